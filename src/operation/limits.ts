import * as Duration from "effect/Duration"
import type * as Effect from "effect/Effect"
import { updateSettings } from "./call_settings.ts"

/** Limits of a call. */
export interface LimitSettings {
  /** Longest wait for one answer, connection included; 30 seconds by default. The request is aborted after it. */
  readonly attempt: Duration.Duration
  /** Longest time for a call with all its retries; 90 seconds by default. A retry that cannot end in time is not begun. */
  readonly call: Duration.Duration
  /** Largest answer in bytes that is read into memory; 10 MiB by default. Downloads are streams and not limited. */
  readonly answerBytes: number
}

/** The limits that hold unless the layer or the call says otherwise. */
export const defaultLimits: LimitSettings = {
  attempt: /* @__PURE__ */ Duration.seconds(30),
  call: /* @__PURE__ */ Duration.seconds(90),
  // 10 MiB; a product would keep these limits in bundles that do not use them.
  answerBytes: 10_485_760,
}

/** What {@link withLimits} takes: any part of the limits, durations in any form that Effect reads. */
export interface LimitOptions {
  /** Longest wait for one answer. */
  readonly attempt?: Duration.Input
  /** Longest time for a call with all its retries. */
  readonly call?: Duration.Input
  /** Largest answer in bytes. */
  readonly answerBytes?: number
}

/** Limits as settings; absent parts stay absent. */
export const limitSettings = (options: LimitOptions): Partial<LimitSettings> => ({
  ...(options.attempt === undefined ? {} : { attempt: Duration.fromInputUnsafe(options.attempt) }),
  ...(options.call === undefined ? {} : { call: Duration.fromInputUnsafe(options.call) }),
  ...(options.answerBytes === undefined ? {} : { answerBytes: options.answerBytes }),
})

/**
 * Sets limits for the calls inside an effect.
 *
 * @example
 * ```ts ignore
 * Payments.get(id).pipe(Limits.withLimits({ attempt: "2 seconds", call: "5 seconds" }))
 * ```
 */
export const withLimits = (
  options: LimitOptions,
): <A, E, R>(self: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R> =>
  updateSettings((settings) => ({ ...settings, limits: { ...settings.limits, ...limitSettings(options) } }))

import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import type { IdempotenceHolder } from "./idempotence_key.ts"
import type { LimitSettings } from "./limits.ts"
import type { CallReport } from "./report.ts"
import type { RetrySettings } from "./retry.ts"
import type { WireLog } from "./wire_log.ts"

/** What combinators such as `Idempotence.withKey` set for the calls inside an effect; absent values come from the layer. */
export interface CallSettings {
  readonly idempotence?: IdempotenceHolder
  readonly retry?: Partial<RetrySettings>
  readonly limits?: Partial<LimitSettings>
  /** Extra headers that are signed and sent, by lower-case name: `x-gcs-clientmetainfo` and correlation ids. */
  readonly headers?: Readonly<Record<string, string>>
  /** Watches the wire. */
  readonly wireLog?: WireLog
  /** Is told about each call when it ends. */
  readonly report?: (report: CallReport) => void
}

/** The settings in force; one reference, so that a call reads them at once. */
export const CallSettings: Context.Reference<CallSettings> = /* @__PURE__ */ Context.Reference<CallSettings>(
  "@epayment/effect/CallSettings",
  { defaultValue: () => ({}) },
)

/** Changes the settings for the calls inside an effect. */
export const updateSettings = (
  change: (settings: CallSettings) => CallSettings,
): <A, E, R>(self: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R> =>
<A, E, R>(self: Effect.Effect<A, E, R>) => Effect.updateService(self, CallSettings, change)

import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Random from "effect/Random"
import * as Schedule from "effect/Schedule"
import { updateSettings } from "./call_settings.ts"
import type { ConnectionError, IdempotenceConflict, PlatformError, RateLimited, TimeoutError } from "./errors.ts"

/** The errors after which a call may be made again, where the operation allows it. */
export type RetryableError = ConnectionError | TimeoutError | RateLimited | IdempotenceConflict | PlatformError

/** How a call is repeated. */
export interface RetrySettings {
  /**
   * How often a request is sent in all; 3 by default. 1 sends it exactly once, over a connection of its own where the
   * run-time would otherwise send it again by itself (Deno and Bun do when a connection breaks that was used before); of
   * several attempts only the first can be sent twice in that way, which is harmless where there are several.
   */
  readonly maxAttempts: number
  /** The wait before each further attempt, from the error before it; when it ends, so do the attempts. */
  readonly schedule: Schedule.Schedule<unknown, RetryableError>
}

const baseOf = (error: RetryableError): number =>
  error._tag === "RateLimited" || error._tag === "IdempotenceConflict" ? 1000 : 50

const longest = 20_000

/**
 * The default waits: full jitter over an exponential ceiling, `random × min(base × 2^i, 20 s)`, with a base of 50 ms, or
 * of 1 s when the platform asks to slow down. While the first request under a key still runs, the wait is the ceiling
 * itself: 1 s, 2 s, 4 s … (protocol: what may be retried).
 */
export const defaultSchedule: Schedule.Schedule<Duration.Duration, RetryableError> = /* @__PURE__ */ Schedule.fromStep(
  /* @__PURE__ */ Effect.sync(() => {
    let i = 0
    return (_now: number, error: RetryableError) =>
      Effect.map(Random.next, (random): [Duration.Duration, Duration.Duration] => {
        const ceiling = Math.min(baseOf(error) * 2 ** i++, longest)
        const wait = Duration.millis(error._tag === "IdempotenceConflict" ? ceiling : random * ceiling)
        return [wait, wait]
      })
  }),
)

/** The retry settings that hold unless the layer or the call says otherwise. */
export const defaultRetry: RetrySettings = { maxAttempts: 3, schedule: defaultSchedule }

/**
 * Sets how the calls inside an effect are repeated. Whatever the policy, a request is sent again only if that cannot do
 * anything twice.
 *
 * @example
 * ```ts ignore
 * Payments.create(order).pipe(Retry.withRetry({ maxAttempts: 1 }))
 * ```
 */
export const withRetry = (
  retry: Partial<RetrySettings>,
): <A, E, R>(self: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R> =>
  updateSettings((settings) => ({ ...settings, retry: { ...settings.retry, ...retry } }))

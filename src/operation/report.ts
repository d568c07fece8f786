import * as Effect from "effect/Effect"
import { updateSettings } from "./call_settings.ts"

/** What happened on the wire during one call. */
export interface CallReport {
  /** Id of the operation, such as `payments.create`. */
  readonly operation: string
  /** How often the request was sent; 0 when it was refused before. */
  readonly attempts: number
  /** HTTP status of the last answer, if there was one. */
  readonly status?: number
  /** The idempotence key that the call carried. */
  readonly idempotenceKey?: string
  /** When the platform first saw the key (milliseconds since 1970): present only if the answer repeats an earlier one. */
  readonly firstRequestAt?: number
}

/**
 * Answers what the effect answers together with a report of each call in it, in the order in which they ended.
 *
 * @example
 * ```ts ignore
 * const [response, [call]] = yield* Payments.create(order).pipe(Report.withReport)
 * if (call.firstRequestAt !== undefined) yield* Effect.log("the platform repeated an earlier answer")
 * ```
 */
export const withReport = <A, E, R>(
  self: Effect.Effect<A, E, R>,
): Effect.Effect<readonly [A, ReadonlyArray<CallReport>], E, R> =>
  Effect.suspend(() => {
    const reports: Array<CallReport> = []
    return self.pipe(
      updateSettings((settings) => ({
        ...settings,
        report: (report) => {
          reports.push(report)
          settings.report?.(report)
        },
      })),
      Effect.map((value) => [value, reports] as const),
    )
  })

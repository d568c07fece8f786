import * as Result from "effect/Result"
import * as Schedule from "effect/Schedule"
import * as Stream from "effect/Stream"
import type { ThirdPartyStatus } from "../model/payment.ts"
import type { ApiError } from "../operation/errors.ts"
import type { ClientApi } from "./client_api.ts"
import * as Payments from "./payments.ts"
import type { SessionExpired } from "./session_expired.ts"

/** Every two seconds, for as long as anybody looks on. */
const everyTwoSeconds: Schedule.Schedule<number> = /* @__PURE__ */ Schedule.spaced("2 seconds")

/**
 * Follows a payment by app or QR code: emits its status at the third party at once and whenever it has changed, and ends
 * after `COMPLETED`, or with the schedule of the questions (every 2 seconds by default). Then ask your server what became
 * of the payment; `COMPLETED` does not say that it was successful (protocol: third-party status).
 *
 * @example
 * ```ts
 * import { thirdPartyStatuses } from "@epayment/effect/client"
 * import * as Effect from "effect/Effect"
 * import * as Stream from "effect/Stream"
 *
 * const shown = thirdPartyStatuses("000000773100000000420000100001").pipe(
 *   Stream.runForEach((status) => Effect.log(status)),
 * )
 * ```
 */
export const thirdPartyStatuses = (
  paymentId: string,
  schedule: Schedule.Schedule<unknown> = everyTwoSeconds,
): Stream.Stream<ThirdPartyStatus, SessionExpired | ApiError, ClientApi> =>
  Stream.fromEffectSchedule(Payments.thirdPartyStatus(paymentId), schedule).pipe(
    Stream.filterMap(({ thirdPartyStatus: status }) => status === undefined ? Result.failVoid : Result.succeed(status)),
    Stream.changes,
    Stream.takeUntil((status) => status === "COMPLETED"),
  )

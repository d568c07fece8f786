import type { DisputeResponse } from "../model/dispute.ts"
import type { PaymentResponse } from "../model/payment.ts"
import type { PayoutResponse } from "../model/payout.ts"
import type { RefundResponse } from "../model/refund.ts"
import type { TokenResponse } from "../model/token.ts"
import { apiVersion } from "./delivery.ts"
import type { EventEnvelope, EventOf } from "./event.ts"
import type { EventObject, EventType } from "./event_types.ts"

/** What the events about each kind of object hold. */
export interface EventPayloads {
  /** The payment. */
  readonly payment: PaymentResponse
  /** The refund. */
  readonly refund: RefundResponse
  /** The payout. */
  readonly payout: PayoutResponse
  /** The token; of `token.deleted` only the id. */
  readonly token: TokenResponse
  /** The dispute. */
  readonly dispute: DisputeResponse
}

/** What an event of a type holds, such as a `PaymentResponse` for `payment.paid`. */
export type PayloadOf<T extends EventType> = T extends `${infer Subject extends EventObject}.${string}`
  ? EventPayloads[Subject]
  : never

/**
 * Makes an event of a known type, for a test or a stand-in of the platform; sign it with `sign` (protocol: event envelope).
 *
 * @example
 * ```ts
 * import { formatCreated, makeEvent } from "@epayment/effect/webhooks"
 *
 * const event = makeEvent("payment.paid", { id: "000000773100000000420000100001", status: "PAID" }, {
 *   id: "6a1f0c9e-3b58-4f6f-9a0c-5f1d0b7f2e90",
 *   created: formatCreated(Date.UTC(2025, 2, 3)),
 *   merchantId: "7731",
 * })
 * ```
 */
export const makeEvent = <const T extends EventType>(
  type: T,
  payload: PayloadOf<T>,
  envelope: Omit<EventEnvelope, "apiVersion">,
): EventOf<T> =>
  ({ apiVersion, ...envelope, type, [type.slice(0, type.indexOf("."))]: payload }) as unknown as EventOf<T>

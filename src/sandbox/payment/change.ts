import * as Result from "effect/Result"
import type { Happening } from "../keep.ts"
import type { Refusal } from "../refusal.ts"
import { statusFacts } from "./status.ts"
import type { PaymentState, RefundState, Status } from "./state.ts"
import { captured, isLiveCapture, refundRequested } from "./totals.ts"

/** Something that happened to a payment or one of its refunds, named as webhooks name it. */
export interface PaymentEvent extends Happening {
  readonly kind: "payment" | "refund"
  /** The payment as the event found it; further events of the same change may have moved it on. */
  readonly state: PaymentState
}

/** A payment after a command, and what happened on the way. */
export interface Change {
  readonly payment: PaymentState
  readonly events: ReadonlyArray<PaymentEvent>
}

/** What a command comes to: a change, or the reason why it is not possible. */
export type Step = Result.Result<Change, Refusal>

/** The event of a status: its name in lower case. */
export const paymentEvent = (payment: PaymentState): PaymentEvent => ({
  type: `payment.${payment.status.toLowerCase()}`,
  kind: "payment",
  id: payment.id,
  state: payment,
})

/** The event of a refund's status; `payment` holds the refund. */
export const refundEvent = (payment: PaymentState, refund: RefundState): PaymentEvent => ({
  type: `refund.${refund.status.toLowerCase()}`,
  kind: "refund",
  id: refund.id,
  state: payment,
})

/** A payment with another status; the moment of the change moves only when there is one. */
export const withStatus = (
  payment: PaymentState,
  status: Status,
  at: number,
  statusCode: number = statusFacts[status].code,
): PaymentState =>
  payment.status === status && payment.statusCode === statusCode
    ? payment
    : { ...payment, status, statusCode, changedAt: at }

/** A step that worked: the new state and, where its status changed, the event of that; `further` events follow. */
export const changed = (before: PaymentState, after: PaymentState, further: ReadonlyArray<PaymentEvent> = []): Step =>
  Result.succeed({
    payment: after,
    events: before.status === after.status ? further : [paymentEvent(after), ...further],
  })

/** A step that was refused. */
export const refused = (refusal: Refusal): Step => Result.fail(refusal)

/**
 * The status that captures and refunds give a payment: refunded when all that was captured goes back, otherwise the
 * status of the capture that is least far, and in between while more captures may follow.
 */
const moneyStatus = (payment: PaymentState): readonly [Status, number?] => {
  const live = payment.captures.filter(isLiveCapture)
  const total = captured(payment)
  if (payment.isFinal && total > 0 && total === refundRequested(payment) && live.every(isSettling)) return ["REFUNDED"]
  if (!payment.isFinal) return [live.length === 0 ? "PENDING_CAPTURE" : "CAPTURE_IN_PROGRESS"]
  if (live.length === 0) return ["REJECTED_CAPTURE"]
  for (const status of ["CHARGEBACKED", "CHARGEBACK_NOTIFICATION", "REVERSED", "CAPTURE_REQUESTED"] as const) {
    if (live.some((capture) => capture.status === status)) return [status]
  }
  const waiting = live.find((capture) => capture.status === "CAPTURED")
  return waiting === undefined ? ["PAID"] : ["CAPTURED", waiting.statusCode]
}

const isSettling = ({ status }: { readonly status: string }): boolean => status === "CAPTURED" || status === "PAID"

/** A payment whose status follows from its captures and refunds again. */
export const withMoneyStatus = (payment: PaymentState, at: number): PaymentState => {
  const [status, statusCode] = moneyStatus(payment)
  return withStatus(payment, status, at, statusCode)
}

/** Types of the events about a payment; each is named after the status, `paid_increment` reports further matched funds. */
export const paymentEventTypes = [
  "payment.created",
  "payment.redirected",
  "payment.pending_payment",
  "payment.account_verified",
  "payment.pending_fraud_approval",
  "payment.authorization_requested",
  "payment.pending_approval",
  "payment.pending_completion",
  "payment.pending_capture",
  "payment.capture_requested",
  "payment.captured",
  "payment.paid",
  "payment.paid_increment",
  "payment.reversed",
  "payment.chargeback_notification",
  "payment.chargebacked",
  "payment.rejected",
  "payment.rejected_capture",
  "payment.cancelled",
  "payment.refunded",
] as const

/** Types of the events about a refund. */
export const refundEventTypes = [
  "refund.created",
  "refund.pending_approval",
  "refund.rejected",
  "refund.refund_requested",
  "refund.captured",
  "refund.refunded",
  "refund.cancelled",
] as const

/** Types of the events about a payout. */
export const payoutEventTypes = [
  "payout.created",
  "payout.pending_approval",
  "payout.rejected",
  "payout.payout_requested",
  "payout.account_credited",
  "payout.rejected_credit",
  "payout.cancelled",
  "payout.reversed",
] as const

/** Types of the events about a token; `expiring_soon` comes the month before the card expires. */
export const tokenEventTypes = [
  "token.created",
  "token.updated",
  "token.expired",
  "token.expiring_soon",
  "token.deleted",
] as const

/** Types of the events about a dispute. */
export const disputeEventTypes = [
  "dispute.draft",
  "dispute.created",
  "dispute.invalid_representment",
  "dispute.send_to_bank",
  "dispute.success",
  "dispute.expired",
  "dispute.cancelled",
] as const

/** Type of an event about a payment. */
export type PaymentEventType = typeof paymentEventTypes[number]
/** Type of an event about a refund. */
export type RefundEventType = typeof refundEventTypes[number]
/** Type of an event about a payout. */
export type PayoutEventType = typeof payoutEventTypes[number]
/** Type of an event about a token. */
export type TokenEventType = typeof tokenEventTypes[number]
/** Type of an event about a dispute. */
export type DisputeEventType = typeof disputeEventTypes[number]

/** Type of an event that this library knows; the platform may add others (protocol: event types). */
export type EventType = PaymentEventType | RefundEventType | PayoutEventType | TokenEventType | DisputeEventType

/** Kind of object that an event of a known type is about; also the property that holds it. */
export type EventObject = "payment" | "refund" | "payout" | "token" | "dispute"

/** The known types by the object that they are about. */
export const eventTypesOf: {
  readonly payment: ReadonlyArray<PaymentEventType>
  readonly refund: ReadonlyArray<RefundEventType>
  readonly payout: ReadonlyArray<PayoutEventType>
  readonly token: ReadonlyArray<TokenEventType>
  readonly dispute: ReadonlyArray<DisputeEventType>
} = {
  payment: paymentEventTypes,
  refund: refundEventTypes,
  payout: payoutEventTypes,
  token: tokenEventTypes,
  dispute: disputeEventTypes,
}

/** All 47 known types (protocol: event types). */
export const eventTypes: ReadonlyArray<EventType> = /* @__PURE__ */ Object.values(eventTypesOf).flat()

const objects = /* @__PURE__ */ Object.keys(eventTypesOf) as ReadonlyArray<EventObject>

/** The object that events of a type are about, if the type is known. */
export const objectOf = (type: string): EventObject | undefined =>
  objects.find((object) => (eventTypesOf[object] as ReadonlyArray<string>).includes(type))

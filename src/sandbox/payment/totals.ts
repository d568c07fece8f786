import type { CaptureState, PaymentState, RefundState } from "./state.ts"

const sum = (values: ReadonlyArray<{ readonly amount: number }>): number =>
  values.reduce((total, { amount }) => total + amount, 0)

/** Whether a capture takes its amount from the authorisation: all but those that came to nothing. */
export const isLiveCapture = ({ status }: CaptureState): boolean =>
  status !== "CANCELLED" && status !== "REJECTED_CAPTURE"

/** Whether the money of a capture has come in and may be paid back. */
export const isCaptured = ({ status }: CaptureState): boolean => status === "CAPTURED" || status === "PAID"

/** Whether a refund takes its amount from what was captured: all but those that came to nothing. */
export const isLiveRefund = ({ status }: RefundState): boolean =>
  status === "PENDING_APPROVAL" || status === "REFUND_REQUESTED" || status === "REFUNDED"

/** Amount of which captures were requested, whatever became of the money later; at most what was authorised. */
export const captureRequested = (payment: PaymentState): number => sum(payment.captures.filter(isLiveCapture))

/** Amount that may still be captured. */
export const capturable = (payment: PaymentState): number =>
  payment.isFinal ? 0 : Math.max(0, payment.authorised - captureRequested(payment))

/** Amount that was captured and has not been taken back by the cardholder's bank. */
export const captured = (payment: PaymentState): number => sum(payment.captures.filter(isCaptured))

/** Amount that was paid out to the merchant. */
export const paid = (payment: PaymentState): number => sum(payment.captures.filter(({ status }) => status === "PAID"))

/** Amount that refunds, finished or not, take back; at most what was captured. */
export const refundReserved = (payment: PaymentState): number => sum(payment.refunds.filter(isLiveRefund))

/** Amount of refunds that are on their way or done. */
export const refundRequested = (payment: PaymentState): number =>
  sum(payment.refunds.filter(({ status }) => status === "REFUND_REQUESTED" || status === "REFUNDED"))

/** Amount that was paid back. */
export const refunded = (payment: PaymentState): number =>
  sum(payment.refunds.filter(({ status }) => status === "REFUNDED"))

/** Amount of a capture that may still be paid back. */
export const refundableOf = (payment: PaymentState, capture: CaptureState): number =>
  isCaptured(capture)
    ? capture.amount -
      sum(
        payment.refunds.filter(isLiveRefund).flatMap(({ parts }) =>
          parts.filter(({ captureId }) => captureId === capture.id)
        ),
      )
    : 0

/** Amount of a payment that may still be paid back. */
export const refundable = (payment: PaymentState): number =>
  payment.captures.reduce((total, capture) => total + refundableOf(payment, capture), 0)

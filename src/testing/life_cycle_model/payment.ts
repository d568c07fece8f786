/** A capture as the model sees it. */
export interface ModelCapture {
  /** Cents. */
  readonly amount: number
  /** Whether it waits to be sent out, came in, was settled, or was taken back. */
  readonly state: "requested" | "captured" | "paid" | "cancelled"
  /** When it came to this, in milliseconds since 1970. */
  readonly at: number
}

/** A refund as the model sees it. */
export interface ModelRefund {
  /** Cents. */
  readonly amount: number
  /** Whether it is on its way or done. */
  readonly state: "requested" | "refunded"
  /** When it came to this, in milliseconds since 1970. */
  readonly at: number
}

/**
 * A payment as the model sees it: what happened to its money. Everything that the API shows of it follows from that (protocol:
 * payment transitions).
 */
export interface ModelPayment {
  /** Cents. */
  readonly amount: number
  /** How it becomes money: after an approval, in captures of any number, or at once. */
  readonly mode: "approval" | "captures" | "sale"
  /** How it is made; a customer who pays by `redirect` is sent away first. */
  readonly method: "card" | "redirect"
  /** Whether the customer is away, the money is promised, or it came to nothing. */
  readonly stage: "redirected" | "authorised" | "rejected" | "cancelled"
  /** Whether the issuer says no once the customer is back. */
  readonly isDeclined: boolean
  /** When it came to this stage, in milliseconds since 1970. */
  readonly since: number
  /** Whether no further capture can follow. */
  readonly isFinal: boolean
  /** Oldest first. */
  readonly captures: ReadonlyArray<ModelCapture>
  /** Oldest first. */
  readonly refunds: ReadonlyArray<ModelRefund>
}

const sum = (parts: ReadonlyArray<{ readonly amount: number }>): number =>
  parts.reduce((total, { amount }) => total + amount, 0)

/** Captures that take their amount from what was promised. */
export const liveCaptures = ({ captures }: ModelPayment): ReadonlyArray<ModelCapture> =>
  captures.filter(({ state }) => state !== "cancelled")

/** Cents that may still be captured. */
export const capturable = (payment: ModelPayment): number =>
  payment.stage !== "authorised" || payment.isFinal ? 0 : payment.amount - sum(liveCaptures(payment))

/** Cents that came in. */
export const captured = ({ captures }: ModelPayment): number =>
  sum(captures.filter(({ state }) => state === "captured" || state === "paid"))

/** Cents that go back or went back. */
export const refunding = ({ refunds }: ModelPayment): number => sum(refunds)

/** What a merchant sees of a payment. */
export interface SeenPayment {
  /** As `payment.status` tells it. */
  readonly status: string
  /** As `paymentOutput.amountCaptured` tells it, 0 where it is absent. */
  readonly amountCaptured: number
  /** As `paymentOutput.amountPaid` tells it, 0 where it is absent. */
  readonly amountPaid: number
  /** As `paymentOutput.amountRefundRequested` tells it, 0 where it is absent. */
  readonly amountRefundRequested: number
  /** As `paymentOutput.amountRefunded` tells it, 0 where it is absent. */
  readonly amountRefunded: number
  /** As `statusOutput.isCancellable` tells it. */
  readonly isCancellable: boolean
  /** As `statusOutput.isAuthorized` tells it. */
  readonly isAuthorized: boolean
  /** As `statusOutput.isRefundable` tells it. */
  readonly isRefundable: boolean
}

/** The status that follows from what happened to a payment's money (protocol: payment statuses). */
export const statusOf = (payment: ModelPayment): string => {
  const { stage, mode, isFinal, captures } = payment
  if (stage !== "authorised") return stage.toUpperCase()
  const live = liveCaptures(payment)
  if (live.length === 0) return mode === "captures" ? "PENDING_CAPTURE" : "PENDING_APPROVAL"
  if (!isFinal) return "CAPTURE_IN_PROGRESS"
  if (live.some(({ state }) => state === "requested")) return "CAPTURE_REQUESTED"
  if (captured(payment) === refunding(payment)) return "REFUNDED"
  return captures.some(({ state }) => state === "captured") ? "CAPTURED" : "PAID"
}

/** What a merchant sees of a payment in the model's state. */
export const seen = (payment: ModelPayment): SeenPayment => {
  const status = statusOf(payment)
  return {
    status,
    amountCaptured: captured(payment),
    amountPaid: sum(payment.captures.filter(({ state }) => state === "paid")),
    amountRefundRequested: refunding(payment),
    amountRefunded: sum(payment.refunds.filter(({ state }) => state === "refunded")),
    isCancellable: isCancellable(payment),
    isAuthorized: payment.stage === "authorised",
    isRefundable: captured(payment) > refunding(payment) &&
      (status === "CAPTURE_IN_PROGRESS" || status === "CAPTURED" || status === "PAID"),
  }
}

/** Whether a payment can be given up: while nothing of it came in and no part of it was captured for itself. */
export const isCancellable = (payment: ModelPayment): boolean =>
  payment.stage === "authorised" && statusOf(payment) !== "CAPTURE_IN_PROGRESS" &&
  liveCaptures(payment).every(({ state }) => state === "requested")

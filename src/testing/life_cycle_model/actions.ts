import { capturable, captured, isCancellable, liveCaptures, type ModelPayment, refunding, statusOf } from "./payment.ts"

/** What a merchant asks for when a payment is made, and what its issuer says. */
export interface ModelOrder {
  /** Cents. */
  readonly amount: number
  /** How it becomes money. */
  readonly mode: ModelPayment["mode"]
  /** How it is made. */
  readonly method: ModelPayment["method"]
  /** Whether the issuer says no; it does not unless told so. */
  readonly isDeclined?: boolean
}

/** What a merchant, or the customer, does to a payment. */
export type ModelAction =
  | { readonly type: "customerReturns"; readonly outcome: "success" | "cancelled" | "failed" }
  | { readonly type: "approve"; readonly amount?: number | undefined }
  | { readonly type: "cancelApproval" }
  | { readonly type: "capture"; readonly amount?: number | undefined; readonly isFinal?: boolean | undefined }
  | { readonly type: "finalizeCapture" }
  | { readonly type: "cancel" }
  | { readonly type: "refund"; readonly amount?: number | undefined }

/** A payment when it is made at a moment, in milliseconds since 1970. */
export const made = ({ amount, mode, method, isDeclined = false }: ModelOrder, at: number): ModelPayment => {
  const payment: ModelPayment = {
    amount,
    mode,
    method,
    isDeclined,
    stage: "redirected",
    since: at,
    isFinal: false,
    captures: [],
    refunds: [],
  }
  return method === "redirect" ? payment : judged(payment, at)
}

/** What the issuer makes of a payment. */
const judged = (payment: ModelPayment, at: number): ModelPayment =>
  payment.isDeclined ? { ...payment, stage: "rejected", since: at } : promised(payment, at)

/** A payment whose money is promised; a sale is captured at once. */
const promised = (payment: ModelPayment, at: number): ModelPayment => {
  const authorised: ModelPayment = { ...payment, stage: "authorised", since: at }
  if (payment.mode !== "sale") return authorised
  const state = payment.method === "redirect" ? "captured" : "requested"
  return { ...authorised, isFinal: true, captures: [{ amount: payment.amount, state, at }] }
}

/**
 * A payment after an action at a moment (milliseconds since 1970), or nothing where the platform refuses it (protocol:
 * payment transitions, captures, refunds). A refund has captures that wait sent out first, as the sandbox does unless told
 * otherwise.
 */
export const after = (payment: ModelPayment, action: ModelAction, at: number): ModelPayment | undefined => {
  switch (action.type) {
    case "customerReturns":
      if (payment.stage !== "redirected") return undefined
      return action.outcome === "success" ? judged(payment, at) : { ...payment, stage: "rejected", since: at }
    case "approve": {
      const { amount = payment.amount } = action
      return statusOf(payment) === "PENDING_APPROVAL" && amount > 0 && amount <= payment.amount
        ? withCapture(payment, amount, true, at)
        : undefined
    }
    case "cancelApproval":
      return payment.mode === "approval" && statusOf(payment) === "CAPTURE_REQUESTED"
        ? { ...payment, isFinal: false, captures: payment.captures.map((one) => ({ ...one, state: "cancelled", at })) }
        : undefined
    case "capture": {
      const most = payment.mode === "captures" ? capturable(payment) : 0
      const { amount = most, isFinal = false } = action
      return amount > 0 && amount <= most ? withCapture(payment, amount, isFinal || amount === most, at) : undefined
    }
    case "finalizeCapture":
      return statusOf(payment) === "CAPTURE_IN_PROGRESS" ? { ...payment, isFinal: true } : undefined
    case "cancel":
      return isCancellable(payment)
        ? {
          ...payment,
          stage: "cancelled",
          since: at,
          captures: payment.captures.map((one) => ({ ...one, state: "cancelled", at })),
        }
        : undefined
    case "refund": {
      const sent = sentOut(payment, at)
      const most = captured(sent) - refunding(sent)
      const { amount = most } = action
      return liveCaptures(sent).length > 0 && amount > 0 && amount <= most
        ? { ...sent, refunds: [...sent.refunds, { amount, state: "requested", at }] }
        : undefined
    }
  }
}

const withCapture = (payment: ModelPayment, amount: number, isFinal: boolean, at: number): ModelPayment => ({
  ...payment,
  isFinal,
  captures: [...payment.captures, { amount, state: "requested", at }],
})

const sentOut = (payment: ModelPayment, at: number): ModelPayment => ({
  ...payment,
  captures: payment.captures.map((one) => one.state === "requested" ? { ...one, state: "captured", at } : one),
})

import { type Change, paymentEvent, withMoneyStatus, withStatus } from "./change.ts"
import { nextCapture } from "./capture.ts"
import type { CaptureMode, MethodState, PaymentState, RedirectState, Verdict } from "./state.ts"

/** What a new payment is made of. */
export interface NewPayment {
  readonly id: string
  /** Milliseconds since 1970. */
  readonly at: number
  /** Cents. */
  readonly amount: number
  readonly currencyCode: string
  readonly captureMode: CaptureMode
  readonly method: MethodState
  readonly references: PaymentState["references"]
  readonly hostedCheckoutId?: string | undefined
}

/** How a payment begins: the customer is sent away, shown how to pay, asked for more, or the issuer speaks at once. */
export type Opening =
  | { readonly type: "redirect"; readonly redirect: RedirectState }
  | { readonly type: "instructions"; readonly statusCode: number }
  | { readonly type: "form"; readonly verdict: Verdict }
  | { readonly type: "verdict"; readonly verdict: Verdict }

/** A new payment: redirected, or as the verdict has it. A declined one exists too, and can be read later. */
export const createPayment = (input: NewPayment, opening: Opening): Change => {
  const created: PaymentState = {
    id: input.id,
    createdAt: input.at,
    changedAt: input.at,
    status: "CREATED",
    statusCode: 0,
    amount: input.amount,
    currencyCode: input.currencyCode,
    authorised: 0,
    captureMode: input.captureMode,
    isFinal: false,
    method: input.method,
    references: input.references,
    hostedCheckoutId: input.hostedCheckoutId,
    captures: [],
    refunds: [],
    lastEffort: 1,
  }
  const payment = opened(created, opening, input.at)
  return { payment, events: [paymentEvent(created), paymentEvent(payment)] }
}

const opened = (payment: PaymentState, opening: Opening, at: number): PaymentState => {
  switch (opening.type) {
    case "redirect":
      return withStatus({ ...payment, redirect: opening.redirect }, "REDIRECTED", at)
    case "instructions":
      return withStatus(payment, "PENDING_PAYMENT", at, opening.statusCode)
    case "form":
      return withStatus({ ...payment, afterCompletion: opening.verdict }, "PENDING_COMPLETION", at)
    case "verdict":
      return judged(payment, opening.verdict, at)
  }
}

/** The money of a customer who was shown how to pay has come in. */
export const moneyArrived = (payment: PaymentState, at: number): PaymentState =>
  withMoneyStatus(
    nextCapture({ ...payment, authorised: payment.amount, authorisedAt: at }, {
      amount: payment.amount,
      isFinal: true,
      status: "CAPTURED",
      at,
    }),
    at,
  )

/** A payment after the verdict of issuer, acquirer and fraud screening. */
export const judged = (payment: PaymentState, verdict: Verdict, at: number): PaymentState => {
  switch (verdict.outcome) {
    case "declined":
      return withStatus({ ...payment, reasons: verdict.reasons }, "REJECTED", at)
    case "requested":
      return withStatus(payment, "AUTHORIZATION_REQUESTED", at)
    case "challenged":
      return withStatus({ ...payment, authorised: payment.amount, authorisedAt: at }, "PENDING_FRAUD_APPROVAL", at)
    case "authorised":
      return authorised({ ...payment, authorised: payment.amount, authorisedAt: at }, at)
  }
}

/** A payment whose authorisation stands: verified, waiting for the merchant, or on its way to be captured. */
export const authorised = (payment: PaymentState, at: number): PaymentState => {
  if (payment.amount === 0) return withStatus(payment, "ACCOUNT_VERIFIED", at)
  if (payment.captureMode === "approval") return withStatus(payment, "PENDING_APPROVAL", at)
  if (payment.captureMode === "captures") return withStatus(payment, "PENDING_CAPTURE", at)
  // A redirect product confirms the sale at once; a card's is captured with the next batch (protocol: payment transitions).
  const status = payment.method.type === "redirect" ? "CAPTURED" : "CAPTURE_REQUESTED"
  const sold = nextCapture(payment, { amount: payment.amount, isFinal: true, status, at })
  return withMoneyStatus(sold, at)
}

import { wrongState } from "../refusal.ts"
import type { Reason } from "../refusal.ts"
import { withoutCaptures } from "./capture.ts"
import { changed, refused, type Step, withMoneyStatus, withStatus } from "./change.ts"
import { judged } from "./create.ts"
import type { PaymentState } from "./state.ts"
import { isCancellable } from "./status.ts"
import { isLiveCapture } from "./totals.ts"

/** How a customer comes back from a third party's page. */
export type ReturnOutcome = "success" | "cancelled" | "failed"

/** What becomes of a payment whose customer presses cancel (assumed: 130 is documented, its status is not). */
export const customerCancelled: { readonly status: "REJECTED" | "CANCELLED"; readonly statusCode: number } = {
  status: "REJECTED",
  statusCode: 130,
}

/** The merchant gives up a payment of which nothing was captured. */
export const cancel = (payment: PaymentState, at: number): Step =>
  isCancellable(payment)
    ? changed(payment, withStatus({ ...withoutCaptures(payment, at), authorised: 0, isFinal: true }, "CANCELLED", at))
    : refused(wrongState(`a payment that is ${payment.status} cannot be cancelled`))

/** The customer comes back from the page that the payment was redirected to. */
export const customerReturns = (payment: PaymentState, outcome: ReturnOutcome, at: number): Step => {
  if (payment.redirect === undefined) return refused(wrongState("no customer is away"))
  switch (outcome) {
    case "success":
      return changed(payment, judged(payment, payment.redirect.verdict, at))
    case "cancelled":
      return changed(payment, withStatus(payment, customerCancelled.status, at, customerCancelled.statusCode))
    case "failed":
      return changed(payment, withStatus({ ...payment, reasons: [notAuthenticated] }, "REJECTED", at))
  }
}

/** The customer decided on the third party's page, which tells the platform at a later moment (protocol: test data). */
export const outcomeAwaited = (payment: PaymentState, outcome: ReturnOutcome, until: number): Step =>
  payment.redirect === undefined
    ? refused(wrongState("no customer is away"))
    : changed(payment, { ...payment, redirect: { ...payment.redirect, awaited: { outcome, at: until } } })

const notAuthenticated: Reason = {
  code: "430285",
  message: "Not authorised",
  category: "PAYMENT_PLATFORM_ERROR",
}

/**
 * Time runs out: a customer who stayed away leaves the payment rejected (150), an authorisation that nobody used too (170);
 * of one that was used in part the rest is released.
 */
export const expire = (payment: PaymentState, at: number): Step => {
  switch (payment.status) {
    case "REDIRECTED":
    case "PENDING_PAYMENT":
    case "PENDING_COMPLETION":
      return changed(payment, withStatus(payment, "REJECTED", at, 150))
    case "PENDING_APPROVAL":
    case "PENDING_FRAUD_APPROVAL":
    case "PENDING_CAPTURE":
      return changed(payment, withStatus({ ...payment, authorised: 0, isFinal: true }, "REJECTED", at, 170))
    case "CAPTURE_IN_PROGRESS":
      return payment.captures.some(isLiveCapture)
        ? changed(payment, withMoneyStatus({ ...payment, isFinal: true }, at))
        : refused(wrongState("nothing to release"))
    default:
      return refused(wrongState(`a payment that is ${payment.status} does not expire`))
  }
}

import { notPending, wrongState } from "../refusal.ts"
import {
  approve,
  cancelApproval,
  capture,
  captureDisputed,
  type CaptureInput,
  captureProcessed,
  captureSettled,
  finalizeCapture,
} from "./capture.ts"
import { changed, refused, type Step } from "./change.ts"
import { authorised, judged, moneyArrived } from "./create.ts"
import { cancel, customerReturns, expire, outcomeAwaited, type ReturnOutcome } from "./end.ts"
import {
  approveRefund,
  cancelRefund,
  cancelRefundApproval,
  refund,
  type RefundInput,
  refundProcessed,
} from "./refund.ts"
import type { PaymentState, Status, Verdict } from "./state.ts"

/** What a merchant, a customer or the platform itself can do to a payment; amounts are cents. */
export type PaymentCommand =
  | { readonly type: "approve"; readonly amount?: number | undefined }
  | { readonly type: "cancelApproval" }
  | { readonly type: "processChallenged" }
  | { readonly type: "complete" }
  | { readonly type: "capture"; readonly input: CaptureInput }
  | { readonly type: "finalizeCapture" }
  | { readonly type: "cancel" }
  | { readonly type: "refund"; readonly input: RefundInput }
  | { readonly type: "approveRefund"; readonly refundId: string; readonly amount?: number | undefined }
  | { readonly type: "cancelRefundApproval"; readonly refundId: string }
  | { readonly type: "cancelRefund"; readonly refundId: string }
  | { readonly type: "customerReturns"; readonly outcome: ReturnOutcome }
  | { readonly type: "outcomeAwaited"; readonly outcome: ReturnOutcome; readonly until: number }
  | { readonly type: "acquirerAnswers"; readonly verdict: Verdict }
  | { readonly type: "moneyArrives" }
  | { readonly type: "expire" }
  | { readonly type: "captureProcessed"; readonly captureId: string; readonly accepted: boolean }
  | { readonly type: "captureSettled"; readonly captureId: string }
  | { readonly type: "refundProcessed"; readonly refundId: string; readonly accepted: boolean }
  | { readonly type: "captureDisputed"; readonly to: "CHARGEBACK_NOTIFICATION" | "CHARGEBACKED" | "REVERSED" }

/** In which statuses a command is possible at all; commands that are not here look closer themselves. */
const allowed: { readonly [Type in PaymentCommand["type"]]?: ReadonlyArray<Status> } = {
  approve: ["PENDING_APPROVAL"],
  cancelApproval: ["CAPTURE_REQUESTED"],
  processChallenged: ["PENDING_FRAUD_APPROVAL"],
  capture: ["PENDING_CAPTURE", "CAPTURE_IN_PROGRESS"],
  finalizeCapture: ["PENDING_CAPTURE", "CAPTURE_IN_PROGRESS"],
  complete: ["PENDING_COMPLETION"],
  customerReturns: ["REDIRECTED"],
  outcomeAwaited: ["REDIRECTED"],
  moneyArrives: ["PENDING_PAYMENT"],
  acquirerAnswers: ["AUTHORIZATION_REQUESTED"],
}

/**
 * The life of a payment: what a command makes of it at a moment (milliseconds since 1970), with the events of every
 * change of status, or why it is refused (protocol: payment transitions, captures, refunds). Pure: the same payment,
 * command and moment always come to the same.
 */
export const step = (payment: PaymentState, command: PaymentCommand, at: number): Step => {
  const statuses = allowed[command.type]
  if (statuses !== undefined && !statuses.includes(payment.status)) {
    return refused(
      command.type === "approve"
        ? notPending
        : wrongState(`${command.type} is not possible while the payment is ${payment.status}`),
    )
  }
  switch (command.type) {
    case "approve":
      return approve(payment, command.amount, at)
    case "cancelApproval":
      return cancelApproval(payment, at)
    case "processChallenged":
      return changed(payment, authorised(payment, at))
    case "complete":
      return changed(payment, judged(payment, payment.afterCompletion ?? { outcome: "authorised" }, at))
    case "moneyArrives":
      return changed(payment, moneyArrived(payment, at))
    case "capture":
      return capture(payment, command.input, at)
    case "finalizeCapture":
      return finalizeCapture(payment, at)
    case "cancel":
      return cancel(payment, at)
    case "refund":
      return refund(payment, command.input, at)
    case "approveRefund":
      return approveRefund(payment, command.refundId, command.amount, at)
    case "cancelRefundApproval":
      return cancelRefundApproval(payment, command.refundId, at)
    case "cancelRefund":
      return cancelRefund(payment, command.refundId, at)
    case "customerReturns":
      return customerReturns(payment, command.outcome, at)
    case "outcomeAwaited":
      return outcomeAwaited(payment, command.outcome, command.until)
    case "acquirerAnswers":
      return changed(payment, judged(payment, command.verdict, at))
    case "expire":
      return expire(payment, at)
    case "captureProcessed":
      return captureProcessed(payment, command.captureId, command.accepted, at)
    case "captureSettled":
      return captureSettled(payment, command.captureId, at)
    case "refundProcessed":
      return refundProcessed(payment, command.refundId, command.accepted, at)
    case "captureDisputed":
      return captureDisputed(payment, command.to, at)
  }
}

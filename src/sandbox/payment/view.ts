import type { APIError } from "../../model/error.ts"
import type { Payment } from "../../model/payment.ts"
import type { PaymentOperation } from "../../model/payment_output.ts"
import type { PaymentReferences } from "../../model/order_output.ts"
import { moment } from "../dates.ts"
import { apiError, type Reason } from "../refusal.ts"
import { present } from "../present.ts"
import { methodView } from "./method_view.ts"
import { isRefundable } from "./refund.ts"
import type { PaymentState } from "./state.ts"
import { isCancellable, statusFacts } from "./status.ts"
import { captured, captureRequested, paid, refunded, refundRequested } from "./totals.ts"

/** References as payments, captures and refunds show them. */
export const referencesView = (references: {
  readonly merchantReference?: string | undefined
  readonly merchantOrderId?: number | undefined
  readonly merchantCaptureReference?: string | undefined
}): PaymentReferences => ({ ...present(references), paymentReference: "0" })

const nonZero = (name: string, amount: number): Record<string, number> => amount === 0 ? {} : { [name]: amount }

/** The reasons of a refusal as a status shows them. */
export const reasonsView = (
  reasons: ReadonlyArray<Reason> | undefined,
  id: string,
): { readonly errors?: ReadonlyArray<APIError> } =>
  reasons === undefined || reasons.length === 0
    ? {}
    : { errors: reasons.map((reason) => apiError(reason, 402, id.slice(10, 20))) }

/** A payment as the API shows it; `withOperations` adds its captures and refunds (protocol: operations). */
export const paymentView = (payment: PaymentState, withOperations = false): Payment => {
  const facts = statusFacts[payment.status]
  return {
    id: payment.id,
    ...(payment.hostedCheckoutId === undefined
      ? {}
      : { hostedCheckoutSpecificOutput: { hostedCheckoutId: payment.hostedCheckoutId } }),
    paymentOutput: {
      amountOfMoney: { amount: payment.amount, currencyCode: payment.currencyCode },
      references: referencesView(payment.references),
      ...methodView(payment.method, facts.isAuthorized, payment.id),
      ...nonZero("amountCaptureRequested", captureRequested(payment)),
      ...nonZero("amountCaptured", captured(payment)),
      ...nonZero("amountPaid", paid(payment)),
      ...nonZero("amountRefundRequested", refundRequested(payment)),
      ...nonZero("amountRefunded", refunded(payment)),
      ...nonZero("amountReversed", reversed(payment)),
      ...(withOperations && payment.captureMode === "captures" ? { operations: operationsView(payment) } : {}),
    },
    status: payment.status,
    statusOutput: {
      ...reasonsView(payment.reasons, payment.id),
      isCancellable: isCancellable(payment),
      ...(payment.status === "REJECTED" ? { isRetriable: true } : {}),
      isAuthorized: facts.isAuthorized,
      isRefundable: isRefundable(payment),
      statusCategory: facts.category,
      statusCode: payment.statusCode,
      statusCodeChangeDateTime: moment(payment.changedAt),
    },
  }
}

const reversed = (payment: PaymentState): number =>
  payment.captures
    .filter(({ status }) => status === "REVERSED" || status === "CHARGEBACKED")
    .reduce((total, { amount }) => total + amount, 0)

const captureStatuses: Readonly<Record<string, string>> = {
  CAPTURE_REQUESTED: "CREATED",
  REJECTED_CAPTURE: "REJECTED",
  REVERSED: "CHARGEBACKED",
}
const refundStatuses: Readonly<Record<string, string>> = {
  PENDING_APPROVAL: "CREATED",
  REFUND_REQUESTED: "PENDING_CAPTURE",
  REJECTED_CAPTURE: "REJECTED",
  CANCELLED: "REJECTED",
}

const operationsView = ({ captures, refunds, currencyCode }: PaymentState): ReadonlyArray<PaymentOperation> =>
  [
    ...captures.map((one) => ({ ...one, type: "capture", shown: captureStatuses[one.status] ?? one.status })),
    ...refunds.map((one) => ({ ...one, type: "refund", shown: refundStatuses[one.status] ?? one.status })),
  ].sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1)).map((
    { id, type, amount, shown, changedAt },
  ) => ({
    id,
    type,
    amountOfMoney: { amount, currencyCode },
    status: shown,
    timestamp: moment(changedAt),
  }))

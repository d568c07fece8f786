import type { RefundResult } from "../../model/refund.ts"
import type { RefundMethodSpecificOutput, RefundOutput } from "../../model/refund_output.ts"
import { moment } from "../dates.ts"
import type { PaymentState, RefundState } from "./state.ts"
import { captured, refundRequested } from "./totals.ts"
import { cardView } from "./method_view.ts"
import { present } from "../present.ts"
import { reasonsView } from "./view.ts"

const categories: Readonly<Record<RefundState["status"], string>> = {
  PENDING_APPROVAL: "PENDING_MERCHANT",
  REFUND_REQUESTED: "PENDING_CONNECT_OR_3RD_PARTY",
  REFUNDED: "REFUNDED",
  REJECTED: "UNSUCCESSFUL",
  REJECTED_CAPTURE: "UNSUCCESSFUL",
  CANCELLED: "UNSUCCESSFUL",
}

/** The output of a refund under the property of the way that the money goes back. */
const methodOutput = ({ method }: PaymentState, totals: RefundMethodSpecificOutput): Partial<RefundOutput> => {
  switch (method.type) {
    case "card":
      return { paymentMethod: "card", cardRefundMethodSpecificOutput: { ...totals, card: cardView(method.card) } }
    case "mobile":
      return { paymentMethod: "mobile", mobileRefundMethodSpecificOutput: { ...totals, network: method.network } }
    case "redirect":
      return { paymentMethod: "redirect", eWalletRefundMethodSpecificOutput: totals }
    case "cash":
      return { paymentMethod: "cash", cashRefundMethodSpecificOutput: totals }
    case "eInvoice":
      return { paymentMethod: "eInvoice", eInvoiceRefundMethodSpecificOutput: totals }
    default:
      return { paymentMethod: "bankRefund", bankRefundMethodSpecificOutput: totals }
  }
}

/** A refund as the API shows it (protocol: refunds). */
export const refundView = (payment: PaymentState, refund: RefundState): RefundResult => ({
  id: refund.id,
  refundOutput: {
    amountOfMoney: { amount: refund.amount, currencyCode: payment.currencyCode },
    ...(refund.status === "REFUNDED" ? { amountPaid: refund.amount } : {}),
    references: { ...present({ merchantReference: refund.reference }), paymentReference: "0" },
    ...methodOutput(payment, {
      totalAmountPaid: captured(payment),
      totalAmountRefunded: refundRequested(payment),
      refundProductId: payment.method.paymentProductId,
    }),
  },
  status: refund.status,
  statusOutput: {
    ...reasonsView(refund.reasons, refund.id),
    isCancellable: refund.status === "PENDING_APPROVAL",
    isRetriable: refund.status === "REJECTED" || refund.status === "REJECTED_CAPTURE",
    statusCategory: categories[refund.status],
    statusCode: refund.statusCode,
    statusCodeChangeDateTime: moment(refund.changedAt),
  },
})

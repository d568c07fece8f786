import type { RefundResult } from "../../model/refund.ts"
import { moment } from "../dates.ts"
import type { PaymentState, RefundState } from "./state.ts"
import { captured, refundRequested } from "./totals.ts"
import { cardView, present, reasonsView } from "./view.ts"

const categories: Readonly<Record<RefundState["status"], string>> = {
  PENDING_APPROVAL: "PENDING_MERCHANT",
  REFUND_REQUESTED: "PENDING_CONNECT_OR_3RD_PARTY",
  REFUNDED: "REFUNDED",
  REJECTED: "UNSUCCESSFUL",
  REJECTED_CAPTURE: "UNSUCCESSFUL",
  CANCELLED: "UNSUCCESSFUL",
}

/** A refund as the API shows it (protocol: refunds). */
export const refundView = (payment: PaymentState, refund: RefundState): RefundResult => {
  const totals = {
    totalAmountPaid: captured(payment),
    totalAmountRefunded: refundRequested(payment),
    refundProductId: payment.method.paymentProductId,
  }
  return {
    id: refund.id,
    refundOutput: {
      amountOfMoney: { amount: refund.amount, currencyCode: payment.currencyCode },
      ...(refund.status === "REFUNDED" ? { amountPaid: refund.amount } : {}),
      references: { ...present({ merchantReference: refund.reference }), paymentReference: "0" },
      paymentMethod: payment.method.type,
      ...(payment.method.type === "card"
        ? { cardRefundMethodSpecificOutput: { ...totals, card: cardView(payment.method.card) } }
        : { eWalletRefundMethodSpecificOutput: totals }),
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
  }
}

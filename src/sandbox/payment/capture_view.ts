import type { Capture } from "../../model/capture.ts"
import { moment } from "../dates.ts"
import type { CaptureState, PaymentState } from "./state.ts"
import { refundableOf } from "./totals.ts"
import { methodView } from "./method_view.ts"
import { referencesView } from "./view.ts"

/** A capture as the API shows it (protocol: captures). */
export const captureView = (payment: PaymentState, capture: CaptureState): Capture => ({
  id: capture.id,
  captureOutput: {
    amountOfMoney: { amount: capture.amount, currencyCode: payment.currencyCode },
    references: referencesView({ ...payment.references, merchantCaptureReference: capture.reference }),
    ...methodView(payment.method, true, payment.id),
    ...(capture.status === "PAID" ? { amountPaid: capture.amount } : {}),
    ...(capture.status === "REVERSED" || capture.status === "CHARGEBACKED" ? { amountReversed: capture.amount } : {}),
  },
  status: capture.status,
  statusOutput: {
    isFinal: capture.isFinal,
    isRefundable: refundableOf(payment, capture) > 0,
    isRetriable: false,
    statusCode: capture.statusCode,
    statusCodeChangeDateTime: moment(capture.changedAt),
  },
})

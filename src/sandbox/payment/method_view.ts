import type { PaymentOutput } from "../../model/payment_output.ts"
import type { CardState, MethodState } from "./state.ts"
import { present } from "../present.ts"

/** What a payment shows of its card: the number masked. */
export const cardView = ({ cardNumber, expiryDate, cardholderName }: CardState) => ({
  cardNumber,
  expiryDate,
  ...present({ cardholderName }),
})

/** The parts of an output that belong to its method. */
type MethodOutput = Pick<
  PaymentOutput,
  Extract<keyof PaymentOutput, "paymentMethod" | `${string}PaymentMethodSpecificOutput`>
>

/** The output of a payment's method, under the property that is its own (protocol: identifiers and common output). */
export const methodView = (method: MethodState, isAuthorized: boolean, id: string): MethodOutput => {
  const { paymentProductId } = method
  const token = present({ token: method.token })
  const code = isAuthorized ? { authorisationCode: `OK${id.slice(14, 20)}` } : {}
  switch (method.type) {
    case "card":
      return {
        paymentMethod: "card",
        cardPaymentMethodSpecificOutput: {
          paymentProductId,
          ...code,
          card: cardView(method.card),
          fraudResults: {
            fraudServiceResult: "no-advice",
            avsResult: "0",
            cvvResult: isAuthorized ? method.cvvResult : "0",
          },
          ...(method.eci === undefined ? {} : { threeDSecureResults: { eci: method.eci, threeDSecureVersion: "v2" } }),
          ...token,
          ...present({ schemeTransactionId: method.schemeTransactionId }),
        },
      }
    case "redirect":
      return {
        paymentMethod: "redirect",
        redirectPaymentMethodSpecificOutput: {
          paymentProductId,
          ...token,
          ...(paymentProductId === 3201 && method.card !== undefined && isAuthorized
            ? { paymentProduct3201SpecificOutput: { card: cardView(method.card) } }
            : {}),
        },
      }
    case "mobile":
      return {
        paymentMethod: "mobile",
        mobilePaymentMethodSpecificOutput: {
          paymentProductId,
          ...code,
          network: method.network,
          paymentData: { dpan: method.card.cardNumber, expiryDate: method.card.expiryDate },
          fraudResults: { fraudServiceResult: "no-advice" },
          ...token,
        },
      }
    case "sepaDirectDebit":
      return {
        paymentMethod: "directDebit",
        sepaDirectDebitPaymentMethodSpecificOutput: {
          paymentProductId,
          ...token,
          ...(method.mandateReference === undefined
            ? {}
            : { paymentProduct771SpecificOutput: { mandateReference: method.mandateReference } }),
        },
      }
    case "directDebit":
      return { paymentMethod: "directDebit", directDebitPaymentMethodSpecificOutput: { paymentProductId } }
    case "bankTransfer":
      return { paymentMethod: "bankTransfer", bankTransferPaymentMethodSpecificOutput: { paymentProductId } }
    case "cash":
      return { paymentMethod: "cash", cashPaymentMethodSpecificOutput: { paymentProductId } }
    case "invoice":
      return { paymentMethod: "invoice", invoicePaymentMethodSpecificOutput: { paymentProductId } }
    case "eInvoice":
      return { paymentMethod: "eInvoice", eInvoicePaymentMethodSpecificOutput: { paymentProductId } }
  }
}

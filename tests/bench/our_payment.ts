import * as Redacted from "effect/Redacted"
import type { CreatePaymentRequest } from "@epayment/effect"
import { plainPayment } from "./payment.ts"

const { order, cardPaymentMethodSpecificInput } = plainPayment
const { card } = cardPaymentMethodSpecificInput

/** The payment of all clients as this library takes it. */
export const payment: CreatePaymentRequest = {
  order,
  cardPaymentMethodSpecificInput: {
    ...cardPaymentMethodSpecificInput,
    card: { ...card, cardNumber: Redacted.make(card.cardNumber), cvv: Redacted.make(card.cvv) },
  },
}

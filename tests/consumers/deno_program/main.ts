import { Payments, ServerApi } from "@epayment/effect"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"

const pay = Payments.create({
  order: { amountOfMoney: { amount: 4990, currencyCode: "CHF" } },
  cardPaymentMethodSpecificInput: {
    paymentProductId: 1,
    card: { cardNumber: Redacted.make("4012000033330026"), cvv: Redacted.make("123"), expiryDate: "1249" },
  },
})

const { payment } = await Effect.runPromise(Effect.provide(pay, ServerApi.layerConfig))
// deno-lint-ignore no-console -- what the test reads
console.log(payment?.status)

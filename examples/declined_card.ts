/** A declined card is an error of its own, told apart by its tag; the rejected payment comes with it. */
import { Payments } from "@epayment/effect"
import { Sandbox } from "@epayment/effect/sandbox"
import { Console, Effect, Redacted } from "effect"

// In the sandbox the name on the card chooses the outcome.
const pay = (cardholderName: string, cardNumber: string) =>
  Payments.create({
    order: { amountOfMoney: { amount: 4990, currencyCode: "CHF" } },
    cardPaymentMethodSpecificInput: {
      paymentProductId: 1,
      card: {
        cardNumber: Redacted.make(cardNumber),
        cvv: Redacted.make("123"),
        expiryDate: "1249",
        cardholderName,
      },
    },
  }).pipe(
    Effect.map(({ payment }) => `paid: ${payment?.status}`),
    Effect.catchTags({
      PaymentDeclined: ({ errors, paymentResult }) =>
        Effect.succeed(`declined: ${paymentResult.payment?.status}, code ${errors[0]?.code}`),
      ValidationError: ({ errors }) => Effect.succeed(`mistyped: ${errors[0]?.propertyName}`),
    }),
  )

const example = Effect.gen(function* () {
  yield* Console.log(yield* pay("Heidi Müller", "4012000033330026"))
  yield* Console.log(yield* pay("Heidi NOFUNDS", "4012000033330026"))
  yield* Console.log(yield* pay("Heidi DECLINE", "4012000033330026"))
  yield* Console.log(yield* pay("Heidi Müller", "4012000033330027"))
})

await Effect.runPromise(Effect.provide(example, Sandbox.layer()))

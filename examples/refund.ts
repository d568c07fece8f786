/** A part of the money goes back, then more than is left is refused. */
import { Payments, Refunds } from "@epayment/effect"
import { Sandbox, SandboxControl } from "@epayment/effect/sandbox"
import { Console, Effect, Redacted } from "effect"

const francs = (amount: number) => ({ amountOfMoney: { amount, currencyCode: "CHF" } })

const example = Effect.gen(function* () {
  const sandbox = yield* SandboxControl
  const { payment } = yield* Payments.create({
    order: francs(4990),
    cardPaymentMethodSpecificInput: {
      paymentProductId: 1,
      card: { cardNumber: Redacted.make("4012000033330026"), cvv: Redacted.make("123"), expiryDate: "1249" },
    },
  })
  const id = payment?.id ?? ""
  yield* Payments.approve(id)
  yield* sandbox.advance("2 days")

  const refund = yield* Payments.refund(id, {
    ...francs(1500),
    refundReason: "RETURN",
    refundReferences: { merchantReference: "RETURN-17" },
  })
  yield* Console.log("asked for    ", refund.status, refund.refundOutput?.amountOfMoney?.amount)
  yield* sandbox.advance("1 day")
  yield* Console.log("next day     ", (yield* Refunds.get(refund.id ?? "")).status)

  yield* Payments.refund(id, francs(4990)).pipe(
    Effect.catchTags({
      ValidationError: ({ errors }) => Console.log("not that much", errors[0]?.propertyName),
      Refused: ({ errors }) => Console.log("not that much", errors[0]?.message),
    }),
  )
})

await Effect.runPromise(Effect.provide(example, Sandbox.layer()))

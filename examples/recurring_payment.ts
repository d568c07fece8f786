/** The first payment of a series keeps its card as a token; the next ones pay with the token alone. */
import { type CardPaymentMethodSpecificInput, Payments, Tokens } from "@epayment/effect"
import { Sandbox, SandboxControl } from "@epayment/effect/sandbox"
import { Console, Effect, Redacted } from "effect"

const pay = (merchantReference: string, input: CardPaymentMethodSpecificInput) =>
  Payments.create({
    order: { amountOfMoney: { amount: 1900, currencyCode: "CHF" }, references: { merchantReference } },
    cardPaymentMethodSpecificInput: { paymentProductId: 1, isRecurring: true, requiresApproval: false, ...input },
  })

const example = Effect.gen(function* () {
  const sandbox = yield* SandboxControl
  const first = yield* pay("ABO-7-2025-01", {
    tokenize: true,
    recurring: { recurringPaymentSequenceIndicator: "first" },
    card: { cardNumber: Redacted.make("4012000033330026"), cvv: Redacted.make("123"), expiryDate: "1249" },
  })
  const token = first.creationOutput?.token ?? ""
  yield* Console.log("first month ", first.payment?.status, token === "" ? "no token" : "kept as a token")

  const kept = yield* Tokens.get(token)
  const number = kept.card?.data?.cardWithoutCvv?.cardNumber
  yield* Console.log("the token shows", number === undefined ? "nothing" : Redacted.value(number))

  yield* sandbox.advance("30 days")
  const next = yield* pay("ABO-7-2025-02", { token, recurring: { recurringPaymentSequenceIndicator: "recurring" } })
  yield* Console.log("second month", next.payment?.status)

  // The customer leaves: the platform forgets the card.
  yield* Tokens.remove(token)
  yield* Tokens.get(token).pipe(Effect.catchTag("Gone", () => Console.log("the token is gone")))
})

await Effect.runPromise(Effect.provide(example, Sandbox.layer()))

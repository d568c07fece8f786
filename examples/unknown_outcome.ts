/** Every answer gets lost, so that nobody knows whether the customer paid; then it is found out, and never paid twice. */
import { type CreatePaymentRequest, Idempotence, Payments, resolvePayment } from "@epayment/effect"
import { Sandbox, SandboxControl } from "@epayment/effect/sandbox"
import { Clock, Console, Effect, Redacted } from "effect"

const request: CreatePaymentRequest = {
  order: {
    amountOfMoney: { amount: 4990, currencyCode: "CHF" },
    references: { merchantReference: "ORD-2025-000817" },
  },
  cardPaymentMethodSpecificInput: {
    paymentProductId: 1,
    card: { cardNumber: Redacted.make("4012000033330026"), cvv: Redacted.make("123"), expiryDate: "1249" },
  },
}

const example = Effect.gen(function* () {
  const sandbox = yield* SandboxControl
  yield* sandbox.inject({ operation: "payments.create", point: "after", fault: { type: "reset" }, times: 3 })

  // Kept with the order before anything is sent.
  const idempotenceKey = "ORD-2025-000817"
  const startedAt = yield* Clock.currentTimeMillis

  yield* Payments.create(request).pipe(
    Idempotence.withKey(idempotenceKey),
    Effect.catchTag("OutcomeUnknown", ({ reason }) =>
      Effect.gen(function* () {
        yield* Console.log("unknown after three attempts:", reason._tag)
        const found = yield* resolvePayment({ request, idempotenceKey, startedAt })
        yield* Console.log("resolved:", found._tag, found._tag === "Found" ? found.payment.status : "")
      })),
  )
  yield* Console.log("payments at the platform:", (yield* sandbox.state).payments.length)
})

await Effect.runPromise(Effect.provide(example, Sandbox.layer()))

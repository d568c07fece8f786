/** A card pays, the shop approves, and two days later the money is there. */
import { Idempotence, Payments } from "@epayment/effect"
import { Sandbox, SandboxControl } from "@epayment/effect/sandbox"
import { Console, Effect, Redacted } from "effect"

const order = {
  amountOfMoney: { amount: 4990, currencyCode: "CHF" },
  references: { merchantReference: "ORD-2025-000817" },
}

const example = Effect.gen(function* () {
  const sandbox = yield* SandboxControl

  // Under a key of your own the order is paid once, however often this runs.
  const { payment } = yield* Payments.create({
    order,
    cardPaymentMethodSpecificInput: {
      paymentProductId: 1,
      requiresApproval: true,
      card: { cardNumber: Redacted.make("4012000033330026"), cvv: Redacted.make("123"), expiryDate: "1249" },
    },
  }).pipe(Idempotence.withKey(order.references.merchantReference))
  const id = payment?.id ?? ""
  yield* Console.log("created    ", payment?.status)

  const approved = yield* Payments.approve(id)
  yield* Console.log("approved   ", approved.payment?.status)

  yield* sandbox.advance("2 days")
  const { status, statusOutput } = yield* Payments.get(id)
  yield* Console.log("two days on", status, statusOutput?.isRefundable === true ? "(refundable)" : "")
})

await Effect.runPromise(Effect.provide(example, Sandbox.layer()))

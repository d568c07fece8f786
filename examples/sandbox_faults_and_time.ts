/** The sandbox breaks on demand and moves its clock; both are seen in what it recorded. */
import { Payments, Report } from "@epayment/effect"
import { Sandbox, SandboxControl } from "@epayment/effect/sandbox"
import { Console, Effect, Redacted } from "effect"

const pay = Payments.create({
  order: { amountOfMoney: { amount: 4990, currencyCode: "CHF" } },
  cardPaymentMethodSpecificInput: {
    paymentProductId: 1,
    card: { cardNumber: Redacted.make("4012000033330026"), cvv: Redacted.make("123"), expiryDate: "1249" },
  },
})

const example = Effect.gen(function* () {
  const sandbox = yield* SandboxControl

  // The platform is busy, then its answer is lost after it acted: the call survives both.
  yield* sandbox.inject({ point: "before", fault: { type: "status", status: 503, html: true } })
  yield* sandbox.inject({ point: "after", fault: { type: "cut" } })
  const [{ payment }, [call]] = yield* Report.withReport(pay)
  yield* Console.log("paid after", call?.attempts, "attempts:", payment?.status)
  for (const { operation, left, status, replayed } of yield* sandbox.requests) {
    yield* Console.log(" ", operation, left, status, replayed ? "(the first answer again)" : "")
  }

  // A week passes at once: an authorisation that nobody captures runs out.
  yield* sandbox.advance("7 days")
  const { status, statusOutput } = yield* Payments.get(payment?.id ?? "")
  yield* Console.log("a week later:", status, statusOutput?.statusCode)
  for (const { type } of yield* sandbox.events(payment?.id)) yield* Console.log(" ", type)
})

await Effect.runPromise(Effect.provide(example, Sandbox.layer()))

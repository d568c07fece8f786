/** A shop's webhook endpoint, on Deno and on Bun: prints the events of a payment, each once although all come twice. */
import { Payments } from "@epayment/effect"
import { Sandbox, SandboxControl } from "@epayment/effect/sandbox"
import * as Webhooks from "@epayment/effect/webhooks"
import { Console, Effect, Queue, Redacted } from "effect"
import { listen } from "./webhooks/listen.ts"

/** The key that the platform's console shows; in a shop: `WebhookKeys.layerConfig`. */
const key = { id: "webhook-key", secret: Redacted.make("webhook-secret") }
const card = { cardNumber: Redacted.make("4012000033330026"), cvv: Redacted.make("123"), expiryDate: "1249" }

/** What the shop does about each event. */
const onEvent = Webhooks.match({
  "payment.paid": ({ type, payment }) => Console.log(type, `${payment.status}: send the goods`),
  payment: ({ type, payment }) => Console.log(type, payment.status),
  refund: ({ type, refund }) => Console.log(type, refund.status),
  payout: ({ type, payout }) => Console.log(type, payout.status),
  token: ({ type, token }) => Console.log(type, token.id),
  dispute: ({ type, dispute }) => Console.log(type, dispute.status),
  unknown: ({ wireType }) => Console.log(wireType, "nobody handles it yet"),
})

const example = Effect.gen(function* () {
  const sandbox = yield* SandboxControl
  const handled = yield* Queue.unbounded<string>()
  const handler = yield* Webhooks.handler((event) => Effect.andThen(onEvent(event), Queue.offer(handled, event.id)))
  const to = `http://localhost:${yield* listen(handler)}/webhooks`
  yield* sandbox.webhooks.configure({ to, keys: [key] })
  const { payment } = yield* Payments.create({
    order: { amountOfMoney: { amount: 4990, currencyCode: "CHF" } },
    cardPaymentMethodSpecificInput: { paymentProductId: 1, requiresApproval: true, card },
  })
  yield* Payments.approve(payment?.id ?? "")
  yield* sandbox.advance("2 days")
  const events = yield* sandbox.events(payment?.id ?? "")
  yield* Effect.forEach(events, ({ id }) => sandbox.webhooks.redeliver(id), { discard: true })
  yield* Console.log(`${new Set(yield* Queue.takeN(handled, events.length)).size} events received`)
})

await Effect.runPromise(example.pipe(Effect.scoped, Effect.provide([Sandbox.layer(), Webhooks.layer(key)])))

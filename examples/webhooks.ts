/**
 * A shop's webhook endpoint: pays in the embedded sandbox, receives the events of the payment, prints them. Runs on Deno
 * and on Bun.
 */
import { type CreatePaymentRequest, Payments } from "@epayment/effect"
import { Sandbox, SandboxControl } from "@epayment/effect/sandbox"
import * as Webhooks from "@epayment/effect/webhooks"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Queue from "effect/Queue"
import * as Redacted from "effect/Redacted"

/** The key that the platform's configuration console shows; in a shop: `WebhookKeys.layerConfig`. */
const key = { id: "webhook-key", secret: Redacted.make("webhook-secret") }

const request: CreatePaymentRequest = {
  order: {
    amountOfMoney: { amount: 4990, currencyCode: "CHF" },
    customer: { merchantCustomerId: "heidi", billingAddress: { countryCode: "CH" } },
  },
  cardPaymentMethodSpecificInput: {
    paymentProductId: 1,
    requiresApproval: true,
    card: {
      cardNumber: Redacted.make("4012000033330026"),
      cvv: Redacted.make("123"),
      expiryDate: "1249",
      cardholderName: "Heidi Müller",
    },
  },
}

const told = (what: string, status = "") => Console.log(what.padEnd(26), status)

/** What the shop does about each event. */
const onEvent = Webhooks.match({
  "payment.paid": ({ type, payment }) => told(type, `${payment.status}: send the goods`),
  payment: ({ type, payment }) => told(type, payment.status),
  refund: ({ type, refund }) => told(type, refund.status),
  payout: ({ type, payout }) => told(type, payout.status),
  token: ({ type, token }) => told(type, token.id),
  dispute: ({ type, dispute }) => told(type, dispute.status),
  unknown: ({ wireType }) => told(wireType, "nobody handles it yet"),
})

declare const Bun: {
  serve(options: { readonly port: number; readonly fetch: Webhooks.WebHandler }): {
    readonly port: number
    stop(): Promise<void>
  }
}

/** Listens on any free port until the scope ends; says where. */
const listen = (handler: Webhooks.WebHandler) =>
  "Bun" in globalThis
    ? Effect.map(
      Effect.acquireRelease(
        Effect.sync(() => Bun.serve({ port: 0, fetch: handler })),
        (server) => Effect.promise(() => server.stop()),
      ),
      ({ port }) => port,
    )
    : Effect.map(
      Effect.acquireRelease(
        Effect.sync(() => Deno.serve({ port: 0, onListen: () => {} }, handler)),
        (server) => Effect.promise(() => server.shutdown()),
      ),
      ({ addr }) => addr.port,
    )

const example = Effect.gen(function* () {
  const sandbox = yield* SandboxControl
  const handled = yield* Queue.unbounded<string>()
  const handler = yield* Webhooks.handler((event) => Effect.andThen(onEvent(event), Queue.offer(handled, event.id)))
  const port = yield* listen(handler)
  yield* sandbox.webhooks.configure({ to: `http://localhost:${port}/webhooks`, keys: [key] })

  const created = yield* Payments.create(request)
  const paymentId = created.payment?.id ?? ""
  yield* Payments.approve(paymentId)
  yield* sandbox.advance("2 days")

  const events = yield* sandbox.events(paymentId)
  // A delivery may come twice: the event is handled once.
  yield* Effect.forEach(events, ({ id }) => sandbox.webhooks.redeliver(id), { discard: true })
  const ids = yield* Queue.takeN(handled, events.length)
  yield* told(`${new Set(ids).size} events received`)
})

await Effect.runPromise(
  example.pipe(Effect.scoped, Effect.provide(Layer.merge(Sandbox.layer(), Webhooks.layer(key)))),
)

import process from "node:process"
import { Payments } from "@epayment/effect"
import { Masks } from "@epayment/effect/client"
import { Sandbox } from "@epayment/effect/sandbox"
import { Sqlite } from "@epayment/effect/sqlite"
import { createPaymentRequest } from "@epayment/effect/testing"
import { makeEvent, receive, sign, WebCrypto, WebhookInbox, WebhookKeys } from "@epayment/effect/webhooks"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as fc from "fast-check"

/** Generated orders, paid in the embedded sandbox: each one becomes a payment or is refused. */
const paid = async (): Promise<number> => {
  let orders = 0
  const property = fc.asyncProperty(createPaymentRequest(), async (request) => {
    const call = Effect.result(Payments.create(request))
    const { _tag } = await Effect.runPromise(Effect.provide(call, Sandbox.layer({ settings: { anyCard: true } })))
    orders++
    return _tag === "Success" || _tag === "Failure"
  })
  await fc.assert(property, { numRuns: 5 })
  return orders
}

const key = { id: "webhook-key", secret: Redacted.make("webhook-secret") }

/** An event of the platform, from its signature to the handler, over an inbox in SQLite. */
const received = Effect.gen(function* () {
  const handled: Array<string> = []
  const event = makeEvent("payment.paid", { id: "payment-1", status: "PAID" }, { id: "event-1" })
  const { status } = yield* receive(yield* sign(event, key))
  yield* WebhookInbox.process(({ type }) => Effect.sync(() => void handled.push(type)))
  return [status, ...handled]
}).pipe(
  Effect.provide(Layer.mergeAll(
    WebhookInbox.layerSql.pipe(Layer.provide(Sqlite.layer({ filename: ":memory:" }))),
    WebhookKeys.layer(key),
    WebCrypto.layer,
  )),
)

const said = {
  orders: await paid(),
  event: await Effect.runPromise(received),
  masked: Masks.apply("{{9999}} {{9999}}", "40120000"),
}
process.stdout.write(`${JSON.stringify(said)}\n`)

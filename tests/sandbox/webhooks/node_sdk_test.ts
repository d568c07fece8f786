import { assert, assertEquals, assertRejects } from "@std/assert"
import sdk from "connect-sdk-nodejs"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import { Sandbox, SandboxControl } from "../../../src/sandbox/mod.ts"
import * as Payments from "../../../src/server_api/payments.ts"
import { cardOrder } from "../orders.ts"
import { key, postBox } from "./post_box.ts"

Deno.test("the official Node SDK's webhook helper accepts what the sandbox sends, and nothing else", async () => {
  const box = postBox()
  const life = Effect.gen(function* () {
    const { advance, transition, webhooks } = yield* SandboxControl
    const { payment } = yield* Payments.create(cardOrder({ tokenize: true, holder: "Zoë Äbi" }))
    const id = payment?.id ?? ""
    yield* Payments.approve(id)
    yield* advance("2 days")
    yield* Payments.refund(id, { amountOfMoney: { amount: 1000, currencyCode: "CHF" } })
    yield* advance("2 days")
    const { payment: other } = yield* Payments.create(cardOrder({ amount: 100 }))
    yield* transition(other?.id ?? "", "CHARGEBACKED")
    yield* Payments.dispute(other?.id ?? "")
    yield* webhooks.deliverNow
  })
  await Effect.runPromise(
    Effect.provide(life, Sandbox.layer({ webhooks: [{ to: box.receive, keys: [key] }] })),
  )

  const store = sdk.webhooks.inMemorySecretKeyStore
  store.storeSecretKey(key.id, Redacted.value(key.secret))
  const helper = sdk.webhooks.v1.init(store)
  const types = new Set<string>()
  for (const { body, headers, event } of box.received) {
    const accepted = await helper.unmarshal(body, Object.fromEntries(headers))
    assertEquals<unknown>(accepted, event)
    types.add(event.type)
    await assertRejects(
      () => helper.unmarshal(`${body} `, Object.fromEntries(headers)),
      Error,
      "failed to validate signature",
    )
  }
  for (const type of ["payment.created", "payment.chargebacked", "refund.refunded", "token.created", "dispute.draft"]) {
    assert(types.has(type), `${type} among ${[...types].join(", ")}`)
  }
})

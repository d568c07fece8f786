import { assertEquals } from "@std/assert"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import { CryptoProvider } from "../../src/crypto/crypto_provider.ts"
import { WebhookInbox } from "../../src/webhooks/inbox/webhook_inbox.ts"
import { layer } from "../../src/webhooks/layer.ts"
import { WebhookKeys } from "../../src/webhooks/webhook_keys.ts"
import { demoKey } from "./keys.ts"

Deno.test("one layer brings keys, crypto and an empty inbox", async () => {
  const program = Effect.gen(function* () {
    yield* CryptoProvider
    yield* WebhookKeys
    return yield* (yield* WebhookInbox).counts
  })
  assertEquals(await Effect.runPromise(Effect.provide(program, layer(demoKey))), {
    waiting: 0,
    leased: 0,
    handled: 0,
    dead: 0,
  })
})

Deno.test("a blank key is refused when the layer is built", async () => {
  const error = await Effect.runPromise(
    Effect.flip(Effect.provide(WebhookKeys, layer({ id: "", secret: Redacted.make("s") }))),
  )
  assertEquals(error.setting, "webhookKey.id")
})

import { assert, assertEquals, assertRejects } from "@std/assert"
import * as fc from "fast-check"
import sdk from "connect-sdk-nodejs"
import * as Effect from "effect/Effect"
import * as ManagedRuntime from "effect/ManagedRuntime"
import * as Redacted from "effect/Redacted"
import type { WebhookEvent } from "../../src/webhooks/event.ts"
import { layer } from "../../src/webhooks/layer.ts"
import { makeEvent } from "../../src/webhooks/make_event.ts"
import { sign } from "../../src/webhooks/sign.ts"
import { verify } from "../../src/webhooks/verify.ts"
import { knownEvent } from "./arbitraries.ts"
import { demoKey, nextKey } from "./keys.ts"

const runtime = ManagedRuntime.make(layer(demoKey, nextKey))
const event = makeEvent("payment.paid", { id: "p" }, { id: "e" })

Deno.test("a signed event is a POST as the platform makes it", async () => {
  const request = await runtime.runPromise(sign(event, demoKey, { url: "https://other.example/hooks?a=1" }))
  assertEquals([request.method, request.url], ["POST", "https://other.example/hooks?a=1"])
  assertEquals([...request.headers.keys()], ["content-type", "x-gcs-keyid", "x-gcs-signature"])
  assertEquals(request.headers.get("content-type"), "application/json")
  assertEquals(await request.json(), event)
})

Deno.test("a text is signed as it is", async () => {
  const text = ' {"apiVersion":"v1", "note":"Zürich"}\n'
  assertEquals(await (await runtime.runPromise(sign(text, demoKey))).text(), text)
})

Deno.test("whatever is signed is verified, and decoded to the same event", () =>
  fc.assert(
    fc.asyncProperty(knownEvent(), fc.constantFrom(demoKey, nextKey), async (event, key) => {
      const verified = await runtime.runPromise(Effect.flatMap(sign(event, key), (request) => verify(request)))
      assertEquals<WebhookEvent>(verified, event)
    }),
  ))

Deno.test("an event of a wrong shape is not signed", async () => {
  const wrong = makeEvent("payment.paid", { id: 7 as unknown as string }, { id: "e" })
  const error = await runtime.runPromise(Effect.flip(sign(wrong, demoKey)))
  assertEquals(error._tag, "InvalidBody")
})

Deno.test("the platform's own SDK accepts what is signed here, and refuses what is forged", async () => {
  const helper = sdk.webhooks.v1.init(sdk.webhooks.inMemorySecretKeyStore)
  sdk.webhooks.inMemorySecretKeyStore.storeSecretKey(demoKey.id, Redacted.value(demoKey.secret))
  const request = await runtime.runPromise(sign(event, demoKey))
  const body = new TextDecoder().decode(await request.clone().arrayBuffer())
  const headers = Object.fromEntries(request.headers)
  assertEquals<unknown>(await helper.unmarshal(body, headers), event)
  await assertRejects(
    () => helper.unmarshal(body.replace("paid", "PAID"), headers),
    Error,
    "failed to validate signature",
  )
  await fc.assert(
    fc.asyncProperty(knownEvent(), async (event) => {
      const signed = await runtime.runPromise(sign(event, demoKey))
      const text = await signed.text()
      const accepted = await helper.unmarshal(text, Object.fromEntries(signed.headers))
      assert(JSON.stringify(accepted) === text)
    }),
    { numRuns: 50 },
  )
})

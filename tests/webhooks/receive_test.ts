import { assert, assertEquals } from "@std/assert"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as WebCrypto from "../../src/crypto/web_crypto.ts"
import type { WebhookEvent } from "../../src/webhooks/event.ts"
import { InboxUnavailable } from "../../src/webhooks/inbox/inbox_unavailable.ts"
import { WebhookInbox } from "../../src/webhooks/inbox/webhook_inbox.ts"
import { layer } from "../../src/webhooks/layer.ts"
import { makeEvent } from "../../src/webhooks/make_event.ts"
import { receive, type ReceiveOptions, type RefusalError } from "../../src/webhooks/receive.ts"
import { sign } from "../../src/webhooks/sign.ts"
import { WebhookKeys } from "../../src/webhooks/webhook_keys.ts"
import { demoKey, nextKey } from "./keys.ts"

const endpoint = "https://shop.example/webhooks"
const event = makeEvent("payment.paid", { id: "p" }, { id: "e", created: "2025-03-03T09:20:11.127+0100" })

/** Sends requests in turn to one receiver: their answers, what it told its owner, and what it kept. */
const receiving = (
  requests: Effect.Effect<ReadonlyArray<Request>, unknown, Layer.Success<ReturnType<typeof layer>>>,
  services: Layer.Layer<Layer.Success<ReturnType<typeof layer>>, unknown> = layer(demoKey),
  options: ReceiveOptions = {},
) =>
  Effect.runPromise(
    Effect.gen(function* () {
      const refused: Array<RefusalError> = []
      const answers: Array<Response> = []
      const onRefused = (error: RefusalError) => Effect.sync(() => void refused.push(error))
      for (const request of yield* requests) answers.push(yield* receive(request, { onRefused, ...options }))
      const kept: Array<WebhookEvent> = []
      const inbox = yield* WebhookInbox
      yield* Effect.ignore(inbox.process((event) => Effect.sync(() => void kept.push(event))))
      return { statuses: answers.map(({ status }) => status), refused: refused.map(({ _tag }) => _tag), kept, answers }
    }).pipe(Effect.provide(services)),
  )

Deno.test("an event is answered with 204 and kept; again with 204 when it is delivered again, and kept once", async () => {
  const delivery = sign(event, demoKey)
  const { statuses, refused, kept } = await receiving(Effect.all([delivery, delivery, delivery]))
  assertEquals(statuses, [204, 204, 204])
  assertEquals(refused, [])
  assertEquals(kept, [event])
})

Deno.test("an event of an unknown type is kept too (protocol: delivery)", async () => {
  const text = '{"apiVersion":"v1","id":"e","type":"mandate.created","mandate":{"id":"m"}}'
  const { statuses, kept } = await receiving(Effect.all([sign(text, demoKey)]))
  assertEquals(statuses, [204])
  assert(kept[0].type === "unknown")
  assertEquals<unknown>(kept[0].raw, JSON.parse(text))
})

Deno.test("the value of an endpoint verification comes back as it is (protocol: endpoint verification)", async () => {
  for (const value of ["b0a5e9d2-6b1c", "a value with spaces", "<script>alert(1)</script>"]) {
    const verification = new Request(endpoint, { headers: { "x-gcs-webhooks-endpoint-verification": value } })
    const { statuses, answers: [answer] } = await receiving(Effect.succeed([verification]))
    assertEquals(statuses, [200])
    assertEquals(await answer.text(), value)
    assertEquals(answer.headers.get("content-type"), "text/plain")
    assertEquals(answer.headers.get("x-content-type-options"), "nosniff")
  }
})

Deno.test("anything but GET with the header and POST is not allowed", async () => {
  const requests = [
    new Request(endpoint),
    ...["HEAD", "PUT", "DELETE", "PATCH", "OPTIONS"].map((method) =>
      new Request(endpoint, { method, headers: { "x-gcs-webhooks-endpoint-verification": "v" } })
    ),
  ]
  const { statuses, answers } = await receiving(Effect.succeed(requests))
  assertEquals(statuses, requests.map(() => 405))
  for (const answer of answers) {
    assertEquals(answer.headers.get("allow"), "GET, POST")
    assertEquals(await answer.text(), "")
  }
})

const forgeries = Effect.gen(function* () {
  const forge = (change: (headers: Headers) => void) =>
    Effect.map(sign(event, demoKey), (request) => {
      change(request.headers)
      return request
    })
  return yield* Effect.all([
    forge((headers) => headers.delete("x-gcs-signature")),
    forge((headers) => headers.append("x-gcs-signature", "x")),
    forge((headers) => headers.set("x-gcs-keyid", "other")),
    sign(event, { ...nextKey, id: demoKey.id }),
  ])
})

Deno.test("forgeries are answered alike, whatever gave them away; the owner learns the cause", async () => {
  const { statuses, refused, kept, answers } = await receiving(forgeries)
  assertEquals(statuses, [403, 403, 403, 403])
  assertEquals(refused, ["MissingHeader", "DuplicateHeader", "UnknownKey", "SignatureMismatch"])
  for (const answer of answers) {
    assertEquals(await answer.text(), "")
    assertEquals([...answer.headers], [])
  }
  assertEquals(kept, [])
})

Deno.test("authentic events that cannot be taken are refused by their cause, never with a 2xx", async () => {
  const requests = Effect.all([
    sign("[]", demoKey),
    sign('{"apiVersion":"v2"}', demoKey),
    sign(event, demoKey),
  ])
  const { statuses, refused } = await receiving(requests, undefined, { maxAge: "1 second" })
  assertEquals(statuses, [400, 400, 400])
  assertEquals(refused, ["InvalidBody", "ApiVersionMismatch", "EventTooOld"])
  const large = await receiving(Effect.all([sign(event, demoKey)]), undefined, { maxBytes: 10 })
  assertEquals([large.statuses, large.refused], [[413], ["BodyTooLarge"]])
})

Deno.test("when the inbox or the source of keys fails the platform is asked to come again", async () => {
  const down = Effect.fail(new InboxUnavailable({ cause: "down", message: "down" }))
  const inbox = WebhookInbox.layerStore({
    insert: () => down,
    claim: () => down,
    extend: () => down,
    settle: () => down,
    counts: down,
    dead: () => down,
    requeue: () => down,
    forget: () => down,
  })
  const noInbox = Layer.mergeAll(WebhookKeys.layer(demoKey), inbox, WebCrypto.layer)
  const failed = await receiving(Effect.all([sign(event, demoKey)]), noInbox)
  assertEquals([failed.statuses, failed.refused], [[503], ["InboxUnavailable"]])

  const sealed = WebhookKeys.layerEffect(() => Effect.fail("sealed"))
  const noKeys = Layer.mergeAll(sealed, WebhookInbox.layerMemory, WebCrypto.layer)
  const unknown = await receiving(Effect.all([sign(event, demoKey)]), noKeys)
  assertEquals([unknown.statuses, unknown.refused], [[503], ["KeysUnavailable"]])
})

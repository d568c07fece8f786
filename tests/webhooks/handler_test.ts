import { assert, assertEquals } from "@std/assert"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as HttpEffect from "effect/http/HttpEffect"
import * as HttpRouter from "effect/http/HttpRouter"
import * as HttpServer from "effect/http/HttpServer"
import * as Layer from "effect/Layer"
import * as Queue from "effect/Queue"
import * as Redacted from "effect/Redacted"
import type { WebhookEvent } from "../../src/webhooks/event.ts"
import { handler } from "../../src/webhooks/handler.ts"
import { WebhookInbox } from "../../src/webhooks/inbox/webhook_inbox.ts"
import { layer } from "../../src/webhooks/layer.ts"
import { makeEvent } from "../../src/webhooks/make_event.ts"
import { sign } from "../../src/webhooks/sign.ts"
import { testEffect } from "../support/test_effect.ts"
import { demoKey } from "./keys.ts"

const event = makeEvent("payment.paid", { id: "p" }, { id: "e" })
const services = layer(demoKey)

const status = (fetched: () => Promise<Response>) =>
  Effect.promise(async () => {
    const response = await fetched()
    await response.body?.cancel()
    return response.status
  })

/** A server on a free port for as long as the scope is open. */
const served = (handle: (request: Request) => Promise<Response>) =>
  Effect.map(
    Effect.acquireRelease(
      Effect.sync(() => Deno.serve({ hostname: "127.0.0.1", port: 0, onListen: () => {} }, handle)),
      (server) => Effect.promise(() => server.shutdown()),
    ),
    (server) => `http://127.0.0.1:${server.addr.port}/webhooks`,
  )

testEffect(
  "over Deno.serve: verified, answered, handled; a verification echoed; a forgery refused",
  Effect.gen(function* () {
    const handled = yield* Queue.unbounded<WebhookEvent>()
    const handle = yield* handler((event) => Queue.offer(handled, event), { onRefused: () => Effect.void })
    const url = yield* served(handle)
    const delivery = yield* sign(event, demoKey, { url })
    assertEquals(yield* status(() => fetch(delivery)), 204)
    assertEquals(yield* Queue.take(handled), event)

    const headers = { "X-GCS-Webhooks-Endpoint-Verification": "b0a5" }
    assertEquals(yield* Effect.promise(() => fetch(url, { headers }).then((response) => response.text())), "b0a5")

    const forged = yield* sign(event, { ...demoKey, secret: Redacted.make("guess") }, { url })
    assertEquals(yield* status(() => fetch(forged)), 403)
  }).pipe(Effect.provide(services)),
)

testEffect(
  "the answer does not wait for the handler",
  Effect.gen(function* () {
    const gate = yield* Deferred.make<void>()
    const done = yield* Deferred.make<void>()
    const handle = yield* handler(() => Effect.andThen(Deferred.await(gate), Deferred.succeed(done, undefined)))
    const delivery = yield* sign(event, demoKey)
    assertEquals(yield* status(() => handle(delivery)), 204)
    assert(!(yield* Deferred.isDone(done)))
    yield* Deferred.succeed(gate, undefined)
    yield* Deferred.await(done)
  }).pipe(Effect.provide(services)),
)

testEffect(
  "what an earlier run left over is handled, and the worker ends with the scope",
  Effect.gen(function* () {
    const inbox = yield* WebhookInbox
    yield* inbox.store(event)
    const handled = yield* Queue.unbounded<string>()
    const first = Effect.gen(function* () {
      yield* handler((event) => Queue.offer(handled, event.id))
      assertEquals(yield* Queue.take(handled), "e")
    })
    yield* Effect.scoped(first)
    yield* inbox.store({ ...event, id: "later" })
    yield* Effect.yieldNow
    assertEquals((yield* inbox.counts).waiting, 1)
  }).pipe(Effect.provide(services)),
)

testEffect(
  "as a route of Effect's HttpRouter",
  Effect.gen(function* () {
    const handled = yield* Queue.unbounded<string>()
    const handle = yield* handler((event) => Queue.offer(handled, event.id))
    const routes = HttpRouter.addAll([HttpRouter.route("*", "/webhooks", HttpEffect.fromWebHandler(handle))])
    const app = yield* Effect.acquireRelease(
      Effect.sync(() =>
        HttpRouter.toWebHandler(routes.pipe(Layer.provide(HttpServer.layerServices)), { disableLogger: true })
      ),
      (app) => Effect.promise(() => app.dispose()),
    )
    const delivery = yield* sign(event, demoKey)
    assertEquals(yield* status(() => app.handler(delivery)), 204)
    assertEquals(yield* Queue.take(handled), "e")
    const headers = { "X-GCS-Webhooks-Endpoint-Verification": "b0a5" }
    const verification = new Request("https://shop.example/webhooks", { headers })
    assertEquals(yield* Effect.promise(() => app.handler(verification).then((response) => response.text())), "b0a5")
  }).pipe(Effect.provide(services)),
)

import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert"
import * as Effect from "effect/Effect"
import * as Logger from "effect/Logger"
import * as Redacted from "effect/Redacted"
import { Sandbox, SandboxControl, type WebhookEndpoint } from "../../../src/sandbox/mod.ts"
import { urlProblem } from "../../../src/sandbox/webhooks/endpoint.ts"
import * as Payments from "../../../src/server_api/payments.ts"
import { cardOrder } from "../orders.ts"
import { key, postBox, typesOf } from "./post_box.ts"

const allowed: ReadonlyArray<string> = [
  "http://localhost:3000/webhooks",
  "https://localhost/",
  "http://shop.localhost/webhooks?from=sandbox",
  "http://127.0.0.1:8080",
  "http://127.8.9.10/",
  // Other spellings of 127.0.0.1.
  "http://127.1/",
  "http://2130706433/",
  "http://0x7f.1/",
  "http://[::1]:3000/",
  "http://[0:0:0:0:0:0:0:1]/",
  "HTTP://LOCALHOST/",
]
for (const url of allowed) {
  Deno.test(`an endpoint may be at ${url}`, () => assertEquals(urlProblem(url, false), undefined))
}

const refused: ReadonlyArray<readonly [url: string, why: string]> = [
  ["webhooks", "whole URL"],
  ["//localhost/webhooks", "whole URL"],
  ["", "whole URL"],
  ["ftp://localhost/", "http or https"],
  ["file:///etc/passwd", "http or https"],
  ["data:text/plain,x", "http or https"],
  ["http://user@localhost/", "user name"],
  ["http://:secret@localhost/", "user name"],
  ["http://localhost@shop.example/", "user name"],
  ["https://shop.example/webhooks", "this machine"],
  ["http://localhost.shop.example/", "this machine"],
  ["http://notlocalhost/", "this machine"],
  ["http://127.0.0.1.shop.example/", "this machine"],
  ["http://169.254.169.254/latest/meta-data", "this machine"],
  ["http://10.0.0.1/", "this machine"],
  ["http://192.168.1.1/", "this machine"],
  ["http://0.0.0.0/", "this machine"],
  ["http://[::]/", "this machine"],
  ["http://[::ffff:10.0.0.1]/", "this machine"],
  ["http://[fd00::1]/", "this machine"],
]
for (const [url, why] of refused) {
  Deno.test(`an endpoint may not be at ${url === "" ? "nowhere" : url}`, () => {
    assertStringIncludes(urlProblem(url, false) ?? "", why)
  })
}

Deno.test("the setting allows other hosts, and nothing else", () => {
  assertEquals(refused.filter(([url]) => urlProblem(url, true) === undefined).map(([, why]) => why), [
    ...Array(refused.filter(([, why]) => why === "this machine").length).fill("this machine"),
  ])
})

const box = postBox()
const wrong: ReadonlyArray<readonly [name: string, endpoints: ReadonlyArray<WebhookEndpoint>, setting: string]> = [
  ["at a URL that is not allowed", [{ to: "https://shop.example/", keys: [key] }], "webhooks.to"],
  ["with a blank secret", [{ to: box.receive, keys: [{ id: "k", secret: Redacted.make(" ") }] }], "webhookKey.secret"],
  ["with a blank key id", [{ to: box.receive, keys: [{ id: "", secret: Redacted.make("s") }] }], "webhookKey.id"],
  ["with the same key twice", [{ to: box.receive, keys: [key, key] }], "webhookKey.id"],
  [
    "of the same name",
    [{ to: box.receive, keys: [key], name: "shop" }, { to: box.receive, keys: [key], name: "shop" }],
    "webhooks.name",
  ],
]
for (const [name, webhooks, setting] of wrong) {
  Deno.test(`a sandbox does not start with endpoints ${name}`, async () => {
    const error = await Effect.runPromise(Effect.flip(Effect.provide(Effect.void, Sandbox.layer({ webhooks }))))
    assert(error._tag === "ConfigurationError")
    assertEquals(error.setting, setting)
    assert(!error.message.includes(Redacted.value(key.secret)))
  })
}

/** A port that nobody listens on. */
const freePort = (): number => {
  using listener = Deno.listen({ hostname: "127.0.0.1", port: 0 })
  return listener.addr.port
}

const answering = (response: () => Response): WebhookEndpoint => ({
  to: (request) => Effect.sync(() => request.method === "GET" ? response() : new Response(null, { status: 204 })),
  keys: [key],
})
const unproven: ReadonlyArray<readonly [name: string, endpoint: WebhookEndpoint, why: string]> = [
  ["answers 405", answering(() => new Response(null, { status: 405 })), "expected status 200, got 405"],
  ["answers something else", answering(() => new Response("hello")), "as the body"],
  ["answers a page", answering(() => Response.json("hello")), "expected Content-Type: text/plain"],
  ["redirects", answering(() => Response.redirect("http://localhost/elsewhere")), "expected status 200, got 302"],
  ["throws", { to: () => Promise.reject(new Error("private")), keys: [key] }, "the receiver failed"],
  ["is not there", { to: `http://127.0.0.1:${freePort()}/`, keys: [key] }, "no connection"],
]
for (const [name, endpoint, why] of unproven) {
  Deno.test(`an endpoint that ${name} does not prove itself`, () =>
    Effect.gen(function* () {
      const { webhooks } = yield* SandboxControl
      const error = yield* Effect.flip(webhooks.configure(endpoint))
      assertStringIncludes(error.message, why)
      assert(!error.message.includes("private"))
      assertEquals(yield* webhooks.endpoints, [])
    }).pipe(Effect.provide(Sandbox.layer()), Effect.runPromise))
}

Deno.test("an endpoint that is configured later proves itself and gets what happens from then on", () => {
  const box = postBox()
  return Effect.gen(function* () {
    const { webhooks } = yield* SandboxControl
    yield* Payments.create(cardOrder())
    yield* webhooks.configure({ to: box.receive, keys: [key], name: "shop" })
    assertEquals(box.verifications.length, 1)
    assertMatch(box.verifications[0], /^[0-9a-f]{32}$/)
    assertEquals(yield* webhooks.endpoints, [{ name: "shop", activeKeyId: key.id, isVerified: true }])
    yield* Payments.create(cardOrder())
    yield* webhooks.deliverNow
    assertEquals(typesOf(box), ["payment.created", "payment.pending_approval"])
    const twice = yield* Effect.flip(webhooks.configure({ to: box.receive, keys: [key], name: "shop" }))
    assertStringIncludes(twice.message, "two endpoints are called shop")
    const elsewhere = yield* Effect.flip(webhooks.configure({ to: "https://shop.example/", keys: [key] }))
    assertStringIncludes(elsewhere.message, "this machine")
  }).pipe(Effect.provide(Sandbox.layer()), Effect.runPromise)
})

Deno.test("an endpoint that is there from the start is asked too; one that proves nothing still gets its events", () => {
  const received: Array<string> = []
  const logged: Array<string> = []
  const log = Logger.layer([
    Logger.make(({ message }) => {
      logged.push(String(message))
    }),
  ])
  const endpoint: WebhookEndpoint = {
    to: async (request) => {
      received.push(`${request.method} ${await request.text() === "" ? "" : "event"}`)
      return new Response(null, { status: 200 })
    },
    keys: [key],
  }
  return Effect.gen(function* () {
    const { webhooks } = yield* SandboxControl
    yield* Payments.create(cardOrder())
    yield* webhooks.deliverNow
    assertEquals(received, ["GET ", "POST event", "POST event"])
    const [state] = yield* webhooks.endpoints
    assertEquals([state.isVerified, state.problem], [false, "expected Content-Type: text/plain"])
    assertEquals(logged.filter((line) => line.includes("would not accept the webhook endpoint endpoint-1")).length, 1)
  }).pipe(Effect.provide(Sandbox.layer({ webhooks: [endpoint] })), Effect.provide(log), Effect.runPromise)
})

Deno.test("over a socket: redirects are not followed, and nobody at home is told as such", async () => {
  const paths: Array<string> = []
  const server = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen: () => {} }, async (request) => {
    await request.body?.cancel()
    const { pathname } = new URL(request.url)
    paths.push(`${request.method} ${pathname}`)
    const value = request.headers.get("X-GCS-Webhooks-Endpoint-Verification")
    if (value !== null) return new Response(value)
    return pathname === "/webhooks"
      ? new Response(null, { status: 307, headers: { location: "/elsewhere" } })
      : new Response(null, { status: 204 })
  })
  const url = `http://127.0.0.1:${server.addr.port}/webhooks`
  await Effect.gen(function* () {
    const { webhooks } = yield* SandboxControl
    yield* webhooks.configure({ to: url, keys: [key] })
    yield* webhooks.hold
    const { payment } = yield* Payments.create(cardOrder())
    yield* webhooks.release()
    yield* Effect.promise(() => server.shutdown())
    yield* webhooks.deliverNow
    const [{ attempts, state }] = yield* webhooks.deliveries(payment?.id)
    assertEquals(state, "waiting")
    assertEquals(attempts.map(({ status, why }) => [status, why?.slice(0, 13)]), [
      [307, "expected a 2x"],
      [undefined, "no connection"],
    ])
    assertEquals(yield* webhooks.endpoints, [{ name: "endpoint-1", url, activeKeyId: key.id, isVerified: true }])
  }).pipe(Effect.provide(Sandbox.layer()), Effect.runPromise)
  assertEquals(paths, ["GET /webhooks", "POST /webhooks", "POST /webhooks"])
})

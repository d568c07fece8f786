import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import * as Redacted from "effect/Redacted"
import * as Scope from "effect/Scope"
import * as Base64 from "../../../src/crypto/base64.ts"
import { CryptoProvider } from "../../../src/crypto/crypto_provider.ts"
import { utf8 } from "../../../src/crypto/utf8.ts"
import * as WebCrypto from "../../../src/crypto/web_crypto.ts"
import * as Limits from "../../../src/operation/limits.ts"
import * as Retry from "../../../src/operation/retry.ts"
import { SandboxControl } from "../../../src/sandbox/control.ts"
import { layerPlatform } from "../../../src/sandbox/sandbox.ts"
import { SandboxServer } from "../../../src/sandbox/server/node_server.ts"
import { webHandler } from "../../../src/sandbox/server/web_handler.ts"
import { Store } from "../../../src/sandbox/store/store.ts"
import * as Payments from "../../../src/server_api/payments.ts"
import { ServerApi } from "../../../src/server_api/server_api.ts"
import { stringToSign } from "../../../src/server_api/signature.ts"
import { cardOrder, redirectOrder } from "../orders.ts"

const apiKey = { id: "key-1", secret: Redacted.make("c2FuZGJveC1vbmx5") }
const other = { id: "key-2", secret: Redacted.make("b3RoZXI=") }

const platform = layerPlatform({
  merchants: [{ id: "1234", keys: [apiKey] }, { id: "7731", keys: [other] }],
}).pipe(Layer.provide(Store.layerMemory), Layer.provideMerge(WebCrypto.layer))

const api = (endpoint: string, merchantId = "1234", key = apiKey) =>
  ServerApi.layer({ endpoint, merchantId, integrator: "test", apiKey: key })

type Env = ServerApi | SandboxControl | SandboxServer | CryptoProvider

/** A sandbox that listens in this process, and a client on real sockets. */
const test = <E>(name: string, program: Effect.Effect<void, E, Env>): void =>
  Deno.test(name, () => {
    const server = Layer.mergeAll(
      SandboxServer.layerNoDeps({ port: 0, grace: "200 millis" }),
      SandboxControl.layer,
      Layer.effect(CryptoProvider, CryptoProvider),
    ).pipe(Layer.provide(platform))
    const client = Layer.unwrap(Effect.map(SandboxServer, ({ url }) => api(url)))
    const quiet = Logger.layer([])
    return Effect.runPromise(Effect.provide(program, Layer.provideMerge(client, server).pipe(Layer.provide(quiet))))
  })

const call = (path: string, init?: RequestInit) =>
  Effect.flatMap(SandboxServer, ({ url }) => Effect.promise(() => fetch(`${url}${path}`, init)))

/** Sends a request with a signature over whatever text is given. */
const signed = Effect.fnUntraced(function* (
  target: string,
  over: string,
  { key = apiKey, date = new Date().toUTCString(), method = "GET", headers = {} }: {
    readonly key?: typeof apiKey
    readonly date?: string
    readonly method?: string
    readonly headers?: Readonly<Record<string, string>>
  } = {},
) {
  const crypto = yield* CryptoProvider
  const text = stringToSign({ method, contentType: "", date, headers, resource: over })
  const signature = Base64.encode(yield* crypto.hmacSha256(key.secret, utf8(text)))
  const response = yield* call(target, {
    method,
    headers: { ...headers, date, authorization: `GCS v1HMAC:${key.id}:${signature}` },
  })
  return { status: response.status, body: yield* Effect.promise(() => response.json()), text }
})

test(
  "the client pays over sockets, and the created payment's address is absolute",
  Effect.gen(function* () {
    const { payment } = yield* Payments.create(cardOrder())
    assertEquals((yield* Payments.get(payment?.id ?? "")).status, "PENDING_APPROVAL")
  }),
)

const forms: ReadonlyArray<readonly [string, string, string]> = [
  ["as sent", "?merchantReference=R%C3%A4tsel%20%26%20Co&limit=5", "?merchantReference=R%C3%A4tsel%20%26%20Co&limit=5"],
  ["decoded", "?merchantReference=R%C3%A4tsel%20%26%20Co&limit=5", "?merchantReference=Rätsel & Co&limit=5"],
  ["with plus signs, as sent", "?merchantReference=a+b", "?merchantReference=a+b"],
  ["with plus signs, as spaces", "?merchantReference=a+b%21", "?merchantReference=a b!"],
  ["that cannot be decoded", "?merchantReference=%E4", "?merchantReference=%E4"],
]
for (const [name, sent, over] of forms) {
  test(
    `a signature over the query ${name} is accepted`,
    Effect.gen(function* () {
      const { status } = yield* signed(`/v1/1234/payments${sent}`, `/v1/1234/payments${over}`)
      assertEquals(status, 200)
    }),
  )
}

test(
  "the path is verified as received, its encoding kept",
  Effect.gen(function* () {
    const right = yield* signed("/v1/1234/payments/tok%2F7f3a%20b", "/v1/1234/payments/tok%2F7f3a%20b")
    assertEquals([right.status, right.body.errors[0].code], [404, "1003"])
    const wrong = yield* signed("/v1/1234/payments/tok%2F7f3a%20b", "/v1/1234/payments/tok/7f3a b")
    assertEquals(wrong.status, 401)
  }),
)

const minutes = (count: number) => new Date(Date.now() + count * 60_000).toUTCString()
const intruders: ReadonlyArray<readonly [string, Parameters<typeof signed>[2], number, string]> = [
  ["an unknown key", { key: { ...apiKey, id: "nobody" } }, 401, "9002"],
  ["a wrong secret", { key: { ...apiKey, secret: Redacted.make("wrong") } }, 401, "9002"],
  ["an old date", { date: minutes(-6) }, 401, "9002"],
  ["a future date", { date: minutes(6) }, 401, "9002"],
  ["no date at all", { date: "soon" }, 401, "9002"],
  ["another merchant's key", { key: other }, 403, "9007"],
]
for (const [name, options, status, code] of intruders) {
  test(
    `${name} is not let in: ${status} ${code}`,
    Effect.gen(function* () {
      const target = "/v1/1234/services/testconnection"
      const answer = yield* signed(target, target, options)
      assertEquals([answer.status, answer.body.errors[0].code], [status, code])
      const { requests } = yield* SandboxControl
      assert((yield* requests)[0].why !== undefined)
    }),
  )
}

test(
  "a wrong signature is recorded with the text that should have been signed",
  Effect.gen(function* () {
    const target = "/v1/1234/payments?merchantReference=a%20b"
    const { status, text } = yield* signed(target, "/v1/1234/payments?merchantReference=b", {
      headers: { "x-gcs-messageid": "m1" },
    })
    assertEquals(status, 401)
    const { requests } = yield* SandboxControl
    const [record] = yield* requests
    assertEquals(record.stringToSign, text.replace("Reference=b", "Reference=a b"))
    assertEquals(record.headers.authorization, "********")
  }),
)

test(
  "a key of one merchant neither reads nor changes what another has",
  Effect.gen(function* () {
    const { url } = yield* SandboxServer
    const { payment } = yield* Payments.create(cardOrder())
    const id = payment?.id ?? ""
    const foreign = api(url, "7731", other)
    for (
      const call of [
        Effect.asVoid(Payments.get(id)),
        Effect.asVoid(Payments.approve(id)),
        Effect.asVoid(Payments.cancel(id)),
      ]
    ) {
      const error = yield* Effect.flip(Effect.provide(call, foreign))
      assertEquals(error._tag, "NotFound")
    }
    assertEquals((yield* Effect.provide(Payments.find(), foreign)).totalCount, 0)
    assertEquals((yield* Payments.get(id)).status, "PENDING_APPROVAL")
  }),
)

const paths: ReadonlyArray<readonly [string, string, number]> = [
  ["GET", "/v1/1234/nothing", 404],
  ["GET", "/v1/1234/payments/", 404],
  ["PATCH", "/v1/1234/payments", 405],
  ["DELETE", "/v1/1234/payments/1/approve", 405],
]
for (const [method, path, status] of paths) {
  test(
    `${method} ${path} is answered with ${status} and a platform error`,
    Effect.gen(function* () {
      const response = yield* call(path, { method })
      assertEquals(response.status, status)
      const body = yield* Effect.promise(() => response.json())
      assertMatch(body.errorId, /^[0-9a-f-]{36}$/)
      assertEquals(body.errors[0].httpStatusCode, status)
      assertEquals(response.headers.has("allow"), status === 405)
    }),
  )
}

test(
  "a path outside the API is an HTML page, so that clients notice a wrong address",
  Effect.gen(function* () {
    const response = yield* call("/elsewhere")
    assertEquals(response.status, 404)
    assertStringIncludes(response.headers.get("content-type") ?? "", "text/html")
    yield* Effect.promise(() => response.text())
  }),
)

test(
  "a body over the limit is refused",
  Effect.gen(function* () {
    const response = yield* call("/v1/1234/payments", { method: "POST", body: new Uint8Array(7 * 1024 * 1024) })
    assertEquals(response.status, 413)
    yield* Effect.promise(() => response.text())
  }),
)

const faults: ReadonlyArray<
  readonly [Parameters<Effect.Success<typeof SandboxControl>["inject"]>[0]["fault"], string]
> = [
  [{ type: "reset" }, "OutcomeUnknown"],
  [{ type: "cut" }, "OutcomeUnknown"],
  [{ type: "silent" }, "OutcomeUnknown"],
  [{ type: "truncated" }, "UnexpectedResponse"],
  [{ type: "garbage" }, "UnexpectedResponse"],
  [{ type: "status", status: 502, html: true }, "PlatformError"],
  [{ type: "status", status: 429, retryAfter: 1 }, "RateLimited"],
]
for (const [fault, tag] of faults) {
  test(
    `over sockets a fault ${JSON.stringify(fault)} is ${tag}`,
    Effect.gen(function* () {
      const { inject } = yield* SandboxControl
      yield* inject({ point: "after", fault })
      const error = yield* Effect.flip(
        Payments.create(cardOrder()).pipe(
          Retry.withRetry({ maxAttempts: 1 }),
          Limits.withLimits({ attempt: "1 second" }),
        ),
      )
      assertEquals<string>(error._tag, tag)
      assertEquals((yield* Payments.find()).totalCount, 1)
    }),
  )
}

test(
  "the redirect page offers the outcomes, applies one and sends the customer back",
  Effect.gen(function* () {
    const { merchantAction, payment } = yield* Payments.create(redirectOrder())
    const { redirectURL = "", RETURNMAC } = merchantAction?.redirectData ?? {}
    const path = new URL(redirectURL).pathname
    const shown = yield* call(path)
    const page = yield* Effect.promise(() => shown.text())
    assertEquals(shown.status, 200)
    for (const text of ["PostFinance Card", "CHF 49.90", 'value="success"', 'value="cancelled"', 'value="failed"']) {
      assertStringIncludes(page, text)
    }
    const post = (outcome: string) =>
      call(path, { method: "POST", body: new URLSearchParams({ outcome }), redirect: "manual" })
    const nonsense = yield* post("money")
    assertEquals(nonsense.status, 400)
    yield* Effect.promise(() => nonsense.text())
    const sent = yield* post("success")
    assertEquals(sent.status, 303)
    yield* Effect.promise(() => sent.text())
    const back = new URL(sent.headers.get("location") ?? "")
    assertEquals([back.origin, back.searchParams.get("RETURNMAC") ?? undefined], ["https://shop.example", RETURNMAC])
    assertEquals((yield* Payments.get(payment?.id ?? "")).status, "PENDING_APPROVAL")
    const late = yield* post("failed")
    assertEquals(late.status, 303)
    yield* Effect.promise(() => late.text())
    assertEquals((yield* Payments.get(payment?.id ?? "")).status, "PENDING_APPROVAL")
  }),
)

test(
  "a redirect page needs its ticket",
  Effect.gen(function* () {
    const { merchantAction } = yield* Payments.create(redirectOrder())
    const path = new URL(merchantAction?.redirectData?.redirectURL ?? "").pathname
    for (const wrong of [path.slice(0, -1), `${path.slice(0, -1)}${path.endsWith("0") ? "1" : "0"}`, `${path}/x`]) {
      const response = yield* call(wrong)
      assertEquals(response.status, 404)
      yield* Effect.promise(() => response.text())
    }
  }),
)

Deno.test("the web handler serves the platform under Deno.serve, targets as received", async () => {
  const program = Effect.gen(function* () {
    const handler = yield* webHandler
    const server = yield* Effect.acquireRelease(
      Effect.sync(() => Deno.serve({ port: 0, hostname: "127.0.0.1", onListen: () => {} }, handler)),
      (server) => Effect.promise(() => server.shutdown()),
    )
    const client = api(`http://127.0.0.1:${server.addr.port}`)
    const { payment } = yield* Effect.provide(Payments.create(cardOrder({ reference: "Rätsel & Co" })), client)
    const found = yield* Effect.provide(Payments.find({ merchantReference: "Rätsel & Co" }), client)
    assertEquals(found.payments?.[0].id, payment?.id)
  })
  await Effect.runPromise(Effect.provide(Effect.scoped(program), platform))
})

Deno.test("a server that ends lets the requests in flight finish first", async () => {
  const program = Effect.gen(function* () {
    const scope = yield* Scope.make()
    const context = yield* Layer.buildWithScope(
      Layer.merge(SandboxServer.layerNoDeps({ port: 0 }), SandboxControl.layer).pipe(Layer.provide(platform)),
      scope,
    )
    const { url } = Context.get(context, SandboxServer)
    const { inject, requests } = Context.get(context, SandboxControl)
    yield* inject({ point: "before", fault: { type: "slow", milliseconds: 200 } })
    const paying = yield* Effect.forkChild(
      Effect.provide(Payments.create(cardOrder()), api(url)).pipe(Retry.withRetry({ maxAttempts: 1 })),
    )
    // The fault is used up once the request has arrived.
    const { faults } = Context.get(context, SandboxControl)
    while ((yield* faults).length > 0) yield* Effect.sleep("5 millis")
    yield* Scope.close(scope, Exit.void)
    assertEquals((yield* Fiber.join(paying)).payment?.status, "PENDING_APPROVAL")
    assertEquals((yield* requests).length, 1)
    const refused = yield* Effect.flip(
      Effect.provide(Payments.find(), api(url)).pipe(Retry.withRetry({ maxAttempts: 1 })),
    )
    assertEquals(refused._tag, "ConnectionError")
  })
  await Effect.runPromise(program)
})

import { assert, assertEquals, assertStringIncludes } from "@std/assert"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as Schedule from "effect/Schedule"
import * as TestClock from "effect/testing/TestClock"
import { ClientApi } from "../../src/client_api/client_api.ts"
import { clientMetaInfo, encodeClientMetaInfo } from "../../src/client_api/client_meta_info.ts"
import { ClientSession, type ClientSessionValues } from "../../src/client_api/client_session.ts"
import * as Products from "../../src/client_api/products.ts"
import * as Services from "../../src/client_api/services.ts"
import * as WebCrypto from "../../src/crypto/web_crypto.ts"
import { withKey } from "../../src/operation/idempotence.ts"
import { withRetry } from "../../src/operation/retry.ts"
import { Transport, TransportError, type WireRequest } from "../../src/operation/transport.ts"
import { device } from "./encryption/device.ts"

const sessionId = "0a1b2c3d4e5f60718293a4b5c6d7e8f9"
const values: ClientSessionValues = {
  clientSessionId: sessionId,
  customerId: "7731-9b1f0c2d3e4f5a6b7c8d9e0f1a2b3c4d",
  clientApiUrl: "https://client.example.com/client/v1",
  assetUrl: "https://assets.example.com/",
}
const payment = { countryCode: "CH", currencyCode: "CHF" }
const hours = (count: number) => count * 60 * 60 * 1000

interface Scripted {
  readonly status: number
  readonly body: unknown
}
const ok: Scripted = { status: 200, body: { id: 3201 } }

/** A Client API whose platform answers by a script, the last answer for all that follow; no answer where it says `lost`. */
const scripted = (
  script: ReadonlyArray<Scripted | "lost"> = [ok],
  session: ClientSessionValues = values,
) => {
  const sent: Array<WireRequest> = []
  const transport = Layer.succeed(Transport, {
    send: (request) => {
      const answer = script[Math.min(sent.push(request), script.length) - 1]
      return answer === "lost"
        ? Effect.fail(new TransportError({ message: "reset", mayHaveArrived: true }))
        : Effect.succeed({
          status: answer.status,
          headers: new Headers({ "content-type": "application/json" }),
          body: JSON.stringify(answer.body),
        })
    },
    open: () => Effect.die("no operation of the Client API streams"),
  })
  const layer = ClientApi.layerNoDeps({ device }).pipe(
    Layer.provideMerge([ClientSession.layer(session), WebCrypto.layer]),
    Layer.provide(transport),
  )
  return { sent, layer }
}

/** Runs an effect at 1 January 2025 of a clock that stands still. */
const run = <A, E>(effect: Effect.Effect<A, E>): Promise<A> =>
  Effect.runPromise(
    Effect.andThen(TestClock.setTime(Date.UTC(2025, 0, 1)), effect).pipe(Effect.provide(TestClock.layer())),
  )

Deno.test("a call carries the session, the device and nothing that the platform's CORS would stop", async () => {
  const { sent, layer } = scripted()
  await run(Effect.provide(Products.get(3201, { ...payment, hide: ["fields", "translations"] }), layer))
  assertEquals(sent.map(({ method, url, headers, body }) => ({ method, url, headers, body })), [{
    method: "GET",
    url: "https://client.example.com/client/v1/7731-9b1f0c2d3e4f5a6b7c8d9e0f1a2b3c4d/products/3201" +
      "?countryCode=CH&currencyCode=CHF&hide=fields&hide=translations",
    headers: {
      authorization: `GCS v1Client:${sessionId}`,
      "x-gcs-clientmetainfo": encodeClientMetaInfo(clientMetaInfo(device)),
    },
    body: undefined,
  }])
})

Deno.test("a body adds its content type, an idempotence key of the caller is left out", async () => {
  const { sent, layer } = scripted()
  await run(Services.getIINdetails({ bin: "40120000" }).pipe(withKey("order-817"), Effect.provide(layer)))
  assertEquals(Object.keys(sent[0].headers).sort(), ["authorization", "content-type", "x-gcs-clientmetainfo"])
  assertEquals(sent[0].headers["content-type"], "application/json")
  assertEquals(sent[0].body, '{"bin":"40120000"}')
})

Deno.test("a session is over after 2 hours by the clock, and then nothing is sent", async () => {
  const { sent, layer } = scripted()
  const error = await run(
    Effect.gen(function* () {
      yield* TestClock.adjust(Duration.millis(hours(2) - 1))
      yield* Products.find(payment)
      yield* TestClock.adjust(Duration.millis(1))
      return yield* Effect.flip(Products.find(payment))
    }).pipe(Effect.provide(layer)),
  )
  assertEquals(sent.length, 1)
  assert(error._tag === "SessionExpired")
  assertEquals([error.operation, error.noticedBy, error.errorId], ["products.find", "clock", undefined])
  assertStringIncludes(error.message, "nothing was sent")
  assertStringIncludes(error.message, "Sessions.create")
  assert(!Deno.inspect(error).includes(sessionId))
})

Deno.test("a session that ends between two attempts ends the call", async () => {
  const { sent, layer } = scripted(["lost", ok], { ...values, madeAt: Date.UTC(2025, 0, 1) - hours(2) + 1 })
  const error = await run(
    Effect.gen(function* () {
      // The usual wait is drawn by lot, and may be none at all.
      const find = Products.find(payment).pipe(withRetry({ schedule: Schedule.spaced("1 second") }))
      const fiber = yield* Effect.forkChild(Effect.flip(find))
      yield* TestClock.adjust("1 minute")
      return yield* Fiber.join(fiber)
    }).pipe(Effect.provide(layer)),
  )
  assertEquals([error._tag, sent.length], ["SessionExpired", 1])
})

Deno.test("the platform notices an unknown session by code 9002 alone", async () => {
  for (const status of [401, 403]) {
    const body = { errorId: "e-1", errors: [{ code: "9002" }] }
    const { sent, layer } = scripted([{ status, body }])
    const error = await run(
      Effect.flip(Effect.provide(Services.convertAmount({ source: "CHF", target: "EUR", amount: 1 }), layer)),
    )
    assert(error._tag === "SessionExpired")
    assertEquals([error.noticedBy, error.errorId, sent.length], ["platform", "e-1", 1])
  }
  const { layer } = scripted([{ status: 403, body: { errors: [{ code: "9007" }] } }])
  const error = await run(Effect.flip(Effect.provide(Products.find(payment), layer)))
  assertEquals(error._tag, "AuthorizationError")
})

Deno.test("a session knows its age, its secret and the tokens that are no longer good", async () => {
  const made = {
    ...values,
    clientSessionId: Redacted.make(sessionId),
    invalidTokens: ["t-1"],
    madeAt: Date.UTC(2024, 11, 31, 23),
  }
  const [age, expired, session] = await run(
    Effect.gen(function* () {
      const session = yield* ClientSession
      return [yield* session.age, yield* session.isExpired, session] as const
    }).pipe(Effect.provide(ClientSession.layer(made))),
  )
  assertEquals([Duration.toMillis(age), expired], [hours(1), false])
  assertEquals(session.invalidTokens, ["t-1"])
  assertEquals(Redacted.value(session.clientSessionId), sessionId)
  assert(!Deno.inspect(session).includes(sessionId))
})

Deno.test("the address of the Client API is taken in every form that the platform writes", async () => {
  const origins: ReadonlyArray<readonly [clientApiUrl: string, origin: string]> = [
    ["https://client.example.com", "https://client.example.com"],
    ["https://client.example.com/", "https://client.example.com"],
    ["https://client.example.com/client", "https://client.example.com"],
    ["https://client.example.com/client/", "https://client.example.com"],
    ["https://client.example.com/client/v1", "https://client.example.com"],
    ["https://client.example.com/client/v1/", "https://client.example.com"],
    ["//client.example.com/client/v1", "https://client.example.com"],
    ["http://localhost:8787/client/v1", "http://localhost:8787"],
    ["https://[::1]:8443", "https://[::1]:8443"],
  ]
  for (const [clientApiUrl, expected] of origins) {
    const { origin } = await run(Effect.provide(ClientSession, ClientSession.layer({ ...values, clientApiUrl })))
    assertEquals(origin, expected, clientApiUrl)
  }
})

Deno.test("a value that is missing or wrong is named, a secret one not shown", async () => {
  const wrong: ReadonlyArray<readonly [setting: string, change: ClientSessionValues]> = [
    ["clientSessionId", { clientSessionId: undefined }],
    ["clientSessionId", { clientSessionId: "" }],
    ["clientSessionId", { clientSessionId: "super secret" }],
    ["clientSessionId", { clientSessionId: Redacted.make("super\r\nsecret") }],
    ["customerId", { customerId: undefined }],
    ["customerId", { customerId: "../1" }],
    ["customerId", { customerId: ".." }],
    ["customerId", { customerId: "7731-\ud800" }],
    ["assetUrl", { assetUrl: " " }],
    ["madeAt", { madeAt: Number.NaN }],
    ["clientApiUrl", { clientApiUrl: undefined }],
    ["clientApiUrl", { clientApiUrl: "client.example.com" }],
    ["clientApiUrl", { clientApiUrl: "ftp://client.example.com" }],
    ["clientApiUrl", { clientApiUrl: "https://" }],
    ["clientApiUrl", { clientApiUrl: "https://client.example.com/client/v2" }],
    ["clientApiUrl", { clientApiUrl: "https://client.example.com/api/client/v1" }],
    ["clientApiUrl", { clientApiUrl: "https://client.example.com/client/v1?x=1" }],
    ["clientApiUrl", { clientApiUrl: "https://user:super@client.example.com/client/v1" }],
  ]
  for (const [setting, change] of wrong) {
    const error = await run(Effect.flip(Layer.build(ClientSession.layer({ ...values, ...change })).pipe(Effect.scoped)))
    assertEquals([error._tag, error.setting], ["ConfigurationError", setting], JSON.stringify(change))
    assertStringIncludes(error.message, setting)
    assert(!error.message.includes("super"), error.message)
  }
})

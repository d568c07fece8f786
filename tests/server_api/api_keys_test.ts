import { assert, assertEquals, assertInstanceOf, assertMatch, assertStringIncludes } from "@std/assert"
import * as Context from "effect/Context"
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import { CryptoError } from "../../src/crypto/crypto_error.ts"
import { CryptoProvider } from "../../src/crypto/crypto_provider.ts"
import { CredentialsUnavailable, OutcomeUnknown, TimeoutError } from "../../src/operation/errors.ts"
import * as FetchTransport from "../../src/operation/fetch_transport.ts"
import { withReport } from "../../src/operation/report.ts"
import { withRetry } from "../../src/operation/retry.ts"
import * as Disputes from "../../src/server_api/disputes.ts"
import * as Files from "../../src/server_api/files.ts"
import { type ApiKey, ApiKeys } from "../../src/server_api/api_keys.ts"
import { ServerApi } from "../../src/server_api/server_api.ts"
import { fixedCrypto } from "../support/fixed_crypto.ts"
import { approve, create, get } from "../support/operations.ts"
import { json, scriptedServer } from "../support/scripted_server.ts"
import {
  answered,
  inVirtualTime,
  lost,
  refused,
  type ScriptedTransport,
  scriptedTransport,
} from "../support/scripted_transport.ts"
import { isSignedBy } from "../support/signature_check.ts"
import { demoKey, demoOptions } from "../support/test_api.ts"
import { testEffect } from "../support/test_effect.ts"
import { transports } from "../support/transports.ts"

const order = { amount: 4990 }

/** The Server API with keys from an effect. */
const keyedBy = <E>(
  current: Effect.Effect<ApiKey, E>,
  { layer }: Pick<ScriptedTransport, "layer">,
  crypto: Layer.Layer<CryptoProvider> = fixedCrypto(),
) => ServerApi.layerNoDeps(demoOptions).pipe(Layer.provide([ApiKeys.layerEffect(current), crypto, layer]))

const keyId = (headers: Readonly<Record<string, string>>) => headers.authorization.split(":")[1]

testEffect(
  "a key that changes while the program runs signs from the next attempt on",
  Effect.gen(function* () {
    const server = yield* scriptedServer(json(500, {}), json(201, {}))
    const keys = [demoKey, { id: "next-key", secret: Redacted.make("next secret") }]
    let asked = 0
    const api = ServerApi.layerNoDeps({ ...demoOptions, endpoint: server.origin }).pipe(
      Layer.provide([ApiKeys.layerEffect(Effect.sync(() => keys[asked++])), fixedCrypto(), transports[0][1]]),
    )
    yield* Effect.provide(create(order), api)
    assertEquals(server.requests.map((request, i) => isSignedBy(keys[i], request)), [true, true])
    assertEquals(asked, 2)
  }),
)

testEffect(
  "a rotation reaches calls that are on their way, without a new layer",
  Effect.gen(function* () {
    let key = demoKey
    const transport = scriptedTransport(refused(401, "9002"), answered(200))
    const context = yield* Layer.build(keyedBy(Effect.sync(() => key), transport))
    const call = Effect.provide(get("p-1"), context)
    assertEquals((yield* Effect.flip(call))._tag, "AuthorizationError")
    key = { id: "next-key", secret: Redacted.make("next secret") }
    yield* call
    assertEquals(transport.sent.map(({ request }) => keyId(request.headers)), [demoKey.id, "next-key"])
  }),
)

class Sealed extends Data.TaggedError("Sealed")<{ readonly message: string }> {}

const sources: Readonly<Record<string, readonly [current: Effect.Effect<ApiKey, unknown>, says: string]>> = {
  "an error": [Effect.fail(new Sealed({ message: "the vault is sealed" })), "the vault is sealed"],
  "something else": [Effect.fail(404), "the source of API keys failed"],
  "a blank id": [Effect.succeed({ ...demoKey, id: "" }), "apiKey.id: missing"],
  "an impossible id": [Effect.succeed({ ...demoKey, id: "a\r\nb" }), "apiKey.id: expected the bare id of the key"],
  "a blank secret": [Effect.succeed({ id: "k", secret: Redacted.make("") }), "apiKey.secret: missing"],
  "a bare secret": [Effect.succeed({ id: "k", secret: "bare" } as never), "apiKey.secret: wrap the secret"],
  "nothing": [Effect.succeed(undefined as never), "apiKey: missing"],
}

testEffect(
  "a source of keys that fails, or hands out no key, is CredentialsUnavailable, and nothing is sent",
  Effect.gen(function* () {
    for (const [name, [current, says]] of Object.entries(sources)) {
      const transport = scriptedTransport(answered(200))
      const api = keyedBy(current, transport)
      const calls = [get("p-1"), create(order), approve("p-1"), Effect.scoped(Files.getFile("f"))]
      for (const call of calls as ReadonlyArray<Effect.Effect<unknown, { readonly _tag: string }, ServerApi>>) {
        const error = yield* Effect.flip(call).pipe(Effect.provide(api))
        assertInstanceOf(error, CredentialsUnavailable, name)
        assertMatch(error.message, /^[a-zA-Z.]+: nothing was sent: the request could not be authorized: /)
        assertStringIncludes(error.message, says)
      }
      const [, [report]] = yield* Effect.exit(get("p-1")).pipe(withReport, Effect.provide(api))
      assertEquals(report.attempts, 0)
      assertEquals(transport.sent, [])
    }
  }),
)

testEffect(
  "a crypto provider that fails is CredentialsUnavailable too, for signatures, keys and boundaries",
  Effect.gen(function* () {
    const failure = Effect.fail(new CryptoError({ operation: "HMAC-SHA256 sign", message: "the module is locked" }))
    const without = (broken: Partial<typeof CryptoProvider.Service>) =>
      Layer.effect(CryptoProvider, Effect.map(CryptoProvider, (crypto) => CryptoProvider.of({ ...crypto, ...broken })))
        .pipe(Layer.provide(fixedCrypto()))
    const transport = scriptedTransport(answered(200))
    const noSigning = keyedBy(Effect.succeed(demoKey), transport, without({ hmacSha256: () => failure }))
    const noRandom = keyedBy(Effect.succeed(demoKey), transport, without({ randomBytes: () => failure }))
    const file = { fileName: "a.pdf", contentType: "application/pdf", content: new Uint8Array(1) }
    for (
      const call of [
        Effect.asVoid(get("p-1")).pipe(Effect.provide(noSigning)),
        Effect.asVoid(create(order)).pipe(Effect.provide(noRandom)),
        Effect.asVoid(Disputes.uploadFile("d", file)).pipe(Effect.provide(noRandom)),
      ]
    ) {
      const error = yield* Effect.flip(call)
      assertInstanceOf(error, CredentialsUnavailable)
      assertStringIncludes(error.message, "the module is locked")
    }
    assertEquals(transport.sent, [])
  }),
)

testEffect(
  "a source of keys that never answers ends with the time limit, and leaves no doubt",
  Effect.gen(function* () {
    for (const call of [get("p-1"), create(order), approve("p-1")]) {
      const transport = scriptedTransport(answered(200))
      const once = Effect.flip(call).pipe(withRetry({ maxAttempts: 1 }))
      const error = yield* inVirtualTime(Effect.provide(once, keyedBy(Effect.never, transport)))
      assertInstanceOf(error, TimeoutError)
      assertEquals([error.mayHaveArrived, error.attempts], [false, 0])
      assertStringIncludes(error.message, "not authorized within 30s; the request did not leave")
      assertEquals(transport.sent, [])
    }
  }),
)

testEffect(
  "a crypto provider that never answers ends with the time limit too, whatever transport keeps it",
  Effect.gen(function* () {
    const stuck = Layer.effect(
      CryptoProvider,
      Effect.map(CryptoProvider, (crypto) => CryptoProvider.of({ ...crypto, hmacSha256: () => Effect.never })),
    ).pipe(Layer.provide(fixedCrypto()))
    for (const transport of [scriptedTransport(answered(200)).layer, FetchTransport.layer(), transports[1][1]]) {
      const api = ServerApi.layerNoDeps(demoOptions).pipe(
        Layer.provide([ApiKeys.layer(demoKey), stuck, transport]),
      )
      const once = Effect.flip(approve("p-1")).pipe(withRetry({ maxAttempts: 1 }))
      const error = yield* inVirtualTime(Effect.provide(once, api))
      assertInstanceOf(error, TimeoutError)
      assertEquals([error.mayHaveArrived, error.attempts], [false, 0])
    }
  }),
)

testEffect(
  "a source of keys that is slow is asked again, and one that fails after doubt leaves the outcome unknown",
  Effect.gen(function* () {
    let asked = 0
    const slow = Effect.suspend(() => ++asked === 1 ? Effect.never : Effect.succeed(demoKey))
    const transport = scriptedTransport(answered(200, { id: "p-1" }))
    const found = inVirtualTime(Effect.provide(approve("p-1"), keyedBy(slow, transport)))
    assertEquals([yield* found, transport.sent.length], [{ id: "p-1" }, 1])

    let once = false
    const fading = Effect.suspend(() => once ? Effect.fail("sealed") : Effect.sync(() => (once = true, demoKey)))
    const error = yield* inVirtualTime(
      Effect.flip(Effect.provide(create(order), keyedBy(fading, scriptedTransport(lost)))),
    )
    assertInstanceOf(error, OutcomeUnknown)
    assertEquals(error.reason._tag, "CredentialsUnavailable")
  }),
)

class Vault extends Context.Service<Vault, { readonly read: Effect.Effect<string> }>()("Vault") {}

testEffect(
  "a source of keys may need services of the program",
  Effect.gen(function* () {
    const transport = scriptedTransport(answered(200))
    const keys = ApiKeys.layerEffect(
      Effect.gen(function* () {
        const { read } = yield* Vault
        return { id: yield* read, secret: demoKey.secret }
      }),
    ).pipe(Layer.provide(Layer.succeed(Vault, { read: Effect.succeed("from-the-vault") })))
    const api = ServerApi.layerNoDeps(demoOptions).pipe(Layer.provide([keys, fixedCrypto(), transport.layer]))
    yield* Effect.provide(get("p-1"), api)
    assertEquals(keyId(transport.sent[0].request.headers), "from-the-vault")
  }),
)

testEffect(
  "the secret is never shown, whoever looks at the layer, the service or an error",
  Effect.gen(function* () {
    const secret = "c2VjcmV0LXRoYXQtbXVzdC1uZXZlci1zaG93"
    const key = { id: "k", secret: Redacted.make(secret) }
    const transport = scriptedTransport(refused(401, "9002"))
    const api = keyedBy(Effect.succeed(key), transport)
    const service = yield* Effect.provide(ServerApi, api)
    const keys = yield* Effect.provide(ApiKeys, ApiKeys.layer(key))
    const error = yield* Effect.flip(Effect.provide(create(order).pipe(withRetry({ maxAttempts: 1 })), api))
    for (const value of [api, service, keys, yield* keys.current, error]) {
      assert(!Deno.inspect(value, { depth: 12 }).includes(secret))
      assert(!String(JSON.stringify(value)).includes(secret))
    }
  }),
)

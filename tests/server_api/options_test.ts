import { assert, assertEquals, assertInstanceOf, assertNotEquals } from "@std/assert"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as Schedule from "effect/Schedule"
import * as TestClock from "effect/testing/TestClock"
import { ConfigurationError } from "../../src/operation/configuration_error.ts"
import type { ApiKey } from "../../src/server_api/api_keys.ts"
import { ServerApi, type ServerApiOptions } from "../../src/server_api/server_api.ts"
import { get } from "../support/operations.ts"
import { answered, scriptedTransport } from "../support/scripted_transport.ts"
import { demoKey, demoOptions, virtualApi } from "../support/test_api.ts"
import { testEffect } from "../support/test_effect.ts"

const host = "expected scheme, host and port only, such as https://payment.example.com"
const secret = "c2VjcmV0LXRoYXQtbXVzdC1uZXZlci1zaG93"
const extension = { creator: "Example AG", name: "Shop", version: "1.0" }
const longer = 'expected a duration longer than 0, such as "30 seconds"'

/** One wrong setting each: what it is called and what to do about it. */
const wrong: ReadonlyArray<readonly [change: Record<string, unknown>, setting: string, remedy: string]> = [
  [{ endpoint: undefined }, "endpoint", `missing; ${host}`],
  [{ endpoint: "" }, "endpoint", `missing; ${host}`],
  [{ endpoint: "  " }, "endpoint", `missing; ${host}`],
  [{ endpoint: 17 }, "endpoint", `missing; ${host}`],
  [{ endpoint: "payment.example.com" }, "endpoint", `not a URL; ${host}`],
  [{ endpoint: "https://" }, "endpoint", `not a URL; ${host}`],
  [{ endpoint: "https://payment.example.com:99999" }, "endpoint", `not a URL; ${host}`],
  [{ endpoint: "ftp://payment.example.com" }, "endpoint", `wrong scheme; ${host}`],
  [{ endpoint: "payment.example.com:443" }, "endpoint", `wrong scheme; ${host}`],
  [{ endpoint: "https://me@payment.example.com" }, "endpoint", `holds user info; ${host}`],
  [{ endpoint: `https://me:${secret}@payment.example.com` }, "endpoint", `holds user info; ${host}`],
  [{ endpoint: "https://payment.example.com/v1" }, "endpoint", `holds a path, query or fragment; ${host}`],
  [{ endpoint: "https://payment.example.com/v1/1234/" }, "endpoint", `holds a path, query or fragment; ${host}`],
  [{ endpoint: "https://payment.example.com?a=b" }, "endpoint", `holds a path, query or fragment; ${host}`],
  [{ endpoint: "https://payment.example.com/?" }, "endpoint", `holds a path, query or fragment; ${host}`],
  [{ endpoint: "https://payment.example.com#" }, "endpoint", `holds a path, query or fragment; ${host}`],
  [{ merchantId: undefined }, "merchantId", "name the merchant id of your account"],
  [{ merchantId: " " }, "merchantId", "name the merchant id of your account"],
  [{ merchantId: 1234 }, "merchantId", "name the merchant id of your account"],
  [{ merchantId: "v1/1234" }, "merchantId", "expected the bare id, such as 1234"],
  [{ merchantId: ".." }, "merchantId", "expected the bare id, such as 1234"],
  [{ merchantId: "12 34" }, "merchantId", "expected the bare id, such as 1234"],
  [{ merchantId: "1234?" }, "merchantId", "expected the bare id, such as 1234"],
  [{ merchantId: "\ud800" }, "merchantId", "expected the bare id, such as 1234"],
  [{ integrator: undefined }, "integrator", "name the company that integrates; the platform requires it"],
  [{ integrator: "" }, "integrator", "name the company that integrates; the platform requires it"],
  [{ integrator: "   " }, "integrator", "name the company that integrates; the platform requires it"],
  [{ shoppingCartExtension: {} }, "shoppingCartExtension.creator", "required when there is an extension"],
  [
    { shoppingCartExtension: { ...extension, creator: " " } },
    "shoppingCartExtension.creator",
    "required when there is an extension",
  ],
  [
    { shoppingCartExtension: { ...extension, name: "" } },
    "shoppingCartExtension.name",
    "required when there is an extension",
  ],
  [
    { shoppingCartExtension: { ...extension, version: undefined } },
    "shoppingCartExtension.version",
    "required when there is an extension",
  ],
  [{ headers: { "X-GCS-ServerMetaInfo": "a" } }, "headers.X-GCS-ServerMetaInfo", "the library sets this header itself"],
  [{ headers: { "x-gcs-clientmetainfo": "a" } }, "headers.x-gcs-clientmetainfo", "the library sets this header itself"],
  [
    { headers: { "X-Gcs-Idempotence-Key": "a" } },
    "headers.X-Gcs-Idempotence-Key",
    "the library sets this header itself",
  ],
  [{ headers: { DATE: "a" } }, "headers.DATE", "the library sets this header itself"],
  [{ headers: { "Content-Type": "a" } }, "headers.Content-Type", "the library sets this header itself"],
  [{ headers: { Authorization: secret } }, "headers.Authorization", "the library sets this header itself"],
  [{ headers: { "": "a" } }, 'headers.""', "not a header name"],
  [{ headers: { "X Shop": "a" } }, 'headers."X Shop"', "not a header name"],
  [{ headers: { "X:Shop": "a" } }, 'headers."X:Shop"', "not a header name"],
  [{ headers: { "Schlüssel": "a" } }, 'headers."Schlüssel"', "not a header name"],
  [{ headers: { "X-Shop": "a\r\nb: c" } }, "headers.X-Shop", "expected Latin-1 text without line breaks"],
  [{ headers: { "X-Shop": "日本" } }, "headers.X-Shop", "expected Latin-1 text without line breaks"],
  [{ headers: { "X-Shop": "a\0" } }, "headers.X-Shop", "expected Latin-1 text without line breaks"],
  [{ headers: { "X-Shop": 17 } }, "headers.X-Shop", "expected Latin-1 text without line breaks"],
  [{ headers: { "X-Shop": undefined } }, "headers.X-Shop", "expected Latin-1 text without line breaks"],
  ...[0, -1, 1.5, NaN, Infinity, "3", null].map((maxAttempts) =>
    [
      { retry: { maxAttempts } },
      "retry.maxAttempts",
      "expected a whole number of at least 1; 1 switches retries off",
    ] as const
  ),
  ...[null, 100, "exponential", {}].map((schedule) =>
    [{ retry: { schedule } }, "retry.schedule", "expected a Schedule, such as Schedule.exponential(100)"] as const
  ),
  ...[0, -1, NaN, "soon", "0 seconds", {}, null].flatMap((duration) => [
    [{ limits: { attempt: duration } }, "limits.attempt", longer] as const,
    [{ limits: { call: duration } }, "limits.call", longer] as const,
  ]),
  ...[0, -1, 1.5, NaN, Infinity, "10 MB", null].map((answerBytes) =>
    [{ limits: { answerBytes } }, "limits.answerBytes", "expected a whole number of bytes of at least 1"] as const
  ),
  [{ apiKey: undefined }, "apiKey", "missing; give the id and the secret of a key"],
  [{ apiKey: null }, "apiKey", "missing; give the id and the secret of a key"],
  [{ apiKey: { secret: demoKey.secret } }, "apiKey.id", "missing; the platform's configuration console shows it"],
  [{ apiKey: { ...demoKey, id: " " } }, "apiKey.id", "missing; the platform's configuration console shows it"],
  [{ apiKey: { ...demoKey, id: "key:01" } }, "apiKey.id", "expected the bare id of the key"],
  [{ apiKey: { ...demoKey, id: "key 01" } }, "apiKey.id", "expected the bare id of the key"],
  [{ apiKey: { ...demoKey, id: "key\r\n01" } }, "apiKey.id", "expected the bare id of the key"],
  [{ apiKey: { ...demoKey, id: "schlüssel" } }, "apiKey.id", "expected the bare id of the key"],
  [{ apiKey: { id: "k" } }, "apiKey.secret", "wrap the secret with Redacted.make"],
  [{ apiKey: { id: "k", secret } }, "apiKey.secret", "wrap the secret with Redacted.make"],
  [
    { apiKey: { id: "k", secret: Redacted.make("") } },
    "apiKey.secret",
    "missing; the platform's configuration console shows it once",
  ],
  [
    { apiKey: { id: "k", secret: Redacted.make(" ") } },
    "apiKey.secret",
    "missing; the platform's configuration console shows it once",
  ],
]

testEffect(
  "every wrong setting is one error at the construction of the layer, which names it and the remedy",
  Effect.gen(function* () {
    for (const [change, setting, remedy] of wrong) {
      const options = { ...demoOptions, apiKey: demoKey, ...change } as ServerApiOptions & { readonly apiKey: ApiKey }
      const name = Deno.inspect(change)
      const error = yield* Effect.flip(Effect.scoped(Layer.build(ServerApi.layer(options))))
      assertInstanceOf(error, ConfigurationError, name)
      assertEquals(
        [error._tag, error.setting, error.message],
        ["ConfigurationError", setting, `${setting}: ${remedy}`],
        name,
      )
      for (const shown of [error.message, String(error), JSON.stringify(error), Deno.inspect(error)]) {
        assert(!shown.includes(secret), name)
      }
    }
  }),
)

const right: ReadonlyArray<Partial<ServerApiOptions>> = [
  {},
  { endpoint: "https://payment.example.com/" },
  { endpoint: "http://127.0.0.1:8787" },
  { endpoint: "https://[::1]:8443" },
  { endpoint: " https://payment.example.com " },
  { endpoint: "HTTPS://PAYMENT.EXAMPLE.COM" },
  { merchantId: "7731" },
  { merchantId: "shop-ä'1" },
  { shoppingCartExtension: extension },
  { shoppingCartExtension: { ...extension, extensionId: "42" } },
  { headers: {} },
  { headers: { "X-Shop": "", Accept: "application/json", "X-GCS-MessageId": "Zürich\tCH" } },
  { retry: { maxAttempts: 1 } },
  { retry: { maxAttempts: 99, schedule: Schedule.exponential("1 second") } },
  { limits: {} },
  { limits: { attempt: "1 milli", call: Duration.infinity, answerBytes: 1 } },
  { limits: { attempt: 2000 } },
]

testEffect(
  "every other setting is accepted, and a call goes out",
  Effect.gen(function* () {
    for (const options of right) {
      const { layer, sent } = scriptedTransport(answered(200))
      yield* Effect.provide(get("p-1"), virtualApi(layer, options))
      const { origin, pathname } = new URL(sent[0].request.url)
      assertEquals(origin, new URL(options.endpoint ?? demoOptions.endpoint).origin)
      assertEquals(pathname, `/v1/${encodeURIComponent(options.merchantId ?? "7731")}/payments/p-1`)
    }
  }),
)

testEffect(
  "settings that are absent in all ways count as absent",
  Effect.gen(function* () {
    const absent = {
      shoppingCartExtension: null,
      headers: undefined,
      retry: undefined,
      limits: { attempt: undefined, call: undefined, answerBytes: undefined },
    } as unknown as Partial<ServerApiOptions>
    const api = yield* Effect.provide(ServerApi, virtualApi(scriptedTransport(answered(200)).layer, absent))
    const plain = yield* Effect.provide(ServerApi, virtualApi(scriptedTransport(answered(200)).layer))
    assertEquals([api.limits, api.retry], [plain.limits, plain.retry])
  }),
)

testEffect(
  "further headers go with every request by lower-case name; only those that begin with X-GCS change the signature",
  Effect.gen(function* () {
    const sentWith = (headers: Readonly<Record<string, string>>) =>
      Effect.gen(function* () {
        const { layer, sent } = scriptedTransport(answered(200))
        yield* Effect.provide(get("p-1"), virtualApi(layer, { headers }))
        return sent[0].request.headers
      }).pipe(Effect.provide(TestClock.layer()))
    const plain = yield* sentWith({})
    const unsigned = yield* sentWith({ Accept: "a" })
    const signed = yield* sentWith({ "X-GCS-Shop": "b" })
    assertEquals([unsigned.accept, signed["x-gcs-shop"]], ["a", "b"])
    assertEquals(unsigned.authorization, plain.authorization)
    assertNotEquals(signed.authorization, plain.authorization)
  }),
)

import { assert, assertEquals } from "@std/assert"
import * as Effect from "effect/Effect"
import * as fc from "fast-check"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import type * as Schema from "effect/Schema"
import * as TestClock from "effect/testing/TestClock"
import { CryptoProvider } from "../../src/crypto/crypto_provider.ts"
import * as WebCrypto from "../../src/crypto/web_crypto.ts"
import * as Idempotence from "../../src/operation/idempotence.ts"
import * as Disputes from "../../src/server_api/disputes.ts"
import { ServerApi, serverOperation } from "../../src/server_api/server_api.ts"
import * as Services from "../../src/server_api/services.ts"
import {
  authorization,
  canonicalValue,
  requestSigner,
  type Signable,
  signedQuery,
  stringToSign,
} from "../../src/server_api/signature.ts"
import { object, optional } from "../../src/model/object.ts"
import { int64, list, text } from "../../src/model/scalar.ts"
import { vendorVectors } from "../client_api/vendor_vectors.ts"
import { create, find, get, remove } from "../support/operations.ts"
import { json, scriptedServer } from "../support/scripted_server.ts"
import { isSignedBy } from "../support/signature_check.ts"
import { apiAt, demoKey } from "../support/test_api.ts"
import { testEffect } from "../support/test_effect.ts"
import { wellFormed } from "../support/texts.ts"
import { transports } from "../support/transports.ts"

/** The base64 string of the reference's worked X-GCS-ServerMetaInfo. */
const serverMetaInfo =
  "eyJwbGF0Zm9ybUlkZW50aWZpZXIiOiJsaW51eCBEZW5vLzIuMS40Iiwic2RrSWRlbnRpZmllciI6IkRlbm9TZXJ2ZXJTREsvdjAuMS4wIiwic2RrQ3JlYXRvciI6IkV4YW1wbGUgQUciLCJpbnRlZ3JhdG9yIjoiQWxwZW5sYWRlbiJ9"

interface Worked extends Omit<Signable, "headers"> {
  readonly headers?: Signable["headers"]
  /** Without the lines of `headers`. */
  readonly lines?: ReadonlyArray<string>
  readonly signature: string
}

const day = (time: string) => `Mon, 03 Mar 2025 ${time} GMT`
const smi = { "X-GCS-ServerMetaInfo": serverMetaInfo }
const smiLine = `x-gcs-servermetainfo:${serverMetaInfo}`

const worked: Readonly<Record<string, Worked>> = {
  "A1 JSON with idempotence key": {
    method: "POST",
    contentType: "application/json",
    date: day("08:15:30"),
    headers: { ...smi, "X-GCS-Idempotence-Key": "ord-2025-000817" },
    lines: ["x-gcs-idempotence-key:ord-2025-000817", smiLine],
    resource: "/v1/7731/payments",
    signature: "+90TaUnh5zo6zhextdyvEJdKSKcQLc7IZ1cJgUN+msk=",
  },
  "A2 no content type": {
    method: "GET",
    contentType: "",
    date: day("08:15:31"),
    headers: smi,
    lines: [smiLine],
    resource: "/v1/7731/services/testconnection",
    signature: "9ZjLIeoLuar8D/Zpqfe67u6mot/H80H1PnaXVVGmwHs=",
  },
  "A3 content type without a body": {
    method: "GET",
    contentType: "application/json",
    date: day("08:15:31"),
    headers: smi,
    lines: [smiLine],
    resource: "/v1/7731/services/testconnection",
    signature: "CFQXrt00SJvwzFVKN77xPC19FmTD5K8q+UhLSWcuPaE=",
  },
  "A4 query with repeated key": {
    method: "GET",
    contentType: "",
    date: day("08:16:00"),
    headers: smi,
    lines: [smiLine],
    resource:
      "/v1/7731/products?countryCode=CH&currencyCode=CHF&locale=de_CH&amount=4990&hide=fields&hide=accountsOnFile",
    signature: "iL2ztOC/Oex3qSHwGQ0UjIypzwxBp+xxQy8u3hmp40s=",
  },
  "A5a encoded query": {
    method: "GET",
    contentType: "",
    date: day("08:16:05"),
    resource: "/v1/7731/payments?merchantReference=R%C3%A4tsel%20%26%20Co&limit=5",
    signature: "sv1fGFT8ETUNWZ4tffmbBFR2f3WgcF20zIhRfStRExA=",
  },
  "A5b decoded query": {
    method: "GET",
    contentType: "",
    date: day("08:16:05"),
    resource: "/v1/7731/payments?merchantReference=Rätsel & Co&limit=5",
    signature: "jYqPWLOZBBkNeAbvfSd3wtnfQeQy2NnMLsATURhIYn0=",
  },
  "A6 encoded path": {
    method: "DELETE",
    contentType: "",
    date: day("08:17:00"),
    headers: smi,
    lines: [smiLine],
    resource: "/v1/7731/tokens/tok%2F7f3a%20b",
    signature: "dbRZ0LGRZLtQQgpcu+5OO/uDxxZaGP32EGldOiAfJeE=",
  },
  "A7 multipart": {
    method: "POST",
    contentType: "multipart/form-data; boundary=3f0c2f8e-6f6a-4d57-9e35-0d6b8f6a2c11",
    date: day("08:18:00"),
    headers: smi,
    lines: [smiLine],
    resource: "/files/v1/7731/disputes/dsp-000042",
    signature: "uB21UeJcLbLjyvvJKUUQR9w7jRdlep2TM7C9H/CiOxg=",
  },
  "A8 sorting, case, folding": {
    method: "POST",
    contentType: "application/json",
    date: day("08:19:00"),
    headers: {
      "X-GCS-RequestId": "7d0c7c1e-0a35-4b3b-a3b6-4e6a2d7b5a10",
      "x-gcs-messageid": "b9f6c2d0-51f4-4c7e-8f8e-2f6e1d2c3b4a",
      "X-GCS-ClientMetaInfo": "  abc\r\n   def  ",
      "Accept-Language": "de-CH",
      ...smi,
    },
    lines: [
      "x-gcs-clientmetainfo:abc def",
      "x-gcs-messageid:b9f6c2d0-51f4-4c7e-8f8e-2f6e1d2c3b4a",
      "x-gcs-requestid:7d0c7c1e-0a35-4b3b-a3b6-4e6a2d7b5a10",
      smiLine,
    ],
    resource: "/v1/7731/payments/000000773100000000420000100001/approve",
    signature: "wo/cGF8ynHg3D49j0NY19zdnxvaFLBp3FYic5p4K+J8=",
  },
}

const authorized = (id: string, secret: string, signable: Signable) =>
  Effect.flatMap(CryptoProvider, (crypto) => authorization(crypto, { id, secret: Redacted.make(secret) }, signable))
    .pipe(
      Effect.provide(WebCrypto.layer),
    )

for (const [name, { headers = {}, lines = [], signature, ...rest }] of Object.entries(worked)) {
  testEffect(
    `worked signature ${name}`,
    Effect.gen(function* () {
      const signable = { ...rest, headers }
      assertEquals(
        stringToSign(signable),
        [rest.method, rest.contentType, rest.date, ...lines, rest.resource, ""].join("\n"),
      )
      assertEquals(
        yield* authorized(demoKey.id, Redacted.value(demoKey.secret), signable),
        `GCS v1HMAC:${demoKey.id}:${signature}`,
      )
    }),
  )
}

// What the worked requests are in the client; the operations of the API order their queries otherwise.
interface ProductsQuery {
  readonly countryCode?: string
  readonly currencyCode?: string
  readonly locale?: string
  readonly amount?: number
  readonly hide?: ReadonlyArray<string>
}
const ProductsQuery: Schema.Codec<ProductsQuery, unknown> = object("ProductsQuery", () => ({
  countryCode: optional(text()),
  currencyCode: optional(text()),
  locale: optional(text()),
  amount: optional(int64()),
  hide: optional(list(text())),
}))
interface PaymentsQuery {
  readonly merchantReference?: string
  readonly limit?: number
}
const PaymentsQuery: Schema.Codec<PaymentsQuery, unknown> = object("PaymentsQuery", () => ({
  merchantReference: optional(text()),
  limit: optional(int64()),
}))
const reading = { method: "GET", success: 200, repeat: "always" } as const
const products = serverOperation({ ...reading, id: "products.find", path: "/products", query: ProductsQuery })
const payments = serverOperation({ ...reading, id: "payments.find", path: "/payments", query: PaymentsQuery })

const pdf = { fileName: "receipt.pdf", contentType: "application/pdf", content: new Uint8Array(3) }
const calls: Readonly<Record<string, Effect.Effect<unknown, unknown, ServerApi>>> = {
  "A1 JSON with idempotence key": create({ amount: 4990 }).pipe(Idempotence.withKey("ord-2025-000817")),
  "A2 no content type": Services.testconnection(),
  "A4 query with repeated key": products({
    countryCode: "CH",
    currencyCode: "CHF",
    locale: "de_CH",
    amount: 4990,
    hide: ["fields", "accountsOnFile"],
  }),
  "A5b decoded query": payments({ merchantReference: "Rätsel & Co", limit: 5 }),
  "A6 encoded path": remove("tok/7f3a b"),
  "A7 multipart": Disputes.uploadFile("dsp-000042", pdf),
}

/** The Server API as it is, but for the run-time's own part of the headers and for the boundary. */
const asWorked = (always: Readonly<Record<string, string>>) =>
  Layer.effect(
    ServerApi,
    Effect.gen(function* () {
      const api = yield* ServerApi
      const sign = requestSigner(yield* CryptoProvider, always)
      return ServerApi.of({
        ...api,
        authorizesAtOnce: true,
        newKey: Effect.succeed("3f0c2f8e-6f6a-4d57-9e35-0d6b8f6a2c11"),
        authorize: (_, request, now) => Effect.orDie(sign(demoKey, request, now)),
      })
    }),
  ).pipe(Layer.provide(WebCrypto.layer))

for (const [name, transport] of transports) {
  for (const [vector, call] of Object.entries(calls)) {
    testEffect(
      `a call over ${name} is signed as worked ${vector}`,
      Effect.gen(function* () {
        const server = yield* scriptedServer(json(200, {}))
        const { headers, date, signature } = worked[vector]
        yield* TestClock.setTime(Date.parse(date))
        yield* call.pipe(
          Effect.provide(asWorked(headers === undefined ? {} : { "x-gcs-servermetainfo": serverMetaInfo })),
          Effect.provide(apiAt(server.origin, transport)),
        )
        const [request] = server.requests
        assertEquals(request.headers.get("date"), date)
        assertEquals(request.headers.get("authorization"), `GCS v1HMAC:${demoKey.id}:${signature}`)
        assertEquals(request.headers.get("content-type"), worked[vector].contentType || null)
      }).pipe(Effect.provide(TestClock.layer())),
    )
  }
}

const texts = wellFormed(12, 1)

for (const [name, transport] of transports) {
  testEffect(
    `whatever is called over ${name}, its signature holds for the bytes that arrive`,
    Effect.gen(function* () {
      const server = yield* scriptedServer(json(200, {}))
      const context = yield* Layer.build(
        apiAt(server.origin, transport, { headers: { "X-GCS-Shop": "a  b", via: "c" } }),
      )
      let seen = 0
      const verified = (call: Effect.Effect<unknown, unknown, ServerApi>) =>
        Effect.runPromise(Effect.provide(Effect.ignore(call), context)).then(() => {
          // A call that is refused sends nothing.
          for (; seen < server.requests.length; seen++) assert(isSignedBy(demoKey, server.requests[seen]))
        })
      yield* Effect.promise(() =>
        fc.assert(
          fc.asyncProperty(texts, fc.array(texts, { maxLength: 3 }), fc.nat(), async (word, words, limit) => {
            await verified(get(word))
            await verified(find({ reference: word, hide: words, limit: limit % 100 }))
            await verified(create({ amount: limit, reference: word }))
          }),
          { numRuns: 40 },
        )
      )
      assert(seen > 80, "most calls are sent")
    }),
  )
}

Deno.test("a folded header value becomes one line, and stays the same when it is one", () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom("a", " ", "\t", "\r\n", "\n") }), (value) => {
    const canonical = canonicalValue(value)
    assert(!canonical.includes("\n"))
    assertEquals(canonical, canonical.trim())
    assertEquals(canonicalValue(canonical), canonical)
  }))
})

interface AuthCase {
  readonly kind: "signature" | "stringToHash" | "canonicalHeaderValue"
  readonly dialect?: string
  readonly method: string
  readonly contentType: string
  readonly date: string
  readonly url: string
  readonly headers: ReadonlyArray<{ readonly name: string; readonly value: string }>
  readonly resource: string
  readonly apiKeyId: string
  readonly secretApiKey: string
  readonly stringToHash: string
  readonly authorization: string
  readonly input: string
  readonly expected: string
}

vendorVectors<AuthCase>({
  file: "auth",
  notApplicable: ({ dialect }) =>
    dialect?.startsWith("query-raw") ? "the client signs the decoded query, the sandbox takes both" : undefined,
  check: async (vector) => {
    if (vector.kind === "canonicalHeaderValue") return assertEquals(canonicalValue(vector.input), vector.expected)
    const headers = Object.fromEntries(vector.headers.map(({ name, value }) => [name, value]))
    if (vector.kind === "stringToHash") {
      const { pathname, search } = new URL(vector.url)
      const { "Content-Type": contentType, Date: date } = headers
      const resource = pathname + signedQuery(search)
      return assertEquals(
        stringToSign({ method: vector.method, contentType, date, headers, resource }),
        vector.stringToHash,
      )
    }
    assertEquals(stringToSign({ ...vector, headers }), vector.stringToHash)
    assertEquals(
      await Effect.runPromise(authorized(vector.apiKeyId, vector.secretApiKey, { ...vector, headers })),
      vector.authorization,
    )
  },
})

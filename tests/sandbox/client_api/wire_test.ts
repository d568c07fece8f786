import { assert, assertEquals } from "@std/assert"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import type { Transport } from "../../../src/operation/transport.ts"
import { Transport as Wire, type WireRequest } from "../../../src/operation/transport.ts"
import { Sandbox, SandboxControl } from "../../../src/sandbox/mod.ts"
import type { ServerApi } from "../../../src/server_api/server_api.ts"
import * as Sessions from "../../../src/server_api/sessions.ts"

const test = <E>(name: string, program: Effect.Effect<void, E, ServerApi | SandboxControl | Transport>): void =>
  Deno.test(name, () => Effect.runPromise(Effect.provide(program, Sandbox.layer())))

/** A session as a page without this library sees it: addresses and a header. */
const opened = Effect.map(Sessions.create(), ({ clientSessionId, customerId, clientApiUrl = "", assetUrl = "" }) => ({
  root: `${clientApiUrl}/v1/${customerId}`,
  customerId,
  assetUrl,
  authorization: `GCS v1Client:${Redacted.value(clientSessionId ?? Redacted.make(""))}`,
}))

const send = (method: string, url: string, headers: Readonly<Record<string, string>> = {}, body?: unknown) =>
  Effect.flatMap(
    Wire,
    ({ send }) =>
      send({
        // Browsers also send OPTIONS and HEAD, which no operation has.
        method: method as WireRequest["method"],
        url,
        headers: body === undefined ? headers : { ...headers, "content-type": "application/json" },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }, 1_000_000),
  )

const code = (answer: { readonly body: string }): string => JSON.parse(answer.body).errors[0].code

test(
  "a browser may ask from any page, and read every answer",
  Effect.gen(function* () {
    const { root, authorization } = yield* opened
    for (const path of ["/products", "/services/getIINdetails", "/there/is/no/such/path"]) {
      const preflight = yield* send("OPTIONS", root + path, {
        origin: "https://shop.example.com",
        "access-control-request-method": "GET",
        "access-control-request-headers": "authorization,x-gcs-clientmetainfo",
      })
      assertEquals([preflight.status, preflight.body], [204, ""])
      assertEquals(preflight.headers.get("access-control-allow-origin"), "*")
      assertEquals(preflight.headers.get("access-control-allow-methods"), "GET, POST, OPTIONS")
      assertEquals(
        preflight.headers.get("access-control-allow-headers"),
        "Authorization, Content-Type, X-GCS-ClientMetaInfo",
      )
    }
    const query = "?countryCode=CH&currencyCode=CHF"
    const answers = [
      [200, yield* send("GET", `${root}/products${query}`, { authorization })],
      [404, yield* send("GET", `${root}/products/9999${query}`, { authorization })],
      [400, yield* send("GET", `${root}/products`, { authorization })],
      [403, yield* send("GET", `${root}/products${query}`, { authorization: "GCS v1Client:unknown" })],
      [404, yield* send("GET", `${root}/nothing`, { authorization })],
      [405, yield* send("POST", `${root}/products`, { authorization })],
    ] as const
    for (const [status, answer] of answers) {
      assertEquals(answer.status, status)
      assertEquals(answer.headers.get("access-control-allow-origin"), "*")
    }
  }),
)

test(
  "a session is a secret: missing, unknown and expired ones are kept out alike",
  Effect.gen(function* () {
    const { root, customerId, authorization } = yield* opened
    const ask = (headers: Readonly<Record<string, string>>, at = root) => send("GET", `${at}/crypto/publickey`, headers)
    const missing = yield* ask({})
    assertEquals([missing.status, code(missing)], [401, "9002"])
    for (const wrong of ["Basic abc", authorization.replace("v1Client", "v1HMAC"), "GCS v1Client:"]) {
      const refused = yield* ask({ authorization: wrong })
      assertEquals([refused.status, code(refused)], [401, "9002"])
    }
    const unknown = yield* ask({ authorization: `GCS v1Client:${"0".repeat(32)}` })
    assertEquals([unknown.status, code(unknown)], [403, "9002"])
    const spaced = yield* ask({ authorization: authorization.replace(":", ": ") })
    assertEquals(spaced.status, 200)
    const other = yield* ask({ authorization }, root.replace(customerId ?? "", "1234-ffff"))
    assertEquals([other.status, code(other)], [403, "9007"])

    const control = yield* SandboxControl
    yield* control.advance("119 minutes")
    assertEquals((yield* ask({ authorization })).status, 200)
    yield* control.advance("1 minute")
    const expired = yield* ask({ authorization })
    assertEquals([expired.status, code(expired)], [403, "9002"])
    const reasons = (yield* control.requests).map(({ why }) => why).filter((why) => why !== undefined)
    assertEquals(reasons.slice(-2), [
      "the customer id of the path is not that of the client session",
      "the client session is over",
    ])
  }),
)

test(
  "each session has one key pair of its own",
  Effect.gen(function* () {
    const [one, other] = [yield* opened, yield* opened]
    const key = ({ root, authorization }: typeof one) => send("GET", `${root}/crypto/publickey`, { authorization })
    const keys = yield* Effect.all([key(one), key(one), key(other)], { concurrency: "unbounded" })
    const [first, again, second] = keys.map(({ body }) => JSON.parse(body))
    assertEquals(first, again)
    assert(first.keyId !== second.keyId && first.publicKey !== second.publicKey)
    assertEquals(atob(first.publicKey).length, 294)
  }),
)

test(
  "faults strike the Client API too, readable by the page",
  Effect.gen(function* () {
    const { root, authorization } = yield* opened
    const control = yield* SandboxControl
    yield* control.inject({ fault: { type: "status", status: 503 }, point: "after", operation: "crypto.publickey" })
    const answer = yield* send("GET", `${root}/crypto/publickey`, { authorization })
    assertEquals(answer.status, 503)
    yield* control.inject({ fault: { type: "refused" }, point: "before", operation: "crypto.publickey" })
    const error = yield* Effect.flip(send("GET", `${root}/crypto/publickey`, { authorization }))
    assertEquals([error._tag, error.mayHaveArrived], ["TransportError", false])
    assertEquals((yield* send("GET", `${root}/crypto/publickey`, { authorization })).status, 200)
  }),
)

test(
  "the pictures that products name lie below assetUrl",
  Effect.gen(function* () {
    const { root, authorization, assetUrl } = yield* opened
    const { body } = yield* send("GET", `${root}/products?countryCode=CH&currencyCode=CHF`, { authorization })
    const logos: ReadonlyArray<string> = JSON.parse(body).paymentProducts.map((
      product: { displayHints: { logo: string } },
    ) => product.displayHints.logo)
    assert(logos.length > 10)
    for (const path of [...logos, "pp/logo_cards.svg", "pp/security_code.svg", "pp/security_code_front.svg"]) {
      const picture = yield* send("GET", `${assetUrl}/${path}?size=64x40`)
      assertEquals([picture.status, picture.headers.get("content-type")], [200, "image/svg+xml; charset=utf-8"], path)
      assert(picture.body.startsWith("<svg ") && picture.body.endsWith("</svg>"), path)
    }
    for (const path of ["pp/logo_9999.svg", "pp/nothing.svg", "", "../health"]) {
      assertEquals((yield* send("GET", `${assetUrl}/${path}`)).status, 404)
    }
  }),
)

import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import * as Redacted from "effect/Redacted"
import * as WebCrypto from "../../../src/crypto/web_crypto.ts"
import { Sandbox, SandboxControl, SandboxServer } from "../../../src/sandbox/mod.ts"
import type { SandboxOptions } from "../../../src/sandbox/options.ts"
import { Platform } from "../../../src/sandbox/platform.ts"
import { layerPlatform } from "../../../src/sandbox/sandbox.ts"
import { Store } from "../../../src/sandbox/store/store.ts"
import type { SandboxAnswer } from "../../../src/sandbox/wire.ts"
import { Validator } from "../../npm/openapi_schema_validator.ts"

const token = "the-control-token"

interface Asked {
  readonly method?: string
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  readonly origin?: string
  readonly peer?: string
}

interface Told {
  readonly code?: string
  readonly message?: string
  readonly problems?: ReadonlyArray<{ readonly property: string; readonly message: string }>
  readonly [key: string]: unknown
}

interface DescribedSchema {
  readonly description?: string
  readonly properties?: Readonly<Record<string, DescribedSchema>>
}

/** Asks a platform for a control; `authorization` is right unless it is said. */
const ask = Effect.fnUntraced(function* (target: string, asked: Asked = {}) {
  const { handle } = yield* Platform
  const outgoing = yield* handle({
    method: asked.method ?? "GET",
    target,
    headers: {
      authorization: `Bearer ${token}`,
      ...(asked.body === undefined ? {} : { "content-type": "application/json" }),
      ...asked.headers,
    },
    body: new TextEncoder().encode(
      asked.body === undefined ? "" : typeof asked.body === "string" ? asked.body : JSON.stringify(asked.body),
    ),
    origin: asked.origin ?? "http://127.0.0.1:8787",
    peer: asked.peer,
  })
  assert(outgoing._tag === "Answer")
  const { answer }: { readonly answer: SandboxAnswer } = outgoing
  return { ...answer, json: (answer.body === undefined ? {} : JSON.parse(String(answer.body))) as Told }
})

const test = <E>(name: string, program: Effect.Effect<void, E, Platform>, options: SandboxOptions = {}): void =>
  Deno.test(name, () => {
    const platform = layerPlatform({ controlToken: Redacted.make(token), ...options })
      .pipe(Layer.provide([Store.layerMemory, WebCrypto.layer]))
    return Effect.runPromise(program.pipe(Effect.provide(platform), Effect.provide(Logger.layer([]))))
  })

test(
  "without the right token nothing is answered, and nothing happens",
  Effect.gen(function* () {
    yield* ask("/sandbox/seed", { method: "POST", body: { payments: 1 } })
    for (const authorization of ["", "Bearer", "Bearer x", `Bearer ${token}x`, `Basic ${token}`, token]) {
      const { status, headers, json } = yield* ask("/sandbox/reset", { method: "POST", headers: { authorization } })
      assertEquals([status, json.code, headers["www-authenticate"]], [401, "UNAUTHORIZED", "Bearer"])
    }
    assertEquals((yield* ask("/sandbox/state")).json.paymentCount, 1)
    assertEquals((yield* ask("/sandbox/state", { headers: { authorization: `bearer ${token}` } })).status, 200)
  }),
)

test(
  "a sandbox without a token has no controls",
  Effect.gen(function* () {
    const { status, json } = yield* ask("/sandbox/state", { headers: { authorization: "Bearer undefined" } })
    assertEquals([status, json.code], [403, "FORBIDDEN"])
    assertStringIncludes(json.message ?? "", "controlToken")
  }),
  { controlToken: undefined },
)

const strangers: ReadonlyArray<readonly [who: string, asked: Asked]> = [
  ["another machine", { peer: "192.0.2.7" }],
  ["another machine over IPv6", { peer: "2001:db8::7" }],
  ["another machine over IPv4 in IPv6", { peer: "::ffff:192.0.2.7" }],
  ["a name of somebody else, as in DNS rebinding", { origin: "http://attacker.example:8787", peer: "127.0.0.1" }],
  ["a name that begins like this machine's", { origin: "http://127.0.0.1.attacker.example", peer: "127.0.0.1" }],
  ["a host that is none", { origin: "http://a b" }],
  ["a page of another site", { headers: { origin: "https://attacker.example" } }],
  ["a page of another port", { headers: { origin: "http://127.0.0.1:3000" } }],
  ["a page without an origin", { headers: { origin: "null" } }],
  ["a cross-site navigation", { headers: { "sec-fetch-site": "cross-site" } }],
  ["a same-site page", { headers: { "sec-fetch-site": "same-site" } }],
]
for (const [who, asked] of strangers) {
  test(
    `${who} is kept out, also with the token`,
    Effect.gen(function* () {
      for (const target of ["/sandbox/state", "/sandbox/openapi.json", "/sandbox/nowhere"]) {
        const { status, json } = yield* ask(target, asked)
        assertEquals([status, json.code], [403, "FORBIDDEN"])
      }
    }),
  )
}

const neighbours: ReadonlyArray<Asked> = [
  { peer: "127.0.0.1" },
  { peer: "::1", origin: "http://[::1]:8787" },
  { peer: "::ffff:127.0.0.1", origin: "http://localhost:8787" },
  { headers: { origin: "http://127.0.0.1:8787", "sec-fetch-site": "same-origin" } },
  { headers: { "sec-fetch-site": "none" } },
]
test(
  "this machine and pages of the sandbox itself are let in, and no page learns that it may ask",
  Effect.gen(function* () {
    for (const asked of neighbours) {
      const { status, headers } = yield* ask("/sandbox/state", asked)
      assertEquals([status, Object.keys(headers).filter((name) => name.startsWith("access-control-"))], [200, []])
      assertEquals((yield* ask("/sandbox/state", { ...asked, method: "OPTIONS" })).status, 405)
    }
  }),
)

test(
  "anyControlHost lets other machines in, with the token only",
  Effect.gen(function* () {
    const far = { peer: "192.0.2.7", origin: "http://sandbox.example" }
    assertEquals((yield* ask("/sandbox/state", far)).status, 200)
    assertEquals((yield* ask("/sandbox/state", { ...far, headers: { authorization: "" } })).status, 401)
    assertEquals(
      (yield* ask("/sandbox/state", { ...far, headers: { origin: "https://attacker.example" } })).status,
      403,
    )
  }),
  { settings: { anyControlHost: true } },
)

const wrong: ReadonlyArray<readonly [method: string, path: string, body: unknown, property: string, message: RegExp]> =
  [
    ["POST", "/clock", {}, "advance", /either advance.*or to/],
    ["POST", "/clock", { advance: "PT2H", to: "2030-01-01T00:00:00Z" }, "advance", /either advance.*or to/],
    ["POST", "/clock", { advance: "soon" }, "advance", /such as PT2H/],
    ["POST", "/clock", { advance: "P1M" }, "advance", /such as PT2H/],
    ["POST", "/clock", { advance: "-PT1H" }, "advance", /such as PT2H/],
    ["POST", "/clock", { advance: "Infinity" }, "advance", /such as PT2H/],
    ["POST", "/clock", { advance: 7200 }, "advance", /expected string/],
    ["POST", "/clock", { to: "tomorrow" }, "to", /such as 2030/],
    ["POST", "/clock", { to: "2000-01-01T00:00:00Z" }, "to", /forward only/],
    ["POST", "/clock", { advance: "PT2H", unit: "h" }, "unit", /unknown property/],
    ["POST", "/clock", "{", "", /not JSON/],
    ["POST", "/clock", "[]", "", /expected ClockMove/],
    ["PUT", "/faults", {}, "faults", /required/],
    [
      "PUT",
      "/faults",
      { faults: [{ point: "before", fault: { type: "explosion" } }] },
      "faults[0].fault",
      /refused, reset/,
    ],
    ["PUT", "/faults", { faults: [{ fault: { type: "reset" } }] }, "faults[0].point", /required/],
    [
      "PUT",
      "/faults",
      { faults: [{ fault: { type: "slow" }, point: "before" }] },
      "faults[0].fault.milliseconds",
      /required/,
    ],
    ["PUT", "/faults", { faults: [], seed: 0.5 }, "seed", /whole number/],
    ["POST", "/seed", { payments: 100000 }, "payments", /between 0 and 1000/],
    ["POST", "/payments/1/transition", { to: "PAYED" }, "to", /"PAID"/],
    ["POST", "/payments/1/return", {}, "outcome", /required/],
    ["POST", "/checkouts/1/pay", { paymentProductId: "1" }, "paymentProductId", /expected number/],
    ["POST", "/hostedmandates/1/decide", { type: "later" }, "", /expected/],
    ["POST", "/endpoints", { to: "http://localhost", keys: [] }, "keys", /at least 1/],
    ["POST", "/deliveries/release", { order: "sideways" }, "order", /"reversed"/],
    ["GET", "/state?youngest=all", undefined, "youngest", /expected/],
  ]
test(
  "bad input is refused with its property and what to write instead",
  Effect.gen(function* () {
    for (const [method, path, body, property, message] of wrong) {
      const { status, json } = yield* ask(`/sandbox${path}`, { method, body })
      const name = `${method} ${path} ${JSON.stringify(body)}`
      assertEquals([name, status, json.code], [name, 400, "INVALID_REQUEST"])
      assertEquals([name, json.problems?.[0].property], [name, property])
      assertMatch(json.problems?.[0].message ?? "", message)
    }
  }),
)

test(
  "durations are ISO 8601 or Effect's words, instants carry their zone",
  Effect.gen(function* () {
    const now = Effect.map(ask("/sandbox/clock"), ({ json }) => Number(json.now))
    const begin = yield* now
    for (const [advance, hours] of [["PT2H", 2], ["2 hours", 2], ["P1DT12H", 36], ["PT0S", 0]] as const) {
      const before = yield* now
      const { json } = yield* ask("/sandbox/clock", { method: "POST", body: { advance } })
      assertEquals(json, { now: before + hours * 3_600_000, isManual: true })
    }
    const to = new Date(begin + 7 * 86_400_000).toISOString()
    assertEquals((yield* ask("/sandbox/clock", { method: "POST", body: { to } })).json.now, begin + 7 * 86_400_000)
  }),
  { clock: "manual" },
)

test(
  "unknown paths and methods are told apart",
  Effect.gen(function* () {
    assertEquals((yield* ask("/sandbox/nowhere")).json.code, "UNKNOWN_PATH")
    assertEquals((yield* ask("/sandbox/__proto__")).json.code, "UNKNOWN_PATH")
    const { status, headers } = yield* ask("/sandbox/faults", { method: "PATCH" })
    assertEquals([status, headers.allow], [405, "GET, PUT, POST, DELETE"])
    assertEquals((yield* ask("/sandbox/payments/1")).json.code, "UNKNOWN_OBJECT")
  }),
)

test(
  "a public validator accepts the served document as OpenAPI 3.1, and every control in it exists",
  Effect.gen(function* () {
    const { status, json } = yield* ask("/sandbox/openapi.json", { headers: { authorization: "" } })
    assertEquals(status, 200)
    const validator = new Validator()
    const { valid, errors } = yield* Effect.promise(() => validator.validate(structuredClone(json)))
    assertEquals([valid, errors, validator.version], [true, undefined, "3.1"])
    const { schemas } = json.components as {
      readonly schemas: Readonly<Record<string, DescribedSchema>>
    }
    for (const [name, { description, properties = {} }] of Object.entries(schemas)) {
      assert(description, name)
      for (const [key, one] of Object.entries(properties)) assert(one.description, `${name}.${key}`)
    }
    const paths = Object.entries(json.paths as Record<string, Record<string, { readonly operationId: string }>>)
    const ids = paths.flatMap(([, item]) => Object.values(item).map(({ operationId }) => operationId))
    assertEquals([ids.length, new Set(ids).size], [25, 25])
    for (const [path, item] of paths) {
      for (const method of Object.keys(item)) {
        const told = yield* ask(path.replaceAll(/\{\w+\}/g, "1"), { method: method.toUpperCase() })
        assert(told.json.code !== "UNKNOWN_PATH" && told.status !== 405, `${method} ${path}`)
      }
    }
  }),
)

test(
  "a wrong signature is recorded with the exact text that should have been signed",
  Effect.gen(function* () {
    const { handle } = yield* Platform
    const date = new Date().toUTCString()
    yield* handle({
      method: "GET",
      target: "/v1/1234/payments/17?hideCardInfo=true",
      headers: { date, authorization: "GCS v1HMAC:sandbox-key:c2FuZA==", "x-gcs-requestid": "r-1" },
      body: new Uint8Array(),
      origin: "http://127.0.0.1:8787",
    })
    const requests = (yield* ask("/sandbox/requests")).json as unknown as ReadonlyArray<Record<string, unknown>>
    assertEquals(requests.length, 1)
    const [{ status, stringToSign }] = requests
    assertEquals(status, 401)
    assertEquals(
      stringToSign,
      `GET\n\n${date}\nx-gcs-requestid:r-1\n/v1/1234/payments/17?hideCardInfo=true\n`,
    )
  }),
)

/** Reads a stream of events until a text is in it. */
const readUntil = async (response: Response, wanted: string): Promise<string> => {
  assert(response.body !== null)
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  let text = ""
  while (!text.includes(wanted)) {
    const { done, value } = await reader.read()
    if (done) break
    text += value
  }
  await reader.cancel()
  return text
}

Deno.test("server-sent events resume behind the last one that was heard, on sockets; open ones do not hold up the end", async () => {
  const program = Effect.gen(function* () {
    const { url } = yield* SandboxServer
    const control = yield* SandboxControl
    yield* control.seed({ payments: 2, seed: 1 })
    const all = yield* control.events()
    const headers = { authorization: `Bearer ${token}`, accept: "text/event-stream" }
    const last = `id: ${all.length}\n`
    const first = yield* Effect.promise(async () =>
      readUntil(await fetch(`${url}/sandbox/events?after=0`, { headers }), last)
    )
    assertEquals([...first.matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id)), all.map(({ sequence }) => sequence))
    const again = yield* Effect.promise(async () =>
      readUntil(
        await fetch(`${url}/sandbox/events`, { headers: { ...headers, "last-event-id": String(all.length - 1) } }),
        last,
      )
    )
    assertEquals([...again.matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id)), [all.length])
    const wrong = yield* Effect.promise(() => fetch(`${url}/sandbox/events?after=x`, { headers }))
    assertEquals(wrong.status, 400)
    yield* Effect.promise(() => wrong.text())
    // Left open: the server ends it, not its grace.
    return yield* Effect.promise(() => fetch(`${url}/sandbox/events`, { headers }))
  })
  const server = Sandbox.layerServer({ port: 0, controlToken: Redacted.make(token), grace: "1 day" })
  const open = await Effect.runPromise(program.pipe(Effect.provide(server), Effect.provide(Logger.layer([]))))
  await open.text()
})

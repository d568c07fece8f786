import { assert, assertEquals } from "@std/assert"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as FetchTransport from "../../src/operation/fetch_transport.ts"
import * as HttpClientTransport from "../../src/operation/http_client_transport.ts"
import { Transport, type WireRequest } from "../../src/operation/transport.ts"
import { get } from "../support/operations.ts"
import { type Answer, answer, bytes, head, json, scriptedServer, silence, stall } from "../support/scripted_server.ts"
import { apiAt } from "../support/test_api.ts"
import { testEffect } from "../support/test_effect.ts"
import { transports } from "../support/transports.ts"

const request = (url: string, more: Partial<WireRequest> = {}): WireRequest => ({
  method: "GET",
  url,
  headers: {},
  ...more,
})

const pending: Readonly<Record<string, Answer>> = {
  "before the answer": silence,
  "within its head": stall("HTTP/1.1 200 OK\r\n"),
  "within its body": stall(head(200, { "content-length": "90" }), '{"id":'),
  "within its chunks": stall(head(200, { "transfer-encoding": "chunked" }), '5\r\n{"id"\r\n'),
}

for (const [name, transport] of transports) {
  for (const [when, answer] of Object.entries(pending)) {
    testEffect(
      `interruption over ${name} ${when} closes the socket`,
      Effect.gen(function* () {
        const server = yield* scriptedServer(answer)
        const fiber = yield* Effect.forkChild(Effect.provide(get("p-1"), apiAt(server.origin, transport)))
        yield* Effect.promise(() => server.arrived(1))
        yield* Fiber.interrupt(fiber)
        yield* Effect.promise(() => server.abandoned(1))
        assertEquals(server.count(), 1)
      }),
    )
  }

  testEffect(
    `a race over ${name} leaves no request of the loser behind`,
    Effect.gen(function* () {
      const quick = yield* scriptedServer(json(200, { id: "quick" }))
      const slow = yield* scriptedServer(silence)
      const call = (origin: string) => Effect.provide(get("p-1"), apiAt(origin, transport))
      const arrived = Effect.promise(() => slow.arrived(1))
      const winner = yield* Effect.race(Effect.andThen(arrived, call(quick.origin)), call(slow.origin))
      assertEquals(winner, { id: "quick" })
      yield* Effect.promise(() => slow.abandoned(1))
    }),
  )

  testEffect(
    `a stream over ${name} that is opened and not read is cancelled with its scope`,
    Effect.gen(function* () {
      const server = yield* scriptedServer(stall(head(200, { "content-length": "90" }), "12345"))
      const { open } = yield* Effect.provide(Transport, transport)
      assertEquals((yield* Effect.scoped(open(request(server.origin)))).status, 200)
      yield* Effect.promise(() => server.abandoned(1))
    }),
  )

  testEffect(
    `a body over ${name} arrives as it was sent, whatever carries it`,
    Effect.gen(function* () {
      const { send, open } = yield* Effect.provide(Transport, transport)
      const text = "Grüezi \u{1f642} \u0000 \ufeff"
      const utf8 = new TextEncoder().encode(text)
      const forms: ReadonlyArray<Answer> = [
        answer(200, text),
        bytes(head(200), text),
        bytes(
          head(200, { "transfer-encoding": "chunked" }),
          ...Array.from(utf8, (byte) => [
            "1\r\n",
            new Uint8Array([byte]),
            "\r\n",
          ]).flat(),
          "0\r\n\r\n",
        ),
      ]
      for (const form of forms) {
        const server = yield* scriptedServer(form)
        const { status, body, cut } = yield* send(request(server.origin), utf8.length)
        assertEquals([status, body, cut], [200, text, undefined])
        const less = yield* send(request(server.origin), utf8.length - 1)
        assert(less.cut)
        const { body: stream } = yield* open(request(server.origin))
        assertEquals(yield* Stream.mkString(Stream.decodeText(stream)), text)
      }
    }),
  )

  testEffect(
    `headers over ${name} are found by any case, and are absent when they are absent`,
    Effect.gen(function* () {
      const { send } = yield* Effect.provide(Transport, transport)
      const server = yield* scriptedServer(answer(200, "", { "X-Gcs-Thing": "a", "empty": "" }))
      const { headers } = yield* send(request(server.origin, { headers: { "x-own": "b" } }), 9)
      assertEquals(["x-gcs-thing", "X-GCS-THING", "empty", "missing"].map((name) => headers.get(name)), [
        "a",
        "a",
        "",
        null,
      ])
      assertEquals(server.requests[0].headers.get("x-own"), "b")
    }),
  )

  testEffect(
    `what is sent over ${name} is exactly the request`,
    Effect.gen(function* () {
      const { send } = yield* Effect.provide(Transport, transport)
      const server = yield* scriptedServer(json(200, {}))
      const content = new Uint8Array([0, 1, 255])
      const bodies = [undefined, '{"a":"ü"}', content, Stream.make(content, content)]
      for (const method of ["POST", "PUT", "DELETE", "GET"] as const) {
        for (const body of method === "GET" ? [undefined] : bodies) {
          const url = `${server.origin}/a%2Fb/c?d=%20e&d=f`
          const headers: Record<string, string> = body === undefined ? {} : { "content-type": "application/x-own; b=c" }
          yield* send({ method, url, headers, ...(body === undefined ? {} : { body }) }, 9)
          const seen = server.requests.at(-1)
          assert(seen?.complete)
          assertEquals([seen.method, seen.target], [method, "/a%2Fb/c?d=%20e&d=f"])
          assertEquals(seen.headers.get("content-type"), headers["content-type"] ?? null)
          const expected = body === undefined
            ? ""
            : typeof body === "string"
            ? body
            : new TextDecoder().decode(body instanceof Uint8Array ? content : new Uint8Array([...content, ...content]))
          assertEquals(new TextDecoder().decode(seen.body), expected)
          assertEquals(seen.headers.get("transfer-encoding"), Stream.isStream(body) ? "chunked" : null)
        }
      }
    }),
  )
}

testEffect(
  "a function like fetch can be given, such as one that goes through a proxy",
  Effect.gen(function* () {
    const seen: Array<string> = []
    const fetch: FetchTransport.Fetch = (url, { method }) => {
      seen.push(`${method} ${url}`)
      return Promise.resolve(Response.json({ id: "p-1" }))
    }
    const api = apiAt("https://payment.example.com", FetchTransport.layer({ fetch }))
    assertEquals(yield* Effect.provide(get("p-1"), api), { id: "p-1" })
    assertEquals(seen, ["GET https://payment.example.com/v1/7731/payments/p-1"])
  }),
)

testEffect(
  "options for fetch that are given to the layer over HttpClient are kept, but for redirects",
  Effect.gen(function* () {
    const seen: Array<RequestInit> = []
    const fetch = (_: unknown, init: RequestInit = {}) => {
      seen.push(init)
      return Promise.resolve(Response.json({ id: "p-1" }))
    }
    const transport = HttpClientTransport.layer.pipe(
      Layer.provide(FetchHttpClient.layer),
      Layer.provide(Layer.succeed(FetchHttpClient.RequestInit, { cache: "no-store", redirect: "follow" })),
      Layer.provide(Layer.succeed(FetchHttpClient.Fetch, fetch as typeof globalThis.fetch)),
    )
    assertEquals(yield* Effect.provide(get("p-1"), apiAt("https://payment.example.com", transport)), { id: "p-1" })
    assertEquals([seen[0].cache, seen[0].redirect], ["no-store", "manual"])
  }),
)

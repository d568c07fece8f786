import { assert, assertEquals, assertInstanceOf } from "@std/assert"
import * as Effect from "effect/Effect"
import * as fc from "fast-check"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import { InvalidRequest } from "../../src/operation/errors.ts"
import { fillPath, pathTemplate, percentEncode } from "../../src/operation/path.ts"
import * as Products from "../../src/server_api/products.ts"
import { approve, get } from "../support/operations.ts"
import { json, scriptedServer } from "../support/scripted_server.ts"
import { apiAt } from "../support/test_api.ts"
import { testEffect } from "../support/test_effect.ts"
import { codeUnits, wellFormed } from "../support/texts.ts"
import { transports } from "../support/transports.ts"

const idRule = "expected an id as the platform handed it out: not empty, no control characters, no `.` or `..` segment"

const impossible: ReadonlyArray<unknown> = [
  "",
  " ",
  "\t",
  "\u00a0\u2003",
  ".",
  "..",
  "../x",
  "x/..",
  "a/./b",
  "a/../b",
  "..\\x",
  "x\\..",
  "./",
  "/..",
  "a\0",
  "a\nb",
  "a\r\nx-injected: 1",
  "a\u007f",
  "\ud800",
  "a\udc00b",
  undefined,
  null,
  17,
  {},
  ["p-1"],
]

/** Ids that look dangerous and are not: each is one segment. */
const odd: Readonly<Record<string, string>> = {
  "000000773100000000420000100001": "000000773100000000420000100001",
  "a/b": "a%2Fb",
  "a\\b": "a%5Cb",
  "...": "...",
  "..x": "..x",
  "a..b/.c": "a..b%2F.c",
  "%2e%2e": "%252e%252e",
  "%2F": "%252F",
  "a?b=c": "a%3Fb%3Dc",
  "a#b": "a%23b",
  "a b+c": "a%20b%2Bc",
  "!'()*": "%21%27%28%29%2A",
  "-._~": "-._~",
  ";:@&=,$": "%3B%3A%40%26%3D%2C%24",
  "Zürich🙂": "Z%C3%BCrich%F0%9F%99%82",
  "__proto__": "__proto__",
}

const answer = json(200, { id: "p-1" })

testEffect(
  "an id that could not be one segment of the path is refused by its name, and nothing is sent",
  Effect.gen(function* () {
    const server = yield* scriptedServer(answer)
    for (const [, transport] of transports) {
      for (const id of impossible) {
        const error = yield* Effect.flip(get(id as string)).pipe(Effect.provide(apiAt(server.origin, transport)))
        assertInstanceOf(error, InvalidRequest)
        assertEquals(error.problems, [{ property: "paymentId", message: idRule }], JSON.stringify(id))
      }
    }
    assertEquals(server.count(), 0)
  }),
)

testEffect(
  "every other id is one segment on the wire, percent-encoded",
  Effect.gen(function* () {
    for (const [, transport] of transports) {
      const server = yield* scriptedServer(answer)
      for (const [id, segment] of Object.entries(odd)) {
        yield* Effect.provide(approve(id), apiAt(server.origin, transport))
        assertEquals(server.requests.at(-1)?.target, `/v1/7731/payments/${segment}/approve`)
      }
    }
  }),
)

const anyText = fc.oneof(
  wellFormed(20),
  codeUnits(8),
  fc.string({ unit: fc.constantFrom(".", "/", "\\", "%", "2", "e", "a", "?", "#", " ", "\n"), maxLength: 8 }),
)

for (const [name, transport] of transports) {
  testEffect(
    `any text over ${name}: refused, or the server reads the very same id in one segment`,
    Effect.gen(function* () {
      const server = yield* scriptedServer(answer)
      const context = yield* Layer.build(apiAt(server.origin, transport))
      yield* Effect.promise(() =>
        fc.assert(
          fc.asyncProperty(anyText, async (id) => {
            const before = server.count()
            const result = await Effect.runPromise(Effect.result(Effect.provide(get(id), context)))
            if (Result.isFailure(result)) {
              assertInstanceOf(result.failure, InvalidRequest)
              return assertEquals(server.count(), before)
            }
            const target = server.requests.at(-1)?.target ?? ""
            const segments = target.split("/")
            assertEquals(segments.slice(0, -1), ["", "v1", "7731", "payments"])
            assertEquals(decodeURIComponent(segments[4]), id)
            // What a server makes of the target that resolves dots and knows queries.
            assertEquals(new URL(target, server.origin).pathname, target)
            assert(!target.includes("?"))
          }),
          { numRuns: 150 },
        )
      )
    }),
  )
}

testEffect(
  "a payment product is a number in the path, and nothing else is taken for one",
  Effect.gen(function* () {
    const server = yield* scriptedServer(json(200, {}))
    const api = apiAt(server.origin, transports[0][1])
    const query = { countryCode: "CH", currencyCode: "CHF" }
    for (const id of [0, 1, 3201, 2 ** 31]) {
      yield* Effect.provide(Products.directory(id, query), api)
      assertEquals(server.requests.at(-1)?.target.split("?")[0], `/v1/7731/products/${id}/directory`)
    }
    for (const id of [-1, 1.5, NaN, Infinity, 2 ** 53, 1e21, "3201", "../1", undefined, null]) {
      const error = yield* Effect.flip(Effect.provide(Products.directory(id as number, query), api))
      assertInstanceOf(error, InvalidRequest)
      assertEquals(error.problems, [
        { property: "paymentProductId", message: "expected the number of a payment product, such as 3201" },
      ])
    }
    assertEquals(server.count(), 4)
  }),
)

Deno.test("a template is filled in the order of its parameters; the first id that is wrong is named", () => {
  const template = pathTemplate("/a/{first}/b/{second}")
  assertEquals(template, { literals: ["/a/", "/b/", ""], parameters: ["first", "second"] })
  assertEquals(fillPath(template, ["x", "y/z"]), Result.succeed("/a/x/b/y%2Fz"))
  assertEquals(fillPath(template, ["..", ""]), Result.fail({ property: "first", message: idRule }))
  assertEquals(fillPath(template, ["x"]), Result.fail({ property: "second", message: idRule }))
  assertEquals(fillPath(pathTemplate("/payments"), []), Result.succeed("/payments"))
})

Deno.test("percent-encoding leaves only what RFC 3986 calls unreserved, and is undone by decoding", () => {
  fc.assert(fc.property(wellFormed(20), (text) => {
    const encoded = percentEncode(text)
    assert(/^(?:[A-Za-z0-9\-._~]|%[0-9A-F]{2})*$/.test(encoded))
    assertEquals(decodeURIComponent(encoded), text)
  }))
})

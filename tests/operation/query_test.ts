import { assert, assertEquals, assertInstanceOf } from "@std/assert"
import * as Effect from "effect/Effect"
import * as fc from "fast-check"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import { InvalidRequest } from "../../src/operation/errors.ts"
import { queryString } from "../../src/operation/query.ts"
import { find, type Search } from "../support/operations.ts"
import { json, scriptedServer } from "../support/scripted_server.ts"
import { apiAt } from "../support/test_api.ts"
import { testEffect } from "../support/test_effect.ts"
import { codeUnits, wellFormed } from "../support/texts.ts"
import { transports } from "../support/transports.ts"

const written: ReadonlyArray<readonly [values: Readonly<Record<string, unknown>>, query: string]> = [
  [{}, ""],
  [{ a: undefined }, ""],
  [{ a: [] }, ""],
  [{ a: "" }, "?a="],
  [{ a: 0, b: false }, "?a=0&b=false"],
  [{ countryCode: "CH", amount: 4990, isRecurring: true }, "?countryCode=CH&amount=4990&isRecurring=true"],
  [{ hide: ["fields", "accountsOnFile"], locale: "de_CH" }, "?hide=fields&hide=accountsOnFile&locale=de_CH"],
  [{ hide: ["b", "a", "b"] }, "?hide=b&hide=a&hide=b"],
  [{ q: "Rätsel & Co" }, "?q=R%C3%A4tsel%20%26%20Co"],
  [{ q: "a+b=c?d#e/f" }, "?q=a%2Bb%3Dc%3Fd%23e%2Ff"],
  [{ q: "é&%=" }, "?q=%C3%A9%26%25%3D"],
  [{ q: "a\r\nb" }, "?q=a%0D%0Ab"],
  [{ "a b": "c" }, "?a%20b=c"],
]

Deno.test("a query keeps its order, repeats the key of a list, leaves out what is absent and encodes by RFC 3986", () => {
  for (const [values, query] of written) assertEquals(queryString(values), Result.succeed(query))
})

Deno.test("half of a surrogate pair in a query is refused by the name of its parameter", () => {
  for (const value of ["\ud800", "a\udc00", ["fine", "\udfff"]]) {
    assertEquals(
      queryString({ limit: 5, reference: value }),
      Result.fail({ property: "reference", message: "expected Unicode text; half of a surrogate pair is none" }),
    )
  }
})

const anyText = fc.oneof(
  wellFormed(12),
  codeUnits(4),
)
const search: fc.Arbitrary<Search> = fc.record({
  reference: anyText,
  limit: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
  full: fc.boolean(),
  hide: fc.array(anyText, { maxLength: 4 }),
}, { requiredKeys: [] })

for (const [name, transport] of transports) {
  testEffect(
    `any query over ${name}: refused, or the server reads the very same values`,
    Effect.gen(function* () {
      const server = yield* scriptedServer(json(200, {}))
      const context = yield* Layer.build(apiAt(server.origin, transport))
      yield* Effect.promise(() =>
        fc.assert(
          fc.asyncProperty(search, async (query) => {
            const before = server.count()
            const result = await Effect.runPromise(Effect.result(Effect.provide(find(query), context)))
            const wellFormed = [query.reference ?? "", ...query.hide ?? []].every((text) => text.isWellFormed())
            assertEquals(Result.isSuccess(result), wellFormed)
            if (Result.isFailure(result)) {
              assertInstanceOf(result.failure, InvalidRequest)
              return assertEquals(server.count(), before)
            }
            const target = server.requests.at(-1)?.target ?? ""
            assert(!target.includes("+"))
            const read = new URL(target, server.origin).searchParams
            assertEquals(read.get("reference"), query.reference ?? null)
            assertEquals(read.get("limit"), query.limit === undefined ? null : String(query.limit))
            assertEquals(read.get("full"), query.full === undefined ? null : String(query.full))
            assertEquals(read.getAll("hide"), [...query.hide ?? []])
          }),
          { numRuns: 100 },
        )
      )
    }),
  )
}

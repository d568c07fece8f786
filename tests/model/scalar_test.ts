import { assert, assertEquals } from "@std/assert"
import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import type * as Schema from "effect/Schema"
import { reader } from "../../src/model/reading.ts"
import {
  boolean,
  int32,
  int64,
  list,
  namedEnum,
  openEnum,
  openInt32,
  type Other,
  secret,
  text,
} from "../../src/model/scalar.ts"
import { writer } from "../../src/model/writing.ts"

type Colour = "red" | "green" | Other
const Colour: Schema.Codec<Colour> = namedEnum("Colour", ["red", "green"])

const limited: ReadonlyArray<
  [string, Schema.Codec<unknown, unknown>, accepted: ReadonlyArray<unknown>, refused: ReadonlyArray<unknown>]
> = [
  ["text", text(), ["", "any", "Zürich 🏔"], [1, true, {}, []]],
  ["text of length", text({ minLength: 2, maxLength: 3 }), ["ab", "abc", "äöü"], ["a", "abcd", ""]],
  ["text of a pattern", text({ pattern: /^[0-9]+$/u, expected: "digits" }), ["0", "007"], ["", "7a", " 7"]],
  ["int32", int32(), [0, -(2 ** 31), 2 ** 31 - 1], [2 ** 31, -(2 ** 31) - 1, 1.5, NaN, "1"]],
  ["int32 within bounds", int32({ minimum: 0, maximum: 99 }), [0, 99], [-1, 100]],
  ["int64", int64(), [0, 2 ** 31, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER], [2 ** 53, 49.9, Infinity, 1n]],
  ["int64 within bounds", int64({ minimum: 1 }), [1], [0]],
  ["boolean", boolean, [true, false], ["true", 1]],
  ["open list", openEnum(["a", "b"]), ["a", "b", "new", ""], [1, true, {}]],
  ["named open list", Colour, ["red", "new"], [1]],
  ["open list of integers", openInt32([43, 46]), [43, 46, 1], [1.5, 2 ** 31, "43"]],
  ["list", list(text()), [[], ["a", "a"]], [[1], "a", {}]],
  ["list of few", list(int32(), { minItems: 1, maxItems: 2 }), [[1], [1, 1]], [[], [1, 2, 3]]],
  ["list without repetition", list(int32(), { uniqueItems: true }), [[], [1, 2]], [[1, 1]]],
]

for (const [name, schema, accepted, refused] of limited) {
  Deno.test(`${name}: a request keeps the limits`, () => {
    const write = writer(schema)
    for (const value of accepted) assertEquals(write(value), Result.succeed(value))
    for (const value of refused) assert(Result.isFailure(write(value)), Deno.inspect(value))
  })
}

Deno.test("a response is read without limits", () => {
  assertEquals(reader(text({ maxLength: 2, pattern: /^a$/u }))("longer"), Result.succeed("longer"))
  assertEquals(reader(int32({ maximum: 5 }))(6), Result.succeed(6))
  assertEquals(reader(list(int32(), { uniqueItems: true }))([1, 1]), Result.succeed([1, 1]))
  assertEquals(reader(Colour)("new"), Result.succeed("new"))
  assert(Result.isFailure(reader(text())(1)))
})

Deno.test("a fraction is refused with the remedy", () => {
  assertEquals(
    writer(int64())(49.9),
    Result.fail([{
      property: "",
      message: "expected a whole number; amounts are in cents: CHF 49.90 is 4990",
    }]),
  )
})

Deno.test("a pattern says what it expects", () => {
  const write = writer(text({ pattern: /^[0-9]+$/u, expected: "digits" }))
  assertEquals(write("7a"), Result.fail([{ property: "", message: "expected digits" }]))
})

Deno.test("a secret is redacted from reading to writing", () => {
  const schema = secret({ maxLength: 3 })
  const read = reader(schema)("123")
  assert(Result.isSuccess(read) && Redacted.isRedacted(read.success))
  assertEquals(Redacted.value(read.success), "123")
  assertEquals(writer(schema)(read.success), Result.succeed("123"))
})

Deno.test("a refused secret is not shown", () => {
  for (const value of [Redacted.make("4012000033330026"), "4012000033330026"]) {
    const refusal = writer(secret({ maxLength: 3 }))(value)
    assert(Result.isFailure(refusal))
    assert(!Deno.inspect(refusal, { depth: 10 }).includes("4012"))
  }
})

Deno.test("the compiler refuses a named list that differs from its type", () => {
  // @ts-expect-error a value is missing
  const fewer: Schema.Codec<Colour> = namedEnum("Colour", ["red"])
  // @ts-expect-error a value is not in the type
  const more: Schema.Codec<Colour> = namedEnum("Colour", ["red", "green", "blue"])
  for (const schema of [fewer, more]) assertEquals(reader(schema)("blue"), Result.succeed("blue"))
})

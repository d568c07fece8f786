import { assert, assertEquals, assertInstanceOf } from "@std/assert"
import * as Effect from "effect/Effect"
import * as fc from "fast-check"
import * as Result from "effect/Result"
import { UnexpectedResponse } from "../../src/operation/errors.ts"
import { create, get, type Payment } from "../support/operations.ts"
import { scriptedTransport } from "../support/scripted_transport.ts"
import { virtualApi } from "../support/test_api.ts"
import { testEffect } from "../support/test_effect.ts"
import { wellFormed } from "../support/texts.ts"

/** What a call makes of the text of an answer. */
const reading = (text: string) => {
  const answer = Effect.succeed({ status: 200, headers: new Headers(), body: text })
  return Effect.result(get("p-1")).pipe(Effect.provide(virtualApi(scriptedTransport(answer).layer)))
}

const tolerated: Readonly<Record<string, readonly [text: string, payment: Payment]>> = {
  "nothing at all": ["{}", {}],
  "null for a text": ['{"id":null,"status":"CREATED"}', { status: "CREATED" }],
  "null for a number": ['{"amount":null}', {}],
  "null for a list": ['{"items":null}', {}],
  "null within an item": ['{"items":[{"quantity":null},{"quantity":2}]}', { items: [{}, { quantity: 2 }] }],
  "null for an unknown property": ['{"later":null,"id":"p"}', { id: "p" }],
  "unknown properties": ['{"id":"p","later":{"a":[1]},"items":[{"quantity":1,"colour":"red"}]}', {
    id: "p",
    items: [{ quantity: 1 }],
  }],
  "an unknown value of a list": ['{"status":"IN_LIMBO"}', { status: "IN_LIMBO" }],
  "a text longer than requests may have": ['{"id":"000000773100000000420000100001"}', {
    id: "000000773100000000420000100001",
  }],
  "the largest amount": ['{"amount":9007199254740991}', { amount: 9007199254740991 }],
  "the smallest amount": ['{"amount":-9007199254740991}', { amount: -9007199254740991 }],
  "an amount with a needless fraction": ['{"amount":4990.0}', { amount: 4990 }],
  "an amount with an exponent": ['{"amount":4.99e3}', { amount: 4990 }],
  "a number too large where nobody looks": ['{"later":9007199254740993,"id":"p"}', { id: "p" }],
  "a fraction where nobody looks": ['{"later":[0.5,{"a":1e400}],"id":"p"}', { id: "p" }],
  "white space around it": ['\r\n {"id":"p"} \n', { id: "p" }],
  "a byte order mark within a text": ['{"id":"\ufeffp"}', { id: "\ufeffp" }],
  "a property twice": ['{"id":"a","id":"b"}', { id: "b" }],
  "half of a surrogate pair": ['{"id":"\\ud800"}', { id: "\ud800" }],
}

const refused: Readonly<Record<string, readonly [text: string, property: string, message: string]>> = {
  "an amount beyond 2^53": ['{"amount":9007199254740993}', "amount", "expected number"],
  "an amount beyond -2^53": ['{"amount":-9007199254740992}', "amount", "expected number"],
  "an amount beyond all numbers": ['{"amount":1e400}', "amount", "expected number"],
  "an amount with a fraction": ['{"amount":49.9}', "amount", "expected number"],
  "an amount as a text": ['{"amount":"4990"}', "amount", "expected number"],
  "a fraction deep inside": ['{"items":[{},{"quantity":0.5}]}', "items[1].quantity", "expected number"],
  "a number for an id": ['{"id":17}', "id", "expected string"],
  "a number for a status": ['{"status":600}', "status", 'expected "CREATED" | "CAPTURED" | string'],
  "an object for a list": ['{"items":{}}', "items", "expected array"],
  "a text for an item": ['{"items":["a"]}', "items[0]", "expected Item"],
  "null": ["null", "the answer", "expected Payment"],
  "a number": ["17", "the answer", "expected Payment"],
  "a fraction": ["1.5", "the answer", "expected Payment"],
  "a list": ["[]", "the answer", "expected Payment"],
}

const undecodable = [
  "",
  " ",
  "undefined",
  "{",
  '{"id":}',
  "{'id':'p'}",
  '{"id":"p"}{}',
  "\ufeff",
  "NaN",
  '{"amount":01}',
]

testEffect(
  "answers are read tolerantly: null is absent, what is unknown is ignored, limits are not enforced",
  Effect.gen(function* () {
    for (const [name, [text, payment]] of Object.entries(tolerated)) {
      assertEquals(yield* reading(text), Result.succeed(payment), name)
    }
  }),
)

testEffect(
  "what cannot be read truly is an unexpected response that names the property",
  Effect.gen(function* () {
    for (const [name, [text, property, message]] of Object.entries(refused)) {
      const result = yield* reading(text)
      assert(Result.isFailure(result), name)
      assertInstanceOf(result.failure, UnexpectedResponse, name)
      assertEquals(result.failure.problems, [{ property, message }], name)
    }
    for (const text of undecodable) {
      const result = yield* reading(text)
      assert(Result.isFailure(result), text)
      assertInstanceOf(result.failure, UnexpectedResponse, text)
      assertEquals(result.failure.problems, [], text)
    }
  }),
)

testEffect(
  "an answer nested beyond reason is unreadable, not the end of the program",
  Effect.gen(function* () {
    const depth = 200_000
    for (const text of [`${"[".repeat(depth)}${"]".repeat(depth)}`, `${'{"a":'.repeat(depth)}1${"}".repeat(depth)}`]) {
      const result = yield* reading(text)
      // Where the parser copes, nobody looks inside an unknown property.
      if (Result.isFailure(result)) assertInstanceOf(result.failure, UnexpectedResponse)
      else assertEquals(result.success, {})
    }
  }),
)

testEffect(
  "prototype keys of an answer touch no prototype",
  Effect.gen(function* () {
    const keys = ["__proto__", "constructor", "prototype"]
    for (const key of keys) {
      for (const value of ['{"polluted":true}', '{"polluted":null}', "null", "1.5", "9007199254740993", "[]"]) {
        const result = yield* reading(`{"${key}":${value},"items":[{"${key}":${value}}],"id":"p"}`)
        assertEquals(result, Result.succeed({ id: "p", items: [{}] }), `${key} ${value}`)
        assert(Result.isSuccess(result))
        assertEquals(Object.getPrototypeOf(result.success), Object.prototype)
      }
    }
    assertEquals("polluted" in {}, false)
    const error = Effect.succeed({
      status: 400,
      headers: new Headers(),
      body: '{"__proto__":{"errorId":"p"},"errors":[{"__proto__":{"code":"p"},"code":"1"}]}',
    })
    const failure = yield* Effect.flip(create({ amount: 1 })).pipe(
      Effect.provide(virtualApi(scriptedTransport(error).layer)),
    )
    assert(failure._tag === "ValidationError")
    assertEquals([failure.errorId, failure.errors], [undefined, [{ code: "1" }]])
  }),
)

/** JSON of a payment with things added that a reader must not mind. */
const noise = fc.jsonValue({ maxDepth: 3 })
const payment: fc.Arbitrary<Payment> = fc.record({
  id: wellFormed(20),
  amount: fc.maxSafeInteger(),
  status: fc.string(),
  items: fc.array(fc.record({ quantity: fc.integer() }, { requiredKeys: [] }), { maxLength: 3 }),
}, { requiredKeys: [] })

testEffect(
  "whatever is added to an answer, what is known of it is read the same",
  Effect.promise(() =>
    fc.assert(
      fc.asyncProperty(payment, fc.dictionary(fc.string(), noise), async (value, added) => {
        const known = new Set(Object.keys({ id: 0, amount: 0, status: 0, items: 0 }))
        const extra = Object.fromEntries(Object.entries(added).filter(([key]) => !known.has(key)))
        const nulls = Object.fromEntries([...known].filter((key) => !(key in value)).map((key) => [key, null]))
        const result = await Effect.runPromise(reading(JSON.stringify({ ...extra, ...nulls, ...value })))
        assert(Result.isSuccess(result), Deno.inspect(result))
        assertEquals(JSON.parse(JSON.stringify(result.success)), JSON.parse(JSON.stringify(value)))
      }),
      { numRuns: 200 },
    )
  ),
)

testEffect(
  "no text makes a call die",
  Effect.promise(() =>
    fc.assert(
      fc.asyncProperty(
        fc.oneof(wellFormed(20), fc.json(), fc.json().map((text) => `{"items":[${text}],"id":${text}}`)),
        async (text) => {
          const result = await Effect.runPromise(reading(text))
          if (Result.isFailure(result)) assertInstanceOf(result.failure, UnexpectedResponse)
        },
      ),
      { numRuns: 200 },
    )
  ),
)

import { assert, assertEquals, assertInstanceOf } from "@std/assert"
import * as Effect from "effect/Effect"
import * as fc from "fast-check"
import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import { InvalidRequest } from "../../src/operation/errors.ts"
import { drafter } from "../../src/operation/request.ts"
import { approve, create, find, get, type Order, remove, update } from "../support/operations.ts"
import { answered, scriptedTransport } from "../support/scripted_transport.ts"
import { virtualApi } from "../support/test_api.ts"
import { testEffect } from "../support/test_effect.ts"
import { wellFormed } from "../support/texts.ts"

const cents = "expected a whole number; amounts are in cents: CHF 49.90 is 4990"
const unknown = "unknown property; correct its name or leave it out"
const safe = "expected a value between -9007199254740991 and 9007199254740991"

/** What is wrong with a body; each message is seen by people who do not know the library. */
const wrong: ReadonlyArray<
  readonly [body: unknown, problems: Readonly<Record<string, string | ReadonlyArray<string>>>]
> = [
  [{}, { amount: "required" }],
  [{ amount: undefined }, { amount: "required" }],
  [{ amount: 49.9 }, { amount: cents }],
  [{ amount: NaN }, { amount: [cents, safe] }],
  [{ amount: Infinity }, { amount: [cents, safe] }],
  [{ amount: 2 ** 53 }, { amount: [cents, safe] }],
  [{ amount: "4990" }, { amount: "expected number" }],
  [{ amount: null }, { amount: "expected number" }],
  [{ amount: 4990n }, { amount: "expected number" }],
  [{ amount: 1, items: [{}, { quantity: 1.5 }] }, { "items[1].quantity": cents }],
  [{ amount: 1, items: [{ quantity: 2 ** 31 }] }, {
    "items[0].quantity": "expected a value between -2147483648 and 2147483647",
  }],
  [{ amount: 1, items: {} }, { items: "expected array" }],
  [{ amount: 1, amuont: 2 }, { amuont: unknown }],
  [{ amount: 1, items: [{ qty: 1 }] }, { "items[0].qty": unknown }],
  [{ amount: 1, reference: "x".repeat(31) }, { reference: "expected a value with a length of at most 30" }],
  [{ amount: 1.5, reference: 7, more: 1 }, { more: unknown, amount: cents, reference: "expected string" }],
  [{ amount: 1, card: { number: "4111111111111111" } }, {
    "card.number": "expected a secret, made of a text with Redacted.make",
  }],
  ["4990", { "the request": "expected Order" }],
  [[], { "the request": "expected Order" }],
]

const draft = drafter(create.spec)

Deno.test("a body that does not fit is refused with every property and what belongs there", () => {
  for (const [body, problems] of wrong) {
    const result = draft([body])
    assert(Result.isFailure(result), Deno.inspect(body))
    const expected = Object.entries(problems).flatMap(([property, messages]) =>
      [messages].flat().map((message) => ({ property, message }))
    )
    assertEquals(result.failure, expected, Deno.inspect(body))
  }
})

testEffect(
  "a refused call sends nothing and says so, without the values",
  Effect.gen(function* () {
    const { layer, sent } = scriptedTransport(answered(201))
    for (const [body] of wrong) {
      const error = yield* Effect.flip(create(body as Order)).pipe(Effect.provide(virtualApi(layer)))
      assertInstanceOf(error, InvalidRequest)
      assertEquals(error.message.slice(0, 35), "payments.create: nothing was sent: ")
    }
    assertEquals(sent, [])
  }),
)

testEffect(
  "a message names the property and what belongs there, never what stood there",
  Effect.promise(() =>
    fc.assert(
      fc.asyncProperty(fc.stringMatching(/^[0-9A-Za-z]{12,19}$/), async (value) => {
        const { layer, sent } = scriptedTransport(answered(201))
        const bodies: ReadonlyArray<unknown> = [
          { amount: value },
          { amount: 1, reference: value + value + value },
          { amount: 1, card: { number: value } },
          { amount: 1, card: { number: Redacted.make(value + value) } },
          { amount: 1, card: { number: Redacted.make("4111"), cvv: Redacted.make(value) } },
          { amount: 1, items: [value] },
          { amount: 1, other: value },
          value,
        ]
        for (const body of bodies) {
          const error = await Effect.runPromise(
            Effect.flip(create(body as Order)).pipe(Effect.provide(virtualApi(layer))),
          )
          assertInstanceOf(error, InvalidRequest)
          for (const shown of [error.message, JSON.stringify(error), Deno.inspect(error), String(error.stack)]) {
            assert(!shown.includes(value), shown)
          }
        }
        assertEquals(sent, [])
      }),
      { numRuns: 25 },
    )
  ),
)

const order: fc.Arbitrary<Order> = fc.record({
  amount: fc.maxSafeInteger(),
  reference: wellFormed(15),
  card: fc.record({
    number: fc.string({ maxLength: 19 }).map((text) => Redacted.make(text)),
    cvv: fc.option(fc.string({ maxLength: 4 }).map((text) => Redacted.make(text)), { nil: undefined }),
  }),
  items: fc.array(fc.record({ quantity: fc.integer() }, { requiredKeys: [] }), { maxLength: 3 }),
}, { requiredKeys: ["amount"] }) as fc.Arbitrary<Order>

/** A value as the wire has it: secrets in clear, absent properties left out. */
const plain = (value: unknown): unknown => {
  if (Redacted.isRedacted(value)) return Redacted.value(value)
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(
    Object.entries(value).filter(([, one]) => one !== undefined).map(([key, one]) => [key, plain(one)]),
  )
}

Deno.test("what fits goes out as JSON: secrets in clear, undefined properties left out at any depth", () => {
  fc.assert(fc.property(order, fc.boolean(), (value, padded) => {
    const given = padded
      ? { ...value, reference: undefined, items: [{ quantity: undefined }, ...value.items ?? []] }
      : value
    const drafted = draft([given])
    assert(Result.isSuccess(drafted))
    assertEquals(JSON.parse(drafted.success.body ?? ""), plain(given))
    assertEquals([drafted.success.path, drafted.success.query], ["/payments", ""])
  }))
})

Deno.test("properties stay in the order of the caller, and their prototype does not matter", () => {
  const bare = Object.assign(Object.create(null), { amount: 1 })
  assertEquals(draft([bare]), Result.succeed({ path: "/payments", query: "", body: '{"amount":1}' }))
  for (const body of [{ reference: "a", amount: 1 }, { amount: 1, reference: "a" }]) {
    assertEquals(draft([body]), Result.succeed({ path: "/payments", query: "", body: JSON.stringify(body) }))
  }
})

Deno.test("a prototype key is an unknown property like any other", () => {
  for (const key of ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty"]) {
    const result = draft([JSON.parse(`{"amount":1,"${key}":{"polluted":true}}`)])
    assertEquals(result, Result.fail([{ property: key, message: unknown }]), key)
  }
  assert(!("polluted" in {}))
})

Deno.test("a query is checked like a body, and may be left out as a whole", () => {
  const search = drafter(find.spec)
  assertEquals(search([]), Result.succeed({ path: "/payments", query: "", body: undefined }))
  assertEquals(search([undefined]), search([]))
  assertEquals(
    search([{ limit: undefined, full: true }]),
    Result.succeed({
      path: "/payments",
      query: "?full=true",
      body: undefined,
    }),
  )
  assertEquals(search([{ limit: 1.5 }]), Result.fail([{ property: "limit", message: cents }]))
  assertEquals(search([{ lmit: 1 }]), Result.fail([{ property: "lmit", message: unknown }]))
  assertEquals(search(["limit=1"]), Result.fail([{ property: "the query", message: "expected Search" }]))
})

Deno.test("path parameters come before the body", () => {
  const both = drafter(update.spec)
  assertEquals(both(["t/1", { amount: 1 }]), Result.succeed({ path: "/tokens/t%2F1", query: "", body: '{"amount":1}' }))
  assert(Result.isFailure(both([{ amount: 1 }, "t"])))
  assert(Result.isFailure(both([])))
})

testEffect(
  "a content type goes out with a body, and only with one",
  Effect.gen(function* () {
    const { layer, sent } = scriptedTransport(answered(200))
    yield* Effect.all([create({ amount: 1 }), update("t", { amount: 1 }), get("p"), find(), approve("p"), remove("t")])
      .pipe(
        Effect.provide(virtualApi(layer)),
      )
    const told = sent.map(({ request: { method, body, headers } }) => `${method} ${body} ${headers["content-type"]}`)
    assertEquals(told, [
      'POST {"amount":1} application/json',
      'PUT {"amount":1} application/json',
      "GET undefined undefined",
      "GET undefined undefined",
      "POST undefined undefined",
      "DELETE undefined undefined",
    ])
  }),
)

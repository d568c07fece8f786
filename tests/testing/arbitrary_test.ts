import { assert, assertEquals, assertThrows } from "@std/assert"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { APIError } from "../../src/model/error.ts"
import { AuthorizationMode } from "../../src/model/card_payment.ts"
import { CreatePaymentRequest } from "../../src/model/create_payment.ts"
import { AmountOfMoney } from "../../src/model/money.ts"
import { Order } from "../../src/model/order.ts"
import { text } from "../../src/model/scalar.ts"
import { writer } from "../../src/model/writing.ts"
import { arbitrary } from "../../src/testing/arbitrary.ts"
import { deriving } from "../../src/testing/derive.ts"
import { type ArbitraryOptions, settingsOf } from "../../src/testing/options.ts"
import { shapeOf } from "../../src/testing/shape.ts"
import { schemas } from "../properties/schemas.ts"

const seed = 20250303
const samples = <T>(values: fc.Arbitrary<T>, numRuns: number): ReadonlyArray<T> => fc.sample(values, { seed, numRuns })
/** What is left of a value that breaks a property, after shrinking. */
const smallest = <T>(values: fc.Arbitrary<T>, holds: (value: T) => boolean): unknown =>
  fc.check(fc.property(values, holds), { seed, numRuns: 2000 }).counterexample?.[0]

const options: ReadonlyArray<ArbitraryOptions> = [
  {},
  { values: "any" },
  { density: 0, novelty: 0 },
  { density: 1, novelty: 1 },
  { values: "any", density: 1, novelty: 1 },
]

for (const option of options) {
  Deno.test(`with ${JSON.stringify(option)} every value of every schema keeps its limits`, () => {
    const derive = deriving(settingsOf(option))
    for (const { name, schema, places } of schemas) {
      // A complete value of a wide type is the whole tree of types below it.
      if (option.density === 1 && places.length > 100) continue
      const write = writer(schema)
      for (const value of samples(derive(schema.ast, ""), 5)) {
        const written = write(value)
        assert(Result.isSuccess(written), `${name}: ${Deno.inspect(written)}`)
      }
    }
  })
}

Deno.test("every schema shrinks to what it must have", () => {
  const derive = deriving(settingsOf())
  for (const { name, schema } of schemas) {
    const value = smallest(derive(schema.ast, ""), () => false)
    assertEquals([name, Object.keys(Object(value)).sort()], [name, requiredOf(schema, value).sort()])
  }
})

/** Names of the properties that an object of the type must have; a text has its characters. */
const requiredOf = ({ ast }: { readonly ast: Schema.Top["ast"] }, value: unknown): Array<string> => {
  const shape = shapeOf(ast)
  return shape._tag === "Objects"
    ? shape.propertySignatures.filter(({ type }) => !type.context?.isOptional).map(({ name }) => String(name))
    : Object.keys(Object(value))
}

Deno.test("a counterexample keeps only what breaks the property", () => {
  assertEquals(smallest(arbitrary(CreatePaymentRequest), () => false), { order: { amountOfMoney: {} } })
  assertEquals(
    smallest(arbitrary(CreatePaymentRequest), ({ order }) => {
      const [item] = order.shoppingCart?.items ?? []
      return (item?.orderLineDetails?.quantity ?? 0) < 5
    }),
    { order: { amountOfMoney: {}, shoppingCart: { items: [{ orderLineDetails: { quantity: 5 } }] } } },
  )
  assertEquals(smallest(arbitrary(AmountOfMoney), ({ amount = 0 }) => amount < 1000), { amount: 1000 })
  assertEquals(smallest(arbitrary(AuthorizationMode), (mode) => mode === "SALE"), "FINAL_AUTHORIZATION")
  assertEquals(smallest(arbitrary(text(), { values: "any" }), (value) => [...value].length < 3), "   ")
  assertEquals(
    smallest(arbitrary(Order), ({ customer }) => !customer?.contactDetails?.emailAddress?.includes("@")),
    { amountOfMoney: {}, customer: { contactDetails: { emailAddress: "anna@example.com" } } },
  )
})

Deno.test("a seed decides every value", () => {
  for (const values of [arbitrary(Order), arbitrary(Order, { values: "any" })]) {
    const [one, other] = [samples(values, 20), samples(values, 20)].map((all) => all.map(fc.stringify))
    assertEquals(one, other)
    assert(new Set(one).size > 15)
  }
})

Deno.test("the density decides how many optional properties there are", () => {
  const names = ["category", "code", "httpStatusCode", "id", "message", "propertyName", "requestId"]
  const share = (density: number, name: string): number =>
    samples(arbitrary(APIError, { density }), 400).filter((error) => name in error).length / 400
  for (const name of names) {
    assertEquals(share(0, name), 0)
    assertEquals(share(1, name), 1)
    for (const density of [0.25, 0.5, 0.75]) {
      assert(Math.abs(share(density, name) - density) < 0.1, `${name}: ${share(density, name)} of ${density}`)
    }
  }
})

Deno.test("the novelty decides how many values nobody knows", () => {
  const known = ["FINAL_AUTHORIZATION", "PRE_AUTHORIZATION", "SALE"]
  const modes = (novelty: number) => samples(arbitrary(AuthorizationMode, { novelty }), 1000)
  const novel = (novelty: number): number => modes(novelty).filter((mode) => !known.includes(mode)).length
  assertEquals(novel(0), 0)
  assertEquals(new Set(modes(0)).size, known.length)
  assertEquals(novel(1), 1000)
  assert(novel(0.1) > 50 && novel(0.1) < 150, `${novel(0.1)} of 1000`)
})

Deno.test("a schema of values that the API does not have is refused with its place", () => {
  const strange: Schema.Codec<{ readonly when: Date }, unknown> = Schema.Struct({ when: Schema.Date })
  const error = assertThrows(() => arbitrary(strange), TypeError)
  assert(error.message.startsWith("when: "))
})

import { assert, assertEquals } from "@std/assert"
import * as fc from "fast-check"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { DevicePaymentProduct } from "../../src/model/basic_payment_product.ts"
import { PaymentProductFieldValidators } from "../../src/model/field_validators.ts"
import { reader } from "../../src/model/reading.ts"
import { writer } from "../../src/model/writing.ts"

const names = [
  "boletoBancarioRequiredness",
  "emailAddress",
  "expirationDate",
  "fixedList",
  "iban",
  "length",
  "luhn",
  "range",
  "regularExpression",
  "residentIdNumber",
  "termsAndConditions",
] as const

const listing = (order: ReadonlyArray<string>): Record<string, unknown> =>
  Object.fromEntries(order.map((name) => [name, {}]))

Deno.test("rules are read and written in the order in which they are listed, whatever it is", () => {
  const read = reader(PaymentProductFieldValidators)
  const write = writer(PaymentProductFieldValidators)
  fc.assert(fc.property(fc.shuffledSubarray([...names]), (order) => {
    const rules = Result.getOrThrow(read(listing(order)))
    assertEquals(Object.keys(rules), order)
    assertEquals(Object.keys(Result.getOrThrow(write(rules)) as object), order)
  }))
})

Deno.test("rules that are not known are left out, and a name may begin with a capital", () => {
  const read = reader(PaymentProductFieldValidators)
  const rules = Result.getOrThrow(read({ Luhn: {}, moonPhase: { full: true }, __proto: 1, length: { maxLength: 19 } }))
  assertEquals(Object.entries(rules), [["luhn", {}], ["length", { maxLength: 19 }]])
  assert(!("moonPhase" in rules))
})

Deno.test("settings of a wrong type are misfits with their path", () => {
  const read = reader(PaymentProductFieldValidators)
  const paths = (value: unknown) =>
    Result.match(read(value), {
      onFailure: (misfits) => misfits.map(({ property }) => property),
      onSuccess: () => [],
    })
  assertEquals(paths({ luhn: {}, length: { maxLength: "19" }, range: 3 }), ["length.maxLength", "range"])
  for (const value of [null, 3, "luhn", ["luhn"]]) assertEquals(paths(value), [""])
})

Deno.test("a product keeps the order of each field's rules", () => {
  const product = Result.getOrThrow(
    reader(DevicePaymentProduct)({
      id: 1,
      fields: [
        { id: "cardNumber", dataRestrictions: { validators: { luhn: {}, length: { minLength: 12 } } } },
        { id: "cvv", dataRestrictions: { validators: { regularExpression: {}, length: {}, fixedList: {} } } },
      ],
    }),
  )
  assertEquals(product.fields?.map(({ dataRestrictions }) => Object.keys(dataRestrictions?.validators ?? {})), [
    ["luhn", "length"],
    ["regularExpression", "length", "fixedList"],
  ])
})

Deno.test("in documents the rules are the object that they are", () => {
  const { definitions } = Schema.toJsonSchemaDocument(PaymentProductFieldValidators)
  assertEquals(Object.keys(definitions.PaymentProductFieldValidators.properties as object), [...names])
})

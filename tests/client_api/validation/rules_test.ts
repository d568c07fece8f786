import type { PaymentProductFieldValidators } from "../../../src/model/field_validators.ts"
import { assertEquals } from "@std/assert"
import * as fc from "fast-check"
import { failedRules, type RuleName, type Surroundings } from "../../../src/client_api/validation/rules.ts"
import { vendorVectors } from "../vendor_vectors.ts"

const surroundings: Surroundings = { month: { year: 2025, month: 3 }, fiscalNumber: "" }

const names: ReadonlyArray<RuleName> = [
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
]

/** Attributes under which the rule has something to refuse. */
const attributes: Required<PaymentProductFieldValidators> = {
  boletoBancarioRequiredness: { fiscalNumberLength: 0 },
  emailAddress: {},
  expirationDate: {},
  fixedList: { allowedValues: ["", "CH"] },
  iban: {},
  length: { minLength: 1, maxLength: 5 },
  luhn: {},
  range: { minValue: -1, maxValue: 1 },
  regularExpression: { regularExpression: "^" },
  residentIdNumber: {},
  termsAndConditions: {},
}

Deno.test("an empty value fails every rule, in the order in which the field lists them", () => {
  for (const order of [names, names.toReversed()]) {
    const validators = Object.fromEntries(order.map((name) => [name, attributes[name]]))
    assertEquals(failedRules(validators, "", surroundings), order)
  }
})

Deno.test("an empty value passes a length from 0", () => {
  assertEquals(failedRules({ length: { minLength: 0, maxLength: 5 } }, "", surroundings), [])
})

Deno.test("the first letter of a rule's name may be a capital; its id stays the rule's name", () => {
  const validators: object = { Luhn: {}, EmailAddress: {}, IBAN: {} }
  assertEquals(failedRules(validators, "x", surroundings), ["luhn", "emailAddress"])
})

Deno.test("rules that are not known, or not there, are skipped", () => {
  const validators: object = {
    toString: {},
    constructor: {},
    __proto__: null,
    cvv: {},
    "": {},
    luhn: undefined,
    iban: null,
  }
  assertEquals(failedRules(validators, "x", surroundings), [])
})

Deno.test("the rules are total: any text is judged, and the same way each time", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", size: "large" }), fc.string(), (value, fiscalNumber) => {
      const failed = failedRules(attributes, value, { ...surroundings, fiscalNumber })
      assertEquals(failedRules(attributes, value, { ...surroundings, fiscalNumber }), failed)
      assertEquals(failed, names.filter((name) => failed.includes(name)))
    }),
  )
})

interface Vector {
  readonly rule: RuleName
  readonly attributes: object
  readonly input: string | null
  readonly valid: boolean | string
  readonly fiscalNumber?: string | null
  readonly note?: string
  readonly upperLimitDate?: string
}

vendorVectors<Vector>({
  file: "validation",
  notApplicable: ({ upperLimitDate, note }) =>
    upperLimitDate !== undefined
      ? "Android is told where its window ends; in the JavaScript dialect it is 25 years"
      : note?.startsWith("swift only")
      ? "the JavaScript dialect skips separators and takes MMYYYY"
      : undefined,
  check: ({ rule, attributes, input, valid, fiscalNumber }) => {
    const now = { year: 2025, month: 6 }
    const value = (input ?? "").replace("{now:MMYYYY}", "062025").replace("{now:MMYY}", "0625")
    const passes = (month: Surroundings["month"]): boolean =>
      failedRules({ [rule]: attributes }, value, { month, fiscalNumber: fiscalNumber ?? "" }).length === 0
    if (typeof valid === "boolean") return assertEquals(passes(now), valid)
    const [year, month] = valid.match(/^now<=(\d{4})-(\d\d) \? true : false$/)?.slice(1).map(Number) ?? []
    assertEquals(passes({ year, month }), true)
    assertEquals(passes({ year: year + Math.floor(month / 12), month: month % 12 + 1 }), false)
  },
})

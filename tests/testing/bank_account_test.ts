import { assert, assertEquals } from "@std/assert"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { iban as isIban } from "../../src/client_api/validation/iban.ts"
import * as IsoCode from "../../src/model/iso_code.ts"
import { bic, iban } from "../../src/testing/bank_account.ts"

/** Lengths by country, from the IBAN registry. */
const lengths: Readonly<Record<string, number>> = {
  CH: 21,
  LI: 21,
  DE: 22,
  AT: 20,
  FR: 27,
  IT: 27,
  NL: 18,
  BE: 16,
  ES: 24,
  GB: 22,
}

Deno.test("IBANs have the length of their country and leave 1 when divided by 97", () => {
  fc.assert(fc.property(iban(), (one) => {
    const digits = (one.slice(4) + one.slice(0, 4)).replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55))
    assertEquals(one.length, lengths[one.slice(0, 2)])
    assertEquals(BigInt(digits) % 97n, 1n)
    assert(isIban(one), "the rule for fields refuses it")
    assert(Schema.is(IsoCode.iban())(one), "the schema refuses it")
  }))
})

Deno.test("every country gets its turn", () => {
  const countries = new Set(fc.sample(iban(), { seed: 1, numRuns: 300 }).map((one) => one.slice(0, 2)))
  assertEquals([...countries].sort(), Object.keys(lengths).sort())
})

Deno.test("BICs have 8 or 11 characters", () => {
  fc.assert(fc.property(bic(), (one) => [8, 11].includes(one.length) && Schema.is(IsoCode.bic())(one)))
})

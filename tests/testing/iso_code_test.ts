import { assert, assertEquals } from "@std/assert"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import * as IsoCode from "../../src/model/iso_code.ts"
import { countryCode, currencyCode, languageCode, locale } from "../../src/testing/iso_code.ts"

const seen = (codes: fc.Arbitrary<string>): ReadonlySet<string> =>
  new Set(fc.sample(codes, { seed: 1, numRuns: 20_000 }))

const nameOf = (type: "region" | "currency" | "language", code: string): string | undefined =>
  new Intl.DisplayNames(["en"], { type, fallback: "none" }).of(code)

Deno.test("currencies are those of ISO 4217", () => {
  const codes = seen(currencyCode())
  for (const code of codes) {
    assert(nameOf("currency", code) !== undefined, code)
    assert(Schema.is(IsoCode.currencyCode())(code), code)
  }
  assert(codes.size > 140, `only ${codes.size}`)
})

Deno.test("countries are the 249 of ISO 3166-1", () => {
  const codes = seen(countryCode())
  for (const code of codes) {
    assert(nameOf("region", code) !== undefined, code)
    assert(Schema.is(IsoCode.countryCode())(code), code)
  }
  assertEquals(codes.size, 249)
})

Deno.test("languages and locales are real", () => {
  for (const code of seen(languageCode())) assert(nameOf("language", code) !== undefined, code)
  for (const code of seen(locale())) assert(Intl.getCanonicalLocales(code.replace("_", "-")).length === 1, code)
})

Deno.test("most codes are of Switzerland and around, and they shrink to it", () => {
  const share = (codes: fc.Arbitrary<string>, near: ReadonlyArray<string>) =>
    fc.sample(codes, { seed: 1, numRuns: 1000 }).filter((code) => near.includes(code)).length
  assert(share(currencyCode(), ["CHF", "EUR", "USD", "GBP", "JPY", "SEK"]) > 650)
  assert(share(countryCode(), ["CH", "LI", "DE", "AT", "FR", "IT"]) > 650)
  for (const [codes, home] of [[currencyCode(), "CHF"], [countryCode(), "CH"], [locale(), "de_CH"]] as const) {
    const { counterexample } = fc.check(fc.property(codes, () => false), { seed: 1 })
    assertEquals(counterexample, [home])
  }
})

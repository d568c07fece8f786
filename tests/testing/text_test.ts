import { assert, assertEquals } from "@std/assert"
import * as fc from "fast-check"
import { anyText, fitting } from "../../src/testing/text.ts"

Deno.test("a text is cut and filled up to its limits, never through a character", () => {
  assertEquals(fitting({})("Zürich"), "Zürich")
  assertEquals(fitting({ maxLength: 3 })("Zürich"), "Zür")
  assertEquals(fitting({ maxLength: 3 })("Zü🎿"), "Zü")
  assertEquals(fitting({ minLength: 4 })("ab"), "abxx")
  assertEquals(fitting({ minLength: 3, maxLength: 3 })("Zü🎿"), "Züx")
})

Deno.test("any text keeps its limits and is well-formed", () => {
  const limits = fc.tuple(fc.nat(20), fc.nat(20)).map(([minLength, more]) => ({
    minLength,
    maxLength: minLength + more,
  }))
  const texts = limits.chain((one) => fc.tuple(fc.constant(one), anyText(one)))
  fc.assert(fc.property(texts, ([{ minLength, maxLength }, text]) => {
    assert(text.length >= minLength && text.length <= maxLength && text.isWellFormed())
  }))
})

Deno.test("any text is any: control characters, the empty text, other scripts, emoji, names of properties", () => {
  const texts = fc.sample(anyText({}), { seed: 1, numRuns: 2000 })
  // deno-lint-ignore no-control-regex -- control characters are what is looked for
  for (const kind of [/^$/, /[\u0000-\u001f]/, /[À-ž]/, /\p{Script=Han}/u, /[\u{10000}-\u{10ffff}]/u, /^__proto__$/]) {
    assert(texts.some((text) => kind.test(text)), String(kind))
  }
})

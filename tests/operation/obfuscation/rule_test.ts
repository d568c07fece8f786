import { assert, assertEquals } from "@std/assert"
import * as fc from "fast-check"
import { all, fixedLength, keepEnds, keepFirst, keepLast, type Rule } from "../../../src/operation/obfuscation/rule.ts"

const rows: ReadonlyArray<readonly [name: string, rule: Rule, text: string, shown: string]> = [
  ["all", all, "", ""],
  ["all", all, "Zürich", "******"],
  ["keepFirst", keepFirst(6), "53123400", "531234**"],
  ["keepFirst of a shorter text", keepFirst(6), "5312", "5312"],
  ["keepFirst of none", keepFirst(0), "5312", "****"],
  ["keepFirst of fewer than none", keepFirst(-1), "5312", "****"],
  ["keepLast", keepLast(4), "5312340098765417", "************5417"],
  ["keepLast of the same length", keepLast(4), "5417", "5417"],
  ["keepLast of fewer than none", keepLast(-1), "5417", "****"],
  ["keepEnds", keepEnds(6, 4), "5312340098765417", "531234******5417"],
  ["keepEnds of a text that the ends cover", keepEnds(6, 4), "5312345417", "5312345417"],
  ["a character of two code units counts once", keepLast(1), "💳💳", "*💳"],
  ["fixedLength", fixedLength(8), "abc", "********"],
  ["fixedLength of nothing", fixedLength(8), "", "********"],
  ["fixedLength of fewer than none", fixedLength(-1), "abc", ""],
]

for (const [name, rule, text, shown] of rows) {
  Deno.test(`${name}: ${JSON.stringify(text)} is shown as ${JSON.stringify(shown)}`, () => {
    assertEquals(rule(text), shown)
  })
}

Deno.test("what keepEnds shows has the length of the text, and no more of it than it was asked to keep", () => {
  fc.assert(
    fc.property(fc.nat(8), fc.nat(8), fc.string({ unit: fc.constantFrom("a", "b", "ü") }), (first, last, text) => {
      const shown = keepEnds(first, last)(text)
      assertEquals(shown.length, text.length)
      const kept = shown.replaceAll("*", "").length
      assert(kept === text.length ? text.length <= first + last : kept === first + last)
      assert([...shown].every((character, i) => character === "*" || character === text[i]))
    }),
  )
})

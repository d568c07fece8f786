import { assertEquals } from "@std/assert"
import * as fc from "fast-check"
import { applyMask } from "../../../src/client_api/masking/apply_mask.ts"
import { formattedLength, positions, wildcardMask } from "../../../src/client_api/masking/mask.ts"
import { digits, mask as anyMask } from "./arbitraries.ts"

const shape = (mask: string): string =>
  positions(mask).map(({ kind, inGroup, character }) =>
    kind === "digit" ? "d" : kind === "any" ? "a" : inGroup ? `[${character}]` : character
  ).join("")

Deno.test("positions reads groups, literals and drops braces", () => {
  const table: ReadonlyArray<readonly [mask: string, shape: string]> = [
    ["", ""],
    ["{{9999}} {{99}}", "dddd dd"],
    ["CH-{{9*}}", "CH-da"],
    ["+49 {{9}}", "+49 d"],
    ["{{9/9}}", "d[/]d"],
    ["{{aA}}", "[a][A]"],
    ["{{99", "dd"],
    ["99}}", "99"],
    ["{9}", "9"],
    ["{{}}", ""],
    ["{{9}}{{9}}", "dd"],
  ]
  for (const [mask, expected] of table) assertEquals(shape(mask), expected, mask)
})

Deno.test("formattedLength is what a complete value has", () => {
  assertEquals(formattedLength("{{9999}} {{9999}} {{9999}} {{9999}}"), 19)
  assertEquals(formattedLength("{{99}}/{{99}}"), 5)
  assertEquals(formattedLength(undefined), undefined)
  assertEquals(formattedLength(""), undefined)
  fc.assert(fc.property(anyMask, digits, (mask, input) => {
    const length = formattedLength(mask) ?? 0
    assertEquals(applyMask(mask, input).length <= length, true)
    assertEquals(applyMask(mask, "1".repeat(99)).length, length)
  }))
})

Deno.test("wildcardMask relaxes the digits of groups and nothing else", () => {
  const table: ReadonlyArray<readonly [mask: string, wildcard: string]> = [
    ["{{9999}} {{9999}}", "{{****}} {{****}}"],
    ["+49 {{9*9}}", "+49 {{***}}"],
    ["", ""],
  ]
  for (const [mask, expected] of table) assertEquals(wildcardMask(mask), expected)
  assertEquals(
    applyMask(wildcardMask("{{9999}} {{9999}} {{9999}} {{9999}} {{999}}"), "************7817"),
    "**** **** **** 7817",
  )
})

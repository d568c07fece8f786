import { assert, assertEquals } from "@std/assert"
import * as fc from "fast-check"
import { applyMask } from "../../../src/client_api/masking/apply_mask.ts"
import { formatInput } from "../../../src/client_api/masking/format_input.ts"
import { positions } from "../../../src/client_api/masking/mask.ts"
import { digitMask, typed } from "./arbitraries.ts"

const card = "{{9999}} {{9999}} {{9999}} {{9999}}"
const expiry = "{{99}}/{{99}}"

/** `|` is the caret. */
const format = (mask: string | undefined, edited: string, forward = false): string => {
  const caret = edited.indexOf("|")
  const formatted = formatInput(mask, { value: edited.replace("|", ""), caret, forward })
  return `${formatted.value.slice(0, formatted.caret)}|${formatted.value.slice(formatted.caret)}`
}

Deno.test("formatInput leaves the caret where the customer looks", () => {
  const table: ReadonlyArray<readonly [what: string, mask: string | undefined, edited: string, formatted: string]> = [
    ["first digit", card, "4|", "4|"],
    ["full group", card, "4975|", "4975|"],
    ["next group", card, "49751|", "4975 1|"],
    ["separator typed", card, "4975 |", "4975 |"],
    ["letter", card, "497x|", "497|"],
    ["too much", card, "4975 1234 0056 78179|", "4975 1234 0056 7817|"],
    ["typed in the middle", card, "49975|5 1234", "4997 5|512 34"],
    ["typed before a separator", card, "49755| 1234", "4975 5|123 4"],
    ["letter in the middle", card, "49x|75 1234", "49|75 1234"],
    ["typed at the start", card, "1|4975 1234", "1|497 5123 4"],
    ["backspace in the middle", card, "4975 1|4 0056", "4975 1|400 56"],
    ["separator deleted backwards", card, "4975|1234", "4975| 1234"],
    ["selection deleted", card, "49|0056", "49|00 56"],
    ["all deleted", card, "|", "|"],
    ["pasted with other separators", card, "4975-1234-0056-7817|", "4975 1234 0056 7817|"],
    ["pasted over the middle", card, "4912340056|34", "4912 3400 56|34"],
    ["pasted nothing usable", card, "hello|", "|"],
    ["second half of an expiry", expiry, "123|", "12/3|"],
    ["slash deleted", expiry, "12|31", "12|/31"],
    ["literal in front", "CH-{{9999}}", "8|", "CH-8|"],
    ["literal in front, caret before", "CH-{{9999}}", "|8", "|CH-8"],
    ["no mask", undefined, " an|y ", " an|y "],
    ["empty mask", "", "an|y", "an|y"],
  ]
  for (const [what, mask, edited, formatted] of table) assertEquals(format(mask, edited), formatted, what)
})

Deno.test("the delete key goes on past a separator", () => {
  assertEquals(format(card, "4975|1234", true), "4975 |1234")
  assertEquals(format(card, "4975 |234", true), "4975 |234")
  assertEquals(format(card, "497|1234", true), "497|1 234")
  assertEquals(format("CH-{{9}}", "|H-8", true), "CH-|8")
})

/** Edits a formatted value as a browser does: replaces a selection by a text. */
const edits = fc.record({
  mask: digitMask,
  start: typed,
  from: fc.nat(),
  to: fc.nat(),
  inserted: typed,
  forward: fc.boolean(),
})
  .map(({ mask, start, from, to, inserted, forward }) => {
    const value = applyMask(mask, start)
    const [a, b] = [from % (value.length + 1), to % (value.length + 1)]
    const before = value.slice(0, Math.min(a, b)) + inserted
    return { mask, edited: { value: before + value.slice(Math.max(a, b)), caret: before.length, forward } }
  })

Deno.test("the text is the formatted one and the caret is in it", () => {
  fc.assert(
    fc.property(edits, ({ mask, edited }) => {
      const { value, caret } = formatInput(mask, edited)
      assertEquals(value, applyMask(mask, edited.value))
      assert(Number.isInteger(caret) && caret >= 0 && caret <= value.length)
    }),
    { numRuns: 1_000 },
  )
})

Deno.test("the caret stays behind the same number of payload characters", () => {
  fc.assert(
    fc.property(edits, ({ mask, edited }) => {
      const { value, caret } = formatInput(mask, edited)
      const places = positions(mask)
      const payload = (text: string): number => text.split("").filter((_, i) => places[i].inGroup).length
      // What stands before the caret, formatted alone, is all that was accepted of it: nothing behind can change that.
      assertEquals(payload(value.slice(0, caret)), payload(applyMask(mask, edited.value.slice(0, edited.caret))))
    }),
    { numRuns: 1_000 },
  )
})

Deno.test("formatting what is formatted moves nothing", () => {
  fc.assert(fc.property(digitMask, typed, fc.nat(), (mask, input, at) => {
    const value = applyMask(mask, input)
    const caret = at % (value.length + 1)
    assertEquals(formatInput(mask, { value, caret }), { value, caret })
  }))
})

Deno.test("any number is taken for a caret", () => {
  for (const caret of [-1, NaN, Infinity, -Infinity, 1.5, 99]) {
    const placed = formatInput(expiry, { value: "1231", caret }).caret
    assert(Number.isInteger(placed) && placed >= 0 && placed <= 5)
    assert(formatInput(undefined, { value: "1231", caret }).caret <= 4)
  }
})

import { assertEquals } from "@std/assert"
import * as fc from "fast-check"
import { removeMask } from "../../../src/client_api/masking/remove_mask.ts"
import { mask as anyMask, typed } from "./arbitraries.ts"

const card = "{{9999}} {{9999}} {{9999}} {{9999}}"

Deno.test("removeMask goes by position", () => {
  const table: ReadonlyArray<readonly [mask: string | undefined, formatted: string, payload: string]> = [
    [card, "4975 1234 0056 7817", "4975123400567817"],
    ["{{99}}/{{99}}", "12/31", "1231"],
    ["CH-{{9999}}", "CH-8001", "8001"],
    // Unformatted values lose what stands where a literal belongs.
    [card, "4975123400", "49752340"],
    ["{{99}}/{{99}}", "1231", "121"],
    ["CH-{{9999}}", "8001", "1"],
    ["{{****}}", " ab ", "ab"],
    ["{{99}}", "1234", "12"],
    [undefined, " 1234 ", "1234"],
    ["", " 1234 ", "1234"],
  ]
  for (const [mask, formatted, payload] of table) {
    assertEquals(removeMask(mask, formatted), payload, `${mask} ${formatted}`)
  }
})

Deno.test("removeMask takes any text and never adds to it", () => {
  fc.assert(fc.property(fc.oneof(anyMask, fc.string()), typed, (mask, text) => {
    const payload = removeMask(mask, text)
    let from = 0
    for (const character of payload.split("")) {
      from = text.indexOf(character, from) + 1
      assertEquals(from > 0, true)
    }
  }))
})

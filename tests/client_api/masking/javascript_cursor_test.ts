import { assertEquals } from "@std/assert"
import { applyMask } from "../../../src/client_api/masking/apply_mask.ts"
import { javaScriptCursor } from "../../../src/client_api/masking/javascript_cursor.ts"

const card = "{{9999}} {{9999}} {{9999}} {{9999}}"

Deno.test("javaScriptCursor agrees with the documented examples (protocol: masks)", () => {
  const table: ReadonlyArray<readonly [mask: string, previous: string | undefined, typed: string, cursor: number]> = [
    [card, "4975 ", "4975 1", 7],
    [card, "4975", "4975 1", 5],
    [card, "4975 12", "4175 12", 2],
    ["{{99}}/{{99}}", "12", "123", 3],
    [card, "4975", "4975", 2],
    [card, undefined, "4975 1", 1],
    [card, undefined, "4", 1],
    [card, "", "4", 2],
    [card, "", "", 1],
    [card, "", "49", 1],
  ]
  for (const [mask, previous, typed, cursor] of table) {
    assertEquals(javaScriptCursor(applyMask(mask, typed), previous), cursor, `${previous} ${typed}`)
  }
})

import { assertEquals } from "@std/assert"
import { inputType } from "../../../src/client_api/payment_items/input_type.ts"

Deno.test("inputType suits the kind of value, and hides what is to be hidden", () => {
  const table: ReadonlyArray<readonly [type: string, input: string]> = [
    ["expirydate", "tel"],
    ["numericstring", "tel"],
    ["integer", "number"],
    ["string", "text"],
    ["date", "text"],
    ["boolean", "text"],
    ["added later", "text"],
  ]
  for (const [type, input] of table) {
    assertEquals<string>(inputType({ type }), input)
    assertEquals(inputType({ type, displayHints: { obfuscate: true } }), "password")
    assertEquals<string>(inputType({ type, displayHints: { obfuscate: false } }), input)
  }
  assertEquals(inputType({}), "text")
})

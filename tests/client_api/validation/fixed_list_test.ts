import { assertEquals } from "@std/assert"
import { fixedList } from "../../../src/client_api/validation/fixed_list.ts"

Deno.test("fixedList takes the listed values letter by letter", () => {
  const list = { allowedValues: ["CH", "LI"] }
  for (const value of ["CH", "LI"]) assertEquals(fixedList(value, list), true, value)
  for (const value of ["ch", "DE", "CHLI", " CH", ""]) assertEquals(fixedList(value, list), false, value)
})

Deno.test("fixedList never takes an empty value, and any other when there is no list", () => {
  assertEquals(fixedList("", { allowedValues: [""] }), false)
  assertEquals(fixedList("", {}), false)
  assertEquals(fixedList("CH", {}), true)
  assertEquals(fixedList("CH", { allowedValues: [] }), false)
})

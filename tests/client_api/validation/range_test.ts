import { assertEquals } from "@std/assert"
import { range } from "../../../src/client_api/validation/range.ts"

Deno.test("range includes both bounds and takes numbers only", () => {
  for (const value of ["10", "15.5", "20", " 12 ", "1e1"]) {
    assertEquals(range(value, { minValue: 10, maxValue: 20 }), true, value)
  }
  for (const value of ["9", "21", "1O", "", " ", "9.999", "20.001", "NaN", "10-20", "1e2"]) {
    assertEquals(range(value, { minValue: 10, maxValue: 20 }), false, value)
  }
})

Deno.test("range is not limited by a bound that is missing", () => {
  assertEquals(range("-99999", { maxValue: 20 }), true)
  assertEquals(range("21", { maxValue: 20 }), false)
  assertEquals(range("99999", { minValue: 10 }), true)
  assertEquals(range("9", { minValue: 10 }), false)
  assertEquals(range("x", {}), false)
})

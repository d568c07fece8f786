import { assertEquals } from "@std/assert"
import { isPattern, regularExpression } from "../../../src/client_api/validation/regular_expression.ts"

Deno.test("regularExpression searches; only the pattern itself anchors", () => {
  const cases: ReadonlyArray<readonly [pattern: string, value: string, valid: boolean]> = [
    ["^[0-9]{4}$", "8001", true],
    ["^[0-9]{4}$", "80011", false],
    ["[0-9]{4}", "CH-8001-x", true],
    ["[0-9]{4}", "CH-801-x", false],
    ["[a-z]", "A", false],
    ["", "x", true],
    ["", "", false],
    ["^$", "", false],
  ]
  for (const [pattern, value, valid] of cases) {
    assertEquals(regularExpression(value, { regularExpression: pattern }), valid, `${pattern} ${value}`)
  }
})

Deno.test("a pattern that cannot be used does not stop the customer, and can be told", () => {
  for (const pattern of ["[", "(?", "*", "\\"]) {
    assertEquals(isPattern(pattern), false, pattern)
    assertEquals(regularExpression("x", { regularExpression: pattern }), true, pattern)
    assertEquals(regularExpression("", { regularExpression: pattern }), false, pattern)
  }
  assertEquals(isPattern("^[0-9]{4}$"), true)
  assertEquals(regularExpression("x", {}), true)
})

import { assertEquals } from "@std/assert"
import * as fc from "fast-check"
import { luhn } from "../../../src/client_api/validation/luhn.ts"

Deno.test("luhn judges the digits only", () => {
  for (const value of ["5312340098765417", "4975-1234 0056 7817", "18", "91", "x1y8z"]) {
    assertEquals(luhn(value), true, value)
  }
  for (const value of ["4975123400567816", "0000000000000000", "", "0", "abc", "١٨"]) {
    assertEquals(luhn(value), false, value)
  }
})

Deno.test("exactly one last digit makes a number valid, and no single digit can then change", () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat({ max: 9 }), { minLength: 1 }),
      fc.nat(),
      fc.integer({ min: 1, max: 9 }),
      (digits, at, by) => {
        fc.pre(digits.some((digit) => digit > 0))
        const completed = Array.from({ length: 10 }, (_, last) => [...digits, last]).filter((all) => luhn(all.join("")))
        assertEquals(completed.length, 1)
        const changed = completed[0].map((digit, i) => i === at % completed[0].length ? (digit + by) % 10 : digit)
        assertEquals(luhn(changed.join("")), false)
      },
    ),
  )
})

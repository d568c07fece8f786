import { assertEquals } from "@std/assert"
import * as fc from "fast-check"
import { expirationDate } from "../../../src/client_api/validation/expiration_date.ts"

const march2025 = { year: 2025, month: 3 }

Deno.test("expirationDate accepts this month to December in 25 years", () => {
  for (const value of ["0325", "03/25", "032025", "0425", "0126", "1250", "12/2050", " 12 - 30 "]) {
    assertEquals(expirationDate(value, march2025), true, value)
  }
  for (
    const value of [
      "0225",
      "1224",
      "1325",
      "0025",
      "0151",
      "325",
      "03251",
      "0325200",
      "",
      "MMYY",
      "032525",
      "01/2051",
      "120025",
    ]
  ) assertEquals(expirationDate(value, march2025), false, value)
})

Deno.test("expirationDate is a window of months, in both forms", () => {
  const months = fc.record({ year: fc.integer({ min: 2000, max: 2074 }), month: fc.integer({ min: 1, max: 12 }) })
  fc.assert(fc.property(months, fc.integer({ min: -400, max: 400 }), (today, ahead) => {
    const index = today.year * 12 + today.month - 1 + ahead
    const [year, month] = [Math.floor(index / 12), index % 12 + 1]
    fc.pre(year >= 2000 && year <= 2099)
    const expected = ahead >= 0 && year <= today.year + 25
    const digits = String(month).padStart(2, "0")
    assertEquals(expirationDate(`${digits}/${year}`, today), expected)
    assertEquals(expirationDate(`${digits}${String(year).slice(2)}`, today), expected)
  }))
})

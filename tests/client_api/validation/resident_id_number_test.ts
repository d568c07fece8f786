import { assertEquals } from "@std/assert"
import * as fc from "fast-check"
import { residentIdNumber } from "../../../src/client_api/validation/resident_id_number.ts"

Deno.test("residentIdNumber takes 15 digits, or 17 with their check character", () => {
  for (const value of ["110101199003071233", "11010119900307125X", "11010119900307125x", "110101900307123"]) {
    assertEquals(residentIdNumber(value), true, value)
  }
  for (
    const value of [
      "110101199003071234",
      "1101011990030712",
      "",
      "11010190030712X",
      "a1010119900307125X",
      "1101011990030712x5",
    ]
  ) assertEquals(residentIdNumber(value), false, value)
})

Deno.test("the check character is the one of the published weights", () => {
  fc.assert(fc.property(fc.array(fc.nat({ max: 9 }), { minLength: 17, maxLength: 17 }), (digits) => {
    const sum = digits.reduce((sum, digit, i) => sum + digit * (2 ** (17 - i) % 11), 0)
    const check = "0123456789X"[(12 - sum % 11) % 11]
    for (const last of "0123456789X") assertEquals(residentIdNumber(digits.join("") + last), last === check)
  }))
})

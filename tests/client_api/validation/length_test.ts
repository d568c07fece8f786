import { assertEquals } from "@std/assert"
import { length } from "../../../src/client_api/validation/length.ts"

Deno.test("length includes both bounds and counts UTF-16 code units", () => {
  const limits = { minLength: 3, maxLength: 5 }
  for (const value of ["abc", "abcde", "   ", "😀a"]) assertEquals(length(value, limits), true, value)
  for (const value of ["", "ab", "abcdef", "😀", "😀😀😀"]) assertEquals(length(value, limits), false, value)
})

Deno.test("length is not limited by a bound that is missing; from 0 it takes an empty value", () => {
  assertEquals(length("", { minLength: 0, maxLength: 5 }), true)
  assertEquals(length("", {}), true)
  assertEquals(length("a".repeat(999), { minLength: 3 }), true)
  assertEquals(length("ab", { minLength: 3 }), false)
  assertEquals(length("abcdef", { maxLength: 5 }), false)
})

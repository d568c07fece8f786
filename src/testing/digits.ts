import * as fc from "fast-check"

/** Texts of decimal digits, from `length` to `maxLength` of them; they shrink to zeros. */
export const digits = (length: number, maxLength: number = length): fc.Arbitrary<string> =>
  fc.string({ unit: digit, minLength: length, maxLength })

const digit = fc.constantFrom(..."0123456789")

/** Writes a whole number with leading zeros. */
export const padded = (value: number, length: number): string => String(value).padStart(length, "0")

import * as fc from "fast-check"

/** A character of any plane. fast-check's own unit for this builds a table of them all, which takes as long as a test. */
const character = fc.oneof(
  fc.integer({ min: 0, max: 0x7f }),
  fc.integer({ min: 0x80, max: 0xd7ff }),
  fc.integer({ min: 0xe000, max: 0x10ffff }),
).map((code) => String.fromCodePoint(code))

/** Unicode text of at most as many characters, control characters included. */
export const wellFormed = (maxLength: number, minLength = 0): fc.Arbitrary<string> =>
  fc.string({ unit: character, minLength, maxLength })

/** Text of at most as many UTF-16 code units, halves of surrogate pairs included. */
export const codeUnits = (maxLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)), maxLength })

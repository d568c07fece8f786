import * as fc from "fast-check"

const literals = fc.string({ unit: fc.constantFrom(..." -/.+()CHx9*"), maxLength: 3 })
const group = fc.string({ unit: fc.constantFrom("9", "9", "*"), minLength: 1, maxLength: 5 }).map((places) =>
  `{{${places}}}`
)

/** Well-formed masks of groups between literals, also with a literal `9` or `*`. */
export const mask: fc.Arbitrary<string> = fc.tuple(
  fc.array(fc.tuple(literals, group), { minLength: 1, maxLength: 4 }),
  literals,
)
  .map(([groups, end]) => groups.flat().join("") + end)

/** Masks of digits whose literals are no digits, as the platform's products have them. */
export const digitMask: fc.Arbitrary<string> = fc.array(
  fc.tuple(fc.constantFrom("", " ", "/", "-", "CH-", " ("), fc.constantFrom("{{9}}", "{{99}}", "{{9999}}")),
  { minLength: 1, maxLength: 5 },
).map((groups) => groups.flat().join(""))

/** What a customer may type: mostly what masks are about, sometimes anything. */
export const typed: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: fc.constantFrom(..."0123456789 -/xCH"), maxLength: 30 }),
  fc.string({ unit: "binary", maxLength: 30 }),
)

/** Digits alone. */
export const digits: fc.Arbitrary<string> = fc.string({ unit: fc.constantFrom(..."0123456789"), maxLength: 24 })

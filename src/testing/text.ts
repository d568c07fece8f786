import * as fc from "fast-check"
import * as Model from "../model/date.ts"
import * as IsoCode from "../model/iso_code.ts"
import { bic, iban } from "./bank_account.ts"
import { expiryDate } from "./card.ts"
import { day, minute, moment, timeOfDay } from "./date.ts"
import { countryCode, currencyCode } from "./iso_code.ts"
import { type Limits, limitsOf, patternKey } from "./limits.ts"
import type { Settings } from "./options.ts"

/** The texts of the model's own formats, by the key of their pattern. */
export const formats = ({ now }: Settings): ReadonlyMap<string, fc.Arbitrary<string>> =>
  new Map([
    [Model.day(), day()] as const,
    [Model.moment(), moment()] as const,
    [Model.minute(), minute()] as const,
    [Model.timeOfDay(), timeOfDay()] as const,
    [Model.expiry(), expiryDate(now)] as const,
    [IsoCode.currencyCode(), currencyCode()] as const,
    [IsoCode.countryCode(), countryCode()] as const,
    [IsoCode.iban(), iban()] as const,
    [IsoCode.bic(), bic()] as const,
  ].map(([schema, arbitrary]) => [patternKey(limitsOf(schema.ast)), arbitrary]))

/** Every text of lengths within the limits, not only the pretty ones; well-formed UTF-16, as all that travels as UTF-8. */
export const anyText = (limits: Limits): fc.Arbitrary<string> => {
  const { minLength = 0, maxLength } = limits
  const size = { minLength, ...(maxLength === undefined ? {} : { maxLength }) }
  return fc.oneof(
    { arbitrary: fc.string({ ...size, unit: character }), weight: 5 },
    { arbitrary: fc.constantFrom(...troublesome), weight: 1 },
  ).map(fitting(limits))
}

/** Characters of every plane, most of them ASCII and Latin, some of them control characters; never half a surrogate pair. */
const character = fc.oneof(
  { withCrossShrink: true },
  fc.integer({ min: 0x20, max: 0x7e }),
  fc.integer({ min: 0xa0, max: 0x24f }),
  fc.nat(0x1f),
  fc.nat(0x10ffff - 0x800).map((point) => point < 0xd800 ? point : point + 0x800),
).map((point) => String.fromCodePoint(point))

/** Texts that a pattern matches, of the lengths that the limits ask for. */
export const matching = (pattern: RegExp, { minLength = 0, maxLength = Infinity }: Limits): fc.Arbitrary<string> =>
  fc.stringMatching(pattern, Number.isFinite(maxLength) ? { maxLength } : {}).filter(({ length }) =>
    length >= minLength && length <= maxLength
  )

/** Cuts a text, never through a character, and fills it up, so that its length is within the limits. */
export const fitting = ({ minLength = 0, maxLength = Infinity }: Limits) => (text: string): string => {
  const cut = text.slice(0, maxLength)
  return (cut.isWellFormed() ? cut : cut.slice(0, -1)).padEnd(minLength, "x")
}

/** Texts on which programs stumble: they end up in JSON, HTML, SQL, paths, headers and as names of properties. */
const troublesome: ReadonlyArray<string> = [
  "",
  " ",
  "0",
  "null",
  "undefined",
  "__proto__",
  "constructor",
  "\u0000",
  "\r\nSet-Cookie: a=b",
  "\u2028",
  "\ufeff",
  "\u202eabc",
  '"\\',
  "{}",
  "';--",
  "<script>",
  "../..",
  "%00",
  "👩‍👩‍👧‍👦",
  "ﷺ",
  "İ",
]

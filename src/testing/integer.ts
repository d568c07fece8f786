import * as fc from "fast-check"
import { amount } from "./money.ts"
import type { Limits } from "./limits.ts"
import { paymentProductId } from "./identifier.ts"

/** Every integer within the limits. */
export const anyInteger = (
  { minimum = Number.MIN_SAFE_INTEGER, maximum = Number.MAX_SAFE_INTEGER }: Limits,
): fc.Arbitrary<number> => fc.integer({ min: minimum, max: maximum })

/** Integers within the limits that a property of this name would hold; 0 to 1000 where the name promises nothing. */
export const integerOf = (
  property: string,
  { minimum = -Infinity, maximum = Infinity }: Limits,
): fc.Arbitrary<number> =>
  (meanings.find(([names]) => names.test(property))?.[1] ?? fc.nat(1000)).map((value) =>
    Math.min(Math.max(value, minimum), maximum)
  )

const meanings: ReadonlyArray<readonly [names: RegExp, arbitrary: fc.Arbitrary<number>]> = [
  [/amount|price|fee|fare|tax/i, amount()],
  [/^(paymentProductId|refundProductId|products)$/, paymentProductId()],
  [/^quantity$|^number/, fc.integer({ min: 1, max: 12 })],
  [/^limit$/, fc.integer({ min: 1, max: 100 })],
  [/^merchantOrderId$/, fc.integer({ min: 1, max: 999_999 })],
  [/^statusCode$/, fc.constantFrom(0, 50, 100, 130, 150, 200, 600, 800, 900, 975, 1000, 1800, 99999)],
  [/^httpStatusCode$/, fc.constantFrom(400, 402, 403, 404, 409, 500)],
  [/^eci$/, fc.nat(7)],
  [/(Score)$/, fc.nat(99)],
  [/^colorDepth$/, fc.constantFrom(24, 30, 32)],
  [/^(inner|screen)(Height|Width)$/, fc.integer({ min: 320, max: 3840 })],
  [/^timezoneOffsetUtcMinutes$/, fc.constantFrom(-60, -120, 0, 300, -345, -840)],
]

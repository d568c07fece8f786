import * as fc from "fast-check"
import { digits, padded } from "./digits.ts"

/**
 * Ids of payments, captures, refunds and payouts: 30 digits, of merchant 7731 (protocol: identifiers and common output).
 */
export const operationId = (): fc.Arbitrary<string> =>
  fc.tuple(fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: 1, max: 9 })).map(([order, effort]) =>
    `0000007731${padded(order, 10)}${padded(effort, 5)}00001`
  )

/** Ids of hosted checkouts, tokens and events. */
export const uuid = (): fc.Arbitrary<string> => fc.uuid({ version: 4 })

/** Ids of client sessions: 32 hexadecimal digits. */
export const clientSessionId = (): fc.Arbitrary<string> => hexadecimal(32)

/** Ids of customers: digits, a dash and 32 hexadecimal digits (protocol: shape of the API). */
export const customerId = (): fc.Arbitrary<string> =>
  fc.tuple(digits(4), hexadecimal(32)).map(([number, rest]) => `${number}-${rest}`)

/** References of merchants, at most 30 characters, such as `ORD-2025-000817`. */
export const merchantReference = (): fc.Arbitrary<string> =>
  fc.tuple(fc.constantFrom("ORD-2025-", "INV/", "R", "Bestellung "), digits(1, 8)).map(([kind, number]) =>
    kind + number
  )

/** Numbers of the payment products that matter to a Swiss shop: cards, PostFinance, TWINT, wallets (protocol: product ids). */
export const paymentProductId = (): fc.Arbitrary<number> =>
  fc.constantFrom(1, 2, 3, 125, 128, 132, 302, 320, 771, 809, 840, 3201, 3202, 3203, 5407)

/** Texts of this many hexadecimal digits in lower case. */
export const hexadecimal = (length: number): fc.Arbitrary<string> =>
  fc.string({ unit: hexadecimalDigit, minLength: length, maxLength: length })

const hexadecimalDigit = fc.constantFrom(..."0123456789abcdef")

import * as DateTime from "effect/DateTime"
import * as Redacted from "effect/Redacted"
import * as fc from "fast-check"
import type { Card } from "../model/card.ts"
import { digits, padded } from "./digits.ts"
import { fullName } from "./person.ts"
import { record } from "./record.ts"

/** A card scheme whose numbers {@link cardNumber} makes. */
export type CardScheme = "visa" | "mastercard" | "americanExpress" | "discover" | "dinersClub" | "jcb"

interface Scheme {
  readonly paymentProductId: number
  readonly length: number
  readonly cvvLength: number
  /** Beginnings of test numbers that the platform or the scheme publishes. */
  readonly beginnings: ReadonlyArray<string>
}

const schemes: Readonly<Record<CardScheme, Scheme>> = {
  visa: {
    paymentProductId: 1,
    length: 16,
    cvvLength: 3,
    beginnings: ["4012000", "4111111", "4567350", "4500600", "4063651", "4187603", "4539791"],
  },
  mastercard: { paymentProductId: 3, length: 16, cvvLength: 3, beginnings: ["5200000", "5200008", "5555444"] },
  americanExpress: { paymentProductId: 2, length: 15, cvvLength: 4, beginnings: ["371449", "344822", "348058"] },
  discover: { paymentProductId: 128, length: 16, cvvLength: 3, beginnings: ["6011111", "6011000"] },
  dinersClub: { paymentProductId: 132, length: 14, cvvLength: 3, beginnings: ["305693", "385200"] },
  jcb: { paymentProductId: 125, length: 16, cvvLength: 3, beginnings: ["3530111", "3566002"] },
}

const anyScheme = fc.constantFrom(...Object.keys(schemes) as ReadonlyArray<CardScheme>)

/** The payment product of a scheme: 1 for Visa, 3 for Mastercard (protocol: product ids). */
export const productOfScheme = (scheme: CardScheme): number => schemes[scheme].paymentProductId

/**
 * Card numbers that pass Luhn's check and begin as published test numbers do, of one scheme or of any (protocol: test
 * data).
 *
 * @example
 * ```ts
 * import { cardNumber } from "@epayment/effect/testing"
 * import { assertEquals } from "@std/assert"
 * import * as fc from "fast-check"
 *
 * fc.assert(fc.property(cardNumber("americanExpress"), (number) => assertEquals(number.length, 15)))
 * ```
 */
export const cardNumber = (scheme?: CardScheme): fc.Arbitrary<string> =>
  (scheme === undefined ? anyScheme : fc.constant(scheme)).chain((one) => numberOf(schemes[one]))

const numberOf = ({ length, beginnings }: Scheme): fc.Arbitrary<string> =>
  fc.constantFrom(...beginnings).chain((beginning) =>
    digits(length - beginning.length - 1).map((middle) => withCheckDigit(beginning + middle))
  )

/** The digit that Luhn's check asks for stands last, so that every second digit before it counts double. */
const withCheckDigit = (number: string): string => {
  let sum = 0
  for (let i = 0; i < number.length; i++) {
    const digit = Number(number[number.length - 1 - i])
    const weighted = i % 2 === 0 ? digit * 2 : digit
    sum += weighted > 9 ? weighted - 9 : weighted
  }
  return number + (10 - sum % 10) % 10
}

/** Masked card numbers as the platform answers them, such as `************7817` (protocol: identifiers and common output). */
export const maskedCardNumber = (): fc.Arbitrary<string> =>
  cardNumber().map((number) => number.slice(-4).padStart(number.length, "*"))

/** Security codes: three digits, four for American Express. */
export const cvv = (scheme: CardScheme = "visa"): fc.Arbitrary<string> => digits(schemes[scheme].cvvLength)

/**
 * Expiry dates, `MMYY`, of cards that are valid `now`: at most five years ahead. Without `now` the cards expire in the
 * 2040s, which no clock from 2024 on finds past or too far off (protocol: validation rules).
 */
export const expiryDate = (now?: DateTime.DateTime): fc.Arbitrary<string> => {
  const first = now === undefined ? 2040 * 12 : monthOf(now)
  return fc.nat(now === undefined ? 119 : 60).map((ahead) => {
    const month = first + ahead
    return padded(month % 12 + 1, 2) + padded(Math.floor(month / 12) % 100, 2)
  })
}

/** Months since the year 0. */
const monthOf = (now: DateTime.DateTime): number => {
  const { year, month } = DateTime.toPartsUtc(now)
  return year * 12 + month - 1
}

/**
 * Cards whose number, security code and expiry date belong together, with the name of a holder.
 *
 * @example
 * ```ts
 * import { card } from "@epayment/effect/testing"
 * import { assertMatch } from "@std/assert"
 * import * as fc from "fast-check"
 *
 * fc.assert(fc.property(card("visa"), ({ expiryDate }) => assertMatch(expiryDate, /^(0[1-9]|1[0-2])4[0-9]$/)))
 * ```
 */
export const card = (
  scheme?: CardScheme,
  now?: DateTime.DateTime,
): fc.Arbitrary<Required<Pick<Card, "cardNumber" | "cardholderName" | "cvv" | "expiryDate">>> =>
  (scheme === undefined ? anyScheme : fc.constant(scheme)).chain((one) =>
    record({
      cardNumber: cardNumber(one).map((number) => Redacted.make(number)),
      cardholderName: fullName(),
      cvv: cvv(one).map((code) => Redacted.make(code)),
      expiryDate: expiryDate(now),
    })
  )

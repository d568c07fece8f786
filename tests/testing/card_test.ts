import { assert, assertEquals } from "@std/assert"
import * as DateTime from "effect/DateTime"
import * as Redacted from "effect/Redacted"
import * as fc from "fast-check"
import { expirationDate } from "../../src/client_api/validation/expiration_date.ts"
import { luhn } from "../../src/client_api/validation/luhn.ts"
import {
  card,
  cardNumber,
  type CardScheme,
  cvv,
  expiryDate,
  maskedCardNumber,
  productOfScheme,
} from "../../src/testing/card.ts"

const schemes: ReadonlyArray<readonly [CardScheme, product: number, number: RegExp, code: RegExp]> = [
  ["visa", 1, /^4[0-9]{15}$/, /^[0-9]{3}$/],
  ["mastercard", 3, /^5[1-5][0-9]{14}$/, /^[0-9]{3}$/],
  ["americanExpress", 2, /^3[47][0-9]{13}$/, /^[0-9]{4}$/],
  ["discover", 128, /^6011[0-9]{12}$/, /^[0-9]{3}$/],
  ["dinersClub", 132, /^3(0[0-5]|[68])[0-9]{11,12}$/, /^[0-9]{3}$/],
  ["jcb", 125, /^35[0-9]{14}$/, /^[0-9]{3}$/],
]

for (const [scheme, product, number, code] of schemes) {
  Deno.test(`cards of ${scheme}`, () => {
    assertEquals(productOfScheme(scheme), product)
    fc.assert(fc.property(cardNumber(scheme), (one) => luhn(one) && number.test(one)))
    fc.assert(fc.property(cvv(scheme), (one) => code.test(one)))
    fc.assert(
      fc.property(
        card(scheme),
        ({ cardNumber, cvv, cardholderName }) =>
          number.test(Redacted.value(cardNumber)) && code.test(Redacted.value(cvv)) && cardholderName.includes(" "),
      ),
    )
  })
}

Deno.test("without a scheme there are numbers of all of them", () => {
  const numbers = fc.sample(cardNumber(), { seed: 1, numRuns: 300 })
  for (const [scheme, , number] of schemes) assert(numbers.some((one) => number.test(one)), scheme)
  assert(numbers.every(luhn))
})

Deno.test("one wrong digit breaks a number", () => {
  fc.assert(fc.property(cardNumber(), fc.nat(13), fc.integer({ min: 1, max: 9 }), (number, place, more) => {
    const other = (Number(number[place]) + more) % 10
    return !luhn(number.slice(0, place) + other + number.slice(place + 1))
  }))
})

Deno.test("masked numbers show their length and four digits", () => {
  fc.assert(fc.property(maskedCardNumber(), (masked) => /^\*{10,12}[0-9]{4}$/.test(masked)))
})

const now = fc.date({ min: new Date("2001-01-01"), max: new Date("2060-12-31"), noInvalidDate: true })

Deno.test("cards expire after now, whenever that is, and at most five years later", () => {
  fc.assert(fc.property(now.chain((date) => fc.tuple(fc.constant(date), expiryDate(DateTime.makeUnsafe(date)))), ([
    date,
    expiry,
  ]) => {
    const today = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 }
    const year = 2000 + Number(expiry.slice(2))
    assert(expirationDate(expiry, today), expiry)
    assert((year - today.year) * 12 + Number(expiry.slice(0, 2)) - today.month <= 60, expiry)
  }))
})

Deno.test("without a clock cards are valid from 2024 until 2039", () => {
  fc.assert(fc.property(expiryDate(), fc.integer({ min: 2024, max: 2039 }), fc.integer({ min: 1, max: 12 }), (
    expiry,
    year,
    month,
  ) => expirationDate(expiry, { year, month })))
})

import { assert, assertEquals } from "@std/assert"
import * as fc from "fast-check"
import { hideCardNumbers, hideDigits } from "../../../src/operation/obfuscation/card_numbers.ts"
import { cardNumber } from "../../../src/testing/card.ts"

const rows: Readonly<Record<string, readonly [text: string, shown: string]>> = {
  "alone": ["4012000033330026", "************0026"],
  "in groups": ["card 4012 0000 3333 0026 of Heidi", "card **** **** **** 0026 of Heidi"],
  "with dashes": ["4012-0000-3333-0026", "****-****-****-0026"],
  "of Mastercard's second range": ["2223000048400011", "************0011"],
  "of American Express": ["/371449635398431?", "/***********8431?"],
  "two of them": ["4012000033330026,5200000000000007", "************0026,************0007"],
  "one that fails Luhn's check": ["4012000033330027", "4012000033330027"],
  "a moment in milliseconds": ["1735689600004", "1735689600004"],
  "a date and a time": ["20250303081601", "20250303081601"],
  "the id of a payment": ["000000773100000000430000100001", "000000773100000000430000100001"],
  "digits within more digits": ["94012000033330026111111", "94012000033330026111111"],
}

for (const [name, [text, shown]] of Object.entries(rows)) {
  Deno.test(`card numbers in texts: ${name}`, () => assertEquals(hideCardNumbers(text), shown))
}

Deno.test("no eight digits of a card number in a row stay, wherever it stands", () => {
  const around = fc.string({ unit: fc.constantFrom("a", " ", "-", "/", ":", "ü"), maxLength: 5 })
  fc.assert(fc.property(around, cardNumber(), around, (before, number, after) => {
    const shown = hideCardNumbers(before + number + after)
    for (let i = 0; i + 8 <= number.length; i++) assert(!shown.includes(number.slice(i, i + 8)))
  }))
})

Deno.test("hideDigits leaves runs of seven digits and hides longer ones, in groups too", () => {
  assertEquals(hideDigits("1234567 and 12345678 and 1234 5678-9"), "1234567 and ******** and ********")
})

import { assert, assertEquals } from "@std/assert"
import * as fc from "fast-check"
import * as Option from "effect/Option"
import { iinDigits } from "../../../src/client_api/iin/iin_digits.ts"

Deno.test("a lookup takes 8 digits, before that 6, and waits for those (protocol: IIN lookup)", () => {
  const table: ReadonlyArray<readonly [cardNumber: string, digits: string | undefined]> = [
    ["", undefined],
    ["4975 1", undefined],
    ["4975 12", "497512"],
    ["4975 123", "497512"],
    ["4975 1234", "49751234"],
    [" 4975\t1234\u00A05678 ", "49751234"],
  ]
  for (const [cardNumber, digits] of table) {
    assertEquals(iinDigits(cardNumber), digits === undefined ? Option.none() : Option.some(digits), cardNumber)
  }
})

Deno.test("typing a card number on looks it up twice at most", () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom(..."0123456789 "), maxLength: 24 }), (cardNumber) => {
    const lookups = new Set<string>()
    for (let typed = 0; typed <= cardNumber.length; typed++) {
      const digits = iinDigits(cardNumber.slice(0, typed))
      if (Option.isSome(digits)) lookups.add(digits.value)
    }
    assert(lookups.size <= 2)
  }))
})

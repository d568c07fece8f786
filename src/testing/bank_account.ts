import * as fc from "fast-check"
import { digits, padded } from "./digits.ts"

/** What follows the check number in a country: letters first, then digits, up to the length of its IBANs. */
interface Format {
  readonly letters: number
  readonly digits: number
}

const formats: Readonly<Record<string, Format>> = {
  CH: { letters: 0, digits: 17 },
  LI: { letters: 0, digits: 17 },
  DE: { letters: 0, digits: 18 },
  AT: { letters: 0, digits: 16 },
  FR: { letters: 0, digits: 23 },
  IT: { letters: 1, digits: 22 },
  NL: { letters: 4, digits: 10 },
  BE: { letters: 0, digits: 12 },
  ES: { letters: 0, digits: 20 },
  GB: { letters: 4, digits: 14 },
}

const letter = fc.constantFrom(..."ABCDEFGHIJKLMNOPQRSTUVWXYZ")
const letters = (length: number): fc.Arbitrary<string> =>
  fc.string({ unit: letter, minLength: length, maxLength: length })

/** IBANs of the right length and with the right check number, of Switzerland and nine countries around it; without spaces. */
export const iban = (): fc.Arbitrary<string> =>
  fc.constantFrom(...Object.keys(formats)).chain((country) =>
    fc.tuple(letters(formats[country].letters), digits(formats[country].digits)).map(([bank, account]) =>
      country + checkNumber(country, bank + account) + bank + account
    )
  )

/** ISO 7064, MOD 97-10: letters count from A = 10. */
const checkNumber = (country: string, account: string): string => {
  let remainder = 0
  for (const character of `${account}${country}00`) {
    const number = parseInt(character, 36)
    remainder = (remainder * (number > 9 ? 100 : 10) + number) % 97
  }
  return padded(98 - remainder, 2)
}

/** BICs of 8 or 11 characters, of no real bank: they begin with `TEST`. */
export const bic = (): fc.Arbitrary<string> =>
  fc.tuple(fc.constantFrom("CH", "DE", "FR", "AT"), letters(2), fc.constantFrom("", "XXX", "80A")).map(
    ([country, place, branch]) => `TEST${country}${place}${branch}`,
  )

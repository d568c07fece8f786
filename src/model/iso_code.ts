import type * as Schema from "effect/Schema"
import { text } from "./scalar.ts"

/** Schema of a currency, ISO 4217 in upper case, such as `CHF`. */
export const currencyCode = (): Schema.Codec<string> =>
  text({ pattern: /^[A-Z]{3}$/u, expected: "a currency as three upper-case letters, such as CHF" })

/** Schema of a country, ISO 3166-1 alpha-2 in upper case, such as `CH`; `99` stands for an unknown one. */
export const countryCode = (): Schema.Codec<string> =>
  text({ pattern: /^(?:[A-Z]{2}|99)$/u, expected: "a country as two upper-case letters, such as CH" })

/** Schema of a BIC, ISO 9362: 8 or 11 letters and digits. */
export const bic = (): Schema.Codec<string> =>
  text({ pattern: /^[A-Za-z0-9]{8}(?:[A-Za-z0-9]{3})?$/u, expected: "a BIC of 8 or 11 letters and digits" })

/** Schema of an IBAN, ISO 13616, with or without spaces; the check number is not verified. */
export const iban = (): Schema.Codec<string> =>
  text({ pattern: /^[A-Za-z]{2}[0-9]{2}[A-Za-z0-9 ]{11,38}$/u, expected: "an IBAN, such as CH9300762011623852957" })

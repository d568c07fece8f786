import * as fc from "fast-check"
import { digits } from "./digits.ts"

/** Streets, without the house number. */
export const street = (): fc.Arbitrary<string> =>
  fc.constantFrom("Bahnhofstrasse", "Rue du Général-Dufour", "Via San Gottardo", "Große Gasse", "Chemin de l'Étoile")

/** House numbers, such as `7` or `12b`. */
export const houseNumber = (): fc.Arbitrary<string> =>
  fc.tuple(fc.integer({ min: 1, max: 250 }), fc.constantFrom("", "", "a", "b")).map(([number, door]) => number + door)

/** Cities. */
export const city = (): fc.Arbitrary<string> =>
  fc.constantFrom("Bern", "Zürich", "Genève", "Bellinzona", "Wien", "München", "St. Gallen", "Neuchâtel")

/** Postal codes of four or five digits. */
export const zip = (): fc.Arbitrary<string> => digits(4, 5)

/** Names of states, provinces and cantons. */
export const state = (): fc.Arbitrary<string> => fc.constantFrom("Bern", "Graubünden", "Genève", "Tirol", "Bayern")

/** Codes of states, provinces and cantons. */
export const stateCode = (): fc.Arbitrary<string> => fc.constantFrom("BE", "ZH", "GR", "GE", "BY")

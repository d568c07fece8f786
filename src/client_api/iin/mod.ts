/**
 * The first digits of a card number (IIN), and what the platform knows of the card by them.
 *
 * @module
 */
export { iinDigits as digits } from "./iin_digits.ts"
export { type IinLookup, lookup } from "./iin_lookup.ts"

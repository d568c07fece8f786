import * as Option from "effect/Option"

const least = 6
const most = 8

/**
 * The first digits of a card number for which its product can be looked up: 8 as soon as there are 8, before that 6; none
 * while there are fewer, and then nothing is sent (protocol: IIN lookup). Spaces do not count.
 */
export const iinDigits = (cardNumber: string): Option.Option<string> => {
  const compact = cardNumber.replace(/\s/g, "")
  return compact.length < least ? Option.none() : Option.some(compact.slice(0, compact.length < most ? least : most))
}

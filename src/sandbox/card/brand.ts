/** Number ranges of the card products; the first that fits counts, so narrow ones stand before wide ones. */
const ranges: ReadonlyArray<readonly [productId: number, pattern: RegExp]> = [
  [3012, /^(6703|4796|6060)/],
  [123, /^5019/],
  [2, /^3[47]/],
  [132, /^(30[0-5]|3095|36|3[89])/],
  [125, /^35(2[89]|[3-8])/],
  [128, /^(6011|64[4-9]|65)/],
  [3, /^(5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/],
  [117, /^(50|5[6-9]|6[0-9])/],
  [1, /^4/],
]

/** The card product whose range a number lies in, if there is one (protocol: product ids). */
export const cardProductOf = (cardNumber: string): number | undefined =>
  ranges.find(([, pattern]) => pattern.test(cardNumber))?.[0]

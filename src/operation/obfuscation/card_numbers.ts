/** A run of 12 to 19 digits that begins as card numbers do, alone or in groups. */
const candidates = /(?<!\d)(?:[3-6]|2[2-7])\d(?:[ -]?\d){9,17}(?!\d)/g

/**
 * Hides what looks like a card number in a text that no rule covers, its last four digits excepted: 12 to 19 digits, alone
 * or in groups, that begin as card numbers do and pass Luhn's check. Ids and times of the platform are none of these.
 */
export const hideCardNumbers = (text: string): string =>
  text.replace(candidates, (found) => {
    const digits = found.replace(/\D/g, "")
    if (digits.length < 12 || digits.length > 19 || !isLuhn(digits)) return found
    let hidden = digits.length - 4
    return found.replace(/\d/g, (digit) => hidden-- > 0 ? "*" : digit)
  })

/** Hides every run of eight or more digits: for texts that may repeat what was sent, such as the messages of errors. */
export const hideDigits = (text: string): string => text.replace(/\d(?:[ -]?\d){7,}/g, "********")

const isLuhn = (digits: string): boolean => {
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i])
    const weighted = i % 2 === 0 ? digit : digit * 2
    sum += weighted > 9 ? weighted - 9 : weighted
  }
  return sum % 10 === 0
}

/**
 * Whether the digits of a value add up by Luhn's algorithm, as those of a card number do; other characters are skipped.
 *
 * From the right every second digit counts double, less 9 above 9; the sum is a multiple of ten and not zero. The length
 * is not judged: that is the rule `length` (protocol: validation rules).
 */
export const luhn = (value: string): boolean => {
  let sum = 0
  let double = false
  for (let i = value.length - 1; i >= 0; i--) {
    const digit = value.charCodeAt(i) - 48
    if (digit < 0 || digit > 9) continue
    const weighted = double ? digit * 2 : digit
    sum += weighted > 9 ? weighted - 9 : weighted
    double = !double
  }
  return sum > 0 && sum % 10 === 0
}

/** Whether the check digit of a card number is right: digits only, weighted sum divisible by ten (protocol: validation rules). */
export const passesLuhn = (number: string): boolean => {
  if (!/^[0-9]{12,19}$/.test(number)) return false
  let sum = 0
  for (let i = 0; i < number.length; i++) {
    const digit = Number(number[number.length - 1 - i])
    sum += i % 2 === 0 ? digit : digit > 4 ? 2 * digit - 9 : 2 * digit
  }
  return sum > 0 && sum % 10 === 0
}

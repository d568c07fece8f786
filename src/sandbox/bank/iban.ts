/** An IBAN as it is compared and stored: no spaces, upper case. */
export const plainIban = (text: string): string => text.replace(/[\s-]/g, "").toUpperCase()

/** Whether a text is an IBAN: two letters, two check digits, at most 30 characters, and the right remainder by 97. */
export const isIban = (text: string): boolean => {
  const iban = plainIban(text)
  return /^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$/.test(iban) && remainder(iban.slice(4) + iban.slice(0, 4)) === 1
}

/** The IBAN of an account in a country's own notation, with its check digits. */
export const ibanOf = (countryCode: string, account: string): string => {
  const check = 98 - remainder(`${account}${countryCode}00`)
  return `${countryCode}${String(check).padStart(2, "0")}${account}`
}

/** All stars but the last four characters. */
export const maskIban = (text: string): string => {
  const iban = plainIban(text)
  return "*".repeat(Math.max(0, iban.length - 4)) + iban.slice(-4)
}

/** Remainder by 97 of the number that letters (A = 10 … Z = 35) and digits write. */
const remainder = (text: string): number => {
  let rest = 0
  for (const character of text) {
    const value = parseInt(character, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest
}

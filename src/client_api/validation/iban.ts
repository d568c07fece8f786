const format = /^[A-Z]{2}[0-9]{2}[A-Z0-9]{4}[0-9]{7}[A-Z0-9]{0,16}$/

/**
 * Whether a value is an IBAN by its general format and its check digits, however it is spaced and cased. The lengths of the
 * single countries are not judged (protocol: validation rules).
 */
export const iban = (value: string): boolean => {
  const compact = value.replace(/[^A-Za-z0-9_]/g, "").toUpperCase()
  if (!format.test(compact)) return false
  let remainder = 0
  for (const character of compact.slice(4) + compact.slice(0, 4)) {
    const number = parseInt(character, 36)
    remainder = (remainder * (number > 9 ? 100 : 10) + number) % 97
  }
  return remainder === 1
}

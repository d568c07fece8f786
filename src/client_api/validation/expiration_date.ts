import type { Month } from "./month.ts"

/** No card is issued for longer. */
const yearsAhead = 25

/**
 * Whether a value is the expiry date of a card that can still be used in `today`'s month: MMYY or MMYYYY, whatever stands
 * between the digits, from this month to December in 25 years (protocol: validation rules).
 */
export const expirationDate = (value: string, today: Month): boolean => {
  const digits = value.replace(/\D/g, "")
  if (digits.length !== 4 && digits.length !== 6) return false
  const month = Number(digits.slice(0, 2))
  const year = Number(digits.length === 4 ? `20${digits.slice(2)}` : digits.slice(2))
  if (month < 1 || month > 12) return false
  const notPast = year > today.year || (year === today.year && month >= today.month)
  return notPast && year <= today.year + yearsAhead
}

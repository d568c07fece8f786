import type { RangeValidator } from "../../model/field_validators.ts"

/**
 * Whether a value is a number within bounds, both included; blank is not a number, and a bound that is missing does not
 * limit (protocol: validation rules).
 */
export const range = (value: string, { minValue = -Infinity, maxValue = Infinity }: RangeValidator): boolean => {
  const number = value.trim() === "" ? NaN : Number(value)
  return number >= minValue && number <= maxValue
}

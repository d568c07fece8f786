import type { FixedListValidator } from "../../model/field_validators.ts"

/**
 * Whether a value is one of a list, letter by letter; an empty value never is. Without a list every other passes
 * (protocol: validation rules).
 */
export const fixedList = (value: string, { allowedValues }: FixedListValidator): boolean =>
  value !== "" && (allowedValues === undefined || allowedValues.includes(value))

import type { LengthValidator } from "../../model/field_validators.ts"

/**
 * Whether a value has between `minLength` and `maxLength` UTF-16 code units, both included. A bound that is
 * missing does not limit; from 0 an empty value passes too (protocol: validation rules).
 */
export const length = (value: string, { minLength = 0, maxLength = Infinity }: LengthValidator): boolean =>
  value.length >= minLength && value.length <= maxLength

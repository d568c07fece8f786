/** The bounds of the rule `length`, in UTF-16 code units; one that is missing does not limit. */
export interface Length {
  readonly minLength?: number
  readonly maxLength?: number
}

/**
 * Whether a value has between `minLength` and `maxLength` UTF-16 code units, both included. The only rule that an empty
 * value can pass: with a `minLength` of 0 (protocol: validation rules).
 */
export const length = (value: string, { minLength = 0, maxLength = Infinity }: Length): boolean =>
  value.length >= minLength && value.length <= maxLength

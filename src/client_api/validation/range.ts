/** The bounds of the rule `range`; one that is missing does not limit. */
export interface Range {
  readonly minValue?: number
  readonly maxValue?: number
}

/** Whether a value is a number within bounds, both included; blank is not a number (protocol: validation rules). */
export const range = (value: string, { minValue = -Infinity, maxValue = Infinity }: Range): boolean => {
  const number = value.trim() === "" ? NaN : Number(value)
  return number >= minValue && number <= maxValue
}

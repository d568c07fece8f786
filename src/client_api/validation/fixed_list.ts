/** The attributes of the rule `fixedList`; without a list every value but the empty one passes. */
export interface FixedList {
  readonly allowedValues?: ReadonlyArray<string>
}

/** Whether a value is one of a list, letter by letter; an empty value never is (protocol: validation rules). */
export const fixedList = (value: string, { allowedValues }: FixedList): boolean =>
  value !== "" && (allowedValues === undefined || allowedValues.includes(value))

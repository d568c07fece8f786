/** The attributes of the rule `boletoBancarioRequiredness`. */
export interface BoletoBancarioRequiredness {
  /** The number of digits of a company's fiscal number, 14. */
  readonly fiscalNumberLength?: number
}

/**
 * Whether a field may have its value beside a Brazilian fiscal number: with one of exactly `fiscalNumberLength` characters,
 * which is a company's, it must not be empty; with any other it may be anything (protocol: validation rules).
 */
export const boletoBancarioRequiredness = (
  value: string,
  fiscalNumber: string,
  { fiscalNumberLength }: BoletoBancarioRequiredness,
): boolean => value !== "" || fiscalNumber.length !== fiscalNumberLength

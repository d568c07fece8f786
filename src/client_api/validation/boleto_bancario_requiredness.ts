import type { BoletoBancarioRequirednessValidator } from "../../model/field_validators.ts"

/**
 * Whether a field may have its value beside a Brazilian fiscal number: with one of exactly `fiscalNumberLength` characters,
 * which is a company's, it must not be empty; with any other it may be anything (protocol: validation rules).
 */
export const boletoBancarioRequiredness = (
  value: string,
  fiscalNumber: string,
  { fiscalNumberLength }: BoletoBancarioRequirednessValidator,
): boolean => value !== "" || fiscalNumber.length !== fiscalNumberLength

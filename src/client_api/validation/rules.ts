import type { PaymentProductFieldValidators } from "../../model/field_validators.ts"
import { boletoBancarioRequiredness } from "./boleto_bancario_requiredness.ts"
import { emailAddress } from "./email_address.ts"
import { expirationDate } from "./expiration_date.ts"
import { fixedList } from "./fixed_list.ts"
import { iban } from "./iban.ts"
import { length } from "./length.ts"
import { luhn } from "./luhn.ts"
import type { Month } from "./month.ts"
import { range } from "./range.ts"
import { regularExpression } from "./regular_expression.ts"
import { residentIdNumber } from "./resident_id_number.ts"
import { termsAndConditions } from "./terms_and_conditions.ts"

/** The name of a rule, which is also the id of the message for its failure. */
export type RuleName = keyof PaymentProductFieldValidators

/** What some rules look at beside the value. */
export interface Surroundings {
  /** The month it is now, for expiry dates; see `currentMonth`. */
  readonly month: Month
  /** The unmasked value of the field `fiscalNumber`, empty when it is not set. */
  readonly fiscalNumber: string
}

type Rules = {
  readonly [Name in RuleName]-?: (
    value: string,
    attributes: NonNullable<PaymentProductFieldValidators[Name]>,
    surroundings: Surroundings,
  ) => boolean
}

const rules: Rules = {
  boletoBancarioRequiredness: (value, attributes, { fiscalNumber }) =>
    boletoBancarioRequiredness(value, fiscalNumber, attributes),
  emailAddress,
  expirationDate: (value, _, { month }) => expirationDate(value, month),
  fixedList,
  iban,
  length,
  luhn,
  range,
  regularExpression,
  residentIdNumber,
  termsAndConditions,
}

const isRuleName = (name: string): name is RuleName => Object.hasOwn(rules, name)

/** The platform writes some names with a capital first letter. */
const ruleName = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1)

/**
 * The names of the rules that an unmasked value fails, in the order in which the field lists them; empty when it is valid.
 *
 * An empty text stands for a missing value and fails every rule that does not say otherwise. A rule that is not known here
 * is skipped, so that the platform can add some (protocol: validation rules).
 */
export const failedRules = (
  validators: PaymentProductFieldValidators,
  unmaskedValue: string,
  surroundings: Surroundings,
): ReadonlyArray<RuleName> => {
  const failed: Array<RuleName> = []
  for (const [listed, attributes] of Object.entries(validators)) {
    if (attributes === undefined || attributes === null) continue
    const name = ruleName(listed)
    // A name determines the type of its attributes, which the compiler cannot follow through an entry.
    if (isRuleName(name) && !rules[name](unmaskedValue, attributes as never, surroundings)) failed.push(name)
  }
  return failed
}

/**
 * The rules that a field's unmasked value must keep: all of a field by {@link failed}, or one by itself. `PaymentRequest`
 * applies them to everything that a customer entered.
 *
 * @module
 */
export { boletoBancarioRequiredness } from "./boleto_bancario_requiredness.ts"
export { emailAddress } from "./email_address.ts"
export { expirationDate } from "./expiration_date.ts"
export { fixedList } from "./fixed_list.ts"
export { iban } from "./iban.ts"
export { length } from "./length.ts"
export { luhn } from "./luhn.ts"
export { currentMonth, type Month } from "./month.ts"
export { range } from "./range.ts"
export { isPattern, regularExpression } from "./regular_expression.ts"
export { residentIdNumber } from "./resident_id_number.ts"
export { failedRules as failed, type RuleName, type Surroundings } from "./rules.ts"
export { termsAndConditions } from "./terms_and_conditions.ts"

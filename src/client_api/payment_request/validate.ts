import * as Redacted from "effect/Redacted"
import { byDisplayOrder } from "../payment_items/display_order.ts"
import type { Month } from "../validation/month.ts"
import { failedRules, type RuleName } from "../validation/rules.ts"
import { supplies } from "../payment_items/attribute_status.ts"
import type { ProductPaymentRequest } from "./payment_request.ts"
import { setFields } from "./values.ts"

/** One reason why a payment request cannot be sent. */
export interface FieldError {
  /** The field to mark. */
  readonly fieldId: string
  /** The rule that its value fails, or `required` when there is none: the key of the message to show. */
  readonly errorMessageId: RuleName | "required"
}

/**
 * Everything that stands against a payment request in a month; empty when it can be encrypted.
 *
 * First each set field in the order of setting with each rule that it fails, then each required field of the product, in the
 * order of display, that neither the customer nor the account on file fills (protocol: payment request object).
 */
export const validate = (request: ProductPaymentRequest, month: Month): ReadonlyArray<FieldError> => {
  const { product, accountOnFile } = request
  const values = new Map(setFields(request).map(({ field, value }) => [field, Redacted.value(value)] as const))
  const fiscalNumber = [...values].find(([{ id }]) => id === "fiscalNumber")?.[1] ?? ""
  const errors: Array<FieldError> = []
  for (const [{ id, dataRestrictions }, value] of values) {
    for (const rule of failedRules(dataRestrictions?.validators ?? {}, value, { month, fiscalNumber })) {
      errors.push({ fieldId: id, errorMessageId: rule })
    }
  }
  for (const field of byDisplayOrder(product.fields ?? [])) {
    const filled = values.get(field) || (accountOnFile && supplies(accountOnFile, product.id, field.id))
    if (field.dataRestrictions?.isRequired && !filled) errors.push({ fieldId: field.id, errorMessageId: "required" })
  }
  return errors
}

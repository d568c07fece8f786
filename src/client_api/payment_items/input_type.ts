import type { PaymentProductField } from "../../model/payment_product_field.ts"

/** The types of an HTML input that fields are shown with. */
export type InputType = "tel" | "number" | "text" | "password"

/**
 * The `type` of an HTML input for a field: digits get a keypad, what must not be read over the shoulder is hidden (protocol:
 * field definition).
 */
export const inputType = ({ type, displayHints }: PaymentProductField): InputType => {
  if (displayHints?.obfuscate) return "password"
  if (type === "expirydate" || type === "numericstring") return "tel"
  return type === "integer" ? "number" : "text"
}

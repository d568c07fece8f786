import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import type { DevicePaymentProduct, DevicePaymentProductField } from "../../model/basic_payment_product.ts"
import type { PaymentValue } from "../../model/encrypted_customer_input.ts"
import { applyMask } from "../masking/apply_mask.ts"
import { removeMask } from "../masking/remove_mask.ts"
import type { PaymentRequest, ProductPaymentRequest } from "./payment_request.ts"

/** The field of a product by its id. */
export const fieldOf = (
  product: DevicePaymentProduct | undefined,
  fieldId: string,
): DevicePaymentProductField | undefined => product?.fields?.find(({ id }) => id === fieldId)

const masked = (field: DevicePaymentProductField, typed: string): string => applyMask(field.displayHints?.mask, typed)

const unmasked = (field: DevicePaymentProductField, typed: string): string =>
  removeMask(field.displayHints?.mask, masked(field, typed))

const read = (
  request: PaymentRequest,
  fieldId: string,
  as: (field: DevicePaymentProductField, typed: string) => string,
): Option.Option<Redacted.Redacted<string>> => {
  const typed = request.values.get(fieldId)
  const field = fieldOf(request.product, fieldId)
  return typed === undefined || field === undefined
    ? Option.none()
    : Option.some(Redacted.make(as(field, Redacted.value(typed))))
}

/** What was typed into a field, formatted by its mask; none when it is not set or not a field of the product. */
export const maskedValue = (request: PaymentRequest, fieldId: string): Option.Option<Redacted.Redacted<string>> =>
  read(request, fieldId, masked)

/** What the platform gets for a field, without its mask; none when it is not set or not a field of the product. */
export const unmaskedValue = (request: PaymentRequest, fieldId: string): Option.Option<Redacted.Redacted<string>> =>
  read(request, fieldId, unmasked)

/** A field that was set, beside its unmasked value. */
export interface SetField {
  /** The field, as the product defines it. */
  readonly field: DevicePaymentProductField
  /** What the platform gets for it. */
  readonly value: Redacted.Redacted<string>
}

/** The fields of the product that were set, in the order of setting. */
export const setFields = (request: ProductPaymentRequest): ReadonlyArray<SetField> => {
  const found: Array<SetField> = []
  for (const [id, typed] of request.values) {
    const field = fieldOf(request.product, id)
    if (field !== undefined) found.push({ field, value: Redacted.make(unmasked(field, Redacted.value(typed))) })
  }
  return found
}

/** The values that are encrypted: unmasked, in the order of setting, of the product's fields only. */
export const paymentValues = (request: ProductPaymentRequest): ReadonlyArray<PaymentValue> =>
  setFields(request).map(({ field, value }) => ({ key: field.id, value }))

import * as Redacted from "effect/Redacted"
import type { DeviceAccountOnFile, DevicePaymentProduct } from "../../model/basic_payment_product.ts"

/**
 * What a customer has chosen and entered so far: an immutable value, changed by the functions of this module, which return a
 * new one (protocol: payment request object).
 */
export interface PaymentRequest {
  /** The chosen product; none while the customer is still typing into the fields of a group. */
  readonly product: DevicePaymentProduct | undefined
  /** The stored account that the customer pays with. */
  readonly accountOnFile: DeviceAccountOnFile | undefined
  /** Whether the customer wants the account to be remembered. */
  readonly tokenize: boolean
  /** What was typed, by the id of the field, in the order in which the fields were first set. */
  readonly values: ReadonlyMap<string, Redacted.Redacted<string>>
}

/** A payment request whose product is chosen: the kind that can be validated and encrypted. */
export interface ProductPaymentRequest extends PaymentRequest {
  /** The chosen product. */
  readonly product: DevicePaymentProduct
}

/**
 * An empty payment request.
 *
 * @example
 * ```ts
 * import { PaymentRequest } from "@epayment/effect/client"
 *
 * const typed = PaymentRequest.setValue(PaymentRequest.empty, "cardNumber", "4975 1234 0056 7817")
 * const visa = PaymentRequest.setProduct(typed, { id: 1, fields: [{ id: "cardNumber" }] })
 * ```
 */
export const empty: PaymentRequest = /* @__PURE__ */ (() => ({
  product: undefined,
  accountOnFile: undefined,
  tokenize: false,
  values: new Map(),
}))()

/** Chooses the product. What was typed stays: values of fields that the product does not have are left out later. */
export const setProduct = (request: PaymentRequest, product: DevicePaymentProduct): ProductPaymentRequest => ({
  ...request,
  product,
})

/** Whether the product is chosen. */
export const hasProduct = (request: PaymentRequest): request is ProductPaymentRequest => request.product !== undefined

/**
 * Chooses a stored account. What was typed into a field that the account supplies is dropped, unless the platform wants that
 * field written again (status `MUST_WRITE`).
 */
export const setAccountOnFile = <Request extends PaymentRequest>(
  request: Request,
  accountOnFile: DeviceAccountOnFile,
): Request => {
  const values = new Map(request.values)
  for (const { key, status } of accountOnFile.attributes ?? []) {
    if (key !== undefined && status !== "MUST_WRITE") values.delete(key)
  }
  return { ...request, accountOnFile, values }
}

/** Goes back from a stored account to one that the customer types. */
export const unsetAccountOnFile = <Request extends PaymentRequest>(request: Request): Request => ({
  ...request,
  accountOnFile: undefined,
})

/** Says whether the customer wants the account to be remembered. */
export const setTokenize = <Request extends PaymentRequest>(request: Request, tokenize: boolean): Request => ({
  ...request,
  tokenize,
})

/**
 * Keeps what a customer typed into a field, as it is; nothing is checked yet. Do this on every input event, and
 * {@link unsetValue} when the field is empty again: an empty value fails the rules even of an optional field.
 */
export const setValue = <Request extends PaymentRequest>(
  request: Request,
  fieldId: string,
  value: string | Redacted.Redacted<string>,
): Request => ({
  ...request,
  values: new Map(request.values).set(fieldId, typeof value === "string" ? Redacted.make(value) : value),
})

/** Forgets what was typed into a field. */
export const unsetValue = <Request extends PaymentRequest>(request: Request, fieldId: string): Request => {
  const values = new Map(request.values)
  values.delete(fieldId)
  return { ...request, values }
}

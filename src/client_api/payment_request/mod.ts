/**
 * A payment request on the device: what a customer has chosen and entered, how it reads, what stands against it, and its
 * encryption for the platform.
 *
 * @module
 */
export { encrypt } from "./encrypt.ts"
export { InvalidPaymentRequest } from "./invalid_payment_request.ts"
export {
  empty,
  hasProduct,
  type PaymentRequest,
  type ProductPaymentRequest,
  setAccountOnFile,
  setProduct,
  setTokenize,
  setValue,
  unsetAccountOnFile,
  unsetValue,
} from "./payment_request.ts"
export { prepare } from "./session_recipient.ts"
export { type FieldError, validate } from "./validate.ts"
export { fieldOf, maskedValue, paymentValues, type SetField, setFields, unmaskedValue } from "./values.ts"

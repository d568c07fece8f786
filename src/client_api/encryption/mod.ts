/**
 * The encryption below `PaymentRequest.encrypt`, for an app that holds what its customer entered in a form of its own.
 *
 * @module
 */
export type { Recipient } from "../../crypto/jwe.ts"
export type { CustomerInput } from "./customer_input.ts"
export { encryptCustomerInput, type EncryptedRequest } from "./encrypt.ts"
export { importRecipient } from "./recipient.ts"

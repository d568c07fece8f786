import * as Effect from "effect/Effect"
import type { CryptoError } from "../../crypto/crypto_error.ts"
import type { CryptoProvider } from "../../crypto/crypto_provider.ts"
import type { Recipient } from "../../crypto/jwe.ts"
import type { Device } from "../encryption/device.ts"
import { encryptCustomerInput, type EncryptedRequest } from "../encryption/encrypt.ts"
import { currentMonth } from "../validation/month.ts"
import { InvalidPaymentRequest } from "./invalid_payment_request.ts"
import type { ProductPaymentRequest } from "./payment_request.ts"
import { validate } from "./validate.ts"
import { paymentValues } from "./values.ts"

/**
 * Validates a payment request as of now and encrypts it for the platform (protocol: payment request object).
 *
 * Fails with `InvalidPaymentRequest` when `validate` finds anything, with `CryptoError` where the provider does.
 */
export const encrypt: (
  request: ProductPaymentRequest,
  recipient: Recipient,
  device: Device,
) => Effect.Effect<EncryptedRequest, InvalidPaymentRequest | CryptoError, CryptoProvider> = /* @__PURE__ */ Effect.fn(
  "PaymentRequest.encrypt",
)(function* (request: ProductPaymentRequest, recipient: Recipient, device: Device) {
  const errors = validate(request, yield* currentMonth)
  if (errors.length > 0) {
    const found = errors.map(({ fieldId, errorMessageId }) => `${fieldId} (${errorMessageId})`).join(", ")
    return yield* new InvalidPaymentRequest({
      errors,
      message: `the payment request is invalid: ${found}; let the customer correct these fields`,
    })
  }
  const { clientSessionId, product, accountOnFile, tokenize } = request
  return yield* encryptCustomerInput(recipient, {
    clientSessionId,
    paymentProductId: product.id,
    ...(accountOnFile === undefined ? {} : { accountOnFileId: accountOnFile.id }),
    tokenize,
    paymentValues: paymentValues(request),
  }, device)
})

import * as Effect from "effect/Effect"
import type { CryptoError } from "../../crypto/crypto_error.ts"
import type { CryptoProvider } from "../../crypto/crypto_provider.ts"
import type { ApiError } from "../../operation/errors.ts"
import type { ClientApi } from "../client_api.ts"
import { ClientSession } from "../client_session.ts"
import { browserDevice, type Device } from "../encryption/device.ts"
import { encryptCustomerInput, type EncryptedRequest } from "../encryption/encrypt.ts"
import type { SessionCache } from "../session_cache.ts"
import { type SessionExpired, sessionExpired } from "../session_expired.ts"
import { currentMonth } from "../validation/month.ts"
import { InvalidPaymentRequest } from "./invalid_payment_request.ts"
import type { ProductPaymentRequest } from "./payment_request.ts"
import { validate } from "./validate.ts"
import { sessionRecipient } from "./session_recipient.ts"
import { paymentValues } from "./values.ts"

/**
 * Validates a payment request as of now and encrypts it for the platform, under the session's key, which is asked for once
 * within the session. By default the device is the browser that runs this (protocol: payment request object).
 *
 * Fails with `InvalidPaymentRequest` when `validate` finds anything, with `SessionExpired` when the platform would not take
 * it any more, with `CryptoError` where the provider does.
 *
 * @example
 * ```ts
 * import { PaymentRequest } from "@epayment/effect/client"
 * import * as Effect from "effect/Effect"
 *
 * const typed = PaymentRequest.setValue(PaymentRequest.empty, "cardNumber", "4975 1234 0056 7817")
 * const visa = PaymentRequest.setProduct(typed, { id: 1, fields: [{ id: "cardNumber" }] })
 *
 * const sealed = PaymentRequest.encrypt(visa).pipe(
 *   Effect.catchTag("InvalidPaymentRequest", ({ errors }) => Effect.succeed(errors)),
 * )
 * ```
 */
export const encrypt: (
  request: ProductPaymentRequest,
  device?: Device,
) => Effect.Effect<
  EncryptedRequest,
  InvalidPaymentRequest | SessionExpired | ApiError | CryptoError,
  ClientApi | ClientSession | SessionCache | CryptoProvider
> = /* @__PURE__ */ Effect.fnUntraced(function* (request: ProductPaymentRequest, device?: Device) {
  const errors = validate(request, yield* currentMonth)
  if (errors.length > 0) {
    const found = errors.map(({ fieldId, errorMessageId }) => `${fieldId} (${errorMessageId})`).join(", ")
    return yield* new InvalidPaymentRequest({
      errors,
      message: `the payment request is invalid: ${found}; let the customer correct these fields`,
    })
  }
  const { clientSessionId, isExpired } = yield* ClientSession
  if (yield* isExpired) return yield* sessionExpired({ operation: "PaymentRequest.encrypt", noticedBy: "clock" })
  const { product, accountOnFile, tokenize } = request
  return yield* encryptCustomerInput(yield* sessionRecipient, {
    clientSessionId,
    paymentProductId: product.id,
    ...(accountOnFile === undefined ? {} : { accountOnFileId: accountOnFile.id }),
    tokenize,
    paymentValues: paymentValues(request),
  }, device ?? (yield* browserDevice))
})

/**
 * Codes of the platform's errors, for `errors[].code`: the stable thing to branch on (protocol: error codes worth knowing).
 * The list is open; the platform has more and adds to them.
 *
 * @example
 * ```ts
 * import { ErrorCodes, type PaymentDeclined } from "@epayment/effect"
 *
 * const isShortOfMoney = ({ errors }: PaymentDeclined): boolean =>
 *   errors.some(({ code }) => code === ErrorCodes.INSUFFICIENT_FUNDS)
 * ```
 *
 * @module
 */

/** 401 or 403: the `Authorization` header is missing or malformed, the key unknown, the signature or client session bad. */
export const MISSING_OR_INVALID_AUTHORIZATION = "9002"

/** 403: the key is not linked to this merchant id. The code is assumed. */
export const ACCESS_TO_MERCHANT_NOT_ALLOWED = "9007"

/** 404: the payment product does not exist or is not available, `propertyName` is `productId`. */
export const UNKNOWN_PRODUCT_ID = "1007"

/** 404: the id of a payment is well formed, but this merchant has no such payment. */
export const ORDER_NOT_FOUND = "300240"

/** 404: the id of a payment has a wrong shape, such as the one of a hosted checkout. The code is assumed. */
export const UNKNOWN_PAYMENT_ID = "1003"

/** 402: approval of a payment that is not `PENDING_APPROVAL`. The code is assumed. */
export const UNKNOWN_ORDER_OR_NOT_PENDING = "300440"

/** 409: the first request under this idempotence key is still running; surfaces as `IdempotenceConflict`. */
export const DUPLICATE_REQUEST_IN_PROGRESS = "1409"

/** 400: a required property is missing, `propertyName` names it. */
export const PARAMETER_NOT_FOUND_IN_REQUEST = "20000000"

/** 400, or inside a decline: the card number fails the Luhn check. */
export const LUHN_CHECK_FAILED = "21000020"

/** 400: the expiry date lies in the past or is not `MMYY`. */
export const INVALID_EXPIRY_DATE = "21000120"

/** 402: the issuer refused and does not say why. */
export const NOT_AUTHORISED = "430285"

/** 402: refused. */
export const REFUSED = "430330"

/** 402: the account lacks the money. */
export const INSUFFICIENT_FUNDS = "430360"

/** 402: the issuer suspects fraud. */
export const SUSPECTED_FRAUD = "430421"

/** The bank account of a direct debit is invalid; the payment ends up rejected. */
export const INVALID_ACCOUNT = "420080"

/** 500: an error on the platform's side. */
export const UNKNOWN_SERVER_ERROR = "9999"

/** 429: too many requests. The code is assumed. */
export const TOO_MANY_REQUESTS = "9429"

import type { APIError } from "../model/error.ts"

/** One reason of a refusal, as the platform words it (protocol: error codes). */
export interface Reason {
  /** Digits; what clients branch on. */
  readonly code: string
  /** For developers; never for consumers. */
  readonly message: string
  /** Short symbolic name. */
  readonly id?: string
  /** Where the request is wrong, such as `order.amountOfMoney.amount`. */
  readonly propertyName?: string
  /** Where the error arose; the API platform unless the payment engine or an issuer refused. */
  readonly category?: "CONNECT_PLATFORM_ERROR" | "PAYMENT_PLATFORM_ERROR" | "IO_ERROR"
}

/** The platform says no: an HTTP status and its reasons, and for a declined payment, payout or refund what came of it. */
export interface Refusal {
  /** Tells refusals from results. */
  readonly _tag: "Refusal"
  /** HTTP status of the answer. */
  readonly status: number
  /** One or more reasons. */
  readonly reasons: ReadonlyArray<Reason>
  /** The rejected object as the answer shows it, under the property that the operation's spec names. */
  readonly declined?: unknown
}

/** A refusal for one reason. */
export const refusal = (status: number, reason: Reason): Refusal => ({ _tag: "Refusal", status, reasons: [reason] })

/** 400: a required property is missing. */
export const missing = (propertyName: string): Refusal =>
  refusal(400, {
    code: "20000000",
    id: "PARAMETER_NOT_FOUND_IN_REQUEST",
    message: `PARAMETER_NOT_FOUND_IN_REQUEST ${propertyName}`,
    propertyName,
  })

/** 400: a property has a value that cannot be. The code is assumed: the platform's own is not known. */
export const invalid = (propertyName: string, message: string): Refusal =>
  refusal(400, { code: "21000050", id: "INVALID_VALUE", message: `${propertyName} ${message}`, propertyName })

/** 404: no product of that id, or none that is possible here. */
export const unknownProduct: Refusal = refusal(404, {
  code: "1007",
  id: "UNKNOWN_PRODUCT_ID",
  message: "UNKNOWN_PRODUCT_ID",
  propertyName: "productId",
})

/** 404: the id has the right shape, but this merchant has no such object. */
export const notFound = (what: string): Refusal =>
  refusal(404, { code: "300240", id: "ORDER_NOT_FOUND", message: `the ${what} is not found` })

/** 404: the id does not even have the shape of a payment's. */
export const unknownPaymentId: Refusal = refusal(404, {
  code: "1003",
  id: "UNKNOWN_PAYMENT_ID",
  message: "this is not the id of a payment",
})

/** 402: the state of the object does not allow the action (assumed: undocumented but for approve). */
export const wrongState = (message: string): Refusal =>
  refusal(402, { code: "300440", id: "ACTION_NOT_ALLOWED_IN_STATE", message, category: "PAYMENT_PLATFORM_ERROR" })

/** 402: approve on something that does not wait for approval. */
export const notPending: Refusal = refusal(402, {
  code: "300440",
  id: "UNKNOWN_ORDER_OR_NOT_PENDING",
  message: "UNKNOWN_ORDER_OR_NOT_PENDING",
  category: "PAYMENT_PLATFORM_ERROR",
})

/** A reason as it stands in an error body or in `statusOutput.errors`. */
export const apiError = (
  { code, message, id, propertyName, category }: Reason,
  status: number,
  requestId: string,
): APIError => ({
  category: category ?? "CONNECT_PLATFORM_ERROR",
  code,
  httpStatusCode: status,
  ...(id === undefined ? {} : { id }),
  message,
  ...(propertyName === undefined ? {} : { propertyName }),
  requestId,
})

import type * as Schema from "effect/Schema"
import { object, optional } from "./object.ts"
import { int32, list, namedEnum, type Other, text } from "./scalar.ts"

/**
 * Where an error arose: `CONNECT_PLATFORM_ERROR` on the API platform, `PAYMENT_PLATFORM_ERROR` in the payment engine or
 * further downstream, `IO_ERROR` in communication with a downstream system.
 */
export type ErrorCategory = "CONNECT_PLATFORM_ERROR" | "PAYMENT_PLATFORM_ERROR" | "IO_ERROR" | Other
/** Schema of {@link ErrorCategory}. */
export const ErrorCategory: Schema.Codec<ErrorCategory> = /* @__PURE__ */ namedEnum("ErrorCategory", [
  "CONNECT_PLATFORM_ERROR",
  "PAYMENT_PLATFORM_ERROR",
  "IO_ERROR",
])

/** One reason for which a request failed (protocol: error model). */
export interface APIError {
  /** Where the error arose. */
  readonly category?: ErrorCategory
  /** Code of the error, a text of digits; the stable thing to branch on (protocol: error codes). */
  readonly code?: string
  /** HTTP status that belongs to this error alone. */
  readonly httpStatusCode?: number
  /** Short symbolic name of the error. */
  readonly id?: string
  /** Explanation for developers; never show it to customers, as it could help fraudsters. */
  readonly message?: string
  /** Place in the request that is wrong, such as `order.amountOfMoney.amount`. */
  readonly propertyName?: string
  /** Id with which support finds the request. */
  readonly requestId?: string
}
/** Schema of {@link APIError}. */
export const APIError: Schema.Codec<APIError, unknown> = /* @__PURE__ */ object("APIError", () => ({
  category: optional(ErrorCategory),
  code: optional(text()),
  httpStatusCode: optional(int32()),
  id: optional(text()),
  message: optional(text()),
  propertyName: optional(text()),
  requestId: optional(text()),
}))

/** The body of an answer to a request that failed (protocol: error model). */
export interface ErrorResponse {
  /** Reference of this answer for the platform's support; log it. */
  readonly errorId?: string
  /** What went wrong, one element for each reason. */
  readonly errors?: ReadonlyArray<APIError>
}
/** Schema of {@link ErrorResponse}. */
export const ErrorResponse: Schema.Codec<ErrorResponse, unknown> = /* @__PURE__ */ object("ErrorResponse", () => ({
  errorId: optional(text()),
  errors: optional(list(APIError)),
}))

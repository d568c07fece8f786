import type * as Cause from "effect/Cause"
import * as Data from "effect/Data"
import type * as Duration from "effect/Duration"
import type * as Redacted from "effect/Redacted"
import type { APIError } from "../model/error.ts"

/** Constructor of a tagged error: readable fields, a message and a `_tag` for `Effect.catchTag`. */
export type ErrorClass<Tag extends string, Fields> = new (
  fields: Fields & { readonly message: string },
) => Cause.YieldableError & { readonly _tag: Tag } & Readonly<Fields>

/** What every error that answers a call tells about it. */
export interface CallFacts {
  /** Id of the operation, such as `payments.create`. */
  readonly operation: string
  /** The idempotence key that the call carried, if it carried one. */
  readonly idempotenceKey?: string
  /** When the platform first saw the key (milliseconds since 1970), if it said that this answer repeats an earlier one. */
  readonly firstRequestAt?: number
}

/** What the platform said when it refused a call (protocol: error model). */
export interface PlatformAnswer extends CallFacts {
  /** HTTP status of the answer. */
  readonly status: number
  /** The platform's reference of this answer: name it to support. */
  readonly errorId?: string
  /** The platform's errors; branch on `code`. Their messages are for developers, never for consumers. */
  readonly errors: ReadonlyArray<APIError>
}

const ValidationErrorBase: ErrorClass<"ValidationError", PlatformAnswer> = /* @__PURE__ */ Data.TaggedError(
  "ValidationError",
)
/** 400: the platform found the request wrong; repair it, do not repeat it. */
export class ValidationError extends ValidationErrorBase {}

/** Facts of an {@link AuthorizationError}. */
export interface AuthorizationFacts extends PlatformAnswer {
  /** The platform's clock minus ours in milliseconds, from the `Date` header of its answer; more than a few minutes apart explains a refusal. */
  readonly clockSkew?: number
}
const AuthorizationErrorBase: ErrorClass<"AuthorizationError", AuthorizationFacts> = /* @__PURE__ */ Data.TaggedError(
  "AuthorizationError",
)
/** 401 or 403: wrong key, signature, clock or merchant id, or a right that the key lacks. */
export class AuthorizationError extends AuthorizationErrorBase {}

const NotFoundBase: ErrorClass<"NotFound", PlatformAnswer> = /* @__PURE__ */ Data.TaggedError("NotFound")
/** 404: no such object for this merchant; with a body that is not JSON, no such path, so probably a wrong host. */
export class NotFound extends NotFoundBase {}

const ConflictBase: ErrorClass<"Conflict", PlatformAnswer> = /* @__PURE__ */ Data.TaggedError("Conflict")
/** 409: an object with that key exists already. */
export class Conflict extends ConflictBase {}

const GoneBase: ErrorClass<"Gone", PlatformAnswer> = /* @__PURE__ */ Data.TaggedError("Gone")
/** 410: the object existed and was removed. */
export class Gone extends GoneBase {}

const IdempotenceConflictBase: ErrorClass<"IdempotenceConflict", PlatformAnswer> = /* @__PURE__ */ Data.TaggedError(
  "IdempotenceConflict",
)
/** 409 with code 1409: the first request under this key is still running; ask again later with the same key. */
export class IdempotenceConflict extends IdempotenceConflictBase {}

/** Facts of a {@link RateLimited}. */
export interface RateLimitFacts extends PlatformAnswer {
  /** How long to wait, if the platform said so. */
  readonly retryAfter?: Duration.Duration
}
const RateLimitedBase: ErrorClass<"RateLimited", RateLimitFacts> = /* @__PURE__ */ Data.TaggedError("RateLimited")
/** 429: too many requests. */
export class RateLimited extends RateLimitedBase {}

const RefusedBase: ErrorClass<"Refused", PlatformAnswer> = /* @__PURE__ */ Data.TaggedError("Refused")
/** 402 without a declined result, or 405: not possible in the object's current state, or not any more. */
export class Refused extends RefusedBase {}

/** Facts of a {@link PlatformError}. */
export interface PlatformErrorFacts extends PlatformAnswer {
  /** Whether the call may have changed something although it failed; false for calls that only read. */
  readonly mayHaveTakenEffect: boolean
  /** How long to wait, if the platform said so. */
  readonly retryAfter?: Duration.Duration
  /** Start of a body that is not the platform's JSON, at most 500 characters. */
  readonly excerpt?: Redacted.Redacted<string>
}
const PlatformErrorBase: ErrorClass<"PlatformError", PlatformErrorFacts> = /* @__PURE__ */ Data.TaggedError(
  "PlatformError",
)
/** 500, 502, 503, 504 and other unexpected statuses: a failure on the platform's side or on the way there. */
export class PlatformError extends PlatformErrorBase {}

/** One thing that is wrong with an input. */
export interface Problem {
  /** Where: a property path such as `order.amountOfMoney.amount`, or the name of an argument. */
  readonly property: string
  /** What was expected there; never the value. */
  readonly message: string
}

/** Facts of an {@link InvalidRequest}. */
export interface InvalidRequestFacts {
  /** Id of the operation. */
  readonly operation: string
  /** Everything that is wrong, in the order of the properties. */
  readonly problems: ReadonlyArray<Problem>
  /** The error of the stream that supplies a file, if that is what failed. */
  readonly cause?: unknown
}
const InvalidRequestBase: ErrorClass<"InvalidRequest", InvalidRequestFacts> = /* @__PURE__ */ Data.TaggedError(
  "InvalidRequest",
)
/** The input failed its check: nothing was sent, or nothing complete when a file's stream failed or was too long. */
export class InvalidRequest extends InvalidRequestBase {}

/** Facts of an {@link UnexpectedResponse}. */
export interface UnexpectedResponseFacts extends CallFacts {
  /** HTTP status of the answer. */
  readonly status: number
  /** What did not fit, by property path; empty when the body was not JSON at all. */
  readonly problems: ReadonlyArray<Problem>
  /** Start of the raw body, at most 500 characters; redacted, since it may hold anything. */
  readonly excerpt: Redacted.Redacted<string>
  /** Whether the call may have changed something although its answer cannot be read. */
  readonly mayHaveTakenEffect: boolean
}
const UnexpectedResponseBase: ErrorClass<"UnexpectedResponse", UnexpectedResponseFacts> = /* @__PURE__ */ Data
  .TaggedError(
    "UnexpectedResponse",
  )
/** The answer could not be read: not JSON where JSON was due, a wrong shape, or a number beyond 2^53 - 1. */
export class UnexpectedResponse extends UnexpectedResponseBase {}

/** Facts of an error without an answer. */
export interface NoAnswerFacts extends CallFacts {
  /** Whether bytes of the request may have reached the platform; false: it provably never left. */
  readonly mayHaveArrived: boolean
  /** How often the request was sent, this time included. */
  readonly attempts: number
  /** The transport's own error, for a developer's eyes. */
  readonly cause?: unknown
}
const ConnectionErrorBase: ErrorClass<"ConnectionError", NoAnswerFacts> = /* @__PURE__ */ Data.TaggedError(
  "ConnectionError",
)
/** No answer: DNS, refused, reset, TLS and the like. */
export class ConnectionError extends ConnectionErrorBase {}

const TimeoutErrorBase: ErrorClass<"TimeoutError", NoAnswerFacts> = /* @__PURE__ */ Data.TaggedError("TimeoutError")
/** No answer within the time limit; the request was aborted. */
export class TimeoutError extends TimeoutErrorBase {}

/** Facts of an {@link OutcomeUnknown}. */
export interface OutcomeUnknownFacts extends CallFacts {
  /** How the last attempt ended; when it is not itself without an answer, an earlier attempt was. */
  readonly reason: ApiError
}
const OutcomeUnknownBase: ErrorClass<"OutcomeUnknown", OutcomeUnknownFacts> = /* @__PURE__ */ Data.TaggedError(
  "OutcomeUnknown",
)
/**
 * A call that changes something got no answer after its request may have arrived, so it may or may not have taken effect.
 * Never start afresh with a new key: repeat the call with `idempotenceKey`, or look the object up first.
 */
export class OutcomeUnknown extends OutcomeUnknownBase {}

/** Facts of a {@link CredentialsUnavailable}. */
export interface CredentialsUnavailableFacts {
  /** Id of the operation. */
  readonly operation: string
  /** The error of the key source or of the crypto provider. */
  readonly cause: unknown
}
const CredentialsUnavailableBase: ErrorClass<"CredentialsUnavailable", CredentialsUnavailableFacts> =
  /* @__PURE__ */ Data.TaggedError(
    "CredentialsUnavailable",
  )
/** The request could not be authorized: the source of keys or the crypto provider failed. Nothing was sent. */
export class CredentialsUnavailable extends CredentialsUnavailableBase {}

/** What any operation can fail with; an operation that can be declined adds its own error. */
export type ApiError =
  | ValidationError
  | AuthorizationError
  | NotFound
  | Conflict
  | Gone
  | IdempotenceConflict
  | RateLimited
  | Refused
  | PlatformError
  | InvalidRequest
  | UnexpectedResponse
  | ConnectionError
  | TimeoutError
  | OutcomeUnknown
  | CredentialsUnavailable

/** Whether the same call may succeed later if it is made again with the same idempotence key, nothing else changed. */
export const isRetryable = (error: ApiError): boolean => {
  switch (error._tag) {
    case "ConnectionError":
    case "TimeoutError":
    case "OutcomeUnknown":
    case "RateLimited":
    case "IdempotenceConflict":
      return true
    case "PlatformError":
      return error.status === 500 || (error.status >= 502 && error.status <= 504)
    default:
      return false
  }
}

/** Whether the call may have taken effect although it failed: look before you do it again in another way. */
export const mayHaveTakenEffect = (error: ApiError): boolean => {
  switch (error._tag) {
    case "OutcomeUnknown":
    case "IdempotenceConflict":
      return true
    case "PlatformError":
    case "UnexpectedResponse":
      return error.mayHaveTakenEffect
    default:
      return false
  }
}

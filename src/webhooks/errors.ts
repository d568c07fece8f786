import * as Data from "effect/Data"
import type * as Duration from "effect/Duration"
import type { CryptoError } from "../crypto/crypto_error.ts"
import type { ErrorClass, Problem } from "../operation/errors.ts"

/** Names the header that an error is about. */
export interface HeaderFacts {
  /** `X-GCS-Signature` or `X-GCS-KeyId`. */
  readonly header: string
}
const MissingHeaderBase: ErrorClass<"MissingHeader", HeaderFacts> = /* @__PURE__ */ Data.TaggedError("MissingHeader")
/** The request lacks a header of the signature, or it is empty: not from the platform, or a proxy took it away. */
export class MissingHeader extends MissingHeaderBase {}

const DuplicateHeaderBase: ErrorClass<"DuplicateHeader", HeaderFacts> = /* @__PURE__ */ Data.TaggedError(
  "DuplicateHeader",
)
/** The request has a header of the signature more than once: which one counts would be a guess. */
export class DuplicateHeader extends DuplicateHeaderBase {}

/** Names the key that an error is about. */
export interface KeyFacts {
  /** Id of the key as the request names it; whoever sent the request chose it. */
  readonly keyId: string
}
const UnknownKeyBase: ErrorClass<"UnknownKey", KeyFacts> = /* @__PURE__ */ Data.TaggedError("UnknownKey")
/** `WebhookKeys` has no secret under the id of the request: forged, or a new key that was not added in time. */
export class UnknownKey extends UnknownKeyBase {}

/** Facts of a {@link KeysUnavailable}. */
export interface KeysUnavailableFacts extends KeyFacts {
  /** The error of the source of keys. */
  readonly cause: unknown
}
const KeysUnavailableBase: ErrorClass<"KeysUnavailable", KeysUnavailableFacts> = /* @__PURE__ */ Data.TaggedError(
  "KeysUnavailable",
)
/** The source of keys failed, so the event could be neither accepted nor refused. */
export class KeysUnavailable extends KeysUnavailableBase {}

const SignatureMismatchBase: ErrorClass<"SignatureMismatch", KeyFacts> = /* @__PURE__ */ Data.TaggedError(
  "SignatureMismatch",
)
/** The signature is not the one of these bytes under the key: forged, a wrong secret, or a body that was changed on the way. */
export class SignatureMismatch extends SignatureMismatchBase {}

/** Facts of a {@link BodyTooLarge}. */
export interface BodyTooLargeFacts {
  /** Most bytes that were allowed. */
  readonly maxBytes: number
}
const BodyTooLargeBase: ErrorClass<"BodyTooLarge", BodyTooLargeFacts> = /* @__PURE__ */ Data.TaggedError("BodyTooLarge")
/** The body has more bytes than allowed; what was over was not read. */
export class BodyTooLarge extends BodyTooLargeBase {}

/** Facts of a {@link BodyUnreadable}. */
export interface BodyUnreadableFacts {
  /** The run-time's own error. */
  readonly cause: unknown
}
const BodyUnreadableBase: ErrorClass<"BodyUnreadable", BodyUnreadableFacts> = /* @__PURE__ */ Data.TaggedError(
  "BodyUnreadable",
)
/** The body could not be read: the connection broke, or someone read it before. */
export class BodyUnreadable extends BodyUnreadableBase {}

/** Facts of an {@link InvalidCharset}. */
export interface InvalidCharsetFacts {
  /** Charset that the request names; absent when it names UTF-8 or none and the bytes are not UTF-8. */
  readonly charset?: string
}
const InvalidCharsetBase: ErrorClass<"InvalidCharset", InvalidCharsetFacts> = /* @__PURE__ */ Data.TaggedError(
  "InvalidCharset",
)
/** The body of an authentic request is not UTF-8, or says that it is not. */
export class InvalidCharset extends InvalidCharsetBase {}

/** Facts of an {@link InvalidBody}. */
export interface InvalidBodyFacts {
  /** What did not fit, by property path; empty when the body was not JSON at all. */
  readonly problems: ReadonlyArray<Problem>
}
const InvalidBodyBase: ErrorClass<"InvalidBody", InvalidBodyFacts> = /* @__PURE__ */ Data.TaggedError("InvalidBody")
/** The body of an authentic request is no event: not JSON, a list of events, or of a wrong shape. */
export class InvalidBody extends InvalidBodyBase {}

/** Facts of an {@link ApiVersionMismatch}. */
export interface ApiVersionFacts {
  /** Version of the event; absent when it names none. */
  readonly eventVersion?: string
  /** Version that this library reads: `v1`. */
  readonly supportedVersion: string
}
const ApiVersionMismatchBase: ErrorClass<"ApiVersionMismatch", ApiVersionFacts> = /* @__PURE__ */ Data.TaggedError(
  "ApiVersionMismatch",
)
/** An authentic event of another version of the API. */
export class ApiVersionMismatch extends ApiVersionMismatchBase {}

/** Facts of an {@link EventTooOld}. */
export interface EventAgeFacts {
  /** Id of the event. */
  readonly eventId: string
  /** When the event was made, as it says itself. */
  readonly created: string
  /** Greatest age that was allowed. */
  readonly maxAge: Duration.Duration
}
const EventTooOldBase: ErrorClass<"EventTooOld", EventAgeFacts> = /* @__PURE__ */ Data.TaggedError("EventTooOld")
/** An authentic event, but made longer ago than allowed. */
export class EventTooOld extends EventTooOldBase {}

/** Why a request is not taken for the platform's: whoever sent it does not hold the key. */
export type ForgeryError = MissingHeader | DuplicateHeader | UnknownKey | SignatureMismatch

/** What a verification can fail with. */
export type VerificationError =
  | ForgeryError
  | KeysUnavailable
  | BodyTooLarge
  | BodyUnreadable
  | InvalidCharset
  | InvalidBody
  | ApiVersionMismatch
  | EventTooOld
  | CryptoError

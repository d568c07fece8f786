import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Base64 from "../crypto/base64.ts"
import type { CryptoError } from "../crypto/crypto_error.ts"
import { type Bytes, CryptoProvider } from "../crypto/crypto_provider.ts"
import { fromUtf8 } from "../crypto/utf8.ts"
import { limitedBytes, requestBytes } from "./body.ts"
import { parseCreated } from "./created.ts"
import { keyIdHeader, signatureHeader } from "./delivery.ts"
import {
  type BodyTooLarge,
  type BodyUnreadable,
  EventTooOld,
  type ForgeryError,
  InvalidCharset,
  KeysUnavailable,
  SignatureMismatch,
  UnknownKey,
  type VerificationError,
} from "./errors.ts"
import type { WebhookEvent } from "./event.ts"
import { type HeaderSource, headerValues, singleHeader } from "./header_source.ts"
import { wrongShape } from "./invalid_body.ts"
import { readEvent } from "./read_event.ts"
import { WebhookKeys } from "./webhook_keys.ts"

/** Settings of a verification. */
export interface VerifyOptions {
  /** Most bytes that a body may have; 1 MiB. */
  readonly maxBytes?: number
  /**
   * Greatest age of an event by its own `created`; none, since an honest delivery may come a day and a half late. Against
   * replays the inbox is the better guard: it takes an event once, however old.
   */
  readonly maxAge?: Duration.Input
}

const defaultMaxBytes = 1_048_576

/**
 * Verifies a request as it came from the platform and decodes its event: headers, key, signature over the raw bytes (in
 * constant time), JSON, API version, in this order (protocol: webhook signature). It reads the body, so nobody may have
 * read it before.
 *
 * Fails with `MissingHeader`, `DuplicateHeader`, `UnknownKey` or `SignatureMismatch` when the request is not the
 * platform's; with `InvalidCharset`, `InvalidBody`, `ApiVersionMismatch` or `EventTooOld` when it is, but its event is not
 * for us; with `BodyTooLarge`, `BodyUnreadable`, `KeysUnavailable` or `CryptoError` when that could not be found out.
 *
 * @example
 * ```ts
 * import { Effect, Redacted } from "effect"
 * import * as Webhooks from "@epayment/effect/webhooks"
 *
 * const key = { id: "webhook-key", secret: Redacted.make("webhook-secret") }
 *
 * const program = Effect.gen(function* () {
 *   const request = yield* Webhooks.sign(
 *     Webhooks.makeEvent("payment.paid", { id: "000000773100000000420000100001", status: "PAID" }, {
 *       id: "6a1f0c9e-3b58-4f6f-9a0c-5f1d0b7f2e90",
 *     }),
 *     key,
 *   )
 *   const event = yield* Webhooks.verify(request)
 *   return event.type
 * })
 *
 * const type = await Effect.runPromise(Effect.provide(program, Webhooks.layer(key)))
 * ```
 */
export const verify: (
  request: Request,
  options?: VerifyOptions,
) => Effect.Effect<WebhookEvent, VerificationError, CryptoProvider | WebhookKeys> = /* @__PURE__ */ Effect.fn(
  "Webhooks.verify",
)(
  function* (request: Request, options: VerifyOptions = {}) {
    const body = requestBytes(request, options.maxBytes ?? defaultMaxBytes)
    return yield* decoded(request.headers, yield* authentic(request.headers, body), options)
  },
)

/** The same for a server that hands out headers and raw bytes. Fails as {@link verify} does. */
export const verifyBytes: (
  headers: HeaderSource,
  body: Uint8Array,
  options?: VerifyOptions,
) => Effect.Effect<WebhookEvent, VerificationError, CryptoProvider | WebhookKeys> = /* @__PURE__ */ Effect.fn(
  "Webhooks.verifyBytes",
)(
  function* (headers: HeaderSource, body: Uint8Array, options: VerifyOptions = {}) {
    const bytes = limitedBytes(body, options.maxBytes ?? defaultMaxBytes)
    return yield* decoded(headers, yield* authentic(headers, bytes), options)
  },
)

/** The bytes of a body that the platform signed. */
const authentic: (
  headers: HeaderSource,
  body: Effect.Effect<Bytes, BodyTooLarge | BodyUnreadable>,
) => Effect.Effect<
  Bytes,
  ForgeryError | KeysUnavailable | BodyTooLarge | BodyUnreadable | CryptoError,
  CryptoProvider | WebhookKeys
> = /* @__PURE__ */ Effect.fnUntraced(
  function* (headers: HeaderSource, body: Effect.Effect<Bytes, BodyTooLarge | BodyUnreadable>) {
    const signature = yield* singleHeader(headers, signatureHeader)
    const keyId = yield* singleHeader(headers, keyIdHeader)
    const keys = yield* WebhookKeys
    const secret = yield* Effect.mapError(
      keys.secret(keyId),
      (cause) =>
        new KeysUnavailable({ keyId, cause, message: "the source of webhooks keys failed; look at the cause" }),
    )
    if (Option.isNone(secret)) {
      return yield* new UnknownKey({
        keyId,
        message:
          "no secret for the key id of the request: give WebhookKeys a new key before the platform signs with it",
      })
    }
    const bytes = yield* body
    const crypto = yield* CryptoProvider
    const claimed = Base64.decode(signature)
    if (Option.isNone(claimed) || !(yield* crypto.verifyHmacSha256(secret.value, bytes, claimed.value))) {
      return yield* new SignatureMismatch({
        keyId,
        message:
          "the signature does not fit body and secret: forged, or the secret is wrong, or a proxy changed the body",
      })
    }
    return bytes
  },
)

const decoded: (
  headers: HeaderSource,
  bytes: Bytes,
  options: VerifyOptions,
) => Effect.Effect<WebhookEvent, VerificationError> = /* @__PURE__ */ Effect.fnUntraced(
  function* (headers: HeaderSource, bytes: Bytes, { maxAge }: VerifyOptions) {
    const event = yield* Effect.fromResult(readEvent(yield* textOf(headers, bytes)))
    if (maxAge !== undefined) yield* checkAge(event, Duration.fromInputUnsafe(maxAge))
    return event
  },
)

/** Charsets whose bytes are UTF-8. */
const readable: ReadonlyArray<string> = ["utf-8", "utf8", "us-ascii"]

const textOf = (headers: HeaderSource, bytes: Bytes): Effect.Effect<string, InvalidCharset> => {
  const contentType = headerValues(headers, "Content-Type").join(";")
  const charset = /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(contentType)?.[1]
  if (charset !== undefined && !readable.includes(charset.toLowerCase())) {
    return Effect.fail(new InvalidCharset({ charset, message: "the body says that it is not UTF-8: JSON must be" }))
  }
  return Option.match(fromUtf8(bytes), {
    onNone: () => Effect.fail(new InvalidCharset({ message: "the body is not UTF-8: JSON must be" })),
    onSome: Effect.succeed,
  })
}

const checkAge = /* @__PURE__ */ Effect.fnUntraced(function* (event: WebhookEvent, maxAge: Duration.Duration) {
  const { created = "" } = event
  const made = parseCreated(created)
  if (Option.isNone(made)) {
    return yield* wrongShape([{
      property: "created",
      message: "expected a time, since events have a maximum age here",
    }])
  }
  if ((yield* Clock.currentTimeMillis) - made.value > Duration.toMillis(maxAge)) {
    return yield* new EventTooOld({
      eventId: event.id,
      created,
      maxAge,
      message: `the event was made more than ${
        Duration.format(maxAge)
      } ago: a replay, or raise maxAge for late deliveries`,
    })
  }
})

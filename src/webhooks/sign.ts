import * as Effect from "effect/Effect"
import type * as Redacted from "effect/Redacted"
import * as Base64 from "../crypto/base64.ts"
import type { CryptoError } from "../crypto/crypto_error.ts"
import { type Bytes, CryptoProvider } from "../crypto/crypto_provider.ts"
import { utf8 } from "../crypto/utf8.ts"
import { keyIdHeader, signatureHeader } from "./delivery.ts"
import type { InvalidBody } from "./errors.ts"
import type { WebhookEvent } from "./event.ts"
import type { WebhookKey } from "./webhook_keys.ts"
import { writeEvent } from "./write_event.ts"

/** The value of `X-GCS-Signature` for a body: base64 of its HMAC-SHA256 under the secret (protocol: webhook signature). Fails with `CryptoError`. */
export const signature = (
  body: Bytes,
  secret: Redacted.Redacted<string>,
): Effect.Effect<string, CryptoError, CryptoProvider> =>
  Effect.flatMap(CryptoProvider, (crypto) => Effect.map(crypto.hmacSha256(secret, body), Base64.encode))

/** Settings of {@link sign}. */
export interface SignOptions {
  /** Address of the endpoint; `https://shop.example/webhooks`. */
  readonly url?: string
}

/**
 * Builds the request that delivers an event, signed with a key: what the platform sends, for your tests. Give a text instead
 * of an event to sign exactly that body. Fails with `InvalidBody` when a value of the event does not have its declared
 * type, and with `CryptoError`.
 *
 * @example
 * ```ts
 * import { Effect, Redacted } from "effect"
 * import { makeEvent, sign, WebCrypto } from "@epayment/effect/webhooks"
 *
 * const event = makeEvent("refund.refunded", { id: "refund-1", status: "REFUNDED" }, { id: "event-1" })
 * const request = await Effect.runPromise(
 *   sign(event, { id: "webhook-key", secret: Redacted.make("webhook-secret") }).pipe(Effect.provide(WebCrypto.layer)),
 * )
 * ```
 */
export const sign: (
  event: WebhookEvent | string,
  key: WebhookKey,
  options?: SignOptions,
) => Effect.Effect<Request, InvalidBody | CryptoError, CryptoProvider> = /* @__PURE__ */ Effect.fnUntraced(
  function* (event: WebhookEvent | string, key: WebhookKey, options: SignOptions = {}) {
    const body = utf8(typeof event === "string" ? event : yield* Effect.fromResult(writeEvent(event)))
    return new Request(options.url ?? "https://shop.example/webhooks", {
      method: "POST",
      headers: {
        "content-type": "application/json",
        [signatureHeader]: yield* signature(body, key.secret),
        [keyIdHeader]: key.id,
      },
      body,
    })
  },
)

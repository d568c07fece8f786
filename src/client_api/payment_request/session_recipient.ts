import * as Effect from "effect/Effect"
import type { CryptoError } from "../../crypto/crypto_error.ts"
import type { CryptoProvider } from "../../crypto/crypto_provider.ts"
import type { Recipient } from "../../crypto/jwe.ts"
import type { ApiError } from "../../operation/errors.ts"
import type { ClientApi } from "../client_api.ts"
import * as Crypto from "../crypto.ts"
import { importRecipient } from "../encryption/recipient.ts"
import { SessionCache } from "../session_cache.ts"
import type { SessionExpired } from "../session_expired.ts"

/** The platform as the recipient of what is encrypted in this session: its key, asked for and imported once. */
export const sessionRecipient: Effect.Effect<
  Recipient,
  SessionExpired | ApiError | CryptoError,
  ClientApi | SessionCache | CryptoProvider
> = /* @__PURE__ */ Effect.flatMap(
  SessionCache,
  ({ get }) => get("recipient", Effect.flatMap(Crypto.publickey(), importRecipient)),
)

/**
 * Gets the session's key ready while the customer still types, so that `encrypt` need not wait for it. Fails like `encrypt`
 * where the key cannot be had; `encrypt` then asks again.
 *
 * @example
 * ```ts
 * import { PaymentRequest } from "@epayment/effect/client"
 * import * as Effect from "effect/Effect"
 *
 * const whileTyping = Effect.forkScoped(Effect.ignore(PaymentRequest.prepare))
 * ```
 */
export const prepare: Effect.Effect<
  void,
  SessionExpired | ApiError | CryptoError,
  ClientApi | SessionCache | CryptoProvider
> = /* @__PURE__ */ Effect.asVoid(sessionRecipient)

import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { decode } from "../../crypto/base64.ts"
import { CryptoError } from "../../crypto/crypto_error.ts"
import { CryptoProvider } from "../../crypto/crypto_provider.ts"
import type { Recipient } from "../../crypto/jwe.ts"
import type { PublicKey } from "../../model/public_key.ts"
import type { ApiError } from "../../operation/errors.ts"
import type { ClientApi } from "../client_api.ts"
import * as Crypto from "../crypto.ts"
import { SessionCache } from "../session_cache.ts"
import type { SessionExpired } from "../session_expired.ts"

/**
 * The platform as the recipient of what is encrypted in this session: its public key, asked for and imported once within
 * the session (protocol: client-side encryption). Ask early, while the customer still types.
 *
 * Fails with `CryptoError` when the announced text is not such a key.
 */
export const sessionRecipient: Effect.Effect<
  Recipient,
  SessionExpired | ApiError | CryptoError,
  ClientApi | SessionCache | CryptoProvider
> = /* @__PURE__ */ Effect.flatMap(
  SessionCache,
  ({ get }) => get("recipient", Effect.flatMap(Crypto.publickey(), importRecipient)),
)

/** Imports a public key as the platform announced it. Fails with `CryptoError` when the text is not such a key. */
export const importRecipient = (announced: PublicKey): Effect.Effect<Recipient, CryptoError, CryptoProvider> =>
  Effect.gen(function* () {
    const crypto = yield* CryptoProvider
    const spki = decode(announced.publicKey)
    if (Option.isNone(spki)) {
      return yield* new CryptoError({
        operation: "importRecipient",
        message: "importRecipient failed: publicKey is not base64; pass on the answer of the platform as it came",
      })
    }
    return { keyId: announced.keyId, publicKey: yield* crypto.importPublicKey(spki.value) }
  })

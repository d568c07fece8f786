import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { decode } from "../../crypto/base64.ts"
import { CryptoError } from "../../crypto/crypto_error.ts"
import { CryptoProvider } from "../../crypto/crypto_provider.ts"
import type { Recipient } from "../../crypto/jwe.ts"

/** The public key of a session, as `GET /crypto/publickey` answers. */
export interface AnnouncedKey {
  readonly keyId: string
  /** Standard base64 of a DER SubjectPublicKeyInfo of an RSA key. */
  readonly publicKey: string
}

/**
 * Imports the public key of a session, for all encryptions of that session (protocol: client-side encryption).
 *
 * Fails with `CryptoError` when the text is not such a key.
 */
export const recipient = (announced: AnnouncedKey): Effect.Effect<Recipient, CryptoError, CryptoProvider> =>
  Effect.gen(function* () {
    const crypto = yield* CryptoProvider
    const spki = decode(announced.publicKey)
    if (Option.isNone(spki)) {
      return yield* new CryptoError({
        operation: "recipient",
        message: "recipient failed: publicKey is not base64; pass on the answer of the platform as it came",
      })
    }
    return { keyId: announced.keyId, publicKey: yield* crypto.importPublicKey(spki.value) }
  })

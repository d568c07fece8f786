import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { decode } from "../../crypto/base64.ts"
import { CryptoError } from "../../crypto/crypto_error.ts"
import { CryptoProvider } from "../../crypto/crypto_provider.ts"
import type { Recipient } from "../../crypto/jwe.ts"
import type { PublicKey } from "../../model/public_key.ts"

/**
 * Imports the public key of a session as the platform announced it, for all encryptions of that session (protocol:
 * client-side encryption).
 *
 * Fails with `CryptoError` when the text is not such a key.
 */
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

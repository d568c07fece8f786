import { createHmac } from "node:crypto"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import { type Bytes, CryptoProvider } from "../../src/crypto/crypto_provider.ts"
import * as WebCrypto from "../../src/crypto/web_crypto.ts"

/**
 * A crypto provider whose signatures and random bytes need no promise, so that a test clock alone decides about time.
 * Random bytes come from `randomBytes`, by default counted up.
 */
export const fixedCrypto = (
  randomBytes: (length: number) => Uint8Array = counting(),
): Layer.Layer<CryptoProvider> =>
  Layer.effect(
    CryptoProvider,
    Effect.map(CryptoProvider, (web) =>
      CryptoProvider.of({
        ...web,
        hmacSha256: (secret, message) => Effect.sync(() => hmac(secret, message)),
        verifyHmacSha256: (secret, message, signature) =>
          Effect.sync(() => web.constantTimeEquals(hmac(secret, message), signature)),
        randomBytes: (length) => Effect.sync(() => Uint8Array.from(randomBytes(length))),
      })),
  ).pipe(Layer.provide(WebCrypto.layer))

const hmac = (secret: Redacted.Redacted<string>, message: Uint8Array): Bytes =>
  Uint8Array.from(createHmac("sha256", Redacted.value(secret)).update(message).digest())

const counting = () => {
  let count = 0
  return (length: number) => {
    const bytes = new Uint8Array(length)
    new DataView(bytes.buffer).setUint32(length - 4, ++count)
    return bytes
  }
}

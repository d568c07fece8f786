import { Buffer } from "node:buffer"
import {
  constants,
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  privateDecrypt,
  publicEncrypt,
} from "node:crypto"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import { constantTimeEquals } from "../../src/crypto/constant_time.ts"
import { CryptoError } from "../../src/crypto/crypto_error.ts"
import { type Bytes, CryptoProvider, type KeyPair } from "../../src/crypto/crypto_provider.ts"

/**
 * A crypto provider that needs no promise, so that a test clock alone decides about time. Random bytes come from
 * `randomBytes`, by default counted up; its key pairs are all the same one.
 */
export const fixedCrypto = (
  randomBytes: (length: number) => Uint8Array = counting(),
): Layer.Layer<CryptoProvider> =>
  Layer.succeed(CryptoProvider, {
    hmacSha256: (secret, message) => attempt("HMAC-SHA256", () => hmac(secret, message)),
    verifyHmacSha256: (secret, message, signature) =>
      Effect.sync(() => constantTimeEquals(hmac(secret, message), signature)),
    hmacSha512: (key, message) => attempt("HMAC-SHA512", () => createHmac("sha512", key).update(message).digest()),
    constantTimeEquals,
    randomBytes: (length) => attempt("randomBytes", () => randomBytes(length)),
    aesCbcEncrypt: (key, iv, cleartext) =>
      attempt("AES-CBC encrypt", () => {
        const cipher = createCipheriv("aes-256-cbc", key, iv)
        return Buffer.concat([cipher.update(cleartext), cipher.final()])
      }),
    aesCbcDecrypt: (key, iv, ciphertext) =>
      attempt("AES-CBC decrypt", () => {
        const cipher = createDecipheriv("aes-256-cbc", key, iv)
        return Buffer.concat([cipher.update(ciphertext), cipher.final()])
      }),
    importPublicKey: (spki) => Effect.succeed({ _tag: "PublicKey", handle: spki }),
    rsaOaepEncrypt: ({ handle }, cleartext) =>
      attempt("RSA-OAEP encrypt", () => {
        const key = createPublicKey({ key: Buffer.from(handle as Bytes), format: "der", type: "spki" })
        return publicEncrypt({ key, ...oaep }, cleartext)
      }),
    generateKeyPair: Effect.sync(() => keyPair ??= newKeyPair()),
    importPrivateKey: (pkcs8) => Effect.succeed({ _tag: "PrivateKey", handle: Redacted.value(pkcs8) }),
    rsaOaepDecrypt: ({ handle }, ciphertext) =>
      attempt("RSA-OAEP decrypt", () => {
        const key = createPrivateKey({ key: Buffer.from(handle as Bytes), format: "der", type: "pkcs8" })
        return privateDecrypt({ key, ...oaep }, ciphertext)
      }),
  })

const oaep = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: "sha1" }

const attempt = (operation: string, run: () => Uint8Array): Effect.Effect<Bytes, CryptoError> =>
  Effect.try({
    try: () => Uint8Array.from(run()),
    catch: (cause) => new CryptoError({ operation, message: `${operation} failed`, cause }),
  })

const hmac = (secret: Redacted.Redacted<string>, message: Uint8Array): Bytes =>
  Uint8Array.from(createHmac("sha256", Redacted.value(secret)).update(message).digest())

let keyPair: KeyPair | undefined

const newKeyPair = (): KeyPair => {
  const { publicKey, privateKey } = generateKeyPairSync("rsa", {
    modulusLength: 2048,
    publicKeyEncoding: { format: "der", type: "spki" },
    privateKeyEncoding: { format: "der", type: "pkcs8" },
  })
  return { spki: Uint8Array.from(publicKey), pkcs8: Redacted.make(Uint8Array.from(privateKey)) }
}

const counting = () => {
  let count = 0
  return (length: number) => {
    const bytes = new Uint8Array(length)
    new DataView(bytes.buffer).setUint32(length - 4, ++count)
    return bytes
  }
}

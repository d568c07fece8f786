import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type * as Redacted from "effect/Redacted"
import type { CryptoError } from "./crypto_error.ts"

/** Bytes over a plain buffer, as WebCrypto wants them. */
export type Bytes = Uint8Array<ArrayBuffer>

/**
 * The primitives of the protocol. Replace the layer to sign in an HSM or a KMS, or to be deterministic in a test; every
 * method fails with {@link CryptoError} only.
 */
export interface CryptoProviderShape {
  /** HMAC-SHA256 (32 bytes) of `message` under the UTF-8 bytes of `secret`; the imported key is kept per secret object. */
  readonly hmacSha256: HmacSha256
  /** Whether `signature` is the HMAC-SHA256 of `message`, compared in constant time. */
  readonly verifyHmacSha256: (
    secret: Redacted.Redacted<string>,
    message: Bytes,
    signature: Bytes,
  ) => Effect.Effect<boolean, CryptoError>
  /** HMAC-SHA512 (64 bytes) under raw key bytes, for the tag of a JWE. */
  readonly hmacSha512: (key: Bytes, message: Bytes) => Effect.Effect<Bytes, CryptoError>
  /** Whether two byte strings are equal, in a time that does not depend on where they differ. */
  readonly constantTimeEquals: (a: Uint8Array, b: Uint8Array) => boolean
  /** Cryptographically secure random bytes. */
  readonly randomBytes: (length: number) => Effect.Effect<Bytes, CryptoError>
  /** AES-256-CBC with PKCS#7 padding; `key` 32 bytes, `iv` 16 bytes. */
  readonly aesCbcEncrypt: (key: Bytes, iv: Bytes, cleartext: Bytes) => Effect.Effect<Bytes, CryptoError>
  /** The inverse of {@link CryptoProviderShape.aesCbcEncrypt}; wrong padding fails. */
  readonly aesCbcDecrypt: (key: Bytes, iv: Bytes, ciphertext: Bytes) => Effect.Effect<Bytes, CryptoError>
  /** Imports an RSA public key (DER SubjectPublicKeyInfo) for RSA-OAEP with SHA-1. */
  readonly importPublicKey: (spki: Bytes) => Effect.Effect<PublicKey, CryptoError>
  /** RSA-OAEP (SHA-1, MGF1-SHA-1, empty label). */
  readonly rsaOaepEncrypt: (key: PublicKey, cleartext: Bytes) => Effect.Effect<Bytes, CryptoError>
  /** A new RSA-2048 key pair for RSA-OAEP with SHA-1, as the platform makes one per session. */
  readonly generateKeyPair: Effect.Effect<KeyPair, CryptoError>
  /** Imports an RSA private key (DER PKCS#8) for RSA-OAEP with SHA-1. */
  readonly importPrivateKey: (pkcs8: Redacted.Redacted<Bytes>) => Effect.Effect<PrivateKey, CryptoError>
  /** The inverse of {@link CryptoProviderShape.rsaOaepEncrypt}. */
  readonly rsaOaepDecrypt: (key: PrivateKey, ciphertext: Bytes) => Effect.Effect<Bytes, CryptoError>
}

/** Computes an HMAC-SHA256. */
export interface HmacSha256 {
  /** Fails with {@link CryptoError} only. */
  (secret: Redacted.Redacted<string>, message: Bytes): Effect.Effect<Bytes, CryptoError>
  /** True when it waits for no other machine, so that a call need not limit its time. */
  readonly local?: true
}

/** An imported RSA public key; opaque, bound to the provider that made it. */
export interface PublicKey {
  /** Tells the two halves apart. */
  readonly _tag: "PublicKey"
  /** What the provider needs; not readable by others. */
  readonly handle: unknown
}

/** An imported RSA private key; opaque, bound to the provider that made it. */
export interface PrivateKey {
  /** Tells the two halves apart. */
  readonly _tag: "PrivateKey"
  /** What the provider needs; not readable by others. */
  readonly handle: unknown
}

/** A new key pair in the forms that can be stored and handed out. */
export interface KeyPair {
  /** DER SubjectPublicKeyInfo. */
  readonly spki: Bytes
  /** DER PKCS#8. */
  readonly pkcs8: Redacted.Redacted<Bytes>
}

const CryptoProviderBase: Context.ServiceClass<
  CryptoProvider,
  "@epayment/effect/CryptoProvider",
  CryptoProviderShape
> = /* @__PURE__ */ Context.Service<CryptoProvider, CryptoProviderShape>()("@epayment/effect/CryptoProvider")

/** The service that signs, verifies, encrypts and draws random bytes; `WebCrypto.layer` is the one for every run-time. */
export class CryptoProvider extends CryptoProviderBase {}

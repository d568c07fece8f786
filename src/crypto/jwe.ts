import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import { decodeUrl, encodeUrl } from "./base64.ts"
import type { CryptoError } from "./crypto_error.ts"
import { type Bytes, CryptoProvider, type PrivateKey, type PublicKey } from "./crypto_provider.ts"
import { type JweCheck, JweError } from "./jwe_error.ts"
import { joined } from "./joined.ts"
import { fromUtf8, utf8 } from "./utf8.ts"

/** For whom to encrypt: the public key and the id under which its owner finds the private one. */
export interface Recipient {
  /** Id of the key, the `kid` of the header. */
  readonly keyId: string
  /** The key itself. */
  readonly publicKey: PublicKey
}

/** By whom to decrypt: the private key and the id that the sender must have named. */
export interface Owner {
  /** Id of the key, the `kid` of the header. */
  readonly keyId: string
  /** The key itself. */
  readonly privateKey: PrivateKey
}

const alg = "RSA-OAEP"
const enc = "A256CBC-HS512"
const macKeyLength = 32
const contentKeyLength = 64
const ivLength = 16
const tagLength = 32

/** What the tag covers: the encoded header, the initialization vector, the ciphertext and the header's length in bits. */
const authenticated = (header: string, iv: Bytes, ciphertext: Bytes): Bytes => {
  const headerBytes = utf8(header)
  const headerBits = new Uint8Array(8)
  new DataView(headerBits.buffer).setUint32(4, headerBytes.length * 8)
  return joined([headerBytes, iv, ciphertext, headerBits])
}

/**
 * Encrypts a text as a compact JWE with RSA-OAEP and A256CBC-HS512 (protocol: JWE).
 *
 * The text travels as UTF-8. Content key and initialization vector are drawn anew for each call; the content key and the
 * bytes of the text are overwritten afterwards. Fails with `CryptoError` where the provider does.
 */
export const encrypt: (
  recipient: Recipient,
  cleartext: Redacted.Redacted<string>,
) => Effect.Effect<Redacted.Redacted<string>, CryptoError, CryptoProvider> = /* @__PURE__ */ Effect.fnUntraced(
  function* (recipient: Recipient, cleartext: Redacted.Redacted<string>) {
    const crypto = yield* CryptoProvider
    const header = encodeUrl(utf8(JSON.stringify({ alg, enc, kid: recipient.keyId })))
    const contentKey = yield* crypto.randomBytes(contentKeyLength)
    const iv = yield* crypto.randomBytes(ivLength)
    const bytes = utf8(Redacted.value(cleartext))
    return yield* Effect.gen(function* () {
      // The slow half goes first and needs nothing of the rest.
      const wrapping = yield* Effect.forkChild(crypto.rsaOaepEncrypt(recipient.publicKey, contentKey), {
        startImmediately: true,
      })
      const ciphertext = yield* crypto.aesCbcEncrypt(contentKey.subarray(macKeyLength), iv, bytes)
      const mac = yield* crypto.hmacSha512(
        contentKey.subarray(0, macKeyLength),
        authenticated(header, iv, ciphertext),
      )
      const parts = [yield* Fiber.join(wrapping), iv, ciphertext, mac.subarray(0, tagLength)]
      return Redacted.make([header, ...parts.map(encodeUrl)].join("."))
    }).pipe(Effect.ensuring(overwrite(contentKey, bytes)))
  },
)

/**
 * The id of the key that a JWE asks for, read without decrypting anything.
 *
 * Fails with `JweError` unless the text has the five parts and exactly the header of {@link encrypt}.
 */
export const keyId = (jwe: Redacted.Redacted<string>): Effect.Effect<string, JweError> =>
  Effect.map(parse(jwe), (parsed) => parsed.kid)

/**
 * Decrypts what {@link encrypt} made (protocol: JWE): the header must be exactly the expected one, and the tag is verified
 * in constant time before the padding is looked at.
 *
 * Fails on any other text with `JweError`, with `CryptoError` where the provider cannot work at all.
 */
export const decrypt: (
  owner: Owner,
  jwe: Redacted.Redacted<string>,
) => Effect.Effect<Redacted.Redacted<string>, JweError | CryptoError, CryptoProvider> = /* @__PURE__ */ Effect
  .fnUntraced(
    function* (owner: Owner, jwe: Redacted.Redacted<string>) {
      const crypto = yield* CryptoProvider
      const { kid, header, encryptedKey, iv, ciphertext, tag } = yield* parse(jwe)
      if (kid !== owner.keyId) return yield* refuse("keyId", "the key id is not the one of this key")
      const contentKey = yield* crypto.rsaOaepDecrypt(owner.privateKey, encryptedKey).pipe(
        Effect.mapError((cause) => refuse("encryptedKey", "the content key was not encrypted for this key", cause)),
      )
      return yield* Effect.gen(function* () {
        if (contentKey.length !== contentKeyLength) {
          return yield* refuse("encryptedKey", `the content key must have ${contentKeyLength} bytes`)
        }
        const mac = yield* crypto.hmacSha512(
          contentKey.subarray(0, macKeyLength),
          authenticated(header, iv, ciphertext),
        )
        if (!crypto.constantTimeEquals(mac.subarray(0, tagLength), tag)) {
          return yield* refuse("tag", "the tag does not fit: header, initialization vector or ciphertext were changed")
        }
        const bytes = yield* crypto.aesCbcDecrypt(contentKey.subarray(macKeyLength), iv, ciphertext).pipe(
          Effect.mapError((cause) => refuse("padding", "the ciphertext is authentic but not padded by PKCS#7", cause)),
        )
        const text = fromUtf8(bytes)
        bytes.fill(0)
        return Option.isSome(text)
          ? Redacted.make(text.value)
          : yield* refuse("text", "the cleartext is authentic but not UTF-8")
      }).pipe(Effect.ensuring(overwrite(contentKey)))
    },
  )

const overwrite = (...secrets: ReadonlyArray<Bytes>): Effect.Effect<void> =>
  Effect.sync(() => {
    for (const secret of secrets) secret.fill(0)
  })

const refuse = (check: JweCheck, message: string, cause?: CryptoError): JweError =>
  new JweError({ check, message: `JWE refused: ${message}`, ...(cause === undefined ? {} : { cause }) })

interface Parsed {
  readonly kid: string
  readonly header: string
  readonly encryptedKey: Bytes
  readonly iv: Bytes
  readonly ciphertext: Bytes
  readonly tag: Bytes
}

const parse = (jwe: Redacted.Redacted<string>): Effect.Effect<Parsed, JweError> =>
  Effect.suspend(() => {
    const parts = Redacted.value(jwe).split(".")
    if (parts.length !== 5) return refuse("parts", "expected five parts separated by dots")
    const [header, ...others] = parts
    const kid = Option.flatMap(Option.flatMap(decodeUrl(header), fromUtf8), keyIdOf)
    if (Option.isNone(kid)) {
      return refuse("header", `the header must hold alg "${alg}", enc "${enc}" and kid, nothing else`)
    }
    const decoded = Option.all(others.map(decodeUrl))
    if (Option.isNone(decoded)) {
      return refuse("encoding", "a part is not base64url without padding")
    }
    const [encryptedKey, iv, ciphertext, tag] = decoded.value
    if (iv.length !== ivLength) return refuse("encoding", `the initialization vector must have ${ivLength} bytes`)
    return Effect.succeed({ kid: kid.value, header, encryptedKey, iv, ciphertext, tag })
  })

const keyIdOf = (json: string): Option.Option<string> => {
  try {
    const header: unknown = JSON.parse(json)
    return typeof header === "object" && header !== null && Object.keys(header).length === 3 &&
        "alg" in header && header.alg === alg && "enc" in header && header.enc === enc &&
        "kid" in header && typeof header.kid === "string"
      ? Option.some(header.kid)
      : Option.none()
  } catch {
    return Option.none()
  }
}

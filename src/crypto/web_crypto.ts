import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import { constantTimeEquals } from "./constant_time.ts"
import { CryptoError } from "./crypto_error.ts"
import {
  type Bytes,
  CryptoProvider,
  type CryptoProviderShape,
  type HmacSha256,
  type PrivateKey,
  type PublicKey,
} from "./crypto_provider.ts"
import { nodeHmac, type Signer } from "./node_hmac.ts"
import { utf8 } from "./utf8.ts"

// JOSE's "RSA-OAEP" is the variant with SHA-1; OAEP does not need a collision-resistant hash.
const rsaOaep = { name: "RSA-OAEP", hash: "SHA-1" }
const hmacSha256 = { name: "HMAC", hash: "SHA-256" }
const hmacSha512 = { name: "HMAC", hash: "SHA-512" }

/** WebCrypto hands out at most this many random bytes at once. */
const randomQuota = 65_536

const unavailable = (): string | undefined => {
  // Types of the DOM, which has secure contexts, are not everybody's.
  const page: { readonly crypto?: Crypto; readonly isSecureContext?: boolean } = globalThis
  if (page.crypto?.subtle !== undefined) return undefined
  return page.isSecureContext === false
    ? "WebCrypto is switched off in an insecure context; serve the page over https (or from localhost)"
    : "this run-time has no WebCrypto; use Deno, Bun, Node.js 22.19 or newer or a current browser, or provide another CryptoProvider"
}

const failure = (operation: string, otherwise: string, cause: unknown): CryptoError =>
  new CryptoError({ operation, message: `${operation} failed: ${unavailable() ?? otherwise}`, cause })

const attempt = <A>(
  operation: string,
  otherwise: string,
  run: (subtle: SubtleCrypto) => Promise<A>,
): Effect.Effect<A, CryptoError> =>
  Effect.tryPromise({
    try: () => run(globalThis.crypto.subtle),
    catch: (cause) => failure(operation, otherwise, cause),
  })

const bytesOf = (buffer: ArrayBuffer): Bytes => new Uint8Array(buffer)

const attemptBytes = (
  operation: string,
  otherwise: string,
  run: (subtle: SubtleCrypto) => Promise<ArrayBuffer>,
): Effect.Effect<Bytes, CryptoError> => Effect.map(attempt(operation, otherwise, run), bytesOf)

const wrongSecret = "the secret is empty or was wiped; provide the secret as the platform's console shows it"

/** HMAC-SHA256 without a promise, where the run-time can. */
const signAtOnce = (): HmacSha256 | undefined => {
  const makeSigner = nodeHmac()
  if (makeSigner === undefined) return undefined
  const signers = new WeakMap<Redacted.Redacted<string>, Signer>()
  const signerOf = (secret: Redacted.Redacted<string>): Signer => {
    const key = utf8(Redacted.value(secret))
    if (key.length === 0) throw new TypeError("a key without bytes")
    const signer = makeSigner(key)
    signers.set(secret, signer)
    return signer
  }
  return Object.assign(
    (secret: Redacted.Redacted<string>, message: Bytes) => {
      try {
        return Effect.succeed((signers.get(secret) ?? signerOf(secret))(message))
      } catch (cause) {
        return Effect.fail(failure("HMAC-SHA256 sign", wrongSecret, cause))
      }
    },
    { local: true } as const,
  )
}

const random = (length: number): Bytes => {
  const bytes = new Uint8Array(length)
  for (let start = 0; start < length; start += randomQuota) {
    globalThis.crypto.getRandomValues(bytes.subarray(start, start + randomQuota))
  }
  return bytes
}

/** Length of an idempotence key, an initialization vector and an id, which are drawn one by one. */
const blockLength = 16

/**
 * Random blocks from a stock, since a run-time takes about as long for one as for many; what was handed out is wiped from
 * the stock, so that nothing is handed out twice.
 */
const randomBlocks = (): () => Bytes => {
  let stock = new Uint8Array()
  let used = 0
  return () => {
    if (used === stock.length) {
      stock = random(64 * blockLength)
      used = 0
    }
    const block = stock.slice(used, used + blockLength)
    stock.fill(0, used, used += blockLength)
    return block
  }
}

const make = (): CryptoProviderShape => {
  const randomBlock = randomBlocks()
  const keys = new WeakMap<Redacted.Redacted<string>, CryptoKey>()

  /** Runs at once with the key of an earlier call, so that a signature costs one promise. */
  const withSecret = <A>(
    operation: string,
    secret: Redacted.Redacted<string>,
    run: (subtle: SubtleCrypto, key: CryptoKey) => Promise<A>,
  ): Effect.Effect<A, CryptoError> =>
    attempt(
      operation,
      wrongSecret,
      (subtle) => {
        const cached = keys.get(secret)
        if (cached !== undefined) return run(subtle, cached)
        return subtle.importKey("raw", utf8(Redacted.value(secret)), hmacSha256, false, ["sign", "verify"])
          .then((key) => {
            keys.set(secret, key)
            return run(subtle, key)
          })
      },
    )

  const aesCbc = (
    operation: "encrypt" | "decrypt",
    key: Bytes,
    iv: Bytes,
    input: Bytes,
    otherwise: string,
  ): Effect.Effect<Bytes, CryptoError> =>
    attemptBytes(
      `AES-CBC ${operation}`,
      otherwise,
      (subtle) =>
        subtle.importKey("raw", key, "AES-CBC", false, [operation])
          .then((imported) => subtle[operation]({ name: "AES-CBC", iv }, imported, input)),
    )

  return {
    hmacSha256: signAtOnce() ?? Object.assign(
      (secret: Redacted.Redacted<string>, message: Bytes) =>
        Effect.map(withSecret("HMAC-SHA256 sign", secret, (subtle, key) => subtle.sign("HMAC", key, message)), bytesOf),
      { local: true } as const,
    ),
    verifyHmacSha256: (secret, message, signature) =>
      withSecret("HMAC-SHA256 verify", secret, (subtle, key) => subtle.verify("HMAC", key, signature, message)),
    hmacSha512: (key, message) =>
      attemptBytes(
        "HMAC-SHA512 sign",
        "the key is empty",
        (subtle) =>
          subtle.importKey("raw", key, hmacSha512, false, ["sign"])
            .then((imported) => subtle.sign("HMAC", imported, message)),
      ),
    constantTimeEquals,
    randomBytes: (length) =>
      Effect.try({
        try: () => length === blockLength ? randomBlock() : random(length),
        catch: (cause) => failure("randomBytes", "the length must be a whole number of bytes", cause),
      }),
    aesCbcEncrypt: (key, iv, cleartext) =>
      aesCbc("encrypt", key, iv, cleartext, "the key must have 32 bytes and the initialization vector 16"),
    aesCbcDecrypt: (key, iv, ciphertext) =>
      aesCbc("decrypt", key, iv, ciphertext, "key, initialization vector and ciphertext do not belong together"),
    importPublicKey: (spki) =>
      attempt(
        "RSA-OAEP import of a public key",
        "expected a DER SubjectPublicKeyInfo of an RSA key",
        (subtle) =>
          subtle.importKey("spki", spki, rsaOaep, false, ["encrypt"])
            .then((handle): PublicKey => ({ _tag: "PublicKey", handle })),
      ),
    rsaOaepEncrypt: (key, cleartext) =>
      attemptBytes(
        "RSA-OAEP encrypt",
        "the key is of another provider, or the cleartext is too long for it",
        (subtle) => subtle.encrypt(rsaOaep, key.handle as CryptoKey, cleartext),
      ),
    generateKeyPair: attempt(
      "RSA-OAEP generateKeyPair",
      "RSA-2048 is not supported here",
      (subtle) =>
        subtle.generateKey(
          { ...rsaOaep, modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) },
          true,
          ["encrypt", "decrypt"],
        ).then(({ publicKey, privateKey }) =>
          Promise.all([subtle.exportKey("spki", publicKey), subtle.exportKey("pkcs8", privateKey)])
        ).then(([spki, pkcs8]) => ({ spki: bytesOf(spki), pkcs8: Redacted.make(bytesOf(pkcs8)) })),
    ),
    importPrivateKey: (pkcs8) =>
      attempt(
        "RSA-OAEP import of a private key",
        "expected a DER PKCS#8 of an RSA key",
        (subtle) =>
          subtle.importKey("pkcs8", Redacted.value(pkcs8), rsaOaep, false, ["decrypt"])
            .then((handle): PrivateKey => ({ _tag: "PrivateKey", handle })),
      ),
    rsaOaepDecrypt: (key, ciphertext) =>
      attemptBytes(
        "RSA-OAEP decrypt",
        "the ciphertext was not made for this key",
        (subtle) => subtle.decrypt(rsaOaep, key.handle as CryptoKey, ciphertext),
      ),
  }
}

/**
 * The {@link CryptoProvider} on the run-time's own WebCrypto: Deno, Bun, Node.js and browsers (secure contexts). Where there
 * is `node:crypto`, it signs with that, which takes no promise.
 *
 * The key of an HMAC is imported once per secret object and forgotten with it. Where WebCrypto is missing the layer still
 * builds, and each method fails with a `CryptoError` that says what to do.
 */
export const layer: Layer.Layer<CryptoProvider> = /* @__PURE__ */ Layer.sync(CryptoProvider, make)

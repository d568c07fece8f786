import { assert, assertEquals, assertInstanceOf, assertNotEquals, assertStringIncludes } from "@std/assert"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import { CryptoError } from "../../src/crypto/crypto_error.ts"
import { CryptoProvider } from "../../src/crypto/crypto_provider.ts"
import { utf8 } from "../../src/crypto/utf8.ts"
import * as WebCrypto from "../../src/crypto/web_crypto.ts"

const run = <A, E>(program: Effect.Effect<A, E, CryptoProvider>): Promise<A> =>
  Effect.runPromise(program.pipe(Effect.provide(WebCrypto.layer)))

const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")
const unhex = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16))

// RFC 4231, test cases 1 to 3 with text keys, and 2 for SHA-512.
const hmacs: ReadonlyArray<readonly [secret: string, message: string, sha256: string]> = [
  ["Jefe", "what do ya want for nothing?", "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"],
  [
    "key",
    "The quick brown fox jumps over the lazy dog",
    "f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8",
  ],
]

Deno.test("hmacSha256 and its verification agree with published vectors", () =>
  run(Effect.gen(function* () {
    const crypto = yield* CryptoProvider
    for (const [text, message, expected] of hmacs) {
      const secret = Redacted.make(text)
      for (const _ of ["imports the key", "uses the kept key"]) {
        const signature = yield* crypto.hmacSha256(secret, utf8(message))
        assertEquals(hex(signature), expected)
        assert(yield* crypto.verifyHmacSha256(secret, utf8(message), signature))
      }
      const signature = unhex(expected)
      assert(!(yield* crypto.verifyHmacSha256(secret, utf8(message + "."), signature)))
      assert(!(yield* crypto.verifyHmacSha256(secret, utf8(message), signature.slice(0, 31))))
      assert(!(yield* crypto.verifyHmacSha256(Redacted.make(text + "."), utf8(message), signature)))
      signature[31] ^= 1
      assert(!(yield* crypto.verifyHmacSha256(secret, utf8(message), signature)))
    }
  })))

Deno.test("hmacSha256 is the same with node:crypto and without, for keys of every length", async () => {
  const messages = ["", "m", "payment".repeat(40)].map(utf8)
  const sign = (secret: string) =>
    Effect.flatMap(
      CryptoProvider,
      (crypto) => Effect.forEach(messages, (message) => crypto.hmacSha256(Redacted.make(secret), message)),
    )
  const secrets = Array.from({ length: 140 }, (_, i) => "ü" + "k".repeat(i))
  const all = Effect.forEach(secrets, sign)
  const process = Object.getOwnPropertyDescriptor(globalThis, "process") ?? {}
  const withNode = await run(all)
  try {
    Object.defineProperty(globalThis, "process", { value: undefined, configurable: true })
    assertEquals(withNode, await run(all))
  } finally {
    Object.defineProperty(globalThis, "process", process)
  }
})

Deno.test("hmacSha512 agrees with RFC 4231, case 2", () =>
  run(Effect.gen(function* () {
    const crypto = yield* CryptoProvider
    assertEquals(
      hex(yield* crypto.hmacSha512(utf8("Jefe"), utf8("what do ya want for nothing?"))),
      "164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea2505549758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737",
    )
  })))

Deno.test("AES-256-CBC agrees with NIST SP 800-38A F.2.5 and pads by PKCS#7", () =>
  run(Effect.gen(function* () {
    const crypto = yield* CryptoProvider
    const key = unhex("603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4")
    const iv = unhex("000102030405060708090a0b0c0d0e0f")
    const cleartext = unhex("6bc1bee22e409f96e93d7e117393172a")
    const ciphertext = yield* crypto.aesCbcEncrypt(key, iv, cleartext)
    assertEquals(ciphertext.length, 32)
    assertEquals(hex(ciphertext.slice(0, 16)), "f58c4c04d6e5f1ba779eabfb5f7bfbd6")
    assertEquals(yield* crypto.aesCbcDecrypt(key, iv, ciphertext), cleartext)
    ciphertext[15] ^= 0xff
    const refused = yield* Effect.flip(crypto.aesCbcDecrypt(key, iv, ciphertext))
    assertInstanceOf(refused, CryptoError)
    assertEquals(refused.operation, "AES-CBC decrypt")
  })))

Deno.test("a generated key pair opens what its public half sealed, and only that", () =>
  run(Effect.gen(function* () {
    const crypto = yield* CryptoProvider
    const [pair, other] = yield* Effect.all([crypto.generateKeyPair, crypto.generateKeyPair])
    const publicKey = yield* crypto.importPublicKey(pair.spki)
    const secret = yield* crypto.randomBytes(64)
    const sealed = yield* crypto.rsaOaepEncrypt(publicKey, secret)
    assertEquals(sealed.length, 256)
    assertEquals(yield* crypto.rsaOaepDecrypt(yield* crypto.importPrivateKey(pair.pkcs8), sealed), secret)
    const refused = yield* Effect.flip(
      crypto.rsaOaepDecrypt(yield* crypto.importPrivateKey(other.pkcs8), sealed),
    )
    assertStringIncludes(refused.message, "not made for this key")
  })))

Deno.test("random bytes have the length asked for, beyond the quota of one call too, and differ", () =>
  run(Effect.gen(function* () {
    const crypto = yield* CryptoProvider
    for (const length of [0, 1, 16, 65_536, 65_537, 200_000]) {
      assertEquals((yield* crypto.randomBytes(length)).length, length)
    }
    assert((yield* crypto.randomBytes(200_000)).slice(-64).some((byte) => byte !== 0))
    assertNotEquals(yield* crypto.randomBytes(16), yield* crypto.randomBytes(16))
  })))

Deno.test("failures are CryptoErrors that name the operation and the remedy", () =>
  run(Effect.gen(function* () {
    const crypto = yield* CryptoProvider
    const wiped = Redacted.make("wiped")
    Redacted.wipeUnsafe(wiped)
    const nothing = new Uint8Array()
    const cases = [
      [crypto.hmacSha256(Redacted.make(""), nothing), "HMAC-SHA256 sign", "the secret is empty"],
      [crypto.verifyHmacSha256(wiped, nothing, nothing), "HMAC-SHA256 verify", "wiped"],
      [crypto.hmacSha512(nothing, nothing), "HMAC-SHA512 sign", "empty"],
      [crypto.aesCbcEncrypt(new Uint8Array(31), new Uint8Array(16), nothing), "AES-CBC encrypt", "32 bytes"],
      [crypto.importPublicKey(new Uint8Array(3)), "RSA-OAEP import of a public key", "SubjectPublicKeyInfo"],
      [crypto.importPrivateKey(Redacted.make(nothing)), "RSA-OAEP import of a private key", "PKCS#8"],
      [crypto.rsaOaepEncrypt({ _tag: "PublicKey", handle: {} }, nothing), "RSA-OAEP encrypt", "another provider"],
      [crypto.randomBytes(-1), "randomBytes", "whole number"],
    ] as const
    for (const [effect, operation, remedy] of cases) {
      const error = yield* Effect.flip(effect as Effect.Effect<unknown, CryptoError>)
      assertInstanceOf(error, CryptoError)
      assertEquals(error.operation, operation)
      assertStringIncludes(error.message, operation)
      assertStringIncludes(error.message, remedy)
    }
  })))

Deno.test("without WebCrypto the failure says where to get it", async () => {
  const crypto = Object.getOwnPropertyDescriptor(globalThis, "crypto") ?? {}
  const insecure = Object.getOwnPropertyDescriptor(globalThis, "isSecureContext")
  const signed = Effect.flatMap(CryptoProvider, (crypto) => crypto.hmacSha512(utf8("s"), utf8("m")))
  try {
    Object.defineProperty(globalThis, "crypto", { value: undefined, configurable: true })
    assertStringIncludes((await run(Effect.flip(signed))).message, "this run-time has no WebCrypto")
    Object.defineProperty(globalThis, "isSecureContext", { value: false, configurable: true })
    assertStringIncludes((await run(Effect.flip(signed))).message, "serve the page over https")
  } finally {
    Object.defineProperty(globalThis, "crypto", crypto)
    if (insecure === undefined) Reflect.deleteProperty(globalThis, "isSecureContext")
    else Object.defineProperty(globalThis, "isSecureContext", insecure)
  }
})

Deno.test("short random bytes come from a stock, and none of them twice", () =>
  run(Effect.gen(function* () {
    const crypto = yield* CryptoProvider
    const blocks = yield* Effect.replicateEffect(crypto.randomBytes(16), 1000)
    const texts = blocks.map(hex)
    assert(texts.every((text) => text.length === 32 && !/^0+$/.test(text)))
    assertEquals(new Set(texts).size, 1000)
    const [first] = blocks
    const before = hex(first)
    yield* crypto.randomBytes(16)
    assertEquals(hex(first), before)
  })))

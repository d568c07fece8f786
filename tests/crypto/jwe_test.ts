import { assert, assertEquals, assertInstanceOf, assertNotEquals, assertStringIncludes } from "@std/assert"
import * as Effect from "effect/Effect"
import * as fc from "fast-check"
import * as Layer from "effect/Layer"
import * as ManagedRuntime from "effect/ManagedRuntime"
import * as Redacted from "effect/Redacted"
import * as jose from "jose"
import { encodeUrl } from "../../src/crypto/base64.ts"
import type { CryptoError } from "../../src/crypto/crypto_error.ts"
import { CryptoProvider, type CryptoProviderShape } from "../../src/crypto/crypto_provider.ts"
import * as Jwe from "../../src/crypto/jwe.ts"
import { type JweCheck, JweError } from "../../src/crypto/jwe_error.ts"
import { utf8 } from "../../src/crypto/utf8.ts"
import * as WebCrypto from "../../src/crypto/web_crypto.ts"

const runtime = ManagedRuntime.make(WebCrypto.layer)

const keyPair = await runtime.runPromise(Effect.gen(function* () {
  const crypto = yield* CryptoProvider
  const { spki, pkcs8 } = yield* crypto.generateKeyPair
  return {
    spki,
    pkcs8,
    publicKey: yield* crypto.importPublicKey(spki),
    privateKey: yield* crypto.importPrivateKey(pkcs8),
  }
}))
const keyId = "9f1c2a40-77aa-4f0d-8f0e-1d2c3b4a5e6f"
const recipient: Jwe.Recipient = { keyId, publicKey: keyPair.publicKey }
const owner: Jwe.Owner = { keyId, privateKey: keyPair.privateKey }

const encrypt = (text: string): Promise<string> =>
  runtime.runPromise(Effect.map(Jwe.encrypt(recipient, Redacted.make(text)), Redacted.value))
const decrypt = (jwe: string): Promise<string> =>
  runtime.runPromise(Effect.map(Jwe.decrypt(owner, Redacted.make(jwe)), Redacted.value))
const refusal = (jwe: string, by: Jwe.Owner = owner): Promise<JweError | CryptoError> =>
  runtime.runPromise(Effect.flip(Jwe.decrypt(by, Redacted.make(jwe))))

const provided = <A, E>(
  program: Effect.Effect<A, E, CryptoProvider>,
  replaced: (real: CryptoProviderShape) => Partial<CryptoProviderShape>,
): Promise<A> =>
  runtime.runPromise(Effect.provide(
    program,
    Layer.effect(CryptoProvider, Effect.map(CryptoProvider, (real) => ({ ...real, ...replaced(real) }))),
  ))

Deno.test("all parts but the encrypted key agree with the worked vector (protocol: JWE)", async () => {
  const cleartext =
    '{"clientSessionId":"0a1b2c3d4e5f60718293a4b5c6d7e8f9","nonce":"00112233445566778899aabbccddeeff","paymentProductId":1,"tokenize":false,"paymentValues":[{"key":"cardNumber","value":"4975123400567817"},{"key":"expiryDate","value":"1231"},{"key":"cvv","value":"123"}]}'
  const drawn: Array<number> = []
  const jwe = await provided(Jwe.encrypt(recipient, Redacted.make(cleartext)), () => ({
    randomBytes: (length) => {
      drawn.push(length)
      return Effect.succeed(Uint8Array.from({ length }, (_, i) => length === 64 ? i : 0xa0 + i))
    },
  }))
  assertEquals(drawn, [64, 16])
  const [header, , iv, ciphertext, tag] = Redacted.value(jwe).split(".")
  assertEquals(
    header,
    "eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkEyNTZDQkMtSFM1MTIiLCJraWQiOiI5ZjFjMmE0MC03N2FhLTRmMGQtOGYwZS0xZDJjM2I0YTVlNmYifQ",
  )
  assertEquals(iv, "oKGio6SlpqeoqaqrrK2urw")
  assertEquals(
    ciphertext,
    "ySIz6qItH461ysgPhzcTUeY9p3mMU5MphSxPv4JpdgdOjBsbB5PkD305pR5XPLd3at-FDTcm5os1VhaT_86HZ63HitHU3lVd0XKmEn6Qu4H_nLZhMv_9iAtjzm6UGc0vF70kjuZtfv6MIOeQ2TZVfp0Sd2P5m-DH2_ZXo7gDbkkQUudCPGaIBlV5W_UwPUz6nTbjg_-HY6ArrHwp-86JtAxdFEW7qPm-Aqbhuz6X0cw2VKmodZV4LDfeWdsKPyA-x0sWMRGWghN5yyxEWcUOfKHeQfRA3Y8Ny49l1Er2VUSsWobK8BdsofHoaMJTAHOZuWOXsBqSSwt6NYz3tTRFkuWQS4DTnaLOq2d0HZolRGI",
  )
  assertEquals(tag, "oGa40MhRlJ7CrA9l75dSLwaW2VmuK5VvDo9-ro9fm4Q")
  assertEquals(await decrypt(Redacted.value(jwe)), cleartext)
})

const texts = ["", "x", "Jürg Müller", "Łukasz Šimić", "Zoë 😀 👩‍👩‍👧 東京", "\uFEFFmarked", "a".repeat(5_000)]

Deno.test("jose decrypts what we encrypt", async () => {
  const key = await jose.importPKCS8(pem("PRIVATE KEY", Redacted.value(keyPair.pkcs8)), "RSA-OAEP")
  for (const text of texts) {
    const { plaintext, protectedHeader } = await jose.compactDecrypt(await encrypt(text), key)
    assertEquals(new TextDecoder("utf-8", { ignoreBOM: true }).decode(plaintext), text)
    assertEquals(protectedHeader, { alg: "RSA-OAEP", enc: "A256CBC-HS512", kid: keyId })
  }
})

Deno.test("we decrypt what jose encrypts", async () => {
  for (const text of texts) assertEquals(await decrypt(await sealedByJose(utf8(text))), text)
})

Deno.test("decrypt after encrypt is the identity on any text", () =>
  fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary" }), async (text) => {
      assertEquals(await decrypt(await encrypt(text)), text.toWellFormed())
    }),
    { numRuns: 40 },
  ))

Deno.test("a call draws its own content key and initialization vector", async () => {
  const [first, second] = [(await encrypt("same")).split("."), (await encrypt("same")).split(".")]
  assertEquals(first[0], second[0])
  for (const part of [1, 2, 3, 4]) assertNotEquals(first[part], second[part])
})

Deno.test("any changed, dropped or added character is refused", async () => {
  const jwe = await encrypt("Łukasz Šimić")
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/ \n"
  await fc.assert(
    fc.asyncProperty(
      fc.nat({ max: jwe.length - 1 }),
      fc.constantFrom(...alphabet),
      fc.constantFrom("change", "drop", "add"),
      async (at, character, how) => {
        const rest = jwe.slice(how === "add" ? at : at + 1)
        const forged = jwe.slice(0, at) + (how === "drop" ? "" : character) + rest
        if (forged !== jwe) assertInstanceOf(await refusal(forged), JweError)
      },
    ),
    { numRuns: 200 },
  )
})

Deno.test("any text is refused by an error that does not repeat it", () =>
  fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.string({ minLength: 4 }), fc.string({ minLength: 4 }).map((s) => `${s}.e.c.r.t`)),
      async (text) => {
        const error = await refusal(text)
        assertInstanceOf(error, JweError)
        assert(["parts", "header"].includes(error.check))
        assertEquals(error.message, (await refusal(error.check === "parts" ? "" : "a.b.c.d.e")).message)
      },
    ),
    { numRuns: 100 },
  ))

Deno.test("each refusal names the check that failed", async () => {
  const genuine = (await encrypt("genuine")).split(".")
  const other = (await encrypt("other")).split(".")
  const changed = (part: number, value: string): string => genuine.map((old, i) => i === part ? value : old).join(".")
  const header = (value: unknown): string => changed(0, encodeUrl(utf8(JSON.stringify(value))))
  const sealed = { alg: "RSA-OAEP", enc: "A256CBC-HS512", kid: keyId }
  const cases: ReadonlyArray<readonly [what: string, check: JweCheck, jwe: string]> = [
    ["empty", "parts", ""],
    ["four parts", "parts", genuine.slice(0, 4).join(".")],
    ["six parts", "parts", [...genuine, ""].join(".")],
    ["header not base64url", "header", changed(0, genuine[0] + "=")],
    ["header not JSON", "header", changed(0, encodeUrl(utf8("{")))],
    ["header null", "header", header(null)],
    ["another algorithm for the key", "header", header({ ...sealed, alg: "RSA-OAEP-256" })],
    ["direct encryption", "header", header({ ...sealed, alg: "dir" })],
    ["another algorithm for the content", "header", header({ ...sealed, enc: "A256GCM" })],
    ["kid missing", "header", header({ alg: sealed.alg, enc: sealed.enc })],
    ["kid not a text", "header", header({ ...sealed, kid: 1 })],
    ["compressed", "header", header({ ...sealed, zip: "DEF" })],
    ["critical extension", "header", header({ ...sealed, crit: ["exp"] })],
    ["key of someone else", "keyId", header({ ...sealed, kid: "other" })],
    ["part not base64url", "encoding", changed(3, "a+b/")],
    ["short initialization vector", "encoding", changed(2, "AAAA")],
    ["empty encrypted key", "encryptedKey", changed(1, "")],
    ["content key of another text", "tag", changed(1, other[1])],
    ["initialization vector of another text", "tag", changed(2, other[2])],
    ["ciphertext of another text", "tag", changed(3, other[3])],
    ["tag of another text", "tag", changed(4, other[4])],
    ["empty tag", "tag", changed(4, "")],
    ["rewritten header", "tag", header({ kid: keyId, enc: sealed.enc, alg: sealed.alg })],
    ["not UTF-8", "text", await sealedByJose(new Uint8Array([0xff]))],
    ["short content key", "encryptedKey", await sealedWith({ contentKey: new Uint8Array(32) })],
    ["wrong padding", "padding", await sealedWith({ ciphertext: new Uint8Array(16) })],
  ]
  for (const [what, check, jwe] of cases) {
    const error = await refusal(jwe)
    assertInstanceOf(error, JweError, what)
    assertEquals(error.check, check, what)
  }
})

Deno.test("the tag is verified before anything is decrypted", async () => {
  const [header, key, iv, ciphertext] = (await encrypt("genuine")).split(".")
  let decrypted = 0
  await provided(
    Effect.flip(Jwe.decrypt(owner, Redacted.make([header, key, iv, ciphertext, "AAAA"].join(".")))),
    (real) => ({
      aesCbcDecrypt: (...given) => {
        decrypted++
        return real.aesCbcDecrypt(...given)
      },
    }),
  )
  assertEquals(decrypted, 0)
})

Deno.test("the content key is overwritten after use, also when a step fails", async () => {
  for (const step of ["hmacSha512", "aesCbcEncrypt", "rsaOaepEncrypt"] as const) {
    let contentKey = new Uint8Array()
    await provided(Effect.exit(Jwe.encrypt(recipient, Redacted.make("text"))), (real) => ({
      randomBytes: (length) =>
        Effect.tap(real.randomBytes(length), (bytes) =>
          Effect.sync(() => {
            if (length === 64) contentKey = bytes
          })),
      [step]: () => Effect.die("out of order"),
    }))
    assertEquals(contentKey, new Uint8Array(64))
  }
})

Deno.test("keyId reads whom the text is for, without a key", async () => {
  assertEquals(await runtime.runPromise(Jwe.keyId(Redacted.make(await encrypt("x")))), keyId)
  const error = await runtime.runPromise(Effect.flip(Jwe.keyId(Redacted.make("x"))))
  assertStringIncludes(error.message, "five parts")
})

async function sealedByJose(cleartext: Uint8Array): Promise<string> {
  const key = await jose.importSPKI(pem("PUBLIC KEY", keyPair.spki), "RSA-OAEP")
  return new jose.CompactEncrypt(cleartext)
    .setProtectedHeader({ alg: "RSA-OAEP", enc: "A256CBC-HS512", kid: keyId })
    .encrypt(key)
}

/** A text whose parts belong together, made by a sender who errs in one step. */
function sealedWith(wrong: Partial<Record<"contentKey" | "ciphertext", Uint8Array<ArrayBuffer>>>): Promise<string> {
  return provided(Effect.map(Jwe.encrypt(recipient, Redacted.make("genuine")), Redacted.value), (real) => ({
    rsaOaepEncrypt: (key, contentKey) => real.rsaOaepEncrypt(key, wrong.contentKey ?? contentKey),
    aesCbcEncrypt: (...given) =>
      wrong.ciphertext === undefined ? real.aesCbcEncrypt(...given) : Effect.succeed(wrong.ciphertext),
  }))
}

function pem(label: string, der: Uint8Array): string {
  return `-----BEGIN ${label}-----\n${der.toBase64()}\n-----END ${label}-----`
}

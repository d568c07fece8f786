import { assert, assertEquals, assertMatch, assertNotEquals } from "@std/assert"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as ManagedRuntime from "effect/ManagedRuntime"
import * as Redacted from "effect/Redacted"
import { clientMetaInfo, encodeClientMetaInfo } from "../../../src/client_api/client_meta_info.ts"
import { cleartext, type CustomerInput } from "../../../src/client_api/encryption/customer_input.ts"
import { encryptCustomerInput } from "../../../src/client_api/encryption/encrypt.ts"
import { importRecipient } from "../../../src/client_api/encryption/recipient.ts"
import { encode } from "../../../src/crypto/base64.ts"
import { CryptoProvider } from "../../../src/crypto/crypto_provider.ts"
import * as Jwe from "../../../src/crypto/jwe.ts"
import * as WebCrypto from "../../../src/crypto/web_crypto.ts"
import { vendorVectors } from "../vendor_vectors.ts"
import { input } from "./customer_inputs.ts"
import { device } from "./device.ts"

const runtime = ManagedRuntime.make(WebCrypto.layer)

const pair = await runtime.runPromise(Effect.flatMap(CryptoProvider, (crypto) => crypto.generateKeyPair))
const announced = { keyId: "9f1c2a40-77aa-4f0d-8f0e-1d2c3b4a5e6f", publicKey: encode(pair.spki) }

const encrypted = (input: CustomerInput) =>
  Effect.flatMap(importRecipient(announced), (to) => encryptCustomerInput(to, input, device))

const opened = Effect.fnUntraced(function* (jwe: Redacted.Redacted<string>) {
  const crypto = yield* CryptoProvider
  const owner = { keyId: announced.keyId, privateKey: yield* crypto.importPrivateKey(pair.pkcs8) }
  return JSON.parse(Redacted.value(yield* Jwe.decrypt(owner, jwe)))
})

Deno.test("the platform reads what the customer entered", () =>
  runtime.runPromise(Effect.gen(function* () {
    const { encryptedCustomerInput, encodedClientMetaInfo } = yield* encrypted(input)
    const { nonce, ...read } = yield* opened(encryptedCustomerInput)
    assertMatch(nonce, /^[0-9a-f]{32}$/)
    const { nonce: _, ...sent } = JSON.parse(Redacted.value(cleartext(input, "", device.information)))
    assertEquals(read, sent)
    assertEquals(encodedClientMetaInfo, encodeClientMetaInfo(clientMetaInfo(device)))
    assertEquals(yield* Jwe.keyId(encryptedCustomerInput), announced.keyId)
  })))

Deno.test("each encryption has a nonce of its own", () =>
  runtime.runPromise(Effect.gen(function* () {
    const [first, second] = yield* Effect.all([encrypted(input), encrypted(input)])
    assertNotEquals(
      (yield* opened(first.encryptedCustomerInput)).nonce,
      (yield* opened(second.encryptedCustomerInput)).nonce,
    )
  })))

Deno.test("the nonce is 16 random bytes in lower-case hex digits", () =>
  runtime.runPromise(
    Effect.gen(function* () {
      const { encryptedCustomerInput } = yield* encrypted(input)
      assertEquals((yield* opened(encryptedCustomerInput)).nonce, "f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff")
    }).pipe(Effect.provide(Layer.effect(
      CryptoProvider,
      Effect.map(CryptoProvider, (real) => ({
        ...real,
        randomBytes: (length: number) => Effect.succeed(Uint8Array.from({ length }, (_, i) => 0xf0 + i)),
      })),
    ))),
  ))

Deno.test("neither input nor result shows a value", () =>
  runtime.runPromise(Effect.gen(function* () {
    const result = yield* encrypted(input)
    for (const shown of [Deno.inspect(input), JSON.stringify(input), Deno.inspect(result), JSON.stringify(result)]) {
      for (const { value } of input.paymentValues) assert(!shown.includes(Redacted.value(value)))
      assert(!shown.includes(Redacted.value(result.encryptedCustomerInput)))
    }
    assertEquals(Redacted.value(input.paymentValues[0].value), "4975123400567817")
  })))

interface Vector {
  readonly id: string
  readonly publicKey?: { readonly keyId?: string; readonly publicKey: string }
  readonly clientSessionId?: string
  readonly paymentProduct?: { readonly id: number } | null
  readonly values?: Readonly<Record<string, string>>
  readonly plaintextBytes?: ReadonlyArray<number>
  readonly expected: {
    readonly error?: string
    readonly plaintextKeys?: ReadonlyArray<string>
    readonly plaintext?: object
    readonly protectedHeader?: { readonly kid: string }
    readonly ciphertextLength?: number
    readonly importableAs?: string
  }
}

vendorVectors<Vector>({
  file: "encryption",
  // The refused ones are payment requests that are not valid: see the tests of those.
  only: ({ expected }) => expected.error === undefined,
  notApplicable: ({ id }) =>
    id === "prepared-request-fields"
      ? "names of the Swift client; here encryptedCustomerInput, as in the Server API, and encodedClientMetaInfo"
      : undefined,
  check: ({ publicKey, clientSessionId, paymentProduct, values, plaintextBytes, expected }) =>
    runtime.runPromise(Effect.gen(function* () {
      const crypto = yield* CryptoProvider
      if (plaintextBytes !== undefined) {
        const [key, iv] = [yield* crypto.randomBytes(32), yield* crypto.randomBytes(16)]
        const ciphertext = yield* crypto.aesCbcEncrypt(key, iv, Uint8Array.from(plaintextBytes))
        assertEquals<number | undefined>(ciphertext.length, expected.ciphertextLength)
        assertEquals(yield* crypto.aesCbcDecrypt(key, iv, ciphertext), Uint8Array.from(plaintextBytes))
        return
      }
      assert(publicKey)
      const to = yield* importRecipient({ keyId: "none", ...publicKey })
      if (expected.importableAs !== undefined) return
      const entered: CustomerInput = {
        clientSessionId: Redacted.make(clientSessionId ?? ""),
        paymentProductId: paymentProduct?.id ?? 0,
        tokenize: false,
        paymentValues: Object.entries(values ?? {}).map(([key, value]) => ({ key, value: Redacted.make(value) })),
      }
      const { encryptedCustomerInput } = yield* encryptCustomerInput(to, entered, device)
      assertEquals(Redacted.value(encryptedCustomerInput).split(".").length, 5)
      assertEquals<string | undefined>(yield* Jwe.keyId(encryptedCustomerInput), expected.protectedHeader?.kid)
      const read = yield* opened((yield* encrypted(entered)).encryptedCustomerInput)
      for (const key of expected.plaintextKeys ?? []) assert(key in read)
      assertEquals({ ...read, ...expected.plaintext }, read)
    })),
})

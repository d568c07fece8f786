import { assertEquals, assertInstanceOf, assertStringIncludes } from "@std/assert"
import * as Effect from "effect/Effect"
import { importRecipient } from "../../../src/client_api/encryption/recipient.ts"
import { encode } from "../../../src/crypto/base64.ts"
import { CryptoError } from "../../../src/crypto/crypto_error.ts"
import { CryptoProvider } from "../../../src/crypto/crypto_provider.ts"
import * as WebCrypto from "../../../src/crypto/web_crypto.ts"

Deno.test("the public key of a session is imported under its id, and nothing else is", () =>
  Effect.runPromise(
    Effect.gen(function* () {
      const crypto = yield* CryptoProvider
      const announced = { keyId: "key-1", publicKey: encode((yield* crypto.generateKeyPair).spki) }
      assertEquals((yield* importRecipient(announced)).keyId, "key-1")
      for (const publicKey of ["", "AAAA", "not base64", announced.publicKey.slice(0, -4)]) {
        assertInstanceOf(yield* Effect.flip(importRecipient({ ...announced, publicKey })), CryptoError)
      }
      const error = yield* Effect.flip(importRecipient({ ...announced, publicKey: "not base64" }))
      assertStringIncludes(error.message, "publicKey is not base64")
    }).pipe(Effect.provide(WebCrypto.layer)),
  ))

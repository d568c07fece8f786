import { createHmac } from "node:crypto"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import * as Base64 from "../../../src/crypto/base64.ts"
import { CryptoProvider } from "../../../src/crypto/crypto_provider.ts"
import * as Jwe from "../../../src/crypto/jwe.ts"
import { fromUtf8, utf8 } from "../../../src/crypto/utf8.ts"
import * as WebCrypto from "../../../src/crypto/web_crypto.ts"
import { readEvent } from "../../../src/webhooks/read_event.ts"
import { verifyBytes } from "../../../src/webhooks/verify.ts"
import { WebhookKeys } from "../../../src/webhooks/webhook_keys.ts"
import { hostileBytes, hostileJson, hostileText, mangled, mangledBytes, oneOf } from "../hostile.ts"
import { assertTyped, pure, type Target, typed, Violation } from "../target.ts"

const encodings = pure("base64 and UTF-8", 6, (draw) => {
  const text = draw(2) === 0 ? hostileText(draw) : mangled(draw, Base64.encode(hostileBytes(draw).subarray(0, 50)))
  for (const [decode, encode] of [[Base64.decode, Base64.encode], [Base64.decodeUrl, Base64.encodeUrl]] as const) {
    const bytes = decode(text)
    // Two texts for the same bytes are two signatures for the same message.
    if (Option.isSome(bytes) && encode(bytes.value) !== text) throw new Violation("forgery", JSON.stringify(text))
  }
  fromUtf8(hostileBytes(draw))
})

const sample = JSON.stringify({
  apiVersion: "v1",
  id: "34b8a607-1fce-4003-b3ae-a4d29e92b232",
  created: "2025-03-03T08:15:30.000+0000",
  merchantId: "1234",
  type: "payment.paid",
  payment: { id: "000000123400000000010000100001", status: "PAID", paymentOutput: { amountOfMoney: { amount: 4990 } } },
})

const events = pure("bodies of webhooks", 5, (draw) => {
  const result = readEvent(draw(2) === 0 ? mangled(draw, sample) : hostileJson(draw))
  if (Result.isFailure(result) && typeof result.failure._tag !== "string") {
    throw new Violation("crash", "an untyped error")
  }
})

const secret = "webhook-secret"
const signatureOf = (body: Uint8Array): string => createHmac("sha256", secret).update(body).digest("base64")

/** A delivery that was changed somewhere, or made up, is never taken for the platform's. */
const webhooks: Target = {
  name: "signatures of webhooks",
  weight: 4,
  open: () => {
    const keys = WebhookKeys.layer({ id: "key", secret: Redacted.make(secret) })
    const context = Effect.runSync(Effect.scoped(Layer.build(Layer.merge(Layer.orDie(keys), WebCrypto.layer))))
    return {
      take: async (draw) => {
        const body = draw(4) === 0 ? hostileBytes(draw) : utf8(sample)
        let sent = body
        let signature = signatureOf(body)
        let key = "key"
        const what = draw(5)
        if (what === 0) sent = mangledBytes(draw, body)
        else if (what === 1) signature = mangled(draw, signature)
        else if (what === 2) signature = hostileText(draw)
        else if (what === 3) key = draw(2) === 0 ? mangled(draw, key) : hostileText(draw)
        const headers: Readonly<Record<string, string>> = { "x-gcs-signature": signature, "x-gcs-keyid": key }
        // White space around a header is no part of it.
        const isOurs = key.trim() === "key" && signature.trim() === signatureOf(sent)
        const exit = await typed(Effect.provideContext(verifyBytes(headers, sent), context))
        if (Exit.isSuccess(exit) && !isOurs) {
          throw new Violation("forgery", `${JSON.stringify(headers)} for ${sent.length} bytes`)
        }
      },
    }
  },
}

/** A JWE that was changed somewhere is never decrypted. */
const jwes: Target = {
  name: "JWE",
  weight: 1,
  open: async () => {
    const make = Effect.gen(function* () {
      const crypto = yield* CryptoProvider
      const { spki, pkcs8 } = yield* crypto.generateKeyPair
      const owner = { keyId: "k-1", privateKey: yield* crypto.importPrivateKey(pkcs8) }
      const recipient = { keyId: "k-1", publicKey: yield* crypto.importPublicKey(spki) }
      const jwe = yield* Jwe.encrypt(recipient, Redacted.make('{"clientSessionId":"x"}'))
      return { owner, jwe: Redacted.value(jwe) }
    })
    const context = Effect.runSync(Effect.scoped(Layer.build(WebCrypto.layer)))
    const { owner, jwe } = await Effect.runPromise(Effect.provideContext(make, context))
    const parts = jwe.split(".")
    return {
      take: async (draw) => {
        const at = draw(parts.length)
        const text = draw(6) === 0 ? hostileText(draw) : oneOf(draw, [
          mangled(draw, jwe),
          parts.map((part, i) => i === at ? mangled(draw, part) : part).join("."),
          parts.toSpliced(at, 1).join("."),
          [...parts.slice(0, at), parts[draw(parts.length)], ...parts.slice(at + 1)].join("."),
        ])
        const exit = await Effect.runPromiseExit(
          Effect.provideContext(Jwe.decrypt(owner, Redacted.make(text)), context),
        )
        assertTyped(exit)
        if (Exit.isSuccess(exit) && text !== jwe) throw new Violation("forgery", text)
        assertTyped(await Effect.runPromiseExit(Jwe.keyId(Redacted.make(text))))
      },
    }
  },
}

/** What is decoded, verified and decrypted. */
export const cryptoTargets: ReadonlyArray<Target> = [encodings, events, webhooks, jwes]

import { assert, assertEquals } from "@std/assert"
import * as fc from "fast-check"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as ManagedRuntime from "effect/ManagedRuntime"
import * as Result from "effect/Result"
import { utf8 } from "../../src/crypto/utf8.ts"
import * as WebCrypto from "../../src/crypto/web_crypto.ts"
import { makeEvent } from "../../src/webhooks/make_event.ts"
import { sign } from "../../src/webhooks/sign.ts"
import { verifyBytes } from "../../src/webhooks/verify.ts"
import { WebhookKeys } from "../../src/webhooks/webhook_keys.ts"
import { demoKey, nextKey } from "./keys.ts"

const runtime = ManagedRuntime.make(Layer.merge(WebhookKeys.layer(demoKey, nextKey), WebCrypto.layer))

const genuine = makeEvent("payment.paid", { id: "000000773100000000420000100001", status: "PAID" }, {
  id: "6a1f0c9e-3b58-4f6f-9a0c-5f1d0b7f2e90",
  created: "2025-03-03T09:20:11.127+0100",
  merchantId: "7731",
})
const { bytes, signature } = await runtime.runPromise(
  Effect.flatMap(
    sign(genuine, demoKey),
    (request) =>
      Effect.map(Effect.promise(() => request.arrayBuffer()), (buffer) => ({
        bytes: new Uint8Array(buffer),
        signature: request.headers.get("x-gcs-signature") ?? "",
      })),
  ),
)

/** How a delivery ends: accepted, or the tag of the error; anything else is a crash. */
const outcome = (body: Uint8Array, signature: string, keyId: string): Promise<string> =>
  runtime.runPromise(
    Effect.map(
      Effect.result(verifyBytes({ "X-GCS-Signature": signature, "X-GCS-KeyId": keyId }, body)),
      (result) => Result.isSuccess(result) ? "accepted" : result.failure._tag,
    ),
  )

const changedAt = (bytes: Uint8Array, at: number, bits: number): Uint8Array =>
  bytes.map((byte, i) => i === at ? byte ^ bits : byte)

const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes)

Deno.test("the delivery that is forged below is accepted as it is", async () => {
  assertEquals(await outcome(bytes, signature, demoKey.id), "accepted")
})

Deno.test("any byte of the body changed in any way is refused", () =>
  fc.assert(
    fc.asyncProperty(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), async (at, bits) => {
      assertEquals(await outcome(changedAt(bytes, at, bits), signature, demoKey.id), "SignatureMismatch")
    }),
    { numRuns: 1000 },
  ))

Deno.test("a body that is longer, shorter or written in another way is refused", async () => {
  const text = new TextDecoder().decode(bytes)
  const rewritten = [text.slice(0, -1), `${text}\n`, ` ${text}`, JSON.stringify(JSON.parse(text), undefined, 1), ""]
  for (const body of rewritten) assertEquals(await outcome(utf8(body), signature, demoKey.id), "SignatureMismatch")
})

Deno.test("any byte of the signature changed in any way is refused", async () => {
  const letters = utf8(signature)
  for (let at = 0; at < letters.length; at++) {
    for (let bits = 1; bits < 256; bits++) {
      const forged = latin1(changedAt(letters, at, bits))
      const ended = await outcome(bytes, forged, demoKey.id)
      assert(
        ended === "SignatureMismatch" || ended === "DuplicateHeader" && forged.includes(","),
        `${forged}: ${ended}`,
      )
    }
  }
})

Deno.test("any byte of the key id changed in any way is refused", async () => {
  const letters = utf8(demoKey.id)
  for (let at = 0; at < letters.length; at++) {
    for (let bits = 1; bits < 256; bits++) {
      const forged = latin1(changedAt(letters, at, bits))
      const ended = await outcome(bytes, signature, forged)
      const expected = forged === nextKey.id ? ["SignatureMismatch"] : ["UnknownKey", "DuplicateHeader"]
      assert(expected.includes(ended), `${forged}: ${ended}`)
    }
  }
})

const anyBody = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc.json().map(utf8),
  fc.string({ unit: "binary" }).map(utf8),
  fc.constant(bytes),
)
const base64 = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => btoa(latin1(bytes)))
const anySignature = fc.oneof(base64, fc.string(), fc.string({ unit: "binary" }), fc.constantFrom("", "=", "AAAA"))
const anyKeyId = fc.oneof(
  fc.constantFrom(demoKey.id, nextKey.id),
  fc.string(),
  fc.constantFrom("__proto__", "constructor", ""),
)

Deno.test("10000 random forgeries: none is accepted, none crashes", async () => {
  const counts = new Map<string, number>()
  await fc.assert(
    fc.asyncProperty(anyBody, anySignature, anyKeyId, async (body, forged, keyId) => {
      fc.pre(forged !== signature)
      const ended = await outcome(body, forged, keyId)
      counts.set(ended, (counts.get(ended) ?? 0) + 1)
      assert(["SignatureMismatch", "UnknownKey", "MissingHeader", "DuplicateHeader"].includes(ended), ended)
    }),
    { numRuns: 10_000 },
  )
  const tried = [...counts.values()].reduce((sum, count) => sum + count, 0)
  assertEquals([tried, counts.get("accepted") ?? 0], [10_000, 0])
  // deno-lint-ignore no-console -- the counts are part of what this test shows
  console.log(`${tried} forgeries, 0 accepted, 0 crashes: ${[...counts].map(([tag, n]) => `${tag} ${n}`).join(", ")}`)
})

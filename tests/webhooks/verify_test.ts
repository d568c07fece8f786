import { assert, assertEquals, assertStringIncludes } from "@std/assert"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as TestClock from "effect/testing/TestClock"
import { encode } from "../../src/crypto/base64.ts"
import { CryptoError } from "../../src/crypto/crypto_error.ts"
import { CryptoProvider } from "../../src/crypto/crypto_provider.ts"
import { utf8 } from "../../src/crypto/utf8.ts"
import * as WebCrypto from "../../src/crypto/web_crypto.ts"
import type { VerificationError } from "../../src/webhooks/errors.ts"
import { signature } from "../../src/webhooks/sign.ts"
import { verify, verifyBytes, type VerifyOptions } from "../../src/webhooks/verify.ts"
import { WebhookKeys } from "../../src/webhooks/webhook_keys.ts"
import { demoKey, nextKey } from "./keys.ts"

const services = Layer.orDie(Layer.merge(WebhookKeys.layer(demoKey, nextKey), WebCrypto.layer))

const run = <A, E>(effect: Effect.Effect<A, E, CryptoProvider | WebhookKeys>) =>
  Effect.runPromise(Effect.provide(effect, services))

const body =
  '{"apiVersion":"v1","id":"6a1f0c9e-3b58-4f6f-9a0c-5f1d0b7f2e90","created":"2025-03-03T09:20:11.127+0100",' +
  '"merchantId":"7731","type":"payment.pending_approval","payment":{"id":"000000773100000000420000100001",' +
  '"status":"PENDING_APPROVAL"}}'
const bodySignature = "uMnxv1pPqOLiXVuUnV6GU9lgayXKOoxnkRMqigz93A4="

const request = (body: BodyInit, headers: Record<string, string>) =>
  new Request("https://shop.example/webhooks", { method: "POST", body, headers })

const delivery = (headers: Record<string, string> = {}) =>
  request(body, { "X-GCS-Signature": bodySignature, "X-GCS-KeyId": demoKey.id, ...headers })

const signed = Effect.fnUntraced(function* (content: string | Uint8Array, headers: Record<string, string> = {}) {
  const bytes = typeof content === "string" ? utf8(content) : new Uint8Array(content)
  return request(bytes, {
    "X-GCS-Signature": yield* signature(bytes, demoKey.secret),
    "X-GCS-KeyId": demoKey.id,
    ...headers,
  })
})

const refusal = (content: Request, options?: VerifyOptions): Promise<VerificationError> =>
  run(Effect.flip(verify(content, options)))

Deno.test("the worked signatures hold, over the raw bytes (protocol: webhook signature)", async () => {
  assertEquals(await run(signature(utf8(body), demoKey.secret)), bodySignature)
  assertEquals(
    await run(signature(utf8('{"apiVersion":"v1","note":"Zürich"}\n'), demoKey.secret)),
    "0efrFVC+qfK7Ue41cJ27oO9jR4zF6olVfRS5dDw4oTQ=",
  )
})

Deno.test("the worked delivery is verified and decoded, as a request and as bytes with headers", async () => {
  const event = await run(verify(delivery()))
  assert(event.type === "payment.pending_approval")
  assertEquals(event.payment, { id: "000000773100000000420000100001", status: "PENDING_APPROVAL" })
  const headers = { "x-gcs-signature": bodySignature, "x-gcs-keyid": [demoKey.id] }
  assertEquals(await run(verifyBytes(headers, utf8(body))), event)
})

Deno.test("during a rotation both keys verify; each only under its own id", async () => {
  const other = await run(signature(utf8(body), nextKey.secret))
  const event = await run(verify(delivery({ "X-GCS-Signature": other, "X-GCS-KeyId": nextKey.id })))
  assertEquals(event.type, "payment.pending_approval")
  assertEquals((await refusal(delivery({ "X-GCS-KeyId": nextKey.id })))._tag, "SignatureMismatch")
})

const without = (name: string) => {
  const one = delivery()
  one.headers.delete(name)
  return one
}
const twice = (name: string, value: string) => {
  const one = delivery()
  one.headers.append(name, value)
  return one
}

Deno.test("each cause has an error of its own", async () => {
  const causes: ReadonlyArray<readonly [cause: Request, tag: VerificationError["_tag"]]> = [
    [without("X-GCS-Signature"), "MissingHeader"],
    [without("X-GCS-KeyId"), "MissingHeader"],
    [twice("X-GCS-Signature", bodySignature), "DuplicateHeader"],
    [twice("X-GCS-KeyId", demoKey.id), "DuplicateHeader"],
    [delivery({ "X-GCS-KeyId": "constructor" }), "UnknownKey"],
    [delivery({ "X-GCS-Signature": "not base64" }), "SignatureMismatch"],
    [delivery({ "X-GCS-Signature": encode(new Uint8Array(32)) }), "SignatureMismatch"],
    [delivery({ "X-GCS-Signature": bodySignature.replace("=", "") }), "SignatureMismatch"],
    [await run(signed("not JSON")), "InvalidBody"],
    [await run(signed(`[${body}]`)), "InvalidBody"],
    [await run(signed(body.replace('"id"', '"no"'))), "InvalidBody"],
    [await run(signed(body.replace('"v1"', '"v0"'))), "ApiVersionMismatch"],
    [await run(signed(Uint8Array.of(0x7b, 0xff, 0x7d))), "InvalidCharset"],
    [await run(signed(body, { "content-type": "application/json; charset=iso-8859-1" })), "InvalidCharset"],
  ]
  for (const [cause, tag] of causes) assertEquals((await refusal(cause))._tag, tag)
})

Deno.test("a charset that is UTF-8 passes in every writing; no content type passes too", async () => {
  const types = [
    "application/json",
    "application/json; charset=utf-8",
    'application/json;charset="UTF-8"',
    "application/json; charset=utf8; q=1",
    "text/plain",
  ]
  for (const type of types) {
    assertEquals((await run(verify(delivery({ "content-type": type })))).type, "payment.pending_approval")
  }
  const headers = { "X-GCS-Signature": bodySignature, "X-GCS-KeyId": demoKey.id }
  assertEquals((await run(verifyBytes(headers, utf8(body)))).type, "payment.pending_approval")
})

Deno.test("what comes first is judged first: headers, key, size, signature, then the content", async () => {
  const wrongInEveryWay = request("[".repeat(100), {
    "X-GCS-Signature": "?",
    "X-GCS-KeyId": "nobody",
    "content-type": "application/json; charset=latin1",
  })
  const tagOf = async (headers: Record<string, string>, options?: VerifyOptions) => {
    const one = new Request(wrongInEveryWay.clone(), { headers })
    return (await refusal(one, options))._tag
  }
  const all = Object.fromEntries(wrongInEveryWay.headers)
  assertEquals(await tagOf({ "X-GCS-KeyId": "a,b" }, { maxBytes: 10 }), "MissingHeader")
  assertEquals(await tagOf({ ...all, "x-gcs-keyid": "a,b" }, { maxBytes: 10 }), "DuplicateHeader")
  assertEquals(await tagOf(all, { maxBytes: 10 }), "UnknownKey")
  assertEquals(await tagOf({ ...all, "x-gcs-keyid": demoKey.id }, { maxBytes: 10 }), "BodyTooLarge")
  assertEquals(await tagOf({ ...all, "x-gcs-keyid": demoKey.id }), "SignatureMismatch")
})

Deno.test("a body of exactly the limit passes; the limit is 1 MiB unless another is given", async () => {
  const padded = (size: number) => body.slice(0, -1) + `,"padding":"${"x".repeat(size - body.length - 13)}"}`
  assertEquals(padded(1_048_576).length, 1_048_576)
  const event = await run(Effect.flatMap(signed(padded(1_048_576)), (one) => verify(one)))
  assertEquals(event.type, "payment.pending_approval")
  assertEquals((await refusal(await run(signed(padded(1_048_577)))))._tag, "BodyTooLarge")
  assertEquals((await refusal(delivery(), { maxBytes: body.length - 1 }))._tag, "BodyTooLarge")
  const headers = { "X-GCS-Signature": bodySignature, "X-GCS-KeyId": demoKey.id }
  const error = await run(Effect.flip(verifyBytes(headers, utf8(body), { maxBytes: 10 })))
  assertEquals(error._tag, "BodyTooLarge")
})

Deno.test("a body that somebody read before is an error of its own", async () => {
  const used = delivery()
  await used.text()
  assertEquals((await refusal(used))._tag, "BodyUnreadable")
})

const aged = (now: string, options: VerifyOptions, content = delivery()) =>
  run(
    Effect.andThen(TestClock.setTime(Date.parse(now)), Effect.result(verify(content, options))).pipe(
      Effect.map((result) => result._tag === "Success" ? "accepted" : result.failure._tag),
      Effect.provide(TestClock.layer()),
    ),
  )

Deno.test("an event may be of any age, unless a greatest age is set", async () => {
  assertEquals(await aged("2035-03-03T08:20:11.127Z", {}), "accepted")
  assertEquals(await aged("2025-03-03T08:25:11.127Z", { maxAge: "5 minutes" }), "accepted")
  assertEquals(await aged("2025-03-03T08:25:11.128Z", { maxAge: "5 minutes" }), "EventTooOld")
  assertEquals(await aged("2025-03-03T08:00:00.000Z", { maxAge: "5 minutes" }), "accepted")
  const timeless = await run(signed(body.replace(/"created":"[^"]*",/, "")))
  assertEquals(await aged("2025-03-03T08:20:11.127Z", { maxAge: "5 minutes" }, timeless), "InvalidBody")
})

Deno.test("a source of keys that fails is not a forgery", async () => {
  const broken = WebhookKeys.layerEffect(() => Effect.fail(new Error("the vault is sealed")))
  const error = await Effect.runPromise(
    Effect.flip(verify(delivery())).pipe(Effect.provide(Layer.merge(broken, WebCrypto.layer))),
  )
  assert(error._tag === "KeysUnavailable")
  assert(error.cause instanceof Error && error.cause.message === "the vault is sealed")
})

Deno.test("the crypto provider compares the signatures, and its failure is told", async () => {
  const asked: Array<string> = []
  const provider = Layer.effect(
    CryptoProvider,
    Effect.map(CryptoProvider, (web) =>
      CryptoProvider.of({
        ...web,
        verifyHmacSha256: (secret, message, claimed) => {
          asked.push(encode(claimed))
          return Redacted.value(secret) === "whk-next-secret"
            ? Effect.fail(new CryptoError({ operation: "verify", message: "the HSM is away" }))
            : web.verifyHmacSha256(secret, message, claimed)
        },
      })),
  ).pipe(Layer.provide(WebCrypto.layer))
  const result = (headers: Record<string, string>) =>
    Effect.runPromise(
      Effect.result(verify(delivery(headers))).pipe(
        Effect.provide(Layer.merge(WebhookKeys.layer(demoKey, nextKey), provider)),
      ),
    )
  assertEquals((await result({}))._tag, "Success")
  const failed = await result({ "X-GCS-KeyId": nextKey.id })
  assert(failed._tag === "Failure" && failed.failure._tag === "CryptoError")
  assertEquals(asked, [bodySignature, bodySignature])
})

Deno.test("no error shows the secret, the signature or the body", async () => {
  for (
    const content of [delivery({ "X-GCS-Signature": encode(new Uint8Array(32)) }), await run(signed('{"pan":"4111"}'))]
  ) {
    const error = await refusal(content)
    const shown = `${error} ${error.message} ${Deno.inspect(error)} ${JSON.stringify(error)}`
    assert(!/whk-demo-secret|4111|AAAAAAAA/.test(shown), shown)
  }
  assertStringIncludes((await refusal(delivery({ "X-GCS-KeyId": "other" }))).message, "WebhookKeys")
})

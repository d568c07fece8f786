import { assert, assertEquals, assertInstanceOf } from "@std/assert"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import { utf8 } from "../../src/crypto/utf8.ts"
import * as WebCrypto from "../../src/crypto/web_crypto.ts"
import { ConfigurationError } from "../../src/operation/configuration_error.ts"
import { makeEvent } from "../../src/webhooks/make_event.ts"
import { sign } from "../../src/webhooks/sign.ts"
import { verify, verifyBytes } from "../../src/webhooks/verify.ts"
import { WebhookKeys } from "../../src/webhooks/webhook_keys.ts"
import { vendorVectors } from "../client_api/vendor_vectors.ts"

interface Case {
  readonly id: string
  readonly outcome: string
  readonly body?: string
  readonly headers?: ReadonlyArray<readonly [string, string]>
  readonly secretKeys?: Readonly<Record<string, string>>
  readonly event?: Readonly<Record<string, unknown>> & { readonly absent: ReadonlyArray<string> }
  readonly keyId?: string
  readonly message?: string
  readonly storeKeyId?: string
  readonly storeSecretKey?: string
  readonly eventApiVersion?: string
}

const keysOf = (secrets: Readonly<Record<string, string>>) => {
  const keys = Object.entries(secrets).map(([id, secret]) => ({ id, secret: Redacted.make(secret) }))
  return keys.length === 0
    ? WebhookKeys.layer({ id: "another", secret: Redacted.make("another") })
    : WebhookKeys.layer(...keys)
}

const delivered = ({ body = "", headers = [], secretKeys = {} }: Case) =>
  Effect.runPromise(
    Effect.result(verifyBytes(headers, utf8(body))).pipe(
      Effect.provide(Layer.merge(Layer.orDie(keysOf(secretKeys)), WebCrypto.layer)),
    ),
  )

const failureOf = async (vector: Case) => Result.getOrThrow(Result.flip(await delivered(vector)))

const checks: Readonly<Record<string, (vector: Case) => Promise<void>>> = {
  valid: async (vector) => {
    const event = Result.getOrThrow(await delivered(vector))
    const { absent, ...expected } = vector.event ?? { absent: [] }
    assert(event.type === "payment.paid")
    const { payment, apiVersion, id, created, merchantId, type } = event
    assertEquals<unknown>({ apiVersion, id, created, merchantId, type, "payment.id": payment.id }, expected)
    for (const property of absent) assertEquals(property in event, false)
  },
  secretKeyNotAvailable: async (vector) => {
    const error = await failureOf(vector)
    assert(error._tag === "UnknownKey")
    assertEquals<string | undefined>(error.keyId, vector.keyId)
  },
  signatureValidationError: async (vector) => {
    const error = await failureOf(vector)
    const expected = vector.id === "missing-headers"
      ? "MissingHeader"
      : vector.id.startsWith("duplicate")
      ? "DuplicateHeader"
      : "SignatureMismatch"
    assertEquals<string>(error._tag, expected)
    if (expected === "MissingHeader") assert(error.message.startsWith(vector.message ?? "?"))
  },
  apiVersionMismatch: async ({ eventApiVersion }) => {
    const key = { id: "dummy-key-id", secret: Redacted.make("hello+world") }
    const text = JSON.stringify({ ...makeEvent("payment.paid", {}, { id: "e" }), apiVersion: eventApiVersion })
    const error = await Effect.runPromise(
      Effect.flatMap(sign(text, key), (request) => Effect.flip(verify(request))).pipe(
        Effect.provide(Layer.merge(WebhookKeys.layer(key), WebCrypto.layer)),
      ),
    )
    assert(error._tag === "ApiVersionMismatch")
    assertEquals([error.eventVersion, error.supportedVersion], [eventApiVersion, "v1"])
  },
  argumentError: async ({ storeKeyId = "", storeSecretKey = "" }) => {
    const layer = WebhookKeys.layer({ id: storeKeyId, secret: Redacted.make(storeSecretKey) })
    const error = await Effect.runPromise(Effect.flip(Effect.scoped(Layer.build(layer))))
    assertInstanceOf(error, ConfigurationError)
    assertEquals(error.setting, storeKeyId.trim() === "" ? "webhookKey.id" : "webhookKey.secret")
  },
}

vendorVectors<Case>({
  file: "webhooks",
  notApplicable: ({ outcome }) => outcome in checks ? undefined : "unknown outcome",
  check: (vector) => checks[vector.outcome](vector),
})

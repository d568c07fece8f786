import { assert, assertEquals } from "@std/assert"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import { PaymentRequest } from "../../src/client_api/mod.ts"
import { ClientApi } from "../../src/client_api/client_api.ts"
import { ClientSession } from "../../src/client_api/client_session.ts"
import * as WebCrypto from "../../src/crypto/web_crypto.ts"
import * as FetchTransport from "../../src/operation/fetch_transport.ts"
import { Platform } from "../../src/sandbox/platform.ts"
import { layerPlatform, layerStore } from "../../src/sandbox/sandbox.ts"
import { ApiKeys } from "../../src/server_api/api_keys.ts"
import { ServerApi } from "../../src/server_api/server_api.ts"
import { WebhookKeys } from "../../src/webhooks/webhook_keys.ts"
import { device } from "../client_api/encryption/device.ts"
import { shownEveryWay } from "./witness.ts"

const secret = "hunter2-hunter2-hunter2"
const key = { id: "key-id", secret: Redacted.make(secret) }
const number = "4012000033330026"
const endpoint = "https://payment.example.com"
const sessionValues = {
  clientSessionId: secret,
  customerId: "7731-9b1f0c2d3e4f5a6b7c8d9e0f1a2b3c4d",
  clientApiUrl: "https://client.example.com/client/v1",
  assetUrl: "https://assets.example.com/",
}

/** Everything that holds a secret for long, and errors about wrong ones. */
const holders: Readonly<Record<string, Effect.Effect<unknown, unknown>>> = {
  "an API key": Effect.succeed(key),
  "the source of API keys": Effect.provide(ApiKeys, ApiKeys.layer(key)),
  "the Server API": Effect.provide(
    ServerApi,
    ServerApi.layer({ endpoint, merchantId: "1234", integrator: "tests", apiKey: key }),
  ),
  "a client session": Effect.provide(ClientSession, ClientSession.layer(sessionValues)),
  "the Client API": Effect.provide(ClientApi, ClientApi.layer(sessionValues, { device })),
  "the keys of webhooks": Effect.provide(WebhookKeys, WebhookKeys.layer(key)),
  "the sandbox": Effect.provide(
    Platform,
    layerPlatform({ merchants: [{ id: "1234", keys: [key] }] }).pipe(Layer.provide([layerStore({}), WebCrypto.layer])),
  ),
  "what a customer typed": Effect.succeed(PaymentRequest.setValue(PaymentRequest.empty, "cardNumber", number)),
  "an error about a wrong key": Effect.flip(Effect.provide(ApiKeys, ApiKeys.layer({ id: "a b", secret: key.secret }))),
  "an error about a plain secret": Effect.flip(
    Effect.provide(ApiKeys, ApiKeys.layer({ id: "key-id", secret: secret as never })),
  ),
  "an error about a secret in the endpoint": Effect.flip(
    Effect.provide(
      ServerApi,
      ServerApi.layerNoDeps({ endpoint: `https://u:${secret}@payment.example.com`, merchantId: "1", integrator: "t" })
        .pipe(Layer.provide([ApiKeys.layer(key), WebCrypto.layer, FetchTransport.layer()])),
    ),
  ),
  "an error about a secret in a header": Effect.flip(
    Effect.provide(
      ServerApi,
      ServerApi.layerNoDeps({ endpoint, merchantId: "1", integrator: "t", headers: { "x-token": `${secret}\n` } })
        .pipe(Layer.provide([ApiKeys.layer(key), WebCrypto.layer, FetchTransport.layer()])),
    ),
  ),
}

for (const [name, holder] of Object.entries(holders)) {
  Deno.test(`${name} shows no secret`, async () => {
    const held = await Effect.runPromise(holder)
    for (const [way, text] of Object.entries(shownEveryWay(held))) {
      for (const hidden of [secret, number, "4012 0000"]) {
        assert(!text.includes(hidden), `${way}: ${text.slice(0, 500)}`)
      }
    }
  })
}

Deno.test("every way of showing a value shows what is not hidden", () => {
  const ways = Object.entries(shownEveryWay(Object.assign(new Error(secret), { secret })))
  assertEquals(ways.filter(([, text]) => !text.includes(secret)).map(([way]) => way), [])
})

import { createHmac } from "node:crypto"
import { CryptoProvider, ServerApi, WebCrypto } from "@epayment/effect"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as ManagedRuntime from "effect/ManagedRuntime"
import * as Redacted from "effect/Redacted"
import { awaited, direct, measure } from "../micro.ts"
import { date, newSdkContext, serverMetaInfo, V1HMACAuthenticator } from "../npm/connect_sdk_nodejs.ts"

const metaInfo = btoa(JSON.stringify({ sdkCreator: "PostFinance", integrator: "Alpenladen AG" }))
const idempotenceKey = "2f0c9f39-6e0b-4b9b-a6c5-0c54b0d9a0ff"
const path = "/v1/1234/payments"
const text = [
  "POST",
  "application/json",
  new Date(0).toUTCString(),
  `x-gcs-idempotence-key:${idempotenceKey}`,
  `x-gcs-servermetainfo:${metaInfo}`,
  `${path}\n`,
].join("\n")
const bytes = new TextEncoder().encode(text)

const algorithm = { name: "HMAC", hash: "SHA-256" }
const secret = "5bXsjFDkGYQYbTxnOPyeHbHdsbiuVO9pqSnTZKGRkGg="
const importKey = () => crypto.subtle.importKey("raw", new TextEncoder().encode(secret), algorithm, false, ["sign"])
const key = await importKey()

const runtime = ManagedRuntime.make(Layer.merge(
  ServerApi.layer({
    endpoint: "http://127.0.0.1:1",
    merchantId: "1234",
    integrator: "Alpenladen AG",
    apiKey: { id: "key", secret: Redacted.make(secret) },
  }),
  WebCrypto.layer,
))
const { api, provider } = await runtime.runPromise(Effect.all({ api: ServerApi, provider: CryptoProvider }))
const redacted = Redacted.make(secret)

const connectContext = newSdkContext({
  host: "127.0.0.1",
  apiKeyId: "key",
  secretApiKey: secret,
  integrator: "Alpenladen AG",
})
const connectAuthenticator = new V1HMACAuthenticator("key", secret)

/** The names are those of the table. */
await measure([
  direct("node:crypto HMAC", () => createHmac("sha256", secret).update(text).digest("base64")),
  awaited("WebCrypto HMAC, kept key", () => crypto.subtle.sign("HMAC", key, bytes)),
  awaited("WebCrypto HMAC, key imported each time", async () => crypto.subtle.sign("HMAC", await importKey(), bytes)),
  awaited("this library, HMAC", () => Effect.runPromise(provider.hmacSha256(redacted, bytes))),
  awaited("this library, all headers", () =>
    Effect.runPromise(api.authorize("payments.create", {
      method: "POST",
      path,
      query: "",
      contentType: "application/json",
      headers: { "x-gcs-idempotence-key": idempotenceKey },
    }, Date.now()))),
  awaited("connect-sdk-nodejs, all headers", () => {
    const headers = [{ key: "X-GCS-Idempotence-Key", value: idempotenceKey }, serverMetaInfo(connectContext)]
    return connectAuthenticator.getAuthorization("POST", "application/json", date(), headers, path)
  }),
])

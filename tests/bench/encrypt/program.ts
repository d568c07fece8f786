import {
  ClientApi,
  ClientSession,
  Encryption,
  FetchTransport,
  PaymentRequest,
  SessionCache,
  WebCrypto,
} from "@epayment/effect/client"
import * as Layer from "effect/Layer"
import * as ManagedRuntime from "effect/ManagedRuntime"
import * as Redacted from "effect/Redacted"
import { CompactEncrypt, importSPKI } from "jose"
import * as Jwe from "../../../src/crypto/jwe.ts"
import { awaited, measure } from "../micro.ts"
import { connectClient } from "./connect_client.ts"
import { announcedKey, device, product, session, typed } from "./input.ts"

const announced = await announcedKey()
const platform = FetchTransport.layer({ fetch: () => Promise.resolve(Response.json(announced)) })
const runtime = ManagedRuntime.make(
  ClientApi.layerNoDeps({ device }).pipe(
    Layer.provide(platform),
    Layer.provideMerge([ClientSession.layer(session), SessionCache.layer, WebCrypto.layer]),
  ),
)
const recipient = await runtime.runPromise(Encryption.importRecipient(announced))

const request = PaymentRequest.setProduct(
  typed.reduce((one, [field, value]) => PaymentRequest.setValue(one, field, value), PaymentRequest.empty),
  product,
)
const input = {
  clientSessionId: Redacted.make(session.clientSessionId),
  paymentProductId: product.id,
  tokenize: false,
  paymentValues: typed.map(([key, value]) => ({ key, value: Redacted.make(value) })),
}
const cleartext = {
  clientSessionId: session.clientSessionId,
  nonce: "e5d4c3b2a1908f7e6d5c4b3a29180f7e",
  paymentProductId: product.id,
  tokenize: false,
  paymentValues: typed.map(([key, value]) => ({ key, value })),
  collectedDeviceInformation: device.information,
}

const pem = `-----BEGIN PUBLIC KEY-----\n${announced.publicKey}\n-----END PUBLIC KEY-----`
const importKey = () => importSPKI(pem, "RSA-OAEP")
const key = await importKey()
const header = { alg: "RSA-OAEP", enc: "A256CBC-HS512", kid: announced.keyId }
const withJose = (key: CryptoKey) =>
  new CompactEncrypt(new TextEncoder().encode(JSON.stringify(cleartext))).setProtectedHeader(header).encrypt(key)

const official = await connectClient(announced)

/** The names are those of the table. */
await measure([
  awaited("jose, kept key", () => withJose(key)),
  awaited("jose, key imported each time", async () => withJose(await importKey())),
  awaited(
    "this library, JWE alone",
    () => runtime.runPromise(Jwe.encrypt(recipient, Redacted.make(JSON.stringify(cleartext)))),
  ),
  awaited(
    "this library, customer input",
    () => runtime.runPromise(Encryption.encryptCustomerInput(recipient, input, device)),
  ),
  awaited(
    "this library, payment request",
    () => runtime.runPromise(PaymentRequest.encrypt(request, device)),
  ),
  awaited("connect-sdk-client-js, payment request", official),
])

/** Signatures come from a key store that never gives its secrets away: an HSM, a KMS. */
import { ApiKeys, CryptoProvider, ServerApi, Services, WebCrypto } from "@epayment/effect"
import { Sandbox } from "@epayment/effect/sandbox"
import { Console, Effect, Layer, Redacted } from "effect"
import { createHmac } from "node:crypto"

/** Stands for the device: it knows secrets by name and signs with them. */
const hsm = (() => {
  const secrets = new Map([["slot-7", "the secret in slot 7"]])
  return {
    sign: (slot: string, message: Uint8Array) =>
      Promise.resolve(new Uint8Array(createHmac("sha256", secrets.get(slot) ?? "").update(message).digest())),
  }
})()

/** Everything but the signature stays with WebCrypto. What the library calls the secret is the slot's name here. */
const crypto = Layer.effect(
  CryptoProvider,
  Effect.map(CryptoProvider, (web) => ({
    ...web,
    hmacSha256: (slot: Redacted.Redacted, message: Uint8Array) =>
      Console.log("signed in", Redacted.value(slot)).pipe(
        Effect.andThen(Effect.promise(() => hsm.sign(Redacted.value(slot), message))),
      ),
  })),
).pipe(Layer.provide(WebCrypto.layer))

const key = { id: "key-1", secret: Redacted.make("the secret in slot 7") }
const live = ServerApi.layerNoDeps({
  endpoint: Sandbox.inProcessOrigin,
  merchantId: "1234",
  integrator: "Alpenladen AG",
})
  .pipe(
    Layer.provide([ApiKeys.layer({ id: key.id, secret: Redacted.make("slot-7") }), crypto]),
    Layer.provide(Sandbox.layer({ merchants: [{ id: "1234", keys: [key] }] })),
  )

const example = Effect.flatMap(Services.testconnection(), ({ result }) => Console.log("connection", result))
await Effect.runPromise(Effect.provide(example, live))

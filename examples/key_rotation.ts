/** A new API key takes over while the program runs: the key is asked for each attempt. */
import { ApiKeys, ServerApi, Services, WebCrypto } from "@epayment/effect"
import { Sandbox } from "@epayment/effect/sandbox"
import { Console, Effect, Layer, Redacted, Ref } from "effect"

const oldKey = { id: "key-2024", secret: Redacted.make("the old secret") }
const newKey = { id: "key-2025", secret: Redacted.make("the new secret") }

/** A sandbox that knows both keys, as the platform does while they are exchanged. */
const platform = Sandbox.layer({ merchants: [{ id: "1234", keys: [oldKey, newKey] }] })

const example = Effect.gen(function* () {
  // In a shop: a vault, or a file that changes. Any effect will do.
  const vault = yield* Ref.make(oldKey)
  const keys = ApiKeys.layerEffect(Effect.tap(Ref.get(vault), ({ id }) => Console.log("sign with", id)))

  const live = ServerApi.layerNoDeps({
    endpoint: Sandbox.inProcessOrigin,
    merchantId: "1234",
    integrator: "Alpenladen AG",
  }).pipe(Layer.provide([keys, WebCrypto.layer]))

  const calls = Effect.gen(function* () {
    yield* Console.log("connection", (yield* Services.testconnection()).result)
    yield* Ref.set(vault, newKey)
    yield* Console.log("connection", (yield* Services.testconnection()).result)
  })
  yield* Effect.provide(calls, live)
})

await Effect.runPromise(Effect.provide(example, platform))

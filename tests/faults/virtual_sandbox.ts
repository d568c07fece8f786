import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as TestClock from "effect/testing/TestClock"
import type { ConfigurationError } from "../../src/operation/configuration_error.ts"
import { SandboxControl } from "../../src/sandbox/control.ts"
import * as InProcess from "../../src/sandbox/in_process.ts"
import { merchantsOf } from "../../src/sandbox/options.ts"
import { type EmbeddedOptions, inProcessOrigin, layerPlatform, layerStore } from "../../src/sandbox/sandbox.ts"
import type { StoreUnavailable } from "../../src/sandbox/store/store_unavailable.ts"
import { ApiKeys } from "../../src/server_api/api_keys.ts"
import { ServerApi } from "../../src/server_api/server_api.ts"
import { fixedCrypto } from "../support/fixed_crypto.ts"

/** When virtual time begins: cards of the tests are valid then. */
export const start = Date.UTC(2025, 2, 3, 8)

/** A sandbox whose every step is synchronous, so that a test clock alone decides about time. */
export const virtualSandbox = (
  options: EmbeddedOptions = {},
): Layer.Layer<ServerApi | SandboxControl, StoreUnavailable | ConfigurationError> => {
  const [merchant] = merchantsOf(options)
  const platform = layerPlatform(options).pipe(Layer.provide(layerStore(options)), Layer.provideMerge(fixedCrypto()))
  const api = ServerApi.layerNoDeps({
    integrator: "tests",
    ...options.api,
    endpoint: inProcessOrigin,
    merchantId: merchant.id,
  }).pipe(Layer.provide([ApiKeys.layer(merchant.keys[0]), InProcess.layer]))
  return Layer.merge(api, SandboxControl.layer).pipe(Layer.provide(platform))
}

/** Runs an effect to its end while time goes forward by itself, as far as it asks for. */
export const inVirtualTime = <A, E, R>(self: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
  Effect.gen(function* () {
    yield* TestClock.setTime(start)
    const fiber = yield* Effect.forkChild(self)
    while (fiber.pollUnsafe() === undefined) yield* TestClock.adjust("10 days")
    return yield* Fiber.join(fiber)
  }).pipe(Effect.provide(TestClock.layer()))

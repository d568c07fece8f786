import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import * as Redacted from "effect/Redacted"
import type { Transport } from "../../../src/operation/transport.ts"
import { Sandbox, SandboxControl, SandboxServer } from "../../../src/sandbox/mod.ts"
import { defaultMerchant, type SandboxOptions } from "../../../src/sandbox/options.ts"
import { inProcessOrigin } from "../../../src/sandbox/sandbox.ts"
import { ServerApi } from "../../../src/server_api/server_api.ts"

/** The control token of the tests' sandboxes. */
export const token = Redacted.make("the-control-token-äö")

/** What a law is held to: a sandbox, a program's client of it, and its controls. */
export type Sides = ServerApi | SandboxControl

/** A sandbox in the same process, its controls called as effects. */
export const embedded = (options: SandboxOptions = {}): Layer.Layer<Sides | Transport, unknown> =>
  Sandbox.layer({ controlToken: token, ...options })

/** The same, its controls called over HTTP, without sockets. */
export const overHttp = (options: SandboxOptions = {}): Layer.Layer<Sides | Transport, unknown> =>
  SandboxControl.layerHttpNoDeps({ url: inProcessOrigin, token }).pipe(Layer.provideMerge(embedded(options)))

/** A sandbox that listens, its API and its controls called on real sockets. */
export const overSockets = (options: SandboxOptions = {}): Layer.Layer<Sides | SandboxServer, unknown> =>
  Layer.unwrap(Effect.map(SandboxServer, ({ url }) =>
    Layer.merge(
      SandboxControl.layerHttp({ url, token }),
      ServerApi.layer({
        endpoint: url,
        merchantId: defaultMerchant.id,
        integrator: "test",
        apiKey: defaultMerchant.keys[0],
      }),
    ))).pipe(
      Layer.provideMerge(Sandbox.layerServer({ controlToken: token, port: 0, grace: "200 millis", ...options })),
    )

/** Registers a law of the controls: it holds in the same process, over HTTP, and on sockets. */
export const law = <E>(name: string, program: Effect.Effect<void, E, Sides>, options: SandboxOptions = {}): void => {
  const sides: Readonly<Record<string, (options: SandboxOptions) => Layer.Layer<Sides, unknown>>> = {
    embedded,
    overHttp,
    overSockets,
  }
  for (const [side, layer] of Object.entries(sides)) {
    Deno.test(`${side}: ${name}`, () =>
      Effect.runPromise(program.pipe(Effect.provide(layer(options)), Effect.provide(Logger.layer([])))))
  }
}

import { ServerApi } from "@epayment/effect"
import { Sandbox, type SandboxControl, SandboxServer } from "@epayment/effect/sandbox"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"

const key = { id: "shop", secret: Redacted.make("shop-secret") }

const api = Layer.unwrap(Effect.map(SandboxServer, ({ url }) =>
  ServerApi.layer({
    endpoint: url,
    merchantId: "1234",
    integrator: "Alpenladen",
    apiKey: key,
  })))

/** The Server API of a sandbox that listens on a free port of this computer, so that browsers reach its Client API. */
export const sandbox: Layer.Layer<ServerApi | SandboxControl | SandboxServer, unknown> = api.pipe(
  Layer.provideMerge(Sandbox.layerServer({ port: 0, merchants: [{ id: "1234", keys: [key] }] })),
)

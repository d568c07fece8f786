import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as FetchTransport from "../operation/fetch_transport.ts"
import { Transport, type WireRequest } from "../operation/transport.ts"
import type { ConfigurationError } from "../operation/configuration_error.ts"
import { variables } from "../operation/environment.ts"
import { SandboxControl } from "../sandbox/control.ts"
import { SandboxUnreachable } from "../sandbox/control/over_http.ts"

/** Longest wait for the answer to one control in milliseconds; moving the time over many objects takes a while. */
const patience = 60_000

/** The wire with a limit of time, which the controls do not set by themselves. */
const limited: Layer.Layer<Transport> = Layer.effect(
  Transport,
  Effect.map(Transport, (transport) => ({
    ...transport,
    send: (request: WireRequest, maxBytes: number) => transport.send({ millis: patience, ...request }, maxBytes),
  })),
).pipe(Layer.provide(FetchTransport.layer()))

const names = ["EPAYMENT_ENDPOINT", "EPAYMENT_SANDBOX_TOKEN"]

/**
 * The controls of the sandbox at `EPAYMENT_ENDPOINT`, with the token `EPAYMENT_SANDBOX_TOKEN` that it printed. Fails with
 * `ConfigurationError` when a variable is missing, with `SandboxUnreachable` when no sandbox answers or the token is wrong.
 */
export const sandboxControls: Layer.Layer<SandboxControl, ConfigurationError | SandboxUnreachable> = Layer.unwrap(
  Effect.map(
    variables(names, names),
    ([url, token]) => SandboxControl.layerHttpNoDeps({ url, token: Redacted.make(token) }),
  ),
).pipe(
  Layer.provide(limited),
  Layer.catchTag("SandboxUnreachable", ({ message, cause }) =>
    Layer.effect(
      SandboxControl,
      Effect.fail(new SandboxUnreachable({ message: `${message}; check ${names.join(" and ")}`, cause })),
    )),
)

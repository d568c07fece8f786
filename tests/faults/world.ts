import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Schedule from "effect/Schedule"
import type * as Scope from "effect/Scope"
import type { Transport, TransportShape } from "../../src/operation/transport.ts"
import type { SandboxControl } from "../../src/sandbox/control.ts"
import { merchantsOf, type SandboxOptions } from "../../src/sandbox/options.ts"
import { layerServer } from "../../src/sandbox/sandbox.ts"
import { SandboxServer } from "../../src/sandbox/server/node_server.ts"
import { ApiKeys } from "../../src/server_api/api_keys.ts"
import { ServerApi } from "../../src/server_api/server_api.ts"
import * as WebCrypto from "../../src/crypto/web_crypto.ts"
import { virtualSandbox } from "./virtual_sandbox.ts"
import { outlasts, type Strike } from "./fault_kinds.ts"
import { type Sent, wiretap } from "./wiretap.ts"

/** A platform, a program's way to it, and every request that goes that way. */
export interface World {
  readonly layer: Layer.Layer<ServerApi | SandboxControl>
  readonly sent: ReadonlyArray<Sent>
  /** Whether the run-time may send the first of several attempts again by itself, as Deno does over used connections. */
  readonly mayRepeat: boolean
  /** How long a call under faults waits for one answer. */
  readonly patience: (strikes: ReadonlyArray<Strike>) => Duration.Input
}

/** A platform in the same process: requests are counted where the program hands them out. Needs virtual time. */
export const inProcess = (options: SandboxOptions = {}): Effect.Effect<World, never, Scope.Scope> =>
  Effect.gen(function* () {
    const sent: Array<Sent> = []
    const note = ({ method, url, headers }: Parameters<TransportShape["open"]>[0]) =>
      Effect.sync(() => void sent.push({ method, target: url, key: headers["x-gcs-idempotence-key"] }))
    const counting = (transport: TransportShape): TransportShape => ({
      send: (request, maxBytes) => Effect.andThen(note(request), transport.send(request, maxBytes)),
      open: (request) => Effect.andThen(note(request), transport.open(request)),
    })
    const context = yield* Layer.build(virtualSandbox({ ...options, api: { wireLog: counting } })).pipe(Effect.orDie)
    return { layer: Layer.succeedContext(context), sent, patience: () => "30 seconds", mayRepeat: false }
  })

/** Long enough for any machine that is at work, and short where nothing would come. */
const onSockets: World["patience"] = (strikes) => strikes.some(outlasts) ? 250 : "20 seconds"

/** A platform behind a socket: requests are counted on the line. */
export const overTcp = (
  transport: Layer.Layer<Transport>,
  options: SandboxOptions = {},
): Effect.Effect<World, never, Scope.Scope> =>
  Effect.gen(function* () {
    const platform = yield* Layer.build(layerServer({ ...options, port: 0, grace: 100 })).pipe(Effect.orDie)
    const { port } = yield* Effect.provide(SandboxServer, platform)
    const tap = yield* wiretap(port)
    const [merchant] = merchantsOf(options)
    const api = ServerApi.layerNoDeps({
      endpoint: tap.origin,
      merchantId: merchant.id,
      integrator: "tests",
      retry: { schedule: Schedule.spaced("5 millis") },
    }).pipe(Layer.provide([ApiKeys.layer(merchant.keys[0]), WebCrypto.layer, transport]), Layer.orDie)
    const context = yield* Layer.build(api)
    const layer = Layer.succeedContext(context).pipe(Layer.provideMerge(Layer.succeedContext(platform)))
    return { layer, sent: tap.sent, patience: onSockets, mayRepeat: true }
  })

import type * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import * as Schedule from "effect/Schedule"
import * as Scope from "effect/Scope"
import * as WebCrypto from "../../src/crypto/web_crypto.ts"
import * as FetchTransport from "../../src/operation/fetch_transport.ts"
import type { Transport } from "../../src/operation/transport.ts"
import { SandboxControl } from "../../src/sandbox/control.ts"
import { defaultMerchant, type SandboxOptions } from "../../src/sandbox/options.ts"
import { layerPlatform, layerServer } from "../../src/sandbox/sandbox.ts"
import { SandboxServer } from "../../src/sandbox/server/node_server.ts"
import type { Store } from "../../src/sandbox/store/store.ts"
import { ApiKeys } from "../../src/server_api/api_keys.ts"
import { ServerApi } from "../../src/server_api/server_api.ts"
import { virtualSandbox } from "../faults/virtual_sandbox.ts"
import { fixedCrypto } from "../support/fixed_crypto.ts"
import { virtualTime } from "../support/virtual_time.ts"

/** What a program reaches: the API of the server, the way of its customers' devices to the platform, and the platform itself. */
export type Services = ServerApi | Transport | SandboxControl

/** A merchant's program and the platform that it talks to; the platform may be started anew. */
export interface Shop {
  /** Runs a part of the program. */
  readonly run: <A, E>(part: Effect.Effect<A, E, Services>) => Promise<A>
  /** Ends the platform and starts it again over what it stored. */
  readonly restart: () => Promise<void>
  /** Ends the platform for good. */
  readonly close: () => Promise<void>
  /** How long a call under faults waits for one answer, in milliseconds. */
  readonly patience: number
}

/** Opens shops, each with an empty store. */
export type OpenShop = () => Promise<Shop>

type Platform = Layer.Layer<Services, unknown>
type InItsTime = <A, E, R>(self: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R>

const shopOn = async (
  platform: Platform,
  within: InItsTime,
  patience: number,
  tidyUp: () => Promise<void>,
): Promise<Shop> => {
  let scope = Scope.makeUnsafe()
  let context: Context.Context<Services>
  const open = async () => {
    scope = Scope.makeUnsafe()
    context = await Effect.runPromise(within(Layer.buildWithScope(Layer.fresh(platform), scope)))
  }
  const end = () => Effect.runPromise(within(Scope.close(scope, Exit.void)))
  await open()
  return {
    run: (part) => Effect.runPromise(within(Effect.provideContext(part, context))),
    restart: async () => {
      await end()
      await open()
    },
    close: async () => {
      await end()
      await tidyUp()
    },
    patience,
  }
}

const settings: SandboxOptions["settings"] = { amountTriggers: false }

const inNewFolder = async () => {
  const folder = await Deno.makeTempDir()
  return { file: `${folder}/sandbox.sqlite`, remove: () => Deno.remove(folder, { recursive: true }) }
}

/** A counter that goes on when the platform starts anew: no key may come twice. */
const countingCrypto = () => {
  let count = 0
  return fixedCrypto((length) => {
    const bytes = new Uint8Array(length)
    new DataView(bytes.buffer).setUint32(length - 4, ++count)
    return bytes
  })
}

/** The platform in the same process, in virtual time, on an SQLite file. */
export const inProcess: OpenShop = async () => {
  const { file, remove } = await inNewFolder()
  const platform = virtualSandbox({ store: { file }, settings }, countingCrypto())
  return shopOn(platform, virtualTime().within, 30_000, remove)
}

/** The platform behind a socket, in real time, on a store. */
const overTcp = (server: Layer.Layer<SandboxServer | SandboxControl, unknown>, tidyUp: () => Promise<void>) => {
  const api = Layer.unwrap(Effect.map(SandboxServer, ({ url }) =>
    ServerApi.layerNoDeps({
      endpoint: url,
      merchantId: defaultMerchant.id,
      integrator: "tests",
      retry: { schedule: Schedule.spaced("5 millis") },
    }).pipe(
      Layer.provide([ApiKeys.layer(defaultMerchant.keys[0]), WebCrypto.layer]),
      Layer.provideMerge(FetchTransport.layer()),
    )))
  return shopOn(Layer.provideMerge(api, server), (self) => self, 150, tidyUp)
}

/** The platform behind a socket on an SQLite file. */
export const serverOnSqlite: OpenShop = async () => {
  const { file, remove } = await inNewFolder()
  return overTcp(layerServer({ store: { file }, settings, port: 0, grace: 50 }), remove)
}

/** The platform behind a socket on any store, such as one in PostgreSQL that is empty. */
export const serverOn = (store: Layer.Layer<Store, unknown>): OpenShop => () =>
  overTcp(
    Layer.merge(SandboxServer.layerNoDeps({ port: 0, grace: 50 }), SandboxControl.layer).pipe(
      Layer.provide(layerPlatform({ settings })),
      Layer.provide([store, WebCrypto.layer]),
    ),
    () => Promise.resolve(),
  )

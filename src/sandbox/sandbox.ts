import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type * as Scope from "effect/Scope"
import type { CryptoProvider } from "../crypto/crypto_provider.ts"
import * as WebCrypto from "../crypto/web_crypto.ts"
import type { ConfigurationError } from "../operation/configuration_error.ts"
import type { Transport } from "../operation/transport.ts"
import { ApiKeys } from "../server_api/api_keys.ts"
import { ServerApi, type ServerApiOptions } from "../server_api/server_api.ts"
import { SandboxControl } from "./control.ts"
import * as InProcess from "./in_process.ts"
import { keysOf, merchantsOf, type SandboxOptions, settingsOf } from "./options.ts"
import { Platform } from "./platform.ts"
import { Store } from "./store/store.ts"
import { type ListenOptions, SandboxServer, type ServerFailed } from "./server/node_server.ts"
import * as WebHandler from "./server/web_handler.ts"
import type { StoreUnavailable } from "./store/store_unavailable.ts"

/** Where a program in the same process reaches the sandbox; no name server is asked and no socket opened. */
export const inProcessOrigin = "http://sandbox.localhost"

/** How a program in the same process uses the sandbox. */
export interface EmbeddedOptions extends SandboxOptions {
  /** Settings of the Server API's client, such as retries and limits. */
  readonly api?: Partial<Omit<ServerApiOptions, "endpoint" | "merchantId">>
}

/**
 * The platform on its own, on any store and crypto provider. Fails with `ConfigurationError` when a webhook endpoint is not
 * allowed.
 */
export const layerPlatform = (
  options: SandboxOptions,
): Layer.Layer<Platform, ConfigurationError, Store | CryptoProvider> =>
  Platform.layer({
    keys: keysOf(options),
    settings: settingsOf(options),
    webhooks: options.webhooks ?? [],
    manualClock: options.clock === "manual",
    controlToken: options.controlToken,
  })

/** The store that the options name. Fails with `StoreUnavailable` when it cannot be opened. */
export const layerStore = ({ store = "memory" }: SandboxOptions): Layer.Layer<Store, StoreUnavailable> =>
  store === "memory"
    ? Store.layerMemory
    : "file" in store
    ? Store.layerFile(store.file)
    : Store.layerDatabase(store.sql)

/**
 * The whole platform in a box: the Server API of a program is answered in the same process, without sockets, with real
 * signatures, life cycles, idempotence and errors. Each layer is a sandbox of its own, empty at the start. Its `Transport`
 * carries the Client API of its sessions too: give it to `ClientApi.layerNoDeps`. Fails with
 * `StoreUnavailable` when the store's file cannot be opened, with `ConfigurationError` when a setting of the client
 * is wrong or a webhook endpoint is not allowed.
 *
 * @example
 * ```ts
 * import { Payments } from "@epayment/effect"
 * import { Sandbox } from "@epayment/effect/sandbox"
 * import * as Effect from "effect/Effect"
 * import * as Redacted from "effect/Redacted"
 *
 * const program = Payments.create({
 *   order: { amountOfMoney: { amount: 4990, currencyCode: "CHF" } },
 *   cardPaymentMethodSpecificInput: {
 *     paymentProductId: 1,
 *     card: { cardNumber: Redacted.make("4012000033330026"), cvv: Redacted.make("123"), expiryDate: "1249" },
 *   },
 * })
 *
 * const { payment } = await Effect.runPromise(program.pipe(Effect.provide(Sandbox.layer())))
 * console.log(payment?.status) // PENDING_APPROVAL
 * ```
 */
export const layer = (
  options: EmbeddedOptions = {},
): Layer.Layer<ServerApi | SandboxControl | Transport, StoreUnavailable | ConfigurationError> => {
  const [merchant] = merchantsOf(options)
  const platform = layerPlatform(options).pipe(Layer.provide(layerStore(options)), Layer.provideMerge(WebCrypto.layer))
  const api = ServerApi.layerNoDeps({
    integrator: "sandbox",
    ...options.api,
    endpoint: inProcessOrigin,
    merchantId: merchant.id,
  }).pipe(Layer.provide(ApiKeys.layer(merchant.keys[0])))
  return Layer.merge(api, SandboxControl.layer).pipe(Layer.provideMerge(InProcess.layer), Layer.provide(platform))
}

/**
 * A sandbox that listens on a port of this process as long as the layer lives; its address is `SandboxServer.url`. Fails
 * with `ServerFailed` when it cannot listen, with `StoreUnavailable` when the store's file cannot be opened,
 * with `ConfigurationError` when a webhook endpoint is not allowed.
 *
 * @example
 * ```ts
 * import { Sandbox, SandboxServer } from "@epayment/effect/sandbox"
 * import * as Effect from "effect/Effect"
 *
 * const health = Effect.gen(function* () {
 *   const { url } = yield* SandboxServer
 *   return yield* Effect.promise(() => fetch(`${url}/health`).then((response) => response.json()))
 * })
 *
 * console.log(await Effect.runPromise(Effect.provide(health, Sandbox.layerServer({ port: 0 })))) // { status: "ok", … }
 * ```
 */
export const layerServer = (
  options: SandboxOptions & ListenOptions = {},
): Layer.Layer<SandboxServer | SandboxControl, ServerFailed | StoreUnavailable | ConfigurationError> =>
  Layer.merge(SandboxServer.layerNoDeps(options), SandboxControl.layer).pipe(
    Layer.provide(layerPlatform(options)),
    Layer.provide([layerStore(options), WebCrypto.layer]),
  )

/**
 * A sandbox as a web handler, for `Deno.serve`, `Bun.serve` and frameworks, as long as the scope is open. Fails with
 * `StoreUnavailable` when the store's file cannot be opened, with `ConfigurationError` when a webhook endpoint is not allowed.
 */
export const handler = (
  options: SandboxOptions = {},
): Effect.Effect<WebHandler.WebHandler, StoreUnavailable | ConfigurationError, Scope.Scope> =>
  Effect.flatMap(
    Layer.build(layerPlatform(options).pipe(Layer.provide([layerStore(options), WebCrypto.layer]))),
    (platform) => Effect.provideContext(WebHandler.webHandler, platform),
  )

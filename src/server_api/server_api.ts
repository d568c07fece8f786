/**
 * The Server API of one merchant, which every operation needs, as {@link ServerApi} of the package's root.
 *
 * @module
 */

import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import { CryptoProvider } from "../crypto/crypto_provider.ts"
import * as WebCrypto from "../crypto/web_crypto.ts"
import type { Api } from "../operation/api.ts"
import { credentialsUnavailable } from "../operation/outcome.ts"
import * as FetchTransport from "../operation/fetch_transport.ts"
import { uuid } from "../operation/idempotence_key.ts"
import { defaultLimits, type LimitOptions } from "../operation/limits.ts"
import { type ArgsOf, type DeclinedOf, type Operation, operationsOf, type ResultOf } from "../operation/operation.ts"
import { defaultRetry, type RetrySettings } from "../operation/retry.ts"
import { makeQuota } from "../operation/retry_quota.ts"
import type { Spec } from "../operation/spec.ts"
import { Transport } from "../operation/transport.ts"
import type { WireLog } from "../operation/wire_log.ts"
import { type ApiKey, ApiKeys } from "./api_keys.ts"
import type { ConfigurationError } from "../operation/configuration_error.ts"
import { variables } from "../operation/environment.ts"
import { checkOptions, environment } from "./options.ts"
import { platformIdentifier, serverMetaInfo, type ShoppingCartExtension } from "./server_meta_info.ts"
import { requestSigner } from "./signature.ts"

/** Settings of the Server API that are not secret. */
export interface ServerApiOptions {
  /** Scheme, host and port of the platform, such as `https://api.example.com`; without path. The platform's documentation of your account names it. */
  readonly endpoint: string
  /** Id of the merchant on whose behalf all calls are made. */
  readonly merchantId: string
  /** Name of the company that integrates; the platform requires it. */
  readonly integrator: string
  /** The shop extension that makes the calls, if there is one. */
  readonly shoppingCartExtension?: ShoppingCartExtension
  /** Further headers for every request; those that the library owns are refused. */
  readonly headers?: Readonly<Record<string, string>>
  /** Attempts (3) and waits; per call: `Retry.withRetry`. */
  readonly retry?: Partial<RetrySettings>
  /** Time limits (30 s an attempt, 90 s a call) and largest answer (10 MiB); per call: `Limits.withLimits`. */
  readonly limits?: LimitOptions
  /** Writes down requests and answers, sensitive values hidden: `WireLog.make()`; off by default. Per call: `WireLog.withWireLog`. */
  readonly wireLog?: WireLog
}

const ServerApiBase: Context.ServiceClass<ServerApi, "@epayment/effect/ServerApi", Api> = /* @__PURE__ */ Context
  .Service<
    ServerApi,
    Api
  >()("@epayment/effect/ServerApi")

/** The Server API of one merchant: what every operation of this package needs. */
export class ServerApi extends ServerApiBase {
  /**
   * The Server API over whatever keys, crypto provider and transport the program provides. Fails with
   * `ConfigurationError` when a setting is missing or wrong.
   */
  static readonly layerNoDeps = (
    options: ServerApiOptions,
  ): Layer.Layer<ServerApi, ConfigurationError, ApiKeys | CryptoProvider | Transport> =>
    Layer.effect(ServerApi, makeApi(options))

  /**
   * The Server API with one static key, on WebCrypto and `fetch`. Fails with `ConfigurationError` when a setting is
   * missing or wrong.
   *
   * @example
   * ```ts
   * import { Redacted } from "effect"
   * import { ServerApi } from "@epayment/effect"
   *
   * const live = ServerApi.layer({
   *   endpoint: "https://payment.example.com",
   *   merchantId: "1234",
   *   integrator: "Alpenladen AG",
   *   apiKey: { id: "key-id", secret: Redacted.make("secret") },
   * })
   * ```
   */
  static readonly layer = (
    options: ServerApiOptions & { readonly apiKey: ApiKey },
  ): Layer.Layer<ServerApi, ConfigurationError> =>
    ServerApi.layerNoDeps(options).pipe(Layer.provide([ApiKeys.layer(options.apiKey), defaults]))

  /**
   * The same from Config: `EPAYMENT_ENDPOINT`, `EPAYMENT_MERCHANT_ID`, `EPAYMENT_INTEGRATOR`, `EPAYMENT_API_KEY_ID` and
   * `EPAYMENT_SECRET_API_KEY`. Fails with `ConfigurationError` when one is missing or wrong.
   */
  static readonly layerConfig: Layer.Layer<ServerApi, ConfigurationError> = /* @__PURE__ */ Layer.unwrap(
    /* @__PURE__ */ Effect.map(
      /* @__PURE__ */ variables(["EPAYMENT_ENDPOINT", "EPAYMENT_MERCHANT_ID", "EPAYMENT_INTEGRATOR"], environment),
      ([endpoint, merchantId, integrator]) =>
        ServerApi.layerNoDeps({ endpoint, merchantId, integrator }).pipe(
          Layer.provide([ApiKeys.layerConfig, defaults]),
        ),
    ),
  )
}

const defaults: Layer.Layer<CryptoProvider | Transport> = /* @__PURE__ */ Layer.merge(
  WebCrypto.layer,
  /* @__PURE__ */ FetchTransport.layer(),
)

const makeApi = /* @__PURE__ */ Effect.fnUntraced(function* (options: ServerApiOptions) {
  const { origin, headers, limits } = yield* checkOptions(options)
  const keys = yield* ApiKeys
  const crypto = yield* CryptoProvider
  const transport = yield* Transport
  const sign = requestSigner(crypto, {
    "x-gcs-servermetainfo": serverMetaInfo(options.integrator, platformIdentifier(), options.shoppingCartExtension),
    ...headers,
  })
  const root = `/v1/${encodeURIComponent(options.merchantId)}`
  return ServerApi.of({
    origin,
    root: (service) => service === "files" ? `/files${root}` : root,
    authorize: (operation, request, now) =>
      Effect.mapErrorEager(
        Effect.flatMapEager(keys.current, (key) => sign(key, request, now)),
        (cause) => credentialsUnavailable(operation, cause),
      ),
    authorizesAtOnce: Exit.isExit(keys.current) && crypto.hmacSha256.local === true,
    newKey: Effect.map(crypto.randomBytes(16), uuid),
    refine: (error) => error,
    transport,
    wireLog: options.wireLog,
    retry: { ...defaultRetry, ...options.retry },
    quota: makeQuota(),
    limits: { ...defaultLimits, ...limits },
  })
})

/** An operation of the Server API; besides `ApiError` it fails with `E`. */
export interface ServerOperation<Args extends ReadonlyArray<unknown>, A, E = never>
  extends Operation<Args, A, E, ServerApi> {}

/** Declares an operation of the Server API. */
export const serverOperation: <const S extends Spec>(
  spec: S,
) => ServerOperation<ArgsOf<S>, ResultOf<S>, DeclinedOf<S>> = /* @__PURE__ */ operationsOf(ServerApi)

import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import { CryptoProvider } from "../crypto/crypto_provider.ts"
import * as WebCrypto from "../crypto/web_crypto.ts"
import type { Api } from "../operation/api.ts"
import type { ConfigurationError } from "../operation/configuration_error.ts"
import type { ApiError } from "../operation/errors.ts"
import * as FetchTransport from "../operation/fetch_transport.ts"
import { uuid } from "../operation/idempotence_key.ts"
import { defaultLimits, type LimitOptions, limitSettings } from "../operation/limits.ts"
import { type ArgsOf, type DeclinedOf, type Operation, operationsOf, type ResultOf } from "../operation/operation.ts"
import { defaultRetry, type RetrySettings } from "../operation/retry.ts"
import { makeQuota } from "../operation/retry_quota.ts"
import type { Spec } from "../operation/spec.ts"
import { Transport } from "../operation/transport.ts"
import type { WireLog } from "../operation/wire_log.ts"
import { clientMetaInfo, encodeClientMetaInfo } from "./client_meta_info.ts"
import { ClientSession, type ClientSessionValues, sessionLifetime } from "./client_session.ts"
import { browserDevice, type Device } from "./encryption/device.ts"
import { SessionCache } from "./session_cache.ts"
import { type SessionExpired, sessionExpired } from "./session_expired.ts"

/** Settings of the Client API. */
export interface ClientApiOptions {
  /** The device that calls; by default the browser that runs this, from its globals. */
  readonly device?: Device
  /** Attempts (3) and waits; per call: `Retry.withRetry`. */
  readonly retry?: Partial<RetrySettings>
  /** Time limits (30 s an attempt, 90 s a call) and largest answer (10 MiB); per call: `Limits.withLimits`. */
  readonly limits?: LimitOptions
  /** Writes down requests and answers, sensitive values hidden: `WireLog.make()`; off by default. Per call: `WireLog.withWireLog`. */
  readonly wireLog?: WireLog
}

const ClientApiBase: Context.ServiceClass<ClientApi, "@epayment/effect/ClientApi", Api<SessionExpired>> =
  /* @__PURE__ */ Context.Service<ClientApi, Api<SessionExpired>>()("@epayment/effect/ClientApi")

/** The Client API within one client session: what every operation of a device needs. Runs in browsers as they are. */
export class ClientApi extends ClientApiBase {
  /** The Client API over whatever session, crypto provider and transport the program provides. */
  static readonly layerNoDeps = (
    options: ClientApiOptions = {},
  ): Layer.Layer<ClientApi, never, ClientSession | CryptoProvider | Transport> =>
    Layer.effect(ClientApi, makeApi(options))

  /**
   * The Client API of a session, on WebCrypto and `fetch`, together with the session, its cache and the crypto provider
   * that encryption needs. Fails with `ConfigurationError` when a value is missing or wrong.
   *
   * @example
   * ```ts
   * import { ClientApi, Products } from "@epayment/effect/client"
   * import * as Effect from "effect/Effect"
   *
   * const live = ClientApi.layer({
   *   clientSessionId: "0a1b2c3d4e5f60718293a4b5c6d7e8f9",
   *   customerId: "7731-9b1f0c2d3e4f5a6b7c8d9e0f1a2b3c4d",
   *   clientApiUrl: "https://client.example.com/client/v1",
   *   assetUrl: "https://assets.example.com/",
   * })
   *
   * const program = Products.find({ countryCode: "CH", currencyCode: "CHF", hide: ["fields"] }).pipe(
   *   Effect.provide(live),
   * )
   * ```
   */
  static readonly layer = (
    session: ClientSessionValues,
    options: ClientApiOptions = {},
  ): Layer.Layer<ClientApi | ClientSession | SessionCache | CryptoProvider, ConfigurationError> =>
    ClientApi.layerNoDeps(options).pipe(
      Layer.provideMerge([ClientSession.layer(session), SessionCache.layer, WebCrypto.layer]),
      Layer.provide(FetchTransport.layer()),
    )
}

const makeApi = /* @__PURE__ */ Effect.fnUntraced(function* (options: ClientApiOptions) {
  const session = yield* ClientSession
  const crypto = yield* CryptoProvider
  const transport = yield* Transport
  const metaInfo = encodeClientMetaInfo(clientMetaInfo(options.device ?? (yield* browserDevice)))
  const root = `/client/v1/${encodeURIComponent(session.customerId)}`
  const end = session.madeAt + Duration.toMillis(sessionLifetime)
  return ClientApi.of({
    origin: session.origin,
    root: () => root,
    // The headers that the platform's CORS lets through, and no others: anything more fails every call of a browser.
    authorizesAtOnce: true,
    authorize: (operation, { contentType, headers }, now) =>
      now >= end ? Effect.fail(sessionExpired({ operation, noticedBy: "clock" })) : Effect.succeed({
        authorization: `GCS v1Client:${Redacted.value(session.clientSessionId)}`,
        "x-gcs-clientmetainfo": headers["x-gcs-clientmetainfo"] ?? metaInfo,
        ...(contentType === undefined ? {} : { "content-type": contentType }),
      }),
    newKey: Effect.map(crypto.randomBytes(16), uuid),
    refine,
    transport,
    wireLog: options.wireLog,
    retry: { ...defaultRetry, ...options.retry },
    quota: makeQuota(),
    limits: { ...defaultLimits, ...limitSettings(options.limits ?? {}) },
  })
})

/** The platform's code for a client session that it does not know (protocol: error codes). */
const unknownSession = "9002"

const refine = (error: ApiError): ApiError | SessionExpired =>
  error._tag === "AuthorizationError" && error.errors.some(({ code }) => code === unknownSession)
    ? sessionExpired({
      operation: error.operation,
      noticedBy: "platform",
      ...(error.errorId === undefined ? {} : { errorId: error.errorId }),
    })
    : error

/** An operation of the Client API; besides `ApiError` it fails with `SessionExpired`. */
export interface ClientOperation<Args extends ReadonlyArray<unknown>, A>
  extends Operation<Args, A, SessionExpired, ClientApi> {}

/** Declares an operation of the Client API. */
export const clientOperation: <const S extends Spec>(
  spec: S,
) => Operation<ArgsOf<S>, ResultOf<S>, DeclinedOf<S> | SessionExpired, ClientApi> = /* @__PURE__ */ operationsOf(
  ClientApi,
)

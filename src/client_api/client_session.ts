import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import { type ConfigurationError, misconfigured } from "../operation/configuration_error.ts"
import { clientApiOrigin } from "./client_api_url.ts"

/**
 * What your server hands to the device: the values that `Sessions.create` answered. They come out of JSON, so that each is
 * checked; the client session id is a secret of this device and its customer.
 */
export interface ClientSessionValues {
  /** The device's credential. */
  readonly clientSessionId?: string | Redacted.Redacted<string>
  /** Id in the path of every call. */
  readonly customerId?: string
  /** Address of the Client API in the right data centre. */
  readonly clientApiUrl?: string
  /** Address below which logos and pictures lie. */
  readonly assetUrl?: string
  /** Ids of the customer's tokens that can no longer be used. */
  readonly invalidTokens?: ReadonlyArray<string>
  /** When the session was opened, in milliseconds since 1970 by this device's clock; absent: now. */
  readonly madeAt?: number
}

/** A client session on a device. */
export interface ClientSessionShape {
  /** The device's credential; what is encrypted names it. */
  readonly clientSessionId: Redacted.Redacted<string>
  /** Id in the path of every call. */
  readonly customerId: string
  /** Scheme, host and port of the Client API. */
  readonly origin: string
  /** Address below which logos and pictures lie. */
  readonly assetUrl: string
  /** Ids of the customer's tokens that can no longer be used: your server is to delete its copies. Empty when all are fine. */
  readonly invalidTokens: ReadonlyArray<string>
  /** When the session was opened, in milliseconds since 1970. */
  readonly madeAt: number
  /** How old the session is now. */
  readonly age: Effect.Effect<Duration.Duration>
  /** Whether the session is over by this device's clock. */
  readonly isExpired: Effect.Effect<boolean>
}

/** How long the platform keeps a client session: 2 hours, without refresh (protocol: client sessions). */
export const sessionLifetime: Duration.Duration = /* @__PURE__ */ Duration.hours(2)

const ClientSessionBase: Context.ServiceClass<
  ClientSession,
  "@epayment/effect/ClientSession",
  ClientSessionShape
> = /* @__PURE__ */ Context.Service<ClientSession, ClientSessionShape>()("@epayment/effect/ClientSession")

/** The client session that a merchant's server opened for this device (protocol: client sessions). */
export class ClientSession extends ClientSessionBase {
  /**
   * The session of these values. Fails with `ConfigurationError` when one is missing or wrong; the message names it.
   *
   * @example
   * ```ts
   * import { ClientSession } from "@epayment/effect/client"
   *
   * const session = ClientSession.layer({
   *   clientSessionId: "0a1b2c3d4e5f60718293a4b5c6d7e8f9",
   *   customerId: "7731-9b1f0c2d3e4f5a6b7c8d9e0f1a2b3c4d",
   *   clientApiUrl: "https://client.example.com/client/v1",
   *   assetUrl: "https://assets.example.com/",
   * })
   * ```
   */
  static readonly layer = (values: ClientSessionValues): Layer.Layer<ClientSession, ConfigurationError> =>
    Layer.effect(ClientSession, make(values))
}

const isBlank = (text: string | undefined): text is undefined => typeof text !== "string" || text.trim() === ""

const make = /* @__PURE__ */ Effect.fnUntraced(function* (values: ClientSessionValues) {
  const { customerId, clientApiUrl, assetUrl, invalidTokens = [], madeAt = yield* Clock.currentTimeMillis } = values
  const clientSessionId = typeof values.clientSessionId === "string"
    ? Redacted.make(values.clientSessionId)
    : values.clientSessionId
  const handOut = "hand out what Sessions.create answered"
  if (!Redacted.isRedacted(clientSessionId) || !/^[\x21-\x7e]+$/.test(Redacted.value(clientSessionId))) {
    return yield* misconfigured("clientSessionId", `missing or not an id; ${handOut}`)
  }
  if (isBlank(customerId)) return yield* misconfigured("customerId", `missing; ${handOut}`)
  if (/[/\\?#\s]|^\.{1,2}$/.test(customerId) || !customerId.isWellFormed()) {
    return yield* misconfigured("customerId", `not an id; ${handOut}`)
  }
  if (isBlank(clientApiUrl)) return yield* misconfigured("clientApiUrl", `missing; ${handOut}`)
  if (isBlank(assetUrl)) return yield* misconfigured("assetUrl", `missing; ${handOut}`)
  const origin = clientApiOrigin(clientApiUrl)
  if (Result.isFailure(origin)) return yield* misconfigured("clientApiUrl", origin.failure)
  if (!Number.isSafeInteger(madeAt)) {
    return yield* misconfigured("madeAt", "expected milliseconds since 1970 as a whole number, or nothing")
  }
  const age = Effect.map(Clock.currentTimeMillis, (now) => Duration.millis(Math.max(0, now - madeAt)))
  return ClientSession.of({
    clientSessionId,
    customerId,
    origin: origin.success,
    assetUrl,
    invalidTokens,
    madeAt,
    age,
    isExpired: Effect.map(age, (old) => Duration.isGreaterThanOrEqualTo(old, sessionLifetime)),
  })
})

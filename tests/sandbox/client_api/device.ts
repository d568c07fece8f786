import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { ClientApi } from "../../../src/client_api/client_api.ts"
import { ClientSession, type ClientSessionValues } from "../../../src/client_api/client_session.ts"
import { SessionCache } from "../../../src/client_api/session_cache.ts"
import type { CryptoProvider } from "../../../src/crypto/crypto_provider.ts"
import * as WebCrypto from "../../../src/crypto/web_crypto.ts"
import type { ConfigurationError } from "../../../src/operation/configuration_error.ts"
import type { Transport } from "../../../src/operation/transport.ts"
import type { SessionRequest } from "../../../src/model/session.ts"
import * as Sessions from "../../../src/server_api/sessions.ts"
import { device } from "../../client_api/encryption/device.ts"

/** Everything that runs on a device. */
export type OnDevice = ClientApi | ClientSession | SessionCache | CryptoProvider

/** A device that got a session's values from its merchant's server, over the sandbox's own transport. */
export const deviceOf = (values: ClientSessionValues): Layer.Layer<OnDevice, ConfigurationError, Transport> =>
  ClientApi.layerNoDeps({ device }).pipe(
    Layer.provideMerge([ClientSession.layer(values), SessionCache.layer, WebCrypto.layer]),
  )

/** Opens a session at the server and runs something on a device within it. */
export const onDevice = <A, E>(program: Effect.Effect<A, E, OnDevice>, request: SessionRequest = {}) =>
  Effect.flatMap(Sessions.create(request), (session) => Effect.provide(program, deviceOf(session)))

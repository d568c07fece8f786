import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import type { CryptoProvider } from "../../src/crypto/crypto_provider.ts"
import * as WebCrypto from "../../src/crypto/web_crypto.ts"
import type { ConfigurationError } from "../../src/operation/configuration_error.ts"
import type { Transport } from "../../src/operation/transport.ts"
import { type ApiKey, ApiKeys } from "../../src/server_api/api_keys.ts"
import { ServerApi, type ServerApiOptions } from "../../src/server_api/server_api.ts"
import { fixedCrypto } from "./fixed_crypto.ts"

/** The key of the reference's worked signatures. */
export const demoKey: ApiKey = {
  id: "pf-demo-key-01",
  secret: Redacted.make("c2FuZGJveC1vbmx5L2RlbW8rc2VjcmV0LTAx"),
}

/** Settings that work, for a test to change. */
export const demoOptions: ServerApiOptions = {
  endpoint: "https://payment.example.com",
  merchantId: "7731",
  integrator: "Alpenladen",
}

/** The Server API of merchant 7731 at an origin, over a transport. */
export const apiAt = (
  origin: string,
  transport: Layer.Layer<Transport>,
  options: Partial<ServerApiOptions> = {},
): Layer.Layer<ServerApi, ConfigurationError> => api(transport, WebCrypto.layer, { endpoint: origin, ...options })

/** The same without promises: only a clock decides when something happens. */
export const virtualApi = (
  transport: Layer.Layer<Transport>,
  options: Partial<ServerApiOptions> = {},
): Layer.Layer<ServerApi, ConfigurationError> => api(transport, fixedCrypto(), options)

const api = (
  transport: Layer.Layer<Transport>,
  crypto: Layer.Layer<CryptoProvider>,
  options: Partial<ServerApiOptions>,
): Layer.Layer<ServerApi, ConfigurationError> =>
  ServerApi.layerNoDeps({ ...demoOptions, ...options }).pipe(Layer.provide([ApiKeys.layer(demoKey), crypto, transport]))

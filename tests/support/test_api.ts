import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as WebCrypto from "../../src/crypto/web_crypto.ts"
import type { Transport } from "../../src/operation/transport.ts"
import { ApiKeys } from "../../src/server_api/api_keys.ts"
import type { ConfigurationError } from "../../src/operation/configuration_error.ts"
import { ServerApi, type ServerApiOptions } from "../../src/server_api/server_api.ts"

/** The key of the reference's worked signatures. */
export const demoKey = { id: "pf-demo-key-01", secret: Redacted.make("c2FuZGJveC1vbmx5L2RlbW8rc2VjcmV0LTAx") }

/** The Server API of merchant 7731 at an origin, over a transport. */
export const apiAt = (
  origin: string,
  transport: Layer.Layer<Transport>,
  options: Partial<ServerApiOptions> = {},
): Layer.Layer<ServerApi, ConfigurationError> =>
  ServerApi.layerNoDeps({ endpoint: origin, merchantId: "7731", integrator: "Alpenladen", ...options }).pipe(
    Layer.provide([ApiKeys.layer(demoKey), WebCrypto.layer, transport]),
  )

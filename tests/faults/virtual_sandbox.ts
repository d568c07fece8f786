import * as Layer from "effect/Layer"
import type { CryptoProvider } from "../../src/crypto/crypto_provider.ts"
import type { ConfigurationError } from "../../src/operation/configuration_error.ts"
import type { Transport } from "../../src/operation/transport.ts"
import { SandboxControl } from "../../src/sandbox/control.ts"
import * as InProcess from "../../src/sandbox/in_process.ts"
import { merchantsOf } from "../../src/sandbox/options.ts"
import { type EmbeddedOptions, inProcessOrigin, layerPlatform, layerStore } from "../../src/sandbox/sandbox.ts"
import type { StoreUnavailable } from "../../src/sandbox/store/store_unavailable.ts"
import { ApiKeys } from "../../src/server_api/api_keys.ts"
import { ServerApi } from "../../src/server_api/server_api.ts"
import { fixedCrypto } from "../support/fixed_crypto.ts"

/** A sandbox whose every step is synchronous, as virtual time wants it. */
export const virtualSandbox = (
  options: EmbeddedOptions = {},
  crypto: Layer.Layer<CryptoProvider> = fixedCrypto(),
): Layer.Layer<ServerApi | SandboxControl | Transport, StoreUnavailable | ConfigurationError> => {
  const [merchant] = merchantsOf(options)
  const platform = layerPlatform(options).pipe(Layer.provide(layerStore(options)), Layer.provideMerge(crypto))
  const api = ServerApi.layerNoDeps({
    integrator: "tests",
    ...options.api,
    endpoint: inProcessOrigin,
    merchantId: merchant.id,
  }).pipe(Layer.provide([ApiKeys.layer(merchant.keys[0]), InProcess.layer]))
  return Layer.mergeAll(api, SandboxControl.layer, InProcess.layer).pipe(Layer.provide(platform))
}

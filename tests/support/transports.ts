import * as Layer from "effect/Layer"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as FetchTransport from "../../src/operation/fetch_transport.ts"
import * as HttpClientTransport from "../../src/operation/http_client_transport.ts"
import type { Transport } from "../../src/operation/transport.ts"

/** The transports over a real network, by name; whatever holds for one holds for the other. */
export const transports: ReadonlyArray<readonly [name: string, layer: Layer.Layer<Transport>]> = [
  ["fetch", FetchTransport.layer()],
  ["HttpClient", HttpClientTransport.layer.pipe(Layer.provide(FetchHttpClient.layer))],
]

// deno-lint-ignore-file no-console -- the proxy prints what it carries
/** The wire is Effect's HttpClient, with whatever it is wrapped in, through a proxy. */
import { ApiKeys, HttpClientTransport, ServerApi, Services, Transport, WebCrypto } from "@epayment/effect"
import { Sandbox, SandboxServer } from "@epayment/effect/sandbox"
import { Console, Effect, Layer, Redacted } from "effect"
import { FetchHttpClient, HttpClient } from "effect/http"

const apiKey = { id: "key-1", secret: Redacted.make("secret-1") }

/** Stands for the company's proxy. */
const proxy = Effect.acquireRelease(
  Effect.sync(() =>
    Deno.serve({ hostname: "127.0.0.1", port: 0, onListen: () => {} }, (request) => {
      console.log("proxy: ", request.method, new URL(request.url).pathname)
      return fetch(request.url, { headers: request.headers })
    })
  ),
  (server) => Effect.promise(() => server.shutdown()),
)

const wire = Layer.effect(
  Transport,
  Effect.gen(function* () {
    const { addr } = yield* proxy
    const client = Deno.createHttpClient({ proxy: { url: `http://127.0.0.1:${addr.port}` } })
    const http = HttpClient.tap(yield* HttpClient.HttpClient, ({ status }) => Console.log("client:", status))
    return HttpClientTransport.make(http, { client } as RequestInit)
  }),
).pipe(Layer.provide(FetchHttpClient.layer))

const api = (endpoint: string) => ServerApi.layerNoDeps({ endpoint, merchantId: "1234", integrator: "Alpenladen AG" })
const live = Layer.unwrap(Effect.map(SandboxServer, ({ url }) => api(url))).pipe(
  Layer.provide([ApiKeys.layer(apiKey), WebCrypto.layer, wire]),
)

const platform = Sandbox.layerServer({ port: 0, merchants: [{ id: "1234", keys: [apiKey] }] })
const example = Effect.flatMap(Services.testconnection(), ({ result }) => Console.log("answer:", result))
await Effect.runPromise(Effect.provide(example, Layer.provide(live, platform)))

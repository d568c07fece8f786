// deno-lint-ignore-file no-console -- the collector prints what it is sent
/** A span for each call goes to a collector, by OTLP over HTTP. */
import { Payments } from "@epayment/effect"
import { Sandbox } from "@epayment/effect/sandbox"
import { Console, Effect, Layer } from "effect"
import { FetchHttpClient } from "effect/http"
import { OtlpSerialization, OtlpTracer } from "effect/observability"

/** Stands for the collector: prints the platform's spans and where they hang. */
const collector = Effect.acquireRelease(
  Effect.sync(() =>
    Deno.serve({ hostname: "127.0.0.1", port: 0, onListen: () => {} }, async (request) => {
      const { resourceSpans } = await request.json()
      for (const { name, attributes } of resourceSpans[0].scopeSpans[0].spans) {
        console.log("span", name)
        for (const { key, value } of attributes) console.log("    ", key, Object.values(value)[0])
      }
      return Response.json({})
    })
  ),
  (server) => Effect.promise(() => server.shutdown()),
)

const tracer = Layer.unwrap(
  Effect.map(
    collector,
    ({ addr }) =>
      OtlpTracer.layer({ url: `http://127.0.0.1:${addr.port}/v1/traces`, resource: { serviceName: "shop" } }),
  ),
).pipe(Layer.provide([FetchHttpClient.layer, OtlpSerialization.layerJson]))

const example = Payments.find({ merchantReference: "ORD-2025-000817" }).pipe(
  Effect.flatMap(({ totalCount }) => Console.log("found", totalCount)),
  Effect.withSpan("order status"),
)

await Effect.runPromise(Effect.provide(example, Layer.merge(Sandbox.layer(), tracer)))

import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import * as Metric from "effect/Metric"
import { Transport, type TransportError, type TransportShape, type WireRequest } from "./transport.ts"

/** Bounds that OpenTelemetry recommends for the duration of requests, in seconds. */
const boundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10]

const duration = /* @__PURE__ */ Metric.histogram("http.client.request.duration", {
  description: "Seconds from handing a request to the transport to its answer, every attempt on its own",
  boundaries,
})

const attributes = (
  { method, url }: WireRequest,
  exit: Exit.Exit<{ readonly status: number }, TransportError>,
): Readonly<Record<string, string>> => ({
  "http.request.method": method,
  "server.address": new URL(url).origin,
  ...(Exit.isSuccess(exit) ? { "http.response.status_code": String(exit.value.status) } : {
    "error.type": Exit.hasInterrupts(exit) ? "interrupted" : "no answer",
  }),
})

const measured = <A extends { readonly status: number }, R>(
  request: WireRequest,
  exchange: Effect.Effect<A, TransportError, R>,
): Effect.Effect<A, TransportError, R> =>
  Effect.clockWith((clock) => {
    const start = clock.currentTimeMillisUnsafe()
    return Effect.onExit(exchange, (exit) =>
      Metric.update(
        Metric.withAttributes(duration, attributes(request, exit)),
        (clock.currentTimeMillisUnsafe() - start) / 1000,
      ))
  })

const make = (transport: TransportShape): TransportShape => ({
  ...transport,
  send: (request, maxBytes) => measured(request, transport.send(request, maxBytes)),
  open: (request) => measured(request, transport.open(request)),
})

/**
 * Measures every request of a transport: the histogram `http.client.request.duration` in seconds, by method, server and
 * status, or by `error.type` where no answer came. Its count is the number of requests. Neither paths nor ids are attributes.
 *
 * @example
 * ```ts
 * import { ApiKeys, FetchTransport, ServerApi, TransportMetrics, WebCrypto } from "@epayment/effect"
 * import * as Layer from "effect/Layer"
 * import * as Redacted from "effect/Redacted"
 *
 * const live = ServerApi.layerNoDeps({
 *   endpoint: "https://payment.example.com",
 *   merchantId: "1234",
 *   integrator: "Alpenladen AG",
 * }).pipe(
 *   Layer.provide([
 *     ApiKeys.layer({ id: "key-id", secret: Redacted.make("secret") }),
 *     WebCrypto.layer,
 *     TransportMetrics.layer.pipe(Layer.provide(FetchTransport.layer())),
 *   ]),
 * )
 * ```
 */
export const layer: Layer.Layer<Transport, never, Transport> = /* @__PURE__ */ Layer.effect(
  Transport,
  /* @__PURE__ */ Effect.map(Transport, make),
)

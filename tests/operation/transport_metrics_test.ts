import { assertEquals } from "@std/assert"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import * as Metric from "effect/Metric"
import * as References from "effect/References"
import { withRetry } from "../../src/operation/retry.ts"
import * as TransportMetrics from "../../src/operation/transport_metrics.ts"
import * as WireLog from "../../src/operation/wire_log.ts"
import * as Files from "../../src/server_api/files.ts"
import { get } from "../support/operations.ts"
import { answered, inVirtualTime, lost, scriptedTransport, silence, type Turn } from "../support/scripted_transport.ts"
import { virtualApi } from "../support/test_api.ts"
import { testEffect } from "../support/test_effect.ts"

/** What the metrics hold after an effect, in a registry of their own. */
const measured = <E, R>(self: Effect.Effect<unknown, E, R>) =>
  Effect.gen(function* () {
    yield* Effect.exit(self)
    const snapshots = yield* Metric.snapshot
    return snapshots.map(({ id, attributes, state }) => ({
      id,
      attributes: attributes as Readonly<Record<string, string>>,
      count: (state as { readonly count: number }).count,
      // Waits between attempts are random, so the clock holds fractions.
      sum: Math.round((state as { readonly sum: number }).sum * 1000) / 1000,
    }))
  }).pipe(Effect.provideService(Metric.MetricRegistry, new Map()))

const through = (...turns: readonly [Turn, ...ReadonlyArray<Turn>]) =>
  TransportMetrics.layer.pipe(Layer.provide(scriptedTransport(...turns).layer))

testEffect(
  "every attempt is measured by method, server and status, in seconds",
  Effect.gen(function* () {
    const slow = (turn: Turn): Turn => Effect.delay(turn, "250 millis")
    const layer = through(slow(answered(500)), slow(answered(200, { id: "p-1" })), slow(answered(200, { id: "p-1" })))
    const calls = Effect.andThen(get("p-1"), get("p-1"))
    const metrics = yield* measured(inVirtualTime(Effect.provide(calls, virtualApi(layer))))
    const common = { "http.request.method": "GET", "server.address": "https://payment.example.com" }
    assertEquals(
      metrics,
      [
        { status: "500", count: 1, sum: 0.25 },
        { status: "200", count: 2, sum: 0.5 },
      ].map(({ status, ...facts }) => ({
        id: "http.client.request.duration",
        attributes: { ...common, "http.response.status_code": status },
        ...facts,
      })),
    )
  }),
)

testEffect(
  "a request without an answer is measured by why there is none",
  Effect.gen(function* () {
    const once = withRetry({ maxAttempts: 1 })
    const layer = through(lost, silence)
    const calls = Effect.andThen(Effect.exit(once(get("p-1"))), once(get("p-1")))
    const metrics = yield* measured(inVirtualTime(Effect.provide(calls, virtualApi(layer))))
    assertEquals(metrics.map(({ attributes, count }) => [attributes["error.type"], count]), [
      ["no answer", 1],
      ["interrupted", 1],
    ])
  }),
)

testEffect(
  "a download is measured up to its answer",
  Effect.gen(function* () {
    const call = Effect.scoped(Files.getFile("file-1"))
    const metrics = yield* measured(inVirtualTime(Effect.provide(call, virtualApi(through(answered(200, {}))))))
    assertEquals(metrics.map(({ attributes, count }) => [attributes["http.response.status_code"], count]), [["200", 1]])
  }),
)

testEffect(
  "whatever is logged while a watched request is under way says which operation it belongs to",
  Effect.gen(function* () {
    const operations: Array<unknown> = []
    const logger = Logger.make(({ fiber }) =>
      void operations.push(fiber.getRef(References.CurrentLogAnnotations).operation)
    )
    const telling: Turn = Effect.andThen(Effect.logInfo("in the transport"), answered(200, { id: "p-1" }))
    const layer = virtualApi(scriptedTransport(telling).layer, { wireLog: WireLog.make() })
    yield* Effect.provide(get("p-1"), [layer, Logger.layer([logger])])
    assertEquals(operations, ["payments.get", "payments.get", "payments.get"])
  }),
)

import { assert, assertEquals } from "@std/assert"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Metric from "effect/Metric"
import * as Cause from "effect/Cause"
import type { Transport } from "../../src/operation/transport.ts"
import * as WebCrypto from "../../src/crypto/web_crypto.ts"
import { SandboxControl } from "../../src/sandbox/control.ts"
import { defaultMerchant } from "../../src/sandbox/options.ts"
import { layerServer } from "../../src/sandbox/sandbox.ts"
import { SandboxServer } from "../../src/sandbox/server/node_server.ts"
import { ApiKeys } from "../../src/server_api/api_keys.ts"
import { ServerApi } from "../../src/server_api/server_api.ts"
import { testEffect } from "../support/test_effect.ts"
import { transports } from "../support/transports.ts"
import { subjects } from "./subjects.ts"
import { wiretap } from "./wiretap.ts"

/** Counts the fibers that live, of everything that runs inside an effect. */
const fibers = () => {
  let alive = 0
  const service: Metric.FiberRuntimeMetricsService = {
    recordFiberStart: () => void alive++,
    recordFiberEnd: () => void alive--,
  }
  return { alive: () => alive, counted: Effect.provideService(Metric.FiberRuntimeMetrics, service) }
}

/** The Server API over a transport and a tapped line to a platform behind a socket. */
const overTappedLine = Effect.fnUntraced(function* (transport: Layer.Layer<Transport>) {
  const platform = yield* Layer.build(layerServer({ port: 0, grace: 0 }))
  const tap = yield* wiretap(Context.get(platform, SandboxServer).port)
  const api = yield* Layer.build(
    ServerApi.layerNoDeps({ endpoint: tap.origin, merchantId: defaultMerchant.id, integrator: "tests" }).pipe(
      Layer.provide([ApiKeys.layer(defaultMerchant.keys[0]), WebCrypto.layer, transport]),
    ),
  )
  return { tap, context: Context.merge(platform, api) }
})

for (const [name, transport] of transports) {
  for (const subject of subjects) {
    testEffect(
      `interruption of ${subject.name} by ${name} closes its socket and leaves no fiber behind`,
      Effect.gen(function* () {
        const { alive, counted } = fibers()
        yield* Effect.gen(function* () {
          const { tap, context } = yield* overTappedLine(transport)
          yield* Effect.gen(function* () {
            const { inject } = yield* SandboxControl
            const { call } = yield* subject.prepare
            const before = tap.sent.length
            yield* inject({ point: "before", operation: subject.operation, fault: { type: "silent" } })
            const resting = alive()
            const fiber = yield* Effect.forkChild(call)
            yield* Effect.promise(() => tap.reached(before + 1))
            assert(alive() > resting)
            yield* Fiber.interrupt(fiber)
            const exit = yield* Fiber.await(fiber)
            assert(Exit.isFailure(exit) && Cause.hasInterruptsOnly(exit.cause))
            yield* Effect.promise(() => tap.closed(before + 1))
            assertEquals(tap.sent.length, before + 1)
          }).pipe(Effect.provideContext(context))
        }).pipe(Effect.scoped, counted)
        // A fiber that ends with its scope does so in the turn that follows.
        for (let turn = 0; turn < 100 && alive() > 0; turn++) yield* Effect.sleep("5 millis")
        assertEquals(alive(), 0)
      }),
    )
  }
}

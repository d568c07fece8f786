import { assertEquals, assertObjectMatch, assertStringIncludes } from "@std/assert"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as HttpClient from "effect/http/HttpClient"
import * as Layer from "effect/Layer"
import * as CircuitBreaker from "effect/persistence/CircuitBreaker"
import * as RateLimiter from "effect/persistence/RateLimiter"
import * as TestClock from "effect/testing/TestClock"
import * as HttpClientTransport from "../../src/operation/http_client_transport.ts"
import { withLimits } from "../../src/operation/limits.ts"
import { withRetry } from "../../src/operation/retry.ts"
import { Transport } from "../../src/operation/transport.ts"
import { circuitBreaker, concurrency, rateLimiter } from "../../src/operation/transport_guards.ts"
import * as Files from "../../src/server_api/files.ts"
import { ApiKeys } from "../../src/server_api/api_keys.ts"
import { ServerApi } from "../../src/server_api/server_api.ts"
import { fixedCrypto } from "../support/fixed_crypto.ts"
import { get } from "../support/operations.ts"
import { answer, json, reset, scriptedServer } from "../support/scripted_server.ts"
import {
  answered,
  inVirtualTime,
  lost,
  respondingTransport,
  type ScriptedTransport,
  scriptedTransport,
  silence,
  type Turn,
} from "../support/scripted_transport.ts"
import { apiAt, demoKey, demoOptions, virtualApi } from "../support/test_api.ts"
import { testEffect } from "../support/test_effect.ts"

type Guard = Layer.Layer<Transport, never, Transport>

const behind = (script: ScriptedTransport, guard: Guard) => virtualApi(guard.pipe(Layer.provide(script.layer)))
const once = withRetry({ maxAttempts: 1 })
const paid = answered(200, { id: "p-1" })
const times = (script: ScriptedTransport) => script.sent.map(({ at }) => at)

testEffect(
  "a rate limiter sends two requests a second and lets the others wait for their turn",
  Effect.gen(function* () {
    const script = scriptedTransport(paid)
    const calls = Effect.forEach([1, 2, 3, 4, 5], () => get("p-1"), { concurrency: "unbounded" })
    yield* inVirtualTime(Effect.provide(calls, behind(script, rateLimiter({ limit: 2, window: "1 second" }))))
    assertEquals(times(script), [0, 0, 500, 1000, 1500])
  }),
)

testEffect(
  "a request whose turn does not come in time was never sent, and says so",
  Effect.gen(function* () {
    const script = scriptedTransport(paid)
    const calls = Effect.andThen(get("p-1"), Effect.flip(once(get("p-2")).pipe(withLimits({ attempt: "2 seconds" }))))
    const guard = rateLimiter({ limit: 1, window: "1 minute" })
    const [error, at] = yield* inVirtualTime(
      Effect.provide(
        Effect.flatMap(calls, (error) => Effect.map(Clock.currentTimeMillis, (now) => [error, now] as const)),
        behind(script, guard),
      ),
    )
    assertObjectMatch(error, { _tag: "ConnectionError", mayHaveArrived: false })
    assertStringIncludes(error.message, "its turn did not come in time")
    assertEquals([script.sent.length, at], [1, 2000])
  }),
)

testEffect(
  "time spent in waiting is missing from the time for the answer",
  Effect.gen(function* () {
    const script = scriptedTransport(paid, silence)
    const calls = Effect.andThen(get("p-1"), Effect.flip(once(get("p-2")).pipe(withLimits({ attempt: "3 seconds" }))))
    const guard = rateLimiter({ limit: 1, window: "2 seconds" })
    const [error, at] = yield* inVirtualTime(
      Effect.provide(
        Effect.flatMap(calls, (error) => Effect.map(Clock.currentTimeMillis, (now) => [error, now] as const)),
        behind(script, guard),
      ),
    )
    assertObjectMatch(error, { _tag: "TimeoutError", mayHaveArrived: true })
    assertEquals([times(script), at], [[0, 2000], 3000])
  }),
)

testEffect(
  "never more requests than allowed are on their way, whatever becomes of them",
  Effect.gen(function* () {
    let open = 0
    let most = 0
    const ends: ReadonlyArray<Turn> = [paid, lost, answered(503)]
    const script = respondingTransport((_, number) =>
      Effect.suspend(() => {
        most = Math.max(most, ++open)
        return Effect.ensuring(Effect.delay(ends[number % ends.length], "1 second"), Effect.sync(() => open--))
      })
    )
    const calls = Effect.forEach(
      Array.from({ length: 40 }),
      () => Effect.exit(once(get("p-1")).pipe(withLimits({ attempt: "2 minutes", call: "2 minutes" }))),
      { concurrency: "unbounded" },
    )
    yield* inVirtualTime(Effect.provide(calls, behind(script, concurrency(3))))
    assertEquals([script.sent.length, most, open], [40, 3, 0])
  }),
)

testEffect(
  "an interrupted request gives its place back, waiting or sent",
  Effect.gen(function* () {
    const script = scriptedTransport(silence, paid)
    const api = yield* Layer.build(behind(script, concurrency(1)))
    const sent = yield* Effect.forkChild(Effect.provide(get("p-1"), api))
    const waiting = yield* Effect.forkChild(Effect.provide(get("p-2"), api))
    yield* TestClock.adjust("1 second")
    assertEquals(script.sent.length, 1)
    yield* Fiber.interrupt(waiting)
    yield* Fiber.interrupt(sent)
    assertEquals((yield* Effect.provide(get("p-3"), api)).id, "p-1")
  }).pipe(Effect.provide(TestClock.layer())),
)

/** What counts as trouble, and what does not. */
const outcomes: Readonly<Record<string, readonly [turn: Turn, opens: boolean]>> = {
  "status 500": [answered(500), true],
  "status 503": [answered(503), true],
  "status 429": [answered(429), true],
  "a broken connection": [lost, true],
  "silence": [silence, true],
  "a success": [paid, false],
  "a refusal": [answered(400), false],
  "an unknown object": [answered(404), false],
}

for (const [name, [turn, opens]] of Object.entries(outcomes)) {
  testEffect(
    `five times ${name} in a row ${opens ? "open" : "do not open"} the circuit`,
    Effect.gen(function* () {
      const script = scriptedTransport(turn)
      const call = Effect.exit(once(get("p-1")))
      const error = Effect.flip(once(get("p-1")))
      const api = yield* Layer.build(behind(script, circuitBreaker()))
      yield* inVirtualTime(Effect.provide(Effect.replicateEffect(call, 5), api))
      assertEquals(script.sent.length, 5)
      if (!opens) {
        yield* inVirtualTime(Effect.provide(call, api))
        return assertEquals(script.sent.length, 6)
      }
      const held = yield* Effect.provide(error, api)
      assertObjectMatch(held, { _tag: "ConnectionError", mayHaveArrived: false })
      assertStringIncludes(held.message, "the circuit breaker is open")
      assertEquals(script.sent.length, 5)
    }).pipe(Effect.provide(TestClock.layer())),
  )
}

testEffect(
  "an open circuit lets one request through after 30 seconds and closes when that succeeds",
  Effect.gen(function* () {
    const script = scriptedTransport(answered(503), answered(503), answered(503), paid)
    const api = yield* Layer.build(behind(script, circuitBreaker({ failures: 2 })))
    const call = Effect.provide(Effect.exit(once(get("p-1"))), api)
    const sentAfter = Effect.map(call, () => script.sent.length)
    yield* Effect.replicateEffect(call, 2)
    assertEquals(yield* sentAfter, 2)
    yield* TestClock.adjust("29 seconds")
    assertEquals(yield* sentAfter, 2)
    yield* TestClock.adjust("1 second")
    assertEquals([yield* sentAfter, yield* sentAfter], [3, 3])
    yield* TestClock.adjust("30 seconds")
    assertEquals([yield* sentAfter, yield* sentAfter, yield* sentAfter], [4, 5, 6])
  }).pipe(Effect.provide(TestClock.layer())),
)

testEffect(
  "Retry-After keeps a circuit open for longer",
  Effect.gen(function* () {
    const script = scriptedTransport(answered(503, {}, { "retry-after": "120" }), paid)
    const api = yield* Layer.build(behind(script, circuitBreaker({ failures: 1, openFor: "10 seconds" })))
    const call = Effect.provide(Effect.exit(once(get("p-1"))), api)
    yield* call
    yield* TestClock.adjust("119 seconds")
    yield* call
    assertEquals(script.sent.length, 1)
    yield* TestClock.adjust("1 second")
    yield* call
    assertEquals(script.sent.length, 2)
  }).pipe(Effect.provide(TestClock.layer())),
)

testEffect(
  "silence opens a circuit also where keys come from a vault that takes its time",
  Effect.gen(function* () {
    const script = scriptedTransport(silence)
    const slowKeys = ApiKeys.layerEffect(Effect.delay(Effect.succeed(demoKey), "100 millis"))
    const transport = circuitBreaker({ failures: 1 }).pipe(Layer.provide(script.layer))
    const api = ServerApi.layerNoDeps(demoOptions).pipe(Layer.provide([slowKeys, fixedCrypto(), transport]))
    const call = Effect.flip(once(get("p-1")).pipe(withLimits({ attempt: "1 second" })))
    const at = Effect.flatMap(call, (error) => Effect.map(Clock.currentTimeMillis, (now) => [error, now] as const))
    const [[first, end], [second]] = yield* inVirtualTime(Effect.provide(Effect.all([at, at]), api))
    assertObjectMatch(first, { _tag: "TimeoutError", mayHaveArrived: true })
    assertObjectMatch(second, { _tag: "ConnectionError", mayHaveArrived: false })
    assertEquals([script.sent.length, end], [1, 1000])
  }),
)

testEffect(
  "guards stand on each other, and downloads pass them too",
  Effect.gen(function* () {
    const script = scriptedTransport(answered(503), answered(503))
    const stacked = circuitBreaker({ failures: 1 }).pipe(
      Layer.provide(rateLimiter({ limit: 10, window: "1 second" })),
      Layer.provide(concurrency(2)),
    )
    const call = Effect.flip(once(Effect.scoped(Files.getFile("f-1"))))
    const errors = yield* inVirtualTime(Effect.provide(Effect.all([call, call]), behind(script, stacked)))
    assertEquals(errors.map(({ _tag }) => _tag), ["PlatformError", "ConnectionError"])
    assertEquals(script.sent.length, 1)
  }),
)

testEffect(
  "Effect's own guards of an HttpClient stand below a transport as well",
  Effect.gen(function* () {
    const server = yield* scriptedServer(json(429, { errors: [] }), answer(503), reset, json(200, { id: "p-1" }))
    const breaker = yield* CircuitBreaker.make({ tripPolicy: CircuitBreaker.consecutive(2), openDuration: "1 hour" })
    const limiter = yield* RateLimiter.RateLimiter
    const transport = Layer.effect(
      Transport,
      Effect.map(HttpClient.HttpClient, (client) =>
        HttpClientTransport.make(client.pipe(
          HttpClient.withRateLimiter({ limiter, key: "requests", limit: 50, window: "1 second", times: 0 }),
          HttpClient.withCircuitBreaker({ breaker }),
        ))),
    ).pipe(Layer.provide(FetchHttpClient.layer))
    const call = Effect.provide(Effect.flip(once(get("p-1"))), apiAt(server.origin, transport))
    const errors = yield* Effect.all([call, call, call, call])
    assertEquals(errors.map(({ _tag }) => _tag), ["RateLimited", "PlatformError", "ConnectionError", "ConnectionError"])
    assertEquals(errors.map((error) => "mayHaveArrived" in error && error.mayHaveArrived), [false, false, true, false])
    assertEquals(server.count(), 3)
  }).pipe(
    Effect.provide([
      CircuitBreaker.layerStoreMemory(),
      RateLimiter.layer.pipe(Layer.provide(RateLimiter.layerStoreMemory)),
    ]),
  ),
)

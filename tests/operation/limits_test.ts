import { assertEquals, assertObjectMatch, assertStringIncludes } from "@std/assert"
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Schedule from "effect/Schedule"
import { defaultLimits, type LimitOptions, withLimits } from "../../src/operation/limits.ts"
import { withRetry } from "../../src/operation/retry.ts"
import type { ServerApi } from "../../src/server_api/server_api.ts"
import { get } from "../support/operations.ts"
import { answer, scriptedServer } from "../support/scripted_server.ts"
import {
  answered,
  inVirtualTime,
  refused,
  scriptedTransport,
  silence,
  type Turn,
} from "../support/scripted_transport.ts"
import { apiAt, virtualApi } from "../support/test_api.ts"
import { testEffect } from "../support/test_effect.ts"
import { transports } from "../support/transports.ts"

/** How a call ends, after how many milliseconds, and when its requests were sent. */
const ended = <E>(
  call: Effect.Effect<unknown, E, ServerApi>,
  turns: readonly [Turn, ...ReadonlyArray<Turn>],
  limits: LimitOptions = {},
) =>
  Effect.gen(function* () {
    const { layer, sent } = scriptedTransport(...turns)
    const [error, after] = yield* Effect.flip(call).pipe(
      Effect.provide(virtualApi(layer, { limits })),
      Effect.flatMap((error) => Effect.map(Clock.currentTimeMillis, (now) => [error, now] as const)),
      inVirtualTime,
    )
    return { error, after, sent: sent.map(({ at }) => at) }
  })

const read = get("p-1").pipe(withRetry({ schedule: Schedule.forever }))
const later = (seconds: number) => answered(503, {}, { "retry-after": String(seconds) })

testEffect(
  "an attempt waits 30 seconds for its answer, a call 90 seconds for all of them",
  Effect.gen(function* () {
    const { error, after, sent } = yield* ended(read, [silence])
    assertEquals([after, sent], [90_000, [0, 30_000, 60_000]])
    assertObjectMatch(error, { _tag: "TimeoutError", mayHaveArrived: true, attempts: 3 })
    assertStringIncludes(error.message, "no answer within 30s; the request may have arrived")
    assertEquals(Duration.toSeconds(defaultLimits.attempt), 30)
    assertEquals(Duration.toSeconds(defaultLimits.call), 90)
    assertEquals(defaultLimits.answerBytes, 10 * 1024 * 1024)
  }),
)

testEffect(
  "the limit of a call cuts its last attempt short",
  Effect.gen(function* () {
    const { error, after, sent } = yield* ended(read, [silence], { call: "40 seconds" })
    assertEquals([after, sent], [40_000, [0, 30_000]])
    assertStringIncludes(error.message, "no answer within 10s")
  }),
)

testEffect(
  "a retry that cannot end in time is not begun: the call ends at once with the last error",
  Effect.gen(function* () {
    const fits = yield* ended(read, [later(9), silence], { call: "10 seconds" })
    assertEquals([fits.error._tag, fits.after, fits.sent], ["TimeoutError", 10_000, [0, 9000]])
    const late = yield* ended(read, [later(10), silence], { call: "10 seconds" })
    assertEquals([late.error._tag, late.after, late.sent], ["PlatformError", 0, [0]])
    const slow = yield* ended(read, [Effect.delay(refused(500), "6 seconds"), later(5)], { call: "10 seconds" })
    assertEquals([slow.error._tag, slow.after, slow.sent], ["PlatformError", 6000, [0, 6000]])
  }),
)

testEffect(
  "limits of a call go before those of the layer, each for itself",
  Effect.gen(function* () {
    const layer = { attempt: "5 seconds", call: "12 seconds" } as const
    assertEquals((yield* ended(read, [silence], layer)).sent, [0, 5000, 10_000])
    const attempt = read.pipe(withLimits({ attempt: "3 seconds" }))
    assertEquals((yield* ended(attempt, [silence], layer)).sent, [0, 3000, 6000])
    const both = attempt.pipe(withLimits({ call: "4 seconds", attempt: "1 second" }))
    assertEquals((yield* ended(both, [silence], layer)).after, 4000)
  }),
)

testEffect(
  "no limit at all is possible",
  Effect.gen(function* () {
    const slow = Effect.delay(answered(200, { id: "p-1" }), "2 days")
    const { layer } = scriptedTransport(slow)
    const call = get("p-1").pipe(withLimits({ attempt: Duration.infinity, call: Duration.infinity }))
    assertEquals(yield* inVirtualTime(Effect.provide(call, virtualApi(layer))), { id: "p-1" })
  }),
)

testEffect(
  "an answer as large as the limit is read, one byte more is not, by layer or by call",
  Effect.gen(function* () {
    const text = JSON.stringify({ id: "Zürich" })
    const bytes = new TextEncoder().encode(text).length
    for (const [name, transport] of transports) {
      for (const form of [answer(200, text), answer(200, text, { "content-encoding": "identity" })]) {
        const server = yield* scriptedServer(form)
        const exact = apiAt(server.origin, transport, { limits: { answerBytes: bytes } })
        assertEquals(yield* Effect.provide(get("p-1"), exact), { id: "Zürich" }, name)
        const less = get("p-1").pipe(withLimits({ answerBytes: bytes - 1 }), Effect.provide(exact))
        assertEquals((yield* Effect.flip(less))._tag, "UnexpectedResponse", name)
      }
    }
  }),
)

import { assert, assertEquals } from "@std/assert"
import * as Cause from "effect/Cause"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as fc from "fast-check"
import * as Random from "effect/Random"
import * as Schedule from "effect/Schedule"
import type { ConfigurationError } from "../../src/operation/configuration_error.ts"
import { defaultRetry, type RetryableError, type RetrySettings, withRetry } from "../../src/operation/retry.ts"
import type { ServerApiOptions } from "../../src/server_api/server_api.ts"
import { create } from "../support/operations.ts"
import {
  answered,
  inVirtualTime,
  lost,
  neverLeft,
  refused,
  scriptedTransport,
  type Turn,
} from "../support/scripted_transport.ts"
import { virtualApi } from "../support/test_api.ts"
import { testEffect } from "../support/test_effect.ts"

const order = { amount: 4990 }

/** Random numbers that are always the same. */
const always = (random: number) =>
  Effect.provideService(Random.Random, { nextDoubleUnsafe: () => random, nextIntUnsafe: () => 0 })

/** The waits in milliseconds between the requests of a call that never succeeds. */
const waits = (
  turns: readonly [Turn, ...ReadonlyArray<Turn>],
  random: number,
  options: Partial<ServerApiOptions> = {},
  perCall: Partial<RetrySettings> = {},
): Effect.Effect<ReadonlyArray<number>, ConfigurationError> =>
  Effect.gen(function* () {
    const { layer, sent } = scriptedTransport(...turns)
    yield* inVirtualTime(
      Effect.exit(create(order)).pipe(
        withRetry(perCall),
        always(random),
        Effect.provide(virtualApi(layer, { limits: { call: "1 day" }, ...options })),
      ),
    )
    return sent.slice(1).map(({ at }, i) => at - sent[i].at)
  })

const attempts = (maxAttempts: number) => ({ retry: { maxAttempts } })

/** Ceilings of the jitter, in milliseconds, for the first retries. */
const ceilings: Readonly<Record<string, readonly [turn: Turn, ceilings: ReadonlyArray<number>]>> = {
  "no connection": [neverLeft, [50, 100, 200, 400, 800, 1600, 3200, 6400, 12800, 20000, 20000]],
  "no answer": [lost, [50, 100, 200, 400, 800, 1600, 3200, 6400, 12800, 20000, 20000]],
  "500": [refused(500), [50, 100, 200, 400, 800, 1600, 3200, 6400, 12800, 20000, 20000]],
  "503": [refused(503), [50, 100, 200, 400, 800, 1600, 3200, 6400, 12800, 20000, 20000]],
  "429": [refused(429), [1000, 2000, 4000, 8000, 16000, 20000, 20000]],
}

for (const [failure, [turn, expected]] of Object.entries(ceilings)) {
  testEffect(
    `after ${failure} the wait is a random part of a doubling ceiling`,
    Effect.gen(function* () {
      const options = attempts(expected.length + 1)
      assertEquals(yield* waits([turn], 0.5, options), expected.map((ceiling) => ceiling / 2))
      assertEquals(yield* waits([turn], 0, options), expected.map(() => 0))
      yield* Effect.promise(() =>
        fc.assert(
          fc.asyncProperty(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), async (random) => {
            const waited = await Effect.runPromise(waits([turn], random, options))
            assertEquals(waited.length, expected.length)
            waited.forEach((wait, i) => assert(wait >= 0 && wait <= expected[i]))
          }),
          { numRuns: 20 },
        )
      )
    }),
  )
}

testEffect(
  "while the first request under a key runs, the wait is 1 s, 2 s, 4 s, without chance",
  Effect.gen(function* () {
    for (const random of [0, 0.5, 0.99]) {
      assertEquals(yield* waits([refused(409, "1409")], random, attempts(4)), [1000, 2000, 4000])
    }
  }),
)

testEffect(
  "a call makes its waits anew: the second call of a layer starts at the first ceiling",
  Effect.gen(function* () {
    const { layer, sent } = scriptedTransport(refused(500))
    const twice = Effect.andThen(Effect.exit(create(order)), Effect.exit(create(order)))
    yield* inVirtualTime(twice.pipe(always(0.5), Effect.provide(virtualApi(layer))))
    assertEquals(sent.map(({ at }) => at), [0, 25, 75, 75, 100, 150])
  }),
)

testEffect(
  "Retry-After is the least wait, in both of its forms",
  Effect.gen(function* () {
    const asked = (value: string, status = 503) => answered(status, {}, { "retry-after": value })
    assertEquals(yield* waits([asked("7")], 0.5), [7000, 7000])
    assertEquals(yield* waits([asked("7", 429)], 0.5), [7000, 7000])
    assertEquals(yield* waits([asked("0")], 0.5), [25, 50])
    assertEquals(yield* waits([asked("Thu, 01 Jan 1970 00:00:30 GMT")], 0.5), [30_000, 50])
    assertEquals(yield* waits([asked("tomorrow")], 0.5), [25, 50])
    // A layer's own schedule may wait longer, never less.
    const schedule = Schedule.spaced("10 seconds")
    assertEquals(yield* waits([asked("7")], 0.5, { retry: { schedule } }), [10_000, 10_000])
    assertEquals(yield* waits([asked("20")], 0.5, { retry: { schedule } }), [20_000, 20_000])
  }),
)

testEffect(
  "a schedule of the layer replaces the default, one of the call replaces that",
  Effect.gen(function* () {
    const layer = { retry: { maxAttempts: 4, schedule: Schedule.spaced("1 second") } }
    assertEquals(yield* waits([refused(500)], 0.5, layer), [1000, 1000, 1000])
    const schedule = Schedule.exponential("3 seconds")
    assertEquals(yield* waits([refused(500)], 0.5, layer, { schedule }), [3000, 6000, 12_000])
    assertEquals(yield* waits([refused(500)], 0.5, layer, { maxAttempts: 2 }), [1000])
    assertEquals(yield* waits([refused(500)], 0.5, layer, { maxAttempts: 2, schedule }), [3000])
  }),
)

testEffect(
  "the attempts end with the schedule, whatever their number",
  Effect.gen(function* () {
    assertEquals(yield* waits([refused(500)], 0.5, {}, { maxAttempts: 9, schedule: Schedule.recurs(2) }), [0, 0])
    assertEquals(yield* waits([refused(500)], 0.5, {}, { maxAttempts: 9, schedule: Schedule.recurs(0) }), [])
  }),
)

testEffect(
  "a schedule may decide by the error before it",
  Effect.gen(function* () {
    const schedule: RetrySettings["schedule"] = Schedule.fromStep(
      Effect.succeed((_now: number, error: RetryableError) =>
        error._tag === "PlatformError"
          ? Effect.succeed<[string, Duration.Duration]>([error._tag, Duration.seconds(5)])
          : Cause.done(error._tag)
      ),
    )
    assertEquals(yield* waits([refused(500), refused(429)], 0.5, {}, { maxAttempts: 9, schedule }), [5000])
  }),
)

Deno.test("the default is three attempts", () => assertEquals(defaultRetry.maxAttempts, 3))

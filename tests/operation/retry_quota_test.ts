import { assert, assertEquals } from "@std/assert"
import * as Effect from "effect/Effect"
import * as fc from "fast-check"
import * as Layer from "effect/Layer"
import { makeQuota } from "../../src/operation/retry_quota.ts"
import { create } from "../support/operations.ts"
import { answered, inVirtualTime, refused, respondingTransport } from "../support/scripted_transport.ts"
import { virtualApi } from "../support/test_api.ts"
import { testEffect } from "../support/test_effect.ts"

testEffect(
  "all calls of a layer pay their retries from one bucket; successes fill it again",
  Effect.gen(function* () {
    let well = false
    const { layer, sent } = respondingTransport(() => well ? answered(201) : refused(500))
    yield* Effect.gen(function* () {
      const context = yield* Layer.build(virtualApi(layer))
      const requests = Effect.gen(function* () {
        const before = sent.length
        yield* Effect.exit(Effect.provide(create({ amount: 1 }), context))
        return sent.length - before
      })
      const all = (calls: number) => Effect.replicateEffect(requests, calls)
      // 500 tokens pay 35 retries of 14: two for each of 17 calls, one for the next, none after that.
      assertEquals(yield* all(20), [...Array.from({ length: 17 }, () => 3), 2, 1, 1])
      well = true
      yield* all(4)
      well = false
      assertEquals(yield* all(2), [2, 1])
    }).pipe(Effect.scoped, inVirtualTime)
  }),
)

testEffect(
  "a retry that succeeds is paid back",
  Effect.gen(function* () {
    let number = 0
    const { layer, sent } = respondingTransport(() => ++number % 2 === 1 ? refused(500) : answered(201))
    yield* Effect.replicateEffect(create({ amount: 1 }), 100, { discard: true }).pipe(
      Effect.provide(virtualApi(layer)),
      inVirtualTime,
    )
    assertEquals(sent.length, 200)
  }),
)

Deno.test("a bucket never holds more than its capacity nor less than nothing, and refuses what it cannot pay", () => {
  const step = fc.oneof(fc.constant("take" as const), fc.integer({ min: 1, max: 3 }))
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 200 }),
      fc.nat(100),
      fc.integer({ min: 1, max: 20 }),
      (steps, capacity, cost) => {
        const quota = makeQuota(capacity, cost)
        assertEquals(quota.left(), capacity)
        for (const one of steps) {
          const before = quota.left()
          if (one === "take") {
            assertEquals(quota.take(), before >= cost)
            assertEquals(quota.left(), before >= cost ? before - cost : before)
          } else {
            quota.succeeded(one)
            assertEquals(quota.left(), Math.min(capacity, before + (one > 1 ? cost : 1)))
          }
          assert(quota.left() >= 0)
        }
      },
    ),
  )
})

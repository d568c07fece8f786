import { assert, assertEquals } from "@std/assert"
import * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import * as Limits from "../../../src/operation/limits.ts"
import * as Retry from "../../../src/operation/retry.ts"
import { withKey } from "../../../src/operation/idempotence.ts"
import { type FaultKind, randomFaults, SandboxControl } from "../../../src/sandbox/mod.ts"
import * as Payments from "../../../src/server_api/payments.ts"
import { embedded, overSockets, type Sides } from "../control/both_sides.ts"
import { cardOrder } from "../orders.ts"

const kinds: ReadonlyArray<FaultKind> = [
  { type: "refused" },
  { type: "reset" },
  { type: "cut" },
  { type: "truncated" },
  { type: "garbage" },
  { type: "status", status: 429, retryAfter: 0 },
  { type: "status", status: 500 },
  { type: "status", status: 503, html: true },
  { type: "slow", milliseconds: 1 },
  { type: "dribble", milliseconds: 8 },
  { type: "duplicate" },
]

/** A program under random faults: what came of each call, and what the sandbox did to each request. */
const program = Effect.gen(function* () {
  const control = yield* SandboxControl
  yield* control.setFaults(randomFaults({ rate: 0.6, seed: 11, kinds }))
  const ends: Array<string> = []
  for (let i = 0; i < 25; i++) {
    const end = yield* Payments.create(cardOrder({ reference: `ORD-${i}` })).pipe(
      withKey(`key-${i}`),
      Retry.withRetry({ maxAttempts: 1 }),
      Effect.match({ onFailure: ({ _tag }) => _tag, onSuccess: ({ payment }) => String(payment?.status) }),
    )
    ends.push(end)
    yield* Effect.ignore(Payments.find().pipe(Retry.withRetry({ maxAttempts: 1 })))
  }
  const requests = yield* control.requests
  return { ends, strikes: requests.map(({ operation, why, left }) => `${operation} ${left} ${why}`) }
})

const run = <A, E>(effect: Effect.Effect<A, E, Sides>, layer: Layer.Layer<Sides, unknown>): Promise<A> =>
  Effect.runPromise(Effect.provide(effect, layer))

Deno.test("the same seed and the same program meet the same faults, in process and over sockets", async () => {
  const first = await run(program, embedded())
  assertEquals(await run(program, embedded()), first)
  const { ends, strikes } = await run(program, overSockets())
  assertEquals(strikes, first.strikes)
  // A refused connection cannot be told from a broken one there.
  const seen = (end: string) => end === "ConnectionError" ? "OutcomeUnknown" : end
  assertEquals(ends.map(seen), first.ends.map(seen))
  assert(new Set(strikes).size >= 10, [...new Set(strikes)].join("\n"))
})

for (const [side, layer] of Object.entries<() => Layer.Layer<Sides, unknown>>({ embedded, overSockets })) {
  const test = <E>(name: string, effect: Effect.Effect<void, E, Sides>): void =>
    Deno.test(`${side}: ${name}`, () => run(effect, layer()))

  for (const point of ["before", "after"] as const) {
    test(
      `a body that dribbles (${point}) arrives whole`,
      Effect.gen(function* () {
        const control = yield* SandboxControl
        yield* control.inject({ point, fault: { type: "dribble", milliseconds: 40 } })
        const { payment } = yield* Payments.create(cardOrder())
        assertEquals(payment?.status, "PENDING_APPROVAL")
        assertEquals((yield* control.requests).map(({ left }) => left), ["Streamed"])
        assertEquals((yield* Payments.find()).totalCount, 1)
      }),
    )
  }

  test(
    "an answer that is held back too long is an unknown outcome, though everything has happened",
    Effect.gen(function* () {
      const control = yield* SandboxControl
      yield* control.inject({ point: "after", fault: { type: "slow", milliseconds: 60_000 } })
      const error = yield* Effect.flip(
        Payments.create(cardOrder()).pipe(
          Retry.withRetry({ maxAttempts: 1 }),
          Limits.withLimits({ attempt: "500 millis" }),
        ),
      )
      assertEquals(error._tag, "OutcomeUnknown")
      assertEquals((yield* Payments.find()).totalCount, 1)
    }),
  )

  test(
    "a request that arrives twice makes one payment under its key",
    Effect.gen(function* () {
      const control = yield* SandboxControl
      yield* control.inject({ point: "before", operation: "payments.create", fault: { type: "duplicate" } })
      const { payment } = yield* Payments.create(cardOrder())
      const [request] = yield* control.requests
      assert(request.replayed)
      assertEquals((yield* Payments.find()).payments?.map(({ id }) => id), [payment?.id])
    }),
  )

  test(
    "a request that arrives twice and has no key is done twice: the second answer is of the state after the first",
    Effect.gen(function* () {
      const control = yield* SandboxControl
      const { payment } = yield* Payments.create(cardOrder())
      yield* control.inject({ point: "before", operation: "payments.cancelapproval", fault: { type: "duplicate" } })
      yield* Payments.approve(payment?.id ?? "")
      const error = yield* Effect.flip(Payments.cancelapproval(payment?.id ?? ""))
      assertEquals(error._tag, "Refused")
      assertEquals((yield* Payments.get(payment?.id ?? "")).status, "PENDING_APPROVAL")
    }),
  )
}

import { assert, assertEquals, assertMatch, assertNotEquals } from "@std/assert"
import * as Effect from "effect/Effect"
import * as fc from "fast-check"
import * as Fiber from "effect/Fiber"
import * as Schedule from "effect/Schedule"
import * as TestClock from "effect/testing/TestClock"
import * as FetchTransport from "../../src/operation/fetch_transport.ts"
import * as Idempotence from "../../src/operation/idempotence.ts"
import { withRetry } from "../../src/operation/retry.ts"
import * as Disputes from "../../src/server_api/disputes.ts"
import * as Files from "../../src/server_api/files.ts"
import type { ServerApi } from "../../src/server_api/server_api.ts"
import { approve, create, get, lookup, remove, update } from "../support/operations.ts"
import {
  type Answer,
  answer,
  bytes,
  hangUp,
  head,
  json,
  reset,
  scriptedServer,
  silence,
} from "../support/scripted_server.ts"
import {
  answered,
  inVirtualTime,
  neverLeft,
  refused,
  respondingTransport,
  scriptedTransport,
  type Sent,
} from "../support/scripted_transport.ts"
import { apiAt, virtualApi } from "../support/test_api.ts"
import { testEffect } from "../support/test_effect.ts"

type Call = Effect.Effect<unknown, { readonly _tag: string }, ServerApi>

const pdf = { fileName: "receipt.pdf", contentType: "application/pdf", content: new Uint8Array(3) }
const order = { amount: 4990 }

/** A call of each kind, and whether it may be sent again when nobody knows whether it took effect. */
const kinds: Readonly<Record<string, { readonly call: Call; readonly repeats: boolean }>> = {
  "a call that reads": { call: get("p-1"), repeats: true },
  "a lookup by POST": { call: lookup(order), repeats: true },
  "a PUT": { call: update("t-1", order), repeats: true },
  "a DELETE": { call: remove("t-1"), repeats: true },
  "a POST under a key": { call: create(order), repeats: true },
  "a POST under a caller's key": { call: create(order).pipe(Idempotence.withKey("order-817")), repeats: true },
  "a POST guarded by state": { call: approve("p-1"), repeats: false },
  "a guarded POST under a caller's key": { call: approve("p-1").pipe(Idempotence.withKey("k")), repeats: false },
  "an upload": { call: Disputes.uploadFile("d-1", pdf), repeats: false },
  "a download": { call: Effect.scoped(Files.getFile("f-1")), repeats: true },
}
const keyed = /under a (caller's )?key/

const errors = (...codes: ReadonlyArray<string>) => ({ errors: codes.map((code) => ({ code })) })
const cut = bytes(head(500, { "content-length": "90" }), '{"errorId":')

/** Answers that say nothing final: a call that may be repeated is. */
const passing: Readonly<Record<string, Answer>> = {
  "reset": reset,
  "hung up": hangUp,
  "broken off": cut,
  "500": json(500, errors("9999")),
  "502": answer(502, "<html>", { "content-type": "text/html" }),
  "503": json(503, errors("1")),
  "504": answer(504),
  "429": json(429, errors("9429")),
}

/** Answers that a repetition would not change. */
const final: Readonly<Record<string, Answer>> = {
  "302": answer(302, "", { location: "/" }),
  "400": json(400, errors("1")),
  "401": json(401, errors("9002")),
  "402": json(402, errors("1")),
  "402 with a result": json(402, { ...errors("430330"), paymentResult: { id: "p-1" } }),
  "403": json(403, errors("1")),
  "404": json(404, errors("1")),
  "405": answer(405, "<html>", { "content-type": "text/html" }),
  "409": json(409, errors("1400")),
  "410": json(410, errors("1")),
  "418": json(418, errors("1")),
  "501": json(501, errors("1")),
  "505": answer(505),
}

const atOnce = { schedule: Schedule.forever }

for (const [kind, { call, repeats }] of Object.entries(kinds)) {
  for (const maxAttempts of [1, 3]) {
    const sent = (answer: Answer) =>
      Effect.gen(function* () {
        const server = yield* scriptedServer(answer)
        yield* Effect.flip(call).pipe(
          withRetry({ ...atOnce, maxAttempts }),
          Effect.provide(apiAt(server.origin, FetchTransport.layer())),
        )
        return server.count()
      })

    testEffect(
      `${kind} with ${maxAttempts} ${maxAttempts === 1 ? "attempt" : "attempts"}: requests counted at the socket`,
      Effect.gen(function* () {
        for (const [name, answer] of Object.entries(passing)) {
          assertEquals(yield* sent(answer), repeats ? maxAttempts : 1, name)
        }
        for (const [name, answer] of Object.entries(final)) assertEquals(yield* sent(answer), 1, name)
        const running = json(409, errors("1409"))
        assertEquals(yield* sent(running), keyed.test(kind) && repeats ? maxAttempts : 1, "409 with code 1409")
      }),
    )

    testEffect(
      `${kind} with ${maxAttempts} ${maxAttempts === 1 ? "attempt" : "attempts"}: requests when nothing answers`,
      Effect.gen(function* () {
        const server = yield* scriptedServer(silence)
        const fiber = yield* Effect.flip(call).pipe(
          withRetry({ ...atOnce, maxAttempts }),
          Effect.provide(apiAt(server.origin, FetchTransport.layer())),
          Effect.forkChild,
        )
        const expected = repeats ? maxAttempts : 1
        for (let number = 1; number <= expected; number++) {
          yield* Effect.promise(() => server.arrived(number))
          assertEquals(server.count(), number)
          yield* TestClock.adjust("30 seconds")
        }
        const { _tag } = yield* Fiber.join(fiber)
        assertEquals(_tag, /reads|lookup|download/.test(kind) ? "TimeoutError" : "OutcomeUnknown")
        assertEquals(server.count(), expected)
      }).pipe(Effect.provide(TestClock.layer())),
    )
  }
}

testEffect(
  "a success ends the attempts, whichever it is",
  Effect.gen(function* () {
    for (const failures of [0, 1, 2, 3]) {
      const failing = Array.from({ length: failures }, () => hangUp)
      const success = json(201, { id: "p-1" })
      const server = yield* scriptedServer(failing[0] ?? success, ...failing.slice(1), success)
      const result = yield* Effect.result(create(order)).pipe(
        withRetry(atOnce),
        Effect.provide(apiAt(server.origin, FetchTransport.layer())),
      )
      assertEquals(result._tag, failures < 3 ? "Success" : "Failure")
      assertEquals(server.count(), Math.min(failures + 1, 3))
    }
  }),
)

testEffect(
  "a request that provably never left is sent again, except a file",
  Effect.gen(function* () {
    const { layer, sent } = scriptedTransport(neverLeft)
    for (const [kind, { call }] of Object.entries(kinds)) {
      const before = sent.length
      const error = yield* inVirtualTime(Effect.flip(call).pipe(Effect.provide(virtualApi(layer))))
      assertEquals(error._tag, "ConnectionError", kind)
      assertEquals(sent.length - before, kind === "an upload" ? 1 : 3, kind)
    }
  }),
)

testEffect(
  "no number of attempts sends a request more or less than once when it is not a number above 1",
  Effect.gen(function* () {
    for (const maxAttempts of [1, 0, -1, NaN]) {
      const { layer, sent } = scriptedTransport(refused(500))
      yield* inVirtualTime(
        Effect.flip(get("p-1")).pipe(withRetry({ maxAttempts }), Effect.provide(virtualApi(layer))),
      )
      assertEquals(sent.length, 1, String(maxAttempts))
    }
  }),
)

const header = (name: string, { request }: Sent): string | undefined => request.headers[name]

testEffect(
  "all attempts of a call carry the same key, each its own date and signature",
  Effect.gen(function* () {
    const { layer, sent } = scriptedTransport(refused(500), refused(503), answered(201))
    yield* inVirtualTime(
      create(order).pipe(withRetry({ schedule: Schedule.spaced("1 second") }), Effect.provide(virtualApi(layer))),
    )
    assertEquals(sent.map((one) => header("date", one)), [
      "Thu, 01 Jan 1970 00:00:00 GMT",
      "Thu, 01 Jan 1970 00:00:01 GMT",
      "Thu, 01 Jan 1970 00:00:02 GMT",
    ])
    const keys = sent.map((one) => header("x-gcs-idempotence-key", one))
    assertMatch(keys[0] ?? "", /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    assertEquals(new Set(keys).size, 1)
    assertEquals(new Set(sent.map((one) => header("authorization", one))).size, 3)
    assertEquals(new Set(sent.map(({ request }) => request.body)).size, 1)
  }),
)

testEffect(
  "no two calls share a key, however they run",
  Effect.promise(() =>
    fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: 30 }), fc.boolean(), async (calls, atTheSameTime) => {
        const { layer, sent } = respondingTransport(() => answered(201))
        await Effect.runPromise(
          Effect.replicateEffect(create(order), calls, {
            concurrency: atTheSameTime ? "unbounded" : 1,
            discard: true,
          }).pipe(Effect.provide(apiAt("https://payment.example.com", layer))),
        )
        assertEquals(new Set(sent.map((one) => header("x-gcs-idempotence-key", one))).size, calls)
      }),
      { numRuns: 20 },
    )
  ),
)

testEffect(
  "only calls that move money make a key of their own; a caller's key goes with anything but a GET",
  Effect.gen(function* () {
    for (const [kind, { call }] of Object.entries(kinds)) {
      const { layer, sent } = scriptedTransport(answered(200))
      yield* Effect.provide(call, virtualApi(layer))
      assertEquals(header("x-gcs-idempotence-key", sent[0]) !== undefined, keyed.test(kind), kind)
      yield* call.pipe(Idempotence.withKey("order-818"), Effect.provide(virtualApi(layer)))
      const own = header("x-gcs-idempotence-key", sent[1])
      const nearest = /caller/.test(kind) ? header("x-gcs-idempotence-key", sent[0]) : "order-818"
      const expected = /reads|download/.test(kind) ? undefined : nearest
      assertEquals(own, expected, kind)
    }
  }),
)

testEffect(
  "interruption between two attempts ends the call",
  Effect.gen(function* () {
    const { layer, sent } = scriptedTransport(refused(503))
    const fiber = yield* get("p-1").pipe(
      withRetry({ schedule: Schedule.spaced("1 second") }),
      Effect.provide(virtualApi(layer)),
      Effect.forkChild,
    )
    yield* TestClock.adjust("100 millis")
    yield* Fiber.interrupt(fiber)
    yield* TestClock.adjust("1 minute")
    assertEquals(sent.length, 1)
    assertNotEquals(fiber.pollUnsafe(), undefined)
    assert(fiber.pollUnsafe()?._tag === "Failure")
  }).pipe(Effect.provide(TestClock.layer())),
)

import { assert, assertEquals, assertInstanceOf, assertStringIncludes } from "@std/assert"
import * as Effect from "effect/Effect"
import * as fc from "fast-check"
import * as Redacted from "effect/Redacted"
import * as Schedule from "effect/Schedule"
import { CallSettings } from "../../src/operation/call_settings.ts"
import { IdempotenceConflict, InvalidRequest, OutcomeUnknown } from "../../src/operation/errors.ts"
import { withKey } from "../../src/operation/idempotence.ts"
import { uuid } from "../../src/operation/idempotence_key.ts"
import { withReport } from "../../src/operation/report.ts"
import { withRetry } from "../../src/operation/retry.ts"
import type { ServerApi } from "../../src/server_api/server_api.ts"
import { approve, create, get, lookup, remove } from "../support/operations.ts"
import { answered, inVirtualTime, lost, refused, scriptedTransport } from "../support/scripted_transport.ts"
import { virtualApi } from "../support/test_api.ts"
import { testEffect } from "../support/test_effect.ts"

const order = { amount: 4990 }
type Call = Effect.Effect<unknown, unknown, ServerApi>

const keyHeader = "x-gcs-idempotence-key"

const ascii = fc.string({
  unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)),
  minLength: 1,
  maxLength: 40,
})

testEffect(
  "a caller's key goes out as it is, on every attempt",
  Effect.promise(() =>
    fc.assert(
      fc.asyncProperty(ascii, async (key) => {
        const { layer, sent } = scriptedTransport(refused(500), answered(201))
        await Effect.runPromise(inVirtualTime(create(order).pipe(withKey(key), Effect.provide(virtualApi(layer)))))
        assertEquals(sent.map(({ request }) => request.headers[keyHeader]), [key, key])
      }),
      { numRuns: 50 },
    )
  ),
)

const impossible = [
  "",
  "x".repeat(41),
  "with space",
  " x",
  "x ",
  "tab\t",
  "line\r\nbreak",
  "schlüssel",
  "\u007f",
  "\0",
  "🙂",
]

testEffect(
  "a key that the platform would not take is refused before anything is sent",
  Effect.gen(function* () {
    const { layer, sent } = scriptedTransport(answered(201))
    for (const key of impossible) {
      const calls: ReadonlyArray<Call> = [create(order), approve("p-1"), remove("t-1")]
      for (const call of calls) {
        const error = yield* Effect.flip(call).pipe(withKey(key), Effect.provide(virtualApi(layer)))
        assertInstanceOf(error, InvalidRequest)
        assertEquals(error.problems, [{
          property: "idempotence key",
          message: "expected 1 to 40 ASCII characters without spaces",
        }])
      }
    }
    assertEquals(sent, [])
    // A GET has no use for a key.
    yield* get("p-1").pipe(withKey(""), Effect.provide(virtualApi(layer)))
    assertEquals(keyHeader in sent[0].request.headers, false)
  }),
)

testEffect(
  "a key stands for one request: a second, different call inside the same effect is refused",
  Effect.gen(function* () {
    const others: ReadonlyArray<Call> = [
      create({ amount: 1 }),
      create({ ...order, reference: "b" }),
      lookup(order),
      approve("p-1"),
      remove("p-1"),
    ]
    for (const other of others) {
      const { layer, sent } = scriptedTransport(answered(201))
      const both = Effect.andThen(create(order), other)
      const error = yield* Effect.flip(both).pipe(withKey("order-817"), Effect.provide(virtualApi(layer)))
      assertInstanceOf(error, InvalidRequest)
      assertStringIncludes(error.message, "this key stands for another request already; give each call its own key")
      assertEquals(sent.length, 1)
    }
  }),
)

testEffect(
  "the same call may use its key again, written in any order, also at the same time, and a GET beside it is free",
  Effect.gen(function* () {
    const { layer, sent } = scriptedTransport(answered(201))
    const calls = [
      create({ amount: 4990, reference: "a" }),
      get("p-1"),
      create({ reference: "a", amount: 4990 }),
      get("p-2"),
    ]
    for (const concurrency of [1, "unbounded"] as const) {
      yield* Effect.all(calls, { concurrency }).pipe(withKey("order-817"), Effect.provide(virtualApi(layer)))
    }
    const keys = sent.map(({ request }) => request.headers[keyHeader])
    assertEquals(keys.filter((key) => key === "order-817").length, 4)
    assertEquals(keys.filter((key) => key === undefined).length, 4)
  }),
)

testEffect(
  "a key given again stands for whatever is called then; the nearest key counts",
  Effect.gen(function* () {
    const { layer, sent } = scriptedTransport(answered(201))
    const keyed = (amount: number) => create({ amount }).pipe(withKey("order-817"))
    yield* Effect.andThen(keyed(1), keyed(2)).pipe(withKey("order-818"), Effect.provide(virtualApi(layer)))
    assertEquals(sent.map(({ request }) => request.headers[keyHeader]), ["order-817", "order-817"])
  }),
)

testEffect(
  "Effect.retry around a keyed call repeats it under its key, inside and outside of the key",
  Effect.gen(function* () {
    const again = Effect.retry({ schedule: Schedule.recurs(2), while: (error) => error instanceof OutcomeUnknown })
    const once = withRetry({ maxAttempts: 1 })
    for (
      const call of [
        create(order).pipe(once, withKey("order-817"), again),
        create(order).pipe(once, again, withKey("order-817")),
      ]
    ) {
      const { layer, sent } = scriptedTransport(lost, lost, answered(201, { id: "p-1" }))
      assertEquals(yield* inVirtualTime(Effect.provide(call, virtualApi(layer))), { id: "p-1" })
      assertEquals(sent.map(({ request }) => request.headers[keyHeader]), ["order-817", "order-817", "order-817"])
    }
  }),
)

testEffect(
  "an unknown outcome is found out by the same call under the key of the error",
  Effect.gen(function* () {
    const { layer, sent } = scriptedTransport(lost, lost, lost, answered(201, { id: "p-1" }))
    const found = create(order).pipe(
      Effect.catchTag("OutcomeUnknown", ({ idempotenceKey }) => create(order).pipe(withKey(idempotenceKey ?? ""))),
      Effect.provide(virtualApi(layer)),
    )
    assertEquals(yield* inVirtualTime(found), { id: "p-1" })
    assertEquals(new Set(sent.map(({ request }) => request.headers[keyHeader])).size, 1)
  }),
)

const replayed = { "x-gcs-idempotence-request-timestamp": "1700000000000" }

testEffect(
  "a repeated answer tells when the platform first saw the key: in the report and on every error",
  Effect.gen(function* () {
    const keyed = create(order).pipe(withKey("order-817"))
    const success = scriptedTransport(answered(201, {}, replayed))
    const [, [report]] = yield* keyed.pipe(withReport, Effect.provide(virtualApi(success.layer)))
    assertEquals(report, {
      operation: "payments.create",
      attempts: 1,
      status: 201,
      idempotenceKey: "order-817",
      firstRequestAt: 1_700_000_000_000,
    })
    const failures = [
      [402, { errors: [], paymentResult: {} }, "Declined"],
      [400, { errors: [{ code: "1" }] }, "ValidationError"],
      [409, { errors: [{ code: "1409" }] }, "IdempotenceConflict"],
      [500, {}, "PlatformError"],
      [200, { id: 1 }, "UnexpectedResponse"],
    ] as const
    for (const [status, body, tag] of failures) {
      const failure = scriptedTransport(answered(status, body, replayed))
      const error = yield* inVirtualTime(Effect.flip(Effect.provide(keyed, virtualApi(failure.layer))))
      assertEquals(error._tag, tag)
      assert("firstRequestAt" in error, tag)
      assertEquals([error.idempotenceKey, error.firstRequestAt], ["order-817", 1_700_000_000_000], tag)
    }
  }),
)

testEffect(
  "the first answer, and a time that is none, tell nothing",
  Effect.gen(function* () {
    for (const value of [undefined, "", "soon", "-1", "1.5", "1e3", "9".repeat(16)]) {
      const headers = value === undefined ? undefined : { "x-gcs-idempotence-request-timestamp": value }
      const { layer } = scriptedTransport(answered(201, {}, headers))
      const [, [report]] = yield* create(order).pipe(withReport, Effect.provide(virtualApi(layer)))
      assertEquals("firstRequestAt" in report, false, value)
    }
  }),
)

testEffect(
  "the first request that still runs is a conflict with its key, and may have taken effect",
  Effect.gen(function* () {
    const { layer, sent } = scriptedTransport(answered(409, { errors: [{ code: "1409" }] }, replayed))
    const error = yield* inVirtualTime(
      Effect.flip(create(order).pipe(withKey("order-817"), Effect.provide(virtualApi(layer)))),
    )
    assertInstanceOf(error, IdempotenceConflict)
    assertEquals(error.idempotenceKey, "order-817")
    assertEquals(sent.length, 3)
  }),
)

testEffect(
  "what a key remembers of its request is never shown",
  Effect.gen(function* () {
    const { layer } = scriptedTransport(answered(201))
    const card = { number: Redacted.make("4111111111111111") }
    const settings = yield* create({ ...order, card }).pipe(
      Effect.andThen(CallSettings),
      withKey("order-817"),
      Effect.provide(virtualApi(layer)),
    )
    assertStringIncludes(Deno.inspect(settings, { depth: 9 }), "order-817")
    for (const shown of [Deno.inspect(settings, { depth: 9, showHidden: true }), JSON.stringify(settings)]) {
      assert(!shown.includes("41111111"))
    }
  }),
)

Deno.test("a made key is a UUID of version 4 that keeps all other bits", () => {
  fc.assert(fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
    const text = uuid(bytes)
    assert(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(text), text)
    const back = Uint8Array.from(text.replaceAll("-", "").match(/../g) ?? [], (pair) => parseInt(pair, 16))
    back[6] = back[6] & 0x0f | bytes[6] & 0xf0
    back[8] = back[8] & 0x3f | bytes[8] & 0xc0
    assertEquals(back, bytes)
  }))
})

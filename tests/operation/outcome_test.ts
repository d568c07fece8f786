import { assertEquals, assertObjectMatch, assertStringIncludes } from "@std/assert"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as TestClock from "effect/testing/TestClock"
import { errorTable, type Row } from "../support/error_table.ts"
import { failuresOf } from "../support/failures.ts"
import { approve, create, get, lookup } from "../support/operations.ts"
import {
  type Answer,
  bytes,
  closedOrigin,
  hangUp,
  head,
  reset,
  scriptedServer,
  silence,
  stall,
} from "../support/scripted_server.ts"
import { apiAt } from "../support/test_api.ts"
import { testEffect } from "../support/test_effect.ts"
import { transports } from "../support/transports.ts"

const charge = create({ amount: 4990 })
const read = get("p-1")
const act = approve("p-1")

const json200 = { "content-type": "application/json" }
const chunked = { ...json200, "transfer-encoding": "chunked" }
const inDoubt = { _tag: "OutcomeUnknown", operation: "payments.approve" }

const rows: Readonly<Record<string, Row>> = {
  "reset before the answer": {
    call: act,
    answer: reset,
    error: inDoubt,
    says: "read the object before you do it again",
  },
  "hung up before the answer": { call: act, answer: hangUp, error: inDoubt },
  "no HTTP": { call: act, answer: bytes("220 smtp.example.com\r\n\r\n"), error: inDoubt },
  "a head cut short": { call: act, answer: bytes("HTTP/1.1 200 O"), error: inDoubt },
  "a body cut short": {
    call: act,
    answer: bytes(head(200, { ...json200, "content-length": "90" }), '{"id":'),
    error: inDoubt,
  },
  "a body reset midway": {
    call: act,
    answer: { ...bytes(head(200, { ...json200, "content-length": "90" }), '{"id":'), unread: true },
    error: inDoubt,
  },
  "chunks cut short": { call: act, answer: bytes(head(200, chunked), '5\r\n{"id"\r\n'), error: inDoubt },
  "chunks of nonsense": { call: act, answer: bytes(head(200, chunked), "zz\r\n{}\r\n"), error: inDoubt },
  "an error body cut short": {
    call: act,
    answer: bytes(head(400, { ...json200, "content-length": "90" }), '{"errorId":'),
    error: inDoubt,
  },
  "reset under a key": {
    call: charge,
    answer: reset,
    error: { _tag: "OutcomeUnknown", operation: "payments.create" },
    says: "repeat it with the same idempotence key",
  },
  "reset on a call that reads": {
    call: read,
    answer: reset,
    error: { _tag: "ConnectionError", mayHaveArrived: true, attempts: 1 },
    says: "the request may have arrived",
  },
  "reset on a lookup by POST": { call: lookup({ amount: 1 }), answer: reset, error: { _tag: "ConnectionError" } },
}

errorTable("no answer", rows)

testEffect(
  "no answer: nobody listens",
  Effect.gen(function* () {
    for (const call of [read, act, charge]) {
      for (const failure of yield* failuresOf(call, closedOrigin)) {
        assertObjectMatch(failure, { _tag: "ConnectionError", mayHaveArrived: false, attempts: 1 })
        assertStringIncludes(failure.message, "the request did not leave: check endpoint, network and proxy")
      }
    }
  }),
)

testEffect(
  "no answer: nobody has the name",
  Effect.gen(function* () {
    const [failure] = yield* failuresOf(act, Effect.succeed("http://nobody.invalid"))
    assertObjectMatch(failure, { _tag: "ConnectionError", mayHaveArrived: false })
  }),
)

const slow: Readonly<Record<string, Answer>> = {
  "nothing": silence,
  "an answer that stops in its head": stall("HTTP/1.1 200 OK\r\n"),
  "an answer that stops in its body": stall(head(200, { "content-length": "90" }), '{"id":'),
}

for (const [name, transport] of transports) {
  for (const [what, answer] of Object.entries(slow)) {
    testEffect(
      `no answer: ${what} in time over ${name}`,
      Effect.gen(function* () {
        for (const [call, expected] of [[read, "TimeoutError"], [act, "OutcomeUnknown"]] as const) {
          const server = yield* scriptedServer(answer)
          const fiber = yield* Effect.flip(call).pipe(
            Effect.provide(apiAt(server.origin, transport, { retry: { maxAttempts: 1 } })),
            Effect.forkChild,
          )
          yield* Effect.promise(() => server.arrived(1))
          yield* TestClock.adjust("29 seconds")
          assertEquals(fiber.pollUnsafe(), undefined)
          yield* TestClock.adjust("1 second")
          const failure = yield* Fiber.join(fiber)
          assertEquals(failure._tag, expected)
          assertStringIncludes(failure.message, "no answer within 30s")
          yield* Effect.promise(() => server.abandoned(1))
        }
      }).pipe(Effect.provide(TestClock.layer())),
    )
  }
}

import { assert, assertEquals } from "@std/assert"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import {
  type ApiError,
  AuthorizationError,
  Conflict,
  ConnectionError,
  CredentialsUnavailable,
  Gone,
  IdempotenceConflict,
  InvalidRequest,
  isRetryable,
  mayHaveTakenEffect,
  NotFound,
  OutcomeUnknown,
  PlatformError,
  RateLimited,
  Refused,
  TimeoutError,
  UnexpectedResponse,
  ValidationError,
} from "../../src/operation/errors.ts"
import { failuresOf } from "../support/failures.ts"
import { approve, find } from "../support/operations.ts"
import { answer, hangUp, json, reset, scriptedServer } from "../support/scripted_server.ts"
import { testEffect } from "../support/test_effect.ts"

testEffect(
  "an unreadable answer keeps the first 500 characters of its body, redacted",
  Effect.gen(function* () {
    const server = yield* scriptedServer(answer(200, "4111111111111111 ".repeat(100)))
    for (const failure of yield* failuresOf(approve("p-1"), Effect.succeed(server.origin))) {
      assert(failure instanceof UnexpectedResponse)
      assertEquals(Redacted.value(failure.excerpt), "4111111111111111 ".repeat(100).slice(0, 500))
      for (const shown of [failure.message, String(failure), JSON.stringify(failure), Deno.inspect(failure)]) {
        assert(!shown.includes("41111111"))
      }
    }
  }),
)

testEffect(
  "an error names neither what was sent nor the address in its message",
  Effect.gen(function* () {
    for (const failing of [reset, hangUp, answer(405, "<html>"), json(401, { errors: [{ code: "9002" }] })]) {
      const server = yield* scriptedServer(failing)
      for (const { message } of yield* failuresOf(find({ reference: "Käthe" }), Effect.succeed(server.origin))) {
        assert(!message.includes("K%C3%A4the") && !message.includes("Käthe") && !message.includes("127.0.0.1"))
      }
    }
  }),
)

const facts = { operation: "payments.create", message: "" }
const said = { ...facts, status: 400, errors: [] }
const excerpt = Redacted.make("")
const absent = { ...facts, mayHaveArrived: true, attempts: 1 }

/** Every error, whether the same call may succeed later, and whether it may have taken effect. */
const judged: ReadonlyArray<readonly [error: ApiError, retryable: boolean, takenEffect: boolean]> = [
  [new ValidationError(said), false, false],
  [new AuthorizationError(said), false, false],
  [new NotFound(said), false, false],
  [new Conflict(said), false, false],
  [new Gone(said), false, false],
  [new IdempotenceConflict(said), true, true],
  [new RateLimited(said), true, false],
  [new Refused(said), false, false],
  [new PlatformError({ ...said, status: 500, mayHaveTakenEffect: true }), true, true],
  [new PlatformError({ ...said, status: 502, mayHaveTakenEffect: false }), true, false],
  [new PlatformError({ ...said, status: 503, mayHaveTakenEffect: true }), true, true],
  [new PlatformError({ ...said, status: 504, mayHaveTakenEffect: true }), true, true],
  [new PlatformError({ ...said, status: 501, mayHaveTakenEffect: true }), false, true],
  [new PlatformError({ ...said, status: 418, mayHaveTakenEffect: false }), false, false],
  [new InvalidRequest({ ...facts, problems: [] }), false, false],
  [new UnexpectedResponse({ ...said, problems: [], excerpt, mayHaveTakenEffect: true }), false, true],
  [new UnexpectedResponse({ ...said, problems: [], excerpt, mayHaveTakenEffect: false }), false, false],
  [new ConnectionError(absent), true, false],
  [new TimeoutError(absent), true, false],
  [new OutcomeUnknown({ ...facts, reason: new ConnectionError(absent) }), true, true],
  [new CredentialsUnavailable({ ...facts, cause: "vault" }), false, false],
]

Deno.test("errors tell whether to try again and whether something may have happened", () => {
  for (const [error, retryable, takenEffect] of judged) {
    assertEquals(isRetryable(error), retryable, error._tag)
    assertEquals(mayHaveTakenEffect(error), takenEffect, error._tag)
    assertEquals(error.name, error._tag)
    assert(error instanceof Error)
  }
})

import { assertEquals, assertMatch, assertStringIncludes } from "@std/assert"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/testing/TestClock"
import { type Call, failuresOf } from "./failures.ts"
import { type Answer, scriptedServer } from "./scripted_server.ts"
import { testEffect } from "./test_effect.ts"
import { transports } from "./transports.ts"

/** What a call comes to when the server answers so. */
export interface Row {
  readonly call: Call
  readonly answer: Answer
  /** Properties of the error, `_tag` among them. */
  readonly error: Readonly<Record<string, unknown>>
  /** What its message says. */
  readonly says?: string
}

/** Registers one test a row: one request over each transport, with a clock that stands at 1970, and the same error from each. */
export const errorTable = (title: string, rows: Readonly<Record<string, Row>>): void => {
  for (const [name, { call, answer, error, says }] of Object.entries(rows)) {
    testEffect(
      `${title}: ${name}`,
      Effect.gen(function* () {
        const server = yield* scriptedServer(answer)
        for (const failure of yield* failuresOf(call, Effect.succeed(server.origin))) {
          for (const [property, expected] of Object.entries(error)) {
            assertEquals((failure as unknown as Record<string, unknown>)[property], expected, property)
          }
          assertStringIncludes(failure.message, says ?? "")
          assertMatch(failure.message, /^[a-z]+\.[a-zA-Z]+: /)
        }
        assertEquals(server.count(), transports.length)
      }).pipe(Effect.provide(TestClock.layer())),
    )
  }
}

import { assert, assertEquals } from "@std/assert"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { ServerApi } from "../../src/server_api/server_api.ts"
import { apiAt } from "./test_api.ts"
import { transports } from "./transports.ts"

/** A call as tests of errors see it. */
export type Call = Effect.Effect<unknown, { readonly _tag: string; readonly message: string }, ServerApi>

/** What an error tells, without the run-time's own cause below it. */
const told = (error: object): unknown =>
  JSON.parse(
    JSON.stringify({ ...error, message: "message" in error ? error.message : undefined }, (key, value) =>
      key === "cause" || key === "idempotenceKey" ? undefined : value),
  )

/** How a call with one attempt and answers of at most 4000 bytes fails over each transport: everywhere alike. */
export const failuresOf = Effect.fnUntraced(function* (
  call: Call,
  origin: Effect.Effect<string>,
) {
  const failures = []
  for (const [name, transport] of transports) {
    const api = apiAt(yield* origin, transport, {
      retry: { maxAttempts: 1 },
      limits: { answerBytes: 4000 },
    })
    const result = yield* Effect.result(Effect.provide(call, api))
    assert(Result.isFailure(result), `${name}: the call succeeded`)
    failures.push(result.failure)
  }
  for (const failure of failures.slice(1)) assertEquals(told(failure), told(failures[0]))
  return failures
})

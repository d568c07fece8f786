import { assert, assertEquals, assertInstanceOf, assertStringIncludes } from "@std/assert"
import * as Effect from "effect/Effect"
import * as fc from "fast-check"
import * as Result from "effect/Result"
import { type ApiError, mayHaveTakenEffect, OutcomeUnknown } from "../../src/operation/errors.ts"
import { withRetry } from "../../src/operation/retry.ts"
import type { ServerApi } from "../../src/server_api/server_api.ts"
import { approve, create, get, lookup, remove, update } from "../support/operations.ts"
import {
  answered,
  answeredText,
  inVirtualTime,
  lost,
  neverLeft,
  refused,
  respondingTransport,
  scriptedTransport,
  silence,
  type Turn,
} from "../support/scripted_transport.ts"
import { virtualApi } from "../support/test_api.ts"
import { testEffect } from "../support/test_effect.ts"

const order = { amount: 4990 }
const charge = create(order)
const read = get("p-1")
const replace = update("t-1", order)
const drop = remove("t-1")
const act = approve("p-1")

const ok = answered(201, { id: "p-1" })
const foreign = answeredText(403, "<html>")
const declined = answered(402, { errorId: "e", errors: [], paymentResult: { id: "p-1" } })

type Call = Effect.Effect<unknown, { readonly _tag: string; readonly reason?: ApiError }, ServerApi>
type Ending = "success" | "OutcomeUnknown" | (string & Record<never, never>)

/** What attempts that end so make of a call; an unknown outcome names in brackets how the last attempt ended. */
const sequences: ReadonlyArray<readonly [call: Call, turns: readonly [Turn, ...ReadonlyArray<Turn>], ending: Ending]> =
  [
    // Nothing was in doubt: the last answer counts.
    [charge, [neverLeft], "ConnectionError"],
    [charge, [neverLeft, neverLeft, refused(401)], "AuthorizationError"],
    [charge, [refused(429), refused(401)], "AuthorizationError"],
    [charge, [refused(429), neverLeft, foreign], "UnexpectedResponse"],
    [charge, [neverLeft, lost, ok], "success"],
    [act, [neverLeft, neverLeft, neverLeft], "ConnectionError"],
    [act, [neverLeft, refused(409, "1")], "Conflict"],

    // The last attempt left doubt.
    [charge, [lost], "OutcomeUnknown (ConnectionError)"],
    [charge, [silence], "OutcomeUnknown (TimeoutError)"],
    [charge, [refused(429), lost], "OutcomeUnknown (ConnectionError)"],
    [act, [lost], "OutcomeUnknown (ConnectionError)"],
    [act, [neverLeft, silence], "OutcomeUnknown (TimeoutError)"],
    [replace, [lost], "OutcomeUnknown (ConnectionError)"],
    [drop, [silence], "OutcomeUnknown (TimeoutError)"],
    [charge, [refused(500)], "PlatformError"],
    [act, [refused(500)], "PlatformError"],

    // An earlier attempt left doubt and the last says nothing about it.
    [charge, [lost, neverLeft, neverLeft], "OutcomeUnknown (ConnectionError)"],
    [charge, [lost, refused(401)], "OutcomeUnknown (AuthorizationError)"],
    [charge, [silence, refused(403)], "OutcomeUnknown (AuthorizationError)"],
    [charge, [lost, refused(429), refused(429)], "OutcomeUnknown (RateLimited)"],
    [charge, [refused(500), refused(429), refused(429)], "OutcomeUnknown (RateLimited)"],
    [charge, [lost, foreign], "OutcomeUnknown (UnexpectedResponse)"],
    [charge, [lost, answeredText(404, "<html>")], "OutcomeUnknown (NotFound)"],
    [charge, [lost, answeredText(418, "<html>")], "OutcomeUnknown (UnexpectedResponse)"],
    [charge, [lost, answered(400, {})], "OutcomeUnknown (ValidationError)"],
    [charge, [lost, answeredText(418, "")], "OutcomeUnknown (PlatformError)"],
    [charge, [lost, answeredText(405, "")], "OutcomeUnknown (Refused)"],
    [replace, [lost, refused(409, "1")], "OutcomeUnknown (Conflict)"],
    [drop, [lost, refused(401)], "OutcomeUnknown (AuthorizationError)"],
    [drop, [lost, answeredText(404, "<html>")], "OutcomeUnknown (NotFound)"],

    // An earlier attempt left doubt and the platform's own answer settles it.
    [charge, [lost, refused(400, "1")], "ValidationError"],
    [charge, [lost, refused(404, "1")], "NotFound"],
    [charge, [lost, refused(418, "1")], "PlatformError"],
    [charge, [lost, refused(409, "1")], "Conflict"],
    [charge, [lost, declined], "Declined"],
    [charge, [lost, lost, ok], "success"],
    [charge, [lost, refused(409, "1409"), refused(409, "1409")], "IdempotenceConflict"],
    [charge, [lost, refused(500), refused(500)], "PlatformError"],
    [charge, [lost, answeredText(200, "Non-JSON")], "UnexpectedResponse"],
    [replace, [lost, refused(404, "1")], "NotFound"],
    // What a repeated DELETE does not find any more is removed.
    [drop, [lost, refused(404, "1")], "success"],
    [drop, [refused(502), refused(410, "1")], "success"],
    [drop, [refused(404, "1")], "NotFound"],
    [drop, [neverLeft, refused(404, "1")], "NotFound"],
    [drop, [refused(410, "1")], "Gone"],

    // A call that changes nothing leaves no doubt.
    [read, [lost, silence, lost], "ConnectionError"],
    [read, [lost, silence], "TimeoutError"],
    [read, [lost, refused(401)], "AuthorizationError"],
    [lookup(order), [lost, neverLeft, neverLeft], "ConnectionError"],
  ]

testEffect(
  "an outcome is unknown exactly when a call may have changed something and no answer settles it",
  Effect.gen(function* () {
    for (const [i, [call, turns, ending]] of sequences.entries()) {
      const { layer, sent } = scriptedTransport(...turns)
      const result = yield* inVirtualTime(Effect.result(Effect.provide(call, virtualApi(layer))))
      const name = `sequence ${i + 1}: ${ending}`
      if (Result.isSuccess(result)) assertEquals("success", ending, name)
      else {
        const { failure } = result
        const reason = failure instanceof OutcomeUnknown ? ` (${failure.reason._tag})` : ""
        assertEquals(failure._tag + reason, ending, name)
      }
      assert(sent.length >= turns.length, `${name}: each turn was taken`)
    }
  }),
)

testEffect(
  "an unknown outcome says how to find out, and carries the key to find out with",
  Effect.gen(function* () {
    const { layer, sent } = scriptedTransport(lost)
    const keyed = yield* inVirtualTime(Effect.flip(Effect.provide(charge, virtualApi(layer))))
    assertInstanceOf(keyed, OutcomeUnknown)
    assertEquals(keyed.idempotenceKey, sent[0].request.headers["x-gcs-idempotence-key"])
    assertStringIncludes(
      keyed.message,
      "repeat it with the same idempotence key, or look it up, before you do it again",
    )
    const unkeyed = yield* inVirtualTime(Effect.flip(Effect.provide(act, virtualApi(layer))))
    assertInstanceOf(unkeyed, OutcomeUnknown)
    assertEquals(unkeyed.idempotenceKey, undefined)
    assertStringIncludes(unkeyed.message, "read the object before you do it again")
  }),
)

/** What happens to one request on its way: whether the platform does its work, and what comes back. */
const faults = {
  "all is well": { works: true, back: undefined },
  "it never leaves": { works: false, back: neverLeft },
  "it is lost on the way": { works: false, back: lost },
  "its answer is lost": { works: true, back: lost },
  "it is swallowed": { works: false, back: silence },
  "its answer is swallowed": { works: true, back: silence },
  "the platform fails before its work": { works: false, back: refused(500) },
  "the platform fails after its work": { works: true, back: refused(503) },
  "the platform is busy": { works: false, back: refused(429) },
  "a proxy gives up early": { works: false, back: answeredText(504, "<html>") },
  "a proxy gives up late": { works: true, back: answeredText(504, "<html>") },
  "a proxy refuses": { works: false, back: foreign },
  "a proxy garbles the answer": { works: true, back: answeredText(200, "<html>") },
  "the key is revoked": { works: false, back: refused(401, "9002") },
} as const
type Fault = keyof typeof faults

/** A platform that does the work of a key once and repeats its answer; without a key it works each time. */
const platform = (plan: ReadonlyArray<Fault>) => {
  const done = new Set<string>()
  let works = 0
  const wire = respondingTransport(({ headers }, number) => {
    const { works: reaches, back } = faults[plan[number - 1] ?? "all is well"]
    const key = headers["x-gcs-idempotence-key"]
    if (reaches && !(key !== undefined && done.has(key))) works++
    if (reaches && key !== undefined) done.add(key)
    return back ?? ok
  })
  return { layer: wire.layer, sent: wire.sent, works: () => works }
}

const plans = fc.array(fc.constantFrom(...Object.keys(faults) as ReadonlyArray<Fault>), { minLength: 1, maxLength: 6 })

for (const [name, call] of [["a POST under a key", charge], ["a POST guarded by state", act]] as const) {
  testEffect(
    `${name}: whatever happens on the way, nothing is done twice and no error says "not done" of what was done`,
    Effect.promise(() =>
      fc.assert(
        fc.asyncProperty(plans, fc.integer({ min: 1, max: 6 }), async (plan, maxAttempts) => {
          const { layer, sent, works } = platform(plan)
          const result = await Effect.runPromise(
            inVirtualTime(Effect.result(call.pipe(withRetry({ maxAttempts }), Effect.provide(virtualApi(layer))))),
          )
          assert(works() <= 1, "done twice")
          assert(sent.length <= maxAttempts)
          if (Result.isSuccess(result)) return assertEquals(works(), 1)
          const error = result.failure
          assert(error._tag !== "Declined" && error._tag !== "ConfigurationError")
          if (!mayHaveTakenEffect(error)) assertEquals(works(), 0, `done, yet ${error._tag}`)
          // The other way round: no doubt without a reason for it.
          const harmless: ReadonlyArray<Fault> = [
            "it never leaves",
            "the platform is busy",
            "the key is revoked",
            "a proxy refuses",
          ]
          if (plan.slice(0, sent.length).every((fault) => harmless.includes(fault))) {
            assert(!mayHaveTakenEffect(error), `no doubt, yet ${error._tag}`)
          }
        }),
        { numRuns: 300 },
      )
    ),
  )
}

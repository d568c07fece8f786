import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Idempotence from "../../src/operation/idempotence.ts"
import { withLimits } from "../../src/operation/limits.ts"
import { withRetry } from "../../src/operation/retry.ts"
import { SandboxControl } from "../../src/sandbox/control.ts"
import { outlasts, type Strike } from "./fault_kinds.ts"
import { leavesOpen, type Subject } from "./subjects.ts"
import type { World } from "./world.ts"

/** What came of a call under faults. */
export interface Trial {
  readonly subject: Subject
  readonly strikes: ReadonlyArray<Strike>
  readonly attempts: number
  /** The key that the caller gave, if any. */
  readonly ownKey: string | undefined
  /** `success`, `wrong answer`, or the tag of the error. */
  readonly end: string
  /** Whether the error leaves open that the call took effect. */
  readonly open: boolean
  /** How often it took effect. */
  readonly effects: number
  /** How often it may be sent in all. */
  readonly allowed: number
  /** The names of the faults that struck. */
  readonly struck: ReadonlyArray<string>
  /** The idempotence key of each request that was sent. */
  readonly keys: ReadonlyArray<string | undefined>
}

/** Makes one call under faults and looks at what it did, once the platform is through with all of its requests. */
export const trial = Effect.fnUntraced(function* (
  { layer, sent, patience: patienceWith, mayRepeat }: World,
  subject: Subject,
  strikes: ReadonlyArray<Strike>,
  attempts: number,
  ownKey?: string,
) {
  const patience = patienceWith(strikes)
  return yield* Effect.gen(function* () {
    const control = yield* SandboxControl
    yield* control.clearFaults
    const { call, effects } = yield* subject.prepare
    for (const { fault, point } of strikes) yield* control.inject({ fault, point, operation: subject.operation })
    const before = sent.length
    const isSlow = strikes.some(({ fault }) => "milliseconds" in fault)
    const handled = isSlow ? (yield* control.requests).length : 0
    const keyed = ownKey === undefined ? call : Idempotence.withKey(ownKey)(call)
    const result = yield* Effect.result(
      keyed.pipe(withRetry({ maxAttempts: attempts }), withLimits({ attempt: patience })),
    )
    const requests = sent.slice(before)
    // What its sender gave up the platform may still be at.
    while (isSlow && (yield* control.requests).length - handled < requests.length) {
      yield* Effect.sleep(strikes.some(outlasts) ? Duration.divideUnsafe(Duration.fromInputUnsafe(patience), 20) : 5)
    }
    const left = [...yield* control.faults]
    const isLeft = ({ fault, point }: Strike): boolean => {
      const at = left.findIndex((one) => one.fault === fault && one.point === point)
      if (at >= 0) left.splice(at, 1)
      return at >= 0
    }
    const struck = strikes.filter((one) => !isLeft(one)).map(({ name }) => name)
    yield* control.clearFaults
    const seen: Trial = {
      subject,
      strikes,
      attempts,
      ownKey,
      end: Result.isFailure(result) ? result.failure._tag : result.success ? "success" : "wrong answer",
      open: Result.isFailure(result) && leavesOpen(result.failure),
      effects: yield* effects,
      struck,
      allowed: (attempts + (mayRepeat && attempts > 1 && subject.repeats ? 1 : 0)) * (subject.calls ?? 1),
      keys: requests.map(({ key }) => key),
    }
    return seen
  }).pipe(Effect.provide(layer))
})

/** What is wrong with a trial by the laws, in words; nothing when it keeps them all. */
export const breaches = (
  { subject, strikes, allowed, ownKey, end, open, effects, keys }: Trial,
): ReadonlyArray<string> => {
  const broken: Array<string> = []
  const law = (kept: boolean, words: string) => {
    if (!kept) broken.push(words)
  }
  const [first] = keys
  law(effects <= 1, `it took effect ${effects} times`)
  law(end !== "wrong answer", "its answer is not the platform's")
  if (subject.changes) {
    law(end !== "success" || effects === 1, "it succeeded and did nothing")
    law(end === "success" || open || effects === 0, `it took effect, and ${end} denies it`)
  }
  const neverLeft = strikes.filter(({ fault }) => fault.type === "refused").length
  const most = subject.repeats ? allowed : subject.transfer === "upload" ? 1 : Math.min(allowed, 1 + neverLeft)
  // Whoever runs out of patience may have sent nothing yet.
  const least = strikes.some(outlasts) ? 0 : 1
  law(keys.length >= least && keys.length <= most, `it was sent ${keys.length} times, where ${most} is allowed`)
  law(keys.every((key) => key === first), `it changed its key: ${keys.join(", ")}`)
  law(
    keys.length === 0 || (first !== undefined) === (subject.keyed || (ownKey !== undefined && subject.changes)),
    "it has a key that it should not have, or none",
  )
  law(ownKey === undefined || first === undefined || first === ownKey, `the caller's key ${ownKey} became ${first}`)
  return broken
}

import * as Data from "effect/Data"
import type { ErrorClass } from "../../operation/errors.ts"

/** Says which event an error is about. */
export interface AttemptFacts {
  /** Id of the event. */
  readonly eventId: string
  /** Number of the attempt, from 1. */
  readonly attempt: number
}

const TimeLimitExceededBase: ErrorClass<"TimeLimitExceeded", AttemptFacts> = /* @__PURE__ */ Data.TaggedError(
  "TimeLimitExceeded",
)
/** The handler took longer than `timeLimit` and was interrupted. */
export class TimeLimitExceeded extends TimeLimitExceededBase {}

const AttemptsExhaustedBase: ErrorClass<"AttemptsExhausted", AttemptFacts> = /* @__PURE__ */ Data.TaggedError(
  "AttemptsExhausted",
)
/** The process died during the last attempt, so nobody could tell how it ended. */
export class AttemptsExhausted extends AttemptsExhaustedBase {}

const LeaseLostBase: ErrorClass<"LeaseLost", AttemptFacts> = /* @__PURE__ */ Data.TaggedError("LeaseLost")
/** The lease ended before the handler did. */
export class LeaseLost extends LeaseLostBase {}

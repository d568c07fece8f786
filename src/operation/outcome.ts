import * as Duration from "effect/Duration"
import {
  type ApiError,
  type CallFacts,
  ConnectionError,
  CredentialsUnavailable,
  InvalidRequest,
  mayHaveTakenEffect,
  OutcomeUnknown,
  type Problem,
  TimeoutError,
} from "./errors.ts"
import type { RetryableError } from "./retry.ts"
import type { Spec } from "./spec.ts"
import type { TransportError } from "./transport.ts"

/** Refuses a call before anything is sent, naming every property that is wrong. */
export const invalidRequest = (operation: string, problems: ReadonlyArray<Problem>): InvalidRequest =>
  new InvalidRequest({
    operation,
    problems,
    message: `${operation}: nothing was sent: ${
      problems.map(({ property, message }) => `${property}: ${message}`).join("; ")
    }`,
  })

/** The failure of the key source or the crypto provider, before anything was sent. */
export const credentialsUnavailable = (operation: string, cause: unknown): CredentialsUnavailable =>
  new CredentialsUnavailable({
    operation,
    cause,
    message: `${operation}: nothing was sent: the request could not be authorized: ${
      cause instanceof Error ? cause.message : "the source of API keys failed"
    }`,
  })

/** What a transport's failure means for the call. */
export const noAnswer = (
  { message, mayHaveArrived, cause }: TransportError,
  facts: CallFacts,
  attempts: number,
): ConnectionError =>
  new ConnectionError({
    ...facts,
    mayHaveArrived,
    attempts,
    cause,
    message: `${facts.operation}: no answer: ${message}; ${
      mayHaveArrived ? "the request may have arrived" : "the request did not leave: check endpoint, network and proxy"
    }`,
  })

/** What the end of the time limit means for the call. */
export const timedOut = (limit: Duration.Duration, facts: CallFacts, attempts: number): TimeoutError =>
  new TimeoutError({
    ...facts,
    mayHaveArrived: true,
    attempts,
    message: `${facts.operation}: no answer within ${Duration.format(limit)}; the request may have arrived`,
  })

/** Whether the request may be sent again after this error without doing anything twice (protocol: safe retry rules). */
export const isRepeatable = (error: unknown, spec: Spec): error is RetryableError => {
  const repeatable = spec.repeat !== "never"
  const known = error as ApiError
  switch (known._tag) {
    case "ConnectionError":
      return repeatable || (!known.mayHaveArrived && spec.transfer === undefined)
    case "TimeoutError":
    case "RateLimited":
    case "IdempotenceConflict":
      return repeatable
    case "PlatformError":
      return repeatable && (known.status === 500 || (known.status >= 502 && known.status <= 504))
    default:
      return false
  }
}

/** Whether the attempt that ended so may have taken effect. */
export const leavesDoubt = (error: RetryableError): boolean =>
  "mayHaveArrived" in error ? error.mayHaveArrived : mayHaveTakenEffect(error)

/** Errors that answer nothing about an earlier attempt which may have taken effect. */
const silent: ReadonlySet<string> = new Set([
  "ConnectionError",
  "TimeoutError",
  "RateLimited",
  "AuthorizationError",
  "CredentialsUnavailable",
])

/** The error that a call ends with, given whether it changes anything and whether an earlier attempt left doubt. */
export const conclude = (error: ApiError, changes: boolean, doubt: boolean, facts: CallFacts): ApiError => {
  const lost = (error._tag === "ConnectionError" || error._tag === "TimeoutError") && error.mayHaveArrived
  if (!changes || !(lost || doubt && silent.has(error._tag))) return error
  const remedy = facts.idempotenceKey === undefined
    ? "read the object before you do it again"
    : "repeat it with the same idempotence key, or look it up, before you do it again"
  return new OutcomeUnknown({
    ...facts,
    reason: error,
    message: `${facts.operation}: it may or may not have taken effect (${error.message}); ${remedy}`,
  })
}

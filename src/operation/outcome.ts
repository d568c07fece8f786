import * as Duration from "effect/Duration"
import {
  type ApiError,
  type CallFacts,
  ConnectionError,
  CredentialsUnavailable,
  InvalidRequest,
  mayHaveTakenEffect,
  OutcomeUnknown,
  type PlatformAnswer,
  type Problem,
  TimeoutError,
} from "./errors.ts"
import type { RetryableError } from "./retry.ts"
import { changesState, type Spec } from "./spec.ts"
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

/** Breaks off an upload whose stream of bytes turned out wrong or failed with `cause`. */
export const brokenOff = (operation: string, problem: Problem, cause: unknown): InvalidRequest =>
  new InvalidRequest({
    operation,
    problems: [problem],
    cause,
    message: `${operation}: broken off before the end was sent: ${problem.property}: ${problem.message}`,
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

/** What a transport's failure means for the call; `limit` is the time that the transport was given, in milliseconds. */
export const noAnswer = (
  error: TransportError,
  facts: CallFacts,
  attempts: number,
  limit: number,
): ConnectionError | TimeoutError =>
  error.timedOut ? timedOut(limit, facts, attempts, error.mayHaveArrived) : connectionLost(error, facts, attempts)

/** A connection that did not come about or broke. */
export const connectionLost = (
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

/** What the end of the time limit (milliseconds) means for the call; `mayHaveArrived` is false while it was not yet authorized. */
export const timedOut = (
  limit: number,
  facts: CallFacts,
  attempts: number,
  mayHaveArrived: boolean,
): TimeoutError => {
  const waited = Duration.format(Duration.millis(Math.round(limit)))
  return new TimeoutError({
    ...facts,
    mayHaveArrived,
    attempts,
    message: mayHaveArrived
      ? `${facts.operation}: no answer within ${waited}; the request may have arrived`
      : `${facts.operation}: not authorized within ${waited}; the request did not leave: check the source of API keys`,
  })
}

/** Whether the request may be sent again after this error without doing anything twice (protocol: safe retry rules). */
export const isRepeatable = (error: unknown, spec: Spec): error is RetryableError => {
  const repeatable = spec.repeat !== "never"
  const known = error as ApiError
  switch (known._tag) {
    case "ConnectionError":
    case "TimeoutError":
      return repeatable || (!known.mayHaveArrived && spec.transfer === undefined)
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

/**
 * Whether the error says that an earlier attempt did the work: what was to be removed is gone (protocol: safe retry
 * rules).
 */
export const isDone = (error: unknown, { method }: Spec): boolean => {
  const known = error as ApiError
  return method === "DELETE" && (known._tag === "NotFound" || known._tag === "Gone") && isOwn(known)
}

/** Whether an answer is the platform's own; what stands in front of it knows neither ids nor codes of errors. */
const isOwn = ({ errorId, errors }: PlatformAnswer): boolean => errorId !== undefined || errors.length > 0

/** Whether an error answers nothing about an earlier attempt which may have taken effect. */
const isSilent = (error: ApiError, { method }: Spec): boolean => {
  switch (error._tag) {
    case "ConnectionError":
    case "TimeoutError":
    case "RateLimited":
    case "AuthorizationError":
    case "CredentialsUnavailable":
      return true
    case "UnexpectedResponse":
      return !error.mayHaveTakenEffect
    case "PlatformError":
      return !error.mayHaveTakenEffect && !isOwn(error)
    case "Conflict":
      // Without a key, the object that is in the way may be our own.
      return method === "PUT" || !isOwn(error)
    case "ValidationError":
    case "NotFound":
    case "Gone":
    case "Refused":
      return !isOwn(error)
    default:
      return false
  }
}

/** The error that a call ends with, given whether an earlier attempt left doubt. */
export const conclude = (error: ApiError, spec: Spec, doubt: boolean, facts: CallFacts): ApiError => {
  const lost = (error._tag === "ConnectionError" || error._tag === "TimeoutError") && error.mayHaveArrived
  if (!changesState(spec) || !(lost || doubt && isSilent(error, spec))) return error
  const remedy = facts.idempotenceKey === undefined
    ? "read the object before you do it again"
    : "repeat it with the same idempotence key, or look it up, before you do it again"
  return new OutcomeUnknown({
    ...facts,
    reason: error,
    message: `${facts.operation}: it may or may not have taken effect (${error.message}); ${remedy}`,
  })
}

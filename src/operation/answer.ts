import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import { APIError } from "../model/error.ts"
import { parseJson, reader } from "../model/reading.ts"
import {
  type ApiError,
  AuthorizationError,
  type CallFacts,
  Conflict,
  Gone,
  IdempotenceConflict,
  NotFound,
  type PlatformAnswer,
  PlatformError,
  type Problem,
  RateLimited,
  Refused,
  UnexpectedResponse,
  ValidationError,
} from "./errors.ts"
import { isJson } from "./file_headers.ts"
import { hideDigits } from "./obfuscation/card_numbers.ts"
import { hideSecrets } from "./obfuscation/secrets.ts"
import { named } from "./problem.ts"
import { retryAfter } from "./retry_after.ts"
import { changesState, type Spec } from "./spec.ts"
import type { WireAnswer } from "./transport.ts"

const excerptLength = 500

/**
 * Reads an answer of the platform: the response of a success, or the error that its status and body stand for, in which
 * nothing of what was sent redacted is repeated.
 */
export type AnswerReader = (
  answer: WireAnswer,
  facts: CallFacts,
  now: number,
  sent?: ReadonlyArray<unknown>,
) => Result.Result<unknown, unknown>

const readError = /* @__PURE__ */ reader(APIError)

/** Makes the reader of an operation's answers (protocol: status code → error family). */
export const answerReader = (spec: Spec): AnswerReader => {
  const readResponse = spec.response && reader(spec.response)
  const readDeclined = spec.declined && reader(spec.declined.schema)
  const changes = changesState(spec)

  const unexpected = (answer: WireAnswer, facts: CallFacts, problems: ReadonlyArray<Problem>, what: string) =>
    Result.fail(
      new UnexpectedResponse({
        ...facts,
        status: answer.status,
        problems,
        excerpt: Redacted.make(answer.body.slice(0, excerptLength), { label: "excerpt of the answer" }),
        // A refusal that cannot be read may be a decline, which leaves a rejected object behind.
        mayHaveTakenEffect: changes && (answer.status < 400 || (spec.declined !== undefined && isJson(answer.headers))),
        message: `${spec.id}: ${what} (status ${answer.status})${
          problems.length > 0
            ? `: ${problems.map(({ property, message }) => `${property}: ${message}`).join("; ")}`
            : ""
        }`,
      }),
    )

  const readSuccess = (answer: WireAnswer, facts: CallFacts): Result.Result<unknown, unknown> => {
    if (readResponse === undefined) return Result.succeed(undefined)
    if (answer.cut) return unexpected(answer, facts, [], "the answer is larger than the limit answerBytes allows")
    const json = parsed(answer.body)
    if (json === undefined) return unexpected(answer, facts, [], "the answer is not JSON")
    const value = readResponse(json.value)
    return Result.isSuccess(value)
      ? value
      : unexpected(answer, facts, value.failure.map(named("the answer")), "the answer has a wrong shape")
  }

  const readFailure: AnswerReader = (answer, facts, now, sent = []) => {
    const { status, headers } = answer
    const json = isJson(headers) ? parsed(answer.body) : undefined
    const body = json !== undefined && typeof json.value === "object" && json.value !== null
      ? json.value as Readonly<Record<string, unknown>>
      : undefined
    const hide = hideSecrets(sent)
    const said: PlatformAnswer = {
      ...facts,
      status,
      ...(typeof body?.errorId === "string" ? { errorId: body.errorId } : {}),
      errors: Array.isArray(body?.errors)
        ? body.errors.flatMap((one) => {
          const error = readError(one)
          return Result.isSuccess(error) ? [discreet(error.success, hide)] : []
        })
        : [],
    }
    if (spec.declined !== undefined && readDeclined !== undefined && body?.[spec.declined.property] !== undefined) {
      const result = readDeclined(body[spec.declined.property])
      return Result.isSuccess(result) ? Result.fail(spec.declined.error(said, result.success)) : unexpected(
        answer,
        facts,
        result.failure.map(named(spec.declined.property)),
        `the rejected result in ${spec.declined.property} has a wrong shape`,
      )
    }
    if (status < 400) return unexpected(answer, facts, [], "the answer is a redirect, which is not followed")
    if (body === undefined && answer.body !== "" && status !== 404 && status !== 429 && status < 500) {
      return unexpected(answer, facts, [], "the answer is not the platform's: look for a proxy or a wrong host")
    }
    return Result.fail(platformError(said, answer, body === undefined, changes, now))
  }

  return (answer, facts, now, sent) =>
    answer.status >= 200 && answer.status < 300 ? readSuccess(answer, facts) : readFailure(answer, facts, now, sent)
}

/** A platform's text may repeat what was sent: no secret and no run of digits that could be a card number goes into an error. */
const discreet = ({ id, message, propertyName, ...error }: APIError, hide: (text: string) => string): APIError => ({
  ...error,
  ...(id === undefined ? {} : { id: hide(id) }),
  ...(message === undefined ? {} : { message: hideDigits(hide(message)) }),
  ...(propertyName === undefined ? {} : { propertyName: hide(propertyName) }),
})

const parsed = (text: string): { readonly value: unknown } | undefined => {
  try {
    return { value: parseJson(text) }
  } catch {
    return undefined
  }
}

const platformError = (
  said: PlatformAnswer,
  { status, headers, body }: WireAnswer,
  foreign: boolean,
  changes: boolean,
  now: number,
): ApiError => {
  const because = said.errors.map(({ code, id, message, propertyName }) =>
    [code, id, propertyName && `at ${propertyName}`, message].filter((part) => part).join(" ")
  ).join("; ")
  const told = (what: string) =>
    `${said.operation}: ${what} (status ${status}${said.errorId === undefined ? "" : `, errorId ${said.errorId}`})${
      because === "" ? "" : `: ${because}`
    }`
  switch (status) {
    case 400:
      return new ValidationError({ ...said, message: told("the platform found the request wrong") })
    case 401:
    case 403: {
      const date = Date.parse(headers.get("date") ?? "")
      const clockSkew = Number.isNaN(date) ? undefined : date - now
      const hint = clockSkew !== undefined && Math.abs(clockSkew) > 120_000
        ? `this machine's clock differs from the platform's by ${Math.round(clockSkew / 1000)} s: set the clock`
        : "check API key id, secret, merchant id and the key's rights"
      return new AuthorizationError({
        ...said,
        ...(clockSkew === undefined ? {} : { clockSkew }),
        message: told(`not authorized, ${hint}`),
      })
    }
    case 402:
    case 405:
      return new Refused({ ...said, message: told("not possible in the object's present state") })
    case 404:
      return new NotFound({
        ...said,
        message: told(foreign && body !== "" ? "no such path on this host: check the endpoint" : "no such object"),
      })
    case 409:
      return said.idempotenceKey !== undefined && said.errors.length === 1 && said.errors[0].code === "1409"
        ? new IdempotenceConflict({ ...said, message: told("the first request under this key is still running") })
        : new Conflict({ ...said, message: told("an object with this key exists already") })
    case 410:
      return new Gone({ ...said, message: told("the object was removed") })
    case 429: {
      const wait = retryAfter(headers.get("retry-after"), now)
      return new RateLimited({
        ...said,
        ...(wait === undefined ? {} : { retryAfter: wait }),
        message: told("too many requests"),
      })
    }
    default: {
      const wait = retryAfter(headers.get("retry-after"), now)
      return new PlatformError({
        ...said,
        mayHaveTakenEffect: changes && status >= 500,
        ...(wait === undefined ? {} : { retryAfter: wait }),
        ...(foreign
          ? { excerpt: Redacted.make(body.slice(0, excerptLength), { label: "excerpt of the answer" }) }
          : {}),
        message: told(foreign && body !== "" ? "failed before or behind the platform's API" : "the platform failed"),
      })
    }
  }
}

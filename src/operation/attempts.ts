import type * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Pull from "effect/Pull"
import * as Schedule from "effect/Schedule"
import type { Api, UnsignedRequest } from "./api.ts"
import type { CallSettings } from "./call_settings.ts"
import type { ApiError, CallFacts } from "./errors.ts"
import type { LimitSettings } from "./limits.ts"
import { conclude, isDone, isRepeatable, leavesDoubt, timedOut } from "./outcome.ts"
import type { CallReport } from "./report.ts"
import type { RetryableError, RetrySettings } from "./retry.ts"
import type { Spec } from "./spec.ts"
import { traced } from "./tracing.ts"
import type { WireHeaders } from "./transport.ts"

/** What an exchange learns of its call, and tells it. */
export interface Exchange {
  /** How often the request was sent, this time included. */
  readonly sent: number
  /** Whether nobody below may send the request again by itself. */
  readonly once: boolean
  readonly limits: LimitSettings
  /** Longest wait for the answer of this attempt, in milliseconds. */
  readonly limit: number
  /** The clock of the call. */
  readonly clock: Clock.Clock
  /** Facts of the call; `answered` adds what the headers of the answer tell. */
  readonly facts: CallFacts
  /** Notes status and headers of an answer as soon as they are there. */
  readonly answered: (status: number, headers: WireHeaders) => CallFacts
}

/** One call, ready to be sent as often as the rules allow. */
export interface Call<E, R> {
  readonly spec: Spec
  readonly settings: CallSettings
  readonly request: UnsignedRequest
  readonly key: string | undefined
  /** Whether the exchange keeps the time limit by itself. */
  readonly limitsTime: boolean
  /** Sends the signed request once and reads its answer; fails with a typed error. */
  readonly exchange: (headers: Readonly<Record<string, string>>, state: Exchange) => Effect.Effect<unknown, E, R>
}

/** Sends a call, again where the rules allow it, within its limits; ends with a result or a typed error. */
export const attempts = <EApi, E, R>(
  api: Api<EApi>,
  { spec, settings, request, key, limitsTime, exchange }: Call<E, R>,
): Effect.Effect<unknown, unknown, R> => {
  const limits: LimitSettings = settings.limits === undefined ? api.limits : { ...api.limits, ...settings.limits }
  const retry: RetrySettings = settings.retry === undefined ? api.retry : { ...api.retry, ...settings.retry }
  const facts: CallFacts = key === undefined ? { operation: spec.id } : { operation: spec.id, idempotenceKey: key }
  let attempt = 0
  let sent = 0
  let status: number | undefined
  let firstRequestAt: number | undefined
  let doubt = false
  let step: Step | undefined

  const answered = (code: number, headers: WireHeaders): CallFacts => {
    status = code
    firstRequestAt = timestamp(headers)
    return firstRequestAt === undefined ? facts : { ...facts, firstRequestAt }
  }

  const attemptOnce = (clock: Clock.Clock, deadline: number): Effect.Effect<unknown, unknown, R> => {
    attempt++
    // What is repeated here already is not also repeated below: a connection of its own is the better second try anyway.
    const once = attempt > 1 || spec.repeat === "never" || !(retry.maxAttempts > 1)
    status = undefined
    const before = sent
    const start = clock.currentTimeMillisUnsafe()
    const limit = Math.min(Duration.toMillis(limits.attempt), Math.max(0, deadline - start))
    const authorized = api.authorize(spec.id, request, start)
    const send = (headers: Readonly<Record<string, string>>, left: number) =>
      exchange(headers, { sent: ++sent, once, limits, limit: left, clock, facts, answered })
    if (limitsTime && api.authorizesAtOnce) return Effect.flatMapEager(authorized, (headers) => send(headers, limit))
    const limited = <A, E2, R2>(part: Effect.Effect<A, E2, R2>) =>
      Effect.timeoutOrElse(part, {
        duration: Duration.millis(limit),
        orElse: () => Effect.fail(timedOut(limit, facts, sent, sent > before)),
      })
    if (!limitsTime) return limited(Effect.flatMap(authorized, (headers) => send(headers, limit)))
    return Effect.flatMap(
      limited(authorized),
      (headers) => send(headers, Math.max(0, limit - (clock.currentTimeMillisUnsafe() - start))),
    )
  }

  /** How the call ends when it is not sent again. */
  const ended = (error: unknown): Effect.Effect<void, unknown> =>
    doubt && isDone(error, spec)
      ? Effect.void
      : Effect.fail(api.refine(conclude(error as ApiError, spec, doubt, facts)))

  const again = (error: unknown, clock: Clock.Clock, deadline: number): Effect.Effect<unknown, unknown, R> => {
    if (!isRepeatable(error, spec) || !(attempt < retry.maxAttempts)) return ended(error)
    doubt ||= leavesDoubt(error)
    const driver = step === undefined ? Schedule.toStep(retry.schedule) : Effect.succeed(step)
    return Effect.flatMap(driver, (ready) => {
      step = ready
      return Effect.flatMap(nextWait(ready, clock.currentTimeMillisUnsafe(), error), (wait) => {
        const late = wait === undefined || clock.currentTimeMillisUnsafe() + wait >= deadline
        if (late || !api.quota.take()) return ended(error)
        return Effect.andThen(Effect.sleep(Duration.millis(wait)), Effect.suspend(() => from(clock, deadline)))
      })
    })
  }

  const from = (clock: Clock.Clock, deadline: number): Effect.Effect<unknown, unknown, R> =>
    Effect.matchEffect(attemptOnce(clock, deadline), {
      onSuccess: (value) => {
        api.quota.succeeded(attempt)
        return Effect.succeed(value)
      },
      onFailure: (error) => again(error, clock, deadline),
    })

  const report = (): CallReport => ({
    ...facts,
    attempts: sent,
    ...(status === undefined ? {} : { status }),
    ...(firstRequestAt === undefined ? {} : { firstRequestAt }),
  })
  const whole = Effect.clockWith((clock) =>
    from(clock, clock.currentTimeMillisUnsafe() + Duration.toMillis(limits.call))
  )
  const told = traced(spec, api.origin, whole, report)
  return settings.report === undefined ? told : Effect.ensuring(told, Effect.sync(() => settings.report?.(report())))
}

type Step = (now: number, error: RetryableError) => Pull.Pull<[unknown, Duration.Duration], never, unknown>

/** The wait in milliseconds that schedule and platform ask for together; nothing when the schedule has ended. */
const nextWait = (step: Step, now: number, error: RetryableError): Effect.Effect<number | undefined> =>
  Pull.matchEffect(step(now, error), {
    onSuccess: ([, wait]) => {
      const asked = "retryAfter" in error && error.retryAfter !== undefined ? Duration.toMillis(error.retryAfter) : 0
      return Effect.succeed<number | undefined>(Math.max(Duration.toMillis(wait), asked))
    },
    onFailure: Effect.failCause,
    onDone: () => Effect.succeed(undefined),
  })

const timestamp = (headers: WireHeaders): number | undefined => {
  const value = headers.get("x-gcs-idempotence-request-timestamp")
  return value !== null && /^[0-9]{1,15}$/.test(value) ? Number(value) : undefined
}

import * as Cause from "effect/Cause"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import * as Schedule from "effect/Schedule"
import type { WebhookEvent } from "../event.ts"
import { readEvent } from "../read_event.ts"
import { AttemptsExhausted, LeaseLost, TimeLimitExceeded } from "./attempt_errors.ts"
import type { Claim, InboxStore, Settlement } from "./inbox_store.ts"
import type { InboxUnavailable } from "./inbox_unavailable.ts"
import type { CheckedSettings } from "./worker_settings.ts"

/** A claim and the end of its lease, in milliseconds since 1970. */
export interface HeldClaim {
  readonly claim: Claim
  readonly until: number
}

/** Whether the end of the lease ends the handler: not once a transaction has marked the event, since then the mark decides. */
interface LeaseWatch {
  needed: boolean
}

/** How handling an event ended: done, to be tried again or given up, or taken over by another worker. */
export type HandlingResult = "handled" | "failed" | "lost"

/** Lets an effect be interrupted within one that cannot be. */
export type Restore = <A, E, R>(self: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R>

/** What handles the events. */
export type EventHandler<E, R> = (event: WebhookEvent) => Effect.Effect<unknown, E, R>

/**
 * Makes what handles one claimed event and settles its claim whatever happens. Run it where it cannot be interrupted, with
 * `restore` for the handler alone: only so is an interrupted event free for others at once.
 */
export const claimHandler = <E, R>(
  store: InboxStore,
  onEvent: EventHandler<E, R>,
  settings: CheckedSettings,
): (restore: Restore, held: HeldClaim) => Effect.Effect<HandlingResult, InboxUnavailable, R> => {
  const { lease, timeLimit, maxAttempts, backoff, transaction, report } = settings

  const settle = (claim: Claim, settlement: Settlement) =>
    Effect.flatMap(Clock.currentTimeMillis, (now) => store.settle(claim, settlement, now))

  /** Outlives a short failure of the database; after a long one the lease ends and the event is handled again. */
  const settleSurely = (claim: Claim, settlement: Settlement) =>
    Effect.retry(settle(claim, settlement), { schedule: Schedule.spaced("200 millis"), times: 10 })

  const attempt = (claim: Claim, event: WebhookEvent, watch: LeaseWatch): Effect.Effect<unknown, unknown, R> => {
    const facts = { eventId: claim.id, attempt: claim.attempt }
    const handling = Effect.suspend(() => onEvent(event)).pipe(
      Effect.timeoutOrElse({
        duration: timeLimit,
        orElse: () =>
          Effect.fail(new TimeLimitExceeded({ ...facts, message: `the handler took over ${timeLimit} ms` })),
      }),
      Effect.withSpan("Webhooks.handle", {
        attributes: { "epayment.event.type": event.type, "epayment.attempt": claim.attempt },
      }),
    )
    if (transaction === undefined) return handling
    const handled = Effect.suspend(() => {
      watch.needed = false
      return Effect.flatMap(settle(claim, { state: "handled" }), (held) => held ? Effect.void : leaseLost(claim))
    })
    return transaction(Effect.andThen(handling, handled))
  }

  /** The end of the lease once half of it is left at least: claiming may have taken its time. None when it was lost by then. */
  const ready = Effect.fnUntraced(function* ({ claim, until }: HeldClaim) {
    const now = yield* Clock.currentTimeMillis
    if (until - now >= lease / 2) return until
    return (yield* store.extend(claim, now + lease)) ? now + lease : undefined
  })

  /** Makes the lease longer until it is lost; a database that does not answer cannot keep it from ending. */
  const keepLease = Effect.fnUntraced(function* (claim: Claim, until: number, watch: LeaseWatch) {
    let end = until
    for (;;) {
      yield* Effect.sleep(lease / 3)
      const now = yield* Clock.currentTimeMillis
      const extended = yield* Effect.timeoutOption(
        Effect.option(store.extend(claim, now + lease)),
        Math.max(0, end - now),
      )
      if (!watch.needed) return yield* Effect.never
      const answer = Option.getOrUndefined(Option.flatten(extended))
      if (answer === false || answer === undefined && (yield* Clock.currentTimeMillis) >= end) {
        return yield* leaseLost(claim)
      }
      if (answer === true) end = now + lease
    }
  })

  const giveUp = Effect.fnUntraced(function* (claim: Claim, cause: Cause.Cause<unknown>) {
    const held = yield* settleSurely(claim, { state: "dead", reason: reasonOf(cause) })
    if (!held) return yield* lost(claim)
    yield* report({ _tag: "GivenUp", eventId: claim.id, attempt: claim.attempt, cause })
    return "failed" as const
  })

  const tryAgain = Effect.fnUntraced(function* (claim: Claim, cause: Cause.Cause<unknown>) {
    const now = yield* Clock.currentTimeMillis
    const interrupted = Cause.hasInterruptsOnly(cause)
    const retryAt = interrupted ? now : now + backoff(claim.attempt)
    const held = yield* settleSurely(claim, { state: "waiting", dueAt: retryAt, reason: reasonOf(cause) })
    if (!held) return yield* lost(claim)
    // An interrupted worker is being shut down: nothing went wrong.
    if (!interrupted) {
      yield* report({ _tag: "AttemptFailed", eventId: claim.id, attempt: claim.attempt, cause, retryAt })
    }
    return "failed" as const
  })

  const lost = (claim: Claim): Effect.Effect<HandlingResult> =>
    Effect.as(report({ _tag: "LeaseLost", eventId: claim.id, attempt: claim.attempt }), "lost")

  return (restore, held) =>
    Effect.gen(function* () {
      const { claim } = held
      if (claim.attempt > maxAttempts) return yield* giveUp(claim, Cause.fail(exhausted(claim)))
      const event = readEvent(claim.body)
      if (Result.isFailure(event)) return yield* giveUp(claim, Cause.fail(event.failure))
      const until = yield* ready(held)
      if (until === undefined) return yield* lost(claim)
      const watch: LeaseWatch = { needed: true }
      const handling = Effect.raceFirst(attempt(claim, event.success, watch), keepLease(claim, until, watch))
      const exit = yield* Effect.exit(restore(handling))
      if (Exit.isSuccess(exit)) {
        if (transaction !== undefined) return "handled" as const
        return (yield* settleSurely(claim, { state: "handled" })) ? "handled" as const : yield* lost(claim)
      }
      const error = Cause.findErrorOption(exit.cause)
      if (Option.isSome(error) && error.value instanceof LeaseLost) return yield* lost(claim)
      return yield* (claim.attempt < maxAttempts || Cause.hasInterruptsOnly(exit.cause)
        ? tryAgain(claim, exit.cause)
        : giveUp(claim, exit.cause))
    })
}

const leaseLost = ({ id, attempt }: Claim): Effect.Effect<never, LeaseLost> =>
  Effect.fail(new LeaseLost({ eventId: id, attempt, message: "the lease ended before the handler did" }))

const exhausted = ({ id, attempt }: Claim): AttemptsExhausted =>
  new AttemptsExhausted({
    eventId: id,
    attempt,
    message: `${attempt - 1} attempts ended without a result: the process died during the last one`,
  })

const reasonLength = 500

/** One line for the database: PostgreSQL takes no NUL in a text. */
const reasonOf = (cause: Cause.Cause<unknown>): string => {
  if (Cause.hasInterruptsOnly(cause)) return "interrupted"
  const error = Cause.squash(cause)
  const text = error instanceof Error ? `${error.name}: ${error.message}` : typeof error === "string" ? error : "failed"
  return text.replaceAll("\0", "").slice(0, reasonLength)
}

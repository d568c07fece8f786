import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import type { InboxUnavailable } from "./inbox_unavailable.ts"

/** What a worker could not do as planned; nothing is lost by any of them. */
export type InboxReport =
  | {
    /** The handler failed; the event is handled again at `retryAt` (milliseconds since 1970). */
    readonly _tag: "AttemptFailed"
    readonly eventId: string
    readonly attempt: number
    readonly cause: Cause.Cause<unknown>
    readonly retryAt: number
  }
  | {
    /** The last attempt failed, or the event cannot be read: it is set aside until somebody re-queues it. */
    readonly _tag: "GivenUp"
    readonly eventId: string
    readonly attempt: number
    readonly cause: Cause.Cause<unknown>
  }
  | {
    /** The lease ended before the handler did: the handler was interrupted, another worker has the event or will. */
    readonly _tag: "LeaseLost"
    readonly eventId: string
    readonly attempt: number
  }
  | {
    /** The database failed; the worker goes on trying. */
    readonly _tag: "StoreFailed"
    readonly error: InboxUnavailable
  }

/** Writes a report to Effect's log: what was given up as an error, the rest as warnings. */
export const logReport = (report: InboxReport): Effect.Effect<void> => {
  switch (report._tag) {
    case "AttemptFailed":
      return Effect.logWarning("the handler of a webhook failed and is tried again", report.cause).pipe(
        Effect.annotateLogs({ eventId: report.eventId, attempt: report.attempt, retryAt: isoTime(report.retryAt) }),
      )
    case "GivenUp":
      return Effect.logError("a webhook was given up: re-queue it once the cause is mended", report.cause).pipe(
        Effect.annotateLogs({ eventId: report.eventId, attempt: report.attempt }),
      )
    case "LeaseLost":
      return Effect.logWarning("the lease of a webhook ended before its handler did").pipe(
        Effect.annotateLogs({ eventId: report.eventId, attempt: report.attempt }),
      )
    case "StoreFailed":
      return Effect.logWarning("the webhook inbox failed", Cause.fail(report.error))
  }
}

const isoTime = (millis: number): string => new Date(millis).toISOString()

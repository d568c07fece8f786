import * as Duration from "effect/Duration"
import type * as Effect from "effect/Effect"
import { type InboxReport, logReport } from "./inbox_report.ts"

/** How events of an inbox are handled. */
export interface WorkerSettings {
  /** Events that one worker handles at the same time; 8. */
  readonly concurrency?: number
  /**
   * How long an event is lent to a worker; 1 minute. The lease is made longer while the handler runs, so this is how long an
   * event waits after its worker died, and how far the clocks of several machines may be apart.
   */
  readonly lease?: Duration.Input
  /** How long a handler may take before it is interrupted and the attempt counts as failed; 5 minutes. */
  readonly timeLimit?: Duration.Input
  /** Attempts, those that died with their process included, before an event is given up; 12. */
  readonly maxAttempts?: number
  /** Wait after a failed attempt, counted from 1; 10 seconds, doubled each time, at most 1 hour. */
  readonly backoff?: (attempt: number) => Duration.Input
  /** How often to look for events that other processes stored; 1 second. Those stored here are seen at once. */
  readonly pollInterval?: Duration.Input
  /** How long the ids of handled events are remembered; 30 days, the platform repeats deliveries for less than two. */
  readonly keepHandled?: Duration.Input
  /**
   * Runs the handler and the mark that the event is handled as one transaction: give `sql.withTransaction` of the client
   * that both the inbox and the handler use, and what the handler writes there is written exactly once.
   */
  readonly transaction?: <A, E, R>(self: Effect.Effect<A, E, R>) => Effect.Effect<A, unknown, R>
  /** Hears what did not go as planned; Effect's log. */
  readonly report?: (report: InboxReport) => Effect.Effect<void>
}

/** Settings in milliseconds, with all defaults. */
export interface CheckedSettings {
  readonly concurrency: number
  readonly lease: number
  readonly timeLimit: number
  readonly maxAttempts: number
  readonly backoff: (attempt: number) => number
  readonly pollInterval: number
  readonly keepHandled: number
  readonly transaction: WorkerSettings["transaction"]
  readonly report: (report: InboxReport) => Effect.Effect<void>
}

/** Fills in what a program left out. */
export const checkedSettings = (settings: WorkerSettings): CheckedSettings => {
  const { backoff = defaultBackoff } = settings
  return {
    concurrency: Math.max(1, Math.floor(settings.concurrency ?? 8)),
    lease: Math.max(10, millis(settings.lease ?? "1 minute")),
    timeLimit: millis(settings.timeLimit ?? "5 minutes"),
    maxAttempts: Math.max(1, Math.floor(settings.maxAttempts ?? 12)),
    backoff: (attempt) => millis(backoff(attempt)),
    pollInterval: Math.max(10, millis(settings.pollInterval ?? "1 second")),
    keepHandled: millis(settings.keepHandled ?? "30 days"),
    transaction: settings.transaction,
    report: settings.report ?? logReport,
  }
}

const year = 365 * 24 * 60 * 60 * 1000

/** Databases keep whole milliseconds, and no infinite ones. */
const millis = (input: Duration.Input): number => Math.min(Math.ceil(Duration.toMillis(input)), year)

const defaultBackoff = (attempt: number): Duration.Duration =>
  Duration.millis(Math.min(10_000 * 2 ** (attempt - 1), 3_600_000))

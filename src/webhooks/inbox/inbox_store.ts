import type * as Effect from "effect/Effect"
import type { InboxUnavailable } from "./inbox_unavailable.ts"

/** An event to keep. */
export interface NewEntry {
  /** Id of the event. */
  readonly id: string
  /** Type of the event as it was delivered. */
  readonly type: string
  /** JSON text of the event; it may hold personal data. */
  readonly body: string
}

/** An event that is lent to one worker until its lease ends. */
export interface Claim {
  /** Id of the event. */
  readonly id: string
  /** JSON text of the event. */
  readonly body: string
  /** How often it was lent since it came or was re-queued, this time included. */
  readonly attempt: number
  /** How often it was ever lent: only the holder of the latest lease may settle it. */
  readonly lease: number
}

/** What became of a claim: done for good, due again later, or set aside for a person to look at. */
export type Settlement =
  | { readonly state: "handled" }
  | { readonly state: "waiting"; readonly dueAt: number; readonly reason: string }
  | { readonly state: "dead"; readonly reason: string }

/** How many events are in each state. */
export interface InboxCounts {
  /** To be handled, now or later. */
  readonly waiting: number
  /** Being handled, or lent to a worker that died. */
  readonly leased: number
  /** Handled; only the id is kept, so that a repeated delivery is known. */
  readonly handled: number
  /** Given up after the last attempt. */
  readonly dead: number
}

/** An event that was given up. */
export interface DeadEntry extends NewEntry {
  /** When it was stored, in milliseconds since 1970. */
  readonly receivedAt: number
  /** When it was given up, in milliseconds since 1970. */
  readonly settledAt: number
  /** Attempts that were made. */
  readonly attempts: number
  /** Why the last one failed. */
  readonly reason: string
}

/** A part of a list. */
export interface Page {
  /** Elements left out from the beginning. */
  readonly offset: number
  /** Most elements. */
  readonly limit: number
}

/**
 * Where an inbox keeps its events: implement it to use a database that `WebhookInbox.layerSql` does not reach. All times are
 * milliseconds since 1970. Each method is atomic and durable by itself and fails with {@link InboxUnavailable} only.
 */
export interface InboxStore {
  /** Keeps an event that is due at once; false when its id is known already, whatever became of it. */
  readonly insert: (entry: NewEntry, now: number) => Effect.Effect<boolean, InboxUnavailable>
  /**
   * Lends out the event that is due longest until `until`, counting the attempt and the lease. Due is what waits until
   * `now` or before, and what was lent until then: its worker is dead. Never the same event to two workers.
   */
  readonly claim: (now: number, until: number) => Effect.Effect<Claim | undefined, InboxUnavailable>
  /** Makes a lease longer; false when it is not the latest one any more. */
  readonly extend: (claim: Claim, until: number) => Effect.Effect<boolean, InboxUnavailable>
  /** Ends a lease; false when it is not the latest one any more. Erases the body of a handled event. */
  readonly settle: (claim: Claim, settlement: Settlement, now: number) => Effect.Effect<boolean, InboxUnavailable>
  /** Counts the events by state. */
  readonly counts: Effect.Effect<InboxCounts, InboxUnavailable>
  /** Lists the dead events, those that died first at the beginning. */
  readonly dead: (page: Page) => Effect.Effect<ReadonlyArray<DeadEntry>, InboxUnavailable>
  /** Makes a dead event due at once with all attempts before it; false when no dead event has that id. */
  readonly requeue: (id: string, now: number) => Effect.Effect<boolean, InboxUnavailable>
  /** Forgets events that were handled before a moment; they would be taken for new if they were delivered again. */
  readonly forget: (handledBefore: number) => Effect.Effect<void, InboxUnavailable>
}

import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Latch from "effect/Latch"
import * as Layer from "effect/Layer"
import type * as Option from "effect/Option"
import * as Result from "effect/Result"
import * as SqlClient from "effect/sql/SqlClient"
import type { InvalidBody } from "../errors.ts"
import type { WebhookEvent } from "../event.ts"
import { readEvent } from "../read_event.ts"
import { writeEvent } from "../write_event.ts"
import type { EventHandler } from "./handle_claim.ts"
import type { DeadEntry, InboxCounts, InboxStore } from "./inbox_store.ts"
import type { InboxUnavailable } from "./inbox_unavailable.ts"
import { makeMemoryStore } from "./memory_store.ts"
import { migrate } from "./migrations.ts"
import { makeSqlStore } from "./sql_store.ts"
import { makeWorker, type ProcessedEvents } from "./worker.ts"
import type { WorkerSettings } from "./worker_settings.ts"

/** An event that was given up after its last attempt; see `reason`, mend the cause, re-queue it. */
export interface DeadLetter {
  /** Id of the event. */
  readonly eventId: string
  /** Type of the event as it was delivered. */
  readonly type: string
  /** The event, unless what the inbox holds cannot be read any more. */
  readonly event: Option.Option<WebhookEvent>
  /** When it was stored, in milliseconds since 1970. */
  readonly receivedAt: number
  /** When it was given up, in milliseconds since 1970. */
  readonly givenUpAt: number
  /** Attempts that were made. */
  readonly attempts: number
  /** Why the last one failed: name and message of the error, at most 500 characters. */
  readonly reason: string
}

/** Keeps events from their arrival until they were handled. */
export interface WebhookInboxShape {
  /**
   * Keeps an event for good; false when an event with its id came before, whatever became of that one. Fails with
   * `InboxUnavailable`, and with `InvalidBody` when a value of the event does not have its declared type.
   */
  readonly store: (event: WebhookEvent) => Effect.Effect<boolean, InboxUnavailable | InvalidBody>
  /** Handles every event that is due now, and ends. Fails with `InboxUnavailable`; a handler's failure only counts. */
  readonly process: <E, R>(
    onEvent: EventHandler<E, R>,
    settings?: WorkerSettings,
  ) => Effect.Effect<ProcessedEvents, InboxUnavailable, R>
  /** Handles events as they become due, until it is interrupted: fork it into a scope. */
  readonly run: <E, R>(onEvent: EventHandler<E, R>, settings?: WorkerSettings) => Effect.Effect<never, never, R>
  /** How many events are in each state. */
  readonly counts: Effect.Effect<InboxCounts, InboxUnavailable>
  /** The events that were given up, oldest first: 100 from the beginning, or as many from wherever you like. */
  readonly deadLetters: (
    page?: { readonly offset?: number; readonly limit?: number },
  ) => Effect.Effect<ReadonlyArray<DeadLetter>, InboxUnavailable>
  /** Makes a dead letter due again with all its attempts; false when there is none of that event. */
  readonly requeue: (eventId: string) => Effect.Effect<boolean, InboxUnavailable>
}

const WebhookInboxBase: Context.ServiceClass<WebhookInbox, "@epayment/effect/WebhookInbox", WebhookInboxShape> =
  /* @__PURE__ */ Context
    .Service<WebhookInbox, WebhookInboxShape>()("@epayment/effect/WebhookInbox")

/**
 * The service that makes handling reliable. What it promises:
 *
 * - An event is kept once, by its id: repeated deliveries change nothing (protocol: delivery).
 * - It is handled at least once: it counts as handled only after the handler succeeded. When the process dies in between, it
 *   is handled again once its lease has ended. So a handler must bear to run twice for one event; with the `transaction`
 *   setting what it writes to the inbox's own database is written exactly once.
 * - It is handled by one worker at a time, however many processes share the inbox: a worker takes a lease, makes it longer
 *   while the handler runs, and interrupts the handler if it loses the lease.
 * - A handler that fails is tried again, later each time; after the last attempt the event becomes a dead letter.
 *
 * What it does not promise is an order: events of one object may be handled in any order, even at the same time. Compare
 * them with `isNewer`, or read the object again.
 */
export class WebhookInbox extends WebhookInboxBase {
  /** An inbox in memory: gone with the process, so for tests and first steps only. */
  static readonly layerMemory: Layer.Layer<WebhookInbox> = /* @__PURE__ */ Layer.sync(
    WebhookInbox,
    () => makeInbox(makeMemoryStore()),
  )

  /**
   * An inbox in a database that Effect's SQL client reaches, SQLite or PostgreSQL; creates its table `webhook_inbox` first.
   * Several machines may share it. Fails with `InboxUnavailable` when the table cannot be created.
   *
   * @example
   * ```ts
   * import { PgClient } from "@effect/sql-pg"
   * import { Config, Layer } from "effect"
   * import { WebhookInbox } from "@epayment/effect/webhooks"
   *
   * const inbox = WebhookInbox.layerSql.pipe(
   *   Layer.provide(PgClient.layerConfig({ url: Config.Redacted("DATABASE_URL") })),
   * )
   * ```
   */
  static readonly layerSql: Layer.Layer<WebhookInbox, InboxUnavailable, SqlClient.SqlClient> = /* @__PURE__ */ Layer
    .effect(
      WebhookInbox,
      /* @__PURE__ */ Effect.andThen(
        migrate,
        /* @__PURE__ */ Effect.map(SqlClient.SqlClient, (sql) => makeInbox(makeSqlStore(sql))),
      ),
    )

  /** An inbox in any other database. */
  static readonly layerStore = (store: InboxStore): Layer.Layer<WebhookInbox> =>
    Layer.sync(WebhookInbox, () => makeInbox(store))

  /** Handles every event that is due now, and ends: for a scheduled job. Fails with `InboxUnavailable`. */
  static readonly process = <E, R>(
    onEvent: EventHandler<E, R>,
    settings?: WorkerSettings,
  ): Effect.Effect<ProcessedEvents, InboxUnavailable, WebhookInbox | R> =>
    Effect.flatMap(WebhookInbox, (inbox) => inbox.process(onEvent, settings))

  /** Handles events as they become due, until it is interrupted: for a worker beside the receiver or in a process of its own. */
  static readonly run = <E, R>(
    onEvent: EventHandler<E, R>,
    settings?: WorkerSettings,
  ): Effect.Effect<never, never, WebhookInbox | R> =>
    Effect.flatMap(WebhookInbox, (inbox) => inbox.run(onEvent, settings))
}

const makeInbox = (store: InboxStore): WebhookInboxShape => {
  const stored = Latch.makeUnsafe()
  return {
    store: Effect.fnUntraced(function* (event: WebhookEvent) {
      const body = yield* Effect.fromResult(writeEvent(event))
      const type = event.type === "unknown" ? event.wireType : event.type
      const isNew = yield* store.insert({ id: event.id, type, body }, yield* Clock.currentTimeMillis)
      if (isNew) yield* stored.open
      return isNew
    }),
    ...makeWorker(store, stored),
    counts: store.counts,
    deadLetters: ({ offset = 0, limit = 100 } = {}) =>
      Effect.map(store.dead({ offset, limit }), (entries) => entries.map(deadLetter)),
    requeue: (eventId) =>
      Effect.flatMap(Clock.currentTimeMillis, (now) => store.requeue(eventId, now)).pipe(
        Effect.tap((found) => found ? stored.open : Effect.void),
      ),
  }
}

const deadLetter = ({ id, type, body, receivedAt, settledAt, attempts, reason }: DeadEntry): DeadLetter => ({
  eventId: id,
  type,
  event: Result.getSuccess(readEvent(body)),
  receivedAt,
  givenUpAt: settledAt,
  attempts,
  reason,
})

import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as SqlClient from "effect/sql/SqlClient"
import * as SqlError from "effect/sql/SqlError"
import { type DeliveryQueue, makeDeliveryQueue } from "../webhooks/delivery_queue.ts"
import { type Agenda, makeAgenda } from "./agenda.ts"
import { type MerchantStore, merchantStore, type NewEvent } from "./merchant_store.ts"
import { migrate } from "./migrations.ts"
import type { DatabaseUnavailable } from "../../sql/database_unavailable.ts"
import * as Sqlite from "../../sql/sqlite.ts"
import { StoreUnavailable } from "./store_unavailable.ts"

/** The answer that was given under an idempotence key (protocol: idempotence). */
export interface StoredAnswer {
  /** When the key was first seen, in milliseconds since 1970. */
  readonly firstAt: number
  readonly status: number
  readonly location: string | undefined
  /** JSON text; empty without a body. */
  readonly body: string
}

/** A document whose time has come. */
export interface DueDocument {
  readonly merchantId: string
  readonly kind: string
  readonly id: string
  /** Milliseconds since 1970. */
  readonly dueAt: number
}

/** An event of the outbox. */
export interface StoredEvent extends NewEvent {
  /** Place in the order of all events. */
  readonly sequence: number
  /** Merchant whose object it happened to. */
  readonly merchantId: string
}

/** Everything that the sandbox remembers; a database that fails is a defect. */
export interface StoreShape {
  /** The data of one merchant, to read or, inside a transaction, to change. */
  readonly merchant: (merchantId: string, purpose?: "read" | "change") => MerchantStore
  /** Makes the changes inside an effect one change: all of them or, when it fails, none. One runs at a time. */
  readonly transaction: <A, E, R>(changes: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R>
  /** The answer under a key that was first seen at `since` or later. */
  readonly answer: (merchantId: string, key: string, since: number) => Effect.Effect<StoredAnswer | undefined>
  /** Keeps an answer under a key, in place of one that is too old. */
  readonly keepAnswer: (merchantId: string, key: string, answer: StoredAnswer) => Effect.Effect<void>
  /** Forgets the answers under keys that were first seen before a moment. */
  readonly forgetAnswers: (before: number) => Effect.Effect<void>
  /** The document that is due first, if one is due until a moment. */
  readonly due: (until: number) => Effect.Effect<DueDocument | undefined>
  /** Events after a place in their order, of one object or of all. */
  readonly events: (
    filter: {
      readonly after?: number
      readonly merchantId?: string
      readonly subjectId?: string
      readonly limit?: number
    },
  ) => Effect.Effect<ReadonlyArray<StoredEvent>>
  /** What is to be delivered to webhook endpoints. */
  readonly deliveries: DeliveryQueue
  /** A fact about the sandbox itself, such as how far its clock was advanced. */
  readonly fact: (name: string) => Effect.Effect<string | undefined>
  /** States a fact. */
  readonly setFact: (name: string, value: string) => Effect.Effect<void>
  /** Forgets everything. */
  readonly clear: Effect.Effect<void>
}

const sqlite = (filename: string): Layer.Layer<SqlClient.SqlClient, StoreUnavailable> =>
  Sqlite.layer({ filename }).pipe(
    Layer.catchTag(
      "DatabaseUnavailable",
      ({ message, cause }: DatabaseUnavailable) =>
        Layer.effect(SqlClient.SqlClient, Effect.fail(new StoreUnavailable({ message, cause }))),
    ),
  )

const StoreBase: Context.ServiceClass<Store, "@epayment/effect/sandbox/Store", StoreShape> = Context.Service<
  Store,
  StoreShape
>()("@epayment/effect/sandbox/Store")

/** The sandbox's memory, on SQL. */
export class Store extends StoreBase {
  /** A store on any database that Effect's SQL client reaches; creates or updates its tables first. */
  static readonly layerSql: Layer.Layer<Store, StoreUnavailable, SqlClient.SqlClient> = Layer.effect(
    Store,
    Effect.andThen(migrate, Effect.map(SqlClient.SqlClient, (sql) => makeStore(sql, makeAgenda()))),
  )

  /** A store in memory: empty at the start, gone at the end. */
  static readonly layerMemory: Layer.Layer<Store, StoreUnavailable> = Store.layerSql.pipe(
    Layer.provide(sqlite(":memory:")),
  )

  /** A store in an SQLite file, kept from one run to the next. Fails with `StoreUnavailable` when it cannot be opened. */
  static readonly layerFile = (filename: string): Layer.Layer<Store, StoreUnavailable> =>
    Store.layerSql.pipe(Layer.provide(sqlite(filename)))
}

const makeStore = (sql: SqlClient.SqlClient, agenda: Agenda): StoreShape => ({
  merchant: (merchantId, purpose = "read") => merchantStore(sql, merchantId, purpose === "change", agenda),
  transaction: <A, E, R>(changes: Effect.Effect<A, E, R>) =>
    Effect.catchIf(sql.withTransaction(changes), SqlError.isSqlError, (error) => Effect.die(error)),
  answer: (merchantId, key, since) =>
    sql<{ first_at: number; status: number; location: string | null; body: string }>`
      SELECT first_at, status, location, body FROM answers
      WHERE merchant_id = ${merchantId} AND idempotence_key = ${key} AND first_at >= ${since}`.pipe(
      Effect.map((rows) =>
        rows.length === 0 ? undefined : {
          firstAt: Number(rows[0].first_at),
          status: Number(rows[0].status),
          location: rows[0].location ?? undefined,
          body: rows[0].body,
        }
      ),
      Effect.orDie,
    ),
  keepAnswer: (merchantId, key, { firstAt, status, location, body }) =>
    sql`INSERT INTO answers (merchant_id, idempotence_key, first_at, status, location, body)
      VALUES (${merchantId}, ${key}, ${firstAt}, ${status}, ${location ?? null}, ${body})
      ON CONFLICT (merchant_id, idempotence_key) DO UPDATE SET first_at = excluded.first_at, status = excluded.status,
        location = excluded.location, body = excluded.body`.pipe(Effect.asVoid, Effect.orDie),
  forgetAnswers: (before) => sql`DELETE FROM answers WHERE first_at < ${before}`.pipe(Effect.asVoid, Effect.orDie),
  due: (until) =>
    agenda.isQuiet(until)
      ? Effect.succeed(undefined)
      : sql<{ merchant_id: string; kind: string; id: string; due_at: number }>`
        SELECT merchant_id, kind, id, due_at FROM documents WHERE due_at IS NOT NULL ORDER BY due_at, id LIMIT 1`.pipe(
        Effect.map(([first]) => {
          const dueAt = first === undefined ? undefined : Number(first.due_at)
          agenda.learn(dueAt, until)
          return dueAt === undefined || dueAt > until
            ? undefined
            : { merchantId: first.merchant_id, kind: first.kind, id: first.id, dueAt }
        }),
        Effect.orDie,
      ),
  events: ({ after = 0, merchantId, subjectId, limit = 1000 }) => {
    const conditions = [sql`sequence > ${after}`]
    if (merchantId !== undefined) conditions.push(sql`merchant_id = ${merchantId}`)
    if (subjectId !== undefined) conditions.push(sql`subject_id = ${subjectId}`)
    return sql<EventRow>`SELECT sequence, merchant_id, id, type, subject_kind, subject_id, occurred_at FROM events
      WHERE ${sql.and(conditions)} ORDER BY sequence LIMIT ${limit}`.pipe(
      Effect.map((rows) => rows.map(event)),
      Effect.orDie,
    )
  },
  deliveries: makeDeliveryQueue(sql),
  fact: (name) =>
    sql<{ value: string }>`SELECT value FROM facts WHERE name = ${name}`.pipe(
      Effect.map((rows) => rows[0]?.value),
      Effect.orDie,
    ),
  setFact: (name, value) =>
    sql`INSERT INTO facts (name, value) VALUES (${name}, ${value})
      ON CONFLICT (name) DO UPDATE SET value = excluded.value`.pipe(Effect.asVoid, Effect.orDie),
  clear: Effect.forEach(
    ["documents", "counters", "answers", "events", "deliveries", "facts"],
    (table) => sql`DELETE FROM ${sql(table)}`,
    {
      discard: true,
    },
  ).pipe(sql.withTransaction, Effect.orDie),
})

interface EventRow {
  readonly sequence: number
  readonly merchant_id: string
  readonly id: string
  readonly type: string
  readonly subject_kind: string
  readonly subject_id: string
  readonly occurred_at: number
}

const event = (row: EventRow): StoredEvent => ({
  sequence: Number(row.sequence),
  merchantId: row.merchant_id,
  id: row.id,
  type: row.type,
  subject: { kind: row.subject_kind, id: row.subject_id },
  at: Number(row.occurred_at),
})

import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as SqlClient from "effect/sql/SqlClient"
import { type DeliveryQueue, makeDeliveryQueue } from "../webhooks/delivery_queue.ts"
import { makeAgenda } from "./agenda.ts"
import { type Answers, makeAnswers } from "./answers.ts"
import { makeFacts } from "./facts.ts"
import { type MerchantStore, merchantStores } from "./merchant_store.ts"
import { migrate } from "./migrations.ts"
import { statements } from "./statement.ts"
import { makeChanging, type Transaction } from "./transaction.ts"
import type { DatabaseUnavailable } from "../../sql/database_unavailable.ts"
import * as Sqlite from "../../sql/sqlite.ts"
import { reasonOf, StoreUnavailable } from "./store_unavailable.ts"

/** A document whose time has come. */
export interface DueDocument {
  readonly merchantId: string
  readonly kind: string
  readonly id: string
  /** Milliseconds since 1970. */
  readonly dueAt: number
}

/** An event of the outbox. */
export interface StoredEvent {
  /** Place in the order of all events. */
  readonly sequence: number
  /** Merchant whose object it happened to. */
  readonly merchantId: string
  /** Unique id, a UUID. */
  readonly id: string
  /** Such as `payment.captured`. */
  readonly type: string
  /** Kind and id of the object that it happened to. */
  readonly subject: { readonly kind: string; readonly id: string }
  /** Milliseconds since 1970. */
  readonly at: number
}

/** Everything that the sandbox remembers; a database that fails is a defect. */
export interface StoreShape {
  /** The data of one merchant, to read or, inside a transaction, to change. */
  readonly merchant: (merchantId: string, purpose?: "read" | "change") => MerchantStore
  /**
   * Makes the changes inside an effect one change: all of them or, when it fails, none. One runs at a time, whichever
   * process makes it.
   */
  readonly transaction: Transaction
  /** What was answered under idempotence keys. */
  readonly answers: Answers
  /**
   * The document that is due first, if one is due until a moment; what other processes made due is seen from the next
   * `fact` on, which every request asks for the time.
   */
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
  /** Place of the youngest event in the order of all; 0 when there is none. */
  readonly lastEvent: Effect.Effect<number>
  /** What is to be delivered to webhook endpoints. */
  readonly deliveries: DeliveryQueue
  /** A fact about the sandbox itself, such as how far its clock was advanced. */
  readonly fact: (name: string) => Effect.Effect<string | undefined>
  /** States a fact; not within a transaction. */
  readonly setFact: (name: string, value: string) => Effect.Effect<void>
  /** Adds to a fact that is a whole number, 0 where it was not stated, whoever else does; not within a transaction. */
  readonly addToFact: (name: string, by: number) => Effect.Effect<void>
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

const connected = (
  sql: Layer.Layer<SqlClient.SqlClient, unknown>,
): Layer.Layer<SqlClient.SqlClient, StoreUnavailable> =>
  Layer.effectContext(
    Effect.mapError(Layer.build(sql), (cause) =>
      cause instanceof StoreUnavailable
        ? cause
        : new StoreUnavailable({ message: `cannot reach the store's database: ${reasonOf(cause)}`, cause })),
  )

/** Opens a store, its tables brought up to date; `alone` says that no other process can reach it. */
const opened = (
  alone: boolean,
): Effect.Effect<StoreShape, StoreUnavailable, SqlClient.SqlClient> =>
  Effect.andThen(migrate, Effect.map(SqlClient.SqlClient, (sql) => makeStore(sql, alone)))

/** The sandbox's memory, on SQL. */
export class Store extends StoreBase {
  /** A store on any database that Effect's SQL client reaches; creates or updates its tables first. */
  static readonly layerSql: Layer.Layer<Store, StoreUnavailable, SqlClient.SqlClient> = Layer.effect(
    Store,
    opened(false),
  )

  /** A store on the database of a client, whatever that fails with. Fails with `StoreUnavailable`. */
  static readonly layerDatabase = (
    sql: Layer.Layer<SqlClient.SqlClient, unknown>,
  ): Layer.Layer<Store, StoreUnavailable> => Store.layerSql.pipe(Layer.provide(connected(sql)))

  /** A store in memory: empty at the start, gone at the end. */
  static readonly layerMemory: Layer.Layer<Store, StoreUnavailable> = Layer.effect(Store, opened(true)).pipe(
    Layer.provide(sqlite(":memory:")),
  )

  /** A store in an SQLite file, kept from one run to the next. Fails with `StoreUnavailable` when it cannot be opened. */
  static readonly layerFile = (filename: string): Layer.Layer<Store, StoreUnavailable> =>
    Store.layerSql.pipe(Layer.provide(sqlite(filename)))
}

const makeStore = (sql: SqlClient.SqlClient, alone: boolean): StoreShape => {
  const prepare = statements(sql)
  const { transaction, version } = makeChanging(sql, alone)
  const agenda = makeAgenda()
  const merchant = merchantStores(sql, agenda)
  const { fact, setFact, addToFact, seen, forget } = makeFacts(sql, version)
  const firstDue = prepare<DueRow>(
    `SELECT merchant_id, kind, id, due_at FROM documents WHERE due_at IS NOT NULL ORDER BY due_at, id LIMIT 1`,
  )()
  const lastEvent = prepare<{ readonly sequence: number | null }>(`SELECT MAX(sequence) AS sequence FROM events`)()
  const cleared = Effect.forEach(
    ["documents", "counters", "answers", "events", "deliveries", "facts"],
    (table) => prepare(`DELETE FROM ${table}`)(),
    { discard: true },
  )
  return {
    merchant,
    transaction,
    answers: makeAnswers(sql),
    due: (until) =>
      Effect.suspend(() => {
        const version = seen()
        if (agenda.isQuiet(until, version)) return Effect.succeed(undefined)
        return Effect.map(firstDue, ([first]) => {
          const dueAt = first === undefined ? undefined : Number(first.due_at)
          agenda.learn(dueAt, version)
          return dueAt === undefined || dueAt > until
            ? undefined
            : { merchantId: first.merchant_id, kind: first.kind, id: first.id, dueAt }
        })
      }),
    events: ({ after = 0, merchantId, subjectId, limit = 1000 }) => {
      const conditions = ["sequence > ?"]
      const values: Array<string | number> = [after]
      if (merchantId !== undefined) {
        conditions.push("merchant_id = ?")
        values.push(merchantId)
      }
      if (subjectId !== undefined) {
        conditions.push("subject_id = ?")
        values.push(subjectId)
      }
      const select = prepare<EventRow>(
        `SELECT sequence, merchant_id, id, type, subject_kind, subject_id, occurred_at FROM events
        WHERE ${conditions.join(" AND ")} ORDER BY sequence LIMIT ?`,
      )
      return Effect.map(select(...values, limit), (rows) => rows.map(event))
    },
    lastEvent: Effect.map(lastEvent, ([row]) => Number(row?.sequence ?? 0)),
    deliveries: makeDeliveryQueue(sql),
    fact,
    setFact,
    addToFact,
    clear: Effect.andThen(transaction(cleared), Effect.sync(forget)),
  }
}

interface DueRow {
  readonly merchant_id: string
  readonly kind: string
  readonly id: string
  readonly due_at: number
}

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

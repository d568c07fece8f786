import * as Effect from "effect/Effect"
import * as Migrator from "effect/sql/Migrator"
import * as SqlClient from "effect/sql/SqlClient"
import * as SqlError from "effect/sql/SqlError"
import { reasonOf, StoreUnavailable } from "./store_unavailable.ts"

/**
 * The tables of the sandbox. Every object of a merchant is one JSON document with the few columns it is looked up by, so
 * that a new kind of object needs no new table. Money lives inside one document each: what must hold together changes in
 * one row.
 */
const tables: ReadonlyArray<string> = [
  `CREATE TABLE documents (
    merchant_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    due_at BIGINT,
    parent_id TEXT,
    merchant_reference TEXT,
    merchant_order_id TEXT,
    hosted_checkout_id TEXT,
    body TEXT NOT NULL,
    PRIMARY KEY (merchant_id, kind, id)
  )`,
  `CREATE INDEX documents_due ON documents (due_at) WHERE due_at IS NOT NULL`,
  `CREATE INDEX documents_by_parent ON documents (merchant_id, kind, parent_id) WHERE parent_id IS NOT NULL`,
  `CREATE INDEX documents_by_reference ON documents (merchant_id, kind, merchant_reference)
    WHERE merchant_reference IS NOT NULL`,
  `CREATE INDEX documents_by_order ON documents (merchant_id, kind, merchant_order_id)
    WHERE merchant_order_id IS NOT NULL`,
  `CREATE INDEX documents_by_checkout ON documents (merchant_id, kind, hosted_checkout_id)
    WHERE hosted_checkout_id IS NOT NULL`,
  `CREATE TABLE counters (
    merchant_id TEXT NOT NULL,
    name TEXT NOT NULL,
    value BIGINT NOT NULL,
    PRIMARY KEY (merchant_id, name)
  )`,
  `CREATE TABLE answers (
    merchant_id TEXT NOT NULL,
    idempotence_key TEXT NOT NULL,
    first_at BIGINT NOT NULL,
    status INTEGER NOT NULL,
    location TEXT,
    body TEXT NOT NULL,
    PRIMARY KEY (merchant_id, idempotence_key)
  )`,
  `CREATE INDEX answers_by_age ON answers (first_at)`,
  `CREATE TABLE facts (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
  )`,
]

/** The outbox: what happened, in order, written together with the change itself. */
const events = (sequence: string): ReadonlyArray<string> => [
  `CREATE TABLE events (
    sequence ${sequence},
    merchant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    type TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    occurred_at BIGINT NOT NULL
  )`,
  `CREATE INDEX events_by_subject ON events (merchant_id, subject_kind, subject_id)`,
]

/** The type of a column that numbers rows in the order of their making. */
const sequenceOf = (sql: SqlClient.SqlClient): string =>
  sql.onDialectOrElse({
    pg: () => "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY",
    orElse: () => "INTEGER PRIMARY KEY AUTOINCREMENT",
  })

const first = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  for (const statement of [...tables, ...events(sequenceOf(sql))]) yield* sql.unsafe(statement)
})

/**
 * The deliveries of events to webhook endpoints. `due_at` is the sandbox's time and absent once a delivery is over;
 * `leased_until` is the real time.
 */
const deliveries = (sequence: string): ReadonlyArray<string> => [
  `CREATE TABLE deliveries (
    id ${sequence},
    endpoint TEXT NOT NULL,
    merchant_id TEXT NOT NULL,
    event_id TEXT NOT NULL,
    type TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    body TEXT NOT NULL,
    state TEXT NOT NULL,
    due_at BIGINT,
    failures INTEGER NOT NULL,
    attempts TEXT NOT NULL,
    lease BIGINT NOT NULL,
    leased_until BIGINT NOT NULL
  )`,
  `CREATE INDEX deliveries_due ON deliveries (due_at, id) WHERE due_at IS NOT NULL`,
  `CREATE INDEX deliveries_by_event ON deliveries (event_id)`,
]

const second = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  for (const statement of deliveries(sequenceOf(sql))) yield* sql.unsafe(statement)
})

/** Who runs the first request under a key, and until when nobody else may (in real time). */
const third = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  yield* sql.unsafe(`ALTER TABLE answers ADD COLUMN held_until BIGINT`)
})

/** Old answers are forgotten so seldom that no answer should pay for an index of their age. */
const fourth = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  yield* sql.unsafe(`DROP INDEX answers_by_age`)
})

const migrations = {
  "0001_documents": first,
  "0002_deliveries": second,
  "0003_running_keys": third,
  "0004_ages": fourth,
}

const table = "sandbox_migrations"

const run = Migrator.make({})({ loader: Migrator.fromRecord(migrations), table })

/** Which version of the tables a store has. */
const versionOf = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const [row] = yield* sql<{ readonly version: number }>`SELECT MAX(migration_id) AS version FROM ${sql(table)}`
  return Number(row?.version ?? 0)
})

const unavailable = (message: string, cause?: unknown): StoreUnavailable => new StoreUnavailable({ message, cause })

/**
 * Brings a store up to date, whichever of several processes comes first. Fails with `StoreUnavailable` when it cannot be
 * reached, its tables are not the sandbox's, or a newer sandbox made them.
 */
export const migrate: Effect.Effect<void, StoreUnavailable, SqlClient.SqlClient> = Effect.andThen(run, versionOf).pipe(
  Effect.mapError((cause) =>
    SqlError.isSqlError(cause)
      ? unavailable(`cannot reach the store's database: ${reasonOf(cause)}; see that it runs and lets you in`, cause)
      : unavailable(
        `cannot bring the store up to date: ${reasonOf(cause)}; name a new store, or one that a sandbox made`,
        cause,
      )
  ),
  Effect.flatMap((version) => {
    const newest = Object.keys(migrations).length
    return version <= newest ? Effect.void : Effect.fail(
      unavailable(
        `the store was made by a newer sandbox: its tables have version ${version}, this one knows ${newest}; ` +
          "run the newer one, or name a new store",
      ),
    )
  }),
)

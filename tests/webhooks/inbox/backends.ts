import { PgClient } from "@effect/sql-pg"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type * as Scope from "effect/Scope"
import * as SqlClient from "effect/sql/SqlClient"
import * as Sqlite from "../../../src/sql/sqlite.ts"
import type { InboxStore } from "../../../src/webhooks/inbox/inbox_store.ts"
import { makeMemoryStore } from "../../../src/webhooks/inbox/memory_store.ts"
import { migrate } from "../../../src/webhooks/inbox/migrations.ts"
import { makeSqlStore } from "../../../src/webhooks/inbox/sql_store.ts"
import { postgres, withoutPostgres } from "../../support/postgres.ts"

/** A database that several processes can share: each use of the layer is a connection of its own. */
export type Database = Layer.Layer<SqlClient.SqlClient, unknown>

/** Makes stores that share their events: each is what another process would have. */
export type Stores = Effect.Effect<InboxStore, unknown, Scope.Scope>

/** A law of the inbox, over a source of new, empty databases. */
export type Law<Fresh> = (
  fresh: Effect.Effect<Fresh, unknown, Scope.Scope>,
) => Effect.Effect<void, unknown, Scope.Scope>

const sqliteDatabase: Effect.Effect<Database, never, Scope.Scope> = Effect.map(
  Effect.acquireRelease(
    Effect.promise(() => Deno.makeTempDir()),
    (folder) => Effect.promise(() => Deno.remove(folder, { recursive: true })),
  ),
  (folder) => Sqlite.layer({ filename: `${folder}/inbox.sqlite` }),
)

const postgresDatabases: Effect.Effect<Effect.Effect<Database, unknown>, never, Scope.Scope> = Effect.map(
  postgres,
  ({ host, port, username }) => {
    let count = 0
    const connect = (database: string): Database =>
      PgClient.layer({ host, port, username, database, maxConnections: 4 })
    return Effect.suspend(() => {
      const name = `inbox_${++count}`
      return Effect.flatMap(SqlClient.SqlClient, (sql) => sql`CREATE DATABASE ${sql(name)}`).pipe(
        Effect.provide(connect("postgres")),
        Effect.as(connect(name)),
      )
    })
  },
)

const storesOf = Effect.fnUntraced(function* (database: Database) {
  yield* Effect.provide(migrate, database)
  const store: Stores = Effect.map(
    Layer.build(database),
    (context) => makeSqlStore(Context.get(context, SqlClient.SqlClient)),
  )
  return store
})

const test = (
  name: string,
  steps: ReadonlyArray<readonly [law: string, run: Effect.Effect<void, unknown, Scope.Scope>]>,
) =>
(t: Deno.TestContext): Promise<void> =>
  steps.reduce(
    (before, [law, run]) =>
      before.then(() => t.step(`${name}: ${law}`, () => Effect.runPromise(Effect.scoped(run)))).then(() => {}),
    Promise.resolve(),
  )

/** Registers laws of stores: in memory, on SQLite and on PostgreSQL. */
export const storeLaws = (subject: string, laws: Readonly<Record<string, Law<Stores>>>): void => {
  const entries = Object.entries(laws)
  const onMemory = Effect.sync((): Stores => {
    const store = makeMemoryStore()
    return Effect.succeed(store)
  })
  Deno.test(`${subject}, in memory`, test("memory", entries.map(([name, law]) => [name, law(onMemory)])))
  databaseLaws(
    subject,
    Object.fromEntries(entries.map(([name, law]): [string, Law<Database>] => [
      name,
      (fresh) => law(Effect.flatMap(fresh, storesOf)),
    ])),
  )
}

/** Registers laws of databases: on SQLite and on PostgreSQL. */
export const databaseLaws = (subject: string, laws: Readonly<Record<string, Law<Database>>>): void => {
  const entries = Object.entries(laws)
  Deno.test(`${subject}, on SQLite`, test("SQLite", entries.map(([name, law]) => [name, law(sqliteDatabase)])))
  const missing = withoutPostgres()
  Deno.test({
    name: `${subject}, on PostgreSQL${missing === undefined ? "" : ` (${missing})`}`,
    ignore: missing !== undefined,
    fn: (t) =>
      Effect.runPromise(
        Effect.scoped(Effect.flatMap(postgresDatabases, (fresh) =>
          Effect.promise(() =>
            test("PostgreSQL", entries.map(([name, law]) => [name, law(fresh)]))(t)
          ))),
      ),
  })
}

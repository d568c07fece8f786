import { PgClient } from "@effect/sql-pg"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type * as Scope from "effect/Scope"
import * as SqlClient from "effect/sql/SqlClient"
import { Store } from "../../../src/sandbox/store/store.ts"
import type { StoreUnavailable } from "../../../src/sandbox/store/store_unavailable.ts"
import * as Sqlite from "../../../src/sql/sqlite.ts"
import { postgres, withoutPostgres } from "../../support/postgres.ts"

/** Everything that one process has of a store; each build is another process. */
export type StoreLayer = Layer.Layer<Store, StoreUnavailable>

/** A database that several processes share. */
export interface SharedDatabase {
  /** A connection of its own at each build. */
  readonly sql: Layer.Layer<SqlClient.SqlClient, unknown>
  readonly store: StoreLayer
  /** What `--store` of the command line names it. */
  readonly name: string
}

/** Makes databases, empty and of its own each. */
export type Databases = Effect.Effect<SharedDatabase, unknown, Scope.Scope>

/** Something that holds of every store. */
export type Law<Fresh> = (
  fresh: Effect.Effect<Fresh, unknown, Scope.Scope>,
) => Effect.Effect<void, unknown, Scope.Scope>

const onSql = (sql: Layer.Layer<SqlClient.SqlClient, unknown>): StoreLayer =>
  Layer.fresh(Store.layerSql.pipe(Layer.provide(Layer.orDie(sql))))

/** Databases in SQLite files. */
export const sqliteFiles: Databases = Effect.map(
  Effect.acquireRelease(
    Effect.promise(() => Deno.makeTempDir()),
    (folder) => Effect.promise(() => Deno.remove(folder, { recursive: true })),
  ),
  (folder) => {
    const filename = `${folder}/sandbox.sqlite`
    const sql = Layer.fresh(Sqlite.layer({ filename }))
    return { sql, store: onSql(sql), name: filename }
  },
)

/** Databases of a PostgreSQL server that is started for them. */
export const postgresDatabases: Effect.Effect<Databases, never, Scope.Scope> = Effect.map(
  postgres,
  ({ host, port, username }) => {
    let count = 0
    const connect = (database: string) => Layer.fresh(PgClient.layer({ host, port, username, database }))
    return Effect.suspend(() => {
      const database = `sandbox_${++count}`
      const sql = connect(database)
      return Effect.flatMap(SqlClient.SqlClient, (sql) => sql`CREATE DATABASE ${sql(database)}`).pipe(
        Effect.provide(connect("postgres")),
        Effect.as({ sql, store: onSql(sql), name: `postgres://${username}@${host}:${port}/${database}` }),
      )
    })
  },
)

/** Runs laws as the steps of one test. */
const steps =
  (laws: ReadonlyArray<readonly [name: string, run: Effect.Effect<void, unknown, Scope.Scope>]>) =>
  (t: Deno.TestContext): Promise<void> =>
    laws.reduce(
      (before, [name, run]) =>
        before.then(() => t.step(name, () => Effect.runPromise(Effect.scoped(run)))).then(() => {}),
      Promise.resolve(),
    )

/** Registers laws of databases that processes share: on SQLite files and on PostgreSQL. */
export const databaseLaws = (subject: string, laws: Readonly<Record<string, Law<SharedDatabase>>>): void => {
  const entries = Object.entries(laws)
  const on = (databases: Databases) => steps(entries.map(([name, law]) => [name, law(databases)]))
  Deno.test(`${subject}, on SQLite files`, on(sqliteFiles))
  const missing = withoutPostgres()
  Deno.test({
    name: `${subject}, on PostgreSQL${missing === undefined ? "" : ` (${missing})`}`,
    ignore: missing !== undefined,
    fn: (t) =>
      Effect.runPromise(
        Effect.scoped(Effect.flatMap(postgresDatabases, (databases) => Effect.promise(() => on(databases)(t)))),
      ),
  })
}

/** Registers laws of stores: in memory, on SQLite files and on PostgreSQL. */
export const storeLaws = (subject: string, laws: Readonly<Record<string, Law<StoreLayer>>>): void => {
  const entries = Object.entries(laws)
  Deno.test(
    `${subject}, in memory`,
    steps(entries.map(([name, law]) => [name, law(Effect.succeed(Layer.fresh(Store.layerMemory)))])),
  )
  databaseLaws(
    subject,
    Object.fromEntries(entries.map(([name, law]) => [name, (fresh) => law(Effect.map(fresh, ({ store }) => store))])),
  )
}

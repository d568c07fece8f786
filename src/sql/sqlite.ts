import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Semaphore from "effect/Semaphore"
import * as Stream from "effect/Stream"
import * as Reactivity from "effect/reactivity/Reactivity"
import * as SqlClient from "effect/sql/SqlClient"
import type * as SqlConnection from "effect/sql/SqlConnection"
import * as SqlError from "effect/sql/SqlError"
import * as Statement from "effect/sql/Statement"
import { DatabaseUnavailable } from "./database_unavailable.ts"

/** Statements kept prepared; the library has a few dozen. */
const preparedStatements = 500

/** A checkpoint is what waits for the disk: one for each 32 MiB of changes, and 32 MiB of pages kept in memory. */
const pragmas = "PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; " +
  "PRAGMA wal_autocheckpoint = 8192; PRAGMA cache_size = -32768; PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY"

type Row = Readonly<Record<string, unknown>>
type Transform = (<A extends object>(rows: ReadonlyArray<A>) => ReadonlyArray<A>) | undefined

const failure = (operation: string) => (cause: unknown): SqlError.SqlError =>
  new SqlError.SqlError({
    reason: SqlError.classifySqliteError(withErrno(cause), { message: `sqlite ${operation} failed`, operation }),
  })

/** The classifier reads `errno`, where node:sqlite says `errcode`. */
const withErrno = (cause: unknown): unknown =>
  cause instanceof Error && "errcode" in cause ? Object.assign(cause, { errno: cause.errcode }) : cause

const open = (filename: string): Effect.Effect<DatabaseSync, DatabaseUnavailable> =>
  Effect.try({
    try: () => {
      const database = new DatabaseSync(filename)
      database.exec(pragmas)
      return database
    },
    catch: (cause) =>
      new DatabaseUnavailable({
        message: `cannot open the database ${filename}: ${cause instanceof Error ? cause.message : String(cause)}; ` +
          "name a file in a folder that exists and can be written, or :memory:",
        cause,
      }),
  })

const make = /* @__PURE__ */ Effect.fnUntraced(function* (options: { readonly filename: string }) {
  const database = yield* Effect.acquireRelease(open(options.filename), (database) =>
    Effect.sync(() => {
      database.close()
    }))

  const prepared = new Map<string, StatementSync>()
  const prepare = (sql: string): StatementSync => {
    const known = prepared.get(sql)
    if (known !== undefined) return known
    if (prepared.size >= preparedStatements) prepared.clear()
    const statement = database.prepare(sql)
    prepared.set(sql, statement)
    return statement
  }

  const run = <A>(
    sql: string,
    params: ReadonlyArray<unknown>,
    read: (statement: StatementSync, params: ReadonlyArray<SQLInputValue>) => A,
  ): Effect.Effect<A, SqlError.SqlError> =>
    Effect.withFiber((fiber) =>
      Effect.try({
        try: () => {
          const statement = prepare(sql)
          statement.setReadBigInts(Context.get(fiber.context, SqlClient.SafeIntegers))
          return read(statement, params as ReadonlyArray<SQLInputValue>)
        },
        catch: failure("execute"),
      })
    )

  const readRows = (statement: StatementSync, params: ReadonlyArray<SQLInputValue>): ReadonlyArray<Row> =>
    statement.all(...params)
  const readValues = (statement: StatementSync, params: ReadonlyArray<SQLInputValue>) =>
    statement.all(...params).map((row) => Object.values(row))
  const readRaw = (statement: StatementSync, params: ReadonlyArray<SQLInputValue>): unknown =>
    statement.columns().length > 0 ? statement.all(...params) : statement.run(...params)

  const execute = (sql: string, params: ReadonlyArray<unknown>, transform: Transform) => {
    const rows = run(sql, params, readRows)
    return transform === undefined ? rows : Effect.map(rows, transform)
  }
  const values = (sql: string, params: ReadonlyArray<unknown>) => run(sql, params, readValues)

  const connection: SqlConnection.Connection = {
    execute,
    executeUnprepared: execute,
    executeRaw: (sql, params) => run(sql, params, readRaw),
    executeValues: values,
    executeValuesUnprepared: values,
    // node:sqlite is synchronous: all rows are there before the first is handed out.
    executeStream: (sql, params, transform) =>
      Stream.unwrap(Effect.map(execute(sql, params, transform), (rows) => Stream.fromIterable(rows))),
  }

  // One connection: statements wait while a transaction runs, and a COMMIT that fails is rolled back.
  const semaphore = yield* Semaphore.make(1)
  return yield* SqlClient.make({
    ...SqlClient.makeSqliteAcquirers({ connection: Effect.succeed(connection), semaphore }),
    driver: "sqlite",
    beginTransaction: "BEGIN IMMEDIATE",
    prepareTransactionControls: true,
    compiler: Statement.makeCompilerSqlite(),
    spanAttributes: [["db.system.name", "sqlite"]],
  })
})

/**
 * A `SqlClient` over the run-time's own `node:sqlite` (Deno, Bun, Node.js 22.13 or newer) on a file, or `:memory:`. A file
 * is kept in WAL mode, so that a commit survives the end of the process. Fails with `DatabaseUnavailable` when the file
 * cannot be opened.
 */
export const layer = (options: { readonly filename: string }): Layer.Layer<SqlClient.SqlClient, DatabaseUnavailable> =>
  Layer.effect(SqlClient.SqlClient, make(options)).pipe(Layer.provide(Reactivity.layer))

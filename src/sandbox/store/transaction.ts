import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Semaphore from "effect/Semaphore"
import * as SqlClient from "effect/sql/SqlClient"
import * as SqlError from "effect/sql/SqlError"
import { groupCommit } from "./group_commit.ts"
import { statements } from "./statement.ts"

/** Makes the changes inside an effect one change; a database that fails is a defect. */
export type Transaction = <A, E, R>(changes: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R>

/** How a store is changed, by this process and by others. */
export interface Changing {
  /** One change at a time, whichever process makes it, so that no handler has to think of others. */
  readonly transaction: Transaction
  /** A number that is another one whenever another process may have changed the store since it was last asked for. */
  readonly version: Effect.Effect<number>
}

/** The lock that a change to the sandbox holds; it has no meaning to anybody else in the database. */
const lock = 2_026_061_709

/**
 * PostgreSQL is asked for a lock that ends with the transaction: events are numbered in the order in which they can be
 * read. What others did it would have to be asked as often as for what is wanted to know.
 */
const onPostgres = (sql: SqlClient.SqlClient): Changing => {
  // Of this process one waits for the lock; the other connections are free to read.
  const turn = Semaphore.makeUnsafe(1)
  const locked = statements(sql)(`SELECT pg_advisory_xact_lock(?)`)(lock)
  let version = 0
  const whole: Transaction = (changes) =>
    Effect.catchIf(sql.withTransaction(changes), SqlError.isSqlError, (error) => Effect.die(error))
  return {
    transaction: (changes) =>
      Effect.flatMap(
        Effect.serviceOption(sql.transactionService),
        (outer) =>
          Option.isSome(outer) ? whole(changes) : turn.withPermits(1)(
            // Each statement sees what was committed before it: also what the lock was waited for.
            Effect.provideService(
              whole(Effect.andThen(locked, changes)),
              SqlClient.BeginTransaction,
              "BEGIN ISOLATION LEVEL READ COMMITTED",
            ),
          ),
      ),
    version: Effect.sync(() => ++version),
  }
}

/** How a store on a database is changed; `alone` says that no other process can reach it. */
export const makeChanging = (sql: SqlClient.SqlClient, alone: boolean): Changing =>
  sql.onDialectOrElse({
    pg: () => onPostgres(sql),
    orElse: () => groupCommit(sql, alone),
  })

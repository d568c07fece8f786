import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Semaphore from "effect/Semaphore"
import * as SqlClient from "effect/sql/SqlClient"
import * as SqlError from "effect/sql/SqlError"
import { statements } from "./statement.ts"

/** Makes the changes inside an effect one change; a database that fails is a defect. */
export type Transaction = <A, E, R>(changes: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R>

/** The lock that a change to the sandbox holds; it has no meaning to anybody else in the database. */
const lock = 2_026_061_709

/**
 * One change at a time, whichever process makes it, so that no handler has to think of others. SQLite knows one writer
 * only; PostgreSQL is asked for a lock that ends with the transaction. Events are therefore numbered in the order in
 * which they can be read.
 */
export const makeTransaction = (sql: SqlClient.SqlClient): Transaction => {
  const whole: Transaction = (changes) =>
    Effect.catchIf(sql.withTransaction(changes), SqlError.isSqlError, (error) => Effect.die(error))
  return sql.onDialectOrElse({
    pg: (): Transaction => {
      // Of this process one waits for the lock; the other connections are free to read.
      const turn = Semaphore.makeUnsafe(1)
      const locked = statements(sql)(`SELECT pg_advisory_xact_lock(?)`)(lock)
      return (changes) =>
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
        )
    },
    orElse: () => whole,
  })
}

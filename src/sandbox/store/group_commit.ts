import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as References from "effect/References"
import type * as SqlClient from "effect/sql/SqlClient"
import type { Connection } from "effect/sql/SqlConnection"
import { statements } from "./statement.ts"
import type { Changing } from "./transaction.ts"

/** A change that waits for its group. */
interface Waiting {
  /** Makes the change; what fails is taken back alone. */
  readonly make: (connection: Connection) => Effect.Effect<void>
  /** Tells what came of it, once the group is kept or lost. */
  readonly tell: (kept: Exit.Exit<void>) => void
}

/** How many changes are committed together: others wait for the connection meanwhile. */
const largestGroup = 64

/**
 * Changes of an SQLite database on one connection. A commit is what costs most, so changes that are ready at the same time
 * are committed together: each within a savepoint, so that one fails alone, and none is answered before the commit. The
 * lock of the database is never held while the process does something else, unless a change itself waits.
 */
export const groupCommit = (sql: SqlClient.SqlClient, alone: boolean): Changing => {
  const asked = statements(sql)<{ readonly data_version: number }>(`PRAGMA data_version`)()
  const queue: Array<Waiting> = []
  let working = false

  const execute = (connection: Connection, statement: string): Effect.Effect<void> =>
    Effect.asVoid(Effect.orDie(connection.execute(statement, [], undefined)))

  const changed = <A, E, R>(connection: Connection, changes: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
    Effect.andThen(
      execute(connection, "SAVEPOINT change"),
      Effect.onExit(
        Effect.provideService(changes, sql.transactionService, [connection, 0]),
        (exit) =>
          Exit.isSuccess(exit)
            ? execute(connection, "RELEASE change")
            : Effect.andThen(execute(connection, "ROLLBACK TO change"), execute(connection, "RELEASE change")),
      ),
    )

  /** A commit that fails ends the transaction, lest the next one finds it open. */
  const committed = (group: ReadonlyArray<Waiting>): Effect.Effect<void> =>
    Effect.scoped(Effect.flatMap(Effect.orDie(sql.reserve), (connection) =>
      Effect.andThen(
        execute(connection, "BEGIN IMMEDIATE"),
        Effect.onError(
          Effect.andThen(
            Effect.forEach(group, ({ make }) => make(connection), { discard: true }),
            execute(connection, "COMMIT"),
          ),
          () => Effect.ignoreCause(execute(connection, "ROLLBACK")),
        ),
      )))

  const work: Effect.Effect<void> = Effect.suspend(() => {
    const group = queue.splice(0, largestGroup)
    if (group.length === 0) {
      working = false
      return Effect.void
    }
    return Effect.flatMap(Effect.exit(committed(group)), (kept) => {
      for (const { tell } of group) tell(kept)
      return ready
    })
  })

  /** Whoever is ready by then comes along, and the process does what else it has to. */
  const ready = Effect.andThen(Effect.yieldNow, work)

  const transaction: Changing["transaction"] = <A, E, R>(changes: Effect.Effect<A, E, R>) =>
    Effect.withFiber<A, E, R>((fiber) => {
      const outer = Context.getOrUndefined(fiber.context, sql.transactionService)
      if (outer !== undefined) return changed(outer[0], changes)
      // A fiber that lets others run in mid-change would hold the database's lock meanwhile.
      const context = Context.add(fiber.context, References.PreventSchedulerYield, true) as Context.Context<R>
      const run = Effect.runForkWith(context)
      return Effect.callback<A, E>((resume) => {
        let state: "waiting" | "given up" | Fiber.Fiber<A, E> = "waiting"
        let exit: Exit.Exit<A, E> = Exit.interrupt()
        queue.push({
          make: (connection) =>
            Effect.suspend(() => {
              if (state === "given up") return Effect.void
              const made = run(changed(connection, changes))
              state = made
              return Effect.map(Fiber.await(made), (ended) => {
                exit = ended
              })
            }),
          tell: (kept) => resume(Exit.isSuccess(kept) ? exit : Exit.failCause(kept.cause)),
        })
        if (!working) {
          working = true
          run(ready)
        }
        return Effect.suspend(() => {
          const made = state
          state = "given up"
          return typeof made === "string" ? Effect.void : Fiber.interrupt(made)
        })
      })
    })

  return { transaction, version: alone ? Effect.succeed(0) : Effect.map(asked, ([row]) => row.data_version) }
}

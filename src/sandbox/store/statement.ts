import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import type * as SqlClient from "effect/sql/SqlClient"
import type * as SqlError from "effect/sql/SqlError"

/** What a statement is given for a `?`. */
export type Value = string | number | null

/** A statement whose text never changes; a database that fails is a defect. */
export type Prepared<Row> = (...values: ReadonlyArray<Value>) => Effect.Effect<ReadonlyArray<Row>>

/**
 * Makes statements of a database whose texts stand once and for all, with a `?` for each value: nothing is put together
 * for each call, and the database finds each statement prepared.
 */
export const statements = (sql: SqlClient.SqlClient): <Row extends object>(text: string) => Prepared<Row> => {
  /** Within a transaction straight on its connection: the way over a statement object costs more than most statements. */
  const run = <Row extends object>(text: string, values: ReadonlyArray<Value>): Effect.Effect<ReadonlyArray<Row>> =>
    Effect.withFiber((fiber) => {
      const open = Context.getOrUndefined(fiber.context, sql.transactionService)
      const rows = open === undefined
        ? sql.unsafe<Row>(text, values)
        : open[0].execute(text, values, undefined) as Effect.Effect<ReadonlyArray<Row>, SqlError.SqlError>
      return Effect.orDie(rows)
    })
  return sql.onDialectOrElse({
    pg: () => <Row extends object>(text: string): Prepared<Row> => {
      let place = 0
      const numbered = text.replaceAll("?", () => `$${++place}`)
      return (...values) => run(numbered, values.map(storable))
    },
    orElse: () => <Row extends object>(text: string): Prepared<Row> => (...values) => run(text, values),
  })
}

/** PostgreSQL keeps no NUL in a text; whoever asks for such an id finds nothing, as in every other database. */
const storable = (value: Value): Value =>
  typeof value === "string" && value.includes("\0") ? value.replaceAll("\0", "\uFFFD") : value

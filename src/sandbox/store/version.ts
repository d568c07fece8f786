import * as Effect from "effect/Effect"
import type * as SqlClient from "effect/sql/SqlClient"
import { statements } from "./statement.ts"

/** A number that is another one whenever another process may have changed the store since it was last asked for. */
export type Version = Effect.Effect<number>

/** The version of a store that no other process can reach. */
export const unshared: Version = Effect.succeed(0)

/** The version of a store that others may share; SQLite knows what they did, PostgreSQL would have to be asked as often. */
export const sharedVersion = (sql: SqlClient.SqlClient): Version =>
  sql.onDialectOrElse({
    pg: (): Version => {
      let version = 0
      return Effect.sync(() => ++version)
    },
    orElse: (): Version =>
      Effect.map(
        statements(sql)<{ readonly data_version: number }>(`PRAGMA data_version`)(),
        ([row]) => row.data_version,
      ),
  })

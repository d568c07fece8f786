import * as Effect from "effect/Effect"
import type * as SqlClient from "effect/sql/SqlClient"
import { statements } from "./statement.ts"

/** Facts about the sandbox itself, such as how far its clock was advanced. */
export interface Facts {
  /** What is stated under a name, by whichever process. */
  readonly fact: (name: string) => Effect.Effect<string | undefined>
  /** States a fact; not within a transaction, which could still take it back. */
  readonly setFact: (name: string, value: string) => Effect.Effect<void>
  /** Adds to a fact that is a whole number, 0 where it was not stated; not within a transaction. */
  readonly addToFact: (name: string, by: number) => Effect.Effect<void>
  /** The version of the store that was found when a fact was last asked for. */
  readonly seen: () => number
  /** Has the database asked again: it was cleared. */
  readonly forget: () => void
}

/** The facts in a database, which is asked again only when another process may have stated something. */
export const makeFacts = (sql: SqlClient.SqlClient, version: Effect.Effect<number>): Facts => {
  const prepare = statements(sql)
  const read = prepare<{ readonly value: string }>(`SELECT value FROM facts WHERE name = ?`)
  const write = prepare(`INSERT INTO facts (name, value) VALUES (?, ?)
    ON CONFLICT (name) DO UPDATE SET value = excluded.value`)
  const add = prepare(`INSERT INTO facts (name, value) VALUES (?, ?) ON CONFLICT (name)
    DO UPDATE SET value = CAST(CAST(facts.value AS BIGINT) + CAST(excluded.value AS BIGINT) AS TEXT)`)
  const known = new Map<string, { readonly version: number; readonly value: string | undefined }>()
  let last = -1
  const changed = (name: string, change: Effect.Effect<unknown>): Effect.Effect<void> =>
    Effect.map(change, () => {
      known.delete(name)
    })
  return {
    fact: (name) =>
      Effect.flatMap(version, (now) => {
        last = now
        const found = known.get(name)
        if (found?.version === now) return Effect.succeed(found.value)
        return Effect.map(read(name), ([row]) => {
          known.set(name, { version: now, value: row?.value })
          return row?.value
        })
      }),
    setFact: (name, value) => changed(name, write(name, value)),
    addToFact: (name, by) => changed(name, add(name, String(Math.round(by)))),
    seen: () => last,
    forget: () => known.clear(),
  }
}

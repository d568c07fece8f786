import { assert, assertEquals } from "@std/assert"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Latch from "effect/Latch"
import type * as Scope from "effect/Scope"
import * as SqlClient from "effect/sql/SqlClient"
import { groupCommit } from "../../../src/sandbox/store/group_commit.ts"
import type { Changing } from "../../../src/sandbox/store/transaction.ts"
import { sqliteFiles } from "./stores.ts"

interface Bench extends Changing {
  /** Adds a row. */
  readonly add: (id: number) => Effect.Effect<void>
  /** Adds a row whose parent does not exist, which is found out by the commit. */
  readonly addOrphan: (id: number) => Effect.Effect<void>
  /** Adds a row by another connection. */
  readonly addElsewhere: (id: number) => Effect.Effect<void>
  /** What another connection sees. */
  readonly rows: Effect.Effect<ReadonlyArray<number>>
}

const test = (name: string, program: (bench: Bench) => Effect.Effect<void, unknown, Scope.Scope>): void =>
  Deno.test(`group commit: ${name}`, () =>
    Effect.runPromise(Effect.scoped(Effect.flatMap(sqliteFiles, (database) =>
      Effect.provide(
        Effect.gen(function* () {
          const sql = yield* SqlClient.SqlClient
          yield* sql`CREATE TABLE parents (id INTEGER PRIMARY KEY)`
          yield* sql`CREATE TABLE rows (id INTEGER PRIMARY KEY, parent INTEGER REFERENCES parents DEFERRABLE INITIALLY DEFERRED)`
          const rows = Effect.map(
            Effect.provide(
              Effect.flatMap(
                SqlClient.SqlClient,
                (sql) => sql<{ readonly id: number }>`SELECT id FROM rows ORDER BY id`,
              ),
              database.sql,
            ),
            (found) => found.map(({ id }) => id),
          )
          const add = (id: number) => Effect.asVoid(Effect.orDie(sql`INSERT INTO rows (id) VALUES (${id})`))
          const addOrphan = (id: number) =>
            Effect.asVoid(Effect.orDie(sql`INSERT INTO rows (id, parent) VALUES (${id}, 1)`))
          const addElsewhere = (id: number) =>
            Effect.flatMap(SqlClient.SqlClient, (sql) => sql`INSERT INTO rows (id) VALUES (${id})`).pipe(
              Effect.provide(database.sql),
              Effect.orDie,
              Effect.asVoid,
            )
          yield* program({ ...groupCommit(sql, false), add, addOrphan, addElsewhere, rows: Effect.orDie(rows) })
        }),
        database.sql,
      )))))

test("what was answered is kept, for everybody to see", ({ transaction, add, rows }) =>
  Effect.gen(function* () {
    yield* Effect.forEach([1, 2, 3], (id) =>
      Effect.andThen(transaction(add(id)), Effect.map(rows, (all) => assert(all.includes(id)))), { concurrency: 3 })
  }))

test("of changes at the same time one that fails is taken back alone", ({ transaction, add, rows }) =>
  Effect.gen(function* () {
    const exits = yield* Effect.forEach(
      [1, 2, 3, 4, 5, 6],
      (id) => Effect.exit(transaction(Effect.andThen(add(id), id % 3 === 0 ? Effect.fail(id) : Effect.succeed(id)))),
      { concurrency: "unbounded" },
    )
    assertEquals(exits.map(Exit.isSuccess), [true, true, false, true, true, false])
    assertEquals(yield* rows, [1, 2, 4, 5])
  }))

test("a change that is interrupted is taken back alone", ({ transaction, add, rows }) =>
  Effect.gen(function* () {
    const begun = Latch.makeUnsafe(false)
    const stuck = yield* Effect.forkChild(transaction(Effect.andThen(add(1), Effect.andThen(begun.open, Effect.never))))
    yield* begun.await
    const others = yield* Effect.forkChild(Effect.forEach([2, 3], (id) => transaction(add(id)), { concurrency: 2 }))
    yield* Fiber.interrupt(stuck)
    yield* Fiber.join(others)
    assertEquals(yield* rows, [2, 3])
  }))

test("when the commit fails nobody is told otherwise, and the next changes are kept", ({ transaction, add, addOrphan, rows }) =>
  Effect.gen(function* () {
    const exits = yield* Effect.forEach(
      [add(1), addOrphan(2), add(3)],
      (change) => Effect.exit(transaction(change)),
      { concurrency: "unbounded" },
    )
    const kept = yield* rows
    assertEquals(exits.map(Exit.isSuccess), [1, 2, 3].map((id) => kept.includes(id)))
    assert(!kept.includes(2))
    yield* transaction(add(4))
    assertEquals(yield* rows, [...kept, 4])
  }))

test("a change within a change is part of it", ({ transaction, add, rows }) =>
  Effect.gen(function* () {
    yield* transaction(Effect.gen(function* () {
      yield* add(1)
      yield* Effect.exit(transaction(Effect.andThen(add(2), Effect.fail("no"))))
      yield* transaction(add(3))
    }))
    assertEquals(yield* rows, [1, 3])
    yield* Effect.exit(transaction(Effect.andThen(transaction(add(4)), Effect.fail("no"))))
    assertEquals(yield* rows, [1, 3])
  }))

test("the version is another one after others changed something, and only then", ({ transaction, version, add, addElsewhere }) =>
  Effect.gen(function* () {
    const first = yield* version
    yield* transaction(add(1))
    assertEquals(yield* version, first)
    yield* addElsewhere(2)
    const second = yield* version
    assert(second !== first)
    assertEquals(yield* transaction(version), second)
  }))

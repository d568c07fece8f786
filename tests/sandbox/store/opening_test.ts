import { assert, assertEquals, assertInstanceOf, assertStringIncludes } from "@std/assert"
import * as Effect from "effect/Effect"
import * as SqlClient from "effect/sql/SqlClient"
import { isPostgres, layerPostgres, withoutPassword } from "../../../src/sandbox/store/postgres.ts"
import { Store } from "../../../src/sandbox/store/store.ts"
import { StoreUnavailable } from "../../../src/sandbox/store/store_unavailable.ts"
import { databaseLaws } from "./stores.ts"

const opened = Effect.asVoid(Store)

databaseLaws("opening a store", {
  "two processes may be the first at the same time": (fresh) =>
    Effect.gen(function* () {
      const { store } = yield* fresh
      yield* Effect.all([Effect.provide(opened, store), Effect.provide(opened, store)], { concurrency: 2 })
    }),

  "what a newer sandbox made is refused with both versions": (fresh) =>
    Effect.gen(function* () {
      const { sql, store } = yield* fresh
      yield* Effect.provide(opened, store)
      const move = Effect.flatMap(SqlClient.SqlClient, (sql) =>
        sql`INSERT INTO sandbox_migrations (migration_id, name) VALUES (999, 'from_the_future')`)
      yield* Effect.provide(move, sql)
      const error = yield* Effect.flip(Effect.provide(opened, store))
      assertInstanceOf(error, StoreUnavailable)
      assertStringIncludes(error.message, "made by a newer sandbox: its tables have version 999")
    }),

  "tables of somebody else are refused and left as they are": (fresh) =>
    Effect.gen(function* () {
      const { sql, store } = yield* fresh
      yield* Effect.provide(
        Effect.gen(function* () {
          const sql = yield* SqlClient.SqlClient
          yield* sql`CREATE TABLE documents (title TEXT)`
          yield* sql`INSERT INTO documents (title) VALUES ('not a payment')`
        }),
        sql,
      )
      const error = yield* Effect.flip(Effect.provide(opened, store))
      assertInstanceOf(error, StoreUnavailable)
      assertStringIncludes(error.message, "name a new store")
      const rows = yield* Effect.provide(
        Effect.flatMap(SqlClient.SqlClient, (sql) => sql`SELECT * FROM documents`),
        sql,
      )
      assertEquals(rows.map((row) => ({ ...row })), [{ title: "not a payment" }])
    }),
})

const at = (url: string) =>
  Effect.runPromise(Effect.flip(Effect.provide(opened, Store.layerDatabase(layerPostgres(url)))))

Deno.test("a database that cannot be reached is a typed error, which says why and keeps the password", async () => {
  const error = await at("postgres://shop:not-to-be-seen@127.0.0.1:1/sandbox")
  assertInstanceOf(error, StoreUnavailable)
  assertStringIncludes(error.message, "127.0.0.1:1")
  assert(!Deno.inspect(error).includes("not-to-be-seen"))
})

Deno.test("what is no URL is a typed error, which says what to write", async () => {
  const error = await at("postgres://shop:not-to-be-seen@[::1")
  assertInstanceOf(error, StoreUnavailable)
  assertStringIncludes(error.message, "postgres://user:password@host:5432/database")
  assert(!Deno.inspect(error).includes("not-to-be-seen"))
})

const names: ReadonlyArray<readonly [store: string, isPostgres: boolean]> = [
  ["postgres://shop@localhost/sandbox", true],
  ["postgresql://localhost/sandbox", true],
  ["POSTGRES://localhost/sandbox", true],
  ["memory", false],
  ["postgres.sqlite", false],
  ["./postgres/sandbox.sqlite", false],
]
for (const [name, expected] of names) {
  Deno.test(`${name} is ${expected ? "" : "not "}taken for the URL of a database`, () => {
    assertEquals(isPostgres(name), expected)
  })
}

Deno.test("a URL is shown without its password and its parameters", () => {
  const shown = [
    "postgres://shop:secret@db.example:5433/sandbox?password=secret",
    "postgres://shop:secret@[::1",
    "postgres://shop:sec@ret@host",
  ].map(withoutPassword)
  assertEquals(shown[0], "postgres://shop@db.example:5433/sandbox")
  assert(shown.every((url) => !url.includes("sec")))
})

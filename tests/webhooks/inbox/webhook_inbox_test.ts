import { PgClient } from "@effect/sql-pg"
import { assert, assertEquals } from "@std/assert"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as SqlClient from "effect/sql/SqlClient"
import type { WebhookEvent } from "../../../src/webhooks/event.ts"
import { WebhookInbox } from "../../../src/webhooks/inbox/webhook_inbox.ts"
import { makeEvent } from "../../../src/webhooks/make_event.ts"
import { postgres, withoutPostgres } from "../../support/postgres.ts"
import { type Database, databaseLaws } from "./backends.ts"

const event = (id: string) => makeEvent("payment.paid", { id: "p" }, { id })
const quiet = { report: () => Effect.void }

/** An inbox and the client that it uses, as another process would have them. */
const opened = (database: Database) =>
  Effect.map(Layer.build(Layer.provideMerge(WebhookInbox.layerSql, database)), (context) => ({
    inbox: Context.get(context, WebhookInbox),
    sql: Context.get(context, SqlClient.SqlClient),
  }))

databaseLaws("an inbox in a database", {
  "keeps its events when the program ends": (fresh) =>
    Effect.gen(function* () {
      const database = yield* fresh
      yield* Effect.scoped(
        Effect.flatMap(opened(database), ({ inbox }) => Effect.forEach(["a", "b"], (id) => inbox.store(event(id)))),
      )
      const { inbox } = yield* opened(database)
      assertEquals(yield* inbox.store(event("a")), false)
      const seen: Array<WebhookEvent> = []
      const handled = yield* inbox.process((one) => Effect.sync(() => void seen.push(one)), { concurrency: 1 })
      assertEquals(handled, { handled: 2, failed: 0 })
      assertEquals<unknown>(seen, [event("a"), event("b")])
    }),

  "erases what a handled event held": (fresh) =>
    Effect.gen(function* () {
      const { inbox, sql } = yield* Effect.flatMap(fresh, opened)
      yield* inbox.store(event("a"))
      yield* inbox.process(() => Effect.void)
      const rows = yield* sql<{ readonly body: string }>`SELECT body FROM webhook_inbox`
      assertEquals(rows.map(({ body }) => body), [""])
    }),

  "is worked on by several processes, never on one event at the same time": (fresh) =>
    Effect.gen(function* () {
      const database = yield* fresh
      const processes = yield* Effect.all([opened(database), opened(database), opened(database)])
      const ids = Array.from({ length: 60 }, (_, i) => `event-${i}`)
      const running = new Set<string>()
      const done: Array<string> = []
      let most = 0
      const handle = ({ id }: WebhookEvent) =>
        Effect.gen(function* () {
          assert(!running.has(id), `${id} is handled twice at the same time`)
          running.add(id)
          most = Math.max(most, running.size)
          yield* Effect.sleep("2 millis")
          running.delete(id)
          done.push(id)
        })
      yield* Effect.forEach(processes, ({ inbox }) => Effect.forEach(ids, (id) => inbox.store(event(id))), {
        concurrency: "unbounded",
      })
      const counts = yield* Effect.forEach(processes, ({ inbox }) => inbox.process(handle), {
        concurrency: "unbounded",
      })
      assertEquals(counts.reduce((sum, { handled }) => sum + handled, 0), ids.length)
      assertEquals([...done].sort(), [...ids].sort())
      assert(most > 1)
    }),

  "writes what a handler writes exactly once, in one transaction with the mark": (fresh) =>
    Effect.gen(function* () {
      const { inbox, sql } = yield* Effect.flatMap(fresh, opened)
      yield* sql`CREATE TABLE shipments (event TEXT NOT NULL)`
      const shipped = Effect.map(
        sql<{ readonly event: string }>`SELECT event FROM shipments ORDER BY event`,
        (rows) => rows.map(({ event }) => event),
      )
      const attempts = new Map<string, number>()
      const settings = { ...quiet, transaction: sql.withTransaction, backoff: () => 0, maxAttempts: 3 }
      const handle = ({ id }: WebhookEvent) =>
        Effect.gen(function* () {
          const attempt = (attempts.get(id) ?? 0) + 1
          attempts.set(id, attempt)
          yield* sql`INSERT INTO shipments (event) VALUES (${id})`
          if (id === "fails once" && attempt === 1) yield* Effect.fail("no")
          if (id === "interrupted once" && attempt === 1) yield* Effect.interrupt
          if (id === "always fails") yield* Effect.fail("no")
        })
      yield* Effect.forEach(["works", "fails once", "interrupted once", "always fails"], (id) => inbox.store(event(id)))
      yield* inbox.process(handle, settings)
      yield* inbox.process(handle, settings)
      assertEquals(yield* shipped, ["fails once", "interrupted once", "works"])
      assertEquals(yield* inbox.counts, { waiting: 0, leased: 0, handled: 3, dead: 1 })
      assertEquals(Object.fromEntries(attempts), {
        works: 1,
        "fails once": 2,
        "interrupted once": 2,
        "always fails": 3,
      })
    }),

  "undoes what a handler wrote when its lease was taken over": (fresh) =>
    Effect.gen(function* () {
      const { inbox, sql } = yield* Effect.flatMap(fresh, opened)
      yield* sql`CREATE TABLE shipments (event TEXT NOT NULL)`
      yield* inbox.store(event("a"))
      const reports: Array<string> = []
      const result = yield* inbox.process(({ id }) =>
        Effect.gen(function* () {
          yield* sql`INSERT INTO shipments (event) VALUES (${id})`
          yield* sql`UPDATE webhook_inbox SET leases = leases + 1`
        }), {
        transaction: sql.withTransaction,
        report: ({ _tag }) => Effect.sync(() => void reports.push(_tag)),
      })
      assertEquals(result, { handled: 0, failed: 1 })
      assertEquals(reports, ["LeaseLost"])
      assertEquals((yield* sql`SELECT event FROM shipments`).length, 0)
    }),

  "fails with a typed error when its table is not its own": (fresh) =>
    Effect.gen(function* () {
      const database = yield* fresh
      yield* Effect.provide(
        Effect.flatMap(SqlClient.SqlClient, (sql) => sql`CREATE TABLE webhook_inbox (id TEXT)`),
        database,
      )
      const error = yield* Effect.flip(Effect.scoped(opened(database)))
      assert(typeof error === "object" && error !== null && "_tag" in error)
      assertEquals(error._tag, "InboxUnavailable")
    }),
})

Deno.test({
  name: "on PostgreSQL: processes that start together, and a client that renames columns",
  ignore: withoutPostgres() !== undefined,
  fn: () =>
    Effect.runPromise(Effect.scoped(Effect.gen(function* () {
      const server = yield* postgres
      const upper = (text: string) => text.toUpperCase()
      const database = PgClient.layer({ ...server, database: "postgres", transformResultNames: upper })
      const processes = yield* Effect.all(Array.from({ length: 8 }, () => opened(database)), {
        concurrency: "unbounded",
      })
      assertEquals(yield* processes[0].sql`SELECT 1 AS one`, [{ ONE: 1 }])
      yield* Effect.forEach(processes, ({ inbox }, i) => inbox.store(event(`${i}`)))
      const { handled } = yield* processes[7].inbox.process(() => Effect.void)
      assertEquals(handled, 8)
      assertEquals(yield* processes[3].inbox.counts, { waiting: 0, leased: 0, handled: 8, dead: 0 })
    }))),
})

/**
 * A receiver as a shop would run it, to be killed: it says its port on one line, and notes when its handler starts and ends.
 *
 * Arguments: the database (`sqlite:FILE` or `postgres:PORT:USER`) and the journal that all receivers append to.
 */
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Random from "effect/Random"
import type * as SqlClient from "effect/sql/SqlClient"
import * as WebCrypto from "../../../src/crypto/web_crypto.ts"
import { handler } from "../../../src/webhooks/handler.ts"
import { WebhookInbox } from "../../../src/webhooks/inbox/webhook_inbox.ts"
import { WebhookKeys } from "../../../src/webhooks/webhook_keys.ts"
import { demoKey } from "../keys.ts"

const [place, journalFile] = Deno.args
const [kind, where, username] = place.split(":")
// Each loads its own driver only: fifty processes are started.
const database: Layer.Layer<SqlClient.SqlClient, unknown> = kind === "sqlite"
  ? (await import("../../../src/sql/sqlite.ts")).layer({ filename: where })
  : (await import("@effect/sql-pg")).PgClient.layer({
    host: "127.0.0.1",
    port: Number(where),
    username,
    database: "postgres",
    maxConnections: 4,
  })

const journal = Deno.openSync(journalFile, { append: true, create: true })
const note = (what: string, id: string) =>
  Effect.sync(() => void journal.writeSync(new TextEncoder().encode(`${what} ${Deno.pid} ${id}\n`)))

const program = Effect.gen(function* () {
  const handle = yield* handler(({ id }) =>
    Effect.gen(function* () {
      yield* note("start", id)
      yield* Effect.sleep(20 + (yield* Random.nextIntBetween(0, 30)))
      yield* note("end", id)
    }), { lease: "3 seconds", pollInterval: "50 millis", concurrency: 4 })
  yield* Effect.acquireRelease(
    Effect.sync(() =>
      Deno.serve({ hostname: "127.0.0.1", port: 0, onListen: ({ port }) => Deno.stdout.writeSync(line(port)) }, handle)
    ),
    (server) => Effect.promise(() => server.shutdown()),
  )
  return yield* Effect.never
})

const line = (port: number): Uint8Array<ArrayBuffer> => new TextEncoder().encode(`${port}\n`)

await Effect.runPromise(
  program.pipe(
    Effect.scoped,
    Effect.provide(Layer.mergeAll(
      WebhookKeys.layer(demoKey),
      WebCrypto.layer,
      WebhookInbox.layerSql.pipe(Layer.provide(database)),
    )),
  ),
)

import * as Effect from "effect/Effect"
import * as Migrator from "effect/sql/Migrator"
import * as SqlClient from "effect/sql/SqlClient"
import { InboxUnavailable } from "./inbox_unavailable.ts"

/**
 * One row an event. `due_at` says when it may be lent next (the end of the wait, or of the lease) and is null once nothing is
 * left to do, so that the index holds open events only.
 */
const statements: ReadonlyArray<string> = [
  `CREATE TABLE webhook_inbox (
    id TEXT NOT NULL PRIMARY KEY,
    type TEXT NOT NULL,
    body TEXT NOT NULL,
    state TEXT NOT NULL,
    received_at BIGINT NOT NULL,
    due_at BIGINT,
    settled_at BIGINT,
    attempts BIGINT NOT NULL,
    leases BIGINT NOT NULL,
    reason TEXT NOT NULL
  )`,
  `CREATE INDEX webhook_inbox_due ON webhook_inbox (due_at) WHERE due_at IS NOT NULL`,
  `CREATE INDEX webhook_inbox_settled ON webhook_inbox (state, settled_at) WHERE settled_at IS NOT NULL`,
]

const create = /* @__PURE__ */ Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  for (const statement of statements) yield* sql.unsafe(statement)
})

const run = /* @__PURE__ */ Migrator.make({})({
  loader: /* @__PURE__ */ Migrator.fromRecord({ "0001_webhook_inbox": create }),
  table: "webhook_inbox_migrations",
})

/** Creates or updates the tables of the inbox, on SQLite and PostgreSQL alike. Fails with `InboxUnavailable`. */
export const migrate: Effect.Effect<void, InboxUnavailable, SqlClient.SqlClient> = /* @__PURE__ */ Effect.asVoid(
  /* @__PURE__ */ Effect.mapError(run, (cause) =>
    new InboxUnavailable({
      cause,
      message: `cannot create the tables of the webhook inbox: ${cause.message}; check the connection and its rights`,
    })),
)

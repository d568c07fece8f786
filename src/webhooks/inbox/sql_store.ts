import * as Effect from "effect/Effect"
import type * as SqlClient from "effect/sql/SqlClient"
import type { SqlError } from "effect/sql/SqlError"
import type { Claim, InboxCounts, InboxStore } from "./inbox_store.ts"
import { InboxUnavailable } from "./inbox_unavailable.ts"

interface ClaimRow {
  readonly id: string
  readonly body: string
  readonly attempts: number | bigint
  readonly leases: number | bigint
}

interface DeadRow extends ClaimRow {
  readonly type: string
  readonly received_at: number | bigint
  readonly settled_at: number | bigint
  readonly reason: string
}

/** A store in a database, SQLite or PostgreSQL, whose tables `migrate` made. Every method is one statement, hence atomic. */
export const makeSqlStore = (client: SqlClient.SqlClient): InboxStore => {
  // The names of columns are ours, however the program's own queries are transformed.
  const sql = client.withoutTransforms()
  const skipLocked = sql.onDialectOrElse({
    pg: () => sql.literal("FOR UPDATE SKIP LOCKED"),
    orElse: () => sql.literal(""),
  })
  const held = ({ id, lease }: Claim) => sql`id = ${id} AND leases = ${lease} AND state = 'leased'`

  return {
    insert: ({ id, type, body }, now) =>
      found(sql`INSERT INTO webhook_inbox (id, type, body, state, received_at, due_at, attempts, leases, reason)
        VALUES (${id}, ${type}, ${body}, 'waiting', ${now}, ${now}, 0, 0, '')
        ON CONFLICT (id) DO NOTHING RETURNING id`),
    claim: (now, until) =>
      sql<ClaimRow>`UPDATE webhook_inbox
        SET state = 'leased', due_at = ${until}, attempts = attempts + 1, leases = leases + 1
        WHERE id = (SELECT id FROM webhook_inbox WHERE due_at <= ${now} ORDER BY due_at, id LIMIT 1 ${skipLocked})
        RETURNING id, body, attempts, leases`.pipe(
        Effect.map((rows) =>
          rows.length === 0 ? undefined : {
            id: rows[0].id,
            body: rows[0].body,
            attempt: Number(rows[0].attempts),
            lease: Number(rows[0].leases),
          }
        ),
        unavailable,
      ),
    extend: (claim, until) => found(sql`UPDATE webhook_inbox SET due_at = ${until} WHERE ${held(claim)} RETURNING id`),
    settle: (claim, settlement, now) => {
      switch (settlement.state) {
        case "handled":
          return found(sql`UPDATE webhook_inbox
            SET state = 'handled', due_at = NULL, settled_at = ${now}, body = '', reason = ''
            WHERE ${held(claim)} RETURNING id`)
        case "waiting":
          return found(sql`UPDATE webhook_inbox
            SET state = 'waiting', due_at = ${settlement.dueAt}, reason = ${settlement.reason}
            WHERE ${held(claim)} RETURNING id`)
        case "dead":
          return found(sql`UPDATE webhook_inbox
            SET state = 'dead', due_at = NULL, settled_at = ${now}, reason = ${settlement.reason}
            WHERE ${held(claim)} RETURNING id`)
      }
    },
    counts: sql<{ readonly state: keyof InboxCounts; readonly count: number | bigint }>`
      SELECT state, COUNT(*) AS count FROM webhook_inbox GROUP BY state`.pipe(
      Effect.map((rows): InboxCounts => ({
        waiting: 0,
        leased: 0,
        handled: 0,
        dead: 0,
        ...Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)])),
      })),
      unavailable,
    ),
    dead: ({ offset, limit }) =>
      sql<DeadRow>`SELECT id, type, body, received_at, settled_at, attempts, reason FROM webhook_inbox
        WHERE state = 'dead' AND settled_at IS NOT NULL ORDER BY settled_at, id LIMIT ${limit} OFFSET ${offset}`.pipe(
        Effect.map((rows) =>
          rows.map(({ id, type, body, received_at, settled_at, attempts, reason }) => ({
            id,
            type,
            body,
            receivedAt: Number(received_at),
            settledAt: Number(settled_at),
            attempts: Number(attempts),
            reason,
          }))
        ),
        unavailable,
      ),
    requeue: (id, now) =>
      found(sql`UPDATE webhook_inbox SET state = 'waiting', due_at = ${now}, settled_at = NULL, attempts = 0
        WHERE id = ${id} AND state = 'dead' RETURNING id`),
    forget: (handledBefore) =>
      Effect.asVoid(unavailable(
        sql`DELETE FROM webhook_inbox WHERE state = 'handled' AND settled_at < ${handledBefore}`,
      )),
  }
}

const unavailable = <A>(statement: Effect.Effect<A, SqlError>): Effect.Effect<A, InboxUnavailable> =>
  Effect.mapError(
    statement,
    (cause) => new InboxUnavailable({ cause, message: `the database of the webhook inbox failed: ${cause.message}` }),
  )

/** Whether a statement met a row. */
const found = (statement: Effect.Effect<ReadonlyArray<unknown>, SqlError>): Effect.Effect<boolean, InboxUnavailable> =>
  unavailable(Effect.map(statement, (rows) => rows.length > 0))

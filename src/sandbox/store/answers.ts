import * as Effect from "effect/Effect"
import type * as SqlClient from "effect/sql/SqlClient"
import { statements } from "./statement.ts"

/** The answer that was given under an idempotence key (protocol: idempotence). */
export interface StoredAnswer {
  /** When the key was first seen, in milliseconds since 1970. */
  readonly firstAt: number
  readonly status: number
  readonly location: string | undefined
  /** JSON text; empty without a body. */
  readonly body: string
}

/** A key whose first request is running, in whichever process. */
export interface RunningKey {
  /** When the key was first seen, in milliseconds since 1970. */
  readonly firstAt: number
  /** Who runs it. */
  readonly holder: string
  /** Until when nobody else may, in real milliseconds since 1970. */
  readonly heldUntil: number
}

/** What is known of idempotence keys; a database that fails is a defect. */
export interface Answers {
  /** What is known of a key that was first seen at `since` or later. */
  readonly find: (
    merchantId: string,
    key: string,
    since: number,
  ) => Effect.Effect<StoredAnswer | RunningKey | undefined>
  /** Keeps an answer under a key, in place of whatever was known of it. */
  readonly keep: (merchantId: string, key: string, answer: StoredAnswer) => Effect.Effect<void>
  /** Says who runs a key, in place of whatever was known of it. */
  readonly hold: (merchantId: string, key: string, running: RunningKey) => Effect.Effect<void>
  /** Holds a key for longer, unless it was lost. */
  readonly holdOn: (merchantId: string, key: string, holder: string, heldUntil: number) => Effect.Effect<void>
  /** Forgets a key that is still held and was not answered. */
  readonly release: (merchantId: string, key: string, holder: string) => Effect.Effect<void>
  /** Forgets the keys that were first seen before a moment. */
  readonly forget: (before: number) => Effect.Effect<void>
}

/** No answer has this status: the first request is still running. */
const running = 0

interface Row {
  readonly first_at: number
  readonly status: number
  readonly location: string | null
  readonly body: string
  readonly held_until: number | null
}

const known = ({ first_at, status, location, body, held_until }: Row): StoredAnswer | RunningKey =>
  Number(status) === running
    ? { firstAt: Number(first_at), holder: body, heldUntil: Number(held_until) }
    : { firstAt: Number(first_at), status: Number(status), location: location ?? undefined, body }

/** Whether the first request under a key is still running. */
export const isRunning = (found: StoredAnswer | RunningKey): found is RunningKey => "holder" in found

/** The answers in a database. */
export const makeAnswers = (sql: SqlClient.SqlClient): Answers => {
  const prepare = statements(sql)
  const find = prepare<Row>(`SELECT first_at, status, location, body, held_until FROM answers
    WHERE merchant_id = ? AND idempotence_key = ? AND first_at >= ?`)
  const put = prepare(`INSERT INTO answers (merchant_id, idempotence_key, first_at, status, location, body, held_until)
    VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (merchant_id, idempotence_key) DO UPDATE SET first_at = excluded.first_at, status = excluded.status,
      location = excluded.location, body = excluded.body, held_until = excluded.held_until`)
  const held = `merchant_id = ? AND idempotence_key = ? AND status = ${running} AND body = ?`
  const holdOn = prepare(`UPDATE answers SET held_until = ? WHERE ${held}`)
  const release = prepare(`DELETE FROM answers WHERE ${held}`)
  const forget = prepare(`DELETE FROM answers WHERE first_at < ?`)
  return {
    find: (merchantId, key, since) =>
      Effect.map(find(merchantId, key, since), ([row]) => row === undefined ? undefined : known(row)),
    keep: (merchantId, key, { firstAt, status, location, body }) =>
      Effect.asVoid(put(merchantId, key, firstAt, status, location ?? null, body, null)),
    hold: (merchantId, key, { firstAt, holder, heldUntil }) =>
      Effect.asVoid(put(merchantId, key, firstAt, running, null, holder, heldUntil)),
    holdOn: (merchantId, key, holder, heldUntil) => Effect.asVoid(holdOn(heldUntil, merchantId, key, holder)),
    release: (merchantId, key, holder) => Effect.asVoid(release(merchantId, key, holder)),
    forget: (before) => Effect.asVoid(forget(before)),
  }
}

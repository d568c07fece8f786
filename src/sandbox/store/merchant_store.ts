import * as Arr from "effect/Array"
import * as Effect from "effect/Effect"
import type * as SqlClient from "effect/sql/SqlClient"
import type { Agenda } from "./agenda.ts"
import type { Collection, Filter, Found, Page } from "./collection.ts"

/** Something that happened to an object, as webhooks will tell it. */
export interface NewEvent {
  /** Unique id, a UUID. */
  readonly id: string
  /** Such as `payment.captured`. */
  readonly type: string
  /** Kind and id of the object that it happened to. */
  readonly subject: { readonly kind: string; readonly id: string }
  /** Milliseconds since 1970. */
  readonly at: number
  /** The document as the event found it, where later ones of the same change moved it on; not kept in the outbox. */
  readonly state?: unknown
}

/**
 * The data of one merchant. Whoever holds it cannot name another merchant's data: that is how the sandbox keeps merchants
 * apart. A database that fails is a defect, which the sandbox answers with status 500.
 */
export interface MerchantStore {
  readonly merchantId: string
  /** The document with that id, if there is one. */
  readonly get: <A>(collection: Collection<A>, id: string) => Effect.Effect<A | undefined>
  /** Adds or replaces a document; `dueAt` is when the platform itself changes it next, in milliseconds since 1970. */
  readonly put: <A>(collection: Collection<A>, document: A, dueAt?: number) => Effect.Effect<void>
  /** Removes a document. */
  readonly remove: (collection: Collection<never>, id: string) => Effect.Effect<void>
  /** The documents that fit the filter, oldest first. */
  readonly find: <A>(collection: Collection<A>, filter: Filter, page?: Page) => Effect.Effect<Found<A>>
  /** The next number of a series that begins at 1, never handed out twice. */
  readonly nextNumber: (series: string) => Effect.Effect<number>
  /** Adds events to the outbox. */
  readonly emit: (events: ReadonlyArray<NewEvent>) => Effect.Effect<void>
}

interface Body {
  readonly body: string
}

const parse = <A>(rows: ReadonlyArray<Body>): ReadonlyArray<A> => rows.map(({ body }) => JSON.parse(body))

/**
 * The data of one merchant in a database. Whoever is about to `change` it holds what it reads until its transaction ends;
 * SQLite lets one transaction change anything at a time and needs no more.
 */
export const merchantStore = (
  sql: SqlClient.SqlClient,
  merchantId: string,
  change: boolean,
  agenda: Agenda,
): MerchantStore => {
  const lock = sql.onDialectOrElse({
    pg: () => sql.literal(change ? "FOR UPDATE" : ""),
    orElse: () => sql.literal(""),
  })
  const one = <A>(rows: ReadonlyArray<Body>): A | undefined => rows.length === 0 ? undefined : JSON.parse(rows[0].body)

  const matching = (kind: string, filter: Filter) => {
    const conditions = [sql`merchant_id = ${merchantId}`, sql`kind = ${kind}`]
    if (filter.parentId !== undefined) conditions.push(sql`parent_id = ${filter.parentId}`)
    if (filter.merchantReference !== undefined) conditions.push(sql`merchant_reference = ${filter.merchantReference}`)
    if (filter.merchantOrderId !== undefined) conditions.push(sql`merchant_order_id = ${`${filter.merchantOrderId}`}`)
    if (filter.hostedCheckoutId !== undefined) conditions.push(sql`hosted_checkout_id = ${filter.hostedCheckoutId}`)
    return sql.and(conditions)
  }

  return {
    merchantId,
    get: <A>({ kind }: Collection<A>, id: string) =>
      sql<Body>`SELECT body FROM documents WHERE merchant_id = ${merchantId} AND kind = ${kind} AND id = ${id} ${lock}`
        .pipe(
          Effect.map(one<A>),
          Effect.orDie,
        ),
    put: (collection, document, dueAt) => {
      const keys = collection.keys(document)
      if (dueAt !== undefined) agenda.add(dueAt)
      return sql`INSERT INTO documents (merchant_id, kind, id, created_at, due_at, parent_id, merchant_reference,
          merchant_order_id, hosted_checkout_id, body)
        VALUES (${merchantId}, ${collection.kind}, ${keys.id}, ${keys.createdAt}, ${dueAt ?? null},
          ${keys.parentId ?? null}, ${keys.merchantReference ?? null}, ${keys.merchantOrderId?.toString() ?? null},
          ${keys.hostedCheckoutId ?? null}, ${JSON.stringify(document)})
        ON CONFLICT (merchant_id, kind, id) DO UPDATE SET due_at = excluded.due_at, parent_id = excluded.parent_id,
          merchant_reference = excluded.merchant_reference, merchant_order_id = excluded.merchant_order_id,
          hosted_checkout_id = excluded.hosted_checkout_id, body = excluded.body`.pipe(Effect.asVoid, Effect.orDie)
    },
    remove: ({ kind }, id) =>
      sql`DELETE FROM documents WHERE merchant_id = ${merchantId} AND kind = ${kind} AND id = ${id}`.pipe(
        Effect.asVoid,
        Effect.orDie,
      ),
    find: <A>({ kind }: Collection<A>, filter: Filter, page?: Page) => {
      const where = matching(kind, filter)
      const select = sql<Body>`SELECT body FROM documents WHERE ${where} ORDER BY created_at, id`
      if (page === undefined) {
        return select.pipe(
          Effect.map((rows): Found<A> => ({ documents: parse<A>(rows), total: rows.length })),
          Effect.orDie,
        )
      }
      return Effect.all([
        sql<Body>`${select} LIMIT ${page.limit} OFFSET ${page.offset}`,
        sql<{ readonly total: number }>`SELECT COUNT(*) AS total FROM documents WHERE ${where}`,
      ]).pipe(
        Effect.map(([rows, counts]): Found<A> => ({ documents: parse<A>(rows), total: Number(counts[0]?.total ?? 0) })),
        Effect.orDie,
      )
    },
    nextNumber: (series) =>
      sql<
        { readonly value: number }
      >`INSERT INTO counters (merchant_id, name, value) VALUES (${merchantId}, ${series}, 1)
        ON CONFLICT (merchant_id, name) DO UPDATE SET value = counters.value + 1 RETURNING value`.pipe(
        Effect.map((rows) => Number(rows[0].value)),
        Effect.orDie,
      ),
    emit: (events) => {
      const rows = events.map(({ id, type, subject, at }) => ({
        merchant_id: merchantId,
        id,
        type,
        subject_kind: subject.kind,
        subject_id: subject.id,
        occurred_at: at,
      }))
      return Arr.isArrayNonEmpty(rows)
        ? sql`INSERT INTO events ${sql.insert(rows)}`.pipe(Effect.asVoid, Effect.orDie)
        : Effect.void
    },
  }
}

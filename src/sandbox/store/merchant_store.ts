import * as Effect from "effect/Effect"
import type * as SqlClient from "effect/sql/SqlClient"
import type { Agenda } from "./agenda.ts"
import type { Collection, Filter, Found, Page } from "./collection.ts"
import { type Prepared, statements, type Value } from "./statement.ts"

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

const parse = <A>({ body }: Body): A => JSON.parse(body)

/** The columns that a filter compares. */
const columns: ReadonlyArray<readonly [keyof Filter, column: string]> = [
  ["parentId", "parent_id"],
  ["merchantReference", "merchant_reference"],
  ["merchantOrderId", "merchant_order_id"],
  ["hostedCheckoutId", "hosted_checkout_id"],
]

/** Makes what gives access to the data of one merchant in a database each. */
export const merchantStores = (sql: SqlClient.SqlClient, agenda: Agenda): (merchantId: string) => MerchantStore => {
  const prepare = statements(sql)
  const get = prepare<Body>(`SELECT body FROM documents WHERE merchant_id = ? AND kind = ? AND id = ?`)
  const put = prepare(`INSERT INTO documents (merchant_id, kind, id, created_at, due_at, parent_id, merchant_reference,
      merchant_order_id, hosted_checkout_id, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (merchant_id, kind, id) DO UPDATE SET due_at = excluded.due_at, parent_id = excluded.parent_id,
      merchant_reference = excluded.merchant_reference, merchant_order_id = excluded.merchant_order_id,
      hosted_checkout_id = excluded.hosted_checkout_id, body = excluded.body`)
  const remove = prepare(`DELETE FROM documents WHERE merchant_id = ? AND kind = ? AND id = ?`)
  const count = prepare<{ readonly value: number }>(`INSERT INTO counters (merchant_id, name, value) VALUES (?, ?, 1)
    ON CONFLICT (merchant_id, name) DO UPDATE SET value = counters.value + 1 RETURNING value`)
  /** By how many events it adds: a change makes few. */
  const emits = new Map<number, Prepared<object>>()
  const emit = (events: number): Prepared<object> => {
    const known = emits.get(events)
    if (known !== undefined) return known
    const rows = Array.from({ length: events }, () => "(?, ?, ?, ?, ?, ?)").join(", ")
    const made = prepare(
      `INSERT INTO events (merchant_id, id, type, subject_kind, subject_id, occurred_at) VALUES ${rows}`,
    )
    emits.set(events, made)
    return made
  }

  return (merchantId) => ({
    merchantId,
    get: <A>({ kind }: Collection<A>, id: string) =>
      Effect.map(get(merchantId, kind, id), (rows) => rows.length === 0 ? undefined : parse<A>(rows[0])),
    put: (collection, document, dueAt) => {
      const { id, createdAt, parentId, merchantReference, merchantOrderId, hostedCheckoutId } = collection.keys(
        document,
      )
      if (dueAt !== undefined) agenda.add(dueAt)
      return Effect.asVoid(put(
        merchantId,
        collection.kind,
        id,
        createdAt,
        dueAt ?? null,
        parentId ?? null,
        merchantReference ?? null,
        merchantOrderId?.toString() ?? null,
        hostedCheckoutId ?? null,
        JSON.stringify(document),
      ))
    },
    remove: ({ kind }, id) => Effect.asVoid(remove(merchantId, kind, id)),
    find: <A>({ kind }: Collection<A>, filter: Filter, page?: Page) => {
      const asked = columns.filter(([name]) => filter[name] !== undefined)
      const where = ["merchant_id = ?", "kind = ?", ...asked.map(([, column]) => `${column} = ?`)].join(" AND ")
      const values: ReadonlyArray<Value> = [merchantId, kind, ...asked.map(([name]) => `${filter[name]}`)]
      const select = `SELECT body FROM documents WHERE ${where} ORDER BY created_at, id`
      if (page === undefined) {
        return Effect.map(
          prepare<Body>(select)(...values),
          (rows): Found<A> => ({ documents: rows.map(parse<A>), total: rows.length }),
        )
      }
      return Effect.map(
        Effect.all([
          prepare<Body>(`${select} LIMIT ? OFFSET ?`)(...values, page.limit, page.offset),
          prepare<{ readonly total: number }>(`SELECT COUNT(*) AS total FROM documents WHERE ${where}`)(...values),
        ]),
        ([rows, [counted]]): Found<A> => ({ documents: rows.map(parse<A>), total: Number(counted.total) }),
      )
    },
    nextNumber: (series) => Effect.map(count(merchantId, series), ([{ value }]) => Number(value)),
    emit: (events) =>
      events.length === 0 ? Effect.void : Effect.asVoid(
        emit(events.length)(
          ...events.flatMap(({ id, type, subject, at }) => [merchantId, id, type, subject.kind, subject.id, at]),
        ),
      ),
  })
}

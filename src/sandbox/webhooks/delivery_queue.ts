import * as Effect from "effect/Effect"
import type * as SqlClient from "effect/sql/SqlClient"
import type { Delivery, DeliveryAttempt } from "./delivery.ts"

/** An event that is to be delivered to an endpoint. */
export type NewDelivery =
  & Pick<Delivery, "endpoint" | "merchantId" | "eventId" | "type" | "subjectId" | "body">
  & { readonly dueAt: number }

/** A delivery that this process alone may send until its lease ends. */
export interface ClaimedDelivery extends Omit<Delivery, "state"> {
  readonly dueAt: number
  /** Failures since it was queued: its place on the ladder. */
  readonly failures: number
  /** Counts the claims, so that a process that lost its claim cannot settle. */
  readonly lease: number
}

/** What became of a claimed delivery. */
export interface Settlement {
  readonly state: Delivery["state"]
  /** When it is sent again; absent when it is over. */
  readonly dueAt?: number | undefined
  readonly failures: number
  readonly attempts: ReadonlyArray<DeliveryAttempt>
}

/** A delivery that nobody sends at the moment. */
export interface DueDelivery {
  readonly id: number
  readonly dueAt: number
}

/**
 * The deliveries in the store. Due times are the sandbox's, which may be moved; leases are kept by the real time, so that
 * moving it never takes a delivery away from a process that is sending it.
 */
export interface DeliveryQueue {
  /** Adds deliveries, in the transaction of the change that they tell. */
  readonly add: (deliveries: ReadonlyArray<NewDelivery>) => Effect.Effect<void>
  /** The deliveries to some endpoints that are due until a moment and that nobody holds at `now`, in order. */
  readonly due: (
    endpoints: ReadonlyArray<string>,
    until: number,
    now: number,
    limit?: number,
  ) => Effect.Effect<ReadonlyArray<DueDelivery>>
  /** When the first of the leases on what is to be sent to some endpoints ends. */
  readonly leaseEnd: (endpoints: ReadonlyArray<string>, now: number) => Effect.Effect<number | undefined>
  /** When time changes an object next, which makes events; whichever process made it due. */
  readonly nextChange: Effect.Effect<number | undefined>
  /** Takes a delivery that is still due and that nobody holds. */
  readonly claim: (id: number, until: number, now: number, leaseUntil: number) => Effect.Effect<
    ClaimedDelivery | undefined
  >
  /** Says what became of a claimed delivery, unless the claim was lost. */
  readonly settle: (claimed: ClaimedDelivery, settlement: Settlement) => Effect.Effect<void>
  /** Gives a claimed delivery back unsent. */
  readonly giveBack: (claimed: ClaimedDelivery) => Effect.Effect<void>
  /** Queues the deliveries of an event again, at the bottom of the ladder; answers which. */
  readonly requeue: (eventId: string, dueAt: number) => Effect.Effect<ReadonlyArray<number>>
  /** All deliveries, or those of an event or an object, in order. */
  readonly list: (id?: string) => Effect.Effect<ReadonlyArray<Delivery>>
}

interface Row {
  readonly id: number
  readonly endpoint: string
  readonly merchant_id: string
  readonly event_id: string
  readonly type: string
  readonly subject_id: string
  readonly body: string
  readonly state: Delivery["state"]
  readonly due_at: number | null
  readonly failures: number
  readonly attempts: string
  readonly lease: number
}

/** The queue in a database whose tables the sandbox's migrations made; a database that fails is a defect. */
export const makeDeliveryQueue = (sql: SqlClient.SqlClient): DeliveryQueue => {
  const columns = sql.literal(
    "id, endpoint, merchant_id, event_id, type, subject_id, body, state, due_at, failures, attempts, lease",
  )
  const held = ({ id, lease }: ClaimedDelivery) => sql`id = ${id} AND lease = ${lease}`

  return {
    add: (deliveries) =>
      Effect.forEach(
        deliveries,
        ({ endpoint, merchantId, eventId, type, subjectId, body, dueAt }) =>
          sql`INSERT INTO deliveries (endpoint, merchant_id, event_id, type, subject_id, body, state, due_at, failures,
              attempts, lease, leased_until)
            VALUES (${endpoint}, ${merchantId}, ${eventId}, ${type}, ${subjectId}, ${body}, 'waiting', ${dueAt}, 0,
              '[]', 0, 0)`,
        { discard: true },
      ).pipe(Effect.orDie),
    due: (endpoints, until, now, limit = -1) =>
      endpoints.length === 0 ? Effect.succeed([]) : sql<{ readonly id: number; readonly due_at: number }>`
        SELECT id, due_at FROM deliveries
        WHERE due_at <= ${until} AND leased_until <= ${now} AND ${sql.in("endpoint", endpoints)}
        ORDER BY due_at, id ${limit < 0 ? sql.literal("") : sql`LIMIT ${limit}`}`.pipe(
        Effect.map((rows) => rows.map((row) => ({ id: Number(row.id), dueAt: Number(row.due_at) }))),
        Effect.orDie,
      ),
    leaseEnd: (endpoints, now) =>
      endpoints.length === 0 ? Effect.succeed(undefined) : sql<{ readonly lease_end: number | null }>`
        SELECT MIN(leased_until) AS lease_end FROM deliveries
        WHERE due_at IS NOT NULL AND leased_until > ${now} AND ${sql.in("endpoint", endpoints)}`.pipe(
        Effect.map(([row]) => row?.lease_end === null || row === undefined ? undefined : Number(row.lease_end)),
        Effect.orDie,
      ),
    nextChange: sql<{ readonly due_at: number }>`
      SELECT due_at FROM documents WHERE due_at IS NOT NULL ORDER BY due_at LIMIT 1`.pipe(
      Effect.map(([row]) => row === undefined ? undefined : Number(row.due_at)),
      Effect.orDie,
    ),
    claim: (id, until, now, leaseUntil) =>
      sql<Row>`UPDATE deliveries SET lease = lease + 1, leased_until = ${leaseUntil}
        WHERE id = ${id} AND due_at <= ${until} AND leased_until <= ${now} RETURNING ${columns}`.pipe(
        Effect.map((rows) =>
          rows.length === 0 ? undefined : {
            ...deliveryOf(rows[0]),
            dueAt: Number(rows[0].due_at),
            failures: Number(rows[0].failures),
            lease: Number(rows[0].lease),
          }
        ),
        Effect.orDie,
      ),
    settle: (claimed, { state, dueAt, failures, attempts }) =>
      sql`UPDATE deliveries SET state = ${state}, due_at = ${dueAt ?? null}, failures = ${failures},
          attempts = ${JSON.stringify(attempts)}, leased_until = 0 WHERE ${held(claimed)}`.pipe(
        Effect.asVoid,
        Effect.orDie,
      ),
    giveBack: (claimed) =>
      sql`UPDATE deliveries SET leased_until = 0 WHERE ${held(claimed)}`.pipe(Effect.asVoid, Effect.orDie),
    requeue: (eventId, dueAt) =>
      sql<{ readonly id: number }>`UPDATE deliveries SET state = 'waiting', due_at = ${dueAt}, failures = 0
        WHERE event_id = ${eventId} RETURNING id`.pipe(
        Effect.map((rows) => rows.map(({ id }) => Number(id)).sort((a, b) => a - b)),
        Effect.orDie,
      ),
    list: (id) =>
      sql<Row>`SELECT ${columns} FROM deliveries
        WHERE ${id === undefined ? sql.literal("1 = 1") : sql`(event_id = ${id} OR subject_id = ${id})`} ORDER BY id`
        .pipe(Effect.map((rows) => rows.map(deliveryOf)), Effect.orDie),
  }
}

const deliveryOf = (row: Row): Delivery => ({
  id: Number(row.id),
  endpoint: row.endpoint,
  merchantId: row.merchant_id,
  eventId: row.event_id,
  type: row.type,
  subjectId: row.subject_id,
  body: row.body,
  state: row.state,
  ...(row.due_at === null ? {} : { dueAt: Number(row.due_at) }),
  attempts: JSON.parse(row.attempts),
})

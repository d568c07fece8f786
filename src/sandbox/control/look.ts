import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import { isOpen } from "../checkout/life.ts"
import { checkouts } from "../checkout/documents.ts"
import { SandboxRefused } from "../control_error.ts"
import { captureView } from "../payment/capture_view.ts"
import { payments } from "../payment/documents.ts"
import { refundView } from "../payment/refund_view.ts"
import type { PaymentState } from "../payment/state.ts"
import { paymentView } from "../payment/view.ts"
import type { PlatformShape } from "../platform.ts"
import { sessions } from "../session/state.ts"
import type { Collection } from "../store/collection.ts"
import type { MerchantStore } from "../store/merchant_store.ts"
import type { StoredEvent } from "../store/store.ts"
import type { CheckoutRecord, PaymentHistory, PaymentRecord, SandboxState, SessionRecord } from "./records.ts"

/** What can be seen of a platform. */
export interface Look {
  /** What it holds; of each list of each merchant only the `count` youngest, where a count is given. */
  readonly state: (count: number | undefined) => Effect.Effect<SandboxState>
  /** Everything about one payment. */
  readonly payment: (paymentId: string) => Effect.Effect<PaymentHistory, SandboxRefused>
}

/** Looks at a platform, after what is due was played. */
export const makeLook = (
  { store, clock, settings, merchantIds, recorder, catchUp }: Pick<
    PlatformShape,
    "store" | "clock" | "settings" | "merchantIds" | "recorder" | "catchUp"
  >,
): Look => {
  const list = Effect.fnUntraced(function* <A, B>(
    collection: Collection<A>,
    count: number | undefined,
    record: (merchantId: string, document: A) => B,
  ) {
    const records: Array<B> = []
    let all = 0
    for (const merchantId of merchantIds) {
      const { documents, total } = yield* youngest(store.merchant(merchantId), collection, count)
      all += total
      for (const document of documents) records.push(record(merchantId, document))
    }
    return { records, all }
  })

  const state = Effect.fnUntraced(function* (count: number | undefined): Effect.fn.Return<SandboxState> {
    yield* catchUp
    const now = yield* clock.now
    const paymentList = yield* list(payments, count, recordOf)
    const checkoutList = yield* list(checkouts, count, (merchantId, checkout): CheckoutRecord => ({
      merchantId,
      hostedCheckoutId: checkout.id,
      createdAt: checkout.createdAt,
      status: checkout.status,
      isOpen: isOpen(checkout, now, settings),
      ...(checkout.merchantReference === undefined ? {} : { merchantReference: checkout.merchantReference }),
      ...(checkout.paymentId === undefined ? {} : { paymentId: checkout.paymentId }),
    }))
    const sessionList = yield* list(sessions, count, (merchantId, { customerId, createdAt }): SessionRecord => ({
      merchantId,
      customerId,
      createdAt,
      expiresAt: createdAt + Duration.toMillis(settings.sessionLifetime),
    }))
    return {
      now,
      isManual: clock.isManual,
      merchantIds,
      payments: paymentList.records,
      checkouts: checkoutList.records,
      sessions: sessionList.records,
      paymentCount: paymentList.all,
      checkoutCount: checkoutList.all,
      sessionCount: sessionList.all,
    }
  })

  const payment = Effect.fnUntraced(function* (paymentId: string): Effect.fn.Return<PaymentHistory, SandboxRefused> {
    yield* catchUp
    for (const merchantId of merchantIds) {
      const found = yield* store.merchant(merchantId).get(payments, paymentId)
      if (found === undefined) continue
      const subjects = [found.id, ...found.captures.map(({ id }) => id), ...found.refunds.map(({ id }) => id)]
      const events = (yield* Effect.forEach(subjects, (subjectId) => store.events({ subjectId }))).flat()
        .sort((a, b) => a.sequence - b.sequence)
      const deliveries = (yield* Effect.forEach(subjects, (id) => store.deliveries.list(id))).flat()
        .sort((a, b) => a.id - b.id)
      return {
        ...recordOf(merchantId, found),
        statuses: events.flatMap(statusOf),
        events,
        requests: recorder.naming([
          ...subjects,
          ...(found.hostedCheckoutId === undefined ? [] : [found.hostedCheckoutId]),
        ]),
        deliveries,
      }
    }
    return yield* new SandboxRefused({
      message: `no merchant of this sandbox has a payment ${paymentId}`,
      because: "unknown",
    })
  })

  return { state, payment }
}

const youngest = <A>(store: MerchantStore, collection: Collection<A>, count: number | undefined) =>
  count === undefined ? store.find(collection, {}) : Effect.flatMap(
    store.find(collection, {}, { limit: 1, offset: 0 }),
    ({ total }) => store.find(collection, {}, { limit: count, offset: Math.max(0, total - count) }),
  )

const recordOf = (merchantId: string, payment: PaymentState): PaymentRecord => ({
  merchantId,
  createdAt: payment.createdAt,
  payment: paymentView(payment, true),
  captures: payment.captures.map((one) => captureView(payment, one)),
  refunds: payment.refunds.map((one) => refundView(payment, one)),
})

/** The status that an event of a payment tells: events of payments are named after their statuses. */
const statusOf = ({ type, subject, at }: StoredEvent) =>
  subject.kind === "payment" && type.startsWith("payment.")
    ? [{ status: type.slice("payment.".length).toUpperCase(), at }]
    : []

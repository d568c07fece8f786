import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { DisputeResponse } from "../../model/dispute.ts"
import { PaymentResponse } from "../../model/payment.ts"
import { PayoutResponse } from "../../model/payout.ts"
import { RefundResponse } from "../../model/refund.ts"
import { TokenResponse } from "../../model/token.ts"
import { writer } from "../../model/writing.ts"
import { formatCreated } from "../../webhooks/created.ts"
import { apiVersion } from "../../webhooks/delivery.ts"
import { disputes } from "../dispute/handlers.ts"
import { disputeView } from "../dispute/view.ts"
import { paymentIdOf } from "../ids.ts"
import { payments } from "../payment/documents.ts"
import { refundView } from "../payment/refund_view.ts"
import type { PaymentState } from "../payment/state.ts"
import { paymentView } from "../payment/view.ts"
import { payouts } from "../payout/handlers.ts"
import { payoutView } from "../payout/view.ts"
import type { MerchantStore, NewEvent } from "../store/merchant_store.ts"
import { tokenView } from "../token/handlers.ts"
import { tokens } from "../token/state.ts"

type View = (store: MerchantStore, event: NewEvent) => Effect.Effect<unknown>

/** The payment as the event found it. */
const paymentOf = (store: MerchantStore, { subject, state }: NewEvent): Effect.Effect<PaymentState | undefined> =>
  state === undefined
    ? store.get(payments, paymentIdOf(subject.id) ?? subject.id)
    : Effect.succeed(state as PaymentState)

/** What reading each kind of object would have answered. */
const views: ReadonlyMap<string, readonly [View, ReturnType<typeof writer>]> = new Map([
  ["payment", [
    (store, event) => Effect.map(paymentOf(store, event), (payment) => payment && paymentView(payment)),
    writer(PaymentResponse),
  ]],
  ["refund", [
    (store, event) =>
      Effect.map(paymentOf(store, event), (payment) => {
        const refund = payment?.refunds.find(({ id }) => id === event.subject.id)
        return payment && refund && refundView(payment, refund)
      }),
    writer(RefundResponse),
  ]],
  ["payout", [
    (store, { subject }) => Effect.map(store.get(payouts, subject.id), (payout) => payout && payoutView(payout)),
    writer(PayoutResponse),
  ]],
  ["token", [
    (store, { subject, type }) =>
      type === "token.deleted"
        ? Effect.succeed({ id: subject.id })
        : Effect.map(store.get(tokens, subject.id), (token) => token && tokenView(token)),
    writer(TokenResponse),
  ]],
  ["dispute", [
    (store, { subject }) => Effect.map(store.get(disputes, subject.id), (dispute) => dispute && disputeView(dispute)),
    writer(DisputeResponse),
  ]],
])

/**
 * The JSON text that tells an event: the envelope and the object as reading it at that moment would have shown it
 * (protocol: event envelope).
 */
export const eventBody = (store: MerchantStore, event: NewEvent): Effect.Effect<string> =>
  Effect.suspend(() => {
    const { id, at, type, subject } = event
    const known = views.get(subject.kind)
    if (known === undefined) return Effect.die(new Error(`nobody knows how an event about a ${subject.kind} looks`))
    const [view, write] = known
    return Effect.flatMap(view(store, event), (object) => {
      const written = write(object)
      if (Result.isFailure(written)) {
        const why = JSON.stringify(written.failure)
        return Effect.die(new Error(`${type}: the sandbox's own ${subject.kind} is wrong: ${why}`))
      }
      const envelope = { apiVersion, id, created: formatCreated(at), merchantId: store.merchantId, type }
      return Effect.succeed(JSON.stringify({ ...envelope, [subject.kind]: written.success }))
    })
  })

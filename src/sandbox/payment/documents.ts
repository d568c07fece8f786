import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { Call } from "../call.ts"
import { keep, type Keeper } from "../keep.ts"
import { isOperationId, paymentIdOf } from "../ids.ts"
import { notFound, type Reason, type Refusal, refusal, unknownPaymentId } from "../refusal.ts"
import type { Collection } from "../store/collection.ts"
import type { Change } from "./change.ts"
import { nextDue } from "./due.ts"
import type { PaymentState } from "./state.ts"
import { type PaymentCommand, step } from "./step.ts"

/** The payments of a merchant. */
export const payments: Collection<PaymentState> = {
  kind: "payment",
  keys: ({ id, createdAt, references, hostedCheckoutId }) => ({
    id,
    createdAt,
    merchantReference: references.merchantReference,
    merchantOrderId: references.merchantOrderId,
    hostedCheckoutId,
  }),
}

/** Where a refund is: inside which payment. It is there so that refunds can be found by their own references. */
export interface RefundEntry {
  readonly id: string
  readonly paymentId: string
  readonly createdAt: number
  readonly merchantReference: string | undefined
  readonly merchantOrderId: number | undefined
  readonly hostedCheckoutId: string | undefined
}

/** The refunds of a merchant. */
export const refundEntries: Collection<RefundEntry> = {
  kind: "refund",
  keys: ({ paymentId, ...keys }) => ({ ...keys, parentId: paymentId }),
}

/** Keeps a payment after a change, with its new refunds and its events. */
export const savePayment = (
  keeper: Keeper,
  before: PaymentState | undefined,
  { payment, events }: Change,
): Effect.Effect<void> => {
  const kept = keep(keeper, payments, payment, events, nextDue(payment, keeper.settings)?.at)
  const made = payment.refunds.slice(before?.refunds.length ?? 0)
  if (made.length === 0) return kept
  const { merchantOrderId } = payment.references
  const entries = made.map(({ id, createdAt, reference }): RefundEntry => ({
    id,
    paymentId: payment.id,
    createdAt,
    merchantReference: reference,
    merchantOrderId,
    hostedCheckoutId: payment.hostedCheckoutId,
  }))
  return Effect.andThen(kept, Effect.forEach(entries, (one) => keeper.store.put(refundEntries, one), { discard: true }))
}

/** The payment with an id; refused as the platform refuses ids of the wrong shape or of nobody. */
export const findPayment = (call: Call, paymentId: string): Effect.Effect<PaymentState, Refusal> =>
  !isOperationId(paymentId) ? Effect.fail(unknownPaymentId) : Effect.flatMap(
    call.store.get(payments, paymentId),
    (payment) => payment === undefined ? Effect.fail(notFound("payment")) : Effect.succeed(payment),
  )

/** The payment that a capture or refund belongs to. */
export const findOwner = (call: Call, id: string, what: string): Effect.Effect<PaymentState, Refusal> =>
  Effect.flatMap(
    Effect.succeed(paymentIdOf(id)),
    (paymentId) =>
      paymentId === undefined
        ? Effect.fail(notFound(what))
        : Effect.mapError(findPayment(call, paymentId), () => notFound(what)),
  )

/**
 * Applies commands to a payment, one after the other, and keeps what comes of them; nothing when one of them is refused or
 * the acquirer has a reason against the outcome.
 */
export const changePayment = (
  call: Call,
  payment: PaymentState,
  commands: ReadonlyArray<PaymentCommand>,
  reasonAgainst: (after: PaymentState) => Reason | undefined = () => undefined,
): Effect.Effect<PaymentState, Refusal> => {
  let change: Change = { payment, events: [] }
  for (const command of commands) {
    const next = step(change.payment, command, call.now)
    if (Result.isFailure(next)) return Effect.fail(next.failure)
    change = { payment: next.success.payment, events: [...change.events, ...next.success.events] }
  }
  const reason = reasonAgainst(change.payment)
  return reason === undefined
    ? Effect.as(savePayment(call, payment, change), change.payment)
    : Effect.fail(refusal(402, reason))
}

import * as Effect from "effect/Effect"
import * as Payouts from "../../server_api/payouts.ts"
import type { Call } from "../call.ts"
import { merchantNumber, operationId } from "../ids.ts"
import { keep, type Keeper } from "../keep.ts"
import type { Player } from "../progress.ts"
import { notFound, type Refusal } from "../refusal.ts"
import { type Route, route } from "../route.ts"
import type { Collection } from "../store/collection.ts"
import { type PayoutCommand, payoutDue, payoutEvent, type PayoutState, payoutStep } from "./life.ts"
import { planPayout } from "./plan.ts"
import { payoutView } from "./view.ts"

/** The payouts of a merchant. */
export const payouts: Collection<PayoutState> = {
  kind: "payout",
  keys: ({ id, createdAt, merchantReference, merchantOrderId }) => ({
    id,
    createdAt,
    merchantReference,
    merchantOrderId,
  }),
}

const save = (keeper: Keeper, payout: PayoutState, isNew = false): Effect.Effect<void> => {
  const created = { type: "payout.created", kind: "payout", id: payout.id }
  const events = isNew ? [created, payoutEvent(payout)] : [payoutEvent(payout)]
  return keep(keeper, payouts, payout, events, payoutDue(payout, keeper.settings))
}

const create = route(Payouts.create, (call, request = {}) =>
  Effect.gen(function* () {
    const plan = yield* Effect.fromResult(planPayout(request, call.now, call.settings))
    const { declined, ...facts } = plan
    const payout: PayoutState = {
      ...facts,
      id: operationId(merchantNumber(call.merchantId), yield* call.store.nextNumber("order"), 1),
      createdAt: call.now,
      changedAt: call.now,
      status: declined !== undefined
        ? "REJECTED"
        : call.settings.payoutsRequireApproval
        ? "PENDING_APPROVAL"
        : "PAYOUT_REQUESTED",
      reasons: declined === undefined ? undefined : [declined],
    }
    yield* save(call, payout, true)
    const result = payoutView(payout)
    if (declined !== undefined) {
      return yield* Effect.fail<Refusal>({ _tag: "Refusal", status: 402, reasons: [declined], declined: result })
    }
    return { result, location: `/payouts/${payout.id}` }
  }))

const findPayout = (call: Call, payoutId: string): Effect.Effect<PayoutState, Refusal> =>
  Effect.flatMap(
    call.store.get(payouts, payoutId),
    (payout) => payout === undefined ? Effect.fail(notFound("payout")) : Effect.succeed(payout),
  )

const defaultLimit = 10

const find = route(
  Payouts.find,
  (call, { limit = defaultLimit, offset = 0, merchantReference, merchantOrderId } = {}) =>
    Effect.map(
      call.store.find(payouts, { merchantReference, merchantOrderId }, { limit, offset }),
      ({ documents, total }) => ({
        result: { limit, offset, payouts: documents.map(payoutView), totalCount: total },
      }),
    ),
)

const get = route(
  Payouts.get,
  (call, payoutId) => Effect.map(findPayout(call, payoutId), (payout) => ({ result: payoutView(payout) })),
)

const changed = (call: Call, payoutId: string, command: PayoutCommand): Effect.Effect<PayoutState, Refusal> =>
  Effect.flatMap(
    findPayout(call, payoutId),
    (payout) => Effect.tap(Effect.fromResult(payoutStep(payout, command, call.now)), (after) => save(call, after)),
  )

const approve = route(
  Payouts.approve,
  (call, payoutId) => Effect.map(changed(call, payoutId, "approve"), (payout) => ({ result: payoutView(payout) })),
)

const cancel = route(
  Payouts.cancel,
  (call, payoutId) => Effect.as(changed(call, payoutId, "cancel"), { result: undefined }),
)

const cancelapproval = route(
  Payouts.cancelapproval,
  (call, payoutId) => Effect.as(changed(call, payoutId, "cancelApproval"), { result: undefined }),
)

/** Credits the account when it is time. */
export const playPayout: Player = (keeper, id) =>
  Effect.flatMap(keeper.store.get(payouts, id), (payout) =>
    payout === undefined ? Effect.void : Effect.flatMap(
      Effect.orDie(Effect.fromResult(payoutStep(payout, "credit", keeper.now))),
      (after) => save(keeper, after),
    ))

/** Answers the operations on payouts. */
export const payoutRoutes: ReadonlyArray<Route> = [create, find, get, approve, cancel, cancelapproval]

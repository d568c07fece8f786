import * as Effect from "effect/Effect"
import type { CreateDisputeRequest } from "../../model/dispute.ts"
import * as Captures from "../../server_api/captures.ts"
import * as Disputes from "../../server_api/disputes.ts"
import * as Payments from "../../server_api/payments.ts"
import type { Call } from "../call.ts"
import { keep, type Keeper } from "../keep.ts"
import { findOwner, findPayment } from "../payment/documents.ts"
import type { CaptureState, PaymentState } from "../payment/state.ts"
import type { Player } from "../progress.ts"
import { newUuid } from "../random.ts"
import { invalid, notFound, type Refusal, wrongState } from "../refusal.ts"
import { type Route, route } from "../route.ts"
import type { Collection } from "../store/collection.ts"
import { type DisputeCommand, disputeDue, disputeEvent, type DisputeState, disputeStep } from "./life.ts"
import { disputeView } from "./view.ts"

/** The disputes of a merchant. */
export const disputes: Collection<DisputeState> = {
  kind: "dispute",
  keys: ({ id, createdAt, paymentId, merchantReference, merchantOrderId }) => ({
    id,
    createdAt,
    parentId: paymentId,
    merchantReference,
    merchantOrderId,
  }),
}

/** Keeps a dispute; a change of its status is told. */
export const saveDispute = (keeper: Keeper, dispute: DisputeState, isTold = true): Effect.Effect<void> =>
  keep(
    keeper,
    disputes,
    dispute,
    isTold ? [disputeEvent(dispute)] : [],
    disputeDue(dispute, keeper.settings)?.at,
  )

/** The dispute with an id; refused when there is none. */
export const findDispute = (call: Call, disputeId: string): Effect.Effect<DisputeState, Refusal> =>
  Effect.flatMap(
    call.store.get(disputes, disputeId),
    (dispute) => dispute === undefined ? Effect.fail(notFound("dispute")) : Effect.succeed(dispute),
  )

const isChargedBack = ({ status }: CaptureState): boolean =>
  status === "CHARGEBACK_NOTIFICATION" || status === "CHARGEBACKED"

/** Begins a dispute against the chargeback of a payment, or of one of its captures. */
const open = Effect.fnUntraced(function* (
  call: Call,
  payment: PaymentState,
  captureId: string | undefined,
  request: CreateDisputeRequest = {},
) {
  const captures = payment.captures.filter((one) =>
    isChargedBack(one) && (captureId === undefined || one.id === captureId)
  )
  if (captures.length === 0) return yield* Effect.fail(wrongState("nothing was charged back that could be disputed"))
  const most = captures.reduce((total, { amount }) => total + amount, 0)
  const { amount = most, currencyCode = payment.currencyCode } = request.amountOfMoney ?? {}
  if (amount <= 0 || amount > most) {
    return yield* Effect.fail(invalid("amountOfMoney.amount", `must be from 1 to ${most}`))
  }
  if (currencyCode !== payment.currencyCode) {
    return yield* Effect.fail(invalid("amountOfMoney.currencyCode", `must be ${payment.currencyCode}`))
  }
  const dispute: DisputeState = {
    id: yield* newUuid(call.crypto),
    paymentId: payment.id,
    captureId,
    createdAt: call.now,
    changedAt: call.now,
    status: "DRAFT",
    amount,
    currencyCode,
    contactPerson: request.contactPerson,
    emailAddress: request.emailAddress,
    replyTo: request.replyTo,
    requestMessage: request.requestMessage,
    ...payment.references,
    files: [],
  }
  yield* saveDispute(call, dispute)
  return { result: disputeView(dispute), location: `/disputes/${dispute.id}` }
})

const disputePayment = route(
  Payments.dispute,
  (call, paymentId, request) =>
    Effect.flatMap(findPayment(call, paymentId), (payment) => open(call, payment, undefined, request)),
)

const disputeCapture = route(
  Captures.dispute,
  (call, captureId, request) =>
    Effect.flatMap(findCapture(call, captureId), (payment) => open(call, payment, captureId, request)),
)

const findCapture = (call: Call, captureId: string): Effect.Effect<PaymentState, Refusal> =>
  Effect.flatMap(
    findOwner(call, captureId, "capture"),
    (payment) =>
      payment.captures.some(({ id }) => id === captureId) ? Effect.succeed(payment) : Effect.fail(notFound("capture")),
  )

const listed = (call: Call, payment: PaymentState, captureId?: string) =>
  Effect.map(call.store.find(disputes, { parentId: payment.id }), ({ documents }) => ({
    result: {
      disputes: documents.filter((one) => captureId === undefined || one.captureId === captureId).map(disputeView),
    },
  }))

const disputesOfPayment = route(
  Payments.disputes,
  (call, paymentId) => Effect.flatMap(findPayment(call, paymentId), (payment) => listed(call, payment)),
)

const disputesOfCapture = route(
  Captures.disputes,
  (call, captureId) => Effect.flatMap(findCapture(call, captureId), (payment) => listed(call, payment, captureId)),
)

const get = route(
  Disputes.get,
  (call, disputeId) => Effect.map(findDispute(call, disputeId), (dispute) => ({ result: disputeView(dispute) })),
)

const changed = (call: Call, disputeId: string, command: DisputeCommand) =>
  Effect.gen(function* () {
    const dispute = yield* findDispute(call, disputeId)
    const after = yield* Effect.fromResult(disputeStep(dispute, command, call.now))
    yield* saveDispute(call, after)
    return { result: disputeView(after) }
  })

const submit = route(Disputes.submit, (call, disputeId) => changed(call, disputeId, "submit"))
const cancel = route(Disputes.cancel, (call, disputeId) => changed(call, disputeId, "cancel"))

/** Lets the bank work on a dispute when it is time. */
export const playDispute: Player = (keeper, id) =>
  Effect.flatMap(keeper.store.get(disputes, id), (dispute) => {
    const due = dispute && disputeDue(dispute, keeper.settings)
    return dispute === undefined || due === undefined ? Effect.void : Effect.flatMap(
      Effect.orDie(Effect.fromResult(disputeStep(dispute, due.command, keeper.now))),
      (after) => saveDispute(keeper, after),
    )
  })

/** Answers the operations on disputes; their files have a file of their own. */
export const disputeRoutes: ReadonlyArray<Route> = [
  disputePayment,
  disputeCapture,
  disputesOfPayment,
  disputesOfCapture,
  get,
  submit,
  cancel,
]

import * as Effect from "effect/Effect"
import type { RefundRequest, RefundResponse, RefundResult } from "../../model/refund.ts"
import * as Captures from "../../server_api/captures.ts"
import * as Refunds from "../../server_api/refunds.ts"
import type { Answered, Call } from "../call.ts"
import { notFound, type Refusal } from "../refusal.ts"
import { type Route, route } from "../route.ts"
import { captureView } from "./capture_view.ts"
import { changePayment, findOwner, findPayment, refundEntries } from "./documents.ts"
import { refundView } from "./refund_view.ts"
import type { PaymentState } from "./state.ts"
import type { PaymentCommand } from "./step.ts"
import { refundable } from "./totals.ts"
import { refusedByAmount } from "./triggers.ts"

/** The refunds of a payment as the API shows them. */
export const refundsOf = (payment: PaymentState): ReadonlyArray<RefundResult> =>
  payment.refunds.map((one) => refundView(payment, one))

/** Pays back a payment, or one of its captures; a refund that the bank declines is kept and answered with 402. */
export const refundPayment = (
  call: Call,
  payment: PaymentState,
  captureId: string | undefined,
  request: RefundRequest = {},
): Effect.Effect<Answered<RefundResponse>, Refusal> => {
  const waiting: ReadonlyArray<PaymentCommand> = call.settings.captureOnRefund
    ? payment.captures
      .filter(({ status }) => status === "CAPTURE_REQUESTED")
      .map(({ id }) => ({ type: "captureProcessed", captureId: id, accepted: true }))
    : []
  const amount = request.amountOfMoney?.amount
  const refused = refusedByAmount("refund", amount ?? refundable(payment), payment.currencyCode, call.settings)
  const command: PaymentCommand = {
    type: "refund",
    input: {
      amount,
      currencyCode: request.amountOfMoney?.currencyCode,
      captureId,
      reference: request.refundReferences?.merchantReference,
      requiresApproval: call.settings.refundsRequireApproval,
      declined: refused === undefined ? undefined : [refused],
    },
  }
  return Effect.flatMap(changePayment(call, payment, [...waiting, command]), (after) => {
    const made = after.refunds[after.refunds.length - 1]
    const result = refundView(after, made)
    return made.status === "REJECTED"
      ? Effect.fail<Refusal>({ _tag: "Refusal", status: 402, reasons: made.reasons ?? [], declined: result })
      : Effect.succeed({ result, location: `/refunds/${made.id}` })
  })
}

const defaultLimit = 10

const find = route(
  Refunds.find,
  (call, { limit = defaultLimit, offset = 0, ...filter } = {}) =>
    Effect.gen(function* () {
      const { documents, total } = yield* call.store.find(refundEntries, filter, { limit, offset })
      const refunds: Array<RefundResult> = []
      for (const { id, paymentId } of documents) {
        const payment = yield* findPayment(call, paymentId)
        refunds.push(...refundsOf({ ...payment, refunds: payment.refunds.filter((one) => one.id === id) }))
      }
      return { result: { limit, offset, refunds, totalCount: total } }
    }),
)

const get = route(Refunds.get, (call, refundId) =>
  Effect.flatMap(findOwner(call, refundId, "refund"), (payment) => {
    const found = payment.refunds.find(({ id }) => id === refundId)
    return found === undefined
      ? Effect.fail(notFound("refund"))
      : Effect.succeed({ result: refundView(payment, found) })
  }))

/** Applies a command to the payment that a refund belongs to; there is nothing to answer. */
const commanded = (call: Call, refundId: string, command: PaymentCommand): Effect.Effect<Answered<void>, Refusal> =>
  Effect.flatMap(
    findOwner(call, refundId, "refund"),
    (payment) => Effect.as(changePayment(call, payment, [command]), { result: undefined }),
  )

const approve = route(
  Refunds.approve,
  (call, refundId, request) => commanded(call, refundId, { type: "approveRefund", refundId, amount: request?.amount }),
)

const cancel = route(Refunds.cancel, (call, refundId) => commanded(call, refundId, { type: "cancelRefund", refundId }))

const cancelapproval = route(
  Refunds.cancelapproval,
  (call, refundId) => commanded(call, refundId, { type: "cancelRefundApproval", refundId }),
)

const getCapture = route(
  Captures.get,
  (call, captureId) =>
    Effect.flatMap(findOwner(call, captureId, "capture"), (payment) => {
      const found = payment.captures.find(({ id }) => id === captureId)
      return found === undefined
        ? Effect.fail(notFound("capture"))
        : Effect.succeed({ result: captureView(payment, found) })
    }),
)

const refundCapture = route(
  Captures.refund,
  (call, captureId, request) =>
    Effect.flatMap(
      findOwner(call, captureId, "capture"),
      (payment) => refundPayment(call, payment, captureId, request),
    ),
)

/** Answers the operations on refunds and captures, which are parts of a payment here. */
export const refundRoutes: ReadonlyArray<Route> = [
  find,
  get,
  approve,
  cancel,
  cancelapproval,
  getCapture,
  refundCapture,
]

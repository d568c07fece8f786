import * as Effect from "effect/Effect"
import * as Payments from "../../server_api/payments.ts"
import type { Call } from "../call.ts"
import { checkCard } from "../card/check.ts"
import { completedPayment } from "../client_api/completed_payment.ts"
import { thirdPartyStatus } from "../client_api/third_party_status.ts"
import { additionalReference } from "../ids.ts"
import type { Refusal } from "../refusal.ts"
import { type Route, route } from "../route.ts"
import { captureView } from "./capture_view.ts"
import { changePayment, findPayment, payments } from "./documents.ts"
import { lookUp } from "./known.ts"
import { declinedPayment, openPayment } from "./open.ts"
import { planPayment } from "./plan.ts"
import { refundPayment, refundsOf } from "./refund_handlers.ts"
import type { CaptureState, PaymentState } from "./state.ts"
import type { PaymentCommand } from "./step.ts"
import { type Refusable, refusedByAmount } from "./triggers.ts"
import { paymentView } from "./view.ts"

const create = route(Payments.create, (call, sent) =>
  Effect.gen(function* () {
    const { request, useUp } = yield* completedPayment(call, sent)
    const known = yield* lookUp(call, request)
    const plan = yield* Effect.fromResult(planPayment(request, known, call.now, call.settings))
    const opened = yield* openPayment(call, plan)
    yield* useUp
    if (opened.payment.status === "REJECTED") return yield* Effect.fail(declinedPayment(opened))
    return { result: opened.result, location: `/payments/${opened.payment.id}`, holdBack: plan.holdBack }
  }))

const complete = route(
  Payments.complete,
  (call, paymentId, { cardPaymentMethodSpecificInput: input } = {}) =>
    Effect.gen(function* () {
      if (input !== undefined) {
        yield* Effect.fromResult(checkCard(input.card, "cardPaymentMethodSpecificInput.card", call.now, call.settings))
      }
      const payment = yield* commanded(call, paymentId, { type: "complete" })
      if (payment.status === "REJECTED") {
        return yield* Effect.fail<Refusal>({ _tag: "Refusal", status: 402, reasons: payment.reasons ?? [] })
      }
      return {
        result: {
          creationOutput: { additionalReference: additionalReference(payment.id), externalReference: payment.id },
          payment: paymentView(payment),
        },
      }
    }),
)

const defaultLimit = 10

const find = route(
  Payments.find,
  (call, { limit = defaultLimit, offset = 0, ...filter } = {}) =>
    Effect.map(call.store.find(payments, filter, { limit, offset }), ({ documents, total }) => ({
      result: { limit, offset, payments: documents.map((payment) => paymentView(payment)), totalCount: total },
    })),
)

const get = route(Payments.get, (call, paymentId, query) =>
  Effect.map(findPayment(call, paymentId), (payment) => ({
    result: paymentView(payment, query?.returnOperations === true),
  })))

/** Applies one command to a payment; the acquirer refuses the documented test amounts of an operation. */
const commanded = (
  call: Call,
  paymentId: string,
  command: PaymentCommand,
  refusable?: (before: PaymentState, after: PaymentState) => readonly [Refusable, amount: number],
): Effect.Effect<PaymentState, Refusal> =>
  Effect.flatMap(
    findPayment(call, paymentId),
    (payment) =>
      changePayment(call, payment, [command], (after) =>
        refusable === undefined
          ? undefined
          : refusedByAmount(...refusable(payment, after), payment.currencyCode, call.settings)),
  )

const lastCapture = ({ captures }: PaymentState): CaptureState => captures[captures.length - 1]

const approve = route(Payments.approve, (call, paymentId, request) =>
  Effect.map(
    commanded(call, paymentId, { type: "approve", amount: request?.amount }, (_, after) => [
      "capture",
      lastCapture(after).amount,
    ]),
    (payment) => ({ result: { payment: paymentView(payment) } }),
  ))

const cancelapproval = route(
  Payments.cancelapproval,
  (call, paymentId) =>
    Effect.map(commanded(call, paymentId, { type: "cancelApproval" }), (payment) => ({
      result: { payment: paymentView(payment) },
    })),
)

const processchallenged = route(
  Payments.processchallenged,
  (call, paymentId) =>
    Effect.map(commanded(call, paymentId, { type: "processChallenged" }), (payment) => ({
      result: paymentView(payment),
    })),
)

const capture = route(Payments.capture, (call, paymentId, { amount, isFinal, order } = {}) =>
  Effect.map(
    commanded(
      call,
      paymentId,
      { type: "capture", input: { amount, isFinal, reference: order?.references?.merchantCaptureReference } },
      (_, after) => ["capture", lastCapture(after).amount],
    ),
    (payment) => ({ result: captureView(payment, lastCapture(payment)) }),
  ))

const finalizecapture = route(
  Payments.finalizecapture,
  (call, paymentId) =>
    Effect.map(
      commanded(call, paymentId, { type: "finalizeCapture" }),
      (payment) => ({ result: paymentView(payment) }),
    ),
)

const captures = route(Payments.captures, (call, paymentId) =>
  Effect.map(findPayment(call, paymentId), (payment) => ({
    result: { captures: payment.captures.map((one) => captureView(payment, one)) },
  })))

const cancel = route(Payments.cancel, (call, paymentId) =>
  Effect.map(
    commanded(call, paymentId, { type: "cancel" }, (before) => [
      before.captures.length === 0 ? "cancelAuthorisation" : "cancelSale",
      before.amount,
    ]),
    (payment) => ({
      result: {
        payment: paymentView(payment),
        ...(payment.method.type === "card" ? { cardPaymentMethodSpecificOutput: { voidResponseId: "00" } } : {}),
      },
    }),
  ))

const refund = route(
  Payments.refund,
  (call, paymentId, request) =>
    Effect.flatMap(findPayment(call, paymentId), (payment) => refundPayment(call, payment, undefined, request)),
)

const thirdPartyStatusOf = route(
  Payments.thirdPartyStatus,
  (call, paymentId) =>
    Effect.map(
      findPayment(call, paymentId),
      (payment) => ({ result: { thirdPartyStatus: thirdPartyStatus(payment) } }),
    ),
)

const devicefingerprint = route(
  Payments.devicefingerprint,
  (call, paymentId) =>
    Effect.map(findPayment(call, paymentId), ({ id }) => ({
      result: { paymentId: id, rawDeviceFingerprintOutput: JSON.stringify({ paymentId: id, device: "sandbox" }) },
    })),
)

const refunds = route(
  Payments.refunds,
  (call, paymentId) =>
    Effect.map(findPayment(call, paymentId), (payment) => ({ result: { refunds: refundsOf(payment) } })),
)

/** Answers the operations on payments themselves; their tokens, disputes and fingerprints have files of their own. */
export const paymentRoutes: ReadonlyArray<Route> = [
  create,
  complete,
  find,
  get,
  approve,
  cancelapproval,
  processchallenged,
  capture,
  finalizecapture,
  captures,
  cancel,
  refund,
  refunds,
  thirdPartyStatusOf,
  devicefingerprint,
]

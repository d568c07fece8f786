import * as Effect from "effect/Effect"
import type { CreatePaymentResult } from "../../model/create_payment.ts"
import * as Payments from "../../server_api/payments.ts"
import type { Call } from "../call.ts"
import { completedPayment } from "../client_api/completed_payment.ts"
import { additionalReference, merchantNumber, operationId } from "../ids.ts"
import { newHex } from "../random.ts"
import type { Refusal } from "../refusal.ts"
import { type Route, route } from "../route.ts"
import { captureView } from "./capture_view.ts"
import { createPayment, type Opening } from "./create.ts"
import { changePayment, findPayment, payments, savePayment } from "./documents.ts"
import { type PaymentPlan, planPayment } from "./plan.ts"
import { redirectUrl } from "./redirect_url.ts"
import { refundPayment, refundsOf } from "./refund_handlers.ts"
import type { CaptureState, PaymentState } from "./state.ts"
import type { PaymentCommand } from "./step.ts"
import { type Refusable, refusedByAmount } from "./triggers.ts"
import { paymentView } from "./view.ts"

const create = route(Payments.create, (call, sent) =>
  Effect.gen(function* () {
    const { request, useUp } = yield* completedPayment(call, sent)
    const plan = yield* Effect.fromResult(planPayment(request, call.now, call.settings))
    yield* useUp
    return yield* open(call, plan)
  }))

/** Makes the payment of a plan and answers with it; a declined one is kept as well. */
const open = Effect.fnUntraced(function* (call: Call, plan: PaymentPlan) {
  const id = operationId(merchantNumber(call.merchantId), yield* call.store.nextNumber("order"), 1)
  const opening: Opening = plan.redirect === undefined ? { type: "verdict", verdict: plan.verdict } : {
    type: "redirect",
    redirect: {
      ticket: yield* newHex(call.crypto, 16),
      returnMac: yield* newHex(call.crypto, 16),
      returnUrl: plan.redirect.returnUrl,
      verdict: plan.verdict,
    },
  }
  const change = createPayment({
    id,
    at: call.now,
    amount: plan.order.amount,
    currencyCode: plan.order.currencyCode,
    captureMode: plan.captureMode,
    method: plan.method,
    references: {
      merchantReference: plan.order.merchantReference,
      merchantOrderId: plan.order.merchantOrderId,
    },
  }, opening)
  yield* savePayment(call, undefined, change)
  const result = creationView(call, change.payment)
  if (change.payment.status === "REJECTED") {
    return yield* Effect.fail<Refusal>({
      _tag: "Refusal",
      status: 402,
      reasons: change.payment.reasons ?? [],
      declined: result,
    })
  }
  return { result, location: `/payments/${id}`, holdBack: plan.holdBack }
})

const creationView = (call: Call, payment: PaymentState): CreatePaymentResult => ({
  creationOutput: { additionalReference: additionalReference(payment.id), externalReference: payment.id },
  ...(payment.status === "REDIRECTED" && payment.redirect !== undefined
    ? {
      merchantAction: {
        actionType: "REDIRECT",
        redirectData: { redirectURL: redirectUrl(call, payment), RETURNMAC: payment.redirect.returnMac },
      },
    }
    : {}),
  payment: paymentView(payment),
})

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

const refunds = route(
  Payments.refunds,
  (call, paymentId) =>
    Effect.map(findPayment(call, paymentId), (payment) => ({ result: { refunds: refundsOf(payment) } })),
)

/** Answers the operations on payments themselves; their tokens, disputes and fingerprints have files of their own. */
export const paymentRoutes: ReadonlyArray<Route> = [
  create,
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
]

import * as Effect from "effect/Effect"
import type { CreatedPaymentOutput } from "../../model/hosted_checkout.ts"
import * as HostedCheckouts from "../../server_api/hostedcheckouts.ts"
import type { Call } from "../call.ts"
import { additionalReference } from "../ids.ts"
import { checkOrder, checkReturnUrl } from "../payment/order.ts"
import { payments } from "../payment/documents.ts"
import type { PaymentState, Status } from "../payment/state.ts"
import { paymentView } from "../payment/view.ts"
import { newHex, newUuid } from "../random.ts"
import { notFound, type Refusal } from "../refusal.ts"
import { type Route, route } from "../route.ts"
import { invalidTokens } from "../token/documents.ts"
import { checkouts, keptRequest } from "./documents.ts"
import { type CheckoutState, checkoutStep, isReadable } from "./life.ts"

/** First part of the path of a checkout's page. */
export const checkoutPath = "/checkout"

/** The path of a checkout's page. */
export const checkoutPage = (merchantId: string, { id, ticket }: CheckoutState): string =>
  `${checkoutPath}/${encodeURIComponent(merchantId)}:${id}:${ticket}`

const create = route(HostedCheckouts.create, (call, request) =>
  Effect.gen(function* () {
    const input = request.hostedCheckoutSpecificInput
    const order = yield* Effect.fromResult(checkOrder(request.order, call.settings))
    yield* Effect.fromResult(
      checkReturnUrl(input?.returnUrl, "hostedCheckoutSpecificInput.returnUrl", call.settings),
    )
    const given = input?.tokens?.split(",").filter((token) => token !== "") ?? []
    const unusable = yield* invalidTokens(call, given)
    const checkout: CheckoutState = {
      id: yield* newUuid(call.crypto),
      createdAt: call.now,
      status: "IN_PROGRESS",
      ticket: yield* newHex(call.crypto, 16),
      returnMac: yield* newHex(call.crypto, 16),
      request: keptRequest(request),
      merchantReference: order.merchantReference,
      tokens: given.filter((token) => !unusable.includes(token)),
      isDeleted: false,
    }
    yield* call.store.put(checkouts, checkout)
    return {
      result: {
        hostedCheckoutId: checkout.id,
        RETURNMAC: checkout.returnMac,
        partialRedirectUrl: call.origin.replace(/^https?:\/\//, "") + checkoutPage(call.merchantId, checkout),
        ...(unusable.length === 0 ? {} : { invalidTokens: unusable }),
        ...(order.merchantReference === undefined ? {} : { merchantReference: order.merchantReference }),
      },
      location: `/hostedcheckouts/${checkout.id}`,
    }
  }))

const find = (call: Call, id: string): Effect.Effect<CheckoutState, Refusal> =>
  Effect.flatMap(
    call.store.get(checkouts, id),
    (checkout) =>
      checkout === undefined || !isReadable(checkout, call.now, call.settings)
        ? Effect.fail(notFound("hosted checkout"))
        : Effect.succeed(checkout),
  )

const get = route(HostedCheckouts.get, (call, hostedCheckoutId) =>
  Effect.gen(function* () {
    const checkout = yield* find(call, hostedCheckoutId)
    const payment = checkout.paymentId === undefined ? undefined : yield* call.store.get(payments, checkout.paymentId)
    return {
      result: {
        status: checkout.status,
        ...(payment === undefined ? {} : { createdPaymentOutput: createdOutput(payment) }),
      },
    }
  }))

const rejected: ReadonlySet<Status> = new Set<Status>(["CREATED", "REJECTED", "REJECTED_CAPTURE", "CANCELLED"])

const createdOutput = (payment: PaymentState): CreatedPaymentOutput => ({
  payment: paymentView(payment),
  paymentCreationReferences: { additionalReference: additionalReference(payment.id), externalReference: payment.id },
  paymentStatusCategory: rejected.has(payment.status)
    ? "REJECTED"
    : payment.status === "REDIRECTED"
    ? "STATUS_UNKNOWN"
    : "SUCCESSFUL",
  ...(payment.method.token === undefined
    ? {}
    : { tokens: payment.method.token, tokenizationSucceeded: true, isCheckedRememberMe: true }),
})

const remove = route(HostedCheckouts.remove, (call, hostedCheckoutId) =>
  Effect.gen(function* () {
    const checkout = yield* find(call, hostedCheckoutId)
    const after = yield* Effect.fromResult(checkoutStep(checkout, { type: "delete" }, call.now, call.settings))
    yield* call.store.put(checkouts, after)
    return { result: undefined }
  }))

/** Answers the operations on hosted checkouts. */
export const checkoutRoutes: ReadonlyArray<Route> = [create, get, remove]

/**
 * Payments: create, find, approve, capture, pay back, cancel, dispute.
 *
 * The same as `Payments` of the package's root; a bundle that imports it from here holds no other group.
 *
 * @module
 */

import type * as Schema from "effect/Schema"
import type * as Stream from "effect/Stream"
import { ApprovePaymentRequest, PaymentApprovalResponse } from "../model/approve_payment.ts"
import { CancelApprovalPaymentResponse, CancelPaymentResponse } from "../model/cancel_payment.ts"
import { CaptureResponse, CapturesResponse } from "../model/capture.ts"
import { CapturePaymentRequest } from "../model/capture_payment.ts"
import { CompletePaymentRequest, CompletePaymentResponse } from "../model/complete_payment.ts"
import { CreatePaymentRequest, CreatePaymentResponse } from "../model/create_payment.ts"
import { DeviceFingerprintDetails } from "../model/device_fingerprint.ts"
import { CreateDisputeRequest, DisputeResponse, DisputesResponse } from "../model/dispute.ts"
import { object, optional } from "../model/object.ts"
import { FindPaymentsResponse, type Payment, PaymentResponse, ThirdPartyStatusResponse } from "../model/payment.ts"
import { RefundRequest, RefundResponse, RefundsResponse } from "../model/refund.ts"
import { boolean, int32, int64, text } from "../model/scalar.ts"
import { CreateTokenResponse, TokenizePaymentRequest } from "../model/token.ts"
import type { ApiError } from "../operation/errors.ts"
import { pages } from "../operation/pages.ts"
import { type PaymentDeclined, paymentDeclined, type RefundDeclined, refundDeclined } from "./declined.ts"
import { type ServerApi, type ServerOperation, serverOperation } from "./server_api.ts"

/**
 * Creates a payment: an order and the input of exactly one payment method, or `encryptedCustomerInput`.
 *
 * Do what `merchantAction` of the answer asks for, if it is there. The payment ends up `PENDING_APPROVAL`,
 * `PENDING_CAPTURE`, `CAPTURE_REQUESTED`, `REDIRECTED`, `PENDING_PAYMENT`, `PENDING_FRAUD_APPROVAL` and so on by product
 * and settings. Fails with `PaymentDeclined` when it was rejected, with `ValidationError` when the request is wrong
 * (protocol: payment transitions).
 *
 * @example
 * ```ts
 * import { Idempotence, Payments } from "@epayment/effect"
 * import * as Redacted from "effect/Redacted"
 *
 * const program = Payments.create({
 *   order: {
 *     amountOfMoney: { amount: 4990, currencyCode: "CHF" },
 *     references: { merchantReference: "ORD-2025-000817" },
 *   },
 *   cardPaymentMethodSpecificInput: {
 *     paymentProductId: 1,
 *     card: { cardNumber: Redacted.make("4012000033330026"), cvv: Redacted.make("123"), expiryDate: "1231" },
 *   },
 * }).pipe(Idempotence.withKey("ORD-2025-000817"))
 * ```
 */
export const create: ServerOperation<[request: CreatePaymentRequest], CreatePaymentResponse, PaymentDeclined> =
  /* @__PURE__ */ serverOperation({
    id: "payments.create",
    method: "POST",
    path: "/payments",
    success: 201,
    repeat: "with key",
    request: CreatePaymentRequest,
    response: CreatePaymentResponse,
    declined: paymentDeclined,
  })

/** Which payments to find; what is left out does not restrict. */
export interface FindPaymentsQuery {
  /** Id of the hosted checkout on which the payment was made. */
  readonly hostedCheckoutId?: string
  /** Payments on one page, 1 to 100; 10 by default. */
  readonly limit?: number
  /** Your order number, as given at creation. */
  readonly merchantOrderId?: number
  /** Your unique reference, as given at creation. */
  readonly merchantReference?: string
  /** Index of the first payment of the page, from 0. */
  readonly offset?: number
}
/** Schema of {@link FindPaymentsQuery}. */
export const FindPaymentsQuery: Schema.Codec<FindPaymentsQuery, unknown> = /* @__PURE__ */ object(
  "FindPaymentsQuery",
  () => ({
    hostedCheckoutId: optional(text()),
    limit: optional(int32({ minimum: 1, maximum: 100 })),
    merchantOrderId: optional(int64()),
    merchantReference: optional(text()),
    offset: optional(int32({ minimum: 0 })),
  }),
)

/**
 * Finds payments by your reference, your order number or their hosted checkout, one page of them: the way to learn
 * whether a payment was made after an `OutcomeUnknown` (protocol: query parameters).
 *
 * @example
 * ```ts
 * import { Payments } from "@epayment/effect"
 *
 * const program = Payments.find({ merchantReference: "ORD-2025-000817" })
 * ```
 */
export const find: ServerOperation<[query?: FindPaymentsQuery], FindPaymentsResponse> = /* @__PURE__ */ serverOperation(
  {
    id: "payments.find",
    method: "GET",
    path: "/payments",
    success: 200,
    repeat: "always",
    query: FindPaymentsQuery,
    response: FindPaymentsResponse,
  },
)

/**
 * All payments that {@link find} finds, as a stream that asks for a page of 100 (or `limit`) when the one before is consumed.
 *
 * @example
 * ```ts
 * import { Payments } from "@epayment/effect"
 * import * as Stream from "effect/Stream"
 *
 * const unpaid = Payments.findAll({ merchantOrderId: 817 }).pipe(
 *   Stream.filter((payment) => payment.status === "PENDING_APPROVAL"),
 *   Stream.runCollect,
 * )
 * ```
 */
export const findAll = (query: FindPaymentsQuery = {}): Stream.Stream<Payment, ApiError, ServerApi> =>
  pages(find, ({ payments }) => payments, query)

/** What to add to a payment. */
export interface GetPaymentQuery {
  /** Whether to add `paymentOutput.operations`; only for payments with several partial captures. */
  readonly returnOperations?: boolean
}
/** Schema of {@link GetPaymentQuery}. */
export const GetPaymentQuery: Schema.Codec<GetPaymentQuery, unknown> = /* @__PURE__ */ object(
  "GetPaymentQuery",
  () => ({
    returnOperations: optional(boolean),
  }),
)

/**
 * Reads a payment in whatever state it is. Fails with `NotFound` when the account has no payment with this id
 * (protocol: payment statuses).
 *
 * @example
 * ```ts
 * import { Payments } from "@epayment/effect"
 *
 * const program = Payments.get("000000773100000000420000100001")
 * ```
 */
export const get: ServerOperation<[paymentId: string, query?: GetPaymentQuery], PaymentResponse> =
  /* @__PURE__ */ serverOperation({
    id: "payments.get",
    method: "GET",
    path: "/payments/{paymentId}",
    success: 200,
    repeat: "always",
    query: GetPaymentQuery,
    response: PaymentResponse,
  })

/**
 * Completes a payment that is `PENDING_COMPLETION` with the input that was still missing; it goes on as after its
 * creation. Fails with `Refused` in any other state (protocol: payment transitions).
 *
 * @example
 * ```ts
 * import { Payments } from "@epayment/effect"
 *
 * const program = Payments.complete("000000773100000000420000100001", {
 *   order: { amountOfMoney: { amount: 4990, currencyCode: "BRL" }, customer: { fiscalNumber: "12345678909" } },
 * })
 * ```
 */
export const complete: ServerOperation<[paymentId: string, request?: CompletePaymentRequest], CompletePaymentResponse> =
  /* @__PURE__ */ serverOperation({
    id: "payments.complete",
    method: "POST",
    path: "/payments/{paymentId}/complete",
    success: 200,
    repeat: "with key",
    request: CompletePaymentRequest,
    response: CompletePaymentResponse,
  })

/**
 * Tells how far a payment by app or QR code got at the third party; poll it until it is `COMPLETED`. The payment's own
 * status is what {@link get} answers (protocol: payment transitions, third-party status).
 *
 * @example
 * ```ts
 * import { Payments } from "@epayment/effect"
 *
 * const program = Payments.thirdPartyStatus("000000773100000000420000100001")
 * ```
 */
export const thirdPartyStatus: ServerOperation<[paymentId: string], ThirdPartyStatusResponse> =
  /* @__PURE__ */ serverOperation({
    id: "payments.thirdPartyStatus",
    method: "GET",
    path: "/payments/{paymentId}/thirdpartystatus",
    success: 200,
    repeat: "always",
    response: ThirdPartyStatusResponse,
  })

/**
 * Keeps the details of a card or wallet payment that went through as a token; the payment stays as it is. Details that
 * are known already give their existing token. Fails with `Refused` for a rejected payment or a product without tokens
 * (protocol: payment transitions, tokens).
 *
 * @example
 * ```ts
 * import { Payments } from "@epayment/effect"
 *
 * const program = Payments.tokenize("000000773100000000420000100001", { alias: "Visa of Jürg" })
 * ```
 */
export const tokenize: ServerOperation<[paymentId: string, request?: TokenizePaymentRequest], CreateTokenResponse> =
  /* @__PURE__ */ serverOperation({
    id: "payments.tokenize",
    method: "POST",
    path: "/payments/{paymentId}/tokenize",
    success: 201,
    repeat: "with key",
    request: TokenizePaymentRequest,
    response: CreateTokenResponse,
  })

/**
 * Accepts a payment that is `PENDING_FRAUD_APPROVAL` in spite of the fraud screening; it becomes what it would have been:
 * `PENDING_APPROVAL`, `PENDING_CAPTURE` or `CAPTURE_REQUESTED`. Fails with `Refused` in any other state
 * (protocol: payment transitions).
 *
 * @example
 * ```ts
 * import { Payments } from "@epayment/effect"
 *
 * const program = Payments.processchallenged("000000773100000000420000100001")
 * ```
 */
export const processchallenged: ServerOperation<[paymentId: string], PaymentResponse> = /* @__PURE__ */ serverOperation(
  {
    id: "payments.processchallenged",
    method: "POST",
    path: "/payments/{paymentId}/processchallenged",
    success: 200,
    repeat: "never",
    response: PaymentResponse,
  },
)

/**
 * Approves a payment that is `PENDING_APPROVAL`, so that it is captured: `CAPTURE_REQUESTED`, with some products
 * `CAPTURED`. A lower `amount` captures that much and gives up the rest. Fails with `Refused` in any other state
 * (protocol: payment transitions).
 *
 * @example
 * ```ts
 * import { Payments } from "@epayment/effect"
 *
 * const program = Payments.approve("000000773100000000420000100001", { amount: 1500 })
 * ```
 */
export const approve: ServerOperation<[paymentId: string, request?: ApprovePaymentRequest], PaymentApprovalResponse> =
  /* @__PURE__ */ serverOperation({
    id: "payments.approve",
    method: "POST",
    path: "/payments/{paymentId}/approve",
    success: 200,
    repeat: "with key",
    request: ApprovePaymentRequest,
    response: PaymentApprovalResponse,
  })

/**
 * Captures a payment that is `PENDING_CAPTURE` or `CAPTURE_IN_PROGRESS`, all that is left or a part of it; `isFinal` gives
 * up the rest. The sum of captures never exceeds the authorised amount. Fails with `Refused` in any other state
 * (protocol: payment transitions, captures).
 *
 * @example
 * ```ts
 * import { Payments } from "@epayment/effect"
 *
 * const firstParcel = Payments.capture("000000773100000000420000100001", {
 *   amount: 1500,
 *   order: { references: { merchantCaptureReference: "ORD-2025-000817-1" } },
 * })
 * ```
 */
export const capture: ServerOperation<[paymentId: string, request?: CapturePaymentRequest], CaptureResponse> =
  /* @__PURE__ */ serverOperation({
    id: "payments.capture",
    method: "POST",
    path: "/payments/{paymentId}/capture",
    success: 200,
    repeat: "with key",
    request: CapturePaymentRequest,
    response: CaptureResponse,
  })

/**
 * Ends the captures of a payment that has at least one and gives up the rest of the authorisation; the payment becomes
 * `CAPTURE_REQUESTED` or `CAPTURED`. Fails with `Refused` in any other state (protocol: payment transitions).
 *
 * @example
 * ```ts
 * import { Payments } from "@epayment/effect"
 *
 * const program = Payments.finalizecapture("000000773100000000420000100001")
 * ```
 */
export const finalizecapture: ServerOperation<[paymentId: string], PaymentResponse> = /* @__PURE__ */ serverOperation({
  id: "payments.finalizecapture",
  method: "POST",
  path: "/payments/{paymentId}/finalizecapture",
  success: 200,
  repeat: "never",
  response: PaymentResponse,
})

/**
 * Takes the approval of a payment back while it is `CAPTURE_REQUESTED` and not sent out; it is `PENDING_APPROVAL` again.
 * Fails with `Refused` when it is too late (protocol: payment transitions).
 *
 * @example
 * ```ts
 * import { Payments } from "@epayment/effect"
 *
 * const program = Payments.cancelapproval("000000773100000000420000100001")
 * ```
 */
export const cancelapproval: ServerOperation<[paymentId: string], CancelApprovalPaymentResponse> =
  /* @__PURE__ */ serverOperation({
    id: "payments.cancelapproval",
    method: "POST",
    path: "/payments/{paymentId}/cancelapproval",
    success: 200,
    repeat: "never",
    response: CancelApprovalPaymentResponse,
  })

/**
 * Lists the captures of a payment in any state (protocol: captures).
 *
 * @example
 * ```ts
 * import { Payments } from "@epayment/effect"
 *
 * const program = Payments.captures("000000773100000000420000100001")
 * ```
 */
export const captures: ServerOperation<[paymentId: string], CapturesResponse> = /* @__PURE__ */ serverOperation({
  id: "payments.captures",
  method: "GET",
  path: "/payments/{paymentId}/captures",
  success: 200,
  repeat: "always",
  response: CapturesResponse,
})

/**
 * Pays back a payment whose `statusOutput.isRefundable` is true, all that remains or a part of it, in its currency. The
 * refund becomes `REFUND_REQUESTED`, or `PENDING_APPROVAL` where the account asks for that. Fails with `RefundDeclined`
 * when it was rejected, with `Refused` when the payment cannot be refunded (protocol: refunds).
 *
 * @example
 * ```ts
 * import { Payments } from "@epayment/effect"
 *
 * const program = Payments.refund("000000773100000000420000100001", {
 *   amountOfMoney: { amount: 1500, currencyCode: "CHF" },
 *   refundReferences: { merchantReference: "REFUND-2025-000817" },
 * })
 * ```
 */
export const refund: ServerOperation<[paymentId: string, request?: RefundRequest], RefundResponse, RefundDeclined> =
  /* @__PURE__ */ serverOperation({
    id: "payments.refund",
    method: "POST",
    path: "/payments/{paymentId}/refund",
    success: 201,
    repeat: "with key",
    request: RefundRequest,
    response: RefundResponse,
    declined: refundDeclined,
  })

/**
 * Lists the refunds of a payment in any state (protocol: refunds).
 *
 * @example
 * ```ts
 * import { Payments } from "@epayment/effect"
 *
 * const program = Payments.refunds("000000773100000000420000100001")
 * ```
 */
export const refunds: ServerOperation<[paymentId: string], RefundsResponse> = /* @__PURE__ */ serverOperation({
  id: "payments.refunds",
  method: "GET",
  path: "/payments/{paymentId}/refunds",
  success: 200,
  repeat: "always",
  response: RefundsResponse,
})

/**
 * Cancels a payment whose `statusOutput.isCancellable` is true, always the whole of it; it becomes `CANCELLED`. Fails with
 * `Refused` otherwise, such as after captures (protocol: payment transitions).
 *
 * @example
 * ```ts
 * import { Payments } from "@epayment/effect"
 *
 * const program = Payments.cancel("000000773100000000420000100001")
 * ```
 */
export const cancel: ServerOperation<[paymentId: string], CancelPaymentResponse> = /* @__PURE__ */ serverOperation({
  id: "payments.cancel",
  method: "POST",
  path: "/payments/{paymentId}/cancel",
  success: 200,
  repeat: "with key",
  response: CancelPaymentResponse,
})

/**
 * Opens a dispute about a payment that is `CHARGEBACKED` or `CHARGEBACK_NOTIFICATION`; it is a `DRAFT` until it is
 * submitted. Fails with `Refused` in any other state (protocol: disputes).
 *
 * @example
 * ```ts
 * import { Payments } from "@epayment/effect"
 *
 * const program = Payments.dispute("000000773100000000420000100001", {
 *   amountOfMoney: { amount: 4990, currencyCode: "CHF" },
 *   contactPerson: "Anna Keller",
 *   emailAddress: "anna.keller@example.com",
 *   requestMessage: "The goods were delivered on 3 March.",
 * })
 * ```
 */
export const dispute: ServerOperation<[paymentId: string, request?: CreateDisputeRequest], DisputeResponse> =
  /* @__PURE__ */ serverOperation({
    id: "payments.dispute",
    method: "POST",
    path: "/payments/{paymentId}/dispute",
    success: 201,
    repeat: "with key",
    request: CreateDisputeRequest,
    response: DisputeResponse,
  })

/**
 * Lists the disputes about a payment in any state (protocol: disputes).
 *
 * @example
 * ```ts
 * import { Payments } from "@epayment/effect"
 *
 * const program = Payments.disputes("000000773100000000420000100001")
 * ```
 */
export const disputes: ServerOperation<[paymentId: string], DisputesResponse> = /* @__PURE__ */ serverOperation({
  id: "payments.disputes",
  method: "GET",
  path: "/payments/{paymentId}/disputes",
  success: 200,
  repeat: "always",
  response: DisputesResponse,
})

/**
 * Reads what the device fingerprint of a payment's fraud screening found. Fails with `NotFound` when there is none
 * (protocol: operations of the Server API).
 *
 * @example
 * ```ts
 * import { Payments } from "@epayment/effect"
 *
 * const program = Payments.devicefingerprint("000000773100000000420000100001")
 * ```
 */
export const devicefingerprint: ServerOperation<[paymentId: string], DeviceFingerprintDetails> =
  /* @__PURE__ */ serverOperation({
    id: "payments.devicefingerprint",
    method: "GET",
    path: "/payments/{paymentId}/devicefingerprint",
    success: 200,
    repeat: "always",
    response: DeviceFingerprintDetails,
  })

import type * as Schema from "effect/Schema"
import { moment } from "./date.ts"
import { APIError } from "./error.ts"
import { KeyValuePair } from "./key_value_pair.ts"
import { object, optional } from "./object.ts"
import { boolean, int32, list, namedEnum, type Other, text } from "./scalar.ts"

/**
 * Coarse group of a status (protocol: payment statuses). `PENDING_PAYMENT` waits for the customer, `PENDING_MERCHANT`
 * for you, `PENDING_CONNECT_OR_3RD_PARTY` for the platform, a bank or a scheme; `COMPLETED` and `ACCOUNT_VERIFIED`
 * succeeded, `UNSUCCESSFUL` failed, with `REVERSED` and `REFUNDED` the money went back.
 */
export type StatusCategory =
  | "CREATED"
  | "PENDING_PAYMENT"
  | "ACCOUNT_VERIFIED"
  | "PENDING_MERCHANT"
  | "PENDING_CONNECT_OR_3RD_PARTY"
  | "COMPLETED"
  | "REVERSED"
  | "REFUNDED"
  | "UNSUCCESSFUL"
  | Other
/** Schema of {@link StatusCategory}. */
export const StatusCategory: Schema.Codec<StatusCategory> = /* @__PURE__ */ namedEnum("StatusCategory", [
  "CREATED",
  "PENDING_PAYMENT",
  "ACCOUNT_VERIFIED",
  "PENDING_MERCHANT",
  "PENDING_CONNECT_OR_3RD_PARTY",
  "COMPLETED",
  "REVERSED",
  "REFUNDED",
  "UNSUCCESSFUL",
])

/**
 * Status of a payment (protocol: payment statuses). The customer is busy: `REDIRECTED`, `PENDING_PAYMENT`. It waits for
 * you: `PENDING_APPROVAL` (approve or cancel), `PENDING_CAPTURE` (capture), `PENDING_COMPLETION` (complete),
 * `PENDING_FRAUD_APPROVAL` (process as challenged or cancel). It is on its way: `AUTHORIZATION_REQUESTED`,
 * `CAPTURE_REQUESTED`. It succeeded: `CAPTURED`, `PAID`, or `ACCOUNT_VERIFIED` for a check without money. It failed:
 * `REJECTED`, `REJECTED_CAPTURE`, `CANCELLED`. The money went back: `REFUNDED`, `REVERSED`, `CHARGEBACKED`, with
 * `CHARGEBACK_NOTIFICATION` before. `CREATED` lasts only when something is wrong.
 */
export type PaymentStatus =
  | "ACCOUNT_VERIFIED"
  | "CREATED"
  | "REDIRECTED"
  | "PENDING_PAYMENT"
  | "PENDING_FRAUD_APPROVAL"
  | "PENDING_APPROVAL"
  | "PENDING_COMPLETION"
  | "PENDING_CAPTURE"
  | "REJECTED"
  | "AUTHORIZATION_REQUESTED"
  | "CAPTURE_REQUESTED"
  | "CAPTURED"
  | "PAID"
  | "CANCELLED"
  | "REJECTED_CAPTURE"
  | "REVERSED"
  | "CHARGEBACK_NOTIFICATION"
  | "CHARGEBACKED"
  | "REFUNDED"
  | Other
/** Schema of {@link PaymentStatus}. */
export const PaymentStatus: Schema.Codec<PaymentStatus> = /* @__PURE__ */ namedEnum("PaymentStatus", [
  "ACCOUNT_VERIFIED",
  "CREATED",
  "REDIRECTED",
  "PENDING_PAYMENT",
  "PENDING_FRAUD_APPROVAL",
  "PENDING_APPROVAL",
  "PENDING_COMPLETION",
  "PENDING_CAPTURE",
  "REJECTED",
  "AUTHORIZATION_REQUESTED",
  "CAPTURE_REQUESTED",
  "CAPTURED",
  "PAID",
  "CANCELLED",
  "REJECTED_CAPTURE",
  "REVERSED",
  "CHARGEBACK_NOTIFICATION",
  "CHARGEBACKED",
  "REFUNDED",
])

/**
 * How far 3-D Secure got: whether the card takes part in it, whether the cardholder came back with a valid answer, and
 * whether that proved the cardholder's identity.
 */
export type ThreeDSecureStatus =
  | "ENROLLED"
  | "NOT_ENROLLED"
  | "INVALID_PARES_OR_NOT_COMPLETED"
  | "AUTHENTICATED"
  | "NOT_AUTHENTICATED"
  | "NOT_PARTICIPATING"
  | Other
/** Schema of {@link ThreeDSecureStatus}. */
export const ThreeDSecureStatus: Schema.Codec<ThreeDSecureStatus> = /* @__PURE__ */ namedEnum("ThreeDSecureStatus", [
  "ENROLLED",
  "NOT_ENROLLED",
  "INVALID_PARES_OR_NOT_COMPLETED",
  "AUTHENTICATED",
  "NOT_AUTHENTICATED",
  "NOT_PARTICIPATING",
])

/** What every object with a life cycle holds. */
export interface AbstractOrderStatus {
  /** Id that the platform gave. */
  readonly id?: string
}
/** Schema of {@link AbstractOrderStatus}. */
export const AbstractOrderStatus: Schema.Codec<AbstractOrderStatus, unknown> = /* @__PURE__ */ object(
  "AbstractOrderStatus",
  () => ({
    id: optional(text()),
  }),
)

/** Status of a payment, refund or payout in detail. */
export interface OrderStatusOutput {
  /** Why it was declined. */
  readonly errors?: ReadonlyArray<APIError>
  /** Whether it can be cancelled now. */
  readonly isCancellable?: boolean
  /** Whether it may be tried again without incurring a fee, once it was rejected. */
  readonly isRetriable?: boolean
  /** Unprocessed answer of the provider, by key. */
  readonly providerRawOutput?: ReadonlyArray<KeyValuePair>
  /** Coarse group of the status. */
  readonly statusCategory?: StatusCategory
  /** Number of the status on the legacy platform; write no logic on it. */
  readonly statusCode?: number
  /** When the status last changed, without a time zone. As `YYYYMMDDHHMMSS`. */
  readonly statusCodeChangeDateTime?: string
}
/** Schema of {@link OrderStatusOutput}. */
export const OrderStatusOutput: Schema.Codec<OrderStatusOutput, unknown> = /* @__PURE__ */ object(
  "OrderStatusOutput",
  () => ({
    errors: optional(list(APIError)),
    isCancellable: optional(boolean),
    isRetriable: optional(boolean),
    providerRawOutput: optional(list(KeyValuePair)),
    statusCategory: optional(StatusCategory),
    statusCode: optional(int32()),
    statusCodeChangeDateTime: optional(moment()),
  }),
)

/** Status of a payment in detail. */
export interface PaymentStatusOutput extends OrderStatusOutput {
  /** Whether the payment is authorised. */
  readonly isAuthorized?: boolean
  /** Whether the payment can be refunded now. */
  readonly isRefundable?: boolean
  /** How far 3-D Secure got. */
  readonly threeDSecureStatus?: ThreeDSecureStatus
}
/** Schema of {@link PaymentStatusOutput}. */
export const PaymentStatusOutput: Schema.Codec<PaymentStatusOutput, unknown> = /* @__PURE__ */ object(
  "PaymentStatusOutput",
  () => ({
    isAuthorized: optional(boolean),
    isRefundable: optional(boolean),
    threeDSecureStatus: optional(ThreeDSecureStatus),
  }),
  OrderStatusOutput,
)

import type * as Schema from "effect/Schema"
import { object, optional } from "./object.ts"
import { PaymentOutput } from "./payment_output.ts"
import { AbstractOrderStatus, PaymentStatus, PaymentStatusOutput } from "./payment_status.ts"
import { int32, list, namedEnum, type Other, text } from "./scalar.ts"

/** The hosted checkout that a payment was made on. */
export interface HostedCheckoutSpecificOutput {
  /** Id of the hosted checkout. */
  readonly hostedCheckoutId?: string
  /** Name of the page design that was used. */
  readonly variant?: string
}
/** Schema of {@link HostedCheckoutSpecificOutput}. */
export const HostedCheckoutSpecificOutput: Schema.Codec<HostedCheckoutSpecificOutput, unknown> = /* @__PURE__ */ object(
  "HostedCheckoutSpecificOutput",
  () => ({
    hostedCheckoutId: optional(text()),
    variant: optional(text()),
  }),
)

/** A payment. */
export interface Payment extends AbstractOrderStatus {
  /** The hosted checkout that it was made on. */
  readonly hostedCheckoutSpecificOutput?: HostedCheckoutSpecificOutput
  /** Amounts, references and method. */
  readonly paymentOutput?: PaymentOutput
  /** Where the payment stands. */
  readonly status?: PaymentStatus
  /** The status in detail. */
  readonly statusOutput?: PaymentStatusOutput
}
/** Schema of {@link Payment}. */
export const Payment: Schema.Codec<Payment, unknown> = /* @__PURE__ */ object("Payment", () => ({
  hostedCheckoutSpecificOutput: optional(HostedCheckoutSpecificOutput),
  paymentOutput: optional(PaymentOutput),
  status: optional(PaymentStatus),
  statusOutput: optional(PaymentStatusOutput),
}), AbstractOrderStatus)

/** A payment that was asked for. */
export interface PaymentResponse extends Payment {}
/** Schema of {@link PaymentResponse}. */
export const PaymentResponse: Schema.Codec<PaymentResponse, unknown> = /* @__PURE__ */ object(
  "PaymentResponse",
  () => ({}),
  Payment,
)

/** One page of the payments that were found. */
export interface FindPaymentsResponse {
  /** Most elements that one answer holds; 10 by default, at most 100. */
  readonly limit?: number
  /** Index of the first element in the whole result, counted from 0. */
  readonly offset?: number
  /** The payments. */
  readonly payments?: ReadonlyArray<Payment>
  /** Number of elements in the whole result. */
  readonly totalCount?: number
}
/** Schema of {@link FindPaymentsResponse}. */
export const FindPaymentsResponse: Schema.Codec<FindPaymentsResponse, unknown> = /* @__PURE__ */ object(
  "FindPaymentsResponse",
  () => ({
    limit: optional(int32()),
    offset: optional(int32()),
    payments: optional(list(Payment)),
    totalCount: optional(int32()),
  }),
)

/** How far a payment got at the third party: from `WAITING` over `INITIALIZED` and `AUTHORIZED` to `COMPLETED`. */
export type ThirdPartyStatus = "WAITING" | "INITIALIZED" | "AUTHORIZED" | "COMPLETED" | Other
/** Schema of {@link ThirdPartyStatus}. */
export const ThirdPartyStatus: Schema.Codec<ThirdPartyStatus> = /* @__PURE__ */ namedEnum("ThirdPartyStatus", [
  "WAITING",
  "INITIALIZED",
  "AUTHORIZED",
  "COMPLETED",
])

/** How far a payment got at the third party; poll it for payments by app or QR code. */
export interface ThirdPartyStatusResponse {
  /** How far the payment got. */
  readonly thirdPartyStatus?: ThirdPartyStatus
}
/** Schema of {@link ThirdPartyStatusResponse}. */
export const ThirdPartyStatusResponse: Schema.Codec<ThirdPartyStatusResponse, unknown> = /* @__PURE__ */ object(
  "ThirdPartyStatusResponse",
  () => ({
    thirdPartyStatus: optional(ThirdPartyStatus),
  }),
)

import type * as Schema from "effect/Schema"
import { AddressPersonal } from "./address.ts"
import { BankAccountBbanRefund, BankAccountIban } from "./bank_account.ts"
import { CompanyInformation } from "./company.ts"
import { ContactDetailsBase } from "./contact_details.ts"
import { day } from "./date.ts"
import { APIError } from "./error.ts"
import { countryCode } from "./iso_code.ts"
import { AmountOfMoney } from "./money.ts"
import { object, optional } from "./object.ts"
import { AbstractOrderStatus, OrderStatusOutput } from "./payment_status.ts"
import { RefundOutput } from "./refund_output.ts"
import { int32, int64, list, namedEnum, type Other, text } from "./scalar.ts"

/** The bank account that gets a refund. */
export interface BankRefundMethodSpecificInput {
  /** Account in the national notation of its country. */
  readonly bankAccountBban?: BankAccountBbanRefund
  /** Account as an IBAN. */
  readonly bankAccountIban?: BankAccountIban
  /** Country of the account, ISO 3166-1 alpha-2 in upper case. */
  readonly countryCode?: string
}
/** Schema of {@link BankRefundMethodSpecificInput}. */
export const BankRefundMethodSpecificInput: Schema.Codec<BankRefundMethodSpecificInput, unknown> =
  /* @__PURE__ */ object("BankRefundMethodSpecificInput", () => ({
    bankAccountBban: optional(BankAccountBbanRefund),
    bankAccountIban: optional(BankAccountIban),
    countryCode: optional(countryCode()),
  }))

/** Whoever gets a refund. */
export interface RefundCustomer {
  /** Address of the customer. */
  readonly address?: AddressPersonal
  /** The company, if the customer is one. */
  readonly companyInformation?: CompanyInformation
  /** How to reach the customer. */
  readonly contactDetails?: ContactDetailsBase
  /** Number under which the customer is known to the tax office. */
  readonly fiscalNumber?: string
}
/** Schema of {@link RefundCustomer}. */
export const RefundCustomer: Schema.Codec<RefundCustomer, unknown> = /* @__PURE__ */ object("RefundCustomer", () => ({
  address: optional(AddressPersonal),
  companyInformation: optional(CompanyInformation),
  contactDetails: optional(ContactDetailsBase),
  fiscalNumber: optional(text()),
}))

/** Your references of a refund. */
export interface RefundReferences {
  /** Text for the customer's account statement. At most 50 characters for product 900. */
  readonly descriptor?: string
  /** Your own reference of the refund. At most 30 characters on GlobalCollect. */
  readonly merchantReference?: string
}
/** Schema of {@link RefundReferences}. */
export const RefundReferences: Schema.Codec<RefundReferences, unknown> = /* @__PURE__ */ object(
  "RefundReferences",
  () => ({
    descriptor: optional(text()),
    merchantReference: optional(text()),
  }),
)

/**
 * Why money is paid back: goods came back, an amount was wrong, a dispute is to be avoided, a subscription ended, a
 * service was cancelled late.
 */
export type RefundReason =
  | "RETURN"
  | "CORRECTION"
  | "PRE_DISPUTE"
  | "SUBSCRIPTION"
  | "SERVICE_LATE_CANCELLATION"
  | "OTHER"
  | Other
/** Schema of {@link RefundReason}. */
export const RefundReason: Schema.Codec<RefundReason> = /* @__PURE__ */ namedEnum("RefundReason", [
  "RETURN",
  "CORRECTION",
  "PRE_DISPUTE",
  "SUBSCRIPTION",
  "SERVICE_LATE_CANCELLATION",
  "OTHER",
])

/**
 * Pays back a payment or capture, all of it or a part (protocol: refunds).
 *
 * @example
 * ```ts
 * import type { RefundRequest } from "@epayment/effect"
 *
 * const request: RefundRequest = {
 *   amountOfMoney: { amount: 1500, currencyCode: "CHF" },
 *   refundReason: "RETURN",
 *   refundReferences: { merchantReference: "REFUND-2025-000817" },
 * }
 * ```
 */
export interface RefundRequest {
  /** Amount to pay back, in the currency of the payment; absent: all that remains. */
  readonly amountOfMoney?: AmountOfMoney
  /** Bank account that gets the money, for payments without a card. */
  readonly bankRefundMethodSpecificInput?: BankRefundMethodSpecificInput
  /** Whoever gets the money. */
  readonly customer?: RefundCustomer
  /** Day of the refund. As `YYYYMMDD`. */
  readonly refundDate?: string
  /** Why the money is paid back. */
  readonly refundReason?: RefundReason
  /** Your references of the refund. */
  readonly refundReferences?: RefundReferences
}
/** Schema of {@link RefundRequest}. */
export const RefundRequest: Schema.Codec<RefundRequest, unknown> = /* @__PURE__ */ object("RefundRequest", () => ({
  amountOfMoney: optional(AmountOfMoney),
  bankRefundMethodSpecificInput: optional(BankRefundMethodSpecificInput),
  customer: optional(RefundCustomer),
  refundDate: optional(day()),
  refundReason: optional(RefundReason),
  refundReferences: optional(RefundReferences),
}))

/**
 * Status of a refund (protocol: refunds): `PENDING_APPROVAL` waits for you, `REFUND_REQUESTED` is on its way,
 * `REFUNDED` succeeded; `REJECTED` was declined at once, `REJECTED_CAPTURE` in processing.
 */
export type RefundStatus =
  | "CREATED"
  | "PENDING_APPROVAL"
  | "REJECTED"
  | "REFUND_REQUESTED"
  | "REFUNDED"
  | "REJECTED_CAPTURE"
  | "CANCELLED"
  | Other
/** Schema of {@link RefundStatus}. */
export const RefundStatus: Schema.Codec<RefundStatus> = /* @__PURE__ */ namedEnum("RefundStatus", [
  "CREATED",
  "PENDING_APPROVAL",
  "REJECTED",
  "REFUND_REQUESTED",
  "REFUNDED",
  "REJECTED_CAPTURE",
  "CANCELLED",
])

/** A refund. */
export interface RefundResult extends AbstractOrderStatus {
  /** Amounts, references and method. */
  readonly refundOutput?: RefundOutput
  /** Where the refund stands. */
  readonly status?: RefundStatus
  /** The status in detail. */
  readonly statusOutput?: OrderStatusOutput
}
/** Schema of {@link RefundResult}. */
export const RefundResult: Schema.Codec<RefundResult, unknown> = /* @__PURE__ */ object("RefundResult", () => ({
  refundOutput: optional(RefundOutput),
  status: optional(RefundStatus),
  statusOutput: optional(OrderStatusOutput),
}), AbstractOrderStatus)

/** A refund that was made or asked for. */
export interface RefundResponse extends RefundResult {}
/** Schema of {@link RefundResponse}. */
export const RefundResponse: Schema.Codec<RefundResponse, unknown> = /* @__PURE__ */ object(
  "RefundResponse",
  () => ({}),
  RefundResult,
)

/** The refunds of a payment. */
export interface RefundsResponse {
  /** The refunds. */
  readonly refunds?: ReadonlyArray<RefundResult>
}
/** Schema of {@link RefundsResponse}. */
export const RefundsResponse: Schema.Codec<RefundsResponse, unknown> = /* @__PURE__ */ object(
  "RefundsResponse",
  () => ({
    refunds: optional(list(RefundResult)),
  }),
)

/** One page of the refunds that were found. */
export interface FindRefundsResponse {
  /** Most elements that one answer holds; 10 by default, at most 100. */
  readonly limit?: number
  /** Index of the first element in the whole result, counted from 0. */
  readonly offset?: number
  /** The refunds. */
  readonly refunds?: ReadonlyArray<RefundResult>
  /** Number of elements in the whole result. */
  readonly totalCount?: number
}
/** Schema of {@link FindRefundsResponse}. */
export const FindRefundsResponse: Schema.Codec<FindRefundsResponse, unknown> = /* @__PURE__ */ object(
  "FindRefundsResponse",
  () => ({
    limit: optional(int32()),
    offset: optional(int32()),
    refunds: optional(list(RefundResult)),
    totalCount: optional(int32()),
  }),
)

/** Approves a refund that is `PENDING_APPROVAL`. */
export interface ApproveRefundRequest {
  /** Amount to pay back in cents, at most the requested one; absent: all of it. */
  readonly amount?: number
}
/** Schema of {@link ApproveRefundRequest}. */
export const ApproveRefundRequest: Schema.Codec<ApproveRefundRequest, unknown> = /* @__PURE__ */ object(
  "ApproveRefundRequest",
  () => ({
    amount: optional(int64()),
  }),
)

/** The answer to a refund that was declined or refused. */
export interface RefundErrorResponse {
  /** Reference of this answer for the platform's support; log it. */
  readonly errorId?: string
  /** What went wrong, one element for each reason. */
  readonly errors?: ReadonlyArray<APIError>
  /** The rejected refund; it can still be fetched. */
  readonly refundResult?: RefundResult
}
/** Schema of {@link RefundErrorResponse}. */
export const RefundErrorResponse: Schema.Codec<RefundErrorResponse, unknown> = /* @__PURE__ */ object(
  "RefundErrorResponse",
  () => ({
    errorId: optional(text()),
    errors: optional(list(APIError)),
    refundResult: optional(RefundResult),
  }),
)

import type * as Schema from "effect/Schema"
import { Address } from "./address.ts"
import { BankAccountBban, BankAccountIban } from "./bank_account.ts"
import { Card } from "./card.ts"
import { CompanyInformation } from "./company.ts"
import { ContactDetailsBase } from "./contact_details.ts"
import { day } from "./date.ts"
import { APIError } from "./error.ts"
import { bic } from "./iso_code.ts"
import { AmountOfMoney } from "./money.ts"
import { deprecated, object, optional } from "./object.ts"
import { OrderOutput } from "./order_output.ts"
import { AbstractOrderStatus, OrderStatusOutput } from "./payment_status.ts"
import { PersonalName } from "./person.ts"
import { int32, int64, list, namedEnum, type Other, text } from "./scalar.ts"

/** Whoever gets a payout. */
export interface PayoutCustomer {
  /** Address of the customer. */
  readonly address?: Address
  /** The company, if the customer is one. */
  readonly companyInformation?: CompanyInformation
  /** How to reach the customer. */
  readonly contactDetails?: ContactDetailsBase
  /** Your own id of the customer. */
  readonly merchantCustomerId?: string
  /** Name of the customer. */
  readonly name?: PersonalName
}
/** Schema of {@link PayoutCustomer}. */
export const PayoutCustomer: Schema.Codec<PayoutCustomer, unknown> = /* @__PURE__ */ object("PayoutCustomer", () => ({
  address: optional(Address),
  companyInformation: optional(CompanyInformation),
  contactDetails: optional(ContactDetailsBase),
  merchantCustomerId: optional(text()),
  name: optional(PersonalName),
}))

/** Whoever gets a payout to a card, where that is not the customer. */
export interface PayoutRecipient {
  /** Given name. */
  readonly firstName?: string
  /** Family name. */
  readonly surname?: string
  /** Part in front of the family name, such as `van` or `de`. */
  readonly surnamePrefix?: string
}
/** Schema of {@link PayoutRecipient}. */
export const PayoutRecipient: Schema.Codec<PayoutRecipient, unknown> = /* @__PURE__ */ object(
  "PayoutRecipient",
  () => ({
    firstName: optional(text()),
    surname: optional(text()),
    surnamePrefix: optional(text()),
  }),
)

/** Your references of a payout. */
export interface PayoutReferences {
  /** Number of your invoice. */
  readonly invoiceNumber?: string
  /** Your own number of the order; need not be unique. */
  readonly merchantOrderId?: number
  /** Your own reference of the payout. At most 30 characters on GlobalCollect. */
  readonly merchantReference?: string
}
/** Schema of {@link PayoutReferences}. */
export const PayoutReferences: Schema.Codec<PayoutReferences, unknown> = /* @__PURE__ */ object(
  "PayoutReferences",
  () => ({
    invoiceNumber: optional(text()),
    merchantOrderId: optional(int64()),
    merchantReference: optional(text()),
  }),
)

/** What every payout needs: how much, to whom and your references. */
export interface PayoutDetails {
  /** Amount to pay out. */
  readonly amountOfMoney?: AmountOfMoney
  /** Whoever gets the money. */
  readonly customer?: PayoutCustomer
  /** Your references of the payout. */
  readonly references?: PayoutReferences
}
/** Schema of {@link PayoutDetails}. */
export const PayoutDetails: Schema.Codec<PayoutDetails, unknown> = /* @__PURE__ */ object("PayoutDetails", () => ({
  amountOfMoney: optional(AmountOfMoney),
  customer: optional(PayoutCustomer),
  references: optional(PayoutReferences),
}))

/** The merchant of a payout. */
export interface PayoutMerchant {
  /** Configuration of your account to use, where several are set up. */
  readonly configurationId?: string
}
/** Schema of {@link PayoutMerchant}. */
export const PayoutMerchant: Schema.Codec<PayoutMerchant, unknown> = /* @__PURE__ */ object("PayoutMerchant", () => ({
  configurationId: optional(text()),
}))

/** What every kind of payout needs: nothing so far. */
export type AbstractPayoutMethodSpecificInput = Record<never, never>
/** Schema of {@link AbstractPayoutMethodSpecificInput}. */
export const AbstractPayoutMethodSpecificInput: Schema.Codec<AbstractPayoutMethodSpecificInput, unknown> =
  /* @__PURE__ */ object("AbstractPayoutMethodSpecificInput", () => ({}))

/** What a payout to a bank account needs. */
export interface BankTransferPayoutMethodSpecificInput extends AbstractPayoutMethodSpecificInput {
  /** Account that gets the money, in the national notation of its country. */
  readonly bankAccountBban?: BankAccountBban
  /** Account that gets the money, as an IBAN. */
  readonly bankAccountIban?: BankAccountIban
  /**
   * Whoever gets the money.
   *
   * @deprecated Use `CreatePayoutRequest.payoutDetails.customer`.
   */
  readonly customer?: PayoutCustomer
  /** Day of the payout. As `YYYYMMDD`. */
  readonly payoutDate?: string
  /** Text for the statement of the account. */
  readonly payoutText?: string
  /** BIC of the bank: 8 or 11 characters. */
  readonly swiftCode?: string
}
/** Schema of {@link BankTransferPayoutMethodSpecificInput}. */
export const BankTransferPayoutMethodSpecificInput: Schema.Codec<BankTransferPayoutMethodSpecificInput, unknown> =
  /* @__PURE__ */ object("BankTransferPayoutMethodSpecificInput", () => ({
    bankAccountBban: optional(BankAccountBban),
    bankAccountIban: optional(BankAccountIban),
    customer: deprecated(PayoutCustomer),
    payoutDate: optional(day()),
    payoutText: optional(text()),
    swiftCode: optional(bic()),
  }), AbstractPayoutMethodSpecificInput)

/** What a payout to a card needs. */
export interface CardPayoutMethodSpecificInput extends AbstractPayoutMethodSpecificInput {
  /** Card that gets the money. */
  readonly card?: Card
  /** Id of the payment product, such as 1 for Visa (protocol: product ids). */
  readonly paymentProductId?: number
  /** Whoever gets the money, where that is not the customer. */
  readonly recipient?: PayoutRecipient
  /** Id of the token with the card that gets the money. */
  readonly token?: string
}
/** Schema of {@link CardPayoutMethodSpecificInput}. */
export const CardPayoutMethodSpecificInput: Schema.Codec<CardPayoutMethodSpecificInput, unknown> =
  /* @__PURE__ */ object("CardPayoutMethodSpecificInput", () => ({
    card: optional(Card),
    paymentProductId: optional(int32()),
    recipient: optional(PayoutRecipient),
    token: optional(text()),
  }), AbstractPayoutMethodSpecificInput)

/** Pays out money: `payoutDetails` and the input of one payout method (protocol: payouts). */
export interface CreatePayoutRequest {
  /**
   * Amount to pay out.
   *
   * @deprecated Use `payoutDetails.amountOfMoney`.
   */
  readonly amountOfMoney?: AmountOfMoney
  /**
   * Account that gets the money, in the national notation of its country.
   *
   * @deprecated Use `bankTransferPayoutMethodSpecificInput.bankAccountBban`.
   */
  readonly bankAccountBban?: BankAccountBban
  /**
   * Account that gets the money, as an IBAN.
   *
   * @deprecated Use `bankTransferPayoutMethodSpecificInput.bankAccountIban`.
   */
  readonly bankAccountIban?: BankAccountIban
  /** What a payout to a bank account needs. */
  readonly bankTransferPayoutMethodSpecificInput?: BankTransferPayoutMethodSpecificInput
  /** What a payout to a card needs. */
  readonly cardPayoutMethodSpecificInput?: CardPayoutMethodSpecificInput
  /**
   * Whoever gets the money.
   *
   * @deprecated Use `payoutDetails.customer`.
   */
  readonly customer?: PayoutCustomer
  /** Facts about you, the merchant. */
  readonly merchant?: PayoutMerchant
  /**
   * Day of the payout. As `YYYYMMDD`.
   *
   * @deprecated Use `bankTransferPayoutMethodSpecificInput.payoutDate`.
   */
  readonly payoutDate?: string
  /** How much, to whom and your references. */
  readonly payoutDetails?: PayoutDetails
  /**
   * Text for the statement of the account.
   *
   * @deprecated Use `bankTransferPayoutMethodSpecificInput.payoutText`.
   */
  readonly payoutText?: string
  /**
   * Your references of the payout.
   *
   * @deprecated Use `payoutDetails.references`.
   */
  readonly references?: PayoutReferences
  /**
   * BIC of the bank: 8 or 11 characters.
   *
   * @deprecated Use `bankTransferPayoutMethodSpecificInput.swiftCode`.
   */
  readonly swiftCode?: string
}
/** Schema of {@link CreatePayoutRequest}. */
export const CreatePayoutRequest: Schema.Codec<CreatePayoutRequest, unknown> = /* @__PURE__ */ object(
  "CreatePayoutRequest",
  () => ({
    amountOfMoney: deprecated(AmountOfMoney),
    bankAccountBban: deprecated(BankAccountBban),
    bankAccountIban: deprecated(BankAccountIban),
    bankTransferPayoutMethodSpecificInput: optional(BankTransferPayoutMethodSpecificInput),
    cardPayoutMethodSpecificInput: optional(CardPayoutMethodSpecificInput),
    customer: deprecated(PayoutCustomer),
    merchant: optional(PayoutMerchant),
    payoutDate: deprecated(day()),
    payoutDetails: optional(PayoutDetails),
    payoutText: deprecated(text()),
    references: deprecated(PayoutReferences),
    swiftCode: deprecated(bic()),
  }),
)

/** Approves a payout that is `PENDING_APPROVAL`. */
export interface ApprovePayoutRequest {
  /** Day of the payout. As `YYYYMMDD`. */
  readonly datePayout?: string
}
/** Schema of {@link ApprovePayoutRequest}. */
export const ApprovePayoutRequest: Schema.Codec<ApprovePayoutRequest, unknown> = /* @__PURE__ */ object(
  "ApprovePayoutRequest",
  () => ({
    datePayout: optional(day()),
  }),
)

/**
 * Status of a payout (protocol: payouts): `PENDING_APPROVAL` waits for you, `PAYOUT_REQUESTED` is on its way,
 * `ACCOUNT_CREDITED` succeeded; `REJECTED` was declined at once, `REJECTED_CREDIT` in processing; with `REVERSED` the
 * money came back.
 */
export type PayoutStatus =
  | "CREATED"
  | "PENDING_APPROVAL"
  | "REJECTED"
  | "PAYOUT_REQUESTED"
  | "ACCOUNT_CREDITED"
  | "REJECTED_CREDIT"
  | "CANCELLED"
  | "REVERSED"
  | Other
/** Schema of {@link PayoutStatus}. */
export const PayoutStatus: Schema.Codec<PayoutStatus> = /* @__PURE__ */ namedEnum("PayoutStatus", [
  "CREATED",
  "PENDING_APPROVAL",
  "REJECTED",
  "PAYOUT_REQUESTED",
  "ACCOUNT_CREDITED",
  "REJECTED_CREDIT",
  "CANCELLED",
  "REVERSED",
])

/** A payout. */
export interface PayoutResult extends AbstractOrderStatus {
  /** Amount and references. */
  readonly payoutOutput?: OrderOutput
  /** Where the payout stands. */
  readonly status?: PayoutStatus
  /** The status in detail. */
  readonly statusOutput?: OrderStatusOutput
}
/** Schema of {@link PayoutResult}. */
export const PayoutResult: Schema.Codec<PayoutResult, unknown> = /* @__PURE__ */ object("PayoutResult", () => ({
  payoutOutput: optional(OrderOutput),
  status: optional(PayoutStatus),
  statusOutput: optional(OrderStatusOutput),
}), AbstractOrderStatus)

/** A payout that was made or asked for. */
export interface PayoutResponse extends PayoutResult {}
/** Schema of {@link PayoutResponse}. */
export const PayoutResponse: Schema.Codec<PayoutResponse, unknown> = /* @__PURE__ */ object(
  "PayoutResponse",
  () => ({}),
  PayoutResult,
)

/** One page of the payouts that were found. */
export interface FindPayoutsResponse {
  /** Most elements that one answer holds; 10 by default, at most 100. */
  readonly limit?: number
  /** Index of the first element in the whole result, counted from 0. */
  readonly offset?: number
  /** The payouts. */
  readonly payouts?: ReadonlyArray<PayoutResult>
  /** Number of elements in the whole result. */
  readonly totalCount?: number
}
/** Schema of {@link FindPayoutsResponse}. */
export const FindPayoutsResponse: Schema.Codec<FindPayoutsResponse, unknown> = /* @__PURE__ */ object(
  "FindPayoutsResponse",
  () => ({
    limit: optional(int32()),
    offset: optional(int32()),
    payouts: optional(list(PayoutResult)),
    totalCount: optional(int32()),
  }),
)

/** The answer to a payout that was declined or refused. */
export interface PayoutErrorResponse {
  /** Reference of this answer for the platform's support; log it. */
  readonly errorId?: string
  /** What went wrong, one element for each reason. */
  readonly errors?: ReadonlyArray<APIError>
  /** The rejected payout; it can still be fetched. */
  readonly payoutResult?: PayoutResult
}
/** Schema of {@link PayoutErrorResponse}. */
export const PayoutErrorResponse: Schema.Codec<PayoutErrorResponse, unknown> = /* @__PURE__ */ object(
  "PayoutErrorResponse",
  () => ({
    errorId: optional(text()),
    errors: optional(list(APIError)),
    payoutResult: optional(PayoutResult),
  }),
)

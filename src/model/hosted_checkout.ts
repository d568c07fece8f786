import type * as Schema from "effect/Schema"
import { BankTransferPaymentMethodSpecificInputBase } from "./bank_transfer.ts"
import { CardPaymentMethodSpecificInputBase } from "./card_payment.ts"
import { CashPaymentMethodSpecificInputBase } from "./cash_payment.ts"
import { PaymentCreationReferences } from "./create_payment.ts"
import { EInvoicePaymentMethodSpecificInputBase } from "./e_invoice.ts"
import { FraudFields } from "./fraud_fields.ts"
import { KeyValuePair } from "./key_value_pair.ts"
import { Merchant } from "./merchant.ts"
import { MobilePaymentMethodSpecificInputHostedCheckout } from "./mobile_payment.ts"
import { deprecated, object, optional } from "./object.ts"
import { Order } from "./order.ts"
import { Payment } from "./payment.ts"
import { PaymentProductFiltersHostedCheckout } from "./payment_product_filter.ts"
import { RecurringPaymentsData } from "./recurring_payments.ts"
import { RedirectPaymentMethodSpecificInputBase } from "./redirect_payment.ts"
import { boolean, list, namedEnum, type Other, text } from "./scalar.ts"
import { SepaDirectDebitPaymentMethodSpecificInputBase } from "./sepa_direct_debit.ts"

/** How a hosted checkout looks and behaves (protocol: hosted checkouts). */
export interface HostedCheckoutSpecificInput {
  /** Whether to offer Click to Pay. */
  readonly allowClickToPay?: boolean
  /** Whether the payment begins a series: only products that allow it are offered. */
  readonly isRecurring?: boolean
  /** Language and country of the page, such as `de_CH`. */
  readonly locale?: string
  /** Payment products to offer. */
  readonly paymentProductFilters?: PaymentProductFiltersHostedCheckout
  /** What to show of payments to come. */
  readonly recurringPaymentsData?: RecurringPaymentsData
  /** Whether a customer's cancellation is reported as such; `false` by default, which reports `IN_PROGRESS`. */
  readonly returnCancelState?: boolean
  /** Absolute address to which the customer comes back. */
  readonly returnUrl?: string
  /** Whether the page shows the outcome before the customer returns; true by default. */
  readonly showResultPage?: boolean
  /** Ids of the customer's tokens, separated by commas without spaces. */
  readonly tokens?: string
  /** Whether the amounts of the cart must add up to that of the order; `true` by default. */
  readonly validateShoppingCart?: boolean
  /** Name of the page design to use, as set up in the console. */
  readonly variant?: string
}
/** Schema of {@link HostedCheckoutSpecificInput}. */
export const HostedCheckoutSpecificInput: Schema.Codec<HostedCheckoutSpecificInput, unknown> = /* @__PURE__ */ object(
  "HostedCheckoutSpecificInput",
  () => ({
    allowClickToPay: optional(boolean),
    isRecurring: optional(boolean),
    locale: optional(text()),
    paymentProductFilters: optional(PaymentProductFiltersHostedCheckout),
    recurringPaymentsData: optional(RecurringPaymentsData),
    returnCancelState: optional(boolean),
    returnUrl: optional(text()),
    showResultPage: optional(boolean),
    tokens: optional(text()),
    validateShoppingCart: optional(boolean),
    variant: optional(text()),
  }),
)

/**
 * Creates a page of the platform on which the customer pays.
 *
 * @example
 * ```ts
 * import type { CreateHostedCheckoutRequest } from "@epayment/effect"
 *
 * const request: CreateHostedCheckoutRequest = {
 *   order: {
 *     amountOfMoney: { amount: 4990, currencyCode: "CHF" },
 *     references: { merchantReference: "ORD-2025-000817" },
 *   },
 *   hostedCheckoutSpecificInput: {
 *     locale: "de_CH",
 *     returnUrl: "https://shop.example/return",
 *     paymentProductFilters: { restrictTo: { products: [3201, 5407] } },
 *   },
 * }
 * ```
 */
export interface CreateHostedCheckoutRequest {
  /** What a payment by bank transfer needs. */
  readonly bankTransferPaymentMethodSpecificInput?: BankTransferPaymentMethodSpecificInputBase
  /** What a payment by card needs. */
  readonly cardPaymentMethodSpecificInput?: CardPaymentMethodSpecificInputBase
  /** What a payment in cash or by voucher needs. */
  readonly cashPaymentMethodSpecificInput?: CashPaymentMethodSpecificInputBase
  /** What a payment by electronic invoice needs. */
  readonly eInvoicePaymentMethodSpecificInput?: EInvoicePaymentMethodSpecificInputBase
  /** Facts for the fraud screening. */
  readonly fraudFields?: FraudFields
  /** How the page looks and behaves. */
  readonly hostedCheckoutSpecificInput?: HostedCheckoutSpecificInput
  /** Facts about you, the merchant. */
  readonly merchant?: Merchant
  /** What a payment with a mobile wallet needs. */
  readonly mobilePaymentMethodSpecificInput?: MobilePaymentMethodSpecificInputHostedCheckout
  /** What is paid for. */
  readonly order: Order
  /** What a payment at a third party's page needs. */
  readonly redirectPaymentMethodSpecificInput?: RedirectPaymentMethodSpecificInputBase
  /** What a SEPA direct debit needs. */
  readonly sepaDirectDebitPaymentMethodSpecificInput?: SepaDirectDebitPaymentMethodSpecificInputBase
}
/** Schema of {@link CreateHostedCheckoutRequest}. */
export const CreateHostedCheckoutRequest: Schema.Codec<CreateHostedCheckoutRequest, unknown> = /* @__PURE__ */ object(
  "CreateHostedCheckoutRequest",
  () => ({
    bankTransferPaymentMethodSpecificInput: optional(BankTransferPaymentMethodSpecificInputBase),
    cardPaymentMethodSpecificInput: optional(CardPaymentMethodSpecificInputBase),
    cashPaymentMethodSpecificInput: optional(CashPaymentMethodSpecificInputBase),
    eInvoicePaymentMethodSpecificInput: optional(EInvoicePaymentMethodSpecificInputBase),
    fraudFields: optional(FraudFields),
    hostedCheckoutSpecificInput: optional(HostedCheckoutSpecificInput),
    merchant: optional(Merchant),
    mobilePaymentMethodSpecificInput: optional(MobilePaymentMethodSpecificInputHostedCheckout),
    order: Order,
    redirectPaymentMethodSpecificInput: optional(RedirectPaymentMethodSpecificInputBase),
    sepaDirectDebitPaymentMethodSpecificInput: optional(SepaDirectDebitPaymentMethodSpecificInputBase),
  }),
)

/** A new hosted checkout. */
export interface CreateHostedCheckoutResponse {
  /** Value that the platform repeats when the customer returns: keep it and compare, in constant time. */
  readonly RETURNMAC?: string
  /** Id of the hosted checkout. */
  readonly hostedCheckoutId?: string
  /** Ids of the tokens you passed that can no longer be used: delete your copies. */
  readonly invalidTokens?: ReadonlyArray<string>
  /** Your own reference, as it was given or made up. */
  readonly merchantReference?: string
  /** Address of the page without its sub-domain: put `https://payment.` in front and send the customer there. */
  readonly partialRedirectUrl?: string
}
/** Schema of {@link CreateHostedCheckoutResponse}. */
export const CreateHostedCheckoutResponse: Schema.Codec<CreateHostedCheckoutResponse, unknown> = /* @__PURE__ */ object(
  "CreateHostedCheckoutResponse",
  () => ({
    RETURNMAC: optional(text()),
    hostedCheckoutId: optional(text()),
    invalidTokens: optional(list(text())),
    merchantReference: optional(text()),
    partialRedirectUrl: optional(text()),
  }),
)

/** What the customer was shown at the end. */
export type DisplayedDataType = "SHOW_INSTRUCTIONS" | "SHOW_TRANSACTION_RESULTS" | Other
/** Schema of {@link DisplayedDataType}. */
export const DisplayedDataType: Schema.Codec<DisplayedDataType> = /* @__PURE__ */ namedEnum("DisplayedDataType", [
  "SHOW_INSTRUCTIONS",
  "SHOW_TRANSACTION_RESULTS",
])

/** What the customer was shown at the end of a hosted checkout. */
export interface DisplayedData {
  /** Instructions for paying, or results of the transaction. */
  readonly displayedDataType?: DisplayedDataType
  /** Page that was shown, as encoded HTML. */
  readonly renderingData?: string
  /** Values that were shown. */
  readonly showData?: ReadonlyArray<KeyValuePair>
}
/** Schema of {@link DisplayedData}. */
export const DisplayedData: Schema.Codec<DisplayedData, unknown> = /* @__PURE__ */ object("DisplayedData", () => ({
  displayedDataType: optional(DisplayedDataType),
  renderingData: optional(text()),
  showData: optional(list(KeyValuePair)),
}))

/** Coarse outcome of a hosted checkout's payment. */
export type PaymentStatusCategory = "REJECTED" | "SUCCESSFUL" | "STATUS_UNKNOWN" | Other
/** Schema of {@link PaymentStatusCategory}. */
export const PaymentStatusCategory: Schema.Codec<PaymentStatusCategory> = /* @__PURE__ */ namedEnum(
  "PaymentStatusCategory",
  ["REJECTED", "SUCCESSFUL", "STATUS_UNKNOWN"],
)

/** The payment that was made on a hosted checkout. */
export interface CreatedPaymentOutput {
  /** What the customer was shown at the end. */
  readonly displayedData?: DisplayedData
  /** Whether the customer asked to keep the payment details. */
  readonly isCheckedRememberMe?: boolean
  /** The payment. */
  readonly payment?: Payment
  /** References that the platform gave the payment. */
  readonly paymentCreationReferences?: PaymentCreationReferences
  /**
   * Coarse outcome of the payment.
   *
   * @deprecated Use `Payment.statusOutput.statusCategory`.
   */
  readonly paymentStatusCategory?: PaymentStatusCategory
  /** Whether the payment details were kept. */
  readonly tokenizationSucceeded?: boolean
  /** Ids of the tokens that were made, separated by commas. */
  readonly tokens?: string
}
/** Schema of {@link CreatedPaymentOutput}. */
export const CreatedPaymentOutput: Schema.Codec<CreatedPaymentOutput, unknown> = /* @__PURE__ */ object(
  "CreatedPaymentOutput",
  () => ({
    displayedData: optional(DisplayedData),
    isCheckedRememberMe: optional(boolean),
    payment: optional(Payment),
    paymentCreationReferences: optional(PaymentCreationReferences),
    paymentStatusCategory: deprecated(PaymentStatusCategory),
    tokenizationSucceeded: optional(boolean),
    tokens: optional(text()),
  }),
)

/**
 * Status of a hosted checkout (protocol: hosted checkouts). `IN_PROGRESS` stands for a cancellation as well, unless
 * `returnCancelState` asks for `CANCELLED_BY_CONSUMER`; with the last value the device cannot use the payment product
 * that was preselected.
 */
export type HostedCheckoutStatus =
  | "IN_PROGRESS"
  | "PAYMENT_CREATED"
  | "CANCELLED_BY_CONSUMER"
  | "CLIENT_NOT_ELIGIBLE_FOR_SELECTED_PAYMENT_PRODUCT"
  | Other
/** Schema of {@link HostedCheckoutStatus}. */
export const HostedCheckoutStatus: Schema.Codec<HostedCheckoutStatus> = /* @__PURE__ */ namedEnum(
  "HostedCheckoutStatus",
  ["IN_PROGRESS", "PAYMENT_CREATED", "CANCELLED_BY_CONSUMER", "CLIENT_NOT_ELIGIBLE_FOR_SELECTED_PAYMENT_PRODUCT"],
)

/** A hosted checkout that was asked for. */
export interface GetHostedCheckoutResponse {
  /** The payment; present once the status is `PAYMENT_CREATED`. */
  readonly createdPaymentOutput?: CreatedPaymentOutput
  /** Where the checkout stands. */
  readonly status?: HostedCheckoutStatus
}
/** Schema of {@link GetHostedCheckoutResponse}. */
export const GetHostedCheckoutResponse: Schema.Codec<GetHostedCheckoutResponse, unknown> = /* @__PURE__ */ object(
  "GetHostedCheckoutResponse",
  () => ({
    createdPaymentOutput: optional(CreatedPaymentOutput),
    status: optional(HostedCheckoutStatus),
  }),
)

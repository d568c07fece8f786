import type * as Redacted from "effect/Redacted"
import type * as Schema from "effect/Schema"
import { BankTransferPaymentMethodSpecificInput } from "./bank_transfer.ts"
import { CardPaymentMethodSpecificInput } from "./card_payment.ts"
import { CashPaymentMethodSpecificInput } from "./cash_payment.ts"
import { NonSepaDirectDebitPaymentMethodSpecificInput } from "./direct_debit.ts"
import { EInvoicePaymentMethodSpecificInput } from "./e_invoice.ts"
import { APIError } from "./error.ts"
import { FraudFields } from "./fraud_fields.ts"
import { InvoicePaymentMethodSpecificInput } from "./invoice_payment.ts"
import { Merchant } from "./merchant.ts"
import { MerchantAction } from "./merchant_action.ts"
import { MobilePaymentMethodSpecificInput } from "./mobile_payment.ts"
import { object, optional } from "./object.ts"
import { Order } from "./order.ts"
import { Payment } from "./payment.ts"
import { RedirectPaymentMethodSpecificInput } from "./redirect_payment.ts"
import { boolean, list, secret, text } from "./scalar.ts"
import { SepaDirectDebitPaymentMethodSpecificInput } from "./sepa_direct_debit.ts"

/**
 * Creates a payment: an order with the input of exactly one payment method, the encrypted input of a device, or both of
 * them together (protocol: payment transitions).
 *
 * @example
 * ```ts
 * import type { CreatePaymentRequest } from "@epayment/effect"
 * import * as Redacted from "effect/Redacted"
 *
 * const request: CreatePaymentRequest = {
 *   order: {
 *     amountOfMoney: { amount: 4990, currencyCode: "CHF" },
 *     references: { merchantReference: "ORD-2025-000817" },
 *   },
 *   cardPaymentMethodSpecificInput: {
 *     paymentProductId: 1,
 *     requiresApproval: true,
 *     card: { cardNumber: Redacted.make("4012000033330026"), cvv: Redacted.make("123"), expiryDate: "1231" },
 *   },
 * }
 * ```
 */
export interface CreatePaymentRequest {
  /** What a payment by bank transfer needs. */
  readonly bankTransferPaymentMethodSpecificInput?: BankTransferPaymentMethodSpecificInput
  /** What a payment by card needs. */
  readonly cardPaymentMethodSpecificInput?: CardPaymentMethodSpecificInput
  /** What a payment in cash or by voucher needs. */
  readonly cashPaymentMethodSpecificInput?: CashPaymentMethodSpecificInput
  /** What a direct debit outside SEPA needs. */
  readonly directDebitPaymentMethodSpecificInput?: NonSepaDirectDebitPaymentMethodSpecificInput
  /** What a payment by electronic invoice needs. */
  readonly eInvoicePaymentMethodSpecificInput?: EInvoicePaymentMethodSpecificInput
  /**
   * What a device encrypted for the platform: a JWE that can be used once; it may stand beside a method's input to
   * carry the secret fields.
   */
  readonly encryptedCustomerInput?: Redacted.Redacted<string>
  /** Facts for the fraud screening. */
  readonly fraudFields?: FraudFields
  /** What a payment by invoice needs. */
  readonly invoicePaymentMethodSpecificInput?: InvoicePaymentMethodSpecificInput
  /** Facts about you, the merchant. */
  readonly merchant?: Merchant
  /** What a payment with a mobile wallet needs. */
  readonly mobilePaymentMethodSpecificInput?: MobilePaymentMethodSpecificInput
  /** What is paid for. */
  readonly order: Order
  /** What a payment at a third party's page needs. */
  readonly redirectPaymentMethodSpecificInput?: RedirectPaymentMethodSpecificInput
  /** What a SEPA direct debit needs. */
  readonly sepaDirectDebitPaymentMethodSpecificInput?: SepaDirectDebitPaymentMethodSpecificInput
}
/** Schema of {@link CreatePaymentRequest}. */
export const CreatePaymentRequest: Schema.Codec<CreatePaymentRequest, unknown> = /* @__PURE__ */ object(
  "CreatePaymentRequest",
  () => ({
    bankTransferPaymentMethodSpecificInput: optional(BankTransferPaymentMethodSpecificInput),
    cardPaymentMethodSpecificInput: optional(CardPaymentMethodSpecificInput),
    cashPaymentMethodSpecificInput: optional(CashPaymentMethodSpecificInput),
    directDebitPaymentMethodSpecificInput: optional(NonSepaDirectDebitPaymentMethodSpecificInput),
    eInvoicePaymentMethodSpecificInput: optional(EInvoicePaymentMethodSpecificInput),
    encryptedCustomerInput: optional(secret()),
    fraudFields: optional(FraudFields),
    invoicePaymentMethodSpecificInput: optional(InvoicePaymentMethodSpecificInput),
    merchant: optional(Merchant),
    mobilePaymentMethodSpecificInput: optional(MobilePaymentMethodSpecificInput),
    order: Order,
    redirectPaymentMethodSpecificInput: optional(RedirectPaymentMethodSpecificInput),
    sepaDirectDebitPaymentMethodSpecificInput: optional(SepaDirectDebitPaymentMethodSpecificInput),
  }),
)

/** References that the platform gave a new payment. */
export interface PaymentCreationReferences {
  /** First 20 digits of the payment's id. */
  readonly additionalReference?: string
  /** Id of the payment as others see it. */
  readonly externalReference?: string
}
/** Schema of {@link PaymentCreationReferences}. */
export const PaymentCreationReferences: Schema.Codec<PaymentCreationReferences, unknown> = /* @__PURE__ */ object(
  "PaymentCreationReferences",
  () => ({
    additionalReference: optional(text()),
    externalReference: optional(text()),
  }),
)

/** What came of the creation beside the payment. */
export interface PaymentCreationOutput extends PaymentCreationReferences {
  /** Whether the customer asked to keep the payment details. */
  readonly isCheckedRememberMe?: boolean
  /** Whether the token is new; an existing one is not changed. */
  readonly isNewToken?: boolean
  /** Id of the token with the payment details. */
  readonly token?: string
  /** Whether the payment details were kept. */
  readonly tokenizationSucceeded?: boolean
}
/** Schema of {@link PaymentCreationOutput}. */
export const PaymentCreationOutput: Schema.Codec<PaymentCreationOutput, unknown> = /* @__PURE__ */ object(
  "PaymentCreationOutput",
  () => ({
    isCheckedRememberMe: optional(boolean),
    isNewToken: optional(boolean),
    token: optional(text()),
    tokenizationSucceeded: optional(boolean),
  }),
  PaymentCreationReferences,
)

/** A new payment and what to do next. */
export interface CreatePaymentResult {
  /** What came of the creation beside the payment. */
  readonly creationOutput?: PaymentCreationOutput
  /** What you are to do so that the payment goes on; absent when nothing. */
  readonly merchantAction?: MerchantAction
  /** The payment. */
  readonly payment?: Payment
}
/** Schema of {@link CreatePaymentResult}. */
export const CreatePaymentResult: Schema.Codec<CreatePaymentResult, unknown> = /* @__PURE__ */ object(
  "CreatePaymentResult",
  () => ({
    creationOutput: optional(PaymentCreationOutput),
    merchantAction: optional(MerchantAction),
    payment: optional(Payment),
  }),
)

/** The answer to the creation of a payment. */
export interface CreatePaymentResponse extends CreatePaymentResult {}
/** Schema of {@link CreatePaymentResponse}. */
export const CreatePaymentResponse: Schema.Codec<CreatePaymentResponse, unknown> = /* @__PURE__ */ object(
  "CreatePaymentResponse",
  () => ({}),
  CreatePaymentResult,
)

/** The answer to a payment that was declined or refused. */
export interface PaymentErrorResponse {
  /** Reference of this answer for the platform's support; log it. */
  readonly errorId?: string
  /** What went wrong, one element for each reason. */
  readonly errors?: ReadonlyArray<APIError>
  /** The rejected payment; it can still be fetched. */
  readonly paymentResult?: CreatePaymentResult
}
/** Schema of {@link PaymentErrorResponse}. */
export const PaymentErrorResponse: Schema.Codec<PaymentErrorResponse, unknown> = /* @__PURE__ */ object(
  "PaymentErrorResponse",
  () => ({
    errorId: optional(text()),
    errors: optional(list(APIError)),
    paymentResult: optional(CreatePaymentResult),
  }),
)

import type * as Schema from "effect/Schema"
import { AirlineData } from "./airline_data.ts"
import { CustomerApprovePayment } from "./customer.ts"
import { day } from "./date.ts"
import { LodgingData } from "./lodging_data.ts"
import { deprecated, object, optional } from "./object.ts"
import { Payment } from "./payment.ts"
import { int64, text } from "./scalar.ts"
import { VoidResponseId } from "./void_response.ts"

/** Your references, when a payment is approved. */
export interface OrderReferencesApprovePayment {
  /** Your own reference, in place of the one at creation. */
  readonly merchantReference?: string
}
/** Schema of {@link OrderReferencesApprovePayment}. */
export const OrderReferencesApprovePayment: Schema.Codec<OrderReferencesApprovePayment, unknown> =
  /* @__PURE__ */ object("OrderReferencesApprovePayment", () => ({
    merchantReference: optional(text()),
  }))

/** Air tickets and stays of an order. */
export interface AdditionalOrderInputAirlineData {
  /** Air tickets among the goods. */
  readonly airlineData?: AirlineData
  /** Stay among the goods. */
  readonly lodgingData?: LodgingData
}
/** Schema of {@link AdditionalOrderInputAirlineData}. */
export const AdditionalOrderInputAirlineData: Schema.Codec<AdditionalOrderInputAirlineData, unknown> =
  /* @__PURE__ */ object("AdditionalOrderInputAirlineData", () => ({
    airlineData: optional(AirlineData),
    lodgingData: optional(LodgingData),
  }))

/** The order, when a payment is approved. */
export interface OrderApprovePayment {
  /** Air tickets and stays. */
  readonly additionalInput?: AdditionalOrderInputAirlineData
  /** Whoever pays. */
  readonly customer?: CustomerApprovePayment
  /** Your references of the order. */
  readonly references?: OrderReferencesApprovePayment
}
/** Schema of {@link OrderApprovePayment}. */
export const OrderApprovePayment: Schema.Codec<OrderApprovePayment, unknown> = /* @__PURE__ */ object(
  "OrderApprovePayment",
  () => ({
    additionalInput: optional(AdditionalOrderInputAirlineData),
    customer: optional(CustomerApprovePayment),
    references: optional(OrderReferencesApprovePayment),
  }),
)

/** What the approval of every payment method holds. */
export interface ApprovePaymentPaymentMethodSpecificInput {
  /** Day on which the account is to be debited. As `YYYYMMDD`. */
  readonly dateCollect?: string
  /** Id of the token with the mandate. */
  readonly token?: string
}
/** Schema of {@link ApprovePaymentPaymentMethodSpecificInput}. */
export const ApprovePaymentPaymentMethodSpecificInput: Schema.Codec<ApprovePaymentPaymentMethodSpecificInput, unknown> =
  /* @__PURE__ */ object("ApprovePaymentPaymentMethodSpecificInput", () => ({
    dateCollect: optional(day()),
    token: optional(text()),
  }))

/** What the approval of every direct debit holds. */
export interface ApprovePaymentDirectDebitPaymentMethodSpecificInput extends ApprovePaymentPaymentMethodSpecificInput {}
/** Schema of {@link ApprovePaymentDirectDebitPaymentMethodSpecificInput}. */
export const ApprovePaymentDirectDebitPaymentMethodSpecificInput: Schema.Codec<
  ApprovePaymentDirectDebitPaymentMethodSpecificInput,
  unknown
> = /* @__PURE__ */ object(
  "ApprovePaymentDirectDebitPaymentMethodSpecificInput",
  () => ({}),
  ApprovePaymentPaymentMethodSpecificInput,
)

/** When and on which mandate to debit an account outside SEPA. */
export interface ApprovePaymentNonSepaDirectDebitPaymentMethodSpecificInput
  extends ApprovePaymentDirectDebitPaymentMethodSpecificInput {}
/** Schema of {@link ApprovePaymentNonSepaDirectDebitPaymentMethodSpecificInput}. */
export const ApprovePaymentNonSepaDirectDebitPaymentMethodSpecificInput: Schema.Codec<
  ApprovePaymentNonSepaDirectDebitPaymentMethodSpecificInput,
  unknown
> = /* @__PURE__ */ object(
  "ApprovePaymentNonSepaDirectDebitPaymentMethodSpecificInput",
  () => ({}),
  ApprovePaymentDirectDebitPaymentMethodSpecificInput,
)

/** When and on which mandate to debit a SEPA account. */
export interface ApprovePaymentSepaDirectDebitPaymentMethodSpecificInput
  extends ApprovePaymentDirectDebitPaymentMethodSpecificInput {}
/** Schema of {@link ApprovePaymentSepaDirectDebitPaymentMethodSpecificInput}. */
export const ApprovePaymentSepaDirectDebitPaymentMethodSpecificInput: Schema.Codec<
  ApprovePaymentSepaDirectDebitPaymentMethodSpecificInput,
  unknown
> = /* @__PURE__ */ object(
  "ApprovePaymentSepaDirectDebitPaymentMethodSpecificInput",
  () => ({}),
  ApprovePaymentDirectDebitPaymentMethodSpecificInput,
)

/** Approves a payment that is `PENDING_APPROVAL`, so that it is captured. */
export interface ApprovePaymentRequest {
  /** Amount to capture in cents, at most the authorised one; absent: all of it. */
  readonly amount?: number
  /** When to debit an account outside SEPA. */
  readonly directDebitPaymentMethodSpecificInput?: ApprovePaymentNonSepaDirectDebitPaymentMethodSpecificInput
  /** Facts of the order that were still missing. */
  readonly order?: OrderApprovePayment
  /** When to debit a SEPA account. */
  readonly sepaDirectDebitPaymentMethodSpecificInput?: ApprovePaymentSepaDirectDebitPaymentMethodSpecificInput
}
/** Schema of {@link ApprovePaymentRequest}. */
export const ApprovePaymentRequest: Schema.Codec<ApprovePaymentRequest, unknown> = /* @__PURE__ */ object(
  "ApprovePaymentRequest",
  () => ({
    amount: optional(int64()),
    directDebitPaymentMethodSpecificInput: optional(ApprovePaymentNonSepaDirectDebitPaymentMethodSpecificInput),
    order: optional(OrderApprovePayment),
    sepaDirectDebitPaymentMethodSpecificInput: optional(ApprovePaymentSepaDirectDebitPaymentMethodSpecificInput),
  }),
)

/** What came of the approval of a payment by card. */
export interface ApprovePaymentCardPaymentMethodSpecificOutput {
  /** Answer of the issuer to the reversal of the remaining amount. */
  readonly voidResponseId?: VoidResponseId
}
/** Schema of {@link ApprovePaymentCardPaymentMethodSpecificOutput}. */
export const ApprovePaymentCardPaymentMethodSpecificOutput: Schema.Codec<
  ApprovePaymentCardPaymentMethodSpecificOutput,
  unknown
> = /* @__PURE__ */ object("ApprovePaymentCardPaymentMethodSpecificOutput", () => ({
  voidResponseId: optional(VoidResponseId),
}))

/** What came of the approval of a payment with a mobile wallet. */
export interface ApprovePaymentMobilePaymentMethodSpecificOutput {
  /** Answer of the issuer to the reversal of the remaining amount. */
  readonly voidResponseId?: VoidResponseId
}
/** Schema of {@link ApprovePaymentMobilePaymentMethodSpecificOutput}. */
export const ApprovePaymentMobilePaymentMethodSpecificOutput: Schema.Codec<
  ApprovePaymentMobilePaymentMethodSpecificOutput,
  unknown
> = /* @__PURE__ */ object("ApprovePaymentMobilePaymentMethodSpecificOutput", () => ({
  voidResponseId: optional(VoidResponseId),
}))

/** The answer to the approval of a payment. */
export interface PaymentApprovalResponse {
  /** What came of the approval of a payment by card. */
  readonly cardPaymentMethodSpecificOutput?: ApprovePaymentCardPaymentMethodSpecificOutput
  /** What came of the approval of a payment with a mobile wallet. */
  readonly mobilePaymentMethodSpecificOutput?: ApprovePaymentMobilePaymentMethodSpecificOutput
  /** The payment. */
  readonly payment?: Payment
  /**
   * What came of the approval of a payment by card.
   *
   * @deprecated Use `cardPaymentMethodSpecificOutput`.
   */
  readonly paymentMethodSpecificOutput?: ApprovePaymentCardPaymentMethodSpecificOutput
}
/** Schema of {@link PaymentApprovalResponse}. */
export const PaymentApprovalResponse: Schema.Codec<PaymentApprovalResponse, unknown> = /* @__PURE__ */ object(
  "PaymentApprovalResponse",
  () => ({
    cardPaymentMethodSpecificOutput: optional(ApprovePaymentCardPaymentMethodSpecificOutput),
    mobilePaymentMethodSpecificOutput: optional(ApprovePaymentMobilePaymentMethodSpecificOutput),
    payment: optional(Payment),
    paymentMethodSpecificOutput: deprecated(ApprovePaymentCardPaymentMethodSpecificOutput),
  }),
)

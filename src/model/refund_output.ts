import type * as Schema from "effect/Schema"
import { CardEssentials } from "./card.ts"
import { object, optional } from "./object.ts"
import { OrderOutput } from "./order_output.ts"
import { PaymentMethod } from "./payment_method.ts"
import { PayPalAccountStatus, PayPalAddressStatus } from "./redirect_payment_output.ts"
import { int32, int64, text } from "./scalar.ts"

/** What the output of every kind of refund holds. */
export interface RefundMethodSpecificOutput {
  /** Id of the product through which the money goes back. */
  readonly refundProductId?: number
  /** Amount that the customer paid, in cents. */
  readonly totalAmountPaid?: number
  /** Amount of all refunds of the payment together, in cents. */
  readonly totalAmountRefunded?: number
}
/** Schema of {@link RefundMethodSpecificOutput}. */
export const RefundMethodSpecificOutput: Schema.Codec<RefundMethodSpecificOutput, unknown> = /* @__PURE__ */ object(
  "RefundMethodSpecificOutput",
  () => ({
    refundProductId: optional(int32()),
    totalAmountPaid: optional(int64()),
    totalAmountRefunded: optional(int64()),
  }),
)

/** What came of a refund to a bank account. */
export interface RefundBankMethodSpecificOutput extends RefundMethodSpecificOutput {}
/** Schema of {@link RefundBankMethodSpecificOutput}. */
export const RefundBankMethodSpecificOutput: Schema.Codec<RefundBankMethodSpecificOutput, unknown> =
  /* @__PURE__ */ object("RefundBankMethodSpecificOutput", () => ({}), RefundMethodSpecificOutput)

/** What came of a refund to a card. */
export interface RefundCardMethodSpecificOutput extends RefundMethodSpecificOutput {
  /** Code with which the issuer or acquirer authorised it. */
  readonly authorisationCode?: string
  /** The card, its number masked. */
  readonly card?: CardEssentials
}
/** Schema of {@link RefundCardMethodSpecificOutput}. */
export const RefundCardMethodSpecificOutput: Schema.Codec<RefundCardMethodSpecificOutput, unknown> =
  /* @__PURE__ */ object("RefundCardMethodSpecificOutput", () => ({
    authorisationCode: optional(text()),
    card: optional(CardEssentials),
  }), RefundMethodSpecificOutput)

/** What came of a refund in cash. */
export interface RefundCashMethodSpecificOutput extends RefundMethodSpecificOutput {}
/** Schema of {@link RefundCashMethodSpecificOutput}. */
export const RefundCashMethodSpecificOutput: Schema.Codec<RefundCashMethodSpecificOutput, unknown> =
  /* @__PURE__ */ object("RefundCashMethodSpecificOutput", () => ({}), RefundMethodSpecificOutput)

/** What came of a refund of an electronic invoice. */
export interface RefundEInvoiceMethodSpecificOutput extends RefundMethodSpecificOutput {}
/** Schema of {@link RefundEInvoiceMethodSpecificOutput}. */
export const RefundEInvoiceMethodSpecificOutput: Schema.Codec<RefundEInvoiceMethodSpecificOutput, unknown> =
  /* @__PURE__ */ object("RefundEInvoiceMethodSpecificOutput", () => ({}), RefundMethodSpecificOutput)

/** The PayPal account that gets the refund. */
export interface RefundPaymentProduct840CustomerAccount {
  /** Whether PayPal verified the account. */
  readonly customerAccountStatus?: PayPalAccountStatus
  /** Whether PayPal confirmed the address. */
  readonly customerAddressStatus?: PayPalAddressStatus
  /** Id of the customer at PayPal. */
  readonly payerId?: string
}
/** Schema of {@link RefundPaymentProduct840CustomerAccount}. */
export const RefundPaymentProduct840CustomerAccount: Schema.Codec<RefundPaymentProduct840CustomerAccount, unknown> =
  /* @__PURE__ */ object("RefundPaymentProduct840CustomerAccount", () => ({
    customerAccountStatus: optional(PayPalAccountStatus),
    customerAddressStatus: optional(PayPalAddressStatus),
    payerId: optional(text()),
  }))

/** What came of a refund with PayPal (product 840). */
export interface RefundPaymentProduct840SpecificOutput {
  /** The PayPal account that gets the refund. */
  readonly customerAccount?: RefundPaymentProduct840CustomerAccount
}
/** Schema of {@link RefundPaymentProduct840SpecificOutput}. */
export const RefundPaymentProduct840SpecificOutput: Schema.Codec<RefundPaymentProduct840SpecificOutput, unknown> =
  /* @__PURE__ */ object("RefundPaymentProduct840SpecificOutput", () => ({
    customerAccount: optional(RefundPaymentProduct840CustomerAccount),
  }))

/** What came of a refund to an electronic wallet. */
export interface RefundEWalletMethodSpecificOutput extends RefundMethodSpecificOutput {
  /** What PayPal reported. */
  readonly paymentProduct840SpecificOutput?: RefundPaymentProduct840SpecificOutput
}
/** Schema of {@link RefundEWalletMethodSpecificOutput}. */
export const RefundEWalletMethodSpecificOutput: Schema.Codec<RefundEWalletMethodSpecificOutput, unknown> =
  /* @__PURE__ */ object("RefundEWalletMethodSpecificOutput", () => ({
    paymentProduct840SpecificOutput: optional(RefundPaymentProduct840SpecificOutput),
  }), RefundMethodSpecificOutput)

/** What came of a refund to a mobile wallet. */
export interface RefundMobileMethodSpecificOutput extends RefundMethodSpecificOutput {
  /** Card scheme through which the refund went. */
  readonly network?: string
}
/** Schema of {@link RefundMobileMethodSpecificOutput}. */
export const RefundMobileMethodSpecificOutput: Schema.Codec<RefundMobileMethodSpecificOutput, unknown> =
  /* @__PURE__ */ object("RefundMobileMethodSpecificOutput", () => ({
    network: optional(text()),
  }), RefundMethodSpecificOutput)

/** Amounts, references and method of a refund. */
export interface RefundOutput extends OrderOutput {
  /** Amount that was paid back, in cents. */
  readonly amountPaid?: number
  /** What came of a refund to a bank account. */
  readonly bankRefundMethodSpecificOutput?: RefundBankMethodSpecificOutput
  /** What came of a refund to a card. */
  readonly cardRefundMethodSpecificOutput?: RefundCardMethodSpecificOutput
  /** What came of a refund in cash. */
  readonly cashRefundMethodSpecificOutput?: RefundCashMethodSpecificOutput
  /** What came of a refund of an electronic invoice. */
  readonly eInvoiceRefundMethodSpecificOutput?: RefundEInvoiceMethodSpecificOutput
  /** What came of a refund to an electronic wallet. */
  readonly eWalletRefundMethodSpecificOutput?: RefundEWalletMethodSpecificOutput
  /** What came of a refund to a mobile wallet. */
  readonly mobileRefundMethodSpecificOutput?: RefundMobileMethodSpecificOutput
  /** Kind of refund; tells which method specific output is filled in. */
  readonly paymentMethod?: PaymentMethod
}
/** Schema of {@link RefundOutput}. */
export const RefundOutput: Schema.Codec<RefundOutput, unknown> = /* @__PURE__ */ object("RefundOutput", () => ({
  amountPaid: optional(int64()),
  bankRefundMethodSpecificOutput: optional(RefundBankMethodSpecificOutput),
  cardRefundMethodSpecificOutput: optional(RefundCardMethodSpecificOutput),
  cashRefundMethodSpecificOutput: optional(RefundCashMethodSpecificOutput),
  eInvoiceRefundMethodSpecificOutput: optional(RefundEInvoiceMethodSpecificOutput),
  eWalletRefundMethodSpecificOutput: optional(RefundEWalletMethodSpecificOutput),
  mobileRefundMethodSpecificOutput: optional(RefundMobileMethodSpecificOutput),
  paymentMethod: optional(PaymentMethod),
}), OrderOutput)

import type * as Schema from "effect/Schema"
import { BankAccountIban } from "./bank_account.ts"
import { FraudResults } from "./fraud_results.ts"
import { object, optional } from "./object.ts"
import { AbstractPaymentMethodSpecificInput, AbstractPaymentMethodSpecificOutput } from "./payment_method.ts"
import { boolean, text } from "./scalar.ts"

/** What every kind of payment by electronic invoice needs. */
export interface AbstractEInvoicePaymentMethodSpecificInput extends AbstractPaymentMethodSpecificInput {
  /** Whether the payment waits for your approval before it is captured. */
  readonly requiresApproval?: boolean
}
/** Schema of {@link AbstractEInvoicePaymentMethodSpecificInput}. */
export const AbstractEInvoicePaymentMethodSpecificInput: Schema.Codec<
  AbstractEInvoicePaymentMethodSpecificInput,
  unknown
> = /* @__PURE__ */ object("AbstractEInvoicePaymentMethodSpecificInput", () => ({
  requiresApproval: optional(boolean),
}), AbstractPaymentMethodSpecificInput)

/** What an electronic invoice of product 9000 needs. */
export interface EInvoicePaymentProduct9000SpecificInput {
  /** Account to debit, for payment by direct debit. */
  readonly bankAccountIban?: BankAccountIban
  /** Id of the chosen option to pay in instalments. */
  readonly installmentId?: string
}
/** Schema of {@link EInvoicePaymentProduct9000SpecificInput}. */
export const EInvoicePaymentProduct9000SpecificInput: Schema.Codec<EInvoicePaymentProduct9000SpecificInput, unknown> =
  /* @__PURE__ */ object("EInvoicePaymentProduct9000SpecificInput", () => ({
    bankAccountIban: optional(BankAccountIban),
    installmentId: optional(text()),
  }))

/** What a payment by electronic invoice needs. */
export interface EInvoicePaymentMethodSpecificInput extends AbstractEInvoicePaymentMethodSpecificInput {
  /** Whether the customer accepted the terms of the invoice's provider. */
  readonly acceptedTermsAndConditions?: boolean
  /** What product 9000 needs besides. */
  readonly paymentProduct9000SpecificInput?: EInvoicePaymentProduct9000SpecificInput
}
/** Schema of {@link EInvoicePaymentMethodSpecificInput}. */
export const EInvoicePaymentMethodSpecificInput: Schema.Codec<EInvoicePaymentMethodSpecificInput, unknown> =
  /* @__PURE__ */ object("EInvoicePaymentMethodSpecificInput", () => ({
    acceptedTermsAndConditions: optional(boolean),
    paymentProduct9000SpecificInput: optional(EInvoicePaymentProduct9000SpecificInput),
  }), AbstractEInvoicePaymentMethodSpecificInput)

/** What a payment by electronic invoice needs on a hosted checkout. */
export interface EInvoicePaymentMethodSpecificInputBase extends AbstractEInvoicePaymentMethodSpecificInput {}
/** Schema of {@link EInvoicePaymentMethodSpecificInputBase}. */
export const EInvoicePaymentMethodSpecificInputBase: Schema.Codec<EInvoicePaymentMethodSpecificInputBase, unknown> =
  /* @__PURE__ */ object(
    "EInvoicePaymentMethodSpecificInputBase",
    () => ({}),
    AbstractEInvoicePaymentMethodSpecificInput,
  )

/** What came of an electronic invoice of product 9000. */
export interface EInvoicePaymentProduct9000SpecificOutput {
  /** Id of the option to pay in instalments. */
  readonly installmentId?: string
}
/** Schema of {@link EInvoicePaymentProduct9000SpecificOutput}. */
export const EInvoicePaymentProduct9000SpecificOutput: Schema.Codec<EInvoicePaymentProduct9000SpecificOutput, unknown> =
  /* @__PURE__ */ object("EInvoicePaymentProduct9000SpecificOutput", () => ({
    installmentId: optional(text()),
  }))

/** What came of a payment by electronic invoice. */
export interface EInvoicePaymentMethodSpecificOutput extends AbstractPaymentMethodSpecificOutput {
  /** Results of the fraud screening. */
  readonly fraudResults?: FraudResults
  /** What product 9000 reported. */
  readonly paymentProduct9000SpecificOutput?: EInvoicePaymentProduct9000SpecificOutput
}
/** Schema of {@link EInvoicePaymentMethodSpecificOutput}. */
export const EInvoicePaymentMethodSpecificOutput: Schema.Codec<EInvoicePaymentMethodSpecificOutput, unknown> =
  /* @__PURE__ */ object("EInvoicePaymentMethodSpecificOutput", () => ({
    fraudResults: optional(FraudResults),
    paymentProduct9000SpecificOutput: optional(EInvoicePaymentProduct9000SpecificOutput),
  }), AbstractPaymentMethodSpecificOutput)

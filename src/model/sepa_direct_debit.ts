import type * as Schema from "effect/Schema"
import { day } from "./date.ts"
import { FraudResults } from "./fraud_results.ts"
import { CreateMandateBase, CreateMandateWithReturnUrl } from "./mandate.ts"
import { deprecated, object, optional } from "./object.ts"
import { AbstractPaymentMethodSpecificInput, AbstractPaymentMethodSpecificOutput } from "./payment_method.ts"
import { RecurringSequence } from "./recurrence.ts"
import { boolean, text } from "./scalar.ts"

/** What every kind of SEPA direct debit needs. */
export interface AbstractSepaDirectDebitPaymentMethodSpecificInput extends AbstractPaymentMethodSpecificInput {}
/** Schema of {@link AbstractSepaDirectDebitPaymentMethodSpecificInput}. */
export const AbstractSepaDirectDebitPaymentMethodSpecificInput: Schema.Codec<
  AbstractSepaDirectDebitPaymentMethodSpecificInput,
  unknown
> = /* @__PURE__ */ object(
  "AbstractSepaDirectDebitPaymentMethodSpecificInput",
  () => ({}),
  AbstractPaymentMethodSpecificInput,
)

/** What every kind of SEPA direct debit with product 771 needs. */
export interface AbstractSepaDirectDebitPaymentProduct771SpecificInput {
  /**
   * Reference of the mandate.
   *
   * @deprecated Use `existingUniqueMandateReference` or `mandate.uniqueMandateReference`.
   */
  readonly mandateReference?: string
}
/** Schema of {@link AbstractSepaDirectDebitPaymentProduct771SpecificInput}. */
export const AbstractSepaDirectDebitPaymentProduct771SpecificInput: Schema.Codec<
  AbstractSepaDirectDebitPaymentProduct771SpecificInput,
  unknown
> = /* @__PURE__ */ object("AbstractSepaDirectDebitPaymentProduct771SpecificInput", () => ({
  mandateReference: deprecated(text()),
}))

/** The mandate for a SEPA direct debit (product 771): an existing one or a new one. */
export interface SepaDirectDebitPaymentProduct771SpecificInput
  extends AbstractSepaDirectDebitPaymentProduct771SpecificInput {
  /** Reference of an existing mandate. */
  readonly existingUniqueMandateReference?: string
  /** Mandate to create with the payment. */
  readonly mandate?: CreateMandateWithReturnUrl
}
/** Schema of {@link SepaDirectDebitPaymentProduct771SpecificInput}. */
export const SepaDirectDebitPaymentProduct771SpecificInput: Schema.Codec<
  SepaDirectDebitPaymentProduct771SpecificInput,
  unknown
> = /* @__PURE__ */ object("SepaDirectDebitPaymentProduct771SpecificInput", () => ({
  existingUniqueMandateReference: optional(text()),
  mandate: optional(CreateMandateWithReturnUrl),
}), AbstractSepaDirectDebitPaymentProduct771SpecificInput)

/** The mandate for a SEPA direct debit (product 771) on a hosted checkout. */
export interface SepaDirectDebitPaymentProduct771SpecificInputBase
  extends AbstractSepaDirectDebitPaymentProduct771SpecificInput {
  /** Reference of an existing mandate. */
  readonly existingUniqueMandateReference?: string
  /** Mandate to create with the payment. */
  readonly mandate?: CreateMandateBase
}
/** Schema of {@link SepaDirectDebitPaymentProduct771SpecificInputBase}. */
export const SepaDirectDebitPaymentProduct771SpecificInputBase: Schema.Codec<
  SepaDirectDebitPaymentProduct771SpecificInputBase,
  unknown
> = /* @__PURE__ */ object("SepaDirectDebitPaymentProduct771SpecificInputBase", () => ({
  existingUniqueMandateReference: optional(text()),
  mandate: optional(CreateMandateBase),
}), AbstractSepaDirectDebitPaymentProduct771SpecificInput)

/** What a SEPA direct debit needs. */
export interface SepaDirectDebitPaymentMethodSpecificInput extends AbstractSepaDirectDebitPaymentMethodSpecificInput {
  /** Day on which the account is to be debited. As `YYYYMMDD`. */
  readonly dateCollect?: string
  /** Text for the statement of the debited account. */
  readonly directDebitText?: string
  /** Whether the debit belongs to a series. */
  readonly isRecurring?: boolean
  /** The mandate, for product 771. */
  readonly paymentProduct771SpecificInput?: SepaDirectDebitPaymentProduct771SpecificInput
  /** Place in the series. */
  readonly recurringPaymentSequenceIndicator?: RecurringSequence
  /** Whether the payment waits for your approval before it is captured. */
  readonly requiresApproval?: boolean
  /** Id of the token with account and mandate. */
  readonly token?: string
  /** Whether to keep the payment details as a token. */
  readonly tokenize?: boolean
}
/** Schema of {@link SepaDirectDebitPaymentMethodSpecificInput}. */
export const SepaDirectDebitPaymentMethodSpecificInput: Schema.Codec<
  SepaDirectDebitPaymentMethodSpecificInput,
  unknown
> = /* @__PURE__ */ object("SepaDirectDebitPaymentMethodSpecificInput", () => ({
  dateCollect: optional(day()),
  directDebitText: optional(text()),
  isRecurring: optional(boolean),
  paymentProduct771SpecificInput: optional(SepaDirectDebitPaymentProduct771SpecificInput),
  recurringPaymentSequenceIndicator: optional(RecurringSequence),
  requiresApproval: optional(boolean),
  token: optional(text()),
  tokenize: optional(boolean),
}), AbstractSepaDirectDebitPaymentMethodSpecificInput)

/** What a SEPA direct debit needs on a hosted checkout. */
export interface SepaDirectDebitPaymentMethodSpecificInputBase
  extends AbstractSepaDirectDebitPaymentMethodSpecificInput {
  /** The mandate, for product 771. */
  readonly paymentProduct771SpecificInput?: SepaDirectDebitPaymentProduct771SpecificInputBase
}
/** Schema of {@link SepaDirectDebitPaymentMethodSpecificInputBase}. */
export const SepaDirectDebitPaymentMethodSpecificInputBase: Schema.Codec<
  SepaDirectDebitPaymentMethodSpecificInputBase,
  unknown
> = /* @__PURE__ */ object("SepaDirectDebitPaymentMethodSpecificInputBase", () => ({
  paymentProduct771SpecificInput: optional(SepaDirectDebitPaymentProduct771SpecificInputBase),
}), AbstractSepaDirectDebitPaymentMethodSpecificInput)

/** What came of a SEPA direct debit with product 771. */
export interface PaymentProduct771SpecificOutput {
  /** Reference of the mandate that was used or created. */
  readonly mandateReference?: string
}
/** Schema of {@link PaymentProduct771SpecificOutput}. */
export const PaymentProduct771SpecificOutput: Schema.Codec<PaymentProduct771SpecificOutput, unknown> =
  /* @__PURE__ */ object("PaymentProduct771SpecificOutput", () => ({
    mandateReference: optional(text()),
  }))

/** What came of a SEPA direct debit. */
export interface SepaDirectDebitPaymentMethodSpecificOutput extends AbstractPaymentMethodSpecificOutput {
  /** Results of the fraud screening. */
  readonly fraudResults?: FraudResults
  /** What product 771 reported. */
  readonly paymentProduct771SpecificOutput?: PaymentProduct771SpecificOutput
  /** Id of the token with account and mandate. */
  readonly token?: string
}
/** Schema of {@link SepaDirectDebitPaymentMethodSpecificOutput}. */
export const SepaDirectDebitPaymentMethodSpecificOutput: Schema.Codec<
  SepaDirectDebitPaymentMethodSpecificOutput,
  unknown
> = /* @__PURE__ */ object("SepaDirectDebitPaymentMethodSpecificOutput", () => ({
  fraudResults: optional(FraudResults),
  paymentProduct771SpecificOutput: optional(PaymentProduct771SpecificOutput),
  token: optional(text()),
}), AbstractPaymentMethodSpecificOutput)

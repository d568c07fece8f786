import type * as Schema from "effect/Schema"
import { FraudResults } from "./fraud_results.ts"
import { object, optional } from "./object.ts"
import { AbstractPaymentMethodSpecificInput, AbstractPaymentMethodSpecificOutput } from "./payment_method.ts"
import { text } from "./scalar.ts"

/** What every kind of payment by bank transfer needs. */
export interface AbstractBankTransferPaymentMethodSpecificInput extends AbstractPaymentMethodSpecificInput {
  /** Further reference of the payment that is passed on to the payment engine. */
  readonly additionalReference?: string
}
/** Schema of {@link AbstractBankTransferPaymentMethodSpecificInput}. */
export const AbstractBankTransferPaymentMethodSpecificInput: Schema.Codec<
  AbstractBankTransferPaymentMethodSpecificInput,
  unknown
> = /* @__PURE__ */ object("AbstractBankTransferPaymentMethodSpecificInput", () => ({
  additionalReference: optional(text()),
}), AbstractPaymentMethodSpecificInput)

/** What a payment by bank transfer needs. */
export interface BankTransferPaymentMethodSpecificInput extends AbstractBankTransferPaymentMethodSpecificInput {}
/** Schema of {@link BankTransferPaymentMethodSpecificInput}. */
export const BankTransferPaymentMethodSpecificInput: Schema.Codec<BankTransferPaymentMethodSpecificInput, unknown> =
  /* @__PURE__ */ object(
    "BankTransferPaymentMethodSpecificInput",
    () => ({}),
    AbstractBankTransferPaymentMethodSpecificInput,
  )

/** What a payment by bank transfer needs on a hosted checkout. */
export interface BankTransferPaymentMethodSpecificInputBase extends AbstractBankTransferPaymentMethodSpecificInput {}
/** Schema of {@link BankTransferPaymentMethodSpecificInputBase}. */
export const BankTransferPaymentMethodSpecificInputBase: Schema.Codec<
  BankTransferPaymentMethodSpecificInputBase,
  unknown
> = /* @__PURE__ */ object(
  "BankTransferPaymentMethodSpecificInputBase",
  () => ({}),
  AbstractBankTransferPaymentMethodSpecificInput,
)

/** What came of a payment by bank transfer. */
export interface BankTransferPaymentMethodSpecificOutput extends AbstractPaymentMethodSpecificOutput {
  /** Results of the fraud screening. */
  readonly fraudResults?: FraudResults
}
/** Schema of {@link BankTransferPaymentMethodSpecificOutput}. */
export const BankTransferPaymentMethodSpecificOutput: Schema.Codec<BankTransferPaymentMethodSpecificOutput, unknown> =
  /* @__PURE__ */ object("BankTransferPaymentMethodSpecificOutput", () => ({
    fraudResults: optional(FraudResults),
  }), AbstractPaymentMethodSpecificOutput)

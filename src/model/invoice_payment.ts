import type * as Schema from "effect/Schema"
import { FraudResults } from "./fraud_results.ts"
import { object, optional } from "./object.ts"
import { AbstractPaymentMethodSpecificInput, AbstractPaymentMethodSpecificOutput } from "./payment_method.ts"
import { text } from "./scalar.ts"

/** What a payment by invoice needs. */
export interface InvoicePaymentMethodSpecificInput extends AbstractPaymentMethodSpecificInput {
  /** Further reference of the payment that is passed on to the payment engine. */
  readonly additionalReference?: string
}
/** Schema of {@link InvoicePaymentMethodSpecificInput}. */
export const InvoicePaymentMethodSpecificInput: Schema.Codec<InvoicePaymentMethodSpecificInput, unknown> =
  /* @__PURE__ */ object("InvoicePaymentMethodSpecificInput", () => ({
    additionalReference: optional(text()),
  }), AbstractPaymentMethodSpecificInput)

/** What came of a payment by invoice. */
export interface InvoicePaymentMethodSpecificOutput extends AbstractPaymentMethodSpecificOutput {
  /** Results of the fraud screening. */
  readonly fraudResults?: FraudResults
}
/** Schema of {@link InvoicePaymentMethodSpecificOutput}. */
export const InvoicePaymentMethodSpecificOutput: Schema.Codec<InvoicePaymentMethodSpecificOutput, unknown> =
  /* @__PURE__ */ object("InvoicePaymentMethodSpecificOutput", () => ({
    fraudResults: optional(FraudResults),
  }), AbstractPaymentMethodSpecificOutput)

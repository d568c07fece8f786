import type * as Schema from "effect/Schema"
import { BankAccountBban } from "./bank_account.ts"
import { day } from "./date.ts"
import { FraudResults } from "./fraud_results.ts"
import { object, optional } from "./object.ts"
import { AbstractPaymentMethodSpecificInput, AbstractPaymentMethodSpecificOutput } from "./payment_method.ts"
import { RecurringSequence } from "./recurrence.ts"
import { boolean, namedEnum, type Other, text } from "./scalar.ts"

/** Kind of a British direct debit. */
export type DirectDebitTransactionType =
  | "first-payment"
  | "nth-payment"
  | "re-presented"
  | "final-payment"
  | "new-or-reinstated"
  | "cancellation"
  | "conversion-of-paper-DDI-to-electronic-DDI"
  | Other
/** Schema of {@link DirectDebitTransactionType}. */
export const DirectDebitTransactionType: Schema.Codec<DirectDebitTransactionType> = /* @__PURE__ */ namedEnum(
  "DirectDebitTransactionType",
  [
    "first-payment",
    "nth-payment",
    "re-presented",
    "final-payment",
    "new-or-reinstated",
    "cancellation",
    "conversion-of-paper-DDI-to-electronic-DDI",
  ],
)

/** What a British direct debit (product 705) needs. */
export interface NonSepaDirectDebitPaymentProduct705SpecificInput {
  /** Id of the instruction with which the customer allowed the debit. */
  readonly authorisationId?: string
  /** Account to debit. */
  readonly bankAccountBban?: BankAccountBban
  /** Kind of the debit. */
  readonly transactionType?: DirectDebitTransactionType
}
/** Schema of {@link NonSepaDirectDebitPaymentProduct705SpecificInput}. */
export const NonSepaDirectDebitPaymentProduct705SpecificInput: Schema.Codec<
  NonSepaDirectDebitPaymentProduct705SpecificInput,
  unknown
> = /* @__PURE__ */ object("NonSepaDirectDebitPaymentProduct705SpecificInput", () => ({
  authorisationId: optional(text()),
  bankAccountBban: optional(BankAccountBban),
  transactionType: optional(DirectDebitTransactionType),
}))

/** What an American direct debit (ACH, product 730) needs. */
export interface NonSepaDirectDebitPaymentProduct730SpecificInput {
  /** Account to debit. */
  readonly bankAccountBban?: BankAccountBban
}
/** Schema of {@link NonSepaDirectDebitPaymentProduct730SpecificInput}. */
export const NonSepaDirectDebitPaymentProduct730SpecificInput: Schema.Codec<
  NonSepaDirectDebitPaymentProduct730SpecificInput,
  unknown
> = /* @__PURE__ */ object("NonSepaDirectDebitPaymentProduct730SpecificInput", () => ({
  bankAccountBban: optional(BankAccountBban),
}))

/** What a direct debit outside SEPA needs. */
export interface NonSepaDirectDebitPaymentMethodSpecificInput extends AbstractPaymentMethodSpecificInput {
  /** Day on which the account is to be debited. As `YYYYMMDD`. */
  readonly dateCollect?: string
  /** Text for the statement of the debited account. */
  readonly directDebitText?: string
  /** Whether the debit belongs to a series. */
  readonly isRecurring?: boolean
  /** What a British direct debit needs besides. */
  readonly paymentProduct705SpecificInput?: NonSepaDirectDebitPaymentProduct705SpecificInput
  /** What an American direct debit needs besides. */
  readonly paymentProduct730SpecificInput?: NonSepaDirectDebitPaymentProduct730SpecificInput
  /** Place in the series. */
  readonly recurringPaymentSequenceIndicator?: RecurringSequence
  /** Whether the payment waits for your approval before it is captured. */
  readonly requiresApproval?: boolean
  /** Id of the token with account and mandate. */
  readonly token?: string
  /** Whether to keep the payment details as a token. */
  readonly tokenize?: boolean
}
/** Schema of {@link NonSepaDirectDebitPaymentMethodSpecificInput}. */
export const NonSepaDirectDebitPaymentMethodSpecificInput: Schema.Codec<
  NonSepaDirectDebitPaymentMethodSpecificInput,
  unknown
> = /* @__PURE__ */ object("NonSepaDirectDebitPaymentMethodSpecificInput", () => ({
  dateCollect: optional(day()),
  directDebitText: optional(text()),
  isRecurring: optional(boolean),
  paymentProduct705SpecificInput: optional(NonSepaDirectDebitPaymentProduct705SpecificInput),
  paymentProduct730SpecificInput: optional(NonSepaDirectDebitPaymentProduct730SpecificInput),
  recurringPaymentSequenceIndicator: optional(RecurringSequence),
  requiresApproval: optional(boolean),
  token: optional(text()),
  tokenize: optional(boolean),
}), AbstractPaymentMethodSpecificInput)

/** What came of a direct debit outside SEPA. */
export interface NonSepaDirectDebitPaymentMethodSpecificOutput extends AbstractPaymentMethodSpecificOutput {
  /** Results of the fraud screening. */
  readonly fraudResults?: FraudResults
}
/** Schema of {@link NonSepaDirectDebitPaymentMethodSpecificOutput}. */
export const NonSepaDirectDebitPaymentMethodSpecificOutput: Schema.Codec<
  NonSepaDirectDebitPaymentMethodSpecificOutput,
  unknown
> = /* @__PURE__ */ object("NonSepaDirectDebitPaymentMethodSpecificOutput", () => ({
  fraudResults: optional(FraudResults),
}), AbstractPaymentMethodSpecificOutput)

import type * as Schema from "effect/Schema"
import { AdditionalOrderInputAirlineData } from "./approve_payment.ts"
import { BankAccountBban, BankAccountIban } from "./bank_account.ts"
import { Card } from "./card.ts"
import { CustomerRiskAssessment } from "./customer.ts"
import { FraudFields } from "./fraud_fields.ts"
import { FraudServiceResult } from "./fraud_results.ts"
import { MerchantRiskAssessment } from "./merchant.ts"
import { AmountOfMoney } from "./money.ts"
import { object, optional } from "./object.ts"
import { int32, list, namedEnum, type Other, text } from "./scalar.ts"
import { ShippingRiskAssessment } from "./shipping.ts"

/** The order whose risk is assessed. */
export interface OrderRiskAssessment {
  /** Air tickets and stays. */
  readonly additionalInput?: AdditionalOrderInputAirlineData
  /** Amount of the order. */
  readonly amountOfMoney: AmountOfMoney
  /** Whoever wants to pay. */
  readonly customer?: CustomerRiskAssessment
  /** How the goods reach the customer. */
  readonly shipping?: ShippingRiskAssessment
}
/** Schema of {@link OrderRiskAssessment}. */
export const OrderRiskAssessment: Schema.Codec<OrderRiskAssessment, unknown> = /* @__PURE__ */ object(
  "OrderRiskAssessment",
  () => ({
    additionalInput: optional(AdditionalOrderInputAirlineData),
    amountOfMoney: AmountOfMoney,
    customer: optional(CustomerRiskAssessment),
    shipping: optional(ShippingRiskAssessment),
  }),
)

/** What every risk assessment needs. */
export interface RiskAssessment {
  /** Facts for the fraud screening. */
  readonly fraudFields?: FraudFields
  /** Facts about you, the merchant. */
  readonly merchant?: MerchantRiskAssessment
  /** The order. */
  readonly order?: OrderRiskAssessment
  /** Id of the payment product, such as 1 for Visa (protocol: product ids). */
  readonly paymentProductId?: number
}
/** Schema of {@link RiskAssessment}. */
export const RiskAssessment: Schema.Codec<RiskAssessment, unknown> = /* @__PURE__ */ object("RiskAssessment", () => ({
  fraudFields: optional(FraudFields),
  merchant: optional(MerchantRiskAssessment),
  order: optional(OrderRiskAssessment),
  paymentProductId: optional(int32()),
}))

/** Assesses the risk of a payment from a bank account, without making it. */
export interface RiskAssessmentBankAccount extends RiskAssessment {
  /** Account whose use is assessed, in the national notation of its country. */
  readonly bankAccountBban?: BankAccountBban
  /** Account whose use is assessed, as an IBAN. */
  readonly bankAccountIban?: BankAccountIban
}
/** Schema of {@link RiskAssessmentBankAccount}. */
export const RiskAssessmentBankAccount: Schema.Codec<RiskAssessmentBankAccount, unknown> = /* @__PURE__ */ object(
  "RiskAssessmentBankAccount",
  () => ({
    bankAccountBban: optional(BankAccountBban),
    bankAccountIban: optional(BankAccountIban),
  }),
  RiskAssessment,
)

/** Assesses the risk of a payment by card, without making it. */
export interface RiskAssessmentCard extends RiskAssessment {
  /** Card whose use is assessed. */
  readonly card?: Card
}
/** Schema of {@link RiskAssessmentCard}. */
export const RiskAssessmentCard: Schema.Codec<RiskAssessmentCard, unknown> = /* @__PURE__ */ object(
  "RiskAssessmentCard",
  () => ({
    card: optional(Card),
  }),
  RiskAssessment,
)

/** Result of the fraud service Retail Decisions. */
export interface RetailDecisionsCCFraudCheckOutput {
  /** Code of the result. */
  readonly fraudCode?: string
  /** Score of the neural network. */
  readonly fraudNeural?: string
  /** Codes of the rules that led to the result. */
  readonly fraudRCF?: string
}
/** Schema of {@link RetailDecisionsCCFraudCheckOutput}. */
export const RetailDecisionsCCFraudCheckOutput: Schema.Codec<RetailDecisionsCCFraudCheckOutput, unknown> =
  /* @__PURE__ */ object("RetailDecisionsCCFraudCheckOutput", () => ({
    fraudCode: optional(text()),
    fraudNeural: optional(text()),
    fraudRCF: optional(text()),
  }))

/** Outcome of one check of a bank account. */
export type BankAccountCheckResult = "PASSED" | "ERROR" | "WARNING" | "NOTCHECKED" | Other
/** Schema of {@link BankAccountCheckResult}. */
export const BankAccountCheckResult: Schema.Codec<BankAccountCheckResult> = /* @__PURE__ */ namedEnum(
  "BankAccountCheckResult",
  ["PASSED", "ERROR", "WARNING", "NOTCHECKED"],
)

/** One check of a bank account. */
export interface ValidationBankAccountCheck {
  /** Code of the check. */
  readonly code?: string
  /** What was checked. */
  readonly description?: string
  /** Outcome of the check. */
  readonly result?: BankAccountCheckResult
}
/** Schema of {@link ValidationBankAccountCheck}. */
export const ValidationBankAccountCheck: Schema.Codec<ValidationBankAccountCheck, unknown> = /* @__PURE__ */ object(
  "ValidationBankAccountCheck",
  () => ({
    code: optional(text()),
    description: optional(text()),
    result: optional(BankAccountCheckResult),
  }),
)

/** Result of the check of a bank account. */
export interface ValidationBankAccountOutput {
  /** The single checks. */
  readonly checks?: ReadonlyArray<ValidationBankAccountCheck>
  /** Name of the bank, where it changed. */
  readonly newBankName?: string
  /** Account number in the form that the bank prescribes. */
  readonly reformattedAccountNumber?: string
  /** Bank code in the form that the bank prescribes. */
  readonly reformattedBankCode?: string
  /** Branch code in the form that the bank prescribes. */
  readonly reformattedBranchCode?: string
}
/** Schema of {@link ValidationBankAccountOutput}. */
export const ValidationBankAccountOutput: Schema.Codec<ValidationBankAccountOutput, unknown> = /* @__PURE__ */ object(
  "ValidationBankAccountOutput",
  () => ({
    checks: optional(list(ValidationBankAccountCheck)),
    newBankName: optional(text()),
    reformattedAccountNumber: optional(text()),
    reformattedBankCode: optional(text()),
    reformattedBranchCode: optional(text()),
  }),
)

/** Kind of check that was made. */
export type RiskAssessmentCategory =
  | "retaildecisionsCCFraudCheck"
  | "globalcollectBlacklistCheckCC"
  | "authorizationCheck"
  | "ddFraudCheck"
  | "validationbankAccount"
  | "globalcollectBlacklistCheckDD"
  | Other
/** Schema of {@link RiskAssessmentCategory}. */
export const RiskAssessmentCategory: Schema.Codec<RiskAssessmentCategory> = /* @__PURE__ */ namedEnum(
  "RiskAssessmentCategory",
  [
    "retaildecisionsCCFraudCheck",
    "globalcollectBlacklistCheckCC",
    "authorizationCheck",
    "ddFraudCheck",
    "validationbankAccount",
    "globalcollectBlacklistCheckDD",
  ],
)

/** Result of one check. */
export interface ResultDoRiskAssessment {
  /** Kind of check. */
  readonly category?: RiskAssessmentCategory
  /** Judgement of the check. */
  readonly result?: FraudServiceResult
  /** Result of Retail Decisions. */
  readonly retaildecisionsCCFraudCheckOutput?: RetailDecisionsCCFraudCheckOutput
  /** Result of the check of the bank account. */
  readonly validationBankAccountOutput?: ValidationBankAccountOutput
}
/** Schema of {@link ResultDoRiskAssessment}. */
export const ResultDoRiskAssessment: Schema.Codec<ResultDoRiskAssessment, unknown> = /* @__PURE__ */ object(
  "ResultDoRiskAssessment",
  () => ({
    category: optional(RiskAssessmentCategory),
    result: optional(FraudServiceResult),
    retaildecisionsCCFraudCheckOutput: optional(RetailDecisionsCCFraudCheckOutput),
    validationBankAccountOutput: optional(ValidationBankAccountOutput),
  }),
)

/** The results of a risk assessment. */
export interface RiskAssessmentResponse {
  /** One element for each check. */
  readonly results?: ReadonlyArray<ResultDoRiskAssessment>
}
/** Schema of {@link RiskAssessmentResponse}. */
export const RiskAssessmentResponse: Schema.Codec<RiskAssessmentResponse, unknown> = /* @__PURE__ */ object(
  "RiskAssessmentResponse",
  () => ({
    results: optional(list(ResultDoRiskAssessment)),
  }),
)

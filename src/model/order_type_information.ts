import type * as Schema from "effect/Schema"
import { object, optional } from "./object.ts"
import { namedEnum, type Other } from "./scalar.ts"

/** Purpose of an account funding transaction. */
export type FundingType =
  | "personToPerson"
  | "agentCashOut"
  | "businessToConsumer"
  | "businessToBusiness"
  | "prefundingStagedWallet"
  | "storedValueDigitalWallet"
  | "fundingGiftCardForPersonalUse"
  | "fundingGiftCardForSomeoneElse"
  | Other
/** Schema of {@link FundingType}. */
export const FundingType: Schema.Codec<FundingType> = /* @__PURE__ */ namedEnum("FundingType", [
  "personToPerson",
  "agentCashOut",
  "businessToConsumer",
  "businessToBusiness",
  "prefundingStagedWallet",
  "storedValueDigitalWallet",
  "fundingGiftCardForPersonalUse",
  "fundingGiftCardForSomeoneElse",
])

/** Purpose of the payment, in the words of account funding. */
export type PaymentCode =
  | "accountManagement"
  | "paymentAllowance"
  | "settlementOfAnnuity"
  | "unemploymentDisabilityBenefit"
  | "businessExpenses"
  | "bonusPayment"
  | "busTransportRelatedBusiness"
  | "cashManagementTransfer"
  | "paymentOfCableTVBill"
  | "governmentInstituteIssued"
  | "creditCardPayment"
  | "creditCardBill"
  | "charity"
  | "collectionPayment"
  | "commercialPayment"
  | "commission"
  | "compensation"
  | "copyright"
  | "debitCardPayment"
  | "deposit"
  | "dividend"
  | "studyFees"
  | "electricityBill"
  | "energies"
  | "generalFees"
  | "ferry"
  | "foreignExchange"
  | "gasBill"
  | "unemployedCompensation"
  | "governmentPayment"
  | "healthInsurance"
  | "reimbursementCreditCard"
  | "reimbursementDebitCard"
  | "carInsurancePremium"
  | "insuranceClaim"
  | "installment"
  | "insurancePremium"
  | "investmentPayment"
  | "intraCompany"
  | "interest"
  | "incomeTax"
  | "investment"
  | "laborInsurance"
  | "licenseFree"
  | "lifeInsurance"
  | "loan"
  | "medicalServices"
  | "mobilePersonToBusiness"
  | "mobilePersonToPerson"
  | "mobileTopUp"
  | "notSpecified"
  | "other"
  | "anotherTelecomBill"
  | "payroll"
  | "pensionFundContribution"
  | "pensionPayment"
  | "telephoneBill"
  | "propertyInsurance"
  | "generalLease"
  | "rent"
  | "railwayPayment"
  | "royalties"
  | "salary"
  | "savingsPayment"
  | "securities"
  | "socialSecurity"
  | "study"
  | "subscription"
  | "supplierPayment"
  | "taxRefund"
  | "taxPayment"
  | "telecommunicationsBill"
  | "tradeServices"
  | "treasuryPayment"
  | "travelPayment"
  | "utilityBill"
  | "valueAddedTaxPayment"
  | "withHolding"
  | "waterBill"
  | Other
/** Schema of {@link PaymentCode}. */
export const PaymentCode: Schema.Codec<PaymentCode> = /* @__PURE__ */ namedEnum("PaymentCode", [
  "accountManagement",
  "paymentAllowance",
  "settlementOfAnnuity",
  "unemploymentDisabilityBenefit",
  "businessExpenses",
  "bonusPayment",
  "busTransportRelatedBusiness",
  "cashManagementTransfer",
  "paymentOfCableTVBill",
  "governmentInstituteIssued",
  "creditCardPayment",
  "creditCardBill",
  "charity",
  "collectionPayment",
  "commercialPayment",
  "commission",
  "compensation",
  "copyright",
  "debitCardPayment",
  "deposit",
  "dividend",
  "studyFees",
  "electricityBill",
  "energies",
  "generalFees",
  "ferry",
  "foreignExchange",
  "gasBill",
  "unemployedCompensation",
  "governmentPayment",
  "healthInsurance",
  "reimbursementCreditCard",
  "reimbursementDebitCard",
  "carInsurancePremium",
  "insuranceClaim",
  "installment",
  "insurancePremium",
  "investmentPayment",
  "intraCompany",
  "interest",
  "incomeTax",
  "investment",
  "laborInsurance",
  "licenseFree",
  "lifeInsurance",
  "loan",
  "medicalServices",
  "mobilePersonToBusiness",
  "mobilePersonToPerson",
  "mobileTopUp",
  "notSpecified",
  "other",
  "anotherTelecomBill",
  "payroll",
  "pensionFundContribution",
  "pensionPayment",
  "telephoneBill",
  "propertyInsurance",
  "generalLease",
  "rent",
  "railwayPayment",
  "royalties",
  "salary",
  "savingsPayment",
  "securities",
  "socialSecurity",
  "study",
  "subscription",
  "supplierPayment",
  "taxRefund",
  "taxPayment",
  "telecommunicationsBill",
  "tradeServices",
  "treasuryPayment",
  "travelPayment",
  "utilityBill",
  "valueAddedTaxPayment",
  "withHolding",
  "waterBill",
])

/** Kind of business that a payment settles. */
export type OrderTransactionType =
  | "purchase"
  | "check-acceptance"
  | "account-funding"
  | "quasi-cash"
  | "prepaid-activation-or-load"
  | Other
/** Schema of {@link OrderTransactionType}. */
export const OrderTransactionType: Schema.Codec<OrderTransactionType> = /* @__PURE__ */ namedEnum(
  "OrderTransactionType",
  ["purchase", "check-acceptance", "account-funding", "quasi-cash", "prepaid-activation-or-load"],
)

/** Whether goods are `physical` or `digital`. */
export type PurchaseType = "physical" | "digital" | Other
/** Schema of {@link PurchaseType}. */
export const PurchaseType: Schema.Codec<PurchaseType> = /* @__PURE__ */ namedEnum("PurchaseType", [
  "physical",
  "digital",
])

/** Whether goods are bought for `private` or `commercial` use. */
export type UsageType = "private" | "commercial" | Other
/** Schema of {@link UsageType}. */
export const UsageType: Schema.Codec<UsageType> = /* @__PURE__ */ namedEnum("UsageType", ["private", "commercial"])

/** What kind of order it is. */
export interface OrderTypeInformation {
  /** Purpose, when the payment funds an account. */
  readonly fundingType?: FundingType
  /** Purpose of the payment. */
  readonly paymentCode?: PaymentCode
  /** Whether the goods are physical. */
  readonly purchaseType?: PurchaseType
  /** Kind of business that the payment settles. */
  readonly transactionType?: OrderTransactionType
  /** What the customer buys the goods for. */
  readonly usageType?: UsageType
}
/** Schema of {@link OrderTypeInformation}. */
export const OrderTypeInformation: Schema.Codec<OrderTypeInformation, unknown> = /* @__PURE__ */ object(
  "OrderTypeInformation",
  () => ({
    fundingType: optional(FundingType),
    paymentCode: optional(PaymentCode),
    purchaseType: optional(PurchaseType),
    transactionType: optional(OrderTransactionType),
    usageType: optional(UsageType),
  }),
)

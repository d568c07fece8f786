import type * as Schema from "effect/Schema"
import { Address } from "./address.ts"
import { BankAccountBban, BankAccountIban } from "./bank_account.ts"
import { CardEssentials } from "./card.ts"
import { FraudResults } from "./fraud_results.ts"
import { bic } from "./iso_code.ts"
import { object, optional } from "./object.ts"
import { AbstractPaymentMethodSpecificOutput } from "./payment_method.ts"
import { namedEnum, type Other, text } from "./scalar.ts"

/** What came of a payment with PostFinance Card (product 3201). */
export interface PaymentProduct3201SpecificOutput {
  /** The PostFinance Card, its number masked. */
  readonly card?: CardEssentials
}
/** Schema of {@link PaymentProduct3201SpecificOutput}. */
export const PaymentProduct3201SpecificOutput: Schema.Codec<PaymentProduct3201SpecificOutput, unknown> =
  /* @__PURE__ */ object("PaymentProduct3201SpecificOutput", () => ({
    card: optional(CardEssentials),
  }))

/** The bank account from which Trustly was paid. */
export interface TrustlyBankAccount {
  /** Last digits of the account number. */
  readonly accountLastDigits?: string
  /** Name of the bank. */
  readonly bankName?: string
  /** Clearing house through which the bank is reached, usually a country. */
  readonly clearinghouse?: string
  /** Identity number of the account's holder. */
  readonly personIdentificationNumber?: string
}
/** Schema of {@link TrustlyBankAccount}. */
export const TrustlyBankAccount: Schema.Codec<TrustlyBankAccount, unknown> = /* @__PURE__ */ object(
  "TrustlyBankAccount",
  () => ({
    accountLastDigits: optional(text()),
    bankName: optional(text()),
    clearinghouse: optional(text()),
    personIdentificationNumber: optional(text()),
  }),
)

/** What came of a payment with Trustly (product 806). */
export interface PaymentProduct806SpecificOutput {
  /** Address of the customer, as Trustly knows it. */
  readonly billingAddress?: Address
  /** The account that paid. */
  readonly customerAccount?: TrustlyBankAccount
}
/** Schema of {@link PaymentProduct806SpecificOutput}. */
export const PaymentProduct806SpecificOutput: Schema.Codec<PaymentProduct806SpecificOutput, unknown> =
  /* @__PURE__ */ object("PaymentProduct806SpecificOutput", () => ({
    billingAddress: optional(Address),
    customerAccount: optional(TrustlyBankAccount),
  }))

/** Whether PayPal verified the customer's account. */
export type PayPalAccountStatus = "verified" | "unverified" | Other
/** Schema of {@link PayPalAccountStatus}. */
export const PayPalAccountStatus: Schema.Codec<PayPalAccountStatus> = /* @__PURE__ */ namedEnum("PayPalAccountStatus", [
  "verified",
  "unverified",
])

/** Whether PayPal confirmed the customer's address. */
export type PayPalAddressStatus = "none" | "confirmed" | "unconfirmed" | Other
/** Schema of {@link PayPalAddressStatus}. */
export const PayPalAddressStatus: Schema.Codec<PayPalAddressStatus> = /* @__PURE__ */ namedEnum("PayPalAddressStatus", [
  "none",
  "confirmed",
  "unconfirmed",
])

/** The PayPal account that paid. */
export interface PaymentProduct840CustomerAccount {
  /** Address under which the customer is known to PayPal. */
  readonly accountId?: string
  /** Id of the agreement for further payments. */
  readonly billingAgreementId?: string
  /** Company of the customer. */
  readonly companyName?: string
  /** Telephone number of the customer. */
  readonly contactPhone?: string
  /** Country of the customer, ISO 3166-1 alpha-2 in upper case. */
  readonly countryCode?: string
  /** Whether PayPal verified the account. */
  readonly customerAccountStatus?: PayPalAccountStatus
  /** Whether PayPal confirmed the address. */
  readonly customerAddressStatus?: PayPalAddressStatus
  /** Given name. */
  readonly firstName?: string
  /** Id of the customer at PayPal. */
  readonly payerId?: string
  /** Family name. */
  readonly surname?: string
}
/** Schema of {@link PaymentProduct840CustomerAccount}. */
export const PaymentProduct840CustomerAccount: Schema.Codec<PaymentProduct840CustomerAccount, unknown> =
  /* @__PURE__ */ object("PaymentProduct840CustomerAccount", () => ({
    accountId: optional(text()),
    billingAgreementId: optional(text()),
    companyName: optional(text()),
    contactPhone: optional(text()),
    countryCode: optional(text()),
    customerAccountStatus: optional(PayPalAccountStatus),
    customerAddressStatus: optional(PayPalAddressStatus),
    firstName: optional(text()),
    payerId: optional(text()),
    surname: optional(text()),
  }))

/** How far PayPal protects the seller. */
export type Eligibility = "Eligible" | "PartiallyEligible" | "Ineligible" | Other
/** Schema of {@link Eligibility}. */
export const Eligibility: Schema.Codec<Eligibility> = /* @__PURE__ */ namedEnum("Eligibility", [
  "Eligible",
  "PartiallyEligible",
  "Ineligible",
])

/** Against what PayPal protects the seller. */
export type EligibilityType = "ItemNotReceivedEligible" | "UnauthorizedPaymentEligible" | "Ineligible" | Other
/** Schema of {@link EligibilityType}. */
export const EligibilityType: Schema.Codec<EligibilityType> = /* @__PURE__ */ namedEnum("EligibilityType", [
  "ItemNotReceivedEligible",
  "UnauthorizedPaymentEligible",
  "Ineligible",
])

/** PayPal's protection of the seller for a payment. */
export interface ProtectionEligibility {
  /** How far the payment is protected. */
  readonly eligibility?: Eligibility
  /** Against what the payment is protected. */
  readonly type?: EligibilityType
}
/** Schema of {@link ProtectionEligibility}. */
export const ProtectionEligibility: Schema.Codec<ProtectionEligibility, unknown> = /* @__PURE__ */ object(
  "ProtectionEligibility",
  () => ({
    eligibility: optional(Eligibility),
    type: optional(EligibilityType),
  }),
)

/** What came of a payment with PayPal (product 840). */
export interface PaymentProduct840SpecificOutput {
  /** Address for the bill, as PayPal knows it. */
  readonly billingAddress?: Address
  /** The PayPal account that paid. */
  readonly customerAccount?: PaymentProduct840CustomerAccount
  /** Address for the goods, as PayPal knows it. */
  readonly customerAddress?: Address
  /** PayPal's protection of the seller. */
  readonly protectionEligibility?: ProtectionEligibility
}
/** Schema of {@link PaymentProduct840SpecificOutput}. */
export const PaymentProduct840SpecificOutput: Schema.Codec<PaymentProduct840SpecificOutput, unknown> =
  /* @__PURE__ */ object("PaymentProduct840SpecificOutput", () => ({
    billingAddress: optional(Address),
    customerAccount: optional(PaymentProduct840CustomerAccount),
    customerAddress: optional(Address),
    protectionEligibility: optional(ProtectionEligibility),
  }))

/** What came of a payment with Alipay+ (product 866). */
export interface PaymentProduct866SpecificOutput {
  /** Wallet with which the customer paid. */
  readonly walletUsed?: string
}
/** Schema of {@link PaymentProduct866SpecificOutput}. */
export const PaymentProduct866SpecificOutput: Schema.Codec<PaymentProduct866SpecificOutput, unknown> =
  /* @__PURE__ */ object("PaymentProduct866SpecificOutput", () => ({
    walletUsed: optional(text()),
  }))

/** What came of a payment at a third party's page. */
export interface RedirectPaymentMethodSpecificOutput extends AbstractPaymentMethodSpecificOutput {
  /** Account that paid, in the national notation of its country. */
  readonly bankAccountBban?: BankAccountBban
  /** Account that paid, as an IBAN. */
  readonly bankAccountIban?: BankAccountIban
  /** BIC of the bank that paid: 8 or 11 characters. */
  readonly bic?: string
  /** Results of the fraud screening. */
  readonly fraudResults?: FraudResults
  /** What PostFinance Card reported. */
  readonly paymentProduct3201SpecificOutput?: PaymentProduct3201SpecificOutput
  /** What Trustly reported. */
  readonly paymentProduct806SpecificOutput?: PaymentProduct806SpecificOutput
  /** What PayPal reported. */
  readonly paymentProduct840SpecificOutput?: PaymentProduct840SpecificOutput
  /** What Alipay+ reported. */
  readonly paymentProduct866SpecificOutput?: PaymentProduct866SpecificOutput
  /** Id of the token with the payment details. */
  readonly token?: string
}
/** Schema of {@link RedirectPaymentMethodSpecificOutput}. */
export const RedirectPaymentMethodSpecificOutput: Schema.Codec<RedirectPaymentMethodSpecificOutput, unknown> =
  /* @__PURE__ */ object("RedirectPaymentMethodSpecificOutput", () => ({
    bankAccountBban: optional(BankAccountBban),
    bankAccountIban: optional(BankAccountIban),
    bic: optional(bic()),
    fraudResults: optional(FraudResults),
    paymentProduct3201SpecificOutput: optional(PaymentProduct3201SpecificOutput),
    paymentProduct806SpecificOutput: optional(PaymentProduct806SpecificOutput),
    paymentProduct840SpecificOutput: optional(PaymentProduct840SpecificOutput),
    paymentProduct866SpecificOutput: optional(PaymentProduct866SpecificOutput),
    token: optional(text()),
  }), AbstractPaymentMethodSpecificOutput)

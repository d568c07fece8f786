import type * as Schema from "effect/Schema"
import { day, minute } from "./date.ts"
import { object, optional } from "./object.ts"
import { boolean, int32, namedEnum, type Other, text } from "./scalar.ts"

/** How a customer signed in to your shop. */
export type AuthenticationMethod =
  | "guest"
  | "merchant-credentials"
  | "federated-id"
  | "issuer-credentials"
  | "third-party-authentication"
  | "fido-authentication"
  | "fido-authentication-with-signed-assurance-data"
  | "src-assurance-data"
  | Other
/** Schema of {@link AuthenticationMethod}. */
export const AuthenticationMethod: Schema.Codec<AuthenticationMethod> = /* @__PURE__ */ namedEnum(
  "AuthenticationMethod",
  [
    "guest",
    "merchant-credentials",
    "federated-id",
    "issuer-credentials",
    "third-party-authentication",
    "fido-authentication",
    "fido-authentication-with-signed-assurance-data",
    "src-assurance-data",
  ],
)

/** How and when the customer signed in to your shop; it may spare a 3-D Secure challenge. */
export interface CustomerAccountAuthentication {
  /** Evidence of the sign-in, in the form that the method prescribes. */
  readonly data?: string
  /** How the customer signed in; `guest` when not at all. */
  readonly method?: AuthenticationMethod
  /** When the customer signed in, in UTC. As `YYYYMMDDHHMM`. */
  readonly utcTimestamp?: string
}
/** Schema of {@link CustomerAccountAuthentication}. */
export const CustomerAccountAuthentication: Schema.Codec<CustomerAccountAuthentication, unknown> =
  /* @__PURE__ */ object("CustomerAccountAuthentication", () => ({
    data: optional(text()),
    method: optional(AuthenticationMethod),
    utcTimestamp: optional(minute()),
  }))

/** How long the payment details have been stored in the customer's account. */
export interface PaymentAccountOnFile {
  /** Day on which the details were stored. As `YYYYMMDD`. */
  readonly createDate?: string
  /** How many cards someone tried to store in this account within 24 hours. */
  readonly numberOfCardOnFileCreationAttemptsLast24Hours?: number
}
/** Schema of {@link PaymentAccountOnFile}. */
export const PaymentAccountOnFile: Schema.Codec<PaymentAccountOnFile, unknown> = /* @__PURE__ */ object(
  "PaymentAccountOnFile",
  () => ({
    createDate: optional(day()),
    numberOfCardOnFileCreationAttemptsLast24Hours: optional(int32()),
  }),
)

/** How often the customer paid or tried to. */
export interface CustomerPaymentActivity {
  /** Attempts to pay within 24 hours, whatever their outcome. */
  readonly numberOfPaymentAttemptsLast24Hours?: number
  /** Attempts to pay within 12 months, whatever their outcome. */
  readonly numberOfPaymentAttemptsLastYear?: number
  /** Completed purchases within 6 months. */
  readonly numberOfPurchasesLast6Months?: number
}
/** Schema of {@link CustomerPaymentActivity}. */
export const CustomerPaymentActivity: Schema.Codec<CustomerPaymentActivity, unknown> = /* @__PURE__ */ object(
  "CustomerPaymentActivity",
  () => ({
    numberOfPaymentAttemptsLast24Hours: optional(int32()),
    numberOfPaymentAttemptsLastYear: optional(int32()),
    numberOfPurchasesLast6Months: optional(int32()),
  }),
)

/** Kind of card account that the customer stored. */
export type PaymentAccountType = "not-applicable" | "credit" | "debit" | Other
/** Schema of {@link PaymentAccountType}. */
export const PaymentAccountType: Schema.Codec<PaymentAccountType> = /* @__PURE__ */ namedEnum("PaymentAccountType", [
  "not-applicable",
  "credit",
  "debit",
])

/** The customer's account in your shop; more facts here mean fewer challenges in 3-D Secure. */
export interface CustomerAccount {
  /** How the customer signed in for this purchase. */
  readonly authentication?: CustomerAccountAuthentication
  /** Day on which the account was last changed. As `YYYYMMDD`. */
  readonly changeDate?: string
  /** Whether the account was changed during this purchase. */
  readonly changedDuringCheckout?: boolean
  /** Day on which the account was opened. As `YYYYMMDD`. */
  readonly createDate?: string
  /** Whether you saw anything suspicious in this account. */
  readonly hadSuspiciousActivity?: boolean
  /** Whether the customer asked for a new password for this purchase. */
  readonly hasForgottenPassword?: boolean
  /** Whether the account is protected by a password. */
  readonly hasPassword?: boolean
  /** Day on which the password was last changed. As `YYYYMMDD`. */
  readonly passwordChangeDate?: string
  /** Whether the password was changed during this purchase. */
  readonly passwordChangedDuringCheckout?: boolean
  /** The payment details stored in the account. */
  readonly paymentAccountOnFile?: PaymentAccountOnFile
  /** Whether the stored card is a credit or a debit card, where that is known. */
  readonly paymentAccountOnFileType?: PaymentAccountType
  /** How often the customer paid. */
  readonly paymentActivity?: CustomerPaymentActivity
}
/** Schema of {@link CustomerAccount}. */
export const CustomerAccount: Schema.Codec<CustomerAccount, unknown> = /* @__PURE__ */ object(
  "CustomerAccount",
  () => ({
    authentication: optional(CustomerAccountAuthentication),
    changeDate: optional(day()),
    changedDuringCheckout: optional(boolean),
    createDate: optional(day()),
    hadSuspiciousActivity: optional(boolean),
    hasForgottenPassword: optional(boolean),
    hasPassword: optional(boolean),
    passwordChangeDate: optional(day()),
    passwordChangedDuringCheckout: optional(boolean),
    paymentAccountOnFile: optional(PaymentAccountOnFile),
    paymentAccountOnFileType: optional(PaymentAccountType),
    paymentActivity: optional(CustomerPaymentActivity),
  }),
)

/** The customer's account, in a risk assessment. */
export interface CustomerAccountRiskAssessment {
  /** Whether the customer asked for a new password for this purchase. */
  readonly hasForgottenPassword?: boolean
  /** Whether the account is protected by a password. */
  readonly hasPassword?: boolean
}
/** Schema of {@link CustomerAccountRiskAssessment}. */
export const CustomerAccountRiskAssessment: Schema.Codec<CustomerAccountRiskAssessment, unknown> =
  /* @__PURE__ */ object("CustomerAccountRiskAssessment", () => ({
    hasForgottenPassword: optional(boolean),
    hasPassword: optional(boolean),
  }))

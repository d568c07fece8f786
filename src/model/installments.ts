import type * as Schema from "effect/Schema"
import { countryCode } from "./iso_code.ts"
import { AmountOfMoney } from "./money.ts"
import { object, optional } from "./object.ts"
import { int32, int64, list, namedEnum, openInt32, type Other, text } from "./scalar.ts"

/** Time between two instalments. */
export type InstallmentFrequency = "daily" | "weekly" | "monthly" | "quarterly" | Other
/** Schema of {@link InstallmentFrequency}. */
export const InstallmentFrequency: Schema.Codec<InstallmentFrequency> = /* @__PURE__ */ namedEnum(
  "InstallmentFrequency",
  ["daily", "weekly", "monthly", "quarterly"],
)

/** A plan to pay in instalments. */
export interface Installments {
  /** Amount of each instalment. */
  readonly amountOfMoneyPerInstallment?: AmountOfMoney
  /** Amount of all instalments together, interest included. */
  readonly amountOfMoneyTotal?: AmountOfMoney
  /** Time between two instalments. */
  readonly frequencyOfInstallments?: InstallmentFrequency
  /** Code of the plan with the acquirer. */
  readonly installmentPlanCode?: number
  /** Interest in per cent, as a decimal text. */
  readonly interestRate?: string
  /** Number of instalments. At most 12 for the products 8590, 8591, 8592, 8593, 8594, 8595, 8596, 8597. */
  readonly numberOfInstallments?: number
}
/** Schema of {@link Installments}. */
export const Installments: Schema.Codec<Installments, unknown> = /* @__PURE__ */ object("Installments", () => ({
  amountOfMoneyPerInstallment: optional(AmountOfMoney),
  amountOfMoneyTotal: optional(AmountOfMoney),
  frequencyOfInstallments: optional(InstallmentFrequency),
  installmentPlanCode: optional(openInt32([43, 46, 49, 52])),
  interestRate: optional(text()),
  numberOfInstallments: optional(int64()),
}))

/** How to show an option to pay in instalments. */
export interface InstallmentDisplayHints {
  /** Place among the options, ascending. */
  readonly displayOrder?: number
  /** Name of the option in the customer's language. */
  readonly label?: string
  /** Path of the logo below the session's `assetUrl`. */
  readonly logo?: string
}
/** Schema of {@link InstallmentDisplayHints}. */
export const InstallmentDisplayHints: Schema.Codec<InstallmentDisplayHints, unknown> = /* @__PURE__ */ object(
  "InstallmentDisplayHints",
  () => ({
    displayOrder: optional(int32()),
    label: optional(text()),
    logo: optional(text()),
  }),
)

/** One way to pay in instalments, with its plans. */
export interface InstallmentOptions {
  /** How to show the option. */
  readonly displayHints?: InstallmentDisplayHints
  /** Id of the option. */
  readonly id?: string
  /** Plans that the option offers. */
  readonly installmentPlans?: ReadonlyArray<Installments>
}
/** Schema of {@link InstallmentOptions}. */
export const InstallmentOptions: Schema.Codec<InstallmentOptions, unknown> = /* @__PURE__ */ object(
  "InstallmentOptions",
  () => ({
    displayHints: optional(InstallmentDisplayHints),
    id: optional(text()),
    installmentPlans: optional(list(Installments)),
  }),
)

/** Asks in which instalments an amount can be paid. */
export interface GetInstallmentRequest {
  /** Amount to split. */
  readonly amountOfMoney?: AmountOfMoney
  /** First 6 or more digits of the card number. */
  readonly bin?: string
  /** Country, ISO 3166-1 alpha-2 in upper case, such as `CH`. */
  readonly countryCode?: string
  /** Id of the payment product, such as 1 for Visa (protocol: product ids). */
  readonly paymentProductId?: number
}
/** Schema of {@link GetInstallmentRequest}. */
export const GetInstallmentRequest: Schema.Codec<GetInstallmentRequest, unknown> = /* @__PURE__ */ object(
  "GetInstallmentRequest",
  () => ({
    amountOfMoney: optional(AmountOfMoney),
    bin: optional(text({ minLength: 6 })),
    countryCode: optional(countryCode()),
    paymentProductId: optional(int32()),
  }),
)

/** The ways in which an amount can be paid in instalments. */
export interface InstallmentOptionsResponse {
  /** The options; empty when there are none. */
  readonly installmentOptions?: ReadonlyArray<InstallmentOptions>
}
/** Schema of {@link InstallmentOptionsResponse}. */
export const InstallmentOptionsResponse: Schema.Codec<InstallmentOptionsResponse, unknown> = /* @__PURE__ */ object(
  "InstallmentOptionsResponse",
  () => ({
    installmentOptions: optional(list(InstallmentOptions)),
  }),
)

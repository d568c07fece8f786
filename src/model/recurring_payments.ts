import type * as Schema from "effect/Schema"
import { day, moment } from "./date.ts"
import { AmountOfMoney } from "./money.ts"
import { object, optional } from "./object.ts"
import { boolean, int32, int64, namedEnum, type Other, text } from "./scalar.ts"

/** Unit of a recurring period. */
export type FrequencyInterval = "days" | "weeks" | "months" | "quarters" | "years" | Other
/** Schema of {@link FrequencyInterval}. */
export const FrequencyInterval: Schema.Codec<FrequencyInterval> = /* @__PURE__ */ namedEnum("FrequencyInterval", [
  "days",
  "weeks",
  "months",
  "quarters",
  "years",
])

/** How often something recurs. */
export interface Frequency {
  /** Unit of the period. */
  readonly interval?: FrequencyInterval
  /** Number of units in a period: 2 with `weeks` is every other week. */
  readonly intervalFrequency?: number
}
/** Schema of {@link Frequency}. */
export const Frequency: Schema.Codec<Frequency, unknown> = /* @__PURE__ */ object("Frequency", () => ({
  interval: optional(FrequencyInterval),
  intervalFrequency: optional(int32()),
}))

/** How long a trial lasts. */
export interface TrialPeriod {
  /** Number of units. */
  readonly duration?: number
  /** Unit of the duration. */
  readonly interval?: FrequencyInterval
}
/** Schema of {@link TrialPeriod}. */
export const TrialPeriod: Schema.Codec<TrialPeriod, unknown> = /* @__PURE__ */ object("TrialPeriod", () => ({
  duration: optional(int32()),
  interval: optional(FrequencyInterval),
}))

/** A trial before a subscription begins. */
export interface TrialInformation {
  /** Amount of a payment after the trial. */
  readonly amountOfMoneyAfterTrial?: AmountOfMoney
  /** Last day of the trial. As `YYYYMMDD`. */
  readonly endDate?: string
  /** Whether the trial itself is paid for more than once. */
  readonly isRecurring?: boolean
  /** First day of the trial. As `YYYYMMDD`. */
  readonly startDate?: string
  /** How long the trial lasts. */
  readonly trialPeriod?: TrialPeriod
  /** How often is paid during the trial. */
  readonly trialPeriodRecurring?: Frequency
}
/** Schema of {@link TrialInformation}. */
export const TrialInformation: Schema.Codec<TrialInformation, unknown> = /* @__PURE__ */ object(
  "TrialInformation",
  () => ({
    amountOfMoneyAfterTrial: optional(AmountOfMoney),
    endDate: optional(day()),
    isRecurring: optional(boolean),
    startDate: optional(day()),
    trialPeriod: optional(TrialPeriod),
    trialPeriodRecurring: optional(Frequency),
  }),
)

/** What every kind of billing shows in Apple Pay. */
export interface BaseBillingDetails {
  /** Text that Apple Pay shows beside the amount. */
  readonly description?: string
}
/** Schema of {@link BaseBillingDetails}. */
export const BaseBillingDetails: Schema.Codec<BaseBillingDetails, unknown> = /* @__PURE__ */ object(
  "BaseBillingDetails",
  () => ({
    description: optional(text()),
  }),
)

/** Billing at regular intervals, as Apple Pay shows it. */
export interface RecurringBillingDetails extends BaseBillingDetails {}
/** Schema of {@link RecurringBillingDetails}. */
export const RecurringBillingDetails: Schema.Codec<RecurringBillingDetails, unknown> = /* @__PURE__ */ object(
  "RecurringBillingDetails",
  () => ({}),
  BaseBillingDetails,
)

/** Billing whenever a balance falls too low, as Apple Pay shows it. */
export interface AutomaticReloadBillingDetails extends BaseBillingDetails {
  /** Balance below which is billed, in cents. */
  readonly automaticReloadPaymentThresholdAmount?: number
}
/** Schema of {@link AutomaticReloadBillingDetails}. */
export const AutomaticReloadBillingDetails: Schema.Codec<AutomaticReloadBillingDetails, unknown> =
  /* @__PURE__ */ object("AutomaticReloadBillingDetails", () => ({
    automaticReloadPaymentThresholdAmount: optional(int64()),
  }), BaseBillingDetails)

/** Billing on a later day, as Apple Pay shows it. */
export interface DeferredBillingDetails extends BaseBillingDetails {
  /** Amount to bill later, in cents. */
  readonly deferredPaymentAmount?: number
  /** Day on which is billed. As `YYYYMMDD`. */
  readonly deferredPaymentDate?: string
  /** Until when the customer can cancel free of charge, in `freeCancellationDateTimeZone`. As `YYYYMMDDHHMMSS`. */
  readonly freeCancellationDate?: string
  /** Time zone of `freeCancellationDate`, such as `Europe/Zurich`. */
  readonly freeCancellationDateTimeZone?: string
}
/** Schema of {@link DeferredBillingDetails}. */
export const DeferredBillingDetails: Schema.Codec<DeferredBillingDetails, unknown> = /* @__PURE__ */ object(
  "DeferredBillingDetails",
  () => ({
    deferredPaymentAmount: optional(int64()),
    deferredPaymentDate: optional(day()),
    freeCancellationDate: optional(moment()),
    freeCancellationDateTimeZone: optional(text()),
  }),
  BaseBillingDetails,
)

/** What Apple Pay shows of payments to come. */
export interface PaymentProduct302SpecificInput {
  /** Billing whenever a balance falls too low. */
  readonly automaticReloadBilling?: AutomaticReloadBillingDetails
  /** Text of the agreement that the customer accepts. */
  readonly billingAgreement?: string
  /** Billing on a later day. */
  readonly deferredBilling?: DeferredBillingDetails
  /** Address at which the customer manages the agreement. */
  readonly managementUrl?: string
  /** Text that describes the agreement. */
  readonly paymentDescription?: string
  /** Billing at regular intervals. */
  readonly regularBilling?: RecurringBillingDetails
  /** Address to which Apple Pay reports changes of its merchant token. */
  readonly tokenNotificationUrl?: string
  /** Billing during a trial. */
  readonly trialBilling?: RecurringBillingDetails
}
/** Schema of {@link PaymentProduct302SpecificInput}. */
export const PaymentProduct302SpecificInput: Schema.Codec<PaymentProduct302SpecificInput, unknown> =
  /* @__PURE__ */ object("PaymentProduct302SpecificInput", () => ({
    automaticReloadBilling: optional(AutomaticReloadBillingDetails),
    billingAgreement: optional(text()),
    deferredBilling: optional(DeferredBillingDetails),
    managementUrl: optional(text()),
    paymentDescription: optional(text()),
    regularBilling: optional(RecurringBillingDetails),
    tokenNotificationUrl: optional(text()),
    trialBilling: optional(RecurringBillingDetails),
  }))

/** What a hosted checkout shows of payments to come. */
export interface RecurringPaymentsData {
  /** What Apple Pay shows of them. */
  readonly paymentProduct302SpecificInput?: PaymentProduct302SpecificInput
  /** Day of the last payment. As `YYYYMMDD`. */
  readonly recurringEndDate?: string
  /** How often is paid. */
  readonly recurringInterval?: Frequency
  /** Day of the first payment. As `YYYYMMDD`. */
  readonly recurringStartDate?: string
  /** Trial before the subscription. */
  readonly trialInformation?: TrialInformation
}
/** Schema of {@link RecurringPaymentsData}. */
export const RecurringPaymentsData: Schema.Codec<RecurringPaymentsData, unknown> = /* @__PURE__ */ object(
  "RecurringPaymentsData",
  () => ({
    paymentProduct302SpecificInput: optional(PaymentProduct302SpecificInput),
    recurringEndDate: optional(day()),
    recurringInterval: optional(Frequency),
    recurringStartDate: optional(day()),
    trialInformation: optional(TrialInformation),
  }),
)

import type * as Schema from "effect/Schema"
import { day } from "./date.ts"
import { object, optional } from "./object.ts"
import { int32, namedEnum, type Other } from "./scalar.ts"

/** Place of a payment in a series with a schedule. */
export type RecurringSequence = "first" | "recurring" | "last" | Other
/** Schema of {@link RecurringSequence}. */
export const RecurringSequence: Schema.Codec<RecurringSequence> = /* @__PURE__ */ namedEnum("RecurringSequence", [
  "first",
  "recurring",
  "last",
])

/** Place of a payment in a series of which the last payment is not marked. */
export type OpenRecurringSequence = "first" | "recurring" | Other
/** Schema of {@link OpenRecurringSequence}. */
export const OpenRecurringSequence: Schema.Codec<OpenRecurringSequence> = /* @__PURE__ */ namedEnum(
  "OpenRecurringSequence",
  ["first", "recurring"],
)

/** Who starts a payment with stored details that follows no schedule. */
export type CardOnFileRequestor = "merchantInitiated" | "cardholderInitiated" | Other
/** Schema of {@link CardOnFileRequestor}. */
export const CardOnFileRequestor: Schema.Codec<CardOnFileRequestor> = /* @__PURE__ */ namedEnum("CardOnFileRequestor", [
  "merchantInitiated",
  "cardholderInitiated",
])

/** Place of a payment in a series without schedule. */
export type CardOnFileSequence = "first" | "subsequent" | Other
/** Schema of {@link CardOnFileSequence}. */
export const CardOnFileSequence: Schema.Codec<CardOnFileSequence> = /* @__PURE__ */ namedEnum("CardOnFileSequence", [
  "first",
  "subsequent",
])

/** Why you charge a customer who is not there. */
export type MerchantInitiatedReason = "delayedCharges" | "noShow" | Other
/** Schema of {@link MerchantInitiatedReason}. */
export const MerchantInitiatedReason: Schema.Codec<MerchantInitiatedReason> = /* @__PURE__ */ namedEnum(
  "MerchantInitiatedReason",
  ["delayedCharges", "noShow"],
)

/** The series to which a payment belongs; 3-D Secure asks for it. */
export interface CardRecurrenceDetails {
  /** Day after which no further payment of the series follows. As `YYYYMMDD`. */
  readonly endDate?: string
  /** Fewest days between two payments of the series. */
  readonly minFrequency?: number
  /** Place in the series. */
  readonly recurringPaymentSequenceIndicator?: RecurringSequence
}
/** Schema of {@link CardRecurrenceDetails}. */
export const CardRecurrenceDetails: Schema.Codec<CardRecurrenceDetails, unknown> = /* @__PURE__ */ object(
  "CardRecurrenceDetails",
  () => ({
    endDate: optional(day()),
    minFrequency: optional(int32()),
    recurringPaymentSequenceIndicator: optional(RecurringSequence),
  }),
)

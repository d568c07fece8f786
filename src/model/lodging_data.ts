import type * as Schema from "effect/Schema"
import { day } from "./date.ts"
import { currencyCode } from "./iso_code.ts"
import { object, optional } from "./object.ts"
import { boolean, int32, int64, list, namedEnum, type Other, text } from "./scalar.ts"

/** What a guest is charged for. */
export type LodgingChargeType =
  | "lodging"
  | "telephone"
  | "restaurant"
  | "minibar"
  | "giftshop"
  | "laundry"
  | "transport"
  | "gratuity"
  | "conferenceRoom"
  | "audiovisual"
  | "banquet"
  | "internet"
  | "earlyDeparture"
  | "roomService"
  | "loungeBar"
  | "other"
  | Other
/** Schema of {@link LodgingChargeType}. */
export const LodgingChargeType: Schema.Codec<LodgingChargeType> = /* @__PURE__ */ namedEnum("LodgingChargeType", [
  "lodging",
  "telephone",
  "restaurant",
  "minibar",
  "giftshop",
  "laundry",
  "transport",
  "gratuity",
  "conferenceRoom",
  "audiovisual",
  "banquet",
  "internet",
  "earlyDeparture",
  "roomService",
  "loungeBar",
  "other",
])

/** Something that a guest is charged for. */
export interface LodgingCharge {
  /** Amount of the charge, in cents. */
  readonly chargeAmount?: number
  /** Currency of the charge, ISO 4217 in upper case. */
  readonly chargeAmountCurrencyCode?: string
  /** What the guest is charged for. */
  readonly chargeType?: LodgingChargeType
}
/** Schema of {@link LodgingCharge}. */
export const LodgingCharge: Schema.Codec<LodgingCharge, unknown> = /* @__PURE__ */ object("LodgingCharge", () => ({
  chargeAmount: optional(int64()),
  chargeAmountCurrencyCode: optional(currencyCode()),
  chargeType: optional(LodgingChargeType),
}))

/** A room of a stay. */
export interface LodgingRoom {
  /** Price of the room for a night without taxes, as a text. */
  readonly dailyRoomRate?: string
  /** Currency of `dailyRoomRate`, ISO 4217 in upper case. */
  readonly dailyRoomRateCurrencyCode?: string
  /** Taxes on the room for a night, as a text. */
  readonly dailyRoomTaxAmount?: string
  /** Currency of `dailyRoomTaxAmount`, ISO 4217 in upper case. */
  readonly dailyRoomTaxAmountCurrencyCode?: string
  /** Number of nights at this price. */
  readonly numberOfNightsAtRoomRate?: number
  /** Where in the house the room is. */
  readonly roomLocation?: string
  /** Number of the room. */
  readonly roomNumber?: string
  /** Kind of bed. */
  readonly typeOfBed?: string
  /** Kind of room. */
  readonly typeOfRoom?: string
}
/** Schema of {@link LodgingRoom}. */
export const LodgingRoom: Schema.Codec<LodgingRoom, unknown> = /* @__PURE__ */ object("LodgingRoom", () => ({
  dailyRoomRate: optional(text()),
  dailyRoomRateCurrencyCode: optional(currencyCode()),
  dailyRoomTaxAmount: optional(text()),
  dailyRoomTaxAmountCurrencyCode: optional(currencyCode()),
  numberOfNightsAtRoomRate: optional(int32()),
  roomLocation: optional(text()),
  roomNumber: optional(text()),
  typeOfBed: optional(text()),
  typeOfRoom: optional(text()),
}))

/** Kind of charge for a stay: the stay itself, a guest who did not come, or a deposit. */
export type LodgingProgram = "lodging" | "noShow" | "advancedDeposit" | Other
/** Schema of {@link LodgingProgram}. */
export const LodgingProgram: Schema.Codec<LodgingProgram> = /* @__PURE__ */ namedEnum("LodgingProgram", [
  "lodging",
  "noShow",
  "advancedDeposit",
])

/** The stay that an order pays for. */
export interface LodgingData {
  /** What the guest is charged for. */
  readonly charges?: ReadonlyArray<LodgingCharge>
  /** Day of arrival. As `YYYYMMDD`. */
  readonly checkInDate?: string
  /** Day of departure. As `YYYYMMDD`. */
  readonly checkOutDate?: string
  /** Number of the guest's folio in your books. */
  readonly folioNumber?: string
  /** Whether the reservation is confirmed. */
  readonly isConfirmedReservation?: boolean
  /** Whether the house keeps the fire safety law of the place. */
  readonly isFacilityFireSafetyConform?: boolean
  /** Whether the guest did not come. */
  readonly isNoShow?: boolean
  /** Whether the guest wants a room for smokers. */
  readonly isPreferenceSmokingRoom?: boolean
  /** Number of adults. */
  readonly numberOfAdults?: number
  /** Number of nights. */
  readonly numberOfNights?: number
  /** Number of rooms. */
  readonly numberOfRooms?: number
  /** Kind of charge for the stay. */
  readonly programCode?: LodgingProgram
  /** Telephone number for guests' questions. */
  readonly propertyCustomerServicePhoneNumber?: string
  /** Telephone number of the house. */
  readonly propertyPhoneNumber?: string
  /** Name of the guest who rents the room. */
  readonly renterName?: string
  /** The rooms. */
  readonly rooms?: ReadonlyArray<LodgingRoom>
}
/** Schema of {@link LodgingData}. */
export const LodgingData: Schema.Codec<LodgingData, unknown> = /* @__PURE__ */ object("LodgingData", () => ({
  charges: optional(list(LodgingCharge)),
  checkInDate: optional(day()),
  checkOutDate: optional(day()),
  folioNumber: optional(text()),
  isConfirmedReservation: optional(boolean),
  isFacilityFireSafetyConform: optional(boolean),
  isNoShow: optional(boolean),
  isPreferenceSmokingRoom: optional(boolean),
  numberOfAdults: optional(int32()),
  numberOfNights: optional(int32()),
  numberOfRooms: optional(int32()),
  programCode: optional(LodgingProgram),
  propertyCustomerServicePhoneNumber: optional(text()),
  propertyPhoneNumber: optional(text()),
  renterName: optional(text()),
  rooms: optional(list(LodgingRoom)),
}))

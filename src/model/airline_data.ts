import type * as Schema from "effect/Schema"
import { day, timeOfDay } from "./date.ts"
import { deprecated, object, optional } from "./object.ts"
import { boolean, int32, list, namedEnum, type Other, text } from "./scalar.ts"

/** Someone who flies. */
export interface AirlinePassenger {
  /** Given name. */
  readonly firstName?: string
  /** Family name. */
  readonly surname?: string
  /** Part in front of the family name, such as `van` or `de`. */
  readonly surnamePrefix?: string
  /** Form of address, such as `Mr.`. */
  readonly title?: string
}
/** Schema of {@link AirlinePassenger}. */
export const AirlinePassenger: Schema.Codec<AirlinePassenger, unknown> = /* @__PURE__ */ object(
  "AirlinePassenger",
  () => ({
    firstName: optional(text()),
    surname: optional(text()),
    surnamePrefix: optional(text()),
    title: optional(text()),
  }),
)

/** Class in which a passenger sits, in words. */
export type AirlineServiceClass = "economy" | "premium-economy" | "business" | "first" | Other
/** Schema of {@link AirlineServiceClass}. */
export const AirlineServiceClass: Schema.Codec<AirlineServiceClass> = /* @__PURE__ */ namedEnum("AirlineServiceClass", [
  "economy",
  "premium-economy",
  "business",
  "first",
])

/** Whether the passenger may interrupt the journey after a leg. */
export type StopoverCode = "permitted" | "non-permitted" | Other
/** Schema of {@link StopoverCode}. */
export const StopoverCode: Schema.Codec<StopoverCode> = /* @__PURE__ */ namedEnum("StopoverCode", [
  "permitted",
  "non-permitted",
])

/** One flight of an itinerary. */
export interface AirlineFlightLeg {
  /** Booking class of the fare, a letter of the airline. */
  readonly airlineClass?: string
  /** Airport of arrival, IATA code of three letters. */
  readonly arrivalAirport?: string
  /** Local time of arrival. As `HH:MM`. */
  readonly arrivalTime?: string
  /** Airline that flies, IATA code of two characters. */
  readonly carrierCode?: string
  /** Number of the ticket that is issued together with this one. */
  readonly conjunctionTicket?: string
  /** Number of the coupon for this leg. */
  readonly couponNumber?: string
  /** Day of departure. As `YYYYMMDD`. */
  readonly date?: string
  /** Local time of departure. As `HH:MM`. */
  readonly departureTime?: string
  /** Restrictions or endorsements printed on the ticket. */
  readonly endorsementOrRestriction?: string
  /** Number of the ticket that this one replaces. */
  readonly exchangeTicket?: string
  /** Fare of this leg, as a text. */
  readonly fare?: string
  /** Code of the fare's conditions. */
  readonly fareBasis?: string
  /** Fees of this leg, in cents. At most 10000. */
  readonly fee?: number
  /** Number of the flight, digits without the airline's code. */
  readonly flightNumber?: string
  /** Place of this leg in the itinerary, from 1. */
  readonly number?: number
  /** Airport of departure, IATA code of three letters. */
  readonly originAirport?: string
  /** Class in which the passenger sits. */
  readonly passengerClass?: string
  /**
   * Class in which the passenger sits.
   *
   * @deprecated Use `passengerClass`.
   */
  readonly serviceClass?: AirlineServiceClass
  /** Whether the passenger may stop over after this leg. */
  readonly stopoverCode?: StopoverCode
  /** Taxes of this leg, in cents. At most 10000. */
  readonly taxes?: number
}
/** Schema of {@link AirlineFlightLeg}. */
export const AirlineFlightLeg: Schema.Codec<AirlineFlightLeg, unknown> = /* @__PURE__ */ object(
  "AirlineFlightLeg",
  () => ({
    airlineClass: optional(text()),
    arrivalAirport: optional(text()),
    arrivalTime: optional(timeOfDay()),
    carrierCode: optional(text()),
    conjunctionTicket: optional(text()),
    couponNumber: optional(text()),
    date: optional(day()),
    departureTime: optional(timeOfDay()),
    endorsementOrRestriction: optional(text()),
    exchangeTicket: optional(text()),
    fare: optional(text()),
    fareBasis: optional(text()),
    fee: optional(int32({ maximum: 10000 })),
    flightNumber: optional(text({ pattern: /^[0-9]+$/u, expected: "digits" })),
    number: optional(int32()),
    originAirport: optional(text()),
    passengerClass: optional(text()),
    serviceClass: deprecated(AirlineServiceClass),
    stopoverCode: optional(StopoverCode),
    taxes: optional(int32({ maximum: 10000 })),
  }),
)

/** How a ticket reaches the passenger. */
export type TicketDeliveryMethod =
  | "e-ticket"
  | "city-ticket-office"
  | "airport-ticket-office"
  | "ticket-by-mail"
  | "ticket-on-departure"
  | Other
/** Schema of {@link TicketDeliveryMethod}. */
export const TicketDeliveryMethod: Schema.Codec<TicketDeliveryMethod> = /* @__PURE__ */ namedEnum(
  "TicketDeliveryMethod",
  ["e-ticket", "city-ticket-office", "airport-ticket-office", "ticket-by-mail", "ticket-on-departure"],
)

/** The air tickets that an order pays for. */
export interface AirlineData {
  /** Number of the travel agency. */
  readonly agentNumericCode?: string
  /** Numeric IATA code of the airline. */
  readonly code?: string
  /** Day of the first departure. As `YYYYMMDD`. */
  readonly flightDate?: string
  /** The flights, in the order in which they are flown. */
  readonly flightLegs?: ReadonlyArray<AirlineFlightLeg>
  /** Number of the airline's invoice. */
  readonly invoiceNumber?: string
  /** Whether the ticket is electronic. */
  readonly isETicket?: boolean
  /**
   * Whether the customer is registered with you.
   *
   * @deprecated Use `Order.customer.accountType`.
   */
  readonly isRegisteredCustomer?: boolean
  /** Whether the ticket cannot be refunded. */
  readonly isRestrictedTicket?: boolean
  /** Whether the payer is not among the passengers. */
  readonly isThirdParty?: boolean
  /** Day on which the ticket was issued. As `YYYYMMDD`. */
  readonly issueDate?: string
  /** Your own id of the customer. */
  readonly merchantCustomerId?: string
  /** Name of the airline. */
  readonly name?: string
  /** Number of people who travel together. */
  readonly numberInParty?: number
  /** Name of the passenger, or of the first one. */
  readonly passengerName?: string
  /** Everyone who flies. */
  readonly passengers?: ReadonlyArray<AirlinePassenger>
  /** Place where the ticket was issued. */
  readonly placeOfIssue?: string
  /** Booking reference (passenger name record). */
  readonly pnr?: string
  /** Name of the place of sale, as IATA knows it. */
  readonly pointOfSale?: string
  /** Code of the city of the place of sale. */
  readonly posCityCode?: string
  /** How the ticket reaches the passenger. */
  readonly ticketDeliveryMethod?: TicketDeliveryMethod
  /** Number of the ticket: airline code, form and serial number. */
  readonly ticketNumber?: string
  /** Fare of all legs together, in cents. At most 10000. */
  readonly totalFare?: number
  /** Fees of all legs together, in cents. At most 10000. */
  readonly totalFee?: number
  /** Taxes of all legs together, in cents. At most 10000. */
  readonly totalTaxes?: number
  /** Name of the travel agency. */
  readonly travelAgencyName?: string
}
/** Schema of {@link AirlineData}. */
export const AirlineData: Schema.Codec<AirlineData, unknown> = /* @__PURE__ */ object("AirlineData", () => ({
  agentNumericCode: optional(text()),
  code: optional(text()),
  flightDate: optional(day()),
  flightLegs: optional(list(AirlineFlightLeg)),
  invoiceNumber: optional(text()),
  isETicket: optional(boolean),
  isRegisteredCustomer: deprecated(boolean),
  isRestrictedTicket: optional(boolean),
  isThirdParty: optional(boolean),
  issueDate: optional(day()),
  merchantCustomerId: optional(text()),
  name: optional(text()),
  numberInParty: optional(int32()),
  passengerName: optional(text()),
  passengers: optional(list(AirlinePassenger)),
  placeOfIssue: optional(text()),
  pnr: optional(text()),
  pointOfSale: optional(text()),
  posCityCode: optional(text()),
  ticketDeliveryMethod: optional(TicketDeliveryMethod),
  ticketNumber: optional(text()),
  totalFare: optional(int32({ maximum: 10000 })),
  totalFee: optional(int32({ maximum: 10000 })),
  totalTaxes: optional(int32({ maximum: 10000 })),
  travelAgencyName: optional(text()),
}))

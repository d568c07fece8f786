import type * as Schema from "effect/Schema"
import { AddressPersonal } from "./address.ts"
import { day } from "./date.ts"
import { object, optional } from "./object.ts"
import { boolean, namedEnum, type Other, text } from "./scalar.ts"

/** How the shipping address relates to what is known of the customer. */
export type ShippingAddressIndicator =
  | "same-as-billing"
  | "another-verified-address-on-file-with-merchant"
  | "different-than-billing"
  | "ship-to-store"
  | "digital-goods"
  | "travel-and-event-tickets-not-shipped"
  | "other"
  | Other
/** Schema of {@link ShippingAddressIndicator}. */
export const ShippingAddressIndicator: Schema.Codec<ShippingAddressIndicator> = /* @__PURE__ */ namedEnum(
  "ShippingAddressIndicator",
  [
    "same-as-billing",
    "another-verified-address-on-file-with-merchant",
    "different-than-billing",
    "ship-to-store",
    "digital-goods",
    "travel-and-event-tickets-not-shipped",
    "other",
  ],
)

/** How the parcel is to be handed over. */
export type ShippingInstruction =
  | "signature-required"
  | "identification-required"
  | "contactless-delivery"
  | "leave-at-door"
  | "leave-at-curb"
  | "leave-with-neighbor"
  | "express"
  | "tracked"
  | "untracked"
  | Other
/** Schema of {@link ShippingInstruction}. */
export const ShippingInstruction: Schema.Codec<ShippingInstruction> = /* @__PURE__ */ namedEnum("ShippingInstruction", [
  "signature-required",
  "identification-required",
  "contactless-delivery",
  "leave-at-door",
  "leave-at-curb",
  "leave-with-neighbor",
  "express",
  "tracked",
  "untracked",
])

/** How fast and in which way the goods travel; `to-store` when the customer fetches them. */
export type ShippingType =
  | "electronic"
  | "same-day"
  | "overnight"
  | "2-day-or-more"
  | "priority"
  | "ground"
  | "to-store"
  | Other
/** Schema of {@link ShippingType}. */
export const ShippingType: Schema.Codec<ShippingType> = /* @__PURE__ */ namedEnum("ShippingType", [
  "electronic",
  "same-day",
  "overnight",
  "2-day-or-more",
  "priority",
  "ground",
  "to-store",
])

/** How the captured part of an order reaches the customer. */
export interface CapturePaymentShipping {
  /** Address to which the goods go. */
  readonly address?: AddressPersonal
  /** E-mail address to which digital goods go. */
  readonly emailAddress?: string
  /** Postal code of the place from which the goods are sent. */
  readonly shippedFromZip?: string
  /** Number under which the carrier tracks the shipment. */
  readonly trackingNumber?: string
}
/** Schema of {@link CapturePaymentShipping}. */
export const CapturePaymentShipping: Schema.Codec<CapturePaymentShipping, unknown> = /* @__PURE__ */ object(
  "CapturePaymentShipping",
  () => ({
    address: optional(AddressPersonal),
    emailAddress: optional(text()),
    shippedFromZip: optional(text()),
    trackingNumber: optional(text()),
  }),
)

/** How the goods reach the customer. */
export interface Shipping extends CapturePaymentShipping {
  /** How this address relates to what is known of the customer. */
  readonly addressIndicator?: ShippingAddressIndicator
  /** Name of the carrier. */
  readonly carrier?: string
  /** Remarks for the delivery. */
  readonly comments?: string
  /** Day on which this address was first used. As `YYYYMMDD`. */
  readonly firstUsageDate?: string
  /** How the parcel is to be handed over. */
  readonly instructions?: ShippingInstruction
  /** Whether this address is used for the first time. */
  readonly isFirstUsage?: boolean
  /** How fast and in which way the goods travel. */
  readonly type?: ShippingType
}
/** Schema of {@link Shipping}. */
export const Shipping: Schema.Codec<Shipping, unknown> = /* @__PURE__ */ object("Shipping", () => ({
  addressIndicator: optional(ShippingAddressIndicator),
  carrier: optional(text()),
  comments: optional(text()),
  firstUsageDate: optional(day()),
  instructions: optional(ShippingInstruction),
  isFirstUsage: optional(boolean),
  type: optional(ShippingType),
}), CapturePaymentShipping)

/** How the goods reach the customer, in a risk assessment. */
export interface ShippingRiskAssessment {
  /** Address to which the goods go. */
  readonly address?: AddressPersonal
  /** Remarks for the delivery. */
  readonly comments?: string
  /** Number under which the carrier tracks the shipment. */
  readonly trackingNumber?: string
}
/** Schema of {@link ShippingRiskAssessment}. */
export const ShippingRiskAssessment: Schema.Codec<ShippingRiskAssessment, unknown> = /* @__PURE__ */ object(
  "ShippingRiskAssessment",
  () => ({
    address: optional(AddressPersonal),
    comments: optional(text()),
    trackingNumber: optional(text()),
  }),
)

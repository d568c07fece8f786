import type * as Schema from "effect/Schema"
import { Address } from "./address.ts"
import { FormFill } from "./device.ts"
import { deprecated, object, optional } from "./object.ts"
import { boolean, int32, list, namedEnum, type Other, text } from "./scalar.ts"

/** How the goods are shipped, for the fraud screening. */
export interface FraudFieldsShippingDetails {
  /**
   * Name of the shipping method.
   *
   * @deprecated It has no replacement.
   */
  readonly methodDetails?: string
  /**
   * Days that the shipment takes.
   *
   * @deprecated It has no replacement.
   */
  readonly methodSpeed?: number
  /**
   * Number of the shipping method.
   *
   * @deprecated It has no replacement.
   */
  readonly methodType?: number
}
/** Schema of {@link FraudFieldsShippingDetails}. */
export const FraudFieldsShippingDetails: Schema.Codec<FraudFieldsShippingDetails, unknown> = /* @__PURE__ */ object(
  "FraudFieldsShippingDetails",
  () => ({
    methodDetails: deprecated(text()),
    methodSpeed: deprecated(int32()),
    methodType: deprecated(int32({ maximum: 32767 })),
  }),
)

/** Occasion of a gift card. */
export type GiftCardType =
  | "celebrate-fall"
  | "grandparents-day"
  | "independence-day"
  | "anniversary"
  | "birthday"
  | "congratulations"
  | "april-fools-day"
  | "easter"
  | "fathers-day"
  | "graduation"
  | "holiday"
  | "seasons-greetings"
  | "passover"
  | "kwanzaa"
  | "halloween"
  | "mothers-day"
  | "new-years-day"
  | "bosses-day"
  | "st-patricks-day"
  | "sweetest-day"
  | "christmas"
  | "baby-shower"
  | "thanksgiving"
  | "other"
  | "valentines-day"
  | "wedding"
  | "secretarys-day"
  | "chinese-new-year"
  | "hanukkah"
  | Other
/** Schema of {@link GiftCardType}. */
export const GiftCardType: Schema.Codec<GiftCardType> = /* @__PURE__ */ namedEnum("GiftCardType", [
  "celebrate-fall",
  "grandparents-day",
  "independence-day",
  "anniversary",
  "birthday",
  "congratulations",
  "april-fools-day",
  "easter",
  "fathers-day",
  "graduation",
  "holiday",
  "seasons-greetings",
  "passover",
  "kwanzaa",
  "halloween",
  "mothers-day",
  "new-years-day",
  "bosses-day",
  "st-patricks-day",
  "sweetest-day",
  "christmas",
  "baby-shower",
  "thanksgiving",
  "other",
  "valentines-day",
  "wedding",
  "secretarys-day",
  "chinese-new-year",
  "hanukkah",
])

/** Facts for the fraud screening. */
export interface FraudFields {
  /**
   * Whether billing and shipping address are the same.
   *
   * @deprecated It has no replacement.
   */
  readonly addressesAreIdentical?: boolean
  /** Value to hold against your list of refused customers. */
  readonly blackListData?: string
  /**
   * Address of the cardholder.
   *
   * @deprecated It has no replacement.
   */
  readonly cardOwnerAddress?: Address
  /** IP address of the customer's device; version 4 or 6. */
  readonly customerIpAddress?: string
  /**
   * How the payment form was filled in.
   *
   * @deprecated Use `Order.customer.device.defaultFormFill`.
   */
  readonly defaultFormFill?: FormFill
  /**
   * Whether a device fingerprint is collected.
   *
   * @deprecated It has no replacement.
   */
  readonly deviceFingerprintActivated?: boolean
  /**
   * Id of the fingerprint that was taken of the customer's device.
   *
   * @deprecated Use `Order.customer.device.deviceFingerprintTransactionId`.
   */
  readonly deviceFingerprintTransactionId?: string
  /** Occasion of the gift card. */
  readonly giftCardType?: GiftCardType
  /** Message on the gift card. */
  readonly giftMessage?: string
  /**
   * Whether the customer asked for a new password.
   *
   * @deprecated Use `Order.customer.account.hasForgottenPassword`.
   */
  readonly hasForgottenPwd?: boolean
  /**
   * Whether the customer's account is protected by a password.
   *
   * @deprecated Use `Order.customer.account.hasPassword`.
   */
  readonly hasPassword?: boolean
  /**
   * Whether the customer bought from you before.
   *
   * @deprecated Use `Order.customer.isPreviousCustomer`.
   */
  readonly isPreviousCustomer?: boolean
  /** Time zone in which the order was placed. */
  readonly orderTimezone?: string
  /**
   * Remarks for the delivery.
   *
   * @deprecated Use `Order.shipping.comments`.
   */
  readonly shipComments?: string
  /**
   * Number under which the carrier tracks the shipment.
   *
   * @deprecated Use `Order.shipping.trackingNumber`.
   */
  readonly shipmentTrackingNumber?: string
  /**
   * How the goods are shipped.
   *
   * @deprecated It has no replacement.
   */
  readonly shippingDetails?: FraudFieldsShippingDetails
  /**
   * Up to 16 values of your choice, of which you agree the meaning with the fraud service; at most 256 characters each.
   * At most 16 elements of 256 characters.
   */
  readonly userData?: ReadonlyArray<string>
  /**
   * Address of the web site on which the payment is made.
   *
   * @deprecated Use `Merchant.websiteUrl`.
   */
  readonly website?: string
}
/** Schema of {@link FraudFields}. */
export const FraudFields: Schema.Codec<FraudFields, unknown> = /* @__PURE__ */ object("FraudFields", () => ({
  addressesAreIdentical: deprecated(boolean),
  blackListData: optional(text()),
  cardOwnerAddress: deprecated(Address),
  customerIpAddress: optional(text()),
  defaultFormFill: deprecated(FormFill),
  deviceFingerprintActivated: deprecated(boolean),
  deviceFingerprintTransactionId: deprecated(text()),
  giftCardType: optional(GiftCardType),
  giftMessage: optional(text()),
  hasForgottenPwd: deprecated(boolean),
  hasPassword: deprecated(boolean),
  isPreviousCustomer: deprecated(boolean),
  orderTimezone: optional(text()),
  shipComments: deprecated(text()),
  shipmentTrackingNumber: deprecated(text()),
  shippingDetails: deprecated(FraudFieldsShippingDetails),
  userData: optional(list(text({ maxLength: 256 }), { maxItems: 16 })),
  website: deprecated(text()),
}))

import type * as Schema from "effect/Schema"
import { day } from "./date.ts"
import { LineItem } from "./line_item.ts"
import { AmountOfMoney } from "./money.ts"
import { object, optional } from "./object.ts"
import { boolean, int32, int64, list, namedEnum, type Other } from "./scalar.ts"

/** What a part of the amount is for. */
export type AmountType =
  | "AIRPORT_TAX"
  | "CONSUMPTION_TAX"
  | "DISCOUNT"
  | "DUTY"
  | "HANDLING"
  | "SHIPPING"
  | "TAX"
  | "VAT"
  | "BASE_AMOUNT"
  | Other
/** Schema of {@link AmountType}. */
export const AmountType: Schema.Codec<AmountType> = /* @__PURE__ */ namedEnum("AmountType", [
  "AIRPORT_TAX",
  "CONSUMPTION_TAX",
  "DISCOUNT",
  "DUTY",
  "HANDLING",
  "SHIPPING",
  "TAX",
  "VAT",
  "BASE_AMOUNT",
])

/** A part of the order's amount. */
export interface AmountBreakdown {
  /** This part, in cents. */
  readonly amount: number
  /** What this part is for. */
  readonly type: AmountType
}
/** Schema of {@link AmountBreakdown}. */
export const AmountBreakdown: Schema.Codec<AmountBreakdown, unknown> = /* @__PURE__ */ object(
  "AmountBreakdown",
  () => ({
    amount: int64(),
    type: AmountType,
  }),
)

/** Gift cards among the goods; 3-D Secure asks for them. */
export interface GiftCardPurchase {
  /** Amount of all gift cards together. */
  readonly amountOfMoney?: AmountOfMoney
  /** Number of gift cards. */
  readonly numberOfGiftCards?: number
}
/** Schema of {@link GiftCardPurchase}. */
export const GiftCardPurchase: Schema.Codec<GiftCardPurchase, unknown> = /* @__PURE__ */ object(
  "GiftCardPurchase",
  () => ({
    amountOfMoney: optional(AmountOfMoney),
    numberOfGiftCards: optional(int32()),
  }),
)

/** What the customer buys. */
export interface ShoppingCart {
  /** Of what the amount is made up: base, tax, shipping and so on. */
  readonly amountBreakdown?: ReadonlyArray<AmountBreakdown>
  /** Gift cards among the goods. */
  readonly giftCardPurchase?: GiftCardPurchase
  /** Whether the goods are ordered before they are available. */
  readonly isPreOrder?: boolean
  /** The lines; their amounts should add up to that of the order. */
  readonly items?: ReadonlyArray<LineItem>
  /** Day on which goods ordered ahead become available. As `YYYYMMDD`. */
  readonly preOrderItemAvailabilityDate?: string
  /** Whether the customer ordered the same goods before. */
  readonly reOrderIndicator?: boolean
}
/** Schema of {@link ShoppingCart}. */
export const ShoppingCart: Schema.Codec<ShoppingCart, unknown> = /* @__PURE__ */ object("ShoppingCart", () => ({
  amountBreakdown: optional(list(AmountBreakdown)),
  giftCardPurchase: optional(GiftCardPurchase),
  isPreOrder: optional(boolean),
  items: optional(list(LineItem)),
  preOrderItemAvailabilityDate: optional(day()),
  reOrderIndicator: optional(boolean),
}))

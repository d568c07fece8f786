import type * as Schema from "effect/Schema"
import { AmountOfMoney } from "./money.ts"
import { deprecated, object, optional } from "./object.ts"
import { int64, text } from "./scalar.ts"

/** How an item stands on the invoice. */
export interface LineItemInvoiceData {
  /** What the item is, as the customer reads it. */
  readonly description?: string
  /** Line of the invoice, digits only. */
  readonly merchantLinenumber?: string
  /** Page of the invoice, digits only. */
  readonly merchantPagenumber?: string
  /** Number of pieces, as digits. */
  readonly nrOfItems?: string
  /** Price of one piece, in cents. */
  readonly pricePerItem?: number
}
/** Schema of {@link LineItemInvoiceData}. */
export const LineItemInvoiceData: Schema.Codec<LineItemInvoiceData, unknown> = /* @__PURE__ */ object(
  "LineItemInvoiceData",
  () => ({
    description: optional(text()),
    merchantLinenumber: optional(text({ pattern: /^[0-9]+$/u, expected: "digits" })),
    merchantPagenumber: optional(text({ pattern: /^[0-9]+$/u, expected: "digits" })),
    nrOfItems: optional(text()),
    pricePerItem: optional(int64()),
  }),
)

/** Price and quantity of an item for lower interchange fees. */
export interface LineItemLevel3InterchangeInformation {
  /** Discount on the line, in cents. */
  readonly discountAmount?: number
  /** Amount of the whole line, in cents. */
  readonly lineAmountTotal?: number
  /** Your own code of the product. */
  readonly productCode?: string
  /** Price of one unit, in cents. */
  readonly productPrice?: number
  /** Kind of product. */
  readonly productType?: string
  /** Number of units. */
  readonly quantity?: number
  /** Tax on the line, in cents. */
  readonly taxAmount?: number
  /** Unit in which the quantity is counted. */
  readonly unit?: string
}
/** Schema of {@link LineItemLevel3InterchangeInformation}. */
export const LineItemLevel3InterchangeInformation: Schema.Codec<LineItemLevel3InterchangeInformation, unknown> =
  /* @__PURE__ */ object("LineItemLevel3InterchangeInformation", () => ({
    discountAmount: optional(int64()),
    lineAmountTotal: optional(int64()),
    productCode: optional(text()),
    productPrice: optional(int64({ minimum: 0 })),
    productType: optional(text()),
    quantity: optional(int64({ minimum: 1 })),
    taxAmount: optional(int64()),
    unit: optional(text()),
  }))

/** Sums of an order for lower interchange fees. */
export interface Level3SummaryData {
  /**
   * Discount on the order, in cents.
   *
   * @deprecated Use `Order.shoppingCart.amountBreakdown`.
   */
  readonly discountAmount?: number
  /**
   * Customs duty on the order, in cents.
   *
   * @deprecated Use `Order.shoppingCart.amountBreakdown`.
   */
  readonly dutyAmount?: number
  /**
   * Cost of shipping, in cents.
   *
   * @deprecated Use `Order.shoppingCart.amountBreakdown`.
   */
  readonly shippingAmount?: number
}
/** Schema of {@link Level3SummaryData}. */
export const Level3SummaryData: Schema.Codec<Level3SummaryData, unknown> = /* @__PURE__ */ object(
  "Level3SummaryData",
  () => ({
    discountAmount: deprecated(int64()),
    dutyAmount: deprecated(int64()),
    shippingAmount: deprecated(int64()),
  }),
)

/** Product, price and quantity of an item. */
export interface OrderLineDetails {
  /** Discount on the line, in cents. */
  readonly discountAmount?: number
  /** Number of the product's category in Google's product taxonomy. */
  readonly googleProductCategoryId?: number
  /** Amount of the whole line, in cents. */
  readonly lineAmountTotal?: number
  /** Code of the goods in the industry classification of North America (NAICS), six digits. */
  readonly naicsCommodityCode?: string
  /** Category of the product in your shop. */
  readonly productCategory?: string
  /** Your own code of the product. */
  readonly productCode?: string
  /** Address of a picture of the product. */
  readonly productImageUrl?: string
  /** Name of the product. */
  readonly productName?: string
  /** Price of one unit, in cents. */
  readonly productPrice?: number
  /** Stock-keeping unit (SKU) of the product. */
  readonly productSku?: string
  /** Kind of product. */
  readonly productType?: string
  /** Address of the product in your shop. */
  readonly productUrl?: string
  /** Number of units. */
  readonly quantity?: number
  /** Tax on the line, in cents. */
  readonly taxAmount?: number
  /** Unit in which the quantity is counted. */
  readonly unit?: string
}
/** Schema of {@link OrderLineDetails}. */
export const OrderLineDetails: Schema.Codec<OrderLineDetails, unknown> = /* @__PURE__ */ object(
  "OrderLineDetails",
  () => ({
    discountAmount: optional(int64()),
    googleProductCategoryId: optional(int64()),
    lineAmountTotal: optional(int64()),
    naicsCommodityCode: optional(text()),
    productCategory: optional(text()),
    productCode: optional(text()),
    productImageUrl: optional(text()),
    productName: optional(text()),
    productPrice: optional(int64({ minimum: 0 })),
    productSku: optional(text()),
    productType: optional(text()),
    productUrl: optional(text()),
    quantity: optional(int64({ minimum: 1 })),
    taxAmount: optional(int64()),
    unit: optional(text()),
  }),
)

/** One line of the shopping cart. */
export interface LineItem {
  /** Amount of the line. */
  readonly amountOfMoney?: AmountOfMoney
  /** How the item stands on the invoice. */
  readonly invoiceData?: LineItemInvoiceData
  /**
   * Price and quantity for lower interchange fees.
   *
   * @deprecated Use `orderLineDetails`.
   */
  readonly level3InterchangeInformation?: LineItemLevel3InterchangeInformation
  /** Product, price and quantity. */
  readonly orderLineDetails?: OrderLineDetails
}
/** Schema of {@link LineItem}. */
export const LineItem: Schema.Codec<LineItem, unknown> = /* @__PURE__ */ object("LineItem", () => ({
  amountOfMoney: optional(AmountOfMoney),
  invoiceData: optional(LineItemInvoiceData),
  level3InterchangeInformation: deprecated(LineItemLevel3InterchangeInformation),
  orderLineDetails: optional(OrderLineDetails),
}))

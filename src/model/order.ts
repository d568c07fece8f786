import type * as Schema from "effect/Schema"
import { AccountFundingRecipient, LoanRecipient } from "./account_funding.ts"
import { AirlineData } from "./airline_data.ts"
import { Customer } from "./customer.ts"
import { moment } from "./date.ts"
import { Installments } from "./installments.ts"
import { Level3SummaryData, LineItem } from "./line_item.ts"
import { LodgingData } from "./lodging_data.ts"
import { Seller } from "./merchant.ts"
import { AmountOfMoney } from "./money.ts"
import { deprecated, object, optional } from "./object.ts"
import { OrderTypeInformation } from "./order_type_information.ts"
import { int64, list, text } from "./scalar.ts"
import { Shipping } from "./shipping.ts"
import { ShoppingCart } from "./shopping_cart.ts"

/** The invoice that goes with an order. */
export interface OrderInvoiceData {
  /** Further text for the invoice. */
  readonly additionalData?: string
  /** When the invoice was issued. As `YYYYMMDDHHMMSS`. */
  readonly invoiceDate?: string
  /** Your number of the invoice. */
  readonly invoiceNumber?: string
  /** Texts for the invoice, of which you choose the meaning. At most 3 elements of 10 characters. */
  readonly textQualifiers?: ReadonlyArray<string>
}
/** Schema of {@link OrderInvoiceData}. */
export const OrderInvoiceData: Schema.Codec<OrderInvoiceData, unknown> = /* @__PURE__ */ object(
  "OrderInvoiceData",
  () => ({
    additionalData: optional(text()),
    invoiceDate: optional(moment()),
    invoiceNumber: optional(text()),
    textQualifiers: optional(list(text({ maxLength: 10 }), { maxItems: 3 })),
  }),
)

/** Your references of an order. */
export interface OrderReferences {
  /**
   * Text for the customer's account statement; keep it at 22 characters or fewer. At most 30 characters for product
   * 402, 80 for product 404, 234 for product 802, 32 for product 809, 127 for product 840, 256 for product 861, 32 for
   * product 863, 50 for product 900, 80 for product 1504.
   */
  readonly descriptor?: string
  /** The invoice. */
  readonly invoiceData?: OrderInvoiceData
  /** Your own number of the order; need not be unique. */
  readonly merchantOrderId?: number
  /**
   * Your own reference of the transaction, unique among your transactions. At most 30 characters on GlobalCollect, 50
   * on WL Online Payment Acceptance.
   */
  readonly merchantReference?: string
  /** Id of the provider or acquirer that handles the transaction. */
  readonly providerId?: string
  /** Your id at that provider. */
  readonly providerMerchantId?: string
}
/** Schema of {@link OrderReferences}. */
export const OrderReferences: Schema.Codec<OrderReferences, unknown> = /* @__PURE__ */ object(
  "OrderReferences",
  () => ({
    descriptor: optional(text()),
    invoiceData: optional(OrderInvoiceData),
    merchantOrderId: optional(int64()),
    merchantReference: optional(text()),
    providerId: optional(text()),
    providerMerchantId: optional(text()),
  }),
)

/** Data of an order that only some lines of business send. */
export interface AdditionalOrderInput {
  /** Whoever receives the money, when the payment funds an account. */
  readonly accountFundingRecipient?: AccountFundingRecipient
  /** Air tickets among the goods. */
  readonly airlineData?: AirlineData
  /** Plan to pay in instalments. */
  readonly installments?: Installments
  /**
   * Sums for lower interchange fees.
   *
   * @deprecated Use `Order.shoppingCart.amountBreakdown`.
   */
  readonly level3SummaryData?: Level3SummaryData
  /**
   * Whoever received the loan that is paid back.
   *
   * @deprecated It has no replacement.
   */
  readonly loanRecipient?: LoanRecipient
  /** Stay among the goods. */
  readonly lodgingData?: LodgingData
  /**
   * Number of instalments.
   *
   * @deprecated Use `installments.numberOfInstallments`.
   */
  readonly numberOfInstallments?: number
  /** When the order was placed, by your clock. As `YYYYMMDDHHMMSS`. */
  readonly orderDate?: string
  /** What kind of order it is. */
  readonly typeInformation?: OrderTypeInformation
}
/** Schema of {@link AdditionalOrderInput}. */
export const AdditionalOrderInput: Schema.Codec<AdditionalOrderInput, unknown> = /* @__PURE__ */ object(
  "AdditionalOrderInput",
  () => ({
    accountFundingRecipient: optional(AccountFundingRecipient),
    airlineData: optional(AirlineData),
    installments: optional(Installments),
    level3SummaryData: deprecated(Level3SummaryData),
    loanRecipient: deprecated(LoanRecipient),
    lodgingData: optional(LodgingData),
    numberOfInstallments: deprecated(int64()),
    orderDate: optional(moment()),
    typeInformation: optional(OrderTypeInformation),
  }),
)

/** What is paid for, by whom and how much. */
export interface Order {
  /** Data that only some lines of business send, such as an itinerary. */
  readonly additionalInput?: AdditionalOrderInput
  /** Amount that the customer pays. */
  readonly amountOfMoney: AmountOfMoney
  /** Whoever pays. */
  readonly customer?: Customer
  /**
   * The goods.
   *
   * @deprecated Use `shoppingCart.items`.
   */
  readonly items?: ReadonlyArray<LineItem>
  /** Your references of the order. */
  readonly references?: OrderReferences
  /**
   * Whoever sells the goods, if not you.
   *
   * @deprecated Use `Merchant.seller`.
   */
  readonly seller?: Seller
  /** How the goods reach the customer. */
  readonly shipping?: Shipping
  /** The goods. */
  readonly shoppingCart?: ShoppingCart
}
/** Schema of {@link Order}. */
export const Order: Schema.Codec<Order, unknown> = /* @__PURE__ */ object("Order", () => ({
  additionalInput: optional(AdditionalOrderInput),
  amountOfMoney: AmountOfMoney,
  customer: optional(Customer),
  items: deprecated(list(LineItem)),
  references: optional(OrderReferences),
  seller: deprecated(Seller),
  shipping: optional(Shipping),
  shoppingCart: optional(ShoppingCart),
}))

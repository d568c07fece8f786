import { productsById } from "../products/catalogue.ts"

/** How the customer of a product pays. */
export type ProductMethod =
  | "card"
  | "mobile"
  | "redirect"
  | "directDebit"
  | "bankTransfer"
  | "cash"
  | "invoice"
  | "eInvoice"

/** What a payment needs to know of its product. */
export interface AcceptedProduct {
  readonly name: string
  readonly method: ProductMethod
  /** Currencies that it takes; absent: any. */
  readonly currencies?: ReadonlyArray<string> | undefined
  /** Smallest amount in cents. */
  readonly minAmount?: number | undefined
}

/** Products that servers may name although the sandbox's shop windows do not show them (protocol: product ids). */
const further: ReadonlyMap<number, AcceptedProduct> = new Map<number, AcceptedProduct>([
  [119, { name: "Mastercard Debit", method: "card" }],
  [122, { name: "Visa Debit", method: "card" }],
  [123, { name: "Dankort", method: "card" }],
  [128, { name: "Discover", method: "card" }],
  [130, { name: "Cartes Bancaires", method: "card" }],
  [3012, { name: "Bancontact", method: "card", currencies: ["EUR"] }],
  [806, { name: "Trustly", method: "redirect" }],
  [809, { name: "iDEAL", method: "redirect", currencies: ["EUR"] }],
  [861, { name: "Alipay", method: "redirect" }],
  [863, { name: "WeChat Pay", method: "redirect" }],
  [869, { name: "UnionPay", method: "redirect" }],
  [900, { name: "Wero", method: "redirect", currencies: ["EUR"] }],
  [705, { name: "Direct Debit UK", method: "directDebit", currencies: ["GBP"] }],
  [730, { name: "ACH", method: "directDebit", currencies: ["USD"] }],
  [11, { name: "Bank transfer", method: "bankTransfer" }],
  [1504, { name: "Konbini", method: "cash", currencies: ["JPY"] }],
  [1506, { name: "Paysafecash", method: "cash", currencies: ["CHF", "EUR"] }],
  [201, { name: "Invoice", method: "invoice" }],
  [9000, { name: "AfterPay", method: "eInvoice", currencies: ["EUR"] }],
])

/** The product that a payment may be made with under an id, if there is one. */
export const acceptedProduct = (id: number): AcceptedProduct | undefined => {
  const shown = productsById.get(id)
  if (shown === undefined) return further.get(id)
  const { name, paymentMethod, currencies, minAmount } = shown
  return { name: name.en, method: paymentMethod as ProductMethod, currencies, minAmount }
}

/** Whether a product is a card. */
export const isCardProduct = (id: number): boolean => acceptedProduct(id)?.method === "card"

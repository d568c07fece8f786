/** What the sandbox knows of a payment product (protocol: product ids; availability and currencies are assumed). */
export interface Product {
  readonly id: number
  /** Brand names are the same in every language. */
  readonly label: string
  readonly method: "card" | "mobile" | "redirect" | "directDebit" | "bankTransfer" | "cash" | "invoice" | "eInvoice"
  /** Currencies that it takes; absent: any. */
  readonly currencies?: ReadonlyArray<string>
  /** Countries whose customers may use it; absent: any. */
  readonly countries?: ReadonlyArray<string>
  /** Smallest amount in cents; 1 by default. */
  readonly minAmount?: number
  readonly allowsRecurring?: boolean
  readonly allowsTokenization?: boolean
  readonly allowsInstallments?: boolean
  readonly allowsMultiplePartialCaptures?: boolean
  /** Whether the answer shows a masked card afterwards. */
  readonly showsCard?: boolean
}

const card = (id: number, label: string): Product => ({
  id,
  label,
  method: "card",
  currencies: ["CHF", "EUR", "USD", "GBP"],
  allowsRecurring: true,
  allowsTokenization: true,
  allowsInstallments: id <= 3,
  allowsMultiplePartialCaptures: true,
})

const swiss = ["CH", "LI"]

const products: ReadonlyArray<Product> = [
  {
    id: 3201,
    label: "PostFinance Card",
    method: "redirect",
    currencies: ["CHF", "EUR"],
    countries: swiss,
    showsCard: true,
  },
  { id: 3202, label: "PostFinance E-Finance", method: "redirect", currencies: ["CHF", "EUR"], countries: swiss },
  {
    id: 3203,
    label: "PostFinance Pay",
    method: "redirect",
    currencies: ["CHF"],
    countries: swiss,
    allowsRecurring: true,
    allowsMultiplePartialCaptures: true,
  },
  { id: 5407, label: "TWINT", method: "redirect", currencies: ["CHF"], countries: swiss },
  card(1, "Visa"),
  card(3, "Mastercard"),
  card(2, "American Express"),
  card(132, "Diners Club"),
  card(128, "Discover"),
  card(125, "JCB"),
  card(117, "Maestro"),
  card(119, "Mastercard Debit"),
  card(122, "Visa Debit"),
  card(123, "Dankort"),
  card(130, "Cartes Bancaires"),
  { ...card(3012, "Bancontact"), currencies: ["EUR"], countries: ["BE"] },
  { id: 302, label: "Apple Pay", method: "mobile", allowsRecurring: true },
  { id: 320, label: "Google Pay", method: "mobile", allowsRecurring: true },
  { id: 840, label: "PayPal", method: "redirect", minAmount: 50, allowsRecurring: true },
  { id: 809, label: "iDEAL", method: "redirect", currencies: ["EUR"], countries: ["NL"] },
  { id: 900, label: "Wero", method: "redirect", currencies: ["EUR"], countries: ["DE", "FR", "BE"] },
  { id: 806, label: "Trustly", method: "redirect", currencies: ["EUR"] },
  { id: 861, label: "Alipay", method: "redirect" },
  { id: 863, label: "WeChat Pay", method: "redirect" },
  { id: 869, label: "UnionPay", method: "redirect" },
  { id: 771, label: "SEPA Direct Debit", method: "directDebit", currencies: ["EUR"], allowsRecurring: true },
  { id: 770, label: "SEPA Direct Debit", method: "directDebit", currencies: ["EUR"], allowsRecurring: true },
  { id: 705, label: "Direct Debit UK", method: "directDebit", currencies: ["GBP"], countries: ["GB"] },
  { id: 730, label: "ACH", method: "directDebit", currencies: ["USD"], countries: ["US"] },
  { id: 11, label: "Bank transfer", method: "bankTransfer" },
  { id: 1504, label: "Konbini", method: "cash", currencies: ["JPY"], countries: ["JP"] },
  { id: 1506, label: "Paysafecash", method: "cash", currencies: ["CHF", "EUR"] },
  { id: 201, label: "Invoice", method: "invoice" },
  { id: 9000, label: "AfterPay", method: "eInvoice", currencies: ["EUR"], countries: ["NL", "BE", "DE", "SE"] },
]

/** Every product of the sandbox, in the order in which they are shown. */
export const catalogue: ReadonlyMap<number, Product> = new Map(products.map((product) => [product.id, product]))

/** Whether a product is a card. */
export const isCardProduct = (id: number): boolean => catalogue.get(id)?.method === "card"

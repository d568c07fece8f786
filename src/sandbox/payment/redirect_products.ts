/** What the sandbox knows of a product that the customer pays with on a third party's page. */
export interface RedirectProduct {
  readonly name: string
  /** Currencies that it takes; absent: any. */
  readonly currencies?: ReadonlyArray<string>
  /** Smallest amount in cents. */
  readonly minimumAmount?: number
  /** Whether the answer shows a masked card afterwards. */
  readonly showsCard?: boolean
}

/** Redirect products by id (protocol: product ids, test data). */
export const redirectProducts: ReadonlyMap<number, RedirectProduct> = new Map<number, RedirectProduct>([
  [3201, { name: "PostFinance Card", currencies: ["CHF", "EUR"], showsCard: true }],
  [3202, { name: "PostFinance E-Finance", currencies: ["CHF", "EUR"] }],
  [3203, { name: "PostFinance Pay", currencies: ["CHF"] }],
  [5407, { name: "TWINT", currencies: ["CHF"] }],
  [840, { name: "PayPal", minimumAmount: 50 }],
  [809, { name: "iDEAL", currencies: ["EUR"] }],
  [900, { name: "Wero", currencies: ["EUR"] }],
  [806, { name: "Trustly" }],
  [861, { name: "Alipay" }],
  [863, { name: "WeChat Pay" }],
  [869, { name: "UnionPay" }],
])

/** What the customer buys. A real shop has a database here, and a basket. */
export const basket = {
  lines: [
    { description: "Alpine herb tea, 100 g", quantity: 2, cents: 1295 },
    { description: "Enamel mug “Matterhorn”", quantity: 1, cents: 2400 },
  ],
  amount: 4990,
  currencyCode: "CHF",
  countryCode: "CH",
}

/** An order and what is known of its payment. */
export interface Order {
  readonly reference: string
  readonly customer: string
  /** Language in which the customer pays. */
  language: string
  /** How often the customer tried to pay: each try is a payment of its own. */
  tries: number
  paymentId?: string
  /** What the platform appends to the way back, as a proof. */
  returnMac?: string
}

/** The orders of this run, and the tokens of each customer's cards. */
export interface Orders {
  readonly open: (customer: string) => Order
  readonly find: (reference: string) => Order | undefined
  readonly byPayment: (paymentId: string) => Order | undefined
  readonly tokensOf: (customer: string) => ReadonlyArray<string>
  readonly remember: (customer: string, token: string) => void
  readonly forget: (customer: string, tokens: ReadonlyArray<string>) => void
}

/** Keeps orders in memory. */
export const makeOrders = (): Orders => {
  const orders = new Map<string, Order>()
  const tokens = new Map<string, ReadonlyArray<string>>()
  const tokensOf = (customer: string) => tokens.get(customer) ?? []
  return {
    open: (customer) => {
      const order: Order = { reference: `ORD-${crypto.randomUUID().slice(0, 18)}`, customer, language: "en", tries: 0 }
      orders.set(order.reference, order)
      return order
    },
    find: (reference) => orders.get(reference),
    byPayment: (paymentId) => [...orders.values()].find((order) => order.paymentId === paymentId),
    tokensOf,
    remember: (customer, token) => tokens.set(customer, [...new Set([...tokensOf(customer), token])]),
    forget: (customer, gone) => tokens.set(customer, tokensOf(customer).filter((token) => !gone.includes(token))),
  }
}

import type { ProductsQuery } from "../model/product_query.ts"

/**
 * The payment that a device is about to make: where the customer is, what it costs and in which language to speak. What
 * can be chosen, and how, depends on all of it.
 */
export interface CheckoutContext extends Omit<ProductsQuery, "hide"> {}

import type { PaymentProductFilter } from "../../model/payment_product_filter.ts"
import { catalogue, type Product } from "./catalogue.ts"

/** The payment that a product is wanted for. */
export interface ProductContext {
  readonly countryCode?: string | undefined
  readonly currencyCode?: string | undefined
  /** Cents. */
  readonly amount?: number | undefined
  readonly isRecurring?: boolean | undefined
  readonly isInstallments?: boolean | undefined
}

/** Which products a session or a checkout offers. */
export interface ProductFilters {
  readonly restrictTo?: PaymentProductFilter | undefined
  readonly exclude?: PaymentProductFilter | undefined
}

/** Whether a product can be used for a payment. */
export const fits = (product: Product, context: ProductContext): boolean =>
  (context.countryCode === undefined || (product.countries?.includes(context.countryCode) ?? true)) &&
  (context.currencyCode === undefined || (product.currencies?.includes(context.currencyCode) ?? true)) &&
  (context.amount === undefined || context.amount >= (product.minAmount ?? 0)) &&
  (context.isRecurring !== true || product.allowsRecurring === true) &&
  (context.isInstallments !== true || product.allowsInstallments === true)

const names = ({ groups = [], products = [] }: PaymentProductFilter, product: Product): boolean =>
  products.includes(product.id) || product.method === "card" && groups.includes("cards")

/** Whether filters let a product pass; an exclusion beats a restriction (protocol: creating a session). */
export const passes = (product: Product, { restrictTo, exclude }: ProductFilters): boolean => {
  const isRestricted = restrictTo !== undefined &&
    (restrictTo.groups !== undefined || restrictTo.products !== undefined)
  return (!isRestricted || names(restrictTo, product)) && (exclude === undefined || !names(exclude, product))
}

/** The products for a payment that the filters let pass, in the order in which they are shown. */
export const choose = (context: ProductContext, filters: ProductFilters = {}): ReadonlyArray<Product> =>
  [...catalogue.values()].filter((product) => fits(product, context) && passes(product, filters))

import type { PaymentProductFiltersClientSession } from "../../model/payment_product_filter.ts"
import type { ProductsQuery } from "../../model/product_query.ts"
import type { CatalogueProduct } from "./catalogue_product.ts"

/** The payment for which products are asked for. */
export type Occasion = Partial<
  Pick<ProductsQuery, "countryCode" | "currencyCode" | "amount" | "isRecurring" | "isInstallments" | "hide">
>

/**
 * Whether a product can be used for a payment: country, currency, amount, series, as far as they are known. No product of
 * the catalogue has instalments.
 */
export const suits = (
  { countries, currencies, minAmount = 0, maxAmount = Infinity, allowsRecurring }: CatalogueProduct,
  { countryCode, currencyCode, amount, isRecurring, isInstallments }: Occasion,
): boolean =>
  (countryCode === undefined || (countries?.includes(countryCode) ?? true)) &&
  (currencyCode === undefined || (currencies?.includes(currencyCode) ?? true)) &&
  (amount === undefined || amount >= minAmount && amount <= maxAmount) &&
  (isRecurring !== true || allowsRecurring) &&
  isInstallments !== true

/**
 * Whether a session offers a product: what it excludes is out even when it is named, and what it restricts itself to is
 * all there is (protocol: client sessions).
 */
export const offers = (
  { exclude, restrictTo }: PaymentProductFiltersClientSession,
  { id, group }: CatalogueProduct,
): boolean => {
  const isNamed = (some: typeof exclude): boolean =>
    some?.products?.includes(id) === true || group !== undefined && some?.groups?.includes(group) === true
  return !isNamed(exclude) && (restrictTo === undefined || isNamed(restrictTo))
}

/**
 * Whether a product stays in a list from which some are to be left out: those that need fields, those that redirect; 3-D
 * Secure does not count as a redirect. No product of the catalogue shows instructions. Which products the first name
 * means is assumed.
 */
export const isListed = ({ fields, usesRedirectionTo3rdParty }: CatalogueProduct, { hide = [] }: Occasion): boolean =>
  !(hide.includes("productsWithoutFields") && fields.length > 0) &&
  !(hide.includes("productsWithRedirects") && usesRedirectionTo3rdParty)

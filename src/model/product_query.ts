import type * as Schema from "effect/Schema"
import { countryCode, currencyCode } from "./iso_code.ts"
import { object, optional } from "./object.ts"
import { boolean, int64, list, namedEnum, type Other, text } from "./scalar.ts"

/**
 * What to leave out. The values that begin with `products` leave out whole products (a redirect for 3-D Secure does not
 * count as one), the others data of each product (protocol: query parameters).
 */
export type Hide =
  | "fields"
  | "accountsOnFile"
  | "translations"
  | "productsWithoutFields"
  | "productsWithoutInstructions"
  | "productsWithRedirects"
  | "clickToPayConfigurationFields"
  | Other
/** Schema of {@link Hide}. */
export const Hide: Schema.Codec<Hide> = /* @__PURE__ */ namedEnum("Hide", [
  "fields",
  "accountsOnFile",
  "translations",
  "productsWithoutFields",
  "productsWithoutInstructions",
  "productsWithRedirects",
  "clickToPayConfigurationFields",
])

/** Directory of a payment product to read. */
export interface DirectoryQuery {
  /** Country of the customer, ISO 3166-1 alpha-2 in upper case. */
  readonly countryCode: string
  /** Currency of the payment, ISO 4217 in upper case. */
  readonly currencyCode: string
}
/** Schema of {@link DirectoryQuery}. */
export const DirectoryQuery: Schema.Codec<DirectoryQuery, unknown> = /* @__PURE__ */ object("DirectoryQuery", () => ({
  countryCode: countryCode(),
  currencyCode: currencyCode(),
}))

/** Payment for which to read the card networks of a payment product. */
export interface NetworksQuery extends DirectoryQuery {
  /** Amount of the payment in cents. */
  readonly amount?: number
  /** Whether the payment is one of a series. */
  readonly isRecurring?: boolean
}
/** Schema of {@link NetworksQuery}. */
export const NetworksQuery: Schema.Codec<NetworksQuery, unknown> = /* @__PURE__ */ object("NetworksQuery", () => ({
  amount: optional(int64()),
  isRecurring: optional(boolean),
}), DirectoryQuery)

/** Payment for which to read payment products or their groups (protocol: query parameters). */
export interface ProductsQuery extends NetworksQuery {
  /** What to leave out. */
  readonly hide?: ReadonlyArray<Hide>
  /** Whether the customer may pay in instalments. */
  readonly isInstallments?: boolean
  /** Language and country of the texts, such as `de_CH`. */
  readonly locale?: string
}
/** Schema of {@link ProductsQuery}. */
export const ProductsQuery: Schema.Codec<ProductsQuery, unknown> = /* @__PURE__ */ object("ProductsQuery", () => ({
  hide: optional(list(Hide)),
  isInstallments: optional(boolean),
  locale: optional(text()),
}), NetworksQuery)

/** Payment for which to read one payment product. */
export interface ProductQuery extends ProductsQuery {
  /** Whether to answer the simple flow of Bancontact (3012), without app and QR code. */
  readonly forceBasicFlow?: boolean
}
/** Schema of {@link ProductQuery}. */
export const ProductQuery: Schema.Codec<ProductQuery, unknown> = /* @__PURE__ */ object("ProductQuery", () => ({
  forceBasicFlow: optional(boolean),
}), ProductsQuery)

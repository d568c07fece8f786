import type * as Schema from "effect/Schema"
import { object, optional } from "./object.ts"
import { boolean, int32, list, text } from "./scalar.ts"

/** Some payment products. */
export interface PaymentProductFilter {
  /** Ids of product groups; only `cards` exists. */
  readonly groups?: ReadonlyArray<string>
  /** Ids of payment products. */
  readonly products?: ReadonlyArray<number>
}
/** Schema of {@link PaymentProductFilter}. */
export const PaymentProductFilter: Schema.Codec<PaymentProductFilter, unknown> = /* @__PURE__ */ object(
  "PaymentProductFilter",
  () => ({
    groups: optional(list(text(), { uniqueItems: true })),
    products: optional(list(int32(), { uniqueItems: true })),
  }),
)

/** The payment products that a client session offers. */
export interface PaymentProductFiltersClientSession {
  /** Products to leave out, even when `restrictTo` names them. */
  readonly exclude?: PaymentProductFilter
  /** Products to offer, and no others. */
  readonly restrictTo?: PaymentProductFilter
}
/** Schema of {@link PaymentProductFiltersClientSession}. */
export const PaymentProductFiltersClientSession: Schema.Codec<PaymentProductFiltersClientSession, unknown> =
  /* @__PURE__ */ object("PaymentProductFiltersClientSession", () => ({
    exclude: optional(PaymentProductFilter),
    restrictTo: optional(PaymentProductFilter),
  }))

/** The payment products that a hosted checkout offers. */
export interface PaymentProductFiltersHostedCheckout {
  /** Products to leave out, even when `restrictTo` names them. */
  readonly exclude?: PaymentProductFilter
  /** Products to offer, and no others. */
  readonly restrictTo?: PaymentProductFilter
  /** Whether to offer the customer's tokens only. */
  readonly tokensOnly?: boolean
}
/** Schema of {@link PaymentProductFiltersHostedCheckout}. */
export const PaymentProductFiltersHostedCheckout: Schema.Codec<PaymentProductFiltersHostedCheckout, unknown> =
  /* @__PURE__ */ object("PaymentProductFiltersHostedCheckout", () => ({
    exclude: optional(PaymentProductFilter),
    restrictTo: optional(PaymentProductFilter),
    tokensOnly: optional(boolean),
  }))

import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import type { ApiError } from "../../operation/errors.ts"
import type { CheckoutContext } from "../checkout_context.ts"
import type { ClientApi } from "../client_api.ts"
import { ClientSession } from "../client_session.ts"
import * as ProductGroups from "../productgroups.ts"
import * as Products from "../products.ts"
import { once, type SessionCache } from "../session_cache.ts"
import type { SessionExpired } from "../session_expired.ts"
import { availableProducts, noWallets, type Wallets } from "../wallets/available_products.ts"
import { withAbsoluteAssets } from "./asset_url.ts"
import { merge, type PaymentItems } from "./merge.ts"
import { NoPaymentItems } from "./no_payment_items.ts"

/**
 * What the customer can choose for a payment: products and groups merged and in the order of display, without wallets that
 * the device cannot open (none by default), pictures with their full address. Asked for once within the session.
 *
 * Fails with `NoPaymentItems` when nothing is left (protocol: products, groups, sorting, images).
 *
 * @example
 * ```ts
 * import { PaymentItems } from "@epayment/effect/client"
 * import * as Effect from "effect/Effect"
 *
 * const choices = PaymentItems.find({ countryCode: "CH", currencyCode: "CHF", amount: 4990, locale: "de_CH" }).pipe(
 *   Effect.map(({ items }) => items.map(({ displayHints }) => displayHints?.label)),
 * )
 * ```
 */
export const find: (
  context: CheckoutContext,
  wallets?: Wallets,
) => Effect.Effect<
  PaymentItems,
  NoPaymentItems | SessionExpired | ApiError,
  ClientApi | ClientSession | SessionCache
> = /* @__PURE__ */ Effect.fnUntraced(function* (context: CheckoutContext, wallets: Wallets = noWallets) {
  const { assetUrl } = yield* ClientSession
  const query = { ...context, hide: ["fields"] }
  const grouping = yield* Effect.forkChild(once(ProductGroups.find, query), { startImmediately: true })
  const { paymentProducts = [] } = yield* once(Products.find, query)
  const { paymentProductGroups = [] } = yield* Fiber.join(grouping)
  const products = availableProducts(paymentProducts, wallets).map((one) => withAbsoluteAssets(assetUrl, one))
  if (products.length === 0) {
    return yield* new NoPaymentItems({
      message:
        "there is no payment product for this payment; check country, currency, amount and the session's filters",
    })
  }
  return merge(products, paymentProductGroups.map((one) => withAbsoluteAssets(assetUrl, one)))
})

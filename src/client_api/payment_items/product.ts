import * as Effect from "effect/Effect"
import type { DevicePaymentProduct, DevicePaymentProductGroup } from "../../model/basic_payment_product.ts"
import { type ApiError, NotFound } from "../../operation/errors.ts"
import type { CheckoutContext } from "../checkout_context.ts"
import type { ClientApi } from "../client_api.ts"
import { ClientSession } from "../client_session.ts"
import * as ProductGroups from "../productgroups.ts"
import * as Products from "../products.ts"
import { once, type SessionCache } from "../session_cache.ts"
import type { SessionExpired } from "../session_expired.ts"
import { isAvailable, noWallets, type Wallets } from "../wallets/available_products.ts"
import { withAbsoluteAssets } from "./asset_url.ts"
import { byDisplayOrder } from "./display_order.ts"

/** A product or group as a page shows it: fields in the order of display, pictures with their full address. */
const shown = <Item extends DevicePaymentProduct | DevicePaymentProductGroup>(assetUrl: string, item: Item): Item =>
  withAbsoluteAssets(assetUrl, item.fields ? { ...item, fields: byDisplayOrder(item.fields) } : item)

/**
 * A payment product with its fields and stored accounts, ready to be shown: fields in the order of display, pictures with
 * their full address. Asked for once within the session.
 *
 * Fails with `NotFound` (code 1007) also for a wallet that the device cannot open; nothing is sent then (protocol:
 * products, groups, sorting, images).
 *
 * @example
 * ```ts
 * import { PaymentItems } from "@epayment/effect/client"
 *
 * const visa = PaymentItems.product(1, { countryCode: "CH", currencyCode: "CHF", amount: 4990, locale: "de_CH" })
 * ```
 */
export const product = (
  id: number,
  context: CheckoutContext,
  wallets: Wallets = noWallets,
): Effect.Effect<DevicePaymentProduct, SessionExpired | ApiError, ClientApi | ClientSession | SessionCache> =>
  isAvailable(id, wallets)
    ? Effect.flatMap(
      ClientSession,
      ({ assetUrl }) => Effect.map(once(Products.get, id, context), (found) => shown(assetUrl, found)),
    )
    : walletNotAvailable

/**
 * A group of payment products with the fields that its products share, ready to be shown like a `product`; the customer can
 * type into them before it is known which product it is. Asked for once within the session.
 *
 * Fails with `NotFound` when the session does not offer the group.
 */
export const group = (
  id: string,
  context: CheckoutContext,
): Effect.Effect<DevicePaymentProductGroup, SessionExpired | ApiError, ClientApi | ClientSession | SessionCache> =>
  Effect.flatMap(
    ClientSession,
    ({ assetUrl }) => Effect.map(once(ProductGroups.get, id, context), (found) => shown(assetUrl, found)),
  )

/** What the platform would answer for a product that is not there. */
const walletNotAvailable: Effect.Effect<never, NotFound> = /* @__PURE__ */ Effect.suspend(() =>
  new NotFound({
    operation: Products.get.spec.id,
    status: 404,
    errors: [{ code: "1007", id: "UNKNOWN_PRODUCT_ID", propertyName: "productId", httpStatusCode: 404 }],
    message: "products.get: nothing was sent: this device cannot open the wallet; offer another product",
  })
)

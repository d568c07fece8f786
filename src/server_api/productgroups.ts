/**
 * Groups of payment products.
 *
 * The same as `ProductGroups` of the package's root; a bundle that imports it from here holds no other group.
 *
 * @module
 */

import { DeviceFingerprintRequest, DeviceFingerprintResponse } from "../model/device_fingerprint.ts"
import { PaymentProductGroupResponse, PaymentProductGroups } from "../model/payment_product_group.ts"
import { ProductsQuery } from "../model/product_query.ts"
import { type ServerOperation, serverOperation } from "./server_api.ts"

/**
 * Lists the groups of payment products for a payment, such as `cards` (protocol: products and groups).
 *
 * @example
 * ```ts
 * import { ProductGroups } from "@epayment/effect"
 *
 * const program = ProductGroups.find({ countryCode: "CH", currencyCode: "CHF", amount: 4990, locale: "de_CH" })
 * ```
 */
export const find: ServerOperation<[query: ProductsQuery], PaymentProductGroups> = /* @__PURE__ */ serverOperation({
  id: "productgroups.find",
  method: "GET",
  path: "/productgroups",
  success: 200,
  repeat: "always",
  query: ProductsQuery,
  response: PaymentProductGroups,
})

/**
 * Reads a group of payment products with the fields that its products share. Fails with `NotFound` when there is none for
 * this payment (protocol: products and groups).
 *
 * @example
 * ```ts
 * import { ProductGroups } from "@epayment/effect"
 *
 * const program = ProductGroups.get("cards", { countryCode: "CH", currencyCode: "CHF" })
 * ```
 */
export const get: ServerOperation<[paymentProductGroupId: string, query: ProductsQuery], PaymentProductGroupResponse> =
  /* @__PURE__ */ serverOperation({
    id: "productgroups.get",
    method: "GET",
    path: "/productgroups/{paymentProductGroupId}",
    success: 200,
    repeat: "always",
    query: ProductsQuery,
    response: PaymentProductGroupResponse,
  })

/**
 * Makes the HTML that takes a device's fingerprint for the fraud screening, and the id to send with the payment; only for
 * groups with `deviceFingerprintEnabled`. A spare one does no harm (protocol: operations of the Server API).
 *
 * @example
 * ```ts
 * import { ProductGroups } from "@epayment/effect"
 *
 * const program = ProductGroups.deviceFingerprint("cards", { collectorCallback: "collected" })
 * ```
 */
export const deviceFingerprint: ServerOperation<
  [paymentProductGroupId: string, request?: DeviceFingerprintRequest],
  DeviceFingerprintResponse
> = /* @__PURE__ */ serverOperation({
  id: "productgroups.deviceFingerprint",
  method: "POST",
  path: "/productgroups/{paymentProductGroupId}/deviceFingerprint",
  success: 200,
  repeat: "always",
  request: DeviceFingerprintRequest,
  response: DeviceFingerprintResponse,
})

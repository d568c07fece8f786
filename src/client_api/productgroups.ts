import { BasicPaymentProductGroups, DevicePaymentProductGroup } from "../model/basic_payment_product.ts"
import { ProductsQuery } from "../model/product_query.ts"
import { type ClientOperation, clientOperation } from "./client_api.ts"

/**
 * Lists the groups of payment products that the session offers for a payment, such as `cards` (protocol: products and
 * groups).
 *
 * @example
 * ```ts
 * import { ProductGroups } from "@epayment/effect/client"
 *
 * const program = ProductGroups.find({ countryCode: "CH", currencyCode: "CHF", amount: 4990, hide: ["fields"] })
 * ```
 */
export const find: ClientOperation<[query: ProductsQuery], BasicPaymentProductGroups> = /* @__PURE__ */ clientOperation(
  {
    id: "productgroups.find",
    method: "GET",
    path: "/productgroups",
    success: 200,
    repeat: "always",
    query: ProductsQuery,
    response: BasicPaymentProductGroups,
  },
)

/**
 * Reads a group of payment products with the fields that its products share. Fails with `NotFound` when the session does
 * not offer it for this payment (protocol: products and groups).
 *
 * @example
 * ```ts
 * import { ProductGroups } from "@epayment/effect/client"
 *
 * const program = ProductGroups.get("cards", { countryCode: "CH", currencyCode: "CHF", locale: "de_CH" })
 * ```
 */
export const get: ClientOperation<[paymentProductGroupId: string, query: ProductsQuery], DevicePaymentProductGroup> =
  /* @__PURE__ */ clientOperation({
    id: "productgroups.get",
    method: "GET",
    path: "/productgroups/{paymentProductGroupId}",
    success: 200,
    repeat: "always",
    query: ProductsQuery,
    response: DevicePaymentProductGroup,
  })

/**
 * Payment products.
 *
 * The same as `Products` of the package's root; a bundle that imports it from here holds no other group.
 *
 * @module
 */

import { GetCustomerDetailsRequest, GetCustomerDetailsResponse } from "../model/customer_details.ts"
import { DeviceFingerprintRequest, DeviceFingerprintResponse } from "../model/device_fingerprint.ts"
import { Directory } from "../model/directory.ts"
import { PaymentProductNetworksResponse, PaymentProductResponse, PaymentProducts } from "../model/payment_product.ts"
import {
  CreatePaymentProductSessionRequest,
  CreatePaymentProductSessionResponse,
} from "../model/payment_product_session.ts"
import { DirectoryQuery, NetworksQuery, ProductQuery, ProductsQuery } from "../model/product_query.ts"
import { type ServerOperation, serverOperation } from "./server_api.ts"

/**
 * Lists the payment products for a payment; sort them by `displayHints.displayOrder` (protocol: products and groups).
 *
 * @example
 * ```ts
 * import { Products } from "@epayment/effect"
 *
 * const program = Products.find({
 *   countryCode: "CH",
 *   currencyCode: "CHF",
 *   amount: 4990,
 *   locale: "de_CH",
 *   hide: ["fields", "accountsOnFile"],
 * })
 * ```
 */
export const find: ServerOperation<[query: ProductsQuery], PaymentProducts> = /* @__PURE__ */ serverOperation({
  id: "products.find",
  method: "GET",
  path: "/products",
  success: 200,
  repeat: "always",
  query: ProductsQuery,
  response: PaymentProducts,
})

/**
 * Reads a payment product with its fields. Fails with `NotFound` (code 1007) when it is not available for this payment
 * (protocol: products and groups).
 *
 * @example
 * ```ts
 * import { Products } from "@epayment/effect"
 *
 * const program = Products.get(3201, { countryCode: "CH", currencyCode: "CHF", locale: "fr_CH" })
 * ```
 */
export const get: ServerOperation<[paymentProductId: number, query: ProductQuery], PaymentProductResponse> =
  /* @__PURE__ */ serverOperation({
    id: "products.get",
    method: "GET",
    path: "/products/{paymentProductId}",
    success: 200,
    repeat: "always",
    query: ProductQuery,
    response: PaymentProductResponse,
  })

/**
 * Lists the issuers of a payment product from which the customer chooses one, such as the banks of iDEAL (protocol:
 * directory).
 *
 * @example
 * ```ts
 * import { Products } from "@epayment/effect"
 *
 * const program = Products.directory(809, { countryCode: "NL", currencyCode: "EUR" })
 * ```
 */
export const directory: ServerOperation<[paymentProductId: number, query: DirectoryQuery], Directory> =
  /* @__PURE__ */ serverOperation({
    id: "products.directory",
    method: "GET",
    path: "/products/{paymentProductId}/directory",
    success: 200,
    repeat: "always",
    query: DirectoryQuery,
    response: Directory,
  })

/**
 * Looks up a customer's details, such as the address that belongs to a fiscal number. Changes nothing. Fails with
 * `NotFound` when the values match nobody (protocol: operations of the Server API).
 *
 * @example
 * ```ts
 * import { Products } from "@epayment/effect"
 *
 * const program = Products.customerDetails(9000, {
 *   countryCode: "SE",
 *   values: [{ key: "fiscalNumber", value: "194605092222" }],
 * })
 * ```
 */
export const customerDetails: ServerOperation<
  [paymentProductId: number, request: GetCustomerDetailsRequest],
  GetCustomerDetailsResponse
> = /* @__PURE__ */ serverOperation({
  id: "products.customerDetails",
  method: "POST",
  path: "/products/{paymentProductId}/customerDetails",
  success: 200,
  repeat: "always",
  request: GetCustomerDetailsRequest,
  response: GetCustomerDetailsResponse,
})

/**
 * Makes the HTML that takes a device's fingerprint for the fraud screening, and the id to send with the payment; only for
 * products with `deviceFingerprintEnabled`. A spare one does no harm (protocol: operations of the Server API).
 *
 * @example
 * ```ts
 * import { Products } from "@epayment/effect"
 *
 * const program = Products.deviceFingerprint(1, { collectorCallback: "collected" })
 * ```
 */
export const deviceFingerprint: ServerOperation<
  [paymentProductId: number, request?: DeviceFingerprintRequest],
  DeviceFingerprintResponse
> = /* @__PURE__ */ serverOperation({
  id: "products.deviceFingerprint",
  method: "POST",
  path: "/products/{paymentProductId}/deviceFingerprint",
  success: 200,
  repeat: "always",
  request: DeviceFingerprintRequest,
  response: DeviceFingerprintResponse,
})

/**
 * Lists the card networks that a wallet product, such as Apple Pay (302) or Google Pay (320), may use for a payment
 * (protocol: Apple Pay, Google Pay).
 *
 * @example
 * ```ts
 * import { Products } from "@epayment/effect"
 *
 * const program = Products.networks(320, { countryCode: "CH", currencyCode: "CHF", amount: 4990 })
 * ```
 */
export const networks: ServerOperation<
  [paymentProductId: number, query: NetworksQuery],
  PaymentProductNetworksResponse
> = /* @__PURE__ */ serverOperation({
  id: "products.networks",
  method: "GET",
  path: "/products/{paymentProductId}/networks",
  success: 200,
  repeat: "always",
  query: NetworksQuery,
  response: PaymentProductNetworksResponse,
})

/**
 * Opens a session of a payment product: for Apple Pay (302) the merchant session with which the page completes the
 * validation. A spare session does no harm (protocol: Apple Pay).
 *
 * @example
 * ```ts
 * import { Products } from "@epayment/effect"
 *
 * const program = Products.sessions(302, {
 *   paymentProductSession302SpecificInput: {
 *     displayName: "Alpenladen",
 *     domainName: "shop.example.com",
 *     validationUrl: "https://apple-pay-gateway.apple.com/paymentservices/startSession",
 *   },
 * })
 * ```
 */
export const sessions: ServerOperation<
  [paymentProductId: number, request?: CreatePaymentProductSessionRequest],
  CreatePaymentProductSessionResponse
> = /* @__PURE__ */ serverOperation({
  id: "products.sessions",
  method: "POST",
  path: "/products/{paymentProductId}/sessions",
  success: 201,
  repeat: "always",
  request: CreatePaymentProductSessionRequest,
  response: CreatePaymentProductSessionResponse,
})

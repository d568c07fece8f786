import { BasicPaymentProducts, DevicePaymentProduct } from "../model/basic_payment_product.ts"
import { GetCustomerDetailsRequest, GetCustomerDetailsResponse } from "../model/customer_details.ts"
import { DeviceFingerprintRequest, DeviceFingerprintResponse } from "../model/device_fingerprint.ts"
import { Directory } from "../model/directory.ts"
import { PaymentProductNetworksResponse } from "../model/payment_product.ts"
import {
  CreatePaymentProductSessionRequest,
  CreatePaymentProductSessionResponse,
} from "../model/payment_product_session.ts"
import { DirectoryQuery, NetworksQuery, ProductQuery, ProductsQuery } from "../model/product_query.ts"
import { type ClientOperation, clientOperation } from "./client_api.ts"

/**
 * Lists the payment products that the session offers for a payment; sort them by `displayHints.displayOrder` (protocol:
 * products and groups).
 *
 * @example
 * ```ts
 * import { Products } from "@epayment/effect/client"
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
export const find: ClientOperation<[query: ProductsQuery], BasicPaymentProducts> = /* @__PURE__ */ clientOperation({
  id: "products.find",
  method: "GET",
  path: "/products",
  success: 200,
  repeat: "always",
  query: ProductsQuery,
  response: BasicPaymentProducts,
})

/**
 * Reads a payment product with its fields. Fails with `ValidationError` when the session's filters exclude it, with
 * `NotFound` (code 1007) when it is not available for this payment (protocol: client sessions, products and groups).
 *
 * @example
 * ```ts
 * import { Products } from "@epayment/effect/client"
 *
 * const program = Products.get(3201, { countryCode: "CH", currencyCode: "CHF", locale: "fr_CH" })
 * ```
 */
export const get: ClientOperation<[paymentProductId: number, query: ProductQuery], DevicePaymentProduct> =
  /* @__PURE__ */ clientOperation({
    id: "products.get",
    method: "GET",
    path: "/products/{paymentProductId}",
    success: 200,
    repeat: "always",
    query: ProductQuery,
    response: DevicePaymentProduct,
  })

/**
 * Lists the issuers of a payment product from which the customer chooses one, such as the banks of iDEAL (protocol:
 * directory).
 *
 * @example
 * ```ts
 * import { Products } from "@epayment/effect/client"
 *
 * const program = Products.directory(809, { countryCode: "NL", currencyCode: "EUR" })
 * ```
 */
export const directory: ClientOperation<[paymentProductId: number, query: DirectoryQuery], Directory> =
  /* @__PURE__ */ clientOperation({
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
 * `NotFound` when the values match nobody (protocol: operations of the Client API).
 *
 * @example
 * ```ts
 * import { Products } from "@epayment/effect/client"
 *
 * const program = Products.customerDetails(9000, {
 *   countryCode: "SE",
 *   values: [{ key: "fiscalNumber", value: "194605092222" }],
 * })
 * ```
 */
export const customerDetails: ClientOperation<
  [paymentProductId: number, request: GetCustomerDetailsRequest],
  GetCustomerDetailsResponse
> = /* @__PURE__ */ clientOperation({
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
 * products with `deviceFingerprintEnabled`. A spare one does no harm (protocol: operations of the Client API).
 *
 * @example
 * ```ts
 * import { Products } from "@epayment/effect/client"
 *
 * const program = Products.deviceFingerprint(1, { collectorCallback: "collected" })
 * ```
 */
export const deviceFingerprint: ClientOperation<
  [paymentProductId: number, request?: DeviceFingerprintRequest],
  DeviceFingerprintResponse
> = /* @__PURE__ */ clientOperation({
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
 * import { Products } from "@epayment/effect/client"
 *
 * const program = Products.networks(320, { countryCode: "CH", currencyCode: "CHF", amount: 4990 })
 * ```
 */
export const networks: ClientOperation<
  [paymentProductId: number, query: NetworksQuery],
  PaymentProductNetworksResponse
> = /* @__PURE__ */ clientOperation({
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
 * import { Products } from "@epayment/effect/client"
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
export const sessions: ClientOperation<
  [paymentProductId: number, request?: CreatePaymentProductSessionRequest],
  CreatePaymentProductSessionResponse
> = /* @__PURE__ */ clientOperation({
  id: "products.sessions",
  method: "POST",
  path: "/products/{paymentProductId}/sessions",
  success: 201,
  repeat: "always",
  request: CreatePaymentProductSessionRequest,
  response: CreatePaymentProductSessionResponse,
})

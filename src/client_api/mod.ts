/**
 * The PostFinance E-Payment Client API, for the customer's device: 14 operations within a client session, and what a page
 * or app needs from the product list to an encrypted payment. Runs in browsers as they are, and on Deno, Bun and Node.js.
 *
 * Your server opens the session with `Sessions.create` and hands its values to the device; {@link ClientApi} is made of
 * them. What the customer entered is encrypted for the platform; your server passes it on and cannot read it.
 *
 * @example What the customer can choose, in the order to show it
 * ```ts
 * import { ClientApi, PaymentItems, Products } from "@epayment/effect/client"
 * import * as Effect from "effect/Effect"
 *
 * const live = ClientApi.layer({
 *   clientSessionId: "0a1b2c3d4e5f60718293a4b5c6d7e8f9",
 *   customerId: "7731-9b1f0c2d3e4f5a6b7c8d9e0f1a2b3c4d",
 *   clientApiUrl: "https://client.example.com/client/v1",
 *   assetUrl: "https://assets.example.com/",
 * })
 *
 * const program = Products.find({ countryCode: "CH", currencyCode: "CHF", amount: 4990, hide: ["fields"] }).pipe(
 *   Effect.map(({ paymentProducts }) => PaymentItems.byDisplayOrder(paymentProducts ?? [])),
 *   Effect.catchTag("SessionExpired", () => Effect.succeed([])),
 *   Effect.provide(live),
 * )
 * ```
 *
 * @module
 */

/** The session's key, for which everything secret is encrypted. */
export * as Crypto from "./crypto.ts"
/** How far a payment got at a third party. */
export * as Payments from "./payments.ts"
/** Groups of payment products. */
export * as ProductGroups from "./productgroups.ts"
/** Payment products. */
export * as Products from "./products.ts"
/** Lookups and conversions. */
export * as Services from "./services.ts"

export { ClientApi, type ClientApiOptions, type ClientOperation } from "./client_api.ts"
export { ClientSession, type ClientSessionShape, type ClientSessionValues, sessionLifetime } from "./client_session.ts"
export { SessionExpired, type SessionExpiredFacts } from "./session_expired.ts"

export { once, SessionCache, type SessionCacheShape } from "./session_cache.ts"
export type { CheckoutContext } from "./checkout_context.ts"
export { browserDevice, type Device } from "./encryption/device.ts"
export { clientMetaInfo, encodeClientMetaInfo } from "./client_meta_info.ts"
export { thirdPartyStatuses } from "./third_party_status.ts"

/** Apple Pay in a browser. */
export * as ApplePay from "./wallets/apple_pay.ts"
/** The encryption below {@link PaymentRequest}. */
export * as Encryption from "./encryption/mod.ts"
/** Google Pay in a browser. */
export * as GooglePay from "./wallets/google_pay.ts"
/** The product of a card by the first digits of its number. */
export * as Iin from "./iin/mod.ts"
/** How a field's value is written while it is typed. */
export * as Masks from "./masking/mod.ts"
/** What a customer can choose, and how a page shows it. */
export * as PaymentItems from "./payment_items/mod.ts"
/** What a customer has chosen and entered, as an immutable value; and its encryption. */
export * as PaymentRequest from "./payment_request/mod.ts"
/** The rules that a field's value must keep. */
export * as Rules from "./validation/mod.ts"

export type { Api, UnsignedRequest } from "../operation/api.ts"
export { ConfigurationError } from "../operation/configuration_error.ts"
export * from "../operation/errors.ts"
/** Limits of time and size. */
export * as Limits from "../operation/limits.ts"
export type { Operation } from "../operation/operation.ts"
/** What happened on the wire during a call. */
export * as Report from "../operation/report.ts"
/** How calls are repeated. */
export * as Retry from "../operation/retry.ts"
/** What a log may show. */
export * as Obfuscation from "../operation/obfuscation/mod.ts"
/** Requests and answers, written down for debugging. */
export * as WireLog from "../operation/wire_log.ts"
export type { Declined, Repeat, Spec } from "../operation/spec.ts"

/** The wire on `fetch`, the default. */
export * as FetchTransport from "../operation/fetch_transport.ts"
export {
  Transport,
  TransportError,
  type TransportShape,
  type WireAnswer,
  type WireHeaders,
  type WireRequest,
  type WireStream,
  type WireText,
} from "../operation/transport.ts"

export { CryptoError } from "../crypto/crypto_error.ts"
export {
  type Bytes,
  CryptoProvider,
  type CryptoProviderShape,
  type KeyPair,
  type PrivateKey,
} from "../crypto/crypto_provider.ts"
/** Cryptography on WebCrypto, the default. */
export * as WebCrypto from "../crypto/web_crypto.ts"

export * from "../model/account_on_file.ts"
export * from "../model/basic_payment_product.ts"
export * from "../model/client_meta_info.ts"
export * from "../model/customer_details.ts"
export * from "../model/device_fingerprint.ts"
export * from "../model/device_information.ts"
export * from "../model/directory.ts"
export * from "../model/encrypted_customer_input.ts"
export * from "../model/error.ts"
export * from "../model/field_validators.ts"
export * from "../model/iin_details.ts"
export * from "../model/key_value_pair.ts"
export * from "../model/money.ts"
export { ThirdPartyStatus, ThirdPartyStatusResponse } from "../model/payment.ts"
export * from "../model/payment_product.ts"
export * from "../model/payment_product_field.ts"
export * from "../model/payment_product_group.ts"
export * from "../model/payment_product_session.ts"
export * from "../model/product_query.ts"
export * from "../model/public_key.ts"
export type { Other } from "../model/scalar.ts"
export * from "../model/service_query.ts"
export * from "../model/services.ts"
export * from "../model/session.ts"

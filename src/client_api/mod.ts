/**
 * The PostFinance E-Payment Client API, for the customer's device: 14 operations within a client session, and what a page
 * or app needs from the product list to an encrypted payment. Runs in browsers as they are, and on Deno, Bun and Node.js.
 *
 * Your server opens the session with `Sessions.create` and hands its values to the device; {@link ClientApi} is made of
 * them. What the customer entered is encrypted for the platform; your server passes it on and cannot read it.
 *
 * @example The session's products in the order to show them
 * ```ts
 * import { byDisplayOrder, ClientApi, Products } from "@epayment/effect/client"
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
 *   Effect.map(({ paymentProducts }) => byDisplayOrder(paymentProducts ?? [])),
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

export { clientMetaInfo, encodeClientMetaInfo } from "./client_meta_info.ts"
export type { CustomerInput } from "./encryption/customer_input.ts"
export { browserDevice, type Device } from "./encryption/device.ts"
export { encryptCustomerInput, type EncryptedRequest } from "./encryption/encrypt.ts"
export { recipient } from "./encryption/recipient.ts"
export type { Recipient } from "../crypto/jwe.ts"
export { iinDigits } from "./iin/iin_digits.ts"
export { type IinStatus, iinStatus, usableBrands } from "./iin/iin_status.ts"
export { applyMask } from "./masking/apply_mask.ts"
export { type Edited, formatInput, type FormattedInput } from "./masking/format_input.ts"
export { javaScriptCursor } from "./masking/javascript_cursor.ts"
export { formattedLength, wildcardMask } from "./masking/mask.ts"
export { removeMask } from "./masking/remove_mask.ts"
export * from "./payment_items/account_label.ts"
export * from "./payment_items/asset_url.ts"
export * from "./payment_items/attribute_status.ts"
export * from "./payment_items/display_order.ts"
export * from "./payment_items/input_type.ts"
export * from "./payment_items/payment_items.ts"
/** What a customer has chosen and entered, as an immutable value. */
export * as PaymentRequest from "./payment_request/mod.ts"
export { currentMonth, type Month } from "./validation/month.ts"
export { failedRules, type RuleName, type Surroundings } from "./validation/rules.ts"
export * from "./wallets/apple_pay.ts"
export * from "./wallets/available_products.ts"
export * from "./wallets/google_pay.ts"
export * from "./wallets/wallet_token.ts"

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

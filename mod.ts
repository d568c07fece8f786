/**
 * The PostFinance E-Payment Server API, for a merchant's server: 73 operations in 16 groups, each an `Effect` with checked
 * input and output, typed errors and safe retries.
 *
 * An operation is called as a function and needs {@link ServerApi}; what it is made of stands in its `spec`. Settings of
 * one call are combinators: {@link Idempotence}, {@link Retry}, {@link Limits}, {@link Report}.
 *
 * @example Pay, and tell a decline from everything else
 * ```ts
 * import { Idempotence, Payments, ServerApi } from "@epayment/effect"
 * import * as Effect from "effect/Effect"
 * import * as Redacted from "effect/Redacted"
 *
 * const pay = Payments.create({
 *   order: {
 *     amountOfMoney: { amount: 4990, currencyCode: "CHF" },
 *     references: { merchantReference: "ORD-2025-000817" },
 *   },
 *   cardPaymentMethodSpecificInput: {
 *     paymentProductId: 1,
 *     card: { cardNumber: Redacted.make("4012000033330026"), cvv: Redacted.make("123"), expiryDate: "1231" },
 *   },
 * }).pipe(
 *   Idempotence.withKey("ORD-2025-000817"),
 *   Effect.map(({ payment }) => payment?.status ?? "unknown"),
 *   Effect.catchTag("PaymentDeclined", ({ paymentResult }) => Effect.succeed(paymentResult.payment?.status ?? "REJECTED")),
 * )
 *
 * const program = Effect.provide(pay, ServerApi.layerConfig)
 * ```
 *
 * @module
 */

/** Captures: read, pay back, dispute. */
export * as Captures from "./src/server_api/captures.ts"
/** Disputes about chargebacks: read, attach files, submit, cancel. */
export * as Disputes from "./src/server_api/disputes.ts"
/** Files: download. */
export * as Files from "./src/server_api/files.ts"
/** Pages on the platform where a customer pays. */
export * as HostedCheckouts from "./src/server_api/hostedcheckouts.ts"
/** Pages on the platform where a customer signs a SEPA mandate. */
export * as HostedMandateManagements from "./src/server_api/hostedmandatemanagements.ts"
/** Instalments that a card or product offers. */
export * as Installments from "./src/server_api/installments.ts"
/** SEPA direct debit mandates. */
export * as Mandates from "./src/server_api/mandates.ts"
/** Payments: create, find, approve, capture, pay back, cancel, dispute. */
export * as Payments from "./src/server_api/payments.ts"
/** Payouts: create, find, approve, cancel. */
export * as Payouts from "./src/server_api/payouts.ts"
/** Groups of payment products. */
export * as ProductGroups from "./src/server_api/productgroups.ts"
/** Payment products. */
export * as Products from "./src/server_api/products.ts"
/** Refunds: find, approve, cancel. */
export * as Refunds from "./src/server_api/refunds.ts"
/** Risk assessments without a payment. */
export * as RiskAssessments from "./src/server_api/riskassessments.ts"
/** Lookups and conversions, and the test of the connection. */
export * as Services from "./src/server_api/services.ts"
/** Client sessions for devices. */
export * as Sessions from "./src/server_api/sessions.ts"
/** Tokens: payment details that the platform keeps. */
export * as Tokens from "./src/server_api/tokens.ts"

export { type ApiKey, ApiKeys, type ApiKeysShape } from "./src/server_api/api_keys.ts"
export {
  PaymentDeclined,
  type PaymentDeclinedFacts,
  PayoutDeclined,
  type PayoutDeclinedFacts,
  RefundDeclined,
  type RefundDeclinedFacts,
} from "./src/server_api/declined.ts"
/** Codes of the platform's errors. */
export * as ErrorCodes from "./src/server_api/error_codes.ts"
export {
  type LostPayment,
  type PaymentResolution,
  type ResolveOptions,
  resolvePayment,
} from "./src/server_api/resolve_payment.ts"
export { PaymentUnresolved, type PaymentUnresolvedFacts } from "./src/server_api/payment_unresolved.ts"
export { ServerApi, type ServerApiOptions, type ServerOperation } from "./src/server_api/server_api.ts"
export type { ShoppingCartExtension } from "./src/server_api/server_meta_info.ts"

export type { Api, UnsignedRequest } from "./src/operation/api.ts"
export { ConfigurationError } from "./src/operation/configuration_error.ts"
export type { Download } from "./src/operation/download.ts"
export * from "./src/operation/errors.ts"
/** Idempotence keys: a call made twice takes effect once. */
export * as Idempotence from "./src/operation/idempotence.ts"
/** Headers of one call: the device's meta info, correlation ids. */
export * as CallHeaders from "./src/operation/call_headers.ts"
/** Limits of time and size. */
export * as Limits from "./src/operation/limits.ts"
export type { Operation } from "./src/operation/operation.ts"
/** What happened on the wire during a call. */
export * as Report from "./src/operation/report.ts"
/** How calls are repeated. */
export * as Retry from "./src/operation/retry.ts"
/** What a log may show. */
export * as Obfuscation from "./src/operation/obfuscation/mod.ts"
/** Requests and answers, written down for debugging. */
export * as WireLog from "./src/operation/wire_log.ts"
export type { Declined, Repeat, Spec } from "./src/operation/spec.ts"

/** The wire on `fetch`, the default. */
export * as FetchTransport from "./src/operation/fetch_transport.ts"
/** The wire on any Effect `HttpClient`: proxies, pools, rate limiters. */
export * as HttpClientTransport from "./src/operation/http_client_transport.ts"
/** Rate limiter, circuit breaker and bounded concurrency, each one layer over any transport. */
export * as TransportGuards from "./src/operation/transport_guards.ts"
/** Metrics of every request, one layer over any transport. */
export * as TransportMetrics from "./src/operation/transport_metrics.ts"
export {
  Transport,
  TransportError,
  type TransportShape,
  type WireAnswer,
  type WireHeaders,
  type WireRequest,
  type WireStream,
  type WireText,
} from "./src/operation/transport.ts"

export { CryptoError } from "./src/crypto/crypto_error.ts"
export {
  type Bytes,
  CryptoProvider,
  type CryptoProviderShape,
  type KeyPair,
  type PrivateKey,
} from "./src/crypto/crypto_provider.ts"
/** Cryptography on WebCrypto, the default. */
export * as WebCrypto from "./src/crypto/web_crypto.ts"

export * from "./src/model/mod.ts"
export { Installments as InstallmentPlan } from "./src/model/installments.ts"

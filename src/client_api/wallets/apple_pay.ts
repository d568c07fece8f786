/**
 * Apple Pay in a browser: the request of an `ApplePaySession`, the validation of the merchant, and the token to pay with.
 * Nothing here touches the page: call Apple's functions with these values.
 *
 * @module
 */
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import type { AmountOfMoney } from "../../model/money.ts"
import type { ApiError, ErrorClass } from "../../operation/errors.ts"
import type { ClientApi } from "../client_api.ts"
import * as Products from "../products.ts"
import type { SessionExpired } from "../session_expired.ts"
import { decimalAmount } from "./decimal_amount.ts"

export { tokenField } from "./token_field.ts"

/** Product id of Apple Pay. */
export const productId = 302

/** The version of Apple Pay to open an `ApplePaySession` with. */
export const version = 1

/** What a merchant knows before opening Apple Pay. */
export interface ApplePayInput {
  /** Your name, as the customer sees it beside the amount. */
  readonly merchantName: string
  /** The amount to pay, in cents. */
  readonly amountOfMoney: Required<AmountOfMoney>
  /** Country of the customer, ISO 3166-1 alpha-2. */
  readonly countryCode: string
  /** Country of your acquirer where it is another, ISO 3166-1 alpha-2; a product may state it. */
  readonly acquirerCountry?: string
  /** The card schemes of the product, or those that its `networks` call answers. */
  readonly networks: ReadonlyArray<string>
}

/** The request of an `ApplePaySession`. */
export interface ApplePayRequest {
  /** Country in which the payment is processed, ISO 3166-1 alpha-2. */
  readonly countryCode: string
  /** Currency, ISO 4217. */
  readonly currencyCode: string
  /** Your name and the amount with two decimals. */
  readonly total: { readonly label: string; readonly amount: string }
  /** The card schemes that the product takes. */
  readonly supportedNetworks: Array<string>
  /** Cards are confirmed on the device. */
  readonly merchantCapabilities: Array<"supports3DS">
}

/**
 * What to open an `ApplePaySession` with, version {@link version} (protocol: Apple Pay).
 *
 * @example
 * ```ts
 * import { ApplePay } from "@epayment/effect/client"
 *
 * const request = ApplePay.request({
 *   merchantName: "Alpenladen",
 *   amountOfMoney: { amount: 4990, currencyCode: "CHF" },
 *   countryCode: "CH",
 *   networks: ["Visa", "MasterCard"],
 * })
 * ```
 */
export const request = (input: ApplePayInput): ApplePayRequest => ({
  countryCode: input.acquirerCountry ?? input.countryCode,
  currencyCode: input.amountOfMoney.currencyCode,
  total: { label: input.merchantName, amount: decimalAmount(input.amountOfMoney.amount) },
  supportedNetworks: [...input.networks],
  merchantCapabilities: ["supports3DS"],
})

/** What to ask the platform when Apple Pay wants the merchant validated. */
export interface MerchantValidation {
  /** Your name, as the customer sees it. */
  readonly merchantName: string
  /** The host name of the page, registered with Apple: `location.hostname`. */
  readonly domainName: string
  /** The `validationURL` of the event. */
  readonly validationUrl: string
}

const MerchantNotValidatedBase: ErrorClass<"MerchantNotValidated", { readonly message: string }> = /* @__PURE__ */ Data
  .TaggedError(
    "MerchantNotValidated",
  )

/** The platform's answer holds no session object of Apple: abort the `ApplePaySession`. */
export class MerchantNotValidated extends MerchantNotValidatedBase {}

/**
 * Validates the merchant with Apple through the platform: complete the merchant validation with the result. A new session
 * object for each call, for each can be used once (protocol: Apple Pay).
 *
 * Fails with `MerchantNotValidated` when the answer holds no session object.
 *
 * @example
 * ```ts
 * import { ApplePay } from "@epayment/effect/client"
 *
 * const validated = ApplePay.validateMerchant({
 *   merchantName: "Alpenladen",
 *   domainName: "shop.example.com",
 *   validationUrl: "https://apple-pay-gateway.apple.com/paymentservices/startSession",
 * })
 * ```
 */
export const validateMerchant = (
  { merchantName, domainName, validationUrl }: MerchantValidation,
): Effect.Effect<unknown, MerchantNotValidated | SessionExpired | ApiError, ClientApi> =>
  Effect.flatMap(
    Products.sessions(productId, {
      paymentProductSession302SpecificInput: { displayName: merchantName, domainName, validationUrl },
    }),
    ({ paymentProductSession302SpecificOutput: output }) => sessionObject(output?.sessionObject ?? ""),
  )

const sessionObject = (json: string): Effect.Effect<unknown, MerchantNotValidated> =>
  Effect.try({
    try: (): unknown => JSON.parse(json),
    catch: () =>
      new MerchantNotValidated({
        message: "the platform's answer holds no session object of Apple; abort the Apple Pay session",
      }),
  })

/** The token to send, from `payment.token` of the authorisation: the value of the field `encryptedPaymentData`. */
export const token = (payment: { readonly paymentData: unknown }): Redacted.Redacted<string> =>
  Redacted.make(JSON.stringify(payment.paymentData))

import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import type { AmountOfMoney } from "../../model/money.ts"
import type {
  CreatePaymentProductSessionRequest,
  CreatePaymentProductSessionResponse,
} from "../../model/payment_product_session.ts"
import { decimalAmount } from "./wallet_token.ts"

/** The version of Apple Pay to open a session with. */
export const applePayVersion = 1

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
 * What to open an `ApplePaySession` with, version {@link applePayVersion} (protocol: Apple Pay).
 *
 * @example
 * ```ts
 * import { applePayRequest } from "@epayment/effect/client"
 *
 * const request = applePayRequest({
 *   merchantName: "Alpenladen",
 *   amountOfMoney: { amount: 4990, currencyCode: "CHF" },
 *   countryCode: "CH",
 *   networks: ["Visa", "MasterCard"],
 * })
 * ```
 */
export const applePayRequest = (input: ApplePayInput): ApplePayRequest => ({
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

/** The body of `POST /products/302/sessions` (protocol: Apple Pay). */
export const merchantValidationRequest = (validation: MerchantValidation): CreatePaymentProductSessionRequest => ({
  paymentProductSession302SpecificInput: {
    displayName: validation.merchantName,
    domainName: validation.domainName,
    validationUrl: validation.validationUrl,
  },
})

/**
 * What to complete the merchant validation with, from the platform's answer; none when it holds no JSON, and then the
 * session is to be aborted.
 */
export const merchantSession = (response: CreatePaymentProductSessionResponse): Option.Option<unknown> => {
  const json = response.paymentProductSession302SpecificOutput?.sessionObject
  return json === undefined ? Option.none() : parsed(json)
}

const parsed = (json: string): Option.Option<unknown> => {
  try {
    return Option.some(JSON.parse(json))
  } catch {
    return Option.none()
  }
}

/** The token to send, from `payment.token` of the authorisation: the value of the field `encryptedPaymentData`. */
export const applePayToken = (token: { readonly paymentData: unknown }): Redacted.Redacted<string> =>
  Redacted.make(JSON.stringify(token.paymentData))

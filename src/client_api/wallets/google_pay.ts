/**
 * Google Pay in a browser: what to ask for its readiness with, what to open it with, and the token to pay with. Nothing here
 * touches the page: call Google's functions with these values.
 *
 * @module
 */
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import type { AmountOfMoney } from "../../model/money.ts"
import type { PaymentProduct320SpecificData } from "../../model/payment_product.ts"
import { decimalAmount } from "./decimal_amount.ts"

export { tokenField } from "./token_field.ts"

/** Product id of Google Pay. */
export const productId = 320

/** What a merchant knows of Google Pay. */
export interface GooglePayInput {
  /** `paymentProduct320SpecificData` of the product. */
  readonly product: PaymentProduct320SpecificData
  /** Your id at the gateway. */
  readonly merchantId: string
  /** Your name, as the customer sees it. */
  readonly merchantName: string
  /** The amount to pay, in cents. */
  readonly amountOfMoney: Required<AmountOfMoney>
  /** Country of your acquirer, ISO 3166-1 alpha-2; a product may state it. */
  readonly acquirerCountry?: string
}

/** A card as a method of Google Pay. */
export interface GooglePayCard {
  /** The only method that the platform takes. */
  readonly type: "CARD"
  /** Which cards, and how the customer may confirm with them. */
  readonly parameters: {
    readonly allowedAuthMethods: Array<"PAN_ONLY" | "CRYPTOGRAM_3DS">
    readonly allowedCardNetworks: Array<string>
  }
}

/** A card as a method of Google Pay, and how its data is to be encrypted. */
export interface TokenizedGooglePayCard extends GooglePayCard {
  /** For whom Google encrypts the card. */
  readonly tokenizationSpecification: {
    readonly type: "PAYMENT_GATEWAY"
    readonly parameters: { readonly gateway: string; readonly gatewayMerchantId: string }
  }
}

/** What to call `isReadyToPay` with. */
export interface GooglePayReadiness {
  /** Version of Google Pay. */
  readonly apiVersion: 2
  /** Minor version of Google Pay. */
  readonly apiVersionMinor: 0
  /** The cards that the product takes. */
  readonly allowedPaymentMethods: Array<GooglePayCard>
}

/** What to call `loadPaymentData` or `prefetchPaymentData` with. */
export interface GooglePayRequest {
  /** Version of Google Pay. */
  readonly apiVersion: 2
  /** Minor version of Google Pay. */
  readonly apiVersionMinor: 0
  /** The cards that the product takes, and for whom they are encrypted. */
  readonly allowedPaymentMethods: Array<TokenizedGooglePayCard>
  /** Your name, as the customer sees it. */
  readonly merchantInfo: { readonly merchantName: string }
  /** The price, or that it is not known yet. */
  readonly transactionInfo: {
    readonly totalPriceStatus: "FINAL" | "NOT_CURRENTLY_KNOWN"
    readonly totalPrice?: string
    readonly currencyCode: string
    readonly countryCode?: string
  }
}

const versions = { apiVersion: 2, apiVersionMinor: 0 } as const

const card = (networks: ReadonlyArray<string>): GooglePayCard => ({
  type: "CARD",
  parameters: { allowedAuthMethods: ["PAN_ONLY", "CRYPTOGRAM_3DS"], allowedCardNetworks: [...networks] },
})

/** Where the wallet of a session's environment runs: for real only in production (protocol: Google Pay). */
export const environment = (ofSession: string): "PRODUCTION" | "TEST" => ofSession === "PROD" ? "PRODUCTION" : "TEST"

/** What to ask Google whether the customer can use the wallet; none when the product has no card scheme. */
export const readiness = ({ networks }: PaymentProduct320SpecificData): Option.Option<GooglePayReadiness> =>
  networks?.length ? Option.some({ ...versions, allowedPaymentMethods: [card(networks)] }) : Option.none()

const requestOf = (
  { product: { gateway, networks }, merchantId, merchantName }: GooglePayInput,
  transactionInfo: GooglePayRequest["transactionInfo"],
): Option.Option<GooglePayRequest> =>
  gateway && networks?.length
    ? Option.some({
      ...versions,
      allowedPaymentMethods: [{
        ...card(networks),
        tokenizationSpecification: {
          type: "PAYMENT_GATEWAY",
          parameters: { gateway, gatewayMerchantId: merchantId },
        },
      }],
      merchantInfo: { merchantName },
      transactionInfo,
    })
    : Option.none()

/**
 * What to open Google Pay with for the final amount; none when the product names no gateway or no card scheme, so that it
 * cannot be offered (protocol: Google Pay).
 */
export const request = (input: GooglePayInput): Option.Option<GooglePayRequest> =>
  requestOf(input, {
    totalPriceStatus: "FINAL",
    totalPrice: decimalAmount(input.amountOfMoney.amount),
    currencyCode: input.amountOfMoney.currencyCode,
    ...(input.acquirerCountry === undefined ? {} : { countryCode: input.acquirerCountry }),
  })

/** What to prepare Google Pay with while the amount may still change; none as for {@link request}. */
export const prefetch = (input: GooglePayInput): Option.Option<GooglePayRequest> =>
  requestOf(input, { totalPriceStatus: "NOT_CURRENTLY_KNOWN", currencyCode: input.amountOfMoney.currencyCode })

/** The part of Google Pay's answer that is of interest here. */
export interface GooglePayAnswer {
  /** Holds the token. */
  readonly paymentMethodData: { readonly tokenizationData: { readonly token: string } }
}

/** The token to send, from the answer of `loadPaymentData`: the value of the field `encryptedPaymentData`. */
export const token = ({ paymentMethodData }: GooglePayAnswer): Redacted.Redacted<string> =>
  Redacted.make(paymentMethodData.tokenizationData.token)

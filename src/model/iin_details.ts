import type * as Schema from "effect/Schema"
import { countryCode } from "./iso_code.ts"
import { AmountOfMoney } from "./money.ts"
import { object, optional } from "./object.ts"
import { boolean, int32, list, namedEnum, type Other, text } from "./scalar.ts"

/** The payment for which a card is looked up. */
export interface PaymentContext {
  /** Amount of the payment. */
  readonly amountOfMoney?: AmountOfMoney
  /** Country of the customer, ISO 3166-1 alpha-2 in upper case. */
  readonly countryCode?: string
  /** Whether the customer wants to pay in instalments. */
  readonly isInstallments?: boolean
  /** Whether the payment belongs to a series. */
  readonly isRecurring?: boolean
}
/** Schema of {@link PaymentContext}. */
export const PaymentContext: Schema.Codec<PaymentContext, unknown> = /* @__PURE__ */ object("PaymentContext", () => ({
  amountOfMoney: optional(AmountOfMoney),
  countryCode: optional(countryCode()),
  isInstallments: optional(boolean),
  isRecurring: optional(boolean),
}))

/** Looks up the payment product of a card by its first digits (protocol: IIN lookup). */
export interface GetIINDetailsRequest {
  /** Id of the account on file to which the digits belong; Client API only. */
  readonly accountOnFileId?: number
  /** First 6 to 8 digits of the card number, or more. */
  readonly bin: string
  /** The payment: with it the answer tells whether the card is allowed. */
  readonly paymentContext?: PaymentContext
}
/** Schema of {@link GetIINDetailsRequest}. */
export const GetIINDetailsRequest: Schema.Codec<GetIINDetailsRequest, unknown> = /* @__PURE__ */ object(
  "GetIINDetailsRequest",
  () => ({
    accountOnFileId: optional(int32()),
    bin: text({ minLength: 6 }),
    paymentContext: optional(PaymentContext),
  }),
)

/** One brand of a card. */
export interface IINDetail {
  /** Whether this brand can be used for the payment. */
  readonly isAllowedInContext?: boolean
  /** Id of the payment product, such as 1 for Visa (protocol: product ids). */
  readonly paymentProductId?: number
}
/** Schema of {@link IINDetail}. */
export const IINDetail: Schema.Codec<IINDetail, unknown> = /* @__PURE__ */ object("IINDetail", () => ({
  isAllowedInContext: optional(boolean),
  paymentProductId: optional(int32()),
}))

/** For whom a card was issued: consumers, companies, as a virtual card, or all of them. */
export type BinProductType = "CONSUMER" | "COMMERCIAL" | "VIRTUAL" | "ALL" | "OTHER" | Other
/** Schema of {@link BinProductType}. */
export const BinProductType: Schema.Codec<BinProductType> = /* @__PURE__ */ namedEnum("BinProductType", [
  "CONSUMER",
  "COMMERCIAL",
  "VIRTUAL",
  "ALL",
  "OTHER",
])

/** The payment product of a card. */
export interface GetIINDetailsResponse {
  /** For whom the card was issued. */
  readonly binProductType?: BinProductType
  /** All brands of the card, when it has more than one: let the customer choose. */
  readonly coBrands?: ReadonlyArray<IINDetail>
  /** Country of the issuer, ISO 3166-1 alpha-2; `99` when unknown. */
  readonly countryCode?: string
  /** Whether the card can be used for the payment; only when one was given. */
  readonly isAllowedInContext?: boolean
  /** Name of the bank that issued the card. */
  readonly issuerName?: string
  /** Id of the payment product, such as 1 for Visa (protocol: product ids). */
  readonly paymentProductId?: number
}
/** Schema of {@link GetIINDetailsResponse}. */
export const GetIINDetailsResponse: Schema.Codec<GetIINDetailsResponse, unknown> = /* @__PURE__ */ object(
  "GetIINDetailsResponse",
  () => ({
    binProductType: optional(BinProductType),
    coBrands: optional(list(IINDetail)),
    countryCode: optional(countryCode()),
    isAllowedInContext: optional(boolean),
    issuerName: optional(text()),
    paymentProductId: optional(int32()),
  }),
)

import type * as Schema from "effect/Schema"
import { AccountOnFile } from "./account_on_file.ts"
import { ClickToPayConfiguration } from "./click_to_pay.ts"
import { countryCode } from "./iso_code.ts"
import { object, optional } from "./object.ts"
import { PaymentProductField } from "./payment_product_field.ts"
import { boolean, int32, int64, list, namedEnum, type Other, text } from "./scalar.ts"

/** A name with a value that tells something of a product. */
export interface AbstractIndicator {
  /** Name of the indicator. */
  readonly name?: string
  /** Value of the indicator, as a text. */
  readonly value?: string
}
/** Schema of {@link AbstractIndicator}. */
export const AbstractIndicator: Schema.Codec<AbstractIndicator, unknown> = /* @__PURE__ */ object(
  "AbstractIndicator",
  () => ({
    name: optional(text()),
    value: optional(text()),
  }),
)

/** Tells whether a product uses 3-D Secure. */
export interface AuthenticationIndicator extends AbstractIndicator {}
/** Schema of {@link AuthenticationIndicator}. */
export const AuthenticationIndicator: Schema.Codec<AuthenticationIndicator, unknown> = /* @__PURE__ */ object(
  "AuthenticationIndicator",
  () => ({}),
  AbstractIndicator,
)

/** How to show a payment product or group. */
export interface PaymentProductDisplayHints {
  /** Place among the products, ascending. */
  readonly displayOrder?: number
  /** Name in the customer's language. */
  readonly label?: string
  /** Path of the logo below the session's `assetUrl`. */
  readonly logo?: string
}
/** Schema of {@link PaymentProductDisplayHints}. */
export const PaymentProductDisplayHints: Schema.Codec<PaymentProductDisplayHints, unknown> = /* @__PURE__ */ object(
  "PaymentProductDisplayHints",
  () => ({
    displayOrder: optional(int32()),
    label: optional(text()),
    logo: optional(text()),
  }),
)

/** What Apple Pay (product 302) needs in your page. */
export interface PaymentProduct302SpecificData {
  /** Card schemes that can be used, by the names the wallet gives them. */
  readonly networks?: ReadonlyArray<string>
}
/** Schema of {@link PaymentProduct302SpecificData}. */
export const PaymentProduct302SpecificData: Schema.Codec<PaymentProduct302SpecificData, unknown> =
  /* @__PURE__ */ object("PaymentProduct302SpecificData", () => ({
    networks: optional(list(text())),
  }))

/** What Google Pay (product 320) needs in your page. */
export interface PaymentProduct320SpecificData {
  /** Name of the gateway for Google Pay's tokenization. */
  readonly gateway?: string
  /** Card schemes that can be used, by the names the wallet gives them. */
  readonly networks?: ReadonlyArray<string>
}
/** Schema of {@link PaymentProduct320SpecificData}. */
export const PaymentProduct320SpecificData: Schema.Codec<PaymentProduct320SpecificData, unknown> =
  /* @__PURE__ */ object("PaymentProduct320SpecificData", () => ({
    gateway: optional(text()),
    networks: optional(list(text())),
  }))

/** Ways into WeChat Pay that a device can offer. */
export type WeChatPayClientIntegrationType = "desktopQRCode" | "urlIntent" | "nativeInApp" | Other
/** Schema of {@link WeChatPayClientIntegrationType}. */
export const WeChatPayClientIntegrationType: Schema.Codec<WeChatPayClientIntegrationType> = /* @__PURE__ */ namedEnum(
  "WeChatPayClientIntegrationType",
  ["desktopQRCode", "urlIntent", "nativeInApp"],
)

/** What WeChat Pay (product 863) offers. */
export interface PaymentProduct863SpecificData {
  /** How the customer can come to WeChat Pay. */
  readonly integrationTypes?: ReadonlyArray<WeChatPayClientIntegrationType>
}
/** Schema of {@link PaymentProduct863SpecificData}. */
export const PaymentProduct863SpecificData: Schema.Codec<PaymentProduct863SpecificData, unknown> =
  /* @__PURE__ */ object("PaymentProduct863SpecificData", () => ({
    integrationTypes: optional(list(WeChatPayClientIntegrationType)),
  }))

/** How well a product suits a mobile device: not at all, usable, or made for it. */
export type MobileIntegrationLevel = "NO_SUPPORT" | "BASIC_SUPPORT" | "OPTIMISED_SUPPORT" | Other
/** Schema of {@link MobileIntegrationLevel}. */
export const MobileIntegrationLevel: Schema.Codec<MobileIntegrationLevel> = /* @__PURE__ */ namedEnum(
  "MobileIntegrationLevel",
  ["NO_SUPPORT", "BASIC_SUPPORT", "OPTIMISED_SUPPORT"],
)

/** Kind of payment of a product; it tells which method specific input to send. */
export type ProductPaymentMethod =
  | "bankTransfer"
  | "card"
  | "cash"
  | "directDebit"
  | "eInvoice"
  | "invoice"
  | "redirect"
  | Other
/** Schema of {@link ProductPaymentMethod}. */
export const ProductPaymentMethod: Schema.Codec<ProductPaymentMethod> = /* @__PURE__ */ namedEnum(
  "ProductPaymentMethod",
  ["bankTransfer", "card", "cash", "directDebit", "eInvoice", "invoice", "redirect"],
)

/** Id of a product group. */
export type ProductGroupId = "cards" | Other
/** Schema of {@link ProductGroupId}. */
export const ProductGroupId: Schema.Codec<ProductGroupId> = /* @__PURE__ */ namedEnum("ProductGroupId", ["cards"])

/** A payment product and how to use it. */
export interface PaymentProduct {
  /** Payment details that the customer stored earlier. */
  readonly accountsOnFile?: ReadonlyArray<AccountOnFile>
  /** Country of the acquirer, ISO 3166-1 alpha-2 in upper case, for Apple Pay and Google Pay. */
  readonly acquirerCountry?: string
  /** Whether the product can be paid with Click to Pay. */
  readonly allowsClickToPay?: boolean
  /** Whether the product can be paid in instalments. */
  readonly allowsInstallments?: boolean
  /** Whether a payment can be captured in several parts. */
  readonly allowsMultiplePartialCaptures?: boolean
  /** Whether the product can be used for series of payments. */
  readonly allowsRecurring?: boolean
  /** Whether payment details can be kept as a token. */
  readonly allowsTokenization?: boolean
  /** Authentication that the product carries out. */
  readonly authenticationIndicator?: AuthenticationIndicator
  /** Whether payment details are always kept: offer no choice then. */
  readonly autoTokenized?: boolean
  /** Whether the third party's page works inside a frame. */
  readonly canBeIframed?: boolean
  /** What Click to Pay needs in your page. */
  readonly clickToPayConfiguration?: ClickToPayConfiguration
  /** Whether a device fingerprint is to be collected for it. */
  readonly deviceFingerprintEnabled?: boolean
  /** How to show the product. */
  readonly displayHints?: PaymentProductDisplayHints
  /** What the customer has to fill in. */
  readonly fields?: ReadonlyArray<PaymentProductField>
  /** Why the fields could not be given in full. */
  readonly fieldsWarning?: string
  /** Id of the payment product, such as 1 for Visa (protocol: product ids). */
  readonly id?: number
  /** Whether 3-D Secure is supported. */
  readonly isAuthenticationSupported?: boolean
  /** Whether the customer's browser must run JavaScript. */
  readonly isJavaScriptRequired?: boolean
  /** Greatest amount, in cents. */
  readonly maxAmount?: number
  /** Least amount, in cents. */
  readonly minAmount?: number
  /** How well the product suits a mobile device. */
  readonly mobileIntegrationLevel?: MobileIntegrationLevel
  /** Kind of payment; tells which method specific input to send. */
  readonly paymentMethod?: ProductPaymentMethod
  /** What Apple Pay needs in your page. */
  readonly paymentProduct302SpecificData?: PaymentProduct302SpecificData
  /** What Google Pay needs in your page. */
  readonly paymentProduct320SpecificData?: PaymentProduct320SpecificData
  /** What WeChat Pay offers. */
  readonly paymentProduct863SpecificData?: PaymentProduct863SpecificData
  /** Group to which the product belongs. */
  readonly paymentProductGroup?: ProductGroupId
  /** Whether the product works with mandates. */
  readonly supportsMandates?: boolean
  /** Whether the customer is sent to a third party's page; 3-D Secure does not count. */
  readonly usesRedirectionTo3rdParty?: boolean
}
/** Schema of {@link PaymentProduct}. */
export const PaymentProduct: Schema.Codec<PaymentProduct, unknown> = /* @__PURE__ */ object("PaymentProduct", () => ({
  accountsOnFile: optional(list(AccountOnFile)),
  acquirerCountry: optional(countryCode()),
  allowsClickToPay: optional(boolean),
  allowsInstallments: optional(boolean),
  allowsMultiplePartialCaptures: optional(boolean),
  allowsRecurring: optional(boolean),
  allowsTokenization: optional(boolean),
  authenticationIndicator: optional(AuthenticationIndicator),
  autoTokenized: optional(boolean),
  canBeIframed: optional(boolean),
  clickToPayConfiguration: optional(ClickToPayConfiguration),
  deviceFingerprintEnabled: optional(boolean),
  displayHints: optional(PaymentProductDisplayHints),
  fields: optional(list(PaymentProductField)),
  fieldsWarning: optional(text()),
  id: optional(int32()),
  isAuthenticationSupported: optional(boolean),
  isJavaScriptRequired: optional(boolean),
  maxAmount: optional(int64()),
  minAmount: optional(int64()),
  mobileIntegrationLevel: optional(MobileIntegrationLevel),
  paymentMethod: optional(ProductPaymentMethod),
  paymentProduct302SpecificData: optional(PaymentProduct302SpecificData),
  paymentProduct320SpecificData: optional(PaymentProduct320SpecificData),
  paymentProduct863SpecificData: optional(PaymentProduct863SpecificData),
  paymentProductGroup: optional(ProductGroupId),
  supportsMandates: optional(boolean),
  usesRedirectionTo3rdParty: optional(boolean),
}))

/** A payment product that was asked for. */
export interface PaymentProductResponse extends PaymentProduct {}
/** Schema of {@link PaymentProductResponse}. */
export const PaymentProductResponse: Schema.Codec<PaymentProductResponse, unknown> = /* @__PURE__ */ object(
  "PaymentProductResponse",
  () => ({}),
  PaymentProduct,
)

/** The payment products that suit the payment. */
export interface PaymentProducts {
  /** The products. */
  readonly paymentProducts?: ReadonlyArray<PaymentProduct>
}
/** Schema of {@link PaymentProducts}. */
export const PaymentProducts: Schema.Codec<PaymentProducts, unknown> = /* @__PURE__ */ object(
  "PaymentProducts",
  () => ({
    paymentProducts: optional(list(PaymentProduct)),
  }),
)

/** The card schemes that a wallet can use for the payment. */
export interface PaymentProductNetworksResponse {
  /** Card schemes that can be used, by the names the wallet gives them. */
  readonly networks?: ReadonlyArray<string>
}
/** Schema of {@link PaymentProductNetworksResponse}. */
export const PaymentProductNetworksResponse: Schema.Codec<PaymentProductNetworksResponse, unknown> =
  /* @__PURE__ */ object("PaymentProductNetworksResponse", () => ({
    networks: optional(list(text())),
  }))

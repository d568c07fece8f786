import type * as Schema from "effect/Schema"
import { AccountOnFile } from "./account_on_file.ts"
import { countryCode } from "./iso_code.ts"
import { object, optional } from "./object.ts"
import {
  AuthenticationIndicator,
  MobileIntegrationLevel,
  PaymentProduct302SpecificData,
  PaymentProduct320SpecificData,
  PaymentProduct863SpecificData,
  PaymentProductDisplayHints,
  ProductGroupId,
  ProductPaymentMethod,
} from "./payment_product.ts"
import { PaymentProductField } from "./payment_product_field.ts"
import { boolean, int32, int64, list, text } from "./scalar.ts"

/** An account on file as a device gets it: always with its id. */
export interface DeviceAccountOnFile extends AccountOnFile {
  /** Id of the account on file. */
  readonly id: number
}
/** Schema of {@link DeviceAccountOnFile}; the Client API's `AccountOnFile`. */
export const DeviceAccountOnFile: Schema.Codec<DeviceAccountOnFile, unknown> = /* @__PURE__ */ object(
  "AccountOnFile",
  () => ({
    id: int32(),
  }),
  AccountOnFile,
)

/** A field as a device gets it: always with its id. */
export interface DevicePaymentProductField extends PaymentProductField {
  /** Id of the field, such as `cardNumber`. */
  readonly id: string
}
/** Schema of {@link DevicePaymentProductField}; the Client API's `PaymentProductField`. */
export const DevicePaymentProductField: Schema.Codec<DevicePaymentProductField, unknown> = /* @__PURE__ */ object(
  "PaymentProductField",
  () => ({
    id: text(),
  }),
  PaymentProductField,
)

/** A payment product as a device lists it, without its fields. */
export interface BasicPaymentProduct {
  /** Payment details that the customer stored earlier. */
  readonly accountsOnFile?: ReadonlyArray<DeviceAccountOnFile>
  /** Country of the acquirer, ISO 3166-1 alpha-2 in upper case, for Apple Pay and Google Pay. */
  readonly acquirerCountry?: string
  /** Whether the product can be paid in instalments. */
  readonly allowsInstallments?: boolean
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
  /** Whether a device fingerprint is to be collected for it. */
  readonly deviceFingerprintEnabled?: boolean
  /** How to show the product. */
  readonly displayHints?: PaymentProductDisplayHints
  /** Id of the payment product, such as 1 for Visa (protocol: product ids). */
  readonly id: number
  /** Whether the customer's browser must run JavaScript. */
  readonly isJavaScriptRequired?: boolean
  /** Greatest amount, in cents. */
  readonly maxAmount?: number
  /** Least amount, in cents. */
  readonly minAmount?: number
  /** How well the product suits a mobile device. */
  readonly mobileIntegrationLevel?: MobileIntegrationLevel
  /** Kind of payment. */
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
/** Schema of {@link BasicPaymentProduct}. */
export const BasicPaymentProduct: Schema.Codec<BasicPaymentProduct, unknown> = /* @__PURE__ */ object(
  "BasicPaymentProduct",
  () => ({
    accountsOnFile: optional(list(DeviceAccountOnFile)),
    acquirerCountry: optional(countryCode()),
    allowsInstallments: optional(boolean),
    allowsRecurring: optional(boolean),
    allowsTokenization: optional(boolean),
    authenticationIndicator: optional(AuthenticationIndicator),
    autoTokenized: optional(boolean),
    canBeIframed: optional(boolean),
    deviceFingerprintEnabled: optional(boolean),
    displayHints: optional(PaymentProductDisplayHints),
    id: int32(),
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
  }),
)

/** A payment product as a device gets it, with its fields. */
export interface DevicePaymentProduct extends BasicPaymentProduct {
  /** What the customer has to fill in. */
  readonly fields?: ReadonlyArray<DevicePaymentProductField>
  /** Why the fields could not be given in full. */
  readonly fieldsWarning?: string
}
/** Schema of {@link DevicePaymentProduct}; the Client API's `PaymentProduct`. */
export const DevicePaymentProduct: Schema.Codec<DevicePaymentProduct, unknown> = /* @__PURE__ */ object(
  "PaymentProduct",
  () => ({
    fields: optional(list(DevicePaymentProductField)),
    fieldsWarning: optional(text()),
  }),
  BasicPaymentProduct,
)

/** The payment products that a device can offer. */
export interface BasicPaymentProducts {
  /** The products, without their fields. */
  readonly paymentProducts?: ReadonlyArray<BasicPaymentProduct>
}
/** Schema of {@link BasicPaymentProducts}; the Client API's `PaymentProducts`. */
export const BasicPaymentProducts: Schema.Codec<BasicPaymentProducts, unknown> = /* @__PURE__ */ object(
  "PaymentProducts",
  () => ({
    paymentProducts: optional(list(BasicPaymentProduct)),
  }),
)

/** A product group as a device lists it, without its fields. */
export interface BasicPaymentProductGroup {
  /** Payment details that the customer stored earlier. */
  readonly accountsOnFile?: ReadonlyArray<DeviceAccountOnFile>
  /** Whether the group can be paid in instalments. */
  readonly allowsInstallments?: boolean
  /** Whether a device fingerprint is to be collected for it. */
  readonly deviceFingerprintEnabled?: boolean
  /** How to show the group. */
  readonly displayHints?: PaymentProductDisplayHints
  /** Id of the group, such as `cards`. */
  readonly id: string
}
/** Schema of {@link BasicPaymentProductGroup}. */
export const BasicPaymentProductGroup: Schema.Codec<BasicPaymentProductGroup, unknown> = /* @__PURE__ */ object(
  "BasicPaymentProductGroup",
  () => ({
    accountsOnFile: optional(list(DeviceAccountOnFile)),
    allowsInstallments: optional(boolean),
    deviceFingerprintEnabled: optional(boolean),
    displayHints: optional(PaymentProductDisplayHints),
    id: text(),
  }),
)

/** A product group as a device gets it, with its fields. */
export interface DevicePaymentProductGroup extends BasicPaymentProductGroup {
  /** What the customer has to fill in. */
  readonly fields?: ReadonlyArray<DevicePaymentProductField>
}
/** Schema of {@link DevicePaymentProductGroup}; the Client API's `PaymentProductGroup`. */
export const DevicePaymentProductGroup: Schema.Codec<DevicePaymentProductGroup, unknown> = /* @__PURE__ */ object(
  "PaymentProductGroup",
  () => ({
    fields: optional(list(DevicePaymentProductField)),
  }),
  BasicPaymentProductGroup,
)

/** The product groups that a device can offer. */
export interface BasicPaymentProductGroups {
  /** The groups, without their fields. */
  readonly paymentProductGroups?: ReadonlyArray<BasicPaymentProductGroup>
}
/** Schema of {@link BasicPaymentProductGroups}; the Client API's `PaymentProductGroups`. */
export const BasicPaymentProductGroups: Schema.Codec<BasicPaymentProductGroups, unknown> = /* @__PURE__ */ object(
  "PaymentProductGroups",
  () => ({
    paymentProductGroups: optional(list(BasicPaymentProductGroup)),
  }),
)

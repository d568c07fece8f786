import type * as Redacted from "effect/Redacted"
import type * as Schema from "effect/Schema"
import { deprecated, object, optional } from "./object.ts"
import { boolean, namedEnum, type Other, secret, text } from "./scalar.ts"

/** What every kind of payment with UPI (product 4101) needs: nothing so far. */
export type AbstractRedirectPaymentProduct4101SpecificInput = Record<never, never>
/** Schema of {@link AbstractRedirectPaymentProduct4101SpecificInput}. */
export const AbstractRedirectPaymentProduct4101SpecificInput: Schema.Codec<
  AbstractRedirectPaymentProduct4101SpecificInput,
  unknown
> = /* @__PURE__ */ object("AbstractRedirectPaymentProduct4101SpecificInput", () => ({}))

/** How a customer comes to the UPI app: by address, QR code or link. */
export type UpiIntegrationType = "vpa" | "desktopQRCode" | "urlIntent" | Other
/** Schema of {@link UpiIntegrationType}. */
export const UpiIntegrationType: Schema.Codec<UpiIntegrationType> = /* @__PURE__ */ namedEnum("UpiIntegrationType", [
  "vpa",
  "desktopQRCode",
  "urlIntent",
])

/** What a payment with UPI (product 4101) needs. */
export interface RedirectPaymentProduct4101SpecificInput {
  /** Your name as the app shows it. */
  readonly displayName?: string
  /** How the customer comes to the app. */
  readonly integrationType?: UpiIntegrationType
  /** Address of the customer's account with UPI. */
  readonly virtualPaymentAddress?: string
}
/** Schema of {@link RedirectPaymentProduct4101SpecificInput}. */
export const RedirectPaymentProduct4101SpecificInput: Schema.Codec<RedirectPaymentProduct4101SpecificInput, unknown> =
  /* @__PURE__ */ object("RedirectPaymentProduct4101SpecificInput", () => ({
    displayName: optional(text()),
    integrationType: optional(UpiIntegrationType),
    virtualPaymentAddress: optional(text()),
  }))

/** What UPI (product 4101) on a hosted checkout needs. */
export interface RedirectPaymentProduct4101SpecificInputBase extends AbstractRedirectPaymentProduct4101SpecificInput {
  /** Your name as the app shows it. */
  readonly displayName?: string
}
/** Schema of {@link RedirectPaymentProduct4101SpecificInputBase}. */
export const RedirectPaymentProduct4101SpecificInputBase: Schema.Codec<
  RedirectPaymentProduct4101SpecificInputBase,
  unknown
> = /* @__PURE__ */ object("RedirectPaymentProduct4101SpecificInputBase", () => ({
  displayName: optional(text()),
}), AbstractRedirectPaymentProduct4101SpecificInput)

/** What a payment with iDEAL (product 809) needs. */
export interface RedirectPaymentProduct809SpecificInput {
  /**
   * Minutes after which the payment lapses, as digits.
   *
   * @deprecated Use `RedirectPaymentMethodSpecificInput.expirationPeriod`.
   */
  readonly expirationPeriod?: string
  /** Id of the bank that the customer chose from the product's directory. */
  readonly issuerId?: string
}
/** Schema of {@link RedirectPaymentProduct809SpecificInput}. */
export const RedirectPaymentProduct809SpecificInput: Schema.Codec<RedirectPaymentProduct809SpecificInput, unknown> =
  /* @__PURE__ */ object("RedirectPaymentProduct809SpecificInput", () => ({
    expirationPeriod: deprecated(text()),
    issuerId: optional(text()),
  }))

/** What every kind of payment with Klarna (product 838) needs. */
export interface AbstractRedirectPaymentProduct838SpecificInput {
  /** Data that Klarna's script handed over; older name of `networkData`. */
  readonly interoperabilityData?: string
  /** Token that Klarna's script handed over; older name of `networkSessionToken`. */
  readonly interoperabilityToken?: Redacted.Redacted<string>
  /** Data that Klarna's script handed over. */
  readonly networkData?: string
  /** Token of the session that Klarna's script handed over. */
  readonly networkSessionToken?: Redacted.Redacted<string>
}
/** Schema of {@link AbstractRedirectPaymentProduct838SpecificInput}. */
export const AbstractRedirectPaymentProduct838SpecificInput: Schema.Codec<
  AbstractRedirectPaymentProduct838SpecificInput,
  unknown
> = /* @__PURE__ */ object("AbstractRedirectPaymentProduct838SpecificInput", () => ({
  interoperabilityData: optional(text()),
  interoperabilityToken: optional(secret()),
  networkData: optional(text()),
  networkSessionToken: optional(secret()),
}))

/** What a payment with Klarna (product 838) needs. */
export interface RedirectPaymentProduct838SpecificInput extends AbstractRedirectPaymentProduct838SpecificInput {}
/** Schema of {@link RedirectPaymentProduct838SpecificInput}. */
export const RedirectPaymentProduct838SpecificInput: Schema.Codec<RedirectPaymentProduct838SpecificInput, unknown> =
  /* @__PURE__ */ object(
    "RedirectPaymentProduct838SpecificInput",
    () => ({}),
    AbstractRedirectPaymentProduct838SpecificInput,
  )

/** What Klarna (product 838) on a hosted checkout needs. */
export interface RedirectPaymentProduct838SpecificInputBase extends AbstractRedirectPaymentProduct838SpecificInput {}
/** Schema of {@link RedirectPaymentProduct838SpecificInputBase}. */
export const RedirectPaymentProduct838SpecificInputBase: Schema.Codec<
  RedirectPaymentProduct838SpecificInputBase,
  unknown
> = /* @__PURE__ */ object(
  "RedirectPaymentProduct838SpecificInputBase",
  () => ({}),
  AbstractRedirectPaymentProduct838SpecificInput,
)

/** What every kind of payment with PayPal (product 840) needs. */
export interface AbstractRedirectPaymentProduct840SpecificInput {
  /** Whether the customer chooses the shipping address at PayPal. */
  readonly addressSelectionAtPayPal?: boolean
}
/** Schema of {@link AbstractRedirectPaymentProduct840SpecificInput}. */
export const AbstractRedirectPaymentProduct840SpecificInput: Schema.Codec<
  AbstractRedirectPaymentProduct840SpecificInput,
  unknown
> = /* @__PURE__ */ object("AbstractRedirectPaymentProduct840SpecificInput", () => ({
  addressSelectionAtPayPal: optional(boolean),
}))

/** What a payment with PayPal (product 840) needs. */
export interface RedirectPaymentProduct840SpecificInput extends AbstractRedirectPaymentProduct840SpecificInput {
  /**
   * Free text for PayPal.
   *
   * @deprecated Use `Order.references.descriptor`.
   */
  readonly custom?: string
  /** Whether the customer comes from the cart instead of the checkout, so that PayPal supplies the address. */
  readonly isShortcut?: boolean
}
/** Schema of {@link RedirectPaymentProduct840SpecificInput}. */
export const RedirectPaymentProduct840SpecificInput: Schema.Codec<RedirectPaymentProduct840SpecificInput, unknown> =
  /* @__PURE__ */ object("RedirectPaymentProduct840SpecificInput", () => ({
    custom: deprecated(text()),
    isShortcut: optional(boolean),
  }), AbstractRedirectPaymentProduct840SpecificInput)

/** What PayPal (product 840) on a hosted checkout needs. */
export interface RedirectPaymentProduct840SpecificInputBase extends AbstractRedirectPaymentProduct840SpecificInput {}
/** Schema of {@link RedirectPaymentProduct840SpecificInputBase}. */
export const RedirectPaymentProduct840SpecificInputBase: Schema.Codec<
  RedirectPaymentProduct840SpecificInputBase,
  unknown
> = /* @__PURE__ */ object(
  "RedirectPaymentProduct840SpecificInputBase",
  () => ({}),
  AbstractRedirectPaymentProduct840SpecificInput,
)

/** What a payment with Alipay (product 861) needs. */
export interface RedirectPaymentProduct861SpecificInput {
  /** Whether the customer uses a mobile device. */
  readonly mobileDevice?: boolean
}
/** Schema of {@link RedirectPaymentProduct861SpecificInput}. */
export const RedirectPaymentProduct861SpecificInput: Schema.Codec<RedirectPaymentProduct861SpecificInput, unknown> =
  /* @__PURE__ */ object("RedirectPaymentProduct861SpecificInput", () => ({
    mobileDevice: optional(boolean),
  }))

/** How a customer comes to WeChat Pay. */
export type WeChatPayIntegrationType =
  | "desktopQRCode"
  | "urlIntent"
  | "nativeInApp"
  | "javaScriptAPI"
  | "miniProgram"
  | Other
/** Schema of {@link WeChatPayIntegrationType}. */
export const WeChatPayIntegrationType: Schema.Codec<WeChatPayIntegrationType> = /* @__PURE__ */ namedEnum(
  "WeChatPayIntegrationType",
  ["desktopQRCode", "urlIntent", "nativeInApp", "javaScriptAPI", "miniProgram"],
)

/** What a payment with WeChat Pay (product 863) needs. */
export interface RedirectPaymentProduct863SpecificInput {
  /** How the customer comes to WeChat Pay. */
  readonly integrationType?: WeChatPayIntegrationType
  /** Id of the customer within your WeChat account. */
  readonly openId?: string
}
/** Schema of {@link RedirectPaymentProduct863SpecificInput}. */
export const RedirectPaymentProduct863SpecificInput: Schema.Codec<RedirectPaymentProduct863SpecificInput, unknown> =
  /* @__PURE__ */ object("RedirectPaymentProduct863SpecificInput", () => ({
    integrationType: optional(WeChatPayIntegrationType),
    openId: optional(text()),
  }))

/** What a payment with UnionPay (product 869) needs. */
export interface RedirectPaymentProduct869SpecificInput {
  /** Id of the bank that the customer chose from the product's directory. */
  readonly issuerId?: string
  /** Name on the customer's resident identity card. */
  readonly residentIdName?: string
  /** Number of the customer's resident identity card: 15 or 18 characters. */
  readonly residentIdNumber?: string
}
/** Schema of {@link RedirectPaymentProduct869SpecificInput}. */
export const RedirectPaymentProduct869SpecificInput: Schema.Codec<RedirectPaymentProduct869SpecificInput, unknown> =
  /* @__PURE__ */ object("RedirectPaymentProduct869SpecificInput", () => ({
    issuerId: optional(text()),
    residentIdName: optional(text()),
    residentIdNumber: optional(text()),
  }))

/** What a payment by net banking (product 882) needs. */
export interface RedirectPaymentProduct882SpecificInput {
  /** Id of the bank that the customer chose from the product's directory. */
  readonly issuerId?: string
}
/** Schema of {@link RedirectPaymentProduct882SpecificInput}. */
export const RedirectPaymentProduct882SpecificInput: Schema.Codec<RedirectPaymentProduct882SpecificInput, unknown> =
  /* @__PURE__ */ object("RedirectPaymentProduct882SpecificInput", () => ({
    issuerId: optional(text()),
  }))

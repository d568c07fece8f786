import type * as Schema from "effect/Schema"
import { object, optional } from "./object.ts"
import { text } from "./scalar.ts"

/** What a scheme's Click to Pay script needs. */
export interface ClickToPaySchemeConfigurationBase {
  /** Id of the platform with the scheme. */
  readonly srcInitiatorId?: string
  /** Your id with the scheme. */
  readonly srciDpaId?: string
}
/** Schema of {@link ClickToPaySchemeConfigurationBase}. */
export const ClickToPaySchemeConfigurationBase: Schema.Codec<ClickToPaySchemeConfigurationBase, unknown> =
  /* @__PURE__ */ object("ClickToPaySchemeConfigurationBase", () => ({
    srcInitiatorId: optional(text()),
    srciDpaId: optional(text()),
  }))

/** What Mastercard's Click to Pay script needs. */
export interface ClickToPayConfigurationMastercard extends ClickToPaySchemeConfigurationBase {}
/** Schema of {@link ClickToPayConfigurationMastercard}. */
export const ClickToPayConfigurationMastercard: Schema.Codec<ClickToPayConfigurationMastercard, unknown> =
  /* @__PURE__ */ object("ClickToPayConfigurationMastercard", () => ({}), ClickToPaySchemeConfigurationBase)

/** What Visa's Click to Pay script needs. */
export interface ClickToPayConfigurationVisa extends ClickToPaySchemeConfigurationBase {
  /** Id of the key for which card data is encrypted. */
  readonly encryptionKey?: string
  /** Modulus of that RSA key. */
  readonly nModulus?: string
}
/** Schema of {@link ClickToPayConfigurationVisa}. */
export const ClickToPayConfigurationVisa: Schema.Codec<ClickToPayConfigurationVisa, unknown> = /* @__PURE__ */ object(
  "ClickToPayConfigurationVisa",
  () => ({
    encryptionKey: optional(text()),
    nModulus: optional(text()),
  }),
  ClickToPaySchemeConfigurationBase,
)

/** How to show Click to Pay. */
export interface ClickToPayDisplayHints {
  /** Path of the logo below the session's `assetUrl`. */
  readonly logo?: string
}
/** Schema of {@link ClickToPayDisplayHints}. */
export const ClickToPayDisplayHints: Schema.Codec<ClickToPayDisplayHints, unknown> = /* @__PURE__ */ object(
  "ClickToPayDisplayHints",
  () => ({
    logo: optional(text()),
  }),
)

/** What Click to Pay needs in your page. */
export interface ClickToPayConfiguration {
  /** How to show Click to Pay. */
  readonly displayHints?: ClickToPayDisplayHints
  /** For Mastercard's script. */
  readonly mastercard?: ClickToPayConfigurationMastercard
  /** For Visa's script. */
  readonly visa?: ClickToPayConfigurationVisa
}
/** Schema of {@link ClickToPayConfiguration}. */
export const ClickToPayConfiguration: Schema.Codec<ClickToPayConfiguration, unknown> = /* @__PURE__ */ object(
  "ClickToPayConfiguration",
  () => ({
    displayHints: optional(ClickToPayDisplayHints),
    mastercard: optional(ClickToPayConfigurationMastercard),
    visa: optional(ClickToPayConfigurationVisa),
  }),
)

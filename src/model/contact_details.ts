import type * as Schema from "effect/Schema"
import { object, optional } from "./object.ts"
import { namedEnum, type Other, text } from "./scalar.ts"

/** Form in which the customer wants e-mail. */
export type EmailMessageType = "plain-text" | "html" | Other
/** Schema of {@link EmailMessageType}. */
export const EmailMessageType: Schema.Codec<EmailMessageType> = /* @__PURE__ */ namedEnum("EmailMessageType", [
  "plain-text",
  "html",
])

/** How to reach someone by e-mail. */
export interface ContactDetailsBase {
  /** E-mail address. */
  readonly emailAddress?: string
  /** Form of the messages: `plain-text` or `html`. */
  readonly emailMessageType?: EmailMessageType
}
/** Schema of {@link ContactDetailsBase}. */
export const ContactDetailsBase: Schema.Codec<ContactDetailsBase, unknown> = /* @__PURE__ */ object(
  "ContactDetailsBase",
  () => ({
    emailAddress: optional(text()),
    emailMessageType: optional(EmailMessageType),
  }),
)

/** How to reach the customer. */
export interface ContactDetails extends ContactDetailsBase {
  /** Fax number, in international notation. */
  readonly faxNumber?: string
  /** Number of the mobile telephone, in international notation. */
  readonly mobilePhoneNumber?: string
  /** Telephone number, in international notation. */
  readonly phoneNumber?: string
  /** Telephone number at work, in international notation. */
  readonly workPhoneNumber?: string
}
/** Schema of {@link ContactDetails}. */
export const ContactDetails: Schema.Codec<ContactDetails, unknown> = /* @__PURE__ */ object("ContactDetails", () => ({
  faxNumber: optional(text()),
  mobilePhoneNumber: optional(text()),
  phoneNumber: optional(text()),
  workPhoneNumber: optional(text()),
}), ContactDetailsBase)

/** How to reach the customer, in a risk assessment. */
export interface ContactDetailsRiskAssessment {
  /** E-mail address. */
  readonly emailAddress?: string
}
/** Schema of {@link ContactDetailsRiskAssessment}. */
export const ContactDetailsRiskAssessment: Schema.Codec<ContactDetailsRiskAssessment, unknown> = /* @__PURE__ */ object(
  "ContactDetailsRiskAssessment",
  () => ({
    emailAddress: optional(text()),
  }),
)

/** How to reach the customer of a token. */
export interface ContactDetailsToken extends ContactDetailsBase {}
/** Schema of {@link ContactDetailsToken}. */
export const ContactDetailsToken: Schema.Codec<ContactDetailsToken, unknown> = /* @__PURE__ */ object(
  "ContactDetailsToken",
  () => ({}),
  ContactDetailsBase,
)

import type * as Schema from "effect/Schema"
import { Address } from "./address.ts"
import { object, optional } from "./object.ts"
import { boolean, namedEnum, type Other, text } from "./scalar.ts"

/** Kind of the number in a seller's `id`. */
export type SellerIdType =
  | "passport"
  | "dni"
  | "arg-identity-card"
  | "civic-notebook"
  | "enrollment-book"
  | "cuil"
  | "cuit"
  | "general-register"
  | "election-title"
  | "cpf"
  | "cnpj"
  | "ssn"
  | "citizen-ship"
  | "col-identity-card"
  | "alien-registration"
  | "rfc"
  | Other
/** Schema of {@link SellerIdType}. */
export const SellerIdType: Schema.Codec<SellerIdType> = /* @__PURE__ */ namedEnum("SellerIdType", [
  "passport",
  "dni",
  "arg-identity-card",
  "civic-notebook",
  "enrollment-book",
  "cuil",
  "cuit",
  "general-register",
  "election-title",
  "cpf",
  "cnpj",
  "ssn",
  "citizen-ship",
  "col-identity-card",
  "alien-registration",
  "rfc",
])

/** Whoever sells the goods, when you are a marketplace or a payment facilitator. */
export interface Seller {
  /** Address of the seller. */
  readonly address?: Address
  /** Code of the channel through which the seller sells. */
  readonly channelCode?: string
  /** What the seller sells. */
  readonly description?: string
  /** Your own id of the seller. */
  readonly externalReferenceId?: string
  /** Geographical code of the seller's place. */
  readonly geocode?: string
  /** Number by which the seller is identified; `type` tells which. */
  readonly id?: string
  /** Number of the seller's invoice for this payment. */
  readonly invoiceNumber?: string
  /** Whether the seller sits in another country than you. */
  readonly isForeignRetailer?: boolean
  /** Merchant category code (MCC) of the seller, four digits. */
  readonly mcc?: string
  /** Name of the seller. */
  readonly name?: string
  /** Telephone number of the seller. */
  readonly phoneNumber?: string
  /** What `id` is. */
  readonly type?: SellerIdType
}
/** Schema of {@link Seller}. */
export const Seller: Schema.Codec<Seller, unknown> = /* @__PURE__ */ object("Seller", () => ({
  address: optional(Address),
  channelCode: optional(text()),
  description: optional(text()),
  externalReferenceId: optional(text()),
  geocode: optional(text()),
  id: optional(text()),
  invoiceNumber: optional(text()),
  isForeignRetailer: optional(boolean),
  mcc: optional(text()),
  name: optional(text()),
  phoneNumber: optional(text()),
  type: optional(SellerIdType),
}))

/** Facts about you, the merchant, that differ from one payment to the next. */
export interface Merchant {
  /** Configuration of your account to use, where several are set up. */
  readonly configurationId?: string
  /** Address of your page for customers' questions. */
  readonly contactWebsiteUrl?: string
  /** Whoever sells the goods, if not you. */
  readonly seller?: Seller
  /** Address of the web site on which the payment is made. */
  readonly websiteUrl?: string
}
/** Schema of {@link Merchant}. */
export const Merchant: Schema.Codec<Merchant, unknown> = /* @__PURE__ */ object("Merchant", () => ({
  configurationId: optional(text()),
  contactWebsiteUrl: optional(text()),
  seller: optional(Seller),
  websiteUrl: optional(text()),
}))

/** The merchant, in a risk assessment. */
export interface MerchantRiskAssessment {
  /** Address of the web site on which the payment is made. */
  readonly websiteUrl?: string
}
/** Schema of {@link MerchantRiskAssessment}. */
export const MerchantRiskAssessment: Schema.Codec<MerchantRiskAssessment, unknown> = /* @__PURE__ */ object(
  "MerchantRiskAssessment",
  () => ({
    websiteUrl: optional(text()),
  }),
)

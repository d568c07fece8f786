import type * as Schema from "effect/Schema"
import { BankAccountIban } from "./bank_account.ts"
import { countryCode } from "./iso_code.ts"
import { object, optional } from "./object.ts"
import { RedirectDataBase } from "./redirection.ts"
import { namedEnum, type Other, text } from "./scalar.ts"

/** Language of a mandate's text. */
export type MandateLanguage = "de" | "en" | "es" | "fr" | "it" | "nl" | "si" | "sk" | "sv" | Other
/** Schema of {@link MandateLanguage}. */
export const MandateLanguage: Schema.Codec<MandateLanguage> = /* @__PURE__ */ namedEnum("MandateLanguage", [
  "de",
  "en",
  "es",
  "fr",
  "it",
  "nl",
  "si",
  "sk",
  "sv",
])

/** Whether a mandate is for one debit (`UNIQUE`) or for many (`RECURRING`). */
export type RecurrenceType = "UNIQUE" | "RECURRING" | Other
/** Schema of {@link RecurrenceType}. */
export const RecurrenceType: Schema.Codec<RecurrenceType> = /* @__PURE__ */ namedEnum("RecurrenceType", [
  "UNIQUE",
  "RECURRING",
])

/** How a mandate is signed: not at all (`UNSIGNED`), which makes it active at once, or with a code by SMS. */
export type SignatureType = "UNSIGNED" | "SMS" | Other
/** Schema of {@link SignatureType}. */
export const SignatureType: Schema.Codec<SignatureType> = /* @__PURE__ */ namedEnum("SignatureType", [
  "UNSIGNED",
  "SMS",
])

/**
 * Status of a mandate (protocol: mandates): `CREATED` and `WAITING_FOR_REFERENCE` are not signed yet, `ACTIVE` can be
 * debited, `BLOCKED` can be unblocked; `REVOKED`, `EXPIRED` and `USED` are final.
 */
export type MandateStatus =
  | "ACTIVE"
  | "EXPIRED"
  | "CREATED"
  | "REVOKED"
  | "WAITING_FOR_REFERENCE"
  | "BLOCKED"
  | "USED"
  | Other
/** Schema of {@link MandateStatus}. */
export const MandateStatus: Schema.Codec<MandateStatus> = /* @__PURE__ */ namedEnum("MandateStatus", [
  "ACTIVE",
  "EXPIRED",
  "CREATED",
  "REVOKED",
  "WAITING_FOR_REFERENCE",
  "BLOCKED",
  "USED",
])

/** Form of address on a mandate. */
export type MandateTitle = "Mr" | "Miss" | "Mrs" | Other
/** Schema of {@link MandateTitle}. */
export const MandateTitle: Schema.Codec<MandateTitle> = /* @__PURE__ */ namedEnum("MandateTitle", ["Mr", "Miss", "Mrs"])

/** Address of whoever gives a mandate. */
export interface MandateAddress {
  /** City or town. */
  readonly city?: string
  /** Country, ISO 3166-1 alpha-2 in upper case, such as `CH`. */
  readonly countryCode?: string
  /** House number. */
  readonly houseNumber?: string
  /** Street, without the house number. */
  readonly street?: string
  /** Postal code, without the country. */
  readonly zip?: string
}
/** Schema of {@link MandateAddress}. */
export const MandateAddress: Schema.Codec<MandateAddress, unknown> = /* @__PURE__ */ object("MandateAddress", () => ({
  city: optional(text()),
  countryCode: optional(countryCode()),
  houseNumber: optional(text()),
  street: optional(text()),
  zip: optional(text()),
}))

/** How to reach whoever gives a mandate. */
export interface MandateContactDetails {
  /** E-mail address. */
  readonly emailAddress?: string
}
/** Schema of {@link MandateContactDetails}. */
export const MandateContactDetails: Schema.Codec<MandateContactDetails, unknown> = /* @__PURE__ */ object(
  "MandateContactDetails",
  () => ({
    emailAddress: optional(text()),
  }),
)

/** Name of whoever gives a mandate. */
export interface MandatePersonalName {
  /** Given name. */
  readonly firstName?: string
  /** Family name. */
  readonly surname?: string
}
/** Schema of {@link MandatePersonalName}. */
export const MandatePersonalName: Schema.Codec<MandatePersonalName, unknown> = /* @__PURE__ */ object(
  "MandatePersonalName",
  () => ({
    firstName: optional(text()),
    surname: optional(text()),
  }),
)

/** The person who gives a mandate. */
export interface MandatePersonalInformation {
  /** Name of the person. */
  readonly name?: MandatePersonalName
  /** Form of address, in English. */
  readonly title?: MandateTitle
}
/** Schema of {@link MandatePersonalInformation}. */
export const MandatePersonalInformation: Schema.Codec<MandatePersonalInformation, unknown> = /* @__PURE__ */ object(
  "MandatePersonalInformation",
  () => ({
    name: optional(MandatePersonalName),
    title: optional(MandateTitle),
  }),
)

/** Whoever gives a mandate. */
export interface MandateCustomer {
  /** Account to debit. */
  readonly bankAccountIban?: BankAccountIban
  /** Name of the company. */
  readonly companyName?: string
  /** How to reach the customer. */
  readonly contactDetails?: MandateContactDetails
  /** Address of the customer. */
  readonly mandateAddress?: MandateAddress
  /** The customer as a person. */
  readonly personalInformation?: MandatePersonalInformation
}
/** Schema of {@link MandateCustomer}. */
export const MandateCustomer: Schema.Codec<MandateCustomer, unknown> = /* @__PURE__ */ object(
  "MandateCustomer",
  () => ({
    bankAccountIban: optional(BankAccountIban),
    companyName: optional(text()),
    contactDetails: optional(MandateContactDetails),
    mandateAddress: optional(MandateAddress),
    personalInformation: optional(MandatePersonalInformation),
  }),
)

/** What every new mandate holds. */
export interface CreateMandateBase {
  /** Name under which to show the mandate; the obfuscated IBAN by default. */
  readonly alias?: string
  /** Whoever gives the mandate. */
  readonly customer?: MandateCustomer
  /** Your own reference of the customer. */
  readonly customerReference: string
  /** Language of the mandate's text. */
  readonly language?: MandateLanguage
  /** Whether the mandate is for one debit or for many. */
  readonly recurrenceType: RecurrenceType
  /** How the mandate is signed. */
  readonly signatureType: SignatureType
  /** Reference of the mandate; made by the platform when absent. */
  readonly uniqueMandateReference?: string
}
/** Schema of {@link CreateMandateBase}. */
export const CreateMandateBase: Schema.Codec<CreateMandateBase, unknown> = /* @__PURE__ */ object(
  "CreateMandateBase",
  () => ({
    alias: optional(text()),
    customer: optional(MandateCustomer),
    customerReference: text(),
    language: optional(MandateLanguage),
    recurrenceType: RecurrenceType,
    signatureType: SignatureType,
    uniqueMandateReference: optional(text()),
  }),
)

/** A new mandate that may be signed on a page. */
export interface CreateMandateWithReturnUrl extends CreateMandateBase {
  /** Address to which the customer comes back after signing. */
  readonly returnUrl?: string
}
/** Schema of {@link CreateMandateWithReturnUrl}. */
export const CreateMandateWithReturnUrl: Schema.Codec<CreateMandateWithReturnUrl, unknown> = /* @__PURE__ */ object(
  "CreateMandateWithReturnUrl",
  () => ({
    returnUrl: optional(text()),
  }),
  CreateMandateBase,
)

/**
 * Creates a mandate (protocol: mandates).
 *
 * @example
 * ```ts
 * import type { CreateMandateRequest } from "@epayment/effect"
 *
 * const request: CreateMandateRequest = {
 *   customerReference: "customer-42",
 *   recurrenceType: "RECURRING",
 *   signatureType: "UNSIGNED",
 *   customer: {
 *     bankAccountIban: { accountHolderName: "Heidi Muster", iban: "DE62370400440532013001" },
 *     mandateAddress: { street: "Dorfstrasse", houseNumber: "1", zip: "7304", city: "Maienfeld", countryCode: "CH" },
 *     personalInformation: { title: "Mrs", name: { firstName: "Heidi", surname: "Muster" } },
 *   },
 * }
 * ```
 */
export interface CreateMandateRequest extends CreateMandateWithReturnUrl {}
/** Schema of {@link CreateMandateRequest}. */
export const CreateMandateRequest: Schema.Codec<CreateMandateRequest, unknown> = /* @__PURE__ */ object(
  "CreateMandateRequest",
  () => ({}),
  CreateMandateWithReturnUrl,
)

/** What you are to do so that a mandate is signed. */
export type MandateActionType = "REDIRECT" | Other
/** Schema of {@link MandateActionType}. */
export const MandateActionType: Schema.Codec<MandateActionType> = /* @__PURE__ */ namedEnum("MandateActionType", [
  "REDIRECT",
])

/** Where to send the customer to sign a mandate. */
export interface MandateRedirectData extends RedirectDataBase {}
/** Schema of {@link MandateRedirectData}. */
export const MandateRedirectData: Schema.Codec<MandateRedirectData, unknown> = /* @__PURE__ */ object(
  "MandateRedirectData",
  () => ({}),
  RedirectDataBase,
)

/** What you are to do so that a mandate is signed. */
export interface MandateMerchantAction {
  /** What to do. */
  readonly actionType?: MandateActionType
  /** Where to send the customer. */
  readonly redirectData?: MandateRedirectData
}
/** Schema of {@link MandateMerchantAction}. */
export const MandateMerchantAction: Schema.Codec<MandateMerchantAction, unknown> = /* @__PURE__ */ object(
  "MandateMerchantAction",
  () => ({
    actionType: optional(MandateActionType),
    redirectData: optional(MandateRedirectData),
  }),
)

/** A mandate. */
export interface MandateResponse {
  /** Name under which to show the mandate. */
  readonly alias?: string
  /** Whoever gave the mandate. */
  readonly customer?: MandateCustomer
  /** Your own reference of the customer. */
  readonly customerReference?: string
  /** Whether the mandate is for one debit (`UNIQUE`) or for many (`RECURRING`). */
  readonly recurrenceType?: string
  /** Where the mandate stands. */
  readonly status?: MandateStatus
  /** Reference of the mandate. */
  readonly uniqueMandateReference?: string
}
/** Schema of {@link MandateResponse}. */
export const MandateResponse: Schema.Codec<MandateResponse, unknown> = /* @__PURE__ */ object(
  "MandateResponse",
  () => ({
    alias: optional(text()),
    customer: optional(MandateCustomer),
    customerReference: optional(text()),
    recurrenceType: optional(text()),
    status: optional(MandateStatus),
    uniqueMandateReference: optional(text()),
  }),
)

/** The answer to the creation of a mandate. */
export interface CreateMandateResponse {
  /** The new mandate. */
  readonly mandate?: MandateResponse
  /** What you are to do so that the mandate is signed; absent when nothing. */
  readonly merchantAction?: MandateMerchantAction
}
/** Schema of {@link CreateMandateResponse}. */
export const CreateMandateResponse: Schema.Codec<CreateMandateResponse, unknown> = /* @__PURE__ */ object(
  "CreateMandateResponse",
  () => ({
    mandate: optional(MandateResponse),
    merchantAction: optional(MandateMerchantAction),
  }),
)

/** A mandate that was asked for or changed. */
export interface GetMandateResponse {
  /** The mandate. */
  readonly mandate?: MandateResponse
}
/** Schema of {@link GetMandateResponse}. */
export const GetMandateResponse: Schema.Codec<GetMandateResponse, unknown> = /* @__PURE__ */ object(
  "GetMandateResponse",
  () => ({
    mandate: optional(MandateResponse),
  }),
)

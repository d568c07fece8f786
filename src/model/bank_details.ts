import type * as Schema from "effect/Schema"
import { BankAccountBban, BankAccountIban } from "./bank_account.ts"
import { bic } from "./iso_code.ts"
import { object, optional } from "./object.ts"
import { text } from "./scalar.ts"

/** The bank account to convert, in one of two notations. */
export interface BankDetails {
  /** Account in the national notation of its country. */
  readonly bankAccountBban?: BankAccountBban
  /** Account as an IBAN. */
  readonly bankAccountIban?: BankAccountIban
}
/** Schema of {@link BankDetails}. */
export const BankDetails: Schema.Codec<BankDetails, unknown> = /* @__PURE__ */ object("BankDetails", () => ({
  bankAccountBban: optional(BankAccountBban),
  bankAccountIban: optional(BankAccountIban),
}))

/** Asks to check a bank account and to convert it into the other notation. */
export interface BankDetailsRequest extends BankDetails {}
/** Schema of {@link BankDetailsRequest}. */
export const BankDetailsRequest: Schema.Codec<BankDetailsRequest, unknown> = /* @__PURE__ */ object(
  "BankDetailsRequest",
  () => ({}),
  BankDetails,
)

/** What the bank's directory says of an account. */
export interface BankData {
  /** Name of the bank, where it changed. */
  readonly newBankName?: string
  /** Account number in the form that the bank prescribes. */
  readonly reformattedAccountNumber?: string
  /** Bank code in the form that the bank prescribes. */
  readonly reformattedBankCode?: string
  /** Branch code in the form that the bank prescribes. */
  readonly reformattedBranchCode?: string
}
/** Schema of {@link BankData}. */
export const BankData: Schema.Codec<BankData, unknown> = /* @__PURE__ */ object("BankData", () => ({
  newBankName: optional(text()),
  reformattedAccountNumber: optional(text()),
  reformattedBankCode: optional(text()),
  reformattedBranchCode: optional(text()),
}))

/** How the bank of an account is reached through SWIFT. */
export interface Swift {
  /** BIC of the bank: 8 or 11 characters. */
  readonly bic?: string
  /** Category of the bank. */
  readonly category?: string
  /** Number of the bank in the American clearing system CHIPS. */
  readonly chipsUID?: string
  /** Further facts about the bank. */
  readonly extraInfo?: string
  /** Country of the bank's post office box. */
  readonly poBoxCountry?: string
  /** City of the bank's post office box. */
  readonly poBoxLocation?: string
  /** Number of the bank's post office box. */
  readonly poBoxNumber?: string
  /** Postal code of the bank's post office box. */
  readonly poBoxZip?: string
  /** BIC of the bank through which money is routed. */
  readonly routingBic?: string
  /** SWIFT services that the bank offers. */
  readonly services?: string
}
/** Schema of {@link Swift}. */
export const Swift: Schema.Codec<Swift, unknown> = /* @__PURE__ */ object("Swift", () => ({
  bic: optional(bic()),
  category: optional(text()),
  chipsUID: optional(text()),
  extraInfo: optional(text()),
  poBoxCountry: optional(text()),
  poBoxLocation: optional(text()),
  poBoxNumber: optional(text()),
  poBoxZip: optional(text()),
  routingBic: optional(text()),
  services: optional(text()),
}))

/** A bank account that was checked, in both notations. */
export interface BankDetailsResponse {
  /** Account in the national notation of its country. */
  readonly bankAccountBban?: BankAccountBban
  /** Account as an IBAN. */
  readonly bankAccountIban?: BankAccountIban
  /** What the bank's directory says of the account. */
  readonly bankData?: BankData
  /** How the bank is reached through SWIFT. */
  readonly swift?: Swift
}
/** Schema of {@link BankDetailsResponse}. */
export const BankDetailsResponse: Schema.Codec<BankDetailsResponse, unknown> = /* @__PURE__ */ object(
  "BankDetailsResponse",
  () => ({
    bankAccountBban: optional(BankAccountBban),
    bankAccountIban: optional(BankAccountIban),
    bankData: optional(BankData),
    swift: optional(Swift),
  }),
)

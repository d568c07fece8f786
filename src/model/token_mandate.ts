import type * as Schema from "effect/Schema"
import { BankAccountBban, BankAccountIban } from "./bank_account.ts"
import { day } from "./date.ts"
import { countryCode, iban } from "./iso_code.ts"
import { object, optional } from "./object.ts"
import { boolean, namedEnum, type Other, text } from "./scalar.ts"

/** Signature of a mandate. */
export interface MandateApproval {
  /** Day on which the mandate was signed. As `YYYYMMDD`. */
  readonly mandateSignatureDate?: string
  /** Place at which the mandate was signed. */
  readonly mandateSignaturePlace?: string
  /** Whether the mandate is signed. */
  readonly mandateSigned?: boolean
}
/** Schema of {@link MandateApproval}. */
export const MandateApproval: Schema.Codec<MandateApproval, unknown> = /* @__PURE__ */ object(
  "MandateApproval",
  () => ({
    mandateSignatureDate: optional(day()),
    mandateSignaturePlace: optional(text()),
    mandateSigned: optional(boolean),
  }),
)

/** Records the signature of a token's SEPA mandate. */
export interface ApproveTokenRequest extends MandateApproval {}
/** Schema of {@link ApproveTokenRequest}. */
export const ApproveTokenRequest: Schema.Codec<ApproveTokenRequest, unknown> = /* @__PURE__ */ object(
  "ApproveTokenRequest",
  () => ({}),
  MandateApproval,
)

/** Whoever pays by a SEPA mandate. */
export interface Debtor {
  /** Second line of the address, such as a flat, a floor or a building. */
  readonly additionalAddressInfo?: string
  /** City or town. */
  readonly city?: string
  /** Country, ISO 3166-1 alpha-2 in upper case, such as `CH`. */
  readonly countryCode?: string
  /** Given name. */
  readonly firstName?: string
  /** House number. */
  readonly houseNumber?: string
  /** Name of the state, province or canton. */
  readonly state?: string
  /**
   * Code of the state, province or canton, the part of its ISO 3166-2 code behind the dash, such as `ZH`. At most 2
   * characters for product 1503. At most 3 characters on 3-D Secure 2.
   */
  readonly stateCode?: string
  /** Street, without the house number. */
  readonly street?: string
  /** Family name. */
  readonly surname?: string
  /** Part in front of the family name, such as `van` or `de`. */
  readonly surnamePrefix?: string
  /** Postal code, without the country. */
  readonly zip?: string
}
/** Schema of {@link Debtor}. */
export const Debtor: Schema.Codec<Debtor, unknown> = /* @__PURE__ */ object("Debtor", () => ({
  additionalAddressInfo: optional(text()),
  city: optional(text()),
  countryCode: optional(countryCode()),
  firstName: optional(text()),
  houseNumber: optional(text()),
  state: optional(text()),
  stateCode: optional(text()),
  street: optional(text()),
  surname: optional(text()),
  surnamePrefix: optional(text()),
  zip: optional(text()),
}))

/** Whoever is paid by a SEPA mandate. */
export interface Creditor {
  /** Second line of the address, such as a floor or a building. */
  readonly additionalAddressInfo?: string
  /** City or town. */
  readonly city?: string
  /** Country, ISO 3166-1 alpha-2 in upper case, such as `CH`. */
  readonly countryCode?: string
  /** House number. */
  readonly houseNumber?: string
  /** IBAN of the creditor. */
  readonly iban?: string
  /** Creditor identifier of SEPA. */
  readonly id?: string
  /** Name of the creditor. */
  readonly name?: string
  /** Party on whose behalf the creditor collects. */
  readonly referenceParty?: string
  /** Id of that party. */
  readonly referencePartyId?: string
  /** Street, without the house number. */
  readonly street?: string
  /** Postal code, without the country. */
  readonly zip?: string
}
/** Schema of {@link Creditor}. */
export const Creditor: Schema.Codec<Creditor, unknown> = /* @__PURE__ */ object("Creditor", () => ({
  additionalAddressInfo: optional(text()),
  city: optional(text()),
  countryCode: optional(countryCode()),
  houseNumber: optional(text()),
  iban: optional(iban()),
  id: optional(text()),
  name: optional(text()),
  referenceParty: optional(text()),
  referencePartyId: optional(text()),
  street: optional(text()),
  zip: optional(text()),
}))

/** Whether the payer is told before the first debit. */
export type PreNotification = "do-not-send" | "send-on-first-collection" | Other
/** Schema of {@link PreNotification}. */
export const PreNotification: Schema.Codec<PreNotification> = /* @__PURE__ */ namedEnum("PreNotification", [
  "do-not-send",
  "send-on-first-collection",
])

/** A SEPA mandate as you send it. */
export interface MandateSepaDirectDebitWithoutCreditor {
  /** Account to debit. */
  readonly bankAccountIban?: BankAccountIban
  /** Your number of the contract for which you collect. */
  readonly customerContractIdentifier?: string
  /** Whoever pays. */
  readonly debtor?: Debtor
  /** Whether the mandate is for more than one debit. */
  readonly isRecurring?: boolean
  /** Signature of the mandate. */
  readonly mandateApproval?: MandateApproval
  /** Whether the payer is told before the first debit. */
  readonly preNotification?: PreNotification
}
/** Schema of {@link MandateSepaDirectDebitWithoutCreditor}. */
export const MandateSepaDirectDebitWithoutCreditor: Schema.Codec<MandateSepaDirectDebitWithoutCreditor, unknown> =
  /* @__PURE__ */ object("MandateSepaDirectDebitWithoutCreditor", () => ({
    bankAccountIban: optional(BankAccountIban),
    customerContractIdentifier: optional(text()),
    debtor: optional(Debtor),
    isRecurring: optional(boolean),
    mandateApproval: optional(MandateApproval),
    preNotification: optional(PreNotification),
  }))

/** A SEPA mandate with its reference. */
export interface MandateSepaDirectDebitWithMandateId extends MandateSepaDirectDebitWithoutCreditor {
  /** Reference of the mandate. */
  readonly mandateId?: string
}
/** Schema of {@link MandateSepaDirectDebitWithMandateId}. */
export const MandateSepaDirectDebitWithMandateId: Schema.Codec<MandateSepaDirectDebitWithMandateId, unknown> =
  /* @__PURE__ */ object("MandateSepaDirectDebitWithMandateId", () => ({
    mandateId: optional(text()),
  }), MandateSepaDirectDebitWithoutCreditor)

/** A SEPA mandate as the platform keeps it. */
export interface MandateSepaDirectDebit extends MandateSepaDirectDebitWithMandateId {
  /** Whoever is paid. */
  readonly creditor?: Creditor
}
/** Schema of {@link MandateSepaDirectDebit}. */
export const MandateSepaDirectDebit: Schema.Codec<MandateSepaDirectDebit, unknown> = /* @__PURE__ */ object(
  "MandateSepaDirectDebit",
  () => ({
    creditor: optional(Creditor),
  }),
  MandateSepaDirectDebitWithMandateId,
)

/** Mandate for British direct debits (product 705). */
export interface TokenNonSepaDirectDebitPaymentProduct705SpecificData {
  /** Id of the instruction with which the customer allowed debits. */
  readonly authorisationId?: string
  /** Account to debit. */
  readonly bankAccountBban?: BankAccountBban
}
/** Schema of {@link TokenNonSepaDirectDebitPaymentProduct705SpecificData}. */
export const TokenNonSepaDirectDebitPaymentProduct705SpecificData: Schema.Codec<
  TokenNonSepaDirectDebitPaymentProduct705SpecificData,
  unknown
> = /* @__PURE__ */ object("TokenNonSepaDirectDebitPaymentProduct705SpecificData", () => ({
  authorisationId: optional(text()),
  bankAccountBban: optional(BankAccountBban),
}))

/** Mandate for American direct debits (ACH, product 730). */
export interface TokenNonSepaDirectDebitPaymentProduct730SpecificData {
  /** Account to debit. */
  readonly bankAccountBban?: BankAccountBban
}
/** Schema of {@link TokenNonSepaDirectDebitPaymentProduct730SpecificData}. */
export const TokenNonSepaDirectDebitPaymentProduct730SpecificData: Schema.Codec<
  TokenNonSepaDirectDebitPaymentProduct730SpecificData,
  unknown
> = /* @__PURE__ */ object("TokenNonSepaDirectDebitPaymentProduct730SpecificData", () => ({
  bankAccountBban: optional(BankAccountBban),
}))

/** A mandate for direct debits outside SEPA. */
export interface MandateNonSepaDirectDebit {
  /** Mandate for British direct debits. */
  readonly paymentProduct705SpecificData?: TokenNonSepaDirectDebitPaymentProduct705SpecificData
  /** Mandate for American direct debits. */
  readonly paymentProduct730SpecificData?: TokenNonSepaDirectDebitPaymentProduct730SpecificData
}
/** Schema of {@link MandateNonSepaDirectDebit}. */
export const MandateNonSepaDirectDebit: Schema.Codec<MandateNonSepaDirectDebit, unknown> = /* @__PURE__ */ object(
  "MandateNonSepaDirectDebit",
  () => ({
    paymentProduct705SpecificData: optional(TokenNonSepaDirectDebitPaymentProduct705SpecificData),
    paymentProduct730SpecificData: optional(TokenNonSepaDirectDebitPaymentProduct730SpecificData),
  }),
)

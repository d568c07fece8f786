import type * as Schema from "effect/Schema"
import { bic, countryCode, iban } from "./iso_code.ts"
import { object, optional } from "./object.ts"
import { text } from "./scalar.ts"

/** What every bank account holds. */
export interface BankAccount {
  /** Name of the person or company that holds the account, as the bank knows it. */
  readonly accountHolderName?: string
}
/** Schema of {@link BankAccount}. */
export const BankAccount: Schema.Codec<BankAccount, unknown> = /* @__PURE__ */ object("BankAccount", () => ({
  accountHolderName: optional(text()),
}))

/** A bank account in the national notation of its country (BBAN). */
export interface BankAccountBban extends BankAccount {
  /** Number of the account. */
  readonly accountNumber?: string
  /** Code of the bank, such as a Swiss clearing number. */
  readonly bankCode?: string
  /** Name of the bank. */
  readonly bankName?: string
  /** Code of the bank's branch. */
  readonly branchCode?: string
  /** Check digits of the account, where the country has any. */
  readonly checkDigit?: string
  /** Country of the account, ISO 3166-1 alpha-2 in upper case. */
  readonly countryCode?: string
}
/** Schema of {@link BankAccountBban}. */
export const BankAccountBban: Schema.Codec<BankAccountBban, unknown> = /* @__PURE__ */ object(
  "BankAccountBban",
  () => ({
    accountNumber: optional(text()),
    bankCode: optional(text()),
    bankName: optional(text()),
    branchCode: optional(text()),
    checkDigit: optional(text()),
    countryCode: optional(countryCode()),
  }),
  BankAccount,
)

/** A bank account as an IBAN. */
export interface BankAccountIban extends BankAccount {
  /** IBAN, without regard to spaces. */
  readonly iban?: string
}
/** Schema of {@link BankAccountIban}. */
export const BankAccountIban: Schema.Codec<BankAccountIban, unknown> = /* @__PURE__ */ object(
  "BankAccountIban",
  () => ({
    iban: optional(iban()),
  }),
  BankAccount,
)

/** A bank account in national notation to which money is paid back. */
export interface BankAccountBbanRefund extends BankAccountBban {
  /** City of the bank. */
  readonly bankCity?: string
  /** Patronymic of the account's holder. */
  readonly patronymicName?: string
  /** BIC of the bank: 8 or 11 characters. */
  readonly swiftCode?: string
}
/** Schema of {@link BankAccountBbanRefund}. */
export const BankAccountBbanRefund: Schema.Codec<BankAccountBbanRefund, unknown> = /* @__PURE__ */ object(
  "BankAccountBbanRefund",
  () => ({
    bankCity: optional(text()),
    patronymicName: optional(text()),
    swiftCode: optional(bic()),
  }),
  BankAccountBban,
)

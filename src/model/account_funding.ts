import type * as Schema from "effect/Schema"
import { Address } from "./address.ts"
import { day } from "./date.ts"
import { deprecated, object, optional } from "./object.ts"
import { namedEnum, type Other, text } from "./scalar.ts"

/** The name of whoever receives money from an account funding transaction. */
export interface AfrName {
  /** Given name. */
  readonly firstName?: string
  /** Family name. */
  readonly surname?: string
}
/** Schema of {@link AfrName}. */
export const AfrName: Schema.Codec<AfrName, unknown> = /* @__PURE__ */ object("AfrName", () => ({
  firstName: optional(text()),
  surname: optional(text()),
}))

/** What identifies the account that is funded. */
export type FundedAccountNumberType =
  | "cash"
  | "walletId"
  | "routingNumber"
  | "iban"
  | "bicNumber"
  | "giftCard"
  | "phoneNumber"
  | Other
/** Schema of {@link FundedAccountNumberType}. */
export const FundedAccountNumberType: Schema.Codec<FundedAccountNumberType> = /* @__PURE__ */ namedEnum(
  "FundedAccountNumberType",
  ["cash", "walletId", "routingNumber", "iban", "bicNumber", "giftCard", "phoneNumber"],
)

/** Whoever receives the money when a card funds an account or a wallet. */
export interface AccountFundingRecipient {
  /** Number of the funded account; `accountNumberType` tells its kind. */
  readonly accountNumber?: string
  /** Kind of `accountNumber`. */
  readonly accountNumberType?: FundedAccountNumberType
  /** Address of the recipient. */
  readonly address?: Address
  /** Date of birth of the recipient. As `YYYYMMDD`. */
  readonly dateOfBirth?: string
  /** Name of the recipient. */
  readonly name?: AfrName
  /** First six and last four digits of the funded card. */
  readonly partialPan?: string
}
/** Schema of {@link AccountFundingRecipient}. */
export const AccountFundingRecipient: Schema.Codec<AccountFundingRecipient, unknown> = /* @__PURE__ */ object(
  "AccountFundingRecipient",
  () => ({
    accountNumber: optional(text()),
    accountNumberType: optional(FundedAccountNumberType),
    address: optional(Address),
    dateOfBirth: optional(day()),
    name: optional(AfrName),
    partialPan: optional(text()),
  }),
)

/** Whoever received the loan that the payment pays back. */
export interface LoanRecipient {
  /**
   * Last digits of the account number of the loan. At most 10 characters.
   *
   * @deprecated It has no replacement.
   */
  readonly accountNumber?: string
  /**
   * Date of birth of the recipient. As `YYYYMMDD`.
   *
   * @deprecated It has no replacement.
   */
  readonly dateOfBirth?: string
  /**
   * First six and last four digits of the recipient's card.
   *
   * @deprecated It has no replacement.
   */
  readonly partialPan?: string
  /**
   * Family name of the recipient.
   *
   * @deprecated It has no replacement.
   */
  readonly surname?: string
  /**
   * Postal code of the recipient.
   *
   * @deprecated It has no replacement.
   */
  readonly zip?: string
}
/** Schema of {@link LoanRecipient}. */
export const LoanRecipient: Schema.Codec<LoanRecipient, unknown> = /* @__PURE__ */ object("LoanRecipient", () => ({
  accountNumber: deprecated(text({ maxLength: 10 })),
  dateOfBirth: deprecated(day()),
  partialPan: deprecated(text()),
  surname: deprecated(text()),
  zip: deprecated(text()),
}))

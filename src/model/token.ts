import type * as Redacted from "effect/Redacted"
import type * as Schema from "effect/Schema"
import { CardWithoutCvv } from "./card.ts"
import { CustomerToken, CustomerTokenWithContactDetails } from "./customer.ts"
import { day } from "./date.ts"
import { object, optional } from "./object.ts"
import { boolean, int32, secret, text } from "./scalar.ts"
import {
  MandateNonSepaDirectDebit,
  MandateSepaDirectDebit,
  MandateSepaDirectDebitWithoutCreditor,
} from "./token_mandate.ts"

/** What every kind of token holds. */
export interface AbstractToken {
  /** Name under which to show it to the customer, such as an obfuscated account or card number. */
  readonly alias?: string
}
/** Schema of {@link AbstractToken}. */
export const AbstractToken: Schema.Codec<AbstractToken, unknown> = /* @__PURE__ */ object("AbstractToken", () => ({
  alias: optional(text()),
}))

/** The card that a token keeps. */
export interface TokenCardData {
  /** The card; in an answer only the last four digits of its number show. */
  readonly cardWithoutCvv?: CardWithoutCvv
  /** Day of the first payment with this card. As `YYYYMMDD`. */
  readonly firstTransactionDate?: string
  /** Reference of the card at the provider. */
  readonly providerReference?: string
}
/** Schema of {@link TokenCardData}. */
export const TokenCardData: Schema.Codec<TokenCardData, unknown> = /* @__PURE__ */ object("TokenCardData", () => ({
  cardWithoutCvv: optional(CardWithoutCvv),
  firstTransactionDate: optional(day()),
  providerReference: optional(text()),
}))

/** A token of a card. */
export interface TokenCard extends AbstractToken {
  /** The cardholder. */
  readonly customer?: CustomerToken
  /** The card. */
  readonly data?: TokenCardData
}
/** Schema of {@link TokenCard}. */
export const TokenCard: Schema.Codec<TokenCard, unknown> = /* @__PURE__ */ object("TokenCard", () => ({
  customer: optional(CustomerToken),
  data: optional(TokenCardData),
}), AbstractToken)

/** The agreement that a token keeps. */
export interface TokenEWalletData {
  /** Id of the agreement with the wallet for further payments. */
  readonly billingAgreementId?: string
}
/** Schema of {@link TokenEWalletData}. */
export const TokenEWalletData: Schema.Codec<TokenEWalletData, unknown> = /* @__PURE__ */ object(
  "TokenEWalletData",
  () => ({
    billingAgreementId: optional(text()),
  }),
)

/** A token of an electronic wallet. */
export interface TokenEWallet extends AbstractToken {
  /** The wallet's owner. */
  readonly customer?: CustomerToken
  /** The agreement with the wallet. */
  readonly data?: TokenEWalletData
}
/** Schema of {@link TokenEWallet}. */
export const TokenEWallet: Schema.Codec<TokenEWallet, unknown> = /* @__PURE__ */ object("TokenEWallet", () => ({
  customer: optional(CustomerToken),
  data: optional(TokenEWalletData),
}), AbstractToken)

/** A token of a direct debit outside SEPA. */
export interface TokenNonSepaDirectDebit extends AbstractToken {
  /** Whoever pays. */
  readonly customer?: CustomerToken
  /** The mandate. */
  readonly mandate?: MandateNonSepaDirectDebit
}
/** Schema of {@link TokenNonSepaDirectDebit}. */
export const TokenNonSepaDirectDebit: Schema.Codec<TokenNonSepaDirectDebit, unknown> = /* @__PURE__ */ object(
  "TokenNonSepaDirectDebit",
  () => ({
    customer: optional(CustomerToken),
    mandate: optional(MandateNonSepaDirectDebit),
  }),
  AbstractToken,
)

/** A token of a SEPA direct debit as you send it. */
export interface TokenSepaDirectDebitWithoutCreditor extends AbstractToken {
  /** Whoever pays. */
  readonly customer?: CustomerTokenWithContactDetails
  /** The mandate. */
  readonly mandate?: MandateSepaDirectDebitWithoutCreditor
}
/** Schema of {@link TokenSepaDirectDebitWithoutCreditor}. */
export const TokenSepaDirectDebitWithoutCreditor: Schema.Codec<TokenSepaDirectDebitWithoutCreditor, unknown> =
  /* @__PURE__ */ object("TokenSepaDirectDebitWithoutCreditor", () => ({
    customer: optional(CustomerTokenWithContactDetails),
    mandate: optional(MandateSepaDirectDebitWithoutCreditor),
  }), AbstractToken)

/** A token of a SEPA direct debit as the platform keeps it. */
export interface TokenSepaDirectDebit extends AbstractToken {
  /** Whoever pays. */
  readonly customer?: CustomerTokenWithContactDetails
  /** The mandate. */
  readonly mandate?: MandateSepaDirectDebit
}
/** Schema of {@link TokenSepaDirectDebit}. */
export const TokenSepaDirectDebit: Schema.Codec<TokenSepaDirectDebit, unknown> = /* @__PURE__ */ object(
  "TokenSepaDirectDebit",
  () => ({
    customer: optional(CustomerTokenWithContactDetails),
    mandate: optional(MandateSepaDirectDebit),
  }),
  AbstractToken,
)

/** Keeps payment details as a token: those of one method, or the encrypted input of a device (protocol: tokens). */
export interface CreateTokenRequest {
  /** A card. */
  readonly card?: TokenCard
  /** An electronic wallet. */
  readonly eWallet?: TokenEWallet
  /** What a device encrypted for the platform: a JWE that can be used once. */
  readonly encryptedCustomerInput?: Redacted.Redacted<string>
  /** A direct debit outside SEPA. */
  readonly nonSepaDirectDebit?: TokenNonSepaDirectDebit
  /** Id of the payment product, such as 1 for Visa (protocol: product ids). */
  readonly paymentProductId?: number
  /** A SEPA direct debit. */
  readonly sepaDirectDebit?: TokenSepaDirectDebitWithoutCreditor
}
/** Schema of {@link CreateTokenRequest}. */
export const CreateTokenRequest: Schema.Codec<CreateTokenRequest, unknown> = /* @__PURE__ */ object(
  "CreateTokenRequest",
  () => ({
    card: optional(TokenCard),
    eWallet: optional(TokenEWallet),
    encryptedCustomerInput: optional(secret()),
    nonSepaDirectDebit: optional(TokenNonSepaDirectDebit),
    paymentProductId: optional(int32()),
    sepaDirectDebit: optional(TokenSepaDirectDebitWithoutCreditor),
  }),
)

/** The answer to the creation of a token. */
export interface CreateTokenResponse {
  /** Whether the token is new; an existing one is not changed. */
  readonly isNewToken?: boolean
  /** Id of the payment that the token was made from. */
  readonly originalPaymentId?: string
  /** Id of the token. */
  readonly token?: string
}
/** Schema of {@link CreateTokenResponse}. */
export const CreateTokenResponse: Schema.Codec<CreateTokenResponse, unknown> = /* @__PURE__ */ object(
  "CreateTokenResponse",
  () => ({
    isNewToken: optional(boolean),
    originalPaymentId: optional(text()),
    token: optional(text()),
  }),
)

/** A token that was asked for. */
export interface TokenResponse {
  /** A card, its number masked. */
  readonly card?: TokenCard
  /** An electronic wallet. */
  readonly eWallet?: TokenEWallet
  /** Id of the token. */
  readonly id?: string
  /** A direct debit outside SEPA. */
  readonly nonSepaDirectDebit?: TokenNonSepaDirectDebit
  /** Id of the payment that the token was made from. */
  readonly originalPaymentId?: string
  /** Id of the payment product, such as 1 for Visa (protocol: product ids). */
  readonly paymentProductId?: number
  /** A SEPA direct debit. */
  readonly sepaDirectDebit?: TokenSepaDirectDebit
}
/** Schema of {@link TokenResponse}. */
export const TokenResponse: Schema.Codec<TokenResponse, unknown> = /* @__PURE__ */ object("TokenResponse", () => ({
  card: optional(TokenCard),
  eWallet: optional(TokenEWallet),
  id: optional(text()),
  nonSepaDirectDebit: optional(TokenNonSepaDirectDebit),
  originalPaymentId: optional(text()),
  paymentProductId: optional(int32()),
  sepaDirectDebit: optional(TokenSepaDirectDebit),
}))

/** Replaces those parts of a token that are sent. */
export interface UpdateTokenRequest {
  /** A card. */
  readonly card?: TokenCard
  /** An electronic wallet. */
  readonly eWallet?: TokenEWallet
  /** A direct debit outside SEPA. */
  readonly nonSepaDirectDebit?: TokenNonSepaDirectDebit
  /** Id of the payment product, such as 1 for Visa (protocol: product ids). */
  readonly paymentProductId?: number
  /** A SEPA direct debit. */
  readonly sepaDirectDebit?: TokenSepaDirectDebitWithoutCreditor
}
/** Schema of {@link UpdateTokenRequest}. */
export const UpdateTokenRequest: Schema.Codec<UpdateTokenRequest, unknown> = /* @__PURE__ */ object(
  "UpdateTokenRequest",
  () => ({
    card: optional(TokenCard),
    eWallet: optional(TokenEWallet),
    nonSepaDirectDebit: optional(TokenNonSepaDirectDebit),
    paymentProductId: optional(int32()),
    sepaDirectDebit: optional(TokenSepaDirectDebitWithoutCreditor),
  }),
)

/** Keeps the details of a payment that went through as a token. */
export interface TokenizePaymentRequest {
  /** Name under which to show it to the customer, such as an obfuscated account or card number. */
  readonly alias?: string
}
/** Schema of {@link TokenizePaymentRequest}. */
export const TokenizePaymentRequest: Schema.Codec<TokenizePaymentRequest, unknown> = /* @__PURE__ */ object(
  "TokenizePaymentRequest",
  () => ({
    alias: optional(text()),
  }),
)

import type * as Redacted from "effect/Redacted"
import type * as Schema from "effect/Schema"
import { Card } from "./card.ts"
import { SchemeTokenData } from "./network_token.ts"
import { deprecated, object, optional } from "./object.ts"
import { AbstractPaymentMethodSpecificInput } from "./payment_method.ts"
import {
  CardOnFileRequestor,
  CardOnFileSequence,
  CardRecurrenceDetails,
  MerchantInitiatedReason,
  OpenRecurringSequence,
} from "./recurrence.ts"
import { boolean, namedEnum, type Other, secret, text } from "./scalar.ts"
import { ExternalCardholderAuthenticationData, ThreeDSecure, ThreeDSecureBase } from "./three_d_secure.ts"

/** How binding an authorisation is. */
export type AuthorizationMode = "FINAL_AUTHORIZATION" | "PRE_AUTHORIZATION" | "SALE" | Other
/** Schema of {@link AuthorizationMode}. */
export const AuthorizationMode: Schema.Codec<AuthorizationMode> = /* @__PURE__ */ namedEnum("AuthorizationMode", [
  "FINAL_AUTHORIZATION",
  "PRE_AUTHORIZATION",
  "SALE",
])

/** Channel through which the order came: the internet, or mail and telephone (`MOTO`). */
export type TransactionChannel = "ECOMMERCE" | "MOTO" | Other
/** Schema of {@link TransactionChannel}. */
export const TransactionChannel: Schema.Codec<TransactionChannel> = /* @__PURE__ */ namedEnum("TransactionChannel", [
  "ECOMMERCE",
  "MOTO",
])

/** What a Click to Pay checkout in the browser handed over. */
export interface ClickToPayInput {
  /** The signed answer of the checkout, as a compact JWS. */
  readonly checkoutResponseSignature?: Redacted.Redacted<string>
}
/** Schema of {@link ClickToPayInput}. */
export const ClickToPayInput: Schema.Codec<ClickToPayInput, unknown> = /* @__PURE__ */ object(
  "ClickToPayInput",
  () => ({
    checkoutResponseSignature: optional(secret()),
  }),
)

/** What every kind of card payment needs. */
export interface AbstractCardPaymentMethodSpecificInput extends AbstractPaymentMethodSpecificInput {
  /** Code of a promotion of the acquirer. */
  readonly acquirerPromotionCode?: string
  /**
   * Whether the amount is final (`FINAL_AUTHORIZATION`), may still change (`PRE_AUTHORIZATION`) or is charged at once
   * (`SALE`).
   */
  readonly authorizationMode?: AuthorizationMode
  /** Your reference of the customer for reports and statements. */
  readonly customerReference?: string
  /** Scheme's id of the first payment of the series, as its answer gave it. */
  readonly initialSchemeTransactionId?: string
  /** Scheme's link id of the first transaction of a series. */
  readonly originalTransactionLinkId?: string
  /** The series to which the payment belongs. */
  readonly recurring?: CardRecurrenceDetails
  /**
   * Place in the series: `first`, or `recurring` for a later payment.
   *
   * @deprecated Use `recurring.recurringPaymentSequenceIndicator`.
   */
  readonly recurringPaymentSequenceIndicator?: OpenRecurringSequence
  /** Whether the payment waits for your approval before it is captured; the account's setting when absent. */
  readonly requiresApproval?: boolean
  /**
   * Whether to leave 3-D Secure out for this transaction.
   *
   * @deprecated Use `threeDSecure.skipAuthentication`.
   */
  readonly skipAuthentication?: boolean
  /** Whether to leave the fraud screening out. */
  readonly skipFraudService?: boolean
  /** Id of the token to pay with, instead of a card. */
  readonly token?: string
  /** Whether to keep the payment details as a token. */
  readonly tokenize?: boolean
  /** Channel through which the order came. */
  readonly transactionChannel?: TransactionChannel
  /**
   * Place in a series without schedule.
   *
   * @deprecated Use `unscheduledCardOnFileSequenceIndicator`.
   */
  readonly unscheduledCardOnFileIndicator?: CardOnFileSequence
  /**
   * Who starts a payment with stored details that follows no schedule: you (`merchantInitiated`) or the customer
   * (`cardholderInitiated`).
   */
  readonly unscheduledCardOnFileRequestor?: CardOnFileRequestor
  /** Place in a series without schedule: `first` or `subsequent`. */
  readonly unscheduledCardOnFileSequenceIndicator?: CardOnFileSequence
}
/** Schema of {@link AbstractCardPaymentMethodSpecificInput}. */
export const AbstractCardPaymentMethodSpecificInput: Schema.Codec<AbstractCardPaymentMethodSpecificInput, unknown> =
  /* @__PURE__ */ object("AbstractCardPaymentMethodSpecificInput", () => ({
    acquirerPromotionCode: optional(text()),
    authorizationMode: optional(AuthorizationMode),
    customerReference: optional(text()),
    initialSchemeTransactionId: optional(text()),
    originalTransactionLinkId: optional(text()),
    recurring: optional(CardRecurrenceDetails),
    recurringPaymentSequenceIndicator: deprecated(OpenRecurringSequence),
    requiresApproval: optional(boolean),
    skipAuthentication: deprecated(boolean),
    skipFraudService: optional(boolean),
    token: optional(text()),
    tokenize: optional(boolean),
    transactionChannel: optional(TransactionChannel),
    unscheduledCardOnFileIndicator: deprecated(CardOnFileSequence),
    unscheduledCardOnFileRequestor: optional(CardOnFileRequestor),
    unscheduledCardOnFileSequenceIndicator: optional(CardOnFileSequence),
  }), AbstractPaymentMethodSpecificInput)

/** What a payment by card needs. */
export interface CardPaymentMethodSpecificInput extends AbstractCardPaymentMethodSpecificInput {
  /** The card, unless a token, a network token or encrypted input stands for it. */
  readonly card?: Card
  /** What a Click to Pay checkout handed over. */
  readonly clickToPay?: ClickToPayInput
  /**
   * Outcome of an authentication that somebody else ran.
   *
   * @deprecated Use `threeDSecure.externalCardholderAuthenticationData`.
   */
  readonly externalCardholderAuthenticationData?: ExternalCardholderAuthenticationData
  /** Whether the payment belongs to a series; the first one is always tokenised. */
  readonly isRecurring?: boolean
  /** Why you charge a customer who is not there. */
  readonly merchantInitiatedReasonIndicator?: MerchantInitiatedReason
  /** Network token that you hold yourself. */
  readonly networkTokenData?: SchemeTokenData
  /**
   * Address to which the customer comes back.
   *
   * @deprecated Use `threeDSecure.redirectionData.returnUrl`.
   */
  readonly returnUrl?: string
  /** How the cardholder is authenticated. */
  readonly threeDSecure?: ThreeDSecure
}
/** Schema of {@link CardPaymentMethodSpecificInput}. */
export const CardPaymentMethodSpecificInput: Schema.Codec<CardPaymentMethodSpecificInput, unknown> =
  /* @__PURE__ */ object("CardPaymentMethodSpecificInput", () => ({
    card: optional(Card),
    clickToPay: optional(ClickToPayInput),
    externalCardholderAuthenticationData: deprecated(ExternalCardholderAuthenticationData),
    isRecurring: optional(boolean),
    merchantInitiatedReasonIndicator: optional(MerchantInitiatedReason),
    networkTokenData: optional(SchemeTokenData),
    returnUrl: deprecated(text()),
    threeDSecure: optional(ThreeDSecure),
  }), AbstractCardPaymentMethodSpecificInput)

/** What a payment by card on a hosted checkout needs. */
export interface CardPaymentMethodSpecificInputBase extends AbstractCardPaymentMethodSpecificInput {
  /** How the cardholder is authenticated. */
  readonly threeDSecure?: ThreeDSecureBase
}
/** Schema of {@link CardPaymentMethodSpecificInputBase}. */
export const CardPaymentMethodSpecificInputBase: Schema.Codec<CardPaymentMethodSpecificInputBase, unknown> =
  /* @__PURE__ */ object("CardPaymentMethodSpecificInputBase", () => ({
    threeDSecure: optional(ThreeDSecureBase),
  }), AbstractCardPaymentMethodSpecificInput)

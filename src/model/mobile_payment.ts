import type * as Redacted from "effect/Redacted"
import type * as Schema from "effect/Schema"
import { AuthorizationMode } from "./card_payment.ts"
import { expiry } from "./date.ts"
import { deprecated, object, optional } from "./object.ts"
import { AbstractPaymentMethodSpecificInput } from "./payment_method.ts"
import {
  CardOnFileRequestor,
  CardOnFileSequence,
  CardRecurrenceDetails,
  MerchantInitiatedReason,
} from "./recurrence.ts"
import { boolean, int32, secret, text } from "./scalar.ts"
import { GPayThreeDSecure } from "./three_d_secure.ts"

/** Payment data of a wallet that you decrypted yourself. */
export interface DecryptedPaymentData {
  /**
   * Kind of number, in Google Pay's words: `PAN_ONLY` or `CRYPTOGRAM_3DS`.
   *
   * @deprecated Use `decryptedPaymentData.paymentMethod`.
   */
  readonly authMethod?: string
  /** Name of the cardholder. 2 to 51 characters. */
  readonly cardholderName?: string
  /** Cryptogram that makes the number valid for one payment. */
  readonly cryptogram?: Redacted.Redacted<string>
  /** Number that stands for the card in the wallet (device PAN). */
  readonly dpan?: Redacted.Redacted<string>
  /** Electronic commerce indicator that belongs to the cryptogram. */
  readonly eci?: number
  /** Last month in which the number is valid. As `MMYY`. */
  readonly expiryDate?: string
  /** Number of the card itself, when the wallet gave no device PAN. */
  readonly pan?: Redacted.Redacted<string>
  /** Kind of number, as the wallet's data names it, such as `CARD` or `TOKENIZED_CARD`. */
  readonly paymentMethod?: string
}
/** Schema of {@link DecryptedPaymentData}. */
export const DecryptedPaymentData: Schema.Codec<DecryptedPaymentData, unknown> = /* @__PURE__ */ object(
  "DecryptedPaymentData",
  () => ({
    authMethod: deprecated(text()),
    cardholderName: optional(text({ minLength: 2, maxLength: 51 })),
    cryptogram: optional(secret()),
    dpan: optional(secret()),
    eci: optional(int32()),
    expiryDate: optional(expiry()),
    pan: optional(secret()),
    paymentMethod: optional(text()),
  }),
)

/** What a payment with Google Pay needs. */
export interface MobilePaymentProduct320SpecificInput {
  /** Name of the cardholder. 2 to 51 characters. */
  readonly cardholderName?: string
  /** How the cardholder is authenticated. */
  readonly threeDSecure?: GPayThreeDSecure
}
/** Schema of {@link MobilePaymentProduct320SpecificInput}. */
export const MobilePaymentProduct320SpecificInput: Schema.Codec<MobilePaymentProduct320SpecificInput, unknown> =
  /* @__PURE__ */ object("MobilePaymentProduct320SpecificInput", () => ({
    cardholderName: optional(text({ minLength: 2, maxLength: 51 })),
    threeDSecure: optional(GPayThreeDSecure),
  }))

/** What Apple Pay on a hosted checkout needs. */
export interface MobilePaymentProduct302SpecificInputHostedCheckout {
  /** Your name as Apple Pay shows it. */
  readonly businessName?: string
}
/** Schema of {@link MobilePaymentProduct302SpecificInputHostedCheckout}. */
export const MobilePaymentProduct302SpecificInputHostedCheckout: Schema.Codec<
  MobilePaymentProduct302SpecificInputHostedCheckout,
  unknown
> = /* @__PURE__ */ object("MobilePaymentProduct302SpecificInputHostedCheckout", () => ({
  businessName: optional(text()),
}))

/** What Google Pay on a hosted checkout needs. */
export interface MobilePaymentProduct320SpecificInputHostedCheckout {
  /** Your name as Google Pay shows it. */
  readonly merchantName?: string
  /** Your domain as it is registered with Google Pay. */
  readonly merchantOrigin?: string
  /** How the cardholder is authenticated. */
  readonly threeDSecure?: GPayThreeDSecure
}
/** Schema of {@link MobilePaymentProduct320SpecificInputHostedCheckout}. */
export const MobilePaymentProduct320SpecificInputHostedCheckout: Schema.Codec<
  MobilePaymentProduct320SpecificInputHostedCheckout,
  unknown
> = /* @__PURE__ */ object("MobilePaymentProduct320SpecificInputHostedCheckout", () => ({
  merchantName: optional(text()),
  merchantOrigin: optional(text()),
  threeDSecure: optional(GPayThreeDSecure),
}))

/** What every kind of payment with a mobile wallet needs. */
export interface AbstractMobilePaymentMethodSpecificInput extends AbstractPaymentMethodSpecificInput {
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
  /** Whether the payment waits for your approval before it is captured; the account's setting when absent. */
  readonly requiresApproval?: boolean
  /** Whether to leave the fraud screening out. */
  readonly skipFraudService?: boolean
  /** Id of the token to pay with, instead of wallet data. */
  readonly token?: string
  /** Whether to keep the payment details as a token. */
  readonly tokenize?: boolean
  /**
   * Who starts a payment with stored details that follows no schedule: you (`merchantInitiated`) or the customer
   * (`cardholderInitiated`).
   */
  readonly unscheduledCardOnFileRequestor?: CardOnFileRequestor
  /** Place in a series without schedule: `first` or `subsequent`. */
  readonly unscheduledCardOnFileSequenceIndicator?: CardOnFileSequence
}
/** Schema of {@link AbstractMobilePaymentMethodSpecificInput}. */
export const AbstractMobilePaymentMethodSpecificInput: Schema.Codec<AbstractMobilePaymentMethodSpecificInput, unknown> =
  /* @__PURE__ */ object("AbstractMobilePaymentMethodSpecificInput", () => ({
    authorizationMode: optional(AuthorizationMode),
    customerReference: optional(text()),
    initialSchemeTransactionId: optional(text()),
    originalTransactionLinkId: optional(text()),
    recurring: optional(CardRecurrenceDetails),
    requiresApproval: optional(boolean),
    skipFraudService: optional(boolean),
    token: optional(text()),
    tokenize: optional(boolean),
    unscheduledCardOnFileRequestor: optional(CardOnFileRequestor),
    unscheduledCardOnFileSequenceIndicator: optional(CardOnFileSequence),
  }), AbstractPaymentMethodSpecificInput)

/** What a payment with a mobile wallet needs: the wallet's data as it came, or decrypted. */
export interface MobilePaymentMethodSpecificInput extends AbstractMobilePaymentMethodSpecificInput {
  /** The wallet's data, decrypted by you. */
  readonly decryptedPaymentData?: DecryptedPaymentData
  /** The wallet's data as it came: Google Pay's token, or the JSON text of Apple Pay's `paymentData`. */
  readonly encryptedPaymentData?: Redacted.Redacted<string>
  /** Whether the payment belongs to a series. */
  readonly isRecurring?: boolean
  /** Why you charge a customer who is not there. */
  readonly merchantInitiatedReasonIndicator?: MerchantInitiatedReason
  /** What Google Pay needs besides. */
  readonly paymentProduct320SpecificInput?: MobilePaymentProduct320SpecificInput
}
/** Schema of {@link MobilePaymentMethodSpecificInput}. */
export const MobilePaymentMethodSpecificInput: Schema.Codec<MobilePaymentMethodSpecificInput, unknown> =
  /* @__PURE__ */ object("MobilePaymentMethodSpecificInput", () => ({
    decryptedPaymentData: optional(DecryptedPaymentData),
    encryptedPaymentData: optional(secret()),
    isRecurring: optional(boolean),
    merchantInitiatedReasonIndicator: optional(MerchantInitiatedReason),
    paymentProduct320SpecificInput: optional(MobilePaymentProduct320SpecificInput),
  }), AbstractMobilePaymentMethodSpecificInput)

/** What a payment with a mobile wallet on a hosted checkout needs. */
export interface MobilePaymentMethodSpecificInputHostedCheckout extends AbstractMobilePaymentMethodSpecificInput {
  /** What Apple Pay needs besides. */
  readonly paymentProduct302SpecificInput?: MobilePaymentProduct302SpecificInputHostedCheckout
  /** What Google Pay needs besides. */
  readonly paymentProduct320SpecificInput?: MobilePaymentProduct320SpecificInputHostedCheckout
}
/** Schema of {@link MobilePaymentMethodSpecificInputHostedCheckout}. */
export const MobilePaymentMethodSpecificInputHostedCheckout: Schema.Codec<
  MobilePaymentMethodSpecificInputHostedCheckout,
  unknown
> = /* @__PURE__ */ object("MobilePaymentMethodSpecificInputHostedCheckout", () => ({
  paymentProduct302SpecificInput: optional(MobilePaymentProduct302SpecificInputHostedCheckout),
  paymentProduct320SpecificInput: optional(MobilePaymentProduct320SpecificInputHostedCheckout),
}), AbstractMobilePaymentMethodSpecificInput)

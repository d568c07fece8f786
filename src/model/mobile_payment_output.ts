import type * as Schema from "effect/Schema"
import { expiry } from "./date.ts"
import { CardFraudResults } from "./fraud_results.ts"
import { object, optional } from "./object.ts"
import { AbstractPaymentMethodSpecificOutput } from "./payment_method.ts"
import { text } from "./scalar.ts"
import { ThreeDSecureResults } from "./three_d_secure_results.ts"

/** The number with which a wallet paid. */
export interface MobilePaymentData {
  /** Masked number that stands for the card in the wallet. */
  readonly dpan?: string
  /** Last month in which the number is valid. As `MMYY`. */
  readonly expiryDate?: string
}
/** Schema of {@link MobilePaymentData}. */
export const MobilePaymentData: Schema.Codec<MobilePaymentData, unknown> = /* @__PURE__ */ object(
  "MobilePaymentData",
  () => ({
    dpan: optional(text()),
    expiryDate: optional(expiry()),
  }),
)

/** What came of a payment with a mobile wallet. */
export interface MobilePaymentMethodSpecificOutput extends AbstractPaymentMethodSpecificOutput {
  /** Code with which the issuer or acquirer authorised it. */
  readonly authorisationCode?: string
  /** Results of the fraud screening. */
  readonly fraudResults?: CardFraudResults
  /** Scheme's id of the first transaction of a series, which ties later ones to it. */
  readonly initialSchemeTransactionId?: string
  /** Card scheme through which the payment went. */
  readonly network?: string
  /** Scheme's link id of the first transaction of a series. */
  readonly originalTransactionLinkId?: string
  /** The number with which the wallet paid, masked. */
  readonly paymentData?: MobilePaymentData
  /** Card scheme's id of this transaction. */
  readonly schemeTransactionId?: string
  /** What came of the authentication of the cardholder. */
  readonly threeDSecureResults?: ThreeDSecureResults
  /** Id of the token with the wallet's data. */
  readonly token?: string
  /** Scheme's link id of this transaction. */
  readonly transactionLinkId?: string
}
/** Schema of {@link MobilePaymentMethodSpecificOutput}. */
export const MobilePaymentMethodSpecificOutput: Schema.Codec<MobilePaymentMethodSpecificOutput, unknown> =
  /* @__PURE__ */ object("MobilePaymentMethodSpecificOutput", () => ({
    authorisationCode: optional(text()),
    fraudResults: optional(CardFraudResults),
    initialSchemeTransactionId: optional(text()),
    network: optional(text()),
    originalTransactionLinkId: optional(text()),
    paymentData: optional(MobilePaymentData),
    schemeTransactionId: optional(text()),
    threeDSecureResults: optional(ThreeDSecureResults),
    token: optional(text()),
    transactionLinkId: optional(text()),
  }), AbstractPaymentMethodSpecificOutput)

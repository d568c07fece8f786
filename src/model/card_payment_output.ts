import type * as Schema from "effect/Schema"
import { CardEssentials } from "./card.ts"
import { CardFraudResults } from "./fraud_results.ts"
import { NetworkTokenData } from "./network_token.ts"
import { object, optional } from "./object.ts"
import { AbstractPaymentMethodSpecificOutput } from "./payment_method.ts"
import { boolean, text } from "./scalar.ts"
import { ThreeDSecureResults } from "./three_d_secure_results.ts"

/** What came of a payment by card. */
export interface CardPaymentMethodSpecificOutput extends AbstractPaymentMethodSpecificOutput {
  /** Code with which the issuer or acquirer authorised it. */
  readonly authorisationCode?: string
  /** The card with which was paid, its number masked. */
  readonly card?: CardEssentials
  /** Whether the customer paid with Click to Pay. */
  readonly clickToPayUsed?: boolean
  /** Results of the fraud screening. */
  readonly fraudResults?: CardFraudResults
  /** Scheme's id of the first transaction of a series, which ties later ones to it. */
  readonly initialSchemeTransactionId?: string
  /** The network token that was used. */
  readonly networkTokenData?: NetworkTokenData
  /** Whether a network token stood for the card number. */
  readonly networkTokenUsed?: boolean
  /** Scheme's link id of the first transaction of a series. */
  readonly originalTransactionLinkId?: string
  /** Scheme's reference of the account behind the card (PAR), the same for card and tokens. */
  readonly paymentAccountReference?: string
  /** Card scheme's id of this transaction. */
  readonly schemeTransactionId?: string
  /** What came of the authentication of the cardholder. */
  readonly threeDSecureResults?: ThreeDSecureResults
  /** Id of the token with the card's data. */
  readonly token?: string
  /** Scheme's link id of this transaction. */
  readonly transactionLinkId?: string
}
/** Schema of {@link CardPaymentMethodSpecificOutput}. */
export const CardPaymentMethodSpecificOutput: Schema.Codec<CardPaymentMethodSpecificOutput, unknown> =
  /* @__PURE__ */ object("CardPaymentMethodSpecificOutput", () => ({
    authorisationCode: optional(text()),
    card: optional(CardEssentials),
    clickToPayUsed: optional(boolean),
    fraudResults: optional(CardFraudResults),
    initialSchemeTransactionId: optional(text()),
    networkTokenData: optional(NetworkTokenData),
    networkTokenUsed: optional(boolean),
    originalTransactionLinkId: optional(text()),
    paymentAccountReference: optional(text()),
    schemeTransactionId: optional(text()),
    threeDSecureResults: optional(ThreeDSecureResults),
    token: optional(text()),
    transactionLinkId: optional(text()),
  }), AbstractPaymentMethodSpecificOutput)

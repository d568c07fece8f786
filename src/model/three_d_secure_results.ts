import type * as Redacted from "effect/Redacted"
import type * as Schema from "effect/Schema"
import { AmountOfMoney } from "./money.ts"
import { object, optional } from "./object.ts"
import { int32, secret, text } from "./scalar.ts"
import { ThreeDSecureData } from "./three_d_secure.ts"
import { SdkDataOutput } from "./three_d_secure_sdk.ts"

/** What became of an exemption from strong customer authentication. */
export interface ExemptionOutput {
  /** Exemption that was put to the issuer. */
  readonly exemptionRaised?: string
  /** Why the exemption was not granted. */
  readonly exemptionRejectionReason?: string
  /** Exemption that was asked for. */
  readonly exemptionRequest?: string
}
/** Schema of {@link ExemptionOutput}. */
export const ExemptionOutput: Schema.Codec<ExemptionOutput, unknown> = /* @__PURE__ */ object(
  "ExemptionOutput",
  () => ({
    exemptionRaised: optional(text()),
    exemptionRejectionReason: optional(text()),
    exemptionRequest: optional(text()),
  }),
)

/** What came of the authentication of a cardholder. */
export interface ThreeDSecureResults {
  /** Id that the issuer's access control server (ACS) gave the authentication. */
  readonly acsTransactionId?: string
  /** Exemption that was granted. */
  readonly appliedExemption?: string
  /** Amount that was authenticated. */
  readonly authenticationAmount?: AmountOfMoney
  /** Value with which the issuer vouches for the authentication (CAVV, AAV or AEVV). */
  readonly cavv?: Redacted.Redacted<string>
  /** Id that the card scheme's directory server gave the authentication. */
  readonly directoryServerTransactionId?: string
  /** Electronic commerce indicator: `5` or `2` authenticated, `6` or `1` attempted (Visa, Mastercard). */
  readonly eci?: string
  /** What became of the exemption. */
  readonly exemptionOutput?: ExemptionOutput
  /** Risk score of the card scheme, 0 to 99. */
  readonly schemeRiskScore?: number
  /** What the 3-D Secure SDK of an app gets back. */
  readonly sdkData?: SdkDataOutput
  /** Facts of this authentication that a later payment may refer to. */
  readonly threeDSecureData?: ThreeDSecureData
  /** Version of 3-D Secure that was used. */
  readonly threeDSecureVersion?: string
  /** Id that the 3-D Secure server gave the authentication. */
  readonly threeDServerTransactionId?: string
  /** Id of the authentication; version 1 only. */
  readonly xid?: string
}
/** Schema of {@link ThreeDSecureResults}. */
export const ThreeDSecureResults: Schema.Codec<ThreeDSecureResults, unknown> = /* @__PURE__ */ object(
  "ThreeDSecureResults",
  () => ({
    acsTransactionId: optional(text()),
    appliedExemption: optional(text()),
    authenticationAmount: optional(AmountOfMoney),
    cavv: optional(secret()),
    directoryServerTransactionId: optional(text()),
    eci: optional(text()),
    exemptionOutput: optional(ExemptionOutput),
    schemeRiskScore: optional(int32({ minimum: 0, maximum: 99 })),
    sdkData: optional(SdkDataOutput),
    threeDSecureData: optional(ThreeDSecureData),
    threeDSecureVersion: optional(text()),
    threeDServerTransactionId: optional(text()),
    xid: optional(text()),
  }),
)

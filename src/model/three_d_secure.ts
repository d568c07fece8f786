import type * as Redacted from "effect/Redacted"
import type * as Schema from "effect/Schema"
import { minute } from "./date.ts"
import { AmountOfMoney } from "./money.ts"
import { deprecated, object, optional } from "./object.ts"
import { RedirectionData } from "./redirection.ts"
import { boolean, int32, namedEnum, type Other, secret, text } from "./scalar.ts"
import { SdkDataInput } from "./three_d_secure_sdk.ts"

/** Size in pixels of the frame in which the issuer challenges the cardholder. */
export type ChallengeCanvasSize = "250x400" | "390x400" | "500x600" | "600x400" | "full-screen" | Other
/** Schema of {@link ChallengeCanvasSize}. */
export const ChallengeCanvasSize: Schema.Codec<ChallengeCanvasSize> = /* @__PURE__ */ namedEnum("ChallengeCanvasSize", [
  "250x400",
  "390x400",
  "500x600",
  "600x400",
  "full-screen",
])

/** Whether you want the cardholder challenged; `challenge-required` where a rule demands it. */
export type ChallengeIndicator =
  | "no-preference"
  | "no-challenge-requested"
  | "challenge-requested"
  | "challenge-required"
  | Other
/** Schema of {@link ChallengeIndicator}. */
export const ChallengeIndicator: Schema.Codec<ChallengeIndicator> = /* @__PURE__ */ namedEnum("ChallengeIndicator", [
  "no-preference",
  "no-challenge-requested",
  "challenge-requested",
  "challenge-required",
])

/** Exemption from strong customer authentication to ask for; `automatic` leaves the choice to the platform. */
export type ExemptionRequest = "none" | "automatic" | "transaction-risk-analysis" | "low-value" | "whitelist" | Other
/** Schema of {@link ExemptionRequest}. */
export const ExemptionRequest: Schema.Codec<ExemptionRequest> = /* @__PURE__ */ namedEnum("ExemptionRequest", [
  "none",
  "automatic",
  "transaction-risk-analysis",
  "low-value",
  "whitelist",
])

/** How a cardholder was authenticated. */
export type ThreeDSecureMethod = "frictionless" | "challenged" | "avs-verified" | "other" | Other
/** Schema of {@link ThreeDSecureMethod}. */
export const ThreeDSecureMethod: Schema.Codec<ThreeDSecureMethod> = /* @__PURE__ */ namedEnum("ThreeDSecureMethod", [
  "frictionless",
  "challenged",
  "avs-verified",
  "other",
])

/** An earlier authentication of the same cardholder. */
export interface ThreeDSecureData {
  /** Id that the issuer's access control server (ACS) gave that authentication. */
  readonly acsTransactionId?: string
  /** How the cardholder was authenticated then. */
  readonly method?: ThreeDSecureMethod
  /** When the cardholder was authenticated then, in UTC. As `YYYYMMDDHHMM`. */
  readonly utcTimestamp?: string
}
/** Schema of {@link ThreeDSecureData}. */
export const ThreeDSecureData: Schema.Codec<ThreeDSecureData, unknown> = /* @__PURE__ */ object(
  "ThreeDSecureData",
  () => ({
    acsTransactionId: optional(text()),
    method: optional(ThreeDSecureMethod),
    utcTimestamp: optional(minute()),
  }),
)

/** Exemption with which an authentication was granted. */
export type AppliedExemption = "transaction-risk-analysis" | "low-value" | "whitelist" | Other
/** Schema of {@link AppliedExemption}. */
export const AppliedExemption: Schema.Codec<AppliedExemption> = /* @__PURE__ */ namedEnum("AppliedExemption", [
  "transaction-risk-analysis",
  "low-value",
  "whitelist",
])

/** Version of 3-D Secure. */
export type ThreeDSecureVersion =
  | "v1"
  | "v2"
  | "1.0.2"
  | "2.1.0"
  | "2.2.0"
  | "2.3"
  | "2.3.0"
  | "2.3.1"
  | "2.3.1.1"
  | Other
/** Schema of {@link ThreeDSecureVersion}. */
export const ThreeDSecureVersion: Schema.Codec<ThreeDSecureVersion> = /* @__PURE__ */ namedEnum("ThreeDSecureVersion", [
  "v1",
  "v2",
  "1.0.2",
  "2.1.0",
  "2.2.0",
  "2.3",
  "2.3.0",
  "2.3.1",
  "2.3.1.1",
])

/** Outcome of an authentication: `Y` authenticated, `A` attempted, `I` informational only. */
export type ValidationResult = "Y" | "A" | "I" | Other
/** Schema of {@link ValidationResult}. */
export const ValidationResult: Schema.Codec<ValidationResult> = /* @__PURE__ */ namedEnum("ValidationResult", [
  "Y",
  "A",
  "I",
])

/** Outcome of a 3-D Secure authentication that somebody else ran. */
export interface ExternalCardholderAuthenticationData {
  /** Id that the issuer's access control server (ACS) gave the authentication. */
  readonly acsTransactionId?: string
  /** Exemption with which it was granted. */
  readonly appliedExemption?: AppliedExemption
  /** Value with which the issuer vouches for the authentication (CAVV, AAV or AEVV). */
  readonly cavv?: Redacted.Redacted<string>
  /** Algorithm that produced `cavv`, as your 3-D Secure provider states it. */
  readonly cavvAlgorithm?: string
  /** Id that the card scheme's directory server gave the authentication. */
  readonly directoryServerTransactionId?: string
  /** Electronic commerce indicator: strength of the authentication, by card scheme. */
  readonly eci?: number
  /** Risk score of the card scheme, 0 to 99. */
  readonly schemeRiskScore?: number
  /** Version of 3-D Secure that was used. */
  readonly threeDSecureVersion?: ThreeDSecureVersion
  /**
   * Id that the 3-D Secure server gave the authentication.
   *
   * @deprecated It has no replacement.
   */
  readonly threeDServerTransactionId?: string
  /** Outcome of the authentication. */
  readonly validationResult?: ValidationResult
  /** Id of a version 1 authentication. */
  readonly xid?: string
}
/** Schema of {@link ExternalCardholderAuthenticationData}. */
export const ExternalCardholderAuthenticationData: Schema.Codec<ExternalCardholderAuthenticationData, unknown> =
  /* @__PURE__ */ object("ExternalCardholderAuthenticationData", () => ({
    acsTransactionId: optional(text()),
    appliedExemption: optional(AppliedExemption),
    cavv: optional(secret()),
    cavvAlgorithm: optional(text()),
    directoryServerTransactionId: optional(text()),
    eci: optional(int32()),
    schemeRiskScore: optional(int32({ minimum: 0, maximum: 99 })),
    threeDSecureVersion: optional(ThreeDSecureVersion),
    threeDServerTransactionId: deprecated(text()),
    validationResult: optional(ValidationResult),
    xid: optional(text()),
  }))

/** How a cardholder is to be authenticated (protocol: 3-D Secure). */
export interface AbstractThreeDSecure {
  /** Amount to authenticate, where it differs from that of the order. */
  readonly authenticationAmount?: AmountOfMoney
  /** How the authentication runs: `browser` in a web page. */
  readonly authenticationFlow?: string
  /** Size of the frame in which the issuer challenges the cardholder; `600x400` where it is not set. */
  readonly challengeCanvasSize?: ChallengeCanvasSize
  /** Whether you want the cardholder challenged; `no-preference` by default. */
  readonly challengeIndicator?: ChallengeIndicator
  /** Exemption from strong customer authentication to ask for; `none` by default. */
  readonly exemptionRequest?: ExemptionRequest
  /** Earlier authentication of the same cardholder. */
  readonly priorThreeDSecureData?: ThreeDSecureData
  /** What the 3-D Secure SDK of an app collected. */
  readonly sdkData?: SdkDataInput
  /** Whether to leave 3-D Secure out for this transaction. */
  readonly skipAuthentication?: boolean
  /** How risky you hold the transaction to be. */
  readonly transactionRiskLevel?: string
}
/** Schema of {@link AbstractThreeDSecure}. */
export const AbstractThreeDSecure: Schema.Codec<AbstractThreeDSecure, unknown> = /* @__PURE__ */ object(
  "AbstractThreeDSecure",
  () => ({
    authenticationAmount: optional(AmountOfMoney),
    authenticationFlow: optional(text()),
    challengeCanvasSize: optional(ChallengeCanvasSize),
    challengeIndicator: optional(ChallengeIndicator),
    exemptionRequest: optional(ExemptionRequest),
    priorThreeDSecureData: optional(ThreeDSecureData),
    sdkData: optional(SdkDataInput),
    skipAuthentication: optional(boolean),
    transactionRiskLevel: optional(text()),
  }),
)

/** How the cardholder of a payment is to be authenticated. */
export interface ThreeDSecure extends AbstractThreeDSecure {
  /** Outcome of an authentication that somebody else ran: the platform then runs none. */
  readonly externalCardholderAuthenticationData?: ExternalCardholderAuthenticationData
  /** Where the customer comes back to after the issuer's page. */
  readonly redirectionData?: RedirectionData
}
/** Schema of {@link ThreeDSecure}. */
export const ThreeDSecure: Schema.Codec<ThreeDSecure, unknown> = /* @__PURE__ */ object("ThreeDSecure", () => ({
  externalCardholderAuthenticationData: optional(ExternalCardholderAuthenticationData),
  redirectionData: optional(RedirectionData),
}), AbstractThreeDSecure)

/** How the cardholder is to be authenticated on a hosted checkout. */
export interface ThreeDSecureBase extends AbstractThreeDSecure {}
/** Schema of {@link ThreeDSecureBase}. */
export const ThreeDSecureBase: Schema.Codec<ThreeDSecureBase, unknown> = /* @__PURE__ */ object(
  "ThreeDSecureBase",
  () => ({}),
  AbstractThreeDSecure,
)

/** How the cardholder behind a Google Pay payment is to be authenticated. */
export interface GPayThreeDSecure {
  /** Size of the frame in which the issuer challenges the cardholder. */
  readonly challengeCanvasSize?: ChallengeCanvasSize
  /** Whether you want the cardholder challenged; `no-preference` by default. */
  readonly challengeIndicator?: ChallengeIndicator
  /** Exemption from strong customer authentication to ask for; `none` by default. */
  readonly exemptionRequest?: ExemptionRequest
  /** Where the customer comes back to after the issuer's page. */
  readonly redirectionData?: RedirectionData
  /** Whether to leave 3-D Secure out for this transaction. */
  readonly skipAuthentication?: boolean
}
/** Schema of {@link GPayThreeDSecure}. */
export const GPayThreeDSecure: Schema.Codec<GPayThreeDSecure, unknown> = /* @__PURE__ */ object(
  "GPayThreeDSecure",
  () => ({
    challengeCanvasSize: optional(ChallengeCanvasSize),
    challengeIndicator: optional(ChallengeIndicator),
    exemptionRequest: optional(ExemptionRequest),
    redirectionData: optional(RedirectionData),
    skipAuthentication: optional(boolean),
  }),
)

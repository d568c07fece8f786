import type * as Schema from "effect/Schema"
import { object, optional } from "./object.ts"
import { int32, list, namedEnum, type Other, text } from "./scalar.ts"

/** Judgement of the fraud screening; `challenged` asks for a review by hand, `no-advice` is neither for nor against. */
export type FraudServiceResult = "accepted" | "challenged" | "denied" | "no-advice" | "error" | Other
/** Schema of {@link FraudServiceResult}. */
export const FraudServiceResult: Schema.Codec<FraudServiceResult> = /* @__PURE__ */ namedEnum("FraudServiceResult", [
  "accepted",
  "challenged",
  "denied",
  "no-advice",
  "error",
])

/** Result of Cybersource's fraud service. */
export interface CybersourceDecisionManager {
  /** Rule that led to the result. */
  readonly clauseName?: string
  /** Risk score. */
  readonly fraudScore?: number
  /** Policy that was applied. */
  readonly policyApplied?: string
  /** Codes of the reasons for the result. */
  readonly reasonCodes?: ReadonlyArray<string>
}
/** Schema of {@link CybersourceDecisionManager}. */
export const CybersourceDecisionManager: Schema.Codec<CybersourceDecisionManager, unknown> = /* @__PURE__ */ object(
  "CybersourceDecisionManager",
  () => ({
    clauseName: optional(text()),
    fraudScore: optional(int32()),
    policyApplied: optional(text()),
    reasonCodes: optional(list(text())),
  }),
)

/** Kind of device. */
export type DeviceCategory =
  | "SMARTPHONE"
  | "PERSONAL_COMPUTER"
  | "TABLET"
  | "WEARABLE_COMPUTER"
  | "GAME_CONSOLE"
  | "SMART_TV"
  | "PDA"
  | "OTHER"
  | "UNKNOWN"
  | Other
/** Schema of {@link DeviceCategory}. */
export const DeviceCategory: Schema.Codec<DeviceCategory> = /* @__PURE__ */ namedEnum("DeviceCategory", [
  "SMARTPHONE",
  "PERSONAL_COMPUTER",
  "TABLET",
  "WEARABLE_COMPUTER",
  "GAME_CONSOLE",
  "SMART_TV",
  "PDA",
  "OTHER",
  "UNKNOWN",
])

/** What InAuth's fingerprint says of the customer's device. */
export interface InAuth {
  /** Kind of device. */
  readonly deviceCategory?: DeviceCategory
  /** Id by which the device is known again. */
  readonly deviceId?: string
  /** Risk score of the device, as digits. */
  readonly riskScore?: string
  /** IP address of the device behind any proxy. */
  readonly trueIpAddress?: string
  /** Country of `trueIpAddress`. */
  readonly trueIpAddressCountry?: string
}
/** Schema of {@link InAuth}. */
export const InAuth: Schema.Codec<InAuth, unknown> = /* @__PURE__ */ object("InAuth", () => ({
  deviceCategory: optional(DeviceCategory),
  deviceId: optional(text()),
  riskScore: optional(text()),
  trueIpAddress: optional(text()),
  trueIpAddressCountry: optional(text()),
}))

/** Result of Microsoft's fraud service. */
export interface MicrosoftFraudResults {
  /** Rule that led to the result. */
  readonly clauseName?: string
  /** Country of the device, ISO 3166-1 alpha-2 in upper case. */
  readonly deviceCountryCode?: string
  /** Id by which the device is known again. */
  readonly deviceId?: string
  /** Risk score. */
  readonly fraudScore?: number
  /** Policy that was applied. */
  readonly policyApplied?: string
  /** Codes of the reasons for the result. */
  readonly reasonCodes?: ReadonlyArray<string>
  /** IP address of the device behind any proxy. */
  readonly trueIpAddress?: string
  /** Kind of device. */
  readonly userDeviceType?: string
}
/** Schema of {@link MicrosoftFraudResults}. */
export const MicrosoftFraudResults: Schema.Codec<MicrosoftFraudResults, unknown> = /* @__PURE__ */ object(
  "MicrosoftFraudResults",
  () => ({
    clauseName: optional(text()),
    deviceCountryCode: optional(text()),
    deviceId: optional(text()),
    fraudScore: optional(int32()),
    policyApplied: optional(text()),
    reasonCodes: optional(list(text())),
    trueIpAddress: optional(text()),
    userDeviceType: optional(text()),
  }),
)

/** Result of Fraugster's fraud service. */
export interface FraugsterResults {
  /** What to look at in a review, as a JSON text. */
  readonly fraudInvestigationPoints?: string
  /** Risk score, 0 to 99. */
  readonly fraudScore?: number
}
/** Schema of {@link FraugsterResults}. */
export const FraugsterResults: Schema.Codec<FraugsterResults, unknown> = /* @__PURE__ */ object(
  "FraugsterResults",
  () => ({
    fraudInvestigationPoints: optional(text()),
    fraudScore: optional(int32({ minimum: 0, maximum: 99 })),
  }),
)

/** Result of the fraud service Retail Decisions. */
export interface FraudResultsRetailDecisions {
  /** Code of the result. */
  readonly fraudCode?: string
  /** Score of the neural network. */
  readonly fraudNeural?: string
  /** Codes of the rules that led to the result. */
  readonly fraudRCF?: string
}
/** Schema of {@link FraudResultsRetailDecisions}. */
export const FraudResultsRetailDecisions: Schema.Codec<FraudResultsRetailDecisions, unknown> = /* @__PURE__ */ object(
  "FraudResultsRetailDecisions",
  () => ({
    fraudCode: optional(text()),
    fraudNeural: optional(text()),
    fraudRCF: optional(text()),
  }),
)

/** Results of the fraud screening of a payment. */
export interface FraudResults {
  /** Result of Cybersource. */
  readonly cybersourceDecisionManager?: CybersourceDecisionManager
  /** Judgement of the screening. */
  readonly fraudServiceResult?: FraudServiceResult
  /** Facts about the customer's device. */
  readonly inAuth?: InAuth
  /** Result of Microsoft. */
  readonly microsoftFraudProtection?: MicrosoftFraudResults
}
/** Schema of {@link FraudResults}. */
export const FraudResults: Schema.Codec<FraudResults, unknown> = /* @__PURE__ */ object("FraudResults", () => ({
  cybersourceDecisionManager: optional(CybersourceDecisionManager),
  fraudServiceResult: optional(FraudServiceResult),
  inAuth: optional(InAuth),
  microsoftFraudProtection: optional(MicrosoftFraudResults),
}))

/**
 * Answer of the issuer to the address check: `X` and `Y` match in full, `N` not at all, `U` unavailable, `S`
 * unsupported, `0` no service; other letters match in part.
 */
export type AvsResult =
  | "A"
  | "B"
  | "C"
  | "D"
  | "E"
  | "F"
  | "G"
  | "H"
  | "I"
  | "K"
  | "L"
  | "M"
  | "N"
  | "O"
  | "P"
  | "Q"
  | "R"
  | "S"
  | "U"
  | "W"
  | "X"
  | "Y"
  | "Z"
  | "0"
  | Other
/** Schema of {@link AvsResult}. */
export const AvsResult: Schema.Codec<AvsResult> = /* @__PURE__ */ namedEnum("AvsResult", [
  "A",
  "B",
  "C",
  "D",
  "E",
  "F",
  "G",
  "H",
  "I",
  "K",
  "L",
  "M",
  "N",
  "O",
  "P",
  "Q",
  "R",
  "S",
  "U",
  "W",
  "X",
  "Y",
  "Z",
  "0",
])

/**
 * Answer of the issuer to the check of the security code: `M` match, `N` no match, `P` not performed, `0` no service.
 */
export type CvvResult = "M" | "N" | "P" | "S" | "U" | "Y" | "0" | Other
/** Schema of {@link CvvResult}. */
export const CvvResult: Schema.Codec<CvvResult> = /* @__PURE__ */ namedEnum("CvvResult", [
  "M",
  "N",
  "P",
  "S",
  "U",
  "Y",
  "0",
])

/** Results of the fraud screening of a payment by card. */
export interface CardFraudResults extends FraudResults {
  /** Answer of the issuer to the address check. */
  readonly avsResult?: AvsResult
  /** Answer of the issuer to the check of the security code. */
  readonly cvvResult?: CvvResult
  /** Result of Fraugster. */
  readonly fraugster?: FraugsterResults
  /** Result of Retail Decisions. */
  readonly retailDecisions?: FraudResultsRetailDecisions
}
/** Schema of {@link CardFraudResults}. */
export const CardFraudResults: Schema.Codec<CardFraudResults, unknown> = /* @__PURE__ */ object(
  "CardFraudResults",
  () => ({
    avsResult: optional(AvsResult),
    cvvResult: optional(CvvResult),
    fraugster: optional(FraugsterResults),
    retailDecisions: optional(FraudResultsRetailDecisions),
  }),
  FraudResults,
)

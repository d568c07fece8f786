import type * as Redacted from "effect/Redacted"
import type * as Schema from "effect/Schema"
import { deprecated, object, optional } from "./object.ts"
import { list, namedEnum, type Other, secret, text } from "./scalar.ts"

/** How an app can show a challenge: its own elements, HTML or both. */
export type SdkInterface = "native" | "html" | "both" | Other
/** Schema of {@link SdkInterface}. */
export const SdkInterface: Schema.Codec<SdkInterface> = /* @__PURE__ */ namedEnum("SdkInterface", [
  "native",
  "html",
  "both",
])

/** Kind of challenge that an app can show; `oob` sends the cardholder to another app. */
export type SdkUiType = "text" | "single-select" | "multi-select" | "oob" | "html-other" | Other
/** Schema of {@link SdkUiType}. */
export const SdkUiType: Schema.Codec<SdkUiType> = /* @__PURE__ */ namedEnum("SdkUiType", [
  "text",
  "single-select",
  "multi-select",
  "oob",
  "html-other",
])

/** The challenges that an app can show. */
export interface DeviceRenderOptions {
  /** How the app can show them. */
  readonly sdkInterface?: SdkInterface
  /**
   * Kind of challenge that the app can show.
   *
   * @deprecated Use `deviceRenderOptions.sdkUiTypes`.
   */
  readonly sdkUiType?: SdkUiType
  /** All kinds of challenge that the app can show. */
  readonly sdkUiTypes?: ReadonlyArray<SdkUiType>
}
/** Schema of {@link DeviceRenderOptions}. */
export const DeviceRenderOptions: Schema.Codec<DeviceRenderOptions, unknown> = /* @__PURE__ */ object(
  "DeviceRenderOptions",
  () => ({
    sdkInterface: optional(SdkInterface),
    sdkUiType: deprecated(SdkUiType),
    sdkUiTypes: optional(list(SdkUiType)),
  }),
)

/** What the 3-D Secure SDK of an app collected. */
export interface SdkDataInput {
  /** The challenges that the app can show. */
  readonly deviceRenderOptions?: DeviceRenderOptions
  /** Id of this installation of the app. */
  readonly sdkAppId?: string
  /** Device data that the SDK encrypted for the card scheme. */
  readonly sdkEncryptedData?: Redacted.Redacted<string>
  /** Public key of this transaction, as a JWK. */
  readonly sdkEphemeralPublicKey?: string
  /** Most minutes that a challenge may take, as two digits. */
  readonly sdkMaxTimeout?: string
  /** Number under which the SDK is certified. */
  readonly sdkReferenceNumber?: string
  /** Id that the SDK gave the transaction. */
  readonly sdkTransactionId?: string
}
/** Schema of {@link SdkDataInput}. */
export const SdkDataInput: Schema.Codec<SdkDataInput, unknown> = /* @__PURE__ */ object("SdkDataInput", () => ({
  deviceRenderOptions: optional(DeviceRenderOptions),
  sdkAppId: optional(text()),
  sdkEncryptedData: optional(secret()),
  sdkEphemeralPublicKey: optional(text()),
  sdkMaxTimeout: optional(text()),
  sdkReferenceNumber: optional(text()),
  sdkTransactionId: optional(text()),
}))

/** What the 3-D Secure SDK of an app gets back. */
export interface SdkDataOutput {
  /** Id that the SDK gave the transaction. */
  readonly sdkTransactionId?: string
}
/** Schema of {@link SdkDataOutput}. */
export const SdkDataOutput: Schema.Codec<SdkDataOutput, unknown> = /* @__PURE__ */ object("SdkDataOutput", () => ({
  sdkTransactionId: optional(text()),
}))

/** What the 3-D Secure SDK of an app needs to show the challenge. */
export interface MobileThreeDSecureChallengeParameters {
  /** Number under which the issuer's access control server (ACS) is certified. */
  readonly acsReferenceNumber?: string
  /** Address and keys of the access control server, as a signed JWS. */
  readonly acsSignedContent?: string
  /** Id that the issuer's access control server (ACS) gave the authentication. */
  readonly acsTransactionId?: string
  /** Id that the 3-D Secure server gave the authentication. */
  readonly threeDServerTransactionId?: string
}
/** Schema of {@link MobileThreeDSecureChallengeParameters}. */
export const MobileThreeDSecureChallengeParameters: Schema.Codec<MobileThreeDSecureChallengeParameters, unknown> =
  /* @__PURE__ */ object("MobileThreeDSecureChallengeParameters", () => ({
    acsReferenceNumber: optional(text()),
    acsSignedContent: optional(text()),
    acsTransactionId: optional(text()),
    threeDServerTransactionId: optional(text()),
  }))

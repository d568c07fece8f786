import type * as Schema from "effect/Schema"
import { KeyValuePair } from "./key_value_pair.ts"
import { object, optional } from "./object.ts"
import { PaymentProductField } from "./payment_product_field.ts"
import { RedirectData } from "./redirection.ts"
import { list, namedEnum, type Other, text } from "./scalar.ts"
import { MobileThreeDSecureChallengeParameters } from "./three_d_secure_sdk.ts"

/** What your page hands to WeChat Pay. */
export interface PaymentProduct863ThirdPartyData {
  /** Your id with WeChat. */
  readonly appId?: string
  /** Random text that protects the request from being repeated. */
  readonly nonceStr?: string
  /** Value of WeChat's field `package`. */
  readonly packageSign?: string
  /** Signature over the other values. */
  readonly paySign?: string
  /** Id of the payment with WeChat. */
  readonly prepayId?: string
  /** Algorithm of the signature. */
  readonly signType?: string
  /** Seconds since 1970 in UTC, as digits. */
  readonly timeStamp?: string
}
/** Schema of {@link PaymentProduct863ThirdPartyData}. */
export const PaymentProduct863ThirdPartyData: Schema.Codec<PaymentProduct863ThirdPartyData, unknown> =
  /* @__PURE__ */ object("PaymentProduct863ThirdPartyData", () => ({
    appId: optional(text()),
    nonceStr: optional(text()),
    packageSign: optional(text()),
    paySign: optional(text()),
    prepayId: optional(text()),
    signType: optional(text()),
    timeStamp: optional(text()),
  }))

/** What your page hands to a third party's script. */
export interface ThirdPartyData {
  /** What WeChat Pay needs. */
  readonly paymentProduct863?: PaymentProduct863ThirdPartyData
}
/** Schema of {@link ThirdPartyData}. */
export const ThirdPartyData: Schema.Codec<ThirdPartyData, unknown> = /* @__PURE__ */ object("ThirdPartyData", () => ({
  paymentProduct863: optional(PaymentProduct863ThirdPartyData),
}))

/**
 * What you are to do next (protocol: payment transitions): send the customer to an address, show a form, instructions
 * or results, start the 3-D Secure SDK of your app or its challenge, or call a third party's script.
 */
export type ActionType =
  | "REDIRECT"
  | "SHOW_FORM"
  | "SHOW_INSTRUCTIONS"
  | "SHOW_TRANSACTION_RESULTS"
  | "MOBILE_THREEDS_CHALLENGE"
  | "INITIALIZE_INAPP_THREED_SECURE_SDK"
  | "CALL_THIRD_PARTY"
  | Other
/** Schema of {@link ActionType}. */
export const ActionType: Schema.Codec<ActionType> = /* @__PURE__ */ namedEnum("ActionType", [
  "REDIRECT",
  "SHOW_FORM",
  "SHOW_INSTRUCTIONS",
  "SHOW_TRANSACTION_RESULTS",
  "MOBILE_THREEDS_CHALLENGE",
  "INITIALIZE_INAPP_THREED_SECURE_SDK",
  "CALL_THIRD_PARTY",
])

/** What you are to do so that a payment goes on; `actionType` tells which other property is filled in. */
export interface MerchantAction {
  /** What to do. */
  readonly actionType?: ActionType
  /** Fields to show and send back with the completion: `SHOW_FORM`. */
  readonly formFields?: ReadonlyArray<PaymentProductField>
  /** What the 3-D Secure SDK of your app needs: `MOBILE_THREEDS_CHALLENGE`. */
  readonly mobileThreeDSecureChallengeParameters?: MobileThreeDSecureChallengeParameters
  /** Where to send the customer: `REDIRECT`. */
  readonly redirectData?: RedirectData
  /** Page to show, as encoded HTML. */
  readonly renderingData?: string
  /** Values to show the customer: `SHOW_INSTRUCTIONS` and `SHOW_TRANSACTION_RESULTS`. */
  readonly showData?: ReadonlyArray<KeyValuePair>
  /** What to hand to the third party's script: `CALL_THIRD_PARTY`. */
  readonly thirdPartyData?: ThirdPartyData
}
/** Schema of {@link MerchantAction}. */
export const MerchantAction: Schema.Codec<MerchantAction, unknown> = /* @__PURE__ */ object("MerchantAction", () => ({
  actionType: optional(ActionType),
  formFields: optional(list(PaymentProductField)),
  mobileThreeDSecureChallengeParameters: optional(MobileThreeDSecureChallengeParameters),
  redirectData: optional(RedirectData),
  renderingData: optional(text()),
  showData: optional(list(KeyValuePair)),
  thirdPartyData: optional(ThirdPartyData),
}))

import type * as Schema from "effect/Schema"
import { object, optional } from "./object.ts"
import { boolean, int32, namedEnum, type Other, text } from "./scalar.ts"

/** How the payment form was filled in: by the browser, by the browser and then changed, or by hand. */
export type FormFill = "automatically" | "automatically-but-modified" | "manually" | Other
/** Schema of {@link FormFill}. */
export const FormFill: Schema.Codec<FormFill> = /* @__PURE__ */ namedEnum("FormFill", [
  "automatically",
  "automatically-but-modified",
  "manually",
])

/** The customer's browser, as the Server API wants it: sizes are texts. 3-D Secure in a browser needs it. */
export interface BrowserData {
  /** Bits for each pixel, as in `screen.colorDepth`. */
  readonly colorDepth?: number
  /** Height of the page in pixels, as digits. */
  readonly innerHeight?: string
  /** Width of the page in pixels, as digits. */
  readonly innerWidth?: string
  /** Whether the browser runs Java, as in `navigator.javaEnabled()`. */
  readonly javaEnabled?: boolean
  /** Whether the browser runs JavaScript; without it nothing else here can be known. */
  readonly javaScriptEnabled?: boolean
  /** Height of the screen in pixels, as digits. */
  readonly screenHeight?: string
  /** Width of the screen in pixels, as digits. */
  readonly screenWidth?: string
}
/** Schema of {@link BrowserData}. */
export const BrowserData: Schema.Codec<BrowserData, unknown> = /* @__PURE__ */ object("BrowserData", () => ({
  colorDepth: optional(int32()),
  innerHeight: optional(text()),
  innerWidth: optional(text()),
  javaEnabled: optional(boolean),
  javaScriptEnabled: optional(boolean),
  screenHeight: optional(text()),
  screenWidth: optional(text()),
}))

/** The device with which the customer pays. */
export interface CustomerDevice {
  /** `Accept` header of the browser's request to your server. */
  readonly acceptHeader?: string
  /** What a script in the page can find out. */
  readonly browserData?: BrowserData
  /** How the payment form was filled in. */
  readonly defaultFormFill?: FormFill
  /** Id of the fingerprint that was taken of the customer's device. */
  readonly deviceFingerprintTransactionId?: string
  /** IP address of the device, as your server sees it; version 4 or 6. */
  readonly ipAddress?: string
  /** Language and country of the browser, such as `de_CH`. */
  readonly locale?: string
  /** Minutes from local time to UTC as digits, positive west of Greenwich, as `Date.getTimezoneOffset()` gives them. */
  readonly timezoneOffsetUtcMinutes?: string
  /** `User-Agent` header of the browser's request to your server. */
  readonly userAgent?: string
}
/** Schema of {@link CustomerDevice}. */
export const CustomerDevice: Schema.Codec<CustomerDevice, unknown> = /* @__PURE__ */ object("CustomerDevice", () => ({
  acceptHeader: optional(text()),
  browserData: optional(BrowserData),
  defaultFormFill: optional(FormFill),
  deviceFingerprintTransactionId: optional(text()),
  ipAddress: optional(text()),
  locale: optional(text()),
  timezoneOffsetUtcMinutes: optional(text()),
  userAgent: optional(text()),
}))

/** The customer's device, in a risk assessment. */
export interface CustomerDeviceRiskAssessment {
  /** How the payment form was filled in. */
  readonly defaultFormFill?: FormFill
  /** Id of the fingerprint that was taken of the customer's device. */
  readonly deviceFingerprintTransactionId?: string
}
/** Schema of {@link CustomerDeviceRiskAssessment}. */
export const CustomerDeviceRiskAssessment: Schema.Codec<CustomerDeviceRiskAssessment, unknown> = /* @__PURE__ */ object(
  "CustomerDeviceRiskAssessment",
  () => ({
    defaultFormFill: optional(FormFill),
    deviceFingerprintTransactionId: optional(text()),
  }),
)

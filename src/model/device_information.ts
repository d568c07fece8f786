import type * as Schema from "effect/Schema"
import { object } from "./object.ts"
import { boolean, int32, text } from "./scalar.ts"

/** The customer's browser, as the Client API wants it: sizes are numbers. */
export interface DeviceBrowserData {
  /** Bits for each pixel, as in `screen.colorDepth`. */
  readonly colorDepth: number
  /** Height of the page in pixels. */
  readonly innerHeight: number
  /** Width of the page in pixels. */
  readonly innerWidth: number
  /** Whether the browser runs Java, as in `navigator.javaEnabled()`. */
  readonly javaEnabled: boolean
  /** Whether the browser runs JavaScript; always `true` when a script collects this. */
  readonly javaScriptEnabled: boolean
  /** Height of the screen in pixels. */
  readonly screenHeight: number
  /** Width of the screen in pixels. */
  readonly screenWidth: number
}
/** Schema of {@link DeviceBrowserData}; the Client API's `BrowserData`. */
export const DeviceBrowserData: Schema.Codec<DeviceBrowserData, unknown> = /* @__PURE__ */ object(
  "BrowserData",
  () => ({
    colorDepth: int32(),
    innerHeight: int32(),
    innerWidth: int32(),
    javaEnabled: boolean,
    javaScriptEnabled: boolean,
    screenHeight: int32(),
    screenWidth: int32(),
  }),
)

/** What a device tells about itself inside the encrypted input; 3-D Secure in a browser needs it. */
export interface DeviceInformation {
  /** The browser. */
  readonly browserData: DeviceBrowserData
  /** Language and country of the browser. */
  readonly locale: string
  /** Minutes from local time to UTC, positive west of Greenwich, as `Date.getTimezoneOffset()` gives them. */
  readonly timezoneOffsetUtcMinutes: number
}
/** Schema of {@link DeviceInformation}. */
export const DeviceInformation: Schema.Codec<DeviceInformation, unknown> = /* @__PURE__ */ object(
  "DeviceInformation",
  () => ({
    browserData: DeviceBrowserData,
    locale: text(),
    timezoneOffsetUtcMinutes: int32(),
  }),
)

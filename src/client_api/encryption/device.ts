import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"

/** What is told of the payer's browser, as 3-D Secure asks for it. Sizes are in pixels (protocol: cleartext). */
export interface BrowserData {
  readonly javaScriptEnabled: boolean
  readonly javaEnabled: boolean
  /** Bits for each pixel. */
  readonly colorDepth: number
  readonly screenHeight: number
  readonly screenWidth: number
  readonly innerHeight: number
  readonly innerWidth: number
}

/** What is told of the payer's device inside the encrypted input (protocol: cleartext). */
export interface DeviceInformation {
  /** Minutes from local time to UTC: -60 for Zurich in winter. */
  readonly timezoneOffsetUtcMinutes: number
  /** BCP 47: `de-CH`. */
  readonly locale: string
  readonly browserData: BrowserData
}

/** A device: what is told of it inside the encrypted input, and beside it in the client meta info. */
export interface Device {
  readonly information: DeviceInformation
  /** The user agent of a browser, or what stands for it: `Android/14`. */
  readonly platformIdentifier: string
}

type BrowserGlobals = Partial<Pick<Window, "navigator" | "screen" | "innerHeight" | "innerWidth">>

/**
 * The device of the page that runs this, from the browser's globals at this moment.
 *
 * Where there is no browser a size is 0, a flag false and a text `unknown`: an app describes its {@link Device} itself.
 */
export const browserDevice: Effect.Effect<Device> = /* @__PURE__ */ Effect.map(Clock.currentTimeMillis, (millis) => {
  const { navigator, screen, innerHeight = 0, innerWidth = 0 }: BrowserGlobals = globalThis
  return {
    information: {
      timezoneOffsetUtcMinutes: new Date(millis).getTimezoneOffset(),
      locale: navigator?.language ?? "unknown",
      browserData: {
        javaScriptEnabled: true,
        javaEnabled: navigator?.javaEnabled?.() ?? false,
        colorDepth: screen?.colorDepth ?? 0,
        screenHeight: screen?.height ?? 0,
        screenWidth: screen?.width ?? 0,
        innerHeight,
        innerWidth,
      },
    },
    platformIdentifier: navigator?.userAgent ?? "unknown",
  }
})

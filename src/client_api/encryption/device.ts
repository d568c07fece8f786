import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import type { DeviceInformation } from "../../model/device_information.ts"

/** A device: what is told of it inside the encrypted input, and beside it in the client meta info. */
export interface Device {
  /** What goes into the encrypted input. */
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

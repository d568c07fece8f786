import type { Device } from "../../../src/client_api/encryption/device.ts"

/** A browser in Zurich, in winter. */
export const device: Device = {
  information: {
    timezoneOffsetUtcMinutes: -60,
    locale: "de-CH",
    browserData: {
      javaScriptEnabled: true,
      javaEnabled: false,
      colorDepth: 24,
      screenHeight: 1080,
      screenWidth: 1920,
      innerHeight: 720,
      innerWidth: 1280,
    },
  },
  platformIdentifier: "Mozilla/5.0 (Zürich 😀)",
}

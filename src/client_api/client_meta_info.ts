import { encode } from "../crypto/base64.ts"
import { utf8 } from "../crypto/utf8.ts"
import type { Device } from "./encryption/device.ts"

/** Version of this library, as the platform sees it. */
export const version = "0.1.0"

/** What a device says about itself and the library on it (protocol: X-GCS-ClientMetaInfo). */
export interface ClientMetaInfo {
  /** The visible area in pixels, width x height: `1280x720`. */
  readonly screenSize: string
  /** The user agent of a browser, or what stands for it: `Android/14`. */
  readonly platformIdentifier: string
  /** Name and version of the library: `EffectClientSDK/v0.1.0`. */
  readonly sdkIdentifier: string
  /** Who made the library. */
  readonly sdkCreator: string
}

/** What this library says about a device. */
export const clientMetaInfo = ({ information: { browserData }, platformIdentifier }: Device): ClientMetaInfo => ({
  screenSize: `${browserData.innerWidth}x${browserData.innerHeight}`,
  platformIdentifier,
  sdkIdentifier: `EffectClientSDK/v${version}`,
  sdkCreator: "epayment",
})

/**
 * The value of `X-GCS-ClientMetaInfo`: standard base64 of the UTF-8 bytes of the JSON text. On every call of the Client API;
 * a merchant's server may forward it with its own calls (protocol: X-GCS-ClientMetaInfo).
 */
export const encodeClientMetaInfo = (info: ClientMetaInfo): string => encode(utf8(JSON.stringify(info)))

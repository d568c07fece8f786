import { encode } from "../crypto/base64.ts"
import { utf8 } from "../crypto/utf8.ts"
import type { ClientMetaInfo } from "../model/client_meta_info.ts"
import type { Device } from "./encryption/device.ts"

/** Version of this library, as the platform sees it. */
export const version = "0.1.0"

/** What this library says about a device (protocol: X-GCS-ClientMetaInfo). */
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

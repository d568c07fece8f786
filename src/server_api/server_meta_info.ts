import * as Base64 from "../crypto/base64.ts"
import { utf8 } from "../crypto/utf8.ts"

/** The shop extension that makes the calls, if there is one. */
export interface ShoppingCartExtension {
  /** Who made the extension. */
  readonly creator: string
  /** Name of the extension. */
  readonly name: string
  /** Version of the extension. */
  readonly version: string
  /** Id of the extension, if it has one. */
  readonly extensionId?: string
}

/** Version of this library, as the platform sees it. */
export const version = "0.1.0"

/**
 * The value of `X-GCS-ServerMetaInfo`: base64 of a JSON object that names run-time, library and integrator; built once
 * per layer (protocol: X-GCS-ServerMetaInfo).
 */
export const serverMetaInfo = (
  integrator: string,
  platformIdentifier: string,
  shoppingCartExtension?: ShoppingCartExtension,
): string =>
  Base64.encode(utf8(JSON.stringify({
    sdkCreator: "epayment",
    sdkIdentifier: `EffectServerSDK/v${version}`,
    platformIdentifier,
    integrator,
    shoppingCartExtension: shoppingCartExtension && {
      creator: shoppingCartExtension.creator,
      name: shoppingCartExtension.name,
      version: shoppingCartExtension.version,
      extensionId: shoppingCartExtension.extensionId,
    },
  })))

/** Operating system and run-time, such as `linux Deno/2.9.6`, as far as the run-time tells. */
export const platformIdentifier = (): string => {
  const { navigator } = globalThis
  const parts = [navigator?.platform, navigator?.userAgent].filter((part) => part !== undefined && part !== "")
  return parts.length === 0 ? "unknown" : parts.join(" ")
}

import type * as Schema from "effect/Schema"
import { object } from "./object.ts"
import { text } from "./scalar.ts"

/** What the header `X-GCS-ClientMetaInfo` tells of a device (protocol: client meta info). */
export interface ClientMetaInfo {
  /** Operating system or user agent. */
  readonly platformIdentifier: string
  /** Size of the page in pixels, `{width}x{height}`. */
  readonly screenSize: string
  /** Who made the client library. */
  readonly sdkCreator: string
  /** Name and version of the client library, `{name}/v{version}`. */
  readonly sdkIdentifier: string
}
/** Schema of {@link ClientMetaInfo}. */
export const ClientMetaInfo: Schema.Codec<ClientMetaInfo, unknown> = /* @__PURE__ */ object("ClientMetaInfo", () => ({
  platformIdentifier: text(),
  screenSize: text(),
  sdkCreator: text(),
  sdkIdentifier: text(),
}))

import type * as Schema from "effect/Schema"
import { object } from "./object.ts"
import { text } from "./scalar.ts"

/** The RSA key for which a device encrypts within its client session. */
export interface PublicKey {
  /** Id of the key, for the `kid` of the JWE header. */
  readonly keyId: string
  /** DER SubjectPublicKeyInfo of the RSA key in standard base64. */
  readonly publicKey: string
}
/** Schema of {@link PublicKey}. */
export const PublicKey: Schema.Codec<PublicKey, unknown> = /* @__PURE__ */ object("PublicKey", () => ({
  keyId: text(),
  publicKey: text(),
}))

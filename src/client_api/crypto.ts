import { PublicKey } from "../model/public_key.ts"
import { type ClientOperation, clientOperation } from "./client_api.ts"

/**
 * Reads the public key of the session, for which everything that the customer enters is encrypted. It stays the same
 * within the session (protocol: client-side encryption).
 *
 * @example
 * ```ts
 * import { Crypto } from "@epayment/effect/client"
 *
 * const program = Crypto.publickey()
 * ```
 */
export const publickey: ClientOperation<[], PublicKey> = /* @__PURE__ */ clientOperation({
  id: "crypto.publickey",
  method: "GET",
  path: "/crypto/publickey",
  success: 200,
  repeat: "always",
  response: PublicKey,
})

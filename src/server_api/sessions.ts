/**
 * Client sessions for devices.
 *
 * The same as `Sessions` of the package's root; a bundle that imports it from here holds no other group.
 *
 * @module
 */

import { SessionRequest, SessionResponse } from "../model/session.ts"
import { type ServerOperation, serverOperation } from "./server_api.ts"

/**
 * Opens a client session, with which a device calls the Client API for 2 hours: hand the values of the answer to it.
 *
 * `tokens` of a returning customer come back to the device as accounts on file; those that can no longer be used are
 * listed in `invalidTokens`: delete your copies. There is no refresh; a spare session does no harm, so that the call may
 * be repeated freely (protocol: client sessions).
 *
 * @example
 * ```ts
 * import { Sessions } from "@epayment/effect"
 *
 * const program = Sessions.create({
 *   tokens: ["0ca037cc-9079-4df0-8f6f-f2a3443ee521"],
 *   paymentProductFilters: { restrictTo: { products: [1, 3, 3201] } },
 * })
 * ```
 */
export const create: ServerOperation<[request?: SessionRequest], SessionResponse> = /* @__PURE__ */ serverOperation({
  id: "sessions.create",
  method: "POST",
  path: "/sessions",
  success: 201,
  repeat: "always",
  request: SessionRequest,
  response: SessionResponse,
})

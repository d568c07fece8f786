/**
 * Instalments that a card or product offers.
 *
 * The same as `Installments` of the package's root; a bundle that imports it from here holds no other group.
 *
 * @module
 */

import { GetInstallmentRequest, InstallmentOptionsResponse } from "../model/installments.ts"
import { type ServerOperation, serverOperation } from "./server_api.ts"

/**
 * Tells in which instalments an amount can be paid with a card or product. Changes nothing. Fails with `ValidationError` when
 * the request is wrong (protocol: operations of the Server API).
 *
 * @example
 * ```ts
 * import { Installments } from "@epayment/effect"
 *
 * const program = Installments.getInstallmentsInfo({
 *   amountOfMoney: { amount: 49900, currencyCode: "CHF" },
 *   bin: "401200",
 *   countryCode: "CH",
 * })
 * ```
 */
export const getInstallmentsInfo: ServerOperation<[request?: GetInstallmentRequest], InstallmentOptionsResponse> =
  /* @__PURE__ */ serverOperation({
    id: "installments.getInstallmentsInfo",
    method: "POST",
    path: "/installments/getInstallmentsInfo",
    success: 200,
    repeat: "always",
    request: GetInstallmentRequest,
    response: InstallmentOptionsResponse,
  })

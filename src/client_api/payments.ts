import { ThirdPartyStatusResponse } from "../model/payment.ts"
import { type ClientOperation, clientOperation } from "./client_api.ts"

/**
 * Tells how far a payment by app or QR code got at the third party; poll it until it is `COMPLETED`. Fails with `NotFound`
 * for a payment that does not belong to the session (protocol: payment transitions, third-party status).
 *
 * @example
 * ```ts
 * import { Payments } from "@epayment/effect/client"
 *
 * const program = Payments.thirdPartyStatus("000000773100000000420000100001")
 * ```
 */
export const thirdPartyStatus: ClientOperation<[paymentId: string], ThirdPartyStatusResponse> =
  /* @__PURE__ */ clientOperation({
    id: "payments.thirdPartyStatus",
    method: "GET",
    path: "/payments/{paymentId}/thirdpartystatus",
    success: 200,
    repeat: "always",
    response: ThirdPartyStatusResponse,
  })

/**
 * Captures: read, pay back, dispute.
 *
 * The same as `Captures` of the package's root; a bundle that imports it from here holds no other group.
 *
 * @module
 */

import { CaptureResponse } from "../model/capture.ts"
import { CreateDisputeRequest, DisputeResponse, DisputesResponse } from "../model/dispute.ts"
import { RefundRequest, RefundResponse } from "../model/refund.ts"
import { type RefundDeclined, refundDeclined } from "./declined.ts"
import { type ServerOperation, serverOperation } from "./server_api.ts"

/**
 * Reads a capture in whatever state it is. Fails with `NotFound` when the account has no capture with this id (protocol:
 * captures).
 *
 * @example
 * ```ts
 * import { Captures } from "@epayment/effect"
 *
 * const program = Captures.get("000000773100000000420000100002")
 * ```
 */
export const get: ServerOperation<[captureId: string], CaptureResponse> = /* @__PURE__ */ serverOperation({
  id: "captures.get",
  method: "GET",
  path: "/captures/{captureId}",
  success: 200,
  repeat: "always",
  response: CaptureResponse,
})

/**
 * Pays back a capture that is `CAPTURED` or `PAID` (`statusOutput.isRefundable`), all that remains or a part of it. Fails
 * with `RefundDeclined` when the refund was rejected, with `Refused` when the capture cannot be refunded (protocol:
 * refunds).
 *
 * @example
 * ```ts
 * import { Captures } from "@epayment/effect"
 *
 * const program = Captures.refund("000000773100000000420000100002", {
 *   amountOfMoney: { amount: 1500, currencyCode: "CHF" },
 *   refundReason: "RETURN",
 * })
 * ```
 */
export const refund: ServerOperation<[captureId: string, request?: RefundRequest], RefundResponse, RefundDeclined> =
  /* @__PURE__ */ serverOperation({
    id: "captures.refund",
    method: "POST",
    path: "/captures/{captureId}/refund",
    success: 201,
    repeat: "with key",
    request: RefundRequest,
    response: RefundResponse,
    declined: refundDeclined,
  })

/**
 * Opens a dispute about a capture that was charged back; it is a `DRAFT` until it is submitted. Fails with `Refused` when
 * there is nothing to dispute (protocol: disputes).
 *
 * @example
 * ```ts
 * import { Captures } from "@epayment/effect"
 *
 * const program = Captures.dispute("000000773100000000420000100002", {
 *   amountOfMoney: { amount: 1500, currencyCode: "CHF" },
 *   contactPerson: "Anna Keller",
 *   emailAddress: "anna.keller@example.com",
 *   requestMessage: "The goods were delivered on 3 March.",
 * })
 * ```
 */
export const dispute: ServerOperation<[captureId: string, request?: CreateDisputeRequest], DisputeResponse> =
  /* @__PURE__ */ serverOperation({
    id: "captures.dispute",
    method: "POST",
    path: "/captures/{captureId}/dispute",
    success: 201,
    repeat: "with key",
    request: CreateDisputeRequest,
    response: DisputeResponse,
  })

/**
 * Lists the disputes about a capture in any state (protocol: disputes).
 *
 * @example
 * ```ts
 * import { Captures } from "@epayment/effect"
 *
 * const program = Captures.disputes("000000773100000000420000100002")
 * ```
 */
export const disputes: ServerOperation<[captureId: string], DisputesResponse> = /* @__PURE__ */ serverOperation({
  id: "captures.disputes",
  method: "GET",
  path: "/captures/{captureId}/disputes",
  success: 200,
  repeat: "always",
  response: DisputesResponse,
})

/**
 * Refunds: find, approve, cancel.
 *
 * The same as `Refunds` of the package's root; a bundle that imports it from here holds no other group.
 *
 * @module
 */

import type * as Schema from "effect/Schema"
import type * as Stream from "effect/Stream"
import { object, optional } from "../model/object.ts"
import { ApproveRefundRequest, FindRefundsResponse, RefundResponse, type RefundResult } from "../model/refund.ts"
import { int32, int64, text } from "../model/scalar.ts"
import type { ApiError } from "../operation/errors.ts"
import { pages } from "../operation/pages.ts"
import { type ServerApi, type ServerOperation, serverOperation } from "./server_api.ts"

/** Which refunds to find; what is left out does not restrict. */
export interface FindRefundsQuery {
  /** Id of the hosted checkout on which the payment was made. */
  readonly hostedCheckoutId?: string
  /** Refunds on one page, 1 to 100; 10 by default. */
  readonly limit?: number
  /** Your order number. */
  readonly merchantOrderId?: number
  /** Your unique reference of the refund. */
  readonly merchantReference?: string
  /** Index of the first refund of the page, from 0. */
  readonly offset?: number
}
/** Schema of {@link FindRefundsQuery}. */
export const FindRefundsQuery: Schema.Codec<FindRefundsQuery, unknown> = /* @__PURE__ */ object(
  "FindRefundsQuery",
  () => ({
    hostedCheckoutId: optional(text()),
    limit: optional(int32({ minimum: 1, maximum: 100 })),
    merchantOrderId: optional(int64()),
    merchantReference: optional(text()),
    offset: optional(int32({ minimum: 0 })),
  }),
)

/**
 * Finds refunds by your reference, your order number or their hosted checkout, one page of them (protocol: query
 * parameters).
 *
 * @example
 * ```ts
 * import { Refunds } from "@epayment/effect"
 *
 * const program = Refunds.find({ merchantReference: "REFUND-2025-000817" })
 * ```
 */
export const find: ServerOperation<[query?: FindRefundsQuery], FindRefundsResponse> = /* @__PURE__ */ serverOperation({
  id: "refunds.find",
  method: "GET",
  path: "/refunds",
  success: 200,
  repeat: "always",
  query: FindRefundsQuery,
  response: FindRefundsResponse,
})

/**
 * All refunds that {@link find} finds, as a stream that asks for a page of 100 (or `limit`) when the one before is consumed.
 *
 * @example
 * ```ts
 * import { Refunds } from "@epayment/effect"
 * import * as Stream from "effect/Stream"
 *
 * const program = Refunds.findAll({ merchantOrderId: 817 }).pipe(Stream.runCollect)
 * ```
 */
export const findAll = (query: FindRefundsQuery = {}): Stream.Stream<RefundResult, ApiError, ServerApi> =>
  pages(find, ({ refunds }) => refunds, query)

/**
 * Reads a refund in whatever state it is. Fails with `NotFound` when the account has no refund with this id (protocol:
 * refunds).
 *
 * @example
 * ```ts
 * import { Refunds } from "@epayment/effect"
 *
 * const program = Refunds.get("000000773100000000420000200001")
 * ```
 */
export const get: ServerOperation<[refundId: string], RefundResponse> = /* @__PURE__ */ serverOperation({
  id: "refunds.get",
  method: "GET",
  path: "/refunds/{refundId}",
  success: 200,
  repeat: "always",
  response: RefundResponse,
})

/**
 * Approves a refund that is `PENDING_APPROVAL`, all of it or a lower `amount`; it becomes `REFUND_REQUESTED`. Fails with
 * `Refused` in any other state (protocol: refunds).
 *
 * @example
 * ```ts
 * import { Refunds } from "@epayment/effect"
 *
 * const program = Refunds.approve("000000773100000000420000200001", { amount: 1000 })
 * ```
 */
export const approve: ServerOperation<[refundId: string, request?: ApproveRefundRequest], void> =
  /* @__PURE__ */ serverOperation({
    id: "refunds.approve",
    method: "POST",
    path: "/refunds/{refundId}/approve",
    success: 204,
    repeat: "with key",
    request: ApproveRefundRequest,
  })

/**
 * Cancels a refund that is `PENDING_APPROVAL` (`statusOutput.isCancellable`); it becomes `CANCELLED`. Fails with `Refused`
 * in any other state (protocol: refunds).
 *
 * @example
 * ```ts
 * import { Refunds } from "@epayment/effect"
 *
 * const program = Refunds.cancel("000000773100000000420000200001")
 * ```
 */
export const cancel: ServerOperation<[refundId: string], void> = /* @__PURE__ */ serverOperation({
  id: "refunds.cancel",
  method: "POST",
  path: "/refunds/{refundId}/cancel",
  success: 204,
  repeat: "never",
})

/**
 * Takes the approval of a refund back while it is `REFUND_REQUESTED`; it is `PENDING_APPROVAL` again. Fails with `Refused`
 * when it is too late (protocol: refunds).
 *
 * @example
 * ```ts
 * import { Refunds } from "@epayment/effect"
 *
 * const program = Refunds.cancelapproval("000000773100000000420000200001")
 * ```
 */
export const cancelapproval: ServerOperation<[refundId: string], void> = /* @__PURE__ */ serverOperation({
  id: "refunds.cancelapproval",
  method: "POST",
  path: "/refunds/{refundId}/cancelapproval",
  success: 204,
  repeat: "never",
})

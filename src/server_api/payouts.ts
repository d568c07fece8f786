/**
 * Payouts: create, find, approve, cancel.
 *
 * The same as `Payouts` of the package's root; a bundle that imports it from here holds no other group.
 *
 * @module
 */

import type * as Schema from "effect/Schema"
import type * as Stream from "effect/Stream"
import { object, optional } from "../model/object.ts"
import {
  ApprovePayoutRequest,
  CreatePayoutRequest,
  FindPayoutsResponse,
  PayoutResponse,
  type PayoutResult,
} from "../model/payout.ts"
import { int32, int64, text } from "../model/scalar.ts"
import type { ApiError } from "../operation/errors.ts"
import { pages } from "../operation/pages.ts"
import { type PayoutDeclined, payoutDeclined } from "./declined.ts"
import { type ServerApi, type ServerOperation, serverOperation } from "./server_api.ts"

/**
 * Pays money out to a card or bank account; the payout becomes `PAYOUT_REQUESTED`, or `PENDING_APPROVAL` where the account
 * asks for that. Fails with `PayoutDeclined` when it was rejected (protocol: payouts).
 *
 * @example
 * ```ts
 * import { Payouts } from "@epayment/effect"
 *
 * const program = Payouts.create({
 *   payoutDetails: {
 *     amountOfMoney: { amount: 12000, currencyCode: "CHF" },
 *     references: { merchantReference: "PAYOUT-2025-000042" },
 *   },
 *   bankTransferPayoutMethodSpecificInput: { bankAccountIban: { iban: "CH9300762011623852957" } },
 * })
 * ```
 */
export const create: ServerOperation<[request?: CreatePayoutRequest], PayoutResponse, PayoutDeclined> =
  /* @__PURE__ */ serverOperation({
    id: "payouts.create",
    method: "POST",
    path: "/payouts",
    success: 201,
    repeat: "with key",
    request: CreatePayoutRequest,
    response: PayoutResponse,
    declined: payoutDeclined,
  })

/** Which payouts to find; what is left out does not restrict. */
export interface FindPayoutsQuery {
  /** Payouts on one page, 1 to 100; 10 by default. */
  readonly limit?: number
  /** Your order number, as given at creation. */
  readonly merchantOrderId?: number
  /** Your unique reference, as given at creation. */
  readonly merchantReference?: string
  /** Index of the first payout of the page, from 0. */
  readonly offset?: number
}
/** Schema of {@link FindPayoutsQuery}. */
export const FindPayoutsQuery: Schema.Codec<FindPayoutsQuery, unknown> = /* @__PURE__ */ object(
  "FindPayoutsQuery",
  () => ({
    limit: optional(int32({ minimum: 1, maximum: 100 })),
    merchantOrderId: optional(int64()),
    merchantReference: optional(text()),
    offset: optional(int32({ minimum: 0 })),
  }),
)

/**
 * Finds payouts by your reference or order number, one page of them (protocol: query parameters).
 *
 * @example
 * ```ts
 * import { Payouts } from "@epayment/effect"
 *
 * const program = Payouts.find({ merchantReference: "PAYOUT-2025-000042" })
 * ```
 */
export const find: ServerOperation<[query?: FindPayoutsQuery], FindPayoutsResponse> = /* @__PURE__ */ serverOperation({
  id: "payouts.find",
  method: "GET",
  path: "/payouts",
  success: 200,
  repeat: "always",
  query: FindPayoutsQuery,
  response: FindPayoutsResponse,
})

/**
 * All payouts that {@link find} finds, as a stream that asks for a page of 100 (or `limit`) when the one before is consumed.
 *
 * @example
 * ```ts
 * import { Payouts } from "@epayment/effect"
 * import * as Stream from "effect/Stream"
 *
 * const program = Payouts.findAll({ merchantOrderId: 42 }).pipe(Stream.runCollect)
 * ```
 */
export const findAll = (query: FindPayoutsQuery = {}): Stream.Stream<PayoutResult, ApiError, ServerApi> =>
  pages(find, ({ payouts }) => payouts, query)

/**
 * Reads a payout in whatever state it is. Fails with `NotFound` when the account has no payout with this id (protocol:
 * payouts).
 *
 * @example
 * ```ts
 * import { Payouts } from "@epayment/effect"
 *
 * const program = Payouts.get("000000773100000000510000300001")
 * ```
 */
export const get: ServerOperation<[payoutId: string], PayoutResponse> = /* @__PURE__ */ serverOperation({
  id: "payouts.get",
  method: "GET",
  path: "/payouts/{payoutId}",
  success: 200,
  repeat: "always",
  response: PayoutResponse,
})

/**
 * Approves a payout that is `PENDING_APPROVAL`, for a day of your choice; it becomes `PAYOUT_REQUESTED`. Fails with `Refused`
 * in any other state (protocol: payouts).
 *
 * @example
 * ```ts
 * import { Payouts } from "@epayment/effect"
 *
 * const program = Payouts.approve("000000773100000000510000300001", { datePayout: "20250331" })
 * ```
 */
export const approve: ServerOperation<[payoutId: string, request?: ApprovePayoutRequest], PayoutResponse> =
  /* @__PURE__ */ serverOperation({
    id: "payouts.approve",
    method: "POST",
    path: "/payouts/{payoutId}/approve",
    success: 200,
    repeat: "with key",
    request: ApprovePayoutRequest,
    response: PayoutResponse,
  })

/**
 * Cancels a payout that is `PENDING_APPROVAL` (`statusOutput.isCancellable`); it becomes `CANCELLED`. Fails with `Refused` in
 * any other state (protocol: payouts).
 *
 * @example
 * ```ts
 * import { Payouts } from "@epayment/effect"
 *
 * const program = Payouts.cancel("000000773100000000510000300001")
 * ```
 */
export const cancel: ServerOperation<[payoutId: string], void> = /* @__PURE__ */ serverOperation({
  id: "payouts.cancel",
  method: "POST",
  path: "/payouts/{payoutId}/cancel",
  success: 204,
  repeat: "never",
})

/**
 * Takes the approval of a payout back while it is `PAYOUT_REQUESTED`; it is `PENDING_APPROVAL` again. Fails with `Refused`
 * when it is too late (protocol: payouts).
 *
 * @example
 * ```ts
 * import { Payouts } from "@epayment/effect"
 *
 * const program = Payouts.cancelapproval("000000773100000000510000300001")
 * ```
 */
export const cancelapproval: ServerOperation<[payoutId: string], void> = /* @__PURE__ */ serverOperation({
  id: "payouts.cancelapproval",
  method: "POST",
  path: "/payouts/{payoutId}/cancelapproval",
  success: 204,
  repeat: "never",
})

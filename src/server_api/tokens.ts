/**
 * Tokens: payment details that the platform keeps.
 *
 * The same as `Tokens` of the package's root; a bundle that imports it from here holds no other group.
 *
 * @module
 */

import type * as Schema from "effect/Schema"
import { day } from "../model/date.ts"
import { object, optional } from "../model/object.ts"
import { CreateTokenRequest, CreateTokenResponse, TokenResponse, UpdateTokenRequest } from "../model/token.ts"
import { ApproveTokenRequest } from "../model/token_mandate.ts"
import { type ServerOperation, serverOperation } from "./server_api.ts"

/**
 * Keeps the details of a card, wallet or bank account as a token to pay with later. Details that are known already give
 * their existing token, unchanged, with `isNewToken: false`. Fails with `ValidationError` when the details are wrong
 * (protocol: tokens).
 *
 * @example
 * ```ts
 * import { Tokens } from "@epayment/effect"
 * import * as Redacted from "effect/Redacted"
 *
 * const program = Tokens.create({
 *   paymentProductId: 1,
 *   card: {
 *     data: {
 *       cardWithoutCvv: {
 *         cardNumber: Redacted.make("4012000033330026"),
 *         cardholderName: "Anna Keller",
 *         expiryDate: "1231",
 *       },
 *     },
 *   },
 * })
 * ```
 */
export const create: ServerOperation<[request?: CreateTokenRequest], CreateTokenResponse> =
  /* @__PURE__ */ serverOperation({
    id: "tokens.create",
    method: "POST",
    path: "/tokens",
    success: 201,
    repeat: "with key",
    request: CreateTokenRequest,
    response: CreateTokenResponse,
  })

/**
 * Reads a token; a card number in it is masked. Fails with `NotFound` or `Gone` when it does not exist (any more)
 * (protocol: tokens).
 *
 * @example
 * ```ts
 * import { Tokens } from "@epayment/effect"
 *
 * const program = Tokens.get("0ca037cc-9079-4df0-8f6f-f2a3443ee521")
 * ```
 */
export const get: ServerOperation<[tokenId: string], TokenResponse> = /* @__PURE__ */ serverOperation({
  id: "tokens.get",
  method: "GET",
  path: "/tokens/{tokenId}",
  success: 200,
  repeat: "always",
  response: TokenResponse,
})

/**
 * Replaces the parts of a token that the request holds, such as an expiry date; a card number stays (protocol: tokens).
 * Fails with `NotFound` or `Gone` when the token does not exist (any more).
 *
 * @example
 * ```ts
 * import { Tokens } from "@epayment/effect"
 *
 * const program = Tokens.update("0ca037cc-9079-4df0-8f6f-f2a3443ee521", {
 *   paymentProductId: 1,
 *   card: { data: { cardWithoutCvv: { expiryDate: "1233" } } },
 * })
 * ```
 */
export const update: ServerOperation<[tokenId: string, request?: UpdateTokenRequest], void> =
  /* @__PURE__ */ serverOperation({
    id: "tokens.update",
    method: "PUT",
    path: "/tokens/{tokenId}",
    success: 204,
    repeat: "always",
    request: UpdateTokenRequest,
  })

/** What to say when a token is removed. */
export interface RemoveTokenQuery {
  /** Day on which the mandate of the token ends. As `YYYYMMDD`. */
  readonly mandateCancelDate?: string
}
/** Schema of {@link RemoveTokenQuery}. */
export const RemoveTokenQuery: Schema.Codec<RemoveTokenQuery, unknown> = /* @__PURE__ */ object(
  "RemoveTokenQuery",
  () => ({
    mandateCancelDate: optional(day()),
  }),
)

/**
 * Removes a token for good. When the call had to be repeated, `NotFound` or `Gone` says that it is removed already
 * (protocol: tokens, safe retry rules). The operation is called `delete` in the API.
 *
 * @example
 * ```ts
 * import { Tokens } from "@epayment/effect"
 *
 * const program = Tokens.remove("0ca037cc-9079-4df0-8f6f-f2a3443ee521")
 * ```
 */
export const remove: ServerOperation<[tokenId: string, query?: RemoveTokenQuery], void> =
  /* @__PURE__ */ serverOperation({
    id: "tokens.delete",
    method: "DELETE",
    path: "/tokens/{tokenId}",
    success: 204,
    repeat: "always",
    query: RemoveTokenQuery,
  })

/**
 * Records when and where the customer signed the SEPA mandate of a token, so that it can be debited (protocol: tokens).
 * Fails with `NotFound` when the token does not exist, with `Refused` when it holds no mandate to sign.
 *
 * @example
 * ```ts
 * import { Tokens } from "@epayment/effect"
 *
 * const program = Tokens.approvesepadirectdebit("0ca037cc-9079-4df0-8f6f-f2a3443ee521", {
 *   mandateSignatureDate: "20250303",
 *   mandateSignaturePlace: "Bern",
 *   mandateSigned: true,
 * })
 * ```
 */
export const approvesepadirectdebit: ServerOperation<[tokenId: string, request?: ApproveTokenRequest], void> =
  /* @__PURE__ */ serverOperation({
    id: "tokens.approvesepadirectdebit",
    method: "POST",
    path: "/tokens/{tokenId}/approvesepadirectdebit",
    success: 204,
    repeat: "never",
    request: ApproveTokenRequest,
  })

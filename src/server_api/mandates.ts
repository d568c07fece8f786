/**
 * SEPA direct debit mandates.
 *
 * The same as `Mandates` of the package's root; a bundle that imports it from here holds no other group.
 *
 * @module
 */

import { CreateMandateRequest, CreateMandateResponse, GetMandateResponse } from "../model/mandate.ts"
import { type ServerOperation, serverOperation } from "./server_api.ts"

/**
 * Creates a SEPA direct debit mandate: `ACTIVE` at once when `signatureType` is `UNSIGNED`, after the customer signed on the
 * page of `merchantAction` when it is `SMS`. The platform makes up the reference unless the request holds one. Fails with
 * `ValidationError` when the request is wrong (protocol: mandates).
 *
 * @example
 * ```ts
 * import { Mandates } from "@epayment/effect"
 *
 * const program = Mandates.create({
 *   customerReference: "C-4711",
 *   recurrenceType: "RECURRING",
 *   signatureType: "UNSIGNED",
 *   language: "de",
 *   customer: { bankAccountIban: { iban: "DE89370400440532013000" } },
 * })
 * ```
 */
export const create: ServerOperation<[request: CreateMandateRequest], CreateMandateResponse> =
  /* @__PURE__ */ serverOperation({
    id: "mandates.create",
    method: "POST",
    path: "/mandates",
    success: 201,
    repeat: "with key",
    request: CreateMandateRequest,
    response: CreateMandateResponse,
  })

/**
 * Creates a mandate as {@link create} does, under a reference of your own. Fails with `Conflict` when the reference is
 * taken; after a repetition that may be by this very call: {@link get} it and compare (protocol: mandates, safe retry
 * rules).
 *
 * @example
 * ```ts
 * import { Mandates } from "@epayment/effect"
 *
 * const program = Mandates.createWithMandateReference("ALPENLADEN-0817", {
 *   customerReference: "C-4711",
 *   recurrenceType: "UNIQUE",
 *   signatureType: "SMS",
 *   returnUrl: "https://shop.example.com/mandate",
 * })
 * ```
 */
export const createWithMandateReference: ServerOperation<
  [uniqueMandateReference: string, request: CreateMandateRequest],
  CreateMandateResponse
> = /* @__PURE__ */ serverOperation({
  id: "mandates.createWithMandateReference",
  method: "PUT",
  path: "/mandates/{uniqueMandateReference}",
  success: 201,
  repeat: "always",
  request: CreateMandateRequest,
  response: CreateMandateResponse,
})

/**
 * Reads a mandate in whatever state it is. Fails with `NotFound` for an unknown reference (protocol: mandates).
 *
 * @example
 * ```ts
 * import { Mandates } from "@epayment/effect"
 *
 * const program = Mandates.get("ALPENLADEN-0817")
 * ```
 */
export const get: ServerOperation<[uniqueMandateReference: string], GetMandateResponse> =
  /* @__PURE__ */ serverOperation({
    id: "mandates.get",
    method: "GET",
    path: "/mandates/{uniqueMandateReference}",
    success: 200,
    repeat: "always",
    response: GetMandateResponse,
  })

/**
 * Blocks a mandate that is `ACTIVE`, so that it cannot be used until it is unblocked; it becomes `BLOCKED`. Fails with
 * `Refused` in any other state (protocol: mandates).
 *
 * @example
 * ```ts
 * import { Mandates } from "@epayment/effect"
 *
 * const program = Mandates.block("ALPENLADEN-0817")
 * ```
 */
export const block: ServerOperation<[uniqueMandateReference: string], GetMandateResponse> =
  /* @__PURE__ */ serverOperation({
    id: "mandates.block",
    method: "POST",
    path: "/mandates/{uniqueMandateReference}/block",
    success: 200,
    repeat: "never",
    response: GetMandateResponse,
  })

/**
 * Unblocks a mandate that is `BLOCKED`; it is `ACTIVE` again. Fails with `Refused` in any other state (protocol: mandates).
 *
 * @example
 * ```ts
 * import { Mandates } from "@epayment/effect"
 *
 * const program = Mandates.unblock("ALPENLADEN-0817")
 * ```
 */
export const unblock: ServerOperation<[uniqueMandateReference: string], GetMandateResponse> =
  /* @__PURE__ */ serverOperation({
    id: "mandates.unblock",
    method: "POST",
    path: "/mandates/{uniqueMandateReference}/unblock",
    success: 200,
    repeat: "never",
    response: GetMandateResponse,
  })

/**
 * Revokes a mandate that is `CREATED`, `ACTIVE` or `BLOCKED`, for good; it becomes `REVOKED`. Fails with `Refused` in any
 * other state (protocol: mandates).
 *
 * @example
 * ```ts
 * import { Mandates } from "@epayment/effect"
 *
 * const program = Mandates.revoke("ALPENLADEN-0817")
 * ```
 */
export const revoke: ServerOperation<[uniqueMandateReference: string], GetMandateResponse> =
  /* @__PURE__ */ serverOperation({
    id: "mandates.revoke",
    method: "POST",
    path: "/mandates/{uniqueMandateReference}/revoke",
    success: 200,
    repeat: "never",
    response: GetMandateResponse,
  })

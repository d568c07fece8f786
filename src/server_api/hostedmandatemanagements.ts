/**
 * Pages on the platform where a customer signs a SEPA mandate.
 *
 * The same as `HostedMandateManagements` of the package's root; a bundle that imports it from here holds no other group.
 *
 * @module
 */

import {
  CreateHostedMandateManagementRequest,
  CreateHostedMandateManagementResponse,
  GetHostedMandateManagementResponse,
} from "../model/hosted_mandate_management.ts"
import { type ServerOperation, serverOperation } from "./server_api.ts"

/**
 * Opens a page on the platform where the customer signs a SEPA mandate: send the customer to `https://payment.` +
 * `partialRedirectUrl` and keep `RETURNMAC`, to compare it with the one that comes back (protocol: hosted checkouts).
 *
 * @example
 * ```ts
 * import { HostedMandateManagements } from "@epayment/effect"
 *
 * const program = HostedMandateManagements.create({
 *   createMandateInfo: { customerReference: "C-4711", recurrenceType: "RECURRING", signatureType: "SMS" },
 *   hostedMandateManagementSpecificInput: { locale: "de_CH", returnUrl: "https://shop.example.com/mandate" },
 * })
 * ```
 */
export const create: ServerOperation<
  [request: CreateHostedMandateManagementRequest],
  CreateHostedMandateManagementResponse
> = /* @__PURE__ */ serverOperation({
  id: "hostedmandatemanagements.create",
  method: "POST",
  path: "/hostedmandatemanagements",
  success: 201,
  repeat: "with key",
  request: CreateHostedMandateManagementRequest,
  response: CreateHostedMandateManagementResponse,
})

/**
 * Tells how far a hosted mandate management got: `IN_PROGRESS`, `MANDATE_CREATED` with the mandate, `FAILED` or
 * `CANCELLED_BY_CONSUMER`. Fails with `NotFound` for an unknown id (protocol: hosted checkouts).
 *
 * @example
 * ```ts
 * import { HostedMandateManagements } from "@epayment/effect"
 *
 * const program = HostedMandateManagements.get("8a1f0f2c-63b5-4d6e-9c6e-2b6f0d6a4c11")
 * ```
 */
export const get: ServerOperation<[hostedMandateManagementId: string], GetHostedMandateManagementResponse> =
  /* @__PURE__ */ serverOperation({
    id: "hostedmandatemanagements.get",
    method: "GET",
    path: "/hostedmandatemanagements/{hostedMandateManagementId}",
    success: 200,
    repeat: "always",
    response: GetHostedMandateManagementResponse,
  })

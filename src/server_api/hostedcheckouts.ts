/**
 * Pages on the platform where a customer pays.
 *
 * The same as `HostedCheckouts` of the package's root; a bundle that imports it from here holds no other group.
 *
 * @module
 */

import {
  CreateHostedCheckoutRequest,
  CreateHostedCheckoutResponse,
  GetHostedCheckoutResponse,
} from "../model/hosted_checkout.ts"
import { type ServerOperation, serverOperation } from "./server_api.ts"

/**
 * Opens a page on the platform where the customer pays: send the customer to `https://payment.` + `partialRedirectUrl` and
 * keep `RETURNMAC`, to compare it with the one that comes back (protocol: hosted checkouts).
 *
 * @example
 * ```ts
 * import { HostedCheckouts } from "@epayment/effect"
 *
 * const program = HostedCheckouts.create({
 *   order: {
 *     amountOfMoney: { amount: 4990, currencyCode: "CHF" },
 *     customer: { billingAddress: { countryCode: "CH" } },
 *     references: { merchantReference: "ORD-2025-000817" },
 *   },
 *   hostedCheckoutSpecificInput: { locale: "de_CH", returnUrl: "https://shop.example.com/return" },
 * })
 * ```
 */
export const create: ServerOperation<[request: CreateHostedCheckoutRequest], CreateHostedCheckoutResponse> =
  /* @__PURE__ */ serverOperation({
    id: "hostedcheckouts.create",
    method: "POST",
    path: "/hostedcheckouts",
    success: 201,
    repeat: "with key",
    request: CreateHostedCheckoutRequest,
    response: CreateHostedCheckoutResponse,
  })

/**
 * Tells how far a hosted checkout got: `IN_PROGRESS`, or `PAYMENT_CREATED` with the payment in `createdPaymentOutput`. Fails
 * with `NotFound` when it was removed or is too old (protocol: hosted checkouts).
 *
 * @example
 * ```ts
 * import { HostedCheckouts } from "@epayment/effect"
 *
 * const program = HostedCheckouts.get("15c09dac-bf44-486a-af6b-edfd8680a166")
 * ```
 */
export const get: ServerOperation<[hostedCheckoutId: string], GetHostedCheckoutResponse> =
  /* @__PURE__ */ serverOperation({
    id: "hostedcheckouts.get",
    method: "GET",
    path: "/hostedcheckouts/{hostedCheckoutId}",
    success: 200,
    repeat: "always",
    response: GetHostedCheckoutResponse,
  })

/**
 * Ends a hosted checkout on which nothing was paid. When the call had to be repeated, `NotFound` or `Gone` says that it is
 * removed already (protocol: hosted checkouts). The operation is called `delete` in the API.
 *
 * @example
 * ```ts
 * import { HostedCheckouts } from "@epayment/effect"
 *
 * const program = HostedCheckouts.remove("15c09dac-bf44-486a-af6b-edfd8680a166")
 * ```
 */
export const remove: ServerOperation<[hostedCheckoutId: string], void> = /* @__PURE__ */ serverOperation({
  id: "hostedcheckouts.delete",
  method: "DELETE",
  path: "/hostedcheckouts/{hostedCheckoutId}",
  success: 204,
  repeat: "always",
})

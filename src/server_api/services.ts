/**
 * Lookups and conversions, and the test of the connection.
 *
 * The same as `Services` of the package's root; a bundle that imports it from here holds no other group.
 *
 * @module
 */

import { BankDetailsRequest, BankDetailsResponse } from "../model/bank_details.ts"
import { GetIINDetailsRequest, GetIINDetailsResponse } from "../model/iin_details.ts"
import { ConvertAmount } from "../model/money.ts"
import { ConvertAmountQuery, PrivacyPolicyQuery } from "../model/service_query.ts"
import { GetPrivacyPolicyResponse, TestConnection } from "../model/services.ts"
import { type ServerOperation, serverOperation } from "./server_api.ts"

/**
 * Converts an amount in cents from one currency to another (protocol: convert amount).
 *
 * @example
 * ```ts
 * import { Services } from "@epayment/effect"
 *
 * const program = Services.convertAmount({ source: "CHF", target: "EUR", amount: 4990 })
 * ```
 */
export const convertAmount: ServerOperation<[query: ConvertAmountQuery], ConvertAmount> =
  /* @__PURE__ */ serverOperation({
    id: "services.convertAmount",
    method: "GET",
    path: "/services/convert/amount",
    success: 200,
    repeat: "always",
    query: ConvertAmountQuery,
    response: ConvertAmount,
  })

/**
 * Completes bank details: from an IBAN to the account in the notation of its country and back, with the bank's name and
 * BIC. Changes nothing. Fails with `ValidationError` when the account is wrong (protocol: operations of the Server API).
 *
 * @example
 * ```ts
 * import { Services } from "@epayment/effect"
 *
 * const program = Services.bankaccount({ bankAccountIban: { iban: "CH9300762011623852957" } })
 * ```
 */
export const bankaccount: ServerOperation<[request?: BankDetailsRequest], BankDetailsResponse> =
  /* @__PURE__ */ serverOperation({
    id: "services.bankaccount",
    method: "POST",
    path: "/services/convert/bankaccount",
    success: 200,
    repeat: "always",
    request: BankDetailsRequest,
    response: BankDetailsResponse,
  })

/**
 * Tells the payment product of a card by the first digits of its number; with a `paymentContext` also whether it is allowed
 * there. Fails with `ValidationError` with fewer than 6 digits, with `NotFound` when the digits are unknown
 * (protocol: IIN lookup).
 *
 * @example
 * ```ts
 * import { Services } from "@epayment/effect"
 *
 * const program = Services.getIINdetails({
 *   bin: "40120000",
 *   paymentContext: { countryCode: "CH", amountOfMoney: { amount: 4990, currencyCode: "CHF" } },
 * })
 * ```
 */
export const getIINdetails: ServerOperation<[request: GetIINDetailsRequest], GetIINDetailsResponse> =
  /* @__PURE__ */ serverOperation({
    id: "services.getIINdetails",
    method: "POST",
    path: "/services/getIINdetails",
    success: 200,
    repeat: "always",
    request: GetIINDetailsRequest,
    response: GetIINDetailsResponse,
  })

/**
 * Reads the privacy policy of one payment product, or of all, as HTML (protocol: privacy policy).
 *
 * @example
 * ```ts
 * import { Services } from "@epayment/effect"
 *
 * const program = Services.privacypolicy({ locale: "de_CH", paymentProductId: 3201 })
 * ```
 */
export const privacypolicy: ServerOperation<[query?: PrivacyPolicyQuery], GetPrivacyPolicyResponse> =
  /* @__PURE__ */ serverOperation({
    id: "services.privacypolicy",
    method: "GET",
    path: "/services/privacypolicy",
    success: 200,
    repeat: "always",
    query: PrivacyPolicyQuery,
    response: GetPrivacyPolicyResponse,
  })

/**
 * Tests endpoint, key and merchant id: answers `OK`. Fails with `AuthorizationError` when the credentials are wrong and with
 * `ConnectionError` or `NotFound` when the endpoint is (protocol: operations of the Server API).
 *
 * @example
 * ```ts
 * import { Services } from "@epayment/effect"
 *
 * const program = Services.testconnection()
 * ```
 */
export const testconnection: ServerOperation<[], TestConnection> = /* @__PURE__ */ serverOperation({
  id: "services.testconnection",
  method: "GET",
  path: "/services/testconnection",
  success: 200,
  repeat: "always",
  response: TestConnection,
})

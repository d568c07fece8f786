import { GetIINDetailsRequest, GetIINDetailsResponse } from "../model/iin_details.ts"
import { ConvertAmount } from "../model/money.ts"
import { ConvertAmountQuery, PrivacyPolicyQuery } from "../model/service_query.ts"
import { GetPrivacyPolicyResponse } from "../model/services.ts"
import { type ClientOperation, clientOperation } from "./client_api.ts"

/**
 * Converts an amount in cents from one currency to another (protocol: convert amount).
 *
 * @example
 * ```ts
 * import { Services } from "@epayment/effect/client"
 *
 * const program = Services.convertAmount({ source: "CHF", target: "EUR", amount: 4990 })
 * ```
 */
export const convertAmount: ClientOperation<[query: ConvertAmountQuery], ConvertAmount> =
  /* @__PURE__ */ clientOperation({
    id: "services.convertAmount",
    method: "GET",
    path: "/services/convert/amount",
    success: 200,
    repeat: "always",
    query: ConvertAmountQuery,
    response: ConvertAmount,
  })

/**
 * Tells the payment product of a card by the first 6 or 8 digits of its number; with a `paymentContext` also whether it is
 * allowed there. Changes nothing. Fails with `NotFound` when the digits are unknown (protocol: IIN lookup).
 *
 * @example
 * ```ts
 * import { Services } from "@epayment/effect/client"
 *
 * const program = Services.getIINdetails({
 *   bin: "40120000",
 *   paymentContext: { countryCode: "CH", amountOfMoney: { amount: 4990, currencyCode: "CHF" } },
 * })
 * ```
 */
export const getIINdetails: ClientOperation<[request: GetIINDetailsRequest], GetIINDetailsResponse> =
  /* @__PURE__ */ clientOperation({
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
 * import { Services } from "@epayment/effect/client"
 *
 * const program = Services.privacypolicy({ locale: "de_CH", paymentProductId: 3201 })
 * ```
 */
export const privacypolicy: ClientOperation<[query?: PrivacyPolicyQuery], GetPrivacyPolicyResponse> =
  /* @__PURE__ */ clientOperation({
    id: "services.privacypolicy",
    method: "GET",
    path: "/services/privacypolicy",
    success: 200,
    repeat: "always",
    query: PrivacyPolicyQuery,
    response: GetPrivacyPolicyResponse,
  })

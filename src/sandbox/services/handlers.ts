import * as Effect from "effect/Effect"
import * as Services from "../../server_api/services.ts"
import { bankDetails } from "../bank/details.ts"
import { type Route, route } from "../route.ts"
import { iinDetails } from "./iin.ts"
import { privacyPolicy } from "./privacy_policy.ts"
import { convert } from "./rates.ts"

const testconnection = route(Services.testconnection, () => Effect.succeed({ result: { result: "OK" } }))

const convertAmount = route(
  Services.convertAmount,
  (_, { source, target, amount }) =>
    Effect.map(
      Effect.fromResult(convert(source, target, amount)),
      (convertedAmount) => ({ result: { convertedAmount } }),
    ),
)

const bankaccount = route(
  Services.bankaccount,
  (_, request = {}) => Effect.map(Effect.fromResult(bankDetails(request)), (result) => ({ result })),
)

const getIINdetails = route(
  Services.getIINdetails,
  (_, request) => Effect.map(Effect.fromResult(iinDetails(request)), (result) => ({ result })),
)

const privacypolicy = route(
  Services.privacypolicy,
  (_, { locale, paymentProductId } = {}) =>
    Effect.succeed({ result: { htmlContent: privacyPolicy(locale, paymentProductId) } }),
)

/** Answers the operations on services. */
export const serviceRoutes: ReadonlyArray<Route> = [
  testconnection,
  convertAmount,
  bankaccount,
  getIINdetails,
  privacypolicy,
]

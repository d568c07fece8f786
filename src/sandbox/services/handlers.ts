import * as Effect from "effect/Effect"
import * as Services from "../../server_api/services.ts"
import { bankDetails } from "../bank/details.ts"
import { type Route, route } from "../route.ts"

const testconnection = route(Services.testconnection, () => Effect.succeed({ result: { result: "OK" } }))

const bankaccount = route(
  Services.bankaccount,
  (_, request = {}) => Effect.map(Effect.fromResult(bankDetails(request)), (result) => ({ result })),
)

/** Answers the services that have nothing to do with products. */
export const serviceRoutes: ReadonlyArray<Route> = [testconnection, bankaccount]

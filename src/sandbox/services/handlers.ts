import * as Effect from "effect/Effect"
import * as Services from "../../server_api/services.ts"
import { type Route, route } from "../route.ts"

const testconnection = route(Services.testconnection, () => Effect.succeed({ result: { result: "OK" } }))

/** Answers the operations on services. */
export const serviceRoutes: ReadonlyArray<Route> = [testconnection]

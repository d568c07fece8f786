import * as Effect from "effect/Effect"
import { approve } from "../../../src/server_api/payments.ts"
import { ServerApi } from "../../../src/server_api/server_api.ts"

/** The same program, from the modules that declare what it uses. */
export const run = (paymentId: string): Promise<unknown> =>
  Effect.runPromise(Effect.provide(approve(paymentId), ServerApi.layerConfig))

import { approve } from "@epayment/effect/payments"
import { ServerApi } from "@epayment/effect/server"
import * as Effect from "effect/Effect"

/** The same program, from the entry points of the group and of the Server API. */
export const run = (paymentId: string): Promise<unknown> =>
  Effect.runPromise(Effect.provide(approve(paymentId), ServerApi.layerConfig))

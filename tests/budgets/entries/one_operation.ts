import { Payments, ServerApi } from "@epayment/effect"
import * as Effect from "effect/Effect"

/** A program with one operation of the Server API, through the public entry point. */
export const run = (paymentId: string): Promise<unknown> =>
  Effect.runPromise(Effect.provide(Payments.approve(paymentId), ServerApi.layerConfig))

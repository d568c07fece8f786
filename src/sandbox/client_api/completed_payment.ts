import * as Effect from "effect/Effect"
import type { CreatePaymentRequest } from "../../model/create_payment.ts"
import type { Call } from "../call.ts"
import type { Refusal } from "../refusal.ts"
import { openCustomerInput } from "./customer_input.ts"
import { mergedPayment } from "./merged_payment.ts"

/** A request for a payment with everything in it that its customer entered. */
export interface CompletedPayment {
  readonly request: CreatePaymentRequest
  /** Uses up what was encrypted, if anything was; for when the payment is made. */
  readonly useUp: Effect.Effect<void>
}

/** Completes a request for a payment by its encrypted customer input, if it has one. */
export const completedPayment = Effect.fnUntraced(function* (
  call: Call,
  request: CreatePaymentRequest,
): Effect.fn.Return<CompletedPayment, Refusal> {
  if (request.encryptedCustomerInput === undefined) return { request, useUp: Effect.void }
  const input = yield* openCustomerInput(call, request.encryptedCustomerInput)
  return { request: yield* Effect.fromResult(mergedPayment(request, input)), useUp: input.useUp }
})

import * as Effect from "effect/Effect"
import type { CreateTokenRequest } from "../../model/token.ts"
import type { Call } from "../call.ts"
import { invalid, type Refusal } from "../refusal.ts"
import { openCustomerInput } from "./customer_input.ts"
import { cardOf } from "./merged_payment.ts"

/** A request for a token with everything in it that its customer entered. */
export interface CompletedToken {
  readonly request: CreateTokenRequest
  /** Uses up what was encrypted, if anything was; for when the token is made. */
  readonly useUp: Effect.Effect<void>
}

/**
 * Completes a request for a token by its encrypted customer input, if it has one. Cards alone can be kept so; their
 * security code is not.
 */
export const completedToken = Effect.fnUntraced(function* (
  call: Call,
  request: CreateTokenRequest,
): Effect.fn.Return<CompletedToken, Refusal> {
  if (request.encryptedCustomerInput === undefined) return { request, useUp: Effect.void }
  const { product, values, useUp } = yield* openCustomerInput(call, request.encryptedCustomerInput)
  if (request.paymentProductId !== undefined && request.paymentProductId !== product.id) {
    return yield* Effect.fail(invalid("paymentProductId", "is not the product of the encrypted input"))
  }
  if (product.paymentMethod !== "card") {
    return yield* Effect.fail(invalid("encryptedCustomerInput", "is of a product that cannot be kept as a token"))
  }
  const { encryptedCustomerInput: _, card, ...rest } = request
  const { cvv: _cvv, ...cardWithoutCvv } = cardOf(values, card?.data?.cardWithoutCvv)
  return {
    request: { ...rest, paymentProductId: product.id, card: { ...card, data: { ...card?.data, cardWithoutCvv } } },
    useUp,
  }
})

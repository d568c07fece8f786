import * as Effect from "effect/Effect"
import type { CreatePaymentRequest } from "../../model/create_payment.ts"
import type { Call } from "../call.ts"
import { mandates } from "../mandate/documents.ts"
import { tokens } from "../token/state.ts"
import type { Known } from "./planning.ts"

/** Looks up what a request names: its token, if it is not deleted, and its mandate. */
export const lookUp = Effect.fnUntraced(function* (
  { store }: Call,
  request: CreatePaymentRequest,
): Effect.fn.Return<Known> {
  const sepa = request.sepaDirectDebitPaymentMethodSpecificInput
  const tokenId = request.cardPaymentMethodSpecificInput?.token ?? sepa?.token
  const reference = sepa?.paymentProduct771SpecificInput?.existingUniqueMandateReference
  if (tokenId === undefined && reference === undefined) return {}
  const token = tokenId === undefined ? undefined : yield* store.get(tokens, tokenId)
  return {
    token: token?.deletedAt === undefined ? token : undefined,
    mandate: reference === undefined ? undefined : yield* store.get(mandates, reference),
  }
})

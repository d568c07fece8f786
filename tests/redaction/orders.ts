import * as Effect from "effect/Effect"
import * as fc from "fast-check"
import type { CreatePaymentRequest } from "../../src/model/create_payment.ts"
import * as Payments from "../../src/server_api/payments.ts"
import * as Tokens from "../../src/server_api/tokens.ts"
import { card, createPaymentRequest } from "../../src/testing/mod.ts"
import { drawing, type Twins, twinsOf } from "./twins.ts"

/** Requests with cards in two versions that differ in the cards' secrets only. */
export const orders: fc.Arbitrary<Twins> = fc.tuple(
  fc.array(
    fc.tuple(createPaymentRequest(), card()).map(([{ order }, one]) => ({
      order,
      cardPaymentMethodSpecificInput: { paymentProductId: 1, card: one },
    })),
    { minLength: 1, maxLength: 5 },
  ),
  fc.nat(),
).map(([requests, seed]) => twinsOf(requests, drawing(seed), "stay"))

/** Pays with some requests, and keeps their cards as tokens. */
export const shop = Effect.fnUntraced(function* (requests: ReadonlyArray<unknown>) {
  for (const request of requests as ReadonlyArray<CreatePaymentRequest>) {
    yield* Effect.exit(Payments.create(request))
    const { cvv: _, partialPin: __, ...kept } = request.cardPaymentMethodSpecificInput?.card ?? {}
    yield* Effect.exit(Tokens.create({ paymentProductId: 1, card: { data: { cardWithoutCvv: kept } } }))
  }
})

import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import { ClientApi } from "../../src/client_api/client_api.ts"
import { ClientSession } from "../../src/client_api/client_session.ts"
import * as PaymentItems from "../../src/client_api/payment_items/mod.ts"
import * as PaymentRequest from "../../src/client_api/payment_request/mod.ts"
import { SessionCache } from "../../src/client_api/session_cache.ts"
import type { CreatePaymentRequest } from "../../src/model/create_payment.ts"
import * as Sessions from "../../src/server_api/sessions.ts"
import { device } from "../client_api/encryption/device.ts"
import { fixedCrypto } from "../support/fixed_crypto.ts"

const context = { countryCode: "CH", currencyCode: "CHF", amount: 4990 }

/** The request that a server makes of an order whose card a customer enters on a device; orders without a card stay. */
export const throughDevice = Effect.fnUntraced(function* (request: CreatePaymentRequest) {
  const { card, ...input } = request.cardPaymentMethodSpecificInput ?? {}
  if (card === undefined) return request
  const session = ClientSession.layer(yield* Sessions.create())
  const entered: Readonly<Record<string, string | undefined>> = {
    cardNumber: card.cardNumber && Redacted.value(card.cardNumber),
    expiryDate: card.expiryDate,
    cvv: card.cvv && Redacted.value(card.cvv),
  }
  const encrypted = Effect.gen(function* () {
    const visa = yield* PaymentItems.product(1, context)
    const filled = Object.entries(entered).reduce(
      (one, [id, value = ""]) => PaymentRequest.setValue(one, id, value),
      PaymentRequest.setProduct(PaymentRequest.empty, visa),
    )
    return yield* PaymentRequest.encrypt(filled, device)
  })
  const { encryptedCustomerInput } = yield* Effect.provide(
    encrypted,
    ClientApi.layerNoDeps({ device }).pipe(Layer.provideMerge([session, SessionCache.layer, fixedCrypto()])),
  )
  const sealed: CreatePaymentRequest = { ...request, cardPaymentMethodSpecificInput: input, encryptedCustomerInput }
  return sealed
})

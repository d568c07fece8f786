import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import {
  ClientApi,
  ClientSession,
  PaymentItems,
  PaymentRequest,
  SessionCache,
  WebCrypto,
} from "../../src/client_api/mod.ts"
import { Payments, Sessions } from "../../mod.ts"
import { Sandbox } from "../../src/sandbox/mod.ts"

const context = { countryCode: "CH", currencyCode: "CHF", amount: 4990, locale: "de_CH" }
const card = { cardNumber: "4012 0000 3333 0026", expiryDate: "12/49", cvv: "123", cardholderName: "Jürg Müller" }

/** The device: it knows the session's values and nothing else. */
const onDevice = Effect.gen(function* () {
  const { items } = yield* PaymentItems.find(context)
  const product = yield* PaymentItems.product(1, context)
  const request = Object.entries(card).reduce(
    (request, [id, value]) => PaymentRequest.setValue(request, id, value),
    PaymentRequest.setProduct(PaymentRequest.empty, product),
  )
  return { choices: items.length, ...yield* PaymentRequest.encrypt(request) }
})

/** The merchant's server: it opens the session, and pays with what it cannot read. */
const program = Effect.gen(function* () {
  const device = ClientApi.layerNoDeps().pipe(
    Layer.provideMerge([ClientSession.layer(yield* Sessions.create()), SessionCache.layer, WebCrypto.layer]),
  )
  const { choices, encryptedCustomerInput } = yield* Effect.provide(onDevice, device)
  const { payment } = yield* Payments.create({
    order: { amountOfMoney: { amount: 4990, currencyCode: "CHF" } },
    encryptedCustomerInput,
  })
  const { card } = payment?.paymentOutput?.cardPaymentMethodSpecificOutput ?? {}
  return { choices, status: payment?.status, card: card?.cardNumber }
})

// deno-lint-ignore no-console -- the line is what the test reads
console.log(JSON.stringify(await Effect.runPromise(Effect.provide(program, Sandbox.layer()))))

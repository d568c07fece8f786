/** The server opens a session, the device encrypts the card for the platform, the server pays and never sees the card. */
import { Payments, Sessions } from "@epayment/effect"
import {
  ClientApi,
  ClientSession,
  PaymentItems,
  PaymentRequest,
  SessionCache,
  WebCrypto,
} from "@epayment/effect/client"
import { Sandbox } from "@epayment/effect/sandbox"
import { Console, Effect, Layer } from "effect"

const context = { countryCode: "CH", currencyCode: "CHF", amount: 4990, locale: "de_CH" }
const typed = { cardNumber: "4012 0000 3333 0026", expiryDate: "12/49", cvv: "123", cardholderName: "Jürg Müller" }

const onDevice = Effect.gen(function* () {
  const { items } = yield* PaymentItems.find(context)
  yield* Console.log("device offers  ", items.map(({ id }) => id).join(", "))
  const visa = yield* PaymentItems.product(1, context)
  let request = PaymentRequest.setProduct(PaymentRequest.empty, visa)
  for (const [id, value] of Object.entries(typed)) request = PaymentRequest.setValue(request, id, value)
  return yield* PaymentRequest.encrypt(request)
})

const onServer = Effect.gen(function* () {
  const session = yield* Sessions.create()
  // In a browser: `ClientApi.layer(session)` of the values that your server hands out.
  const services = Layer.mergeAll(ClientSession.layer(session), SessionCache.layer, WebCrypto.layer)
  const device = Layer.provideMerge(ClientApi.layerNoDeps(), services)
  const { encryptedCustomerInput } = yield* Effect.provide(onDevice, device)
  yield* Console.log("server receives", String(encryptedCustomerInput))

  const order = { amountOfMoney: { amount: context.amount, currencyCode: context.currencyCode } }
  const { payment } = yield* Payments.create({ order, encryptedCustomerInput })
  const { card } = payment?.paymentOutput?.cardPaymentMethodSpecificOutput ?? {}
  yield* Console.log("server pays    ", payment?.status, card?.cardNumber)
})

await Effect.runPromise(Effect.provide(onServer, Sandbox.layer()))

import { ClientApi, type ClientSessionValues, PaymentItems, PaymentRequest } from "@epayment/effect/client"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"

const context = { countryCode: "CH", currencyCode: "CHF", amount: 4990, locale: "de_CH" }
const typed = { cardNumber: "4012 0000 3333 0026", expiryDate: "12/49", cvv: "123", cardholderName: "Jürg Müller" }

const encrypted = Effect.gen(function* () {
  const { items } = yield* PaymentItems.find(context)
  const visa = yield* PaymentItems.product(1, context)
  const request = Object.entries(typed).reduce(
    (filled, [id, value]) => PaymentRequest.setValue(filled, id, value),
    PaymentRequest.setProduct(PaymentRequest.empty, visa),
  )
  return { choices: items.length, ...yield* PaymentRequest.encrypt(request) }
})

/** A customer's device pays at a shop: the shop hears what it encrypted, and nothing else. */
export const payAt = async (shop: string): Promise<string> => {
  const opened = await fetch(`${shop}/sessions`, { method: "POST" })
  const session: ClientSessionValues = await opened.json()
  const { choices, encryptedCustomerInput } = await Effect.runPromise(
    Effect.provide(encrypted, ClientApi.layer(session)),
  )
  const paid = await fetch(`${shop}/payments`, { method: "POST", body: Redacted.value(encryptedCustomerInput) })
  const { status }: { readonly status: string } = await paid.json()
  return `${choices} choices, ${status}`
}

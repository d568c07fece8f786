import { assert, assertEquals, assertObjectMatch } from "@std/assert"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as PaymentItems from "../../../src/client_api/payment_items/mod.ts"
import * as PaymentRequest from "../../../src/client_api/payment_request/mod.ts"
import { Sandbox } from "../../../src/sandbox/mod.ts"
import * as Payments from "../../../src/server_api/payments.ts"
import { device } from "../../client_api/encryption/device.ts"
import { onDevice } from "./device.ts"

const context = { countryCode: "CH", currencyCode: "CHF", amount: 4990, locale: "de_CH" }
const order = {
  amountOfMoney: { amount: 4990, currencyCode: "CHF" },
  references: { merchantReference: "ORD-2025-000817" },
}

/** What happens on the device: choose, fetch, fill in, validate, encrypt. */
const entered = (values: Readonly<Record<string, string>>) =>
  Effect.gen(function* () {
    const { items } = yield* PaymentItems.find(context)
    assert(items.some(({ id }) => id === "cards"))
    const product = yield* PaymentItems.product(1, context)
    const request = Object.entries(values).reduce(
      (request, [id, value]) => PaymentRequest.setValue(request, id, value),
      PaymentRequest.setProduct(PaymentRequest.empty, product),
    )
    return yield* PaymentRequest.encrypt(request, device)
  })

const card = { cardNumber: "4012 0000 3333 0026", expiryDate: "12/49", cvv: "123", cardholderName: "Łukasz Šimić" }

Deno.test("from a session over an encrypted card to a payment that waits for approval", () =>
  Effect.runPromise(
    Effect.gen(function* () {
      const { encryptedCustomerInput, encodedClientMetaInfo } = yield* onDevice(entered(card))
      assert(encodedClientMetaInfo.length > 0)
      const { payment } = yield* Payments.create({ order, encryptedCustomerInput })
      assertObjectMatch(payment ?? {}, {
        status: "PENDING_APPROVAL",
        paymentOutput: {
          amountOfMoney: { amount: 4990, currencyCode: "CHF" },
          cardPaymentMethodSpecificOutput: {
            paymentProductId: 1,
            card: { cardNumber: "************0026", expiryDate: "1249" },
          },
        },
      })
      assert(!JSON.stringify(yield* Payments.get(payment?.id ?? "")).includes("4012000033330026"))
    }).pipe(Effect.provide(Sandbox.layer())),
  ))

Deno.test("what the device finds wrong does not leave it", () =>
  Effect.runPromise(
    Effect.gen(function* () {
      const error = yield* Effect.flip(onDevice(entered({ ...card, cardNumber: "4012 0000 3333 0027" })))
      assert(error._tag === "InvalidPaymentRequest")
      assertEquals(error.errors, [{ fieldId: "cardNumber", errorMessageId: "luhn" }])
    }).pipe(Effect.provide(Sandbox.layer())),
  ))

Deno.test("what the platform finds wrong in the encrypted values names the property they stand for", () =>
  Effect.runPromise(
    Effect.gen(function* () {
      const { encryptedCustomerInput } = yield* onDevice(entered({ ...card, cardNumber: "4999 9999 9999 9996" }))
      const error = yield* Effect.flip(Payments.create({ order, encryptedCustomerInput }))
      assert(error._tag === "ValidationError")
      assertEquals(error.errors[0].propertyName, "cardPaymentMethodSpecificInput.card.cardNumber")
      assert(!error.message.includes("4999"))
      assertEquals(Redacted.isRedacted(encryptedCustomerInput), true)
    }).pipe(Effect.provide(Sandbox.layer())),
  ))

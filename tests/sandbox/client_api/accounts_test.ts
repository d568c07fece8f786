import { assert, assertEquals, assertObjectMatch } from "@std/assert"
import * as Effect from "effect/Effect"
import * as PaymentItems from "../../../src/client_api/payment_items/mod.ts"
import * as PaymentRequest from "../../../src/client_api/payment_request/mod.ts"
import type { Transport } from "../../../src/operation/transport.ts"
import { Sandbox, SandboxControl } from "../../../src/sandbox/mod.ts"
import * as Payments from "../../../src/server_api/payments.ts"
import type { ServerApi } from "../../../src/server_api/server_api.ts"
import * as Sessions from "../../../src/server_api/sessions.ts"
import * as Tokens from "../../../src/server_api/tokens.ts"
import { device } from "../../client_api/encryption/device.ts"
import { onDevice } from "./device.ts"

const test = <E>(name: string, program: Effect.Effect<void, E, ServerApi | SandboxControl | Transport>): void =>
  Deno.test(name, () => Effect.runPromise(Effect.provide(program, Sandbox.layer())))

const context = { countryCode: "CH", currencyCode: "CHF", amount: 4990 }
const order = { amountOfMoney: { amount: 4990, currencyCode: "CHF" } }

/** What a server passes on. */
const sealed = (request: PaymentRequest.ProductPaymentRequest) =>
  Effect.map(PaymentRequest.encrypt(request, device), ({ encryptedCustomerInput }) => ({ encryptedCustomerInput }))

const filled = (values: Readonly<Record<string, string>>, productId = 1, tokenize = false) =>
  Effect.gen(function* () {
    const product = yield* PaymentItems.product(productId, context)
    const chosen = PaymentRequest.setTokenize(PaymentRequest.setProduct(PaymentRequest.empty, product), tokenize)
    const request = Object.entries(values).reduce(
      (request, [id, value]) => PaymentRequest.setValue(request, id, value),
      chosen,
    )
    return yield* sealed(request)
  })

const card = { cardNumber: "4012000033330026", expiryDate: "1249", cvv: "123" }

/** A token of a card that a customer entered on a device. */
const tokenised = Effect.gen(function* () {
  const { encryptedCustomerInput } = yield* onDevice(filled(card))
  const { token = "", isNewToken } = yield* Tokens.create({ encryptedCustomerInput })
  assertEquals(isNewToken, true)
  return { token, encryptedCustomerInput }
})

test(
  "encrypted input becomes a token without number and security code, once",
  Effect.gen(function* () {
    const { token, encryptedCustomerInput } = yield* tokenised
    const read = yield* Tokens.get(token)
    assertEquals(read.paymentProductId, 1)
    assert(!JSON.stringify(read).includes("4012000033330026"))
    const again = yield* Effect.flip(Tokens.create({ encryptedCustomerInput }))
    assert(again._tag === "ValidationError")
    assertEquals(again.errors[0].propertyName, "encryptedCustomerInput")
    const other = yield* onDevice(filled(card))
    const wrong = yield* Effect.flip(Tokens.create({ ...other, paymentProductId: 3 }))
    assert(wrong._tag === "ValidationError")
    assertEquals(wrong.errors[0].propertyName, "paymentProductId")
    assertEquals((yield* Tokens.create({ ...other, paymentProductId: 1 })).isNewToken, false)
  }),
)

test(
  "a returning customer pays with an account on file and the security code alone",
  Effect.gen(function* () {
    const { token } = yield* tokenised
    const { encryptedCustomerInput } = yield* onDevice(
      Effect.gen(function* () {
        const { accountsOnFile } = yield* PaymentItems.find(context)
        const [account] = accountsOnFile.values()
        assertEquals(PaymentItems.accountLabel(account), "**** **** **** 0026")
        const product = yield* PaymentItems.product(1, context)
        const [cardNumber] = product.fields ?? []
        assertEquals(PaymentItems.storedValue(account, cardNumber), "**** **** **** 0026")
        const request = PaymentRequest.setAccountOnFile(
          PaymentRequest.setProduct(PaymentRequest.empty, product),
          account,
        )
        const refused = yield* Effect.flip(PaymentRequest.encrypt(request, device))
        assert(refused._tag === "InvalidPaymentRequest")
        assertEquals(refused.errors, [{ fieldId: "cvv", errorMessageId: "required" }])
        return yield* sealed(PaymentRequest.setValue(request, "cvv", "123"))
      }),
      { tokens: [token] },
    )
    const { payment } = yield* Payments.create({ order, encryptedCustomerInput })
    assertObjectMatch(payment ?? {}, {
      status: "PENDING_APPROVAL",
      paymentOutput: {
        cardPaymentMethodSpecificOutput: { token, card: { cardNumber: "************0026", expiryDate: "1249" } },
      },
    })
  }),
)

test(
  "remembering a card while paying makes it an account on file of the next session",
  Effect.gen(function* () {
    const { encryptedCustomerInput } = yield* onDevice(filled(card, 1, true))
    const { creationOutput } = yield* Payments.create({ order, encryptedCustomerInput })
    assertObjectMatch(creationOutput ?? {}, { isNewToken: true, tokenizationSucceeded: true })
    const accounts = yield* onDevice(PaymentItems.find(context), { tokens: [creationOutput?.token ?? ""] })
    assertEquals([...accounts.accountsOnFile.values()].map(({ paymentProductId }) => paymentProductId), [1])
  }),
)

test(
  "an expired date has to be written again; tokens that are gone are named and not offered",
  Effect.gen(function* () {
    const control = yield* SandboxControl
    const { token } = yield* tokenised
    yield* control.advance("9125 days")
    const session = yield* Sessions.create({ tokens: [token, "nobody's", token] })
    assertEquals(session.invalidTokens, ["nobody's"])
    const [account] = yield* onDevice(
      Effect.map(PaymentItems.find(context), ({ accountsOnFile }) => [...accountsOnFile.values()]),
      { tokens: [token] },
    )
    assertEquals(account.attributes?.find(({ key }) => key === "expiryDate"), {
      key: "expiryDate",
      value: "1249",
      status: "MUST_WRITE",
      mustWriteReason: "IN_THE_PAST",
    })
    yield* Tokens.remove(token)
    assertEquals((yield* Sessions.create({ tokens: [token] })).invalidTokens, [token])
    const left = yield* onDevice(PaymentItems.find(context), { tokens: [token] })
    assertEquals(left.accountsOnFile.size, 0)
  }),
)

test(
  "other products too are paid with what a device encrypted",
  Effect.gen(function* () {
    const twint = yield* onDevice(filled({}, 5407))
    const redirected = yield* Payments.create({
      order,
      ...twint,
      redirectPaymentMethodSpecificInput: { redirectionData: { returnUrl: "https://shop.example.com/back" } },
    })
    assertEquals([redirected.payment?.status, redirected.merchantAction?.actionType], ["REDIRECTED", "REDIRECT"])

    const wallet = yield* onDevice(Effect.gen(function* () {
      const product = yield* PaymentItems.product(320, context, { applePay: false, googlePay: true })
      const request = PaymentRequest.setProduct(PaymentRequest.empty, product)
      return yield* sealed(PaymentRequest.setValue(request, "encryptedPaymentData", "{}"))
    }))
    assertEquals((yield* Payments.create({ order, ...wallet })).payment?.status, "PENDING_APPROVAL")

    const debit = yield* onDevice(Effect.gen(function* () {
      const euros = { ...context, currencyCode: "EUR" }
      const product = yield* PaymentItems.product(771, euros)
      const chosen = PaymentRequest.setProduct(PaymentRequest.empty, product)
      const named = PaymentRequest.setValue(chosen, "accountHolderName", "Heidi Muster")
      return yield* sealed(PaymentRequest.setValue(named, "iban", "CH0300700110000123456"))
    }))
    const { payment } = yield* Payments.create({
      order: { amountOfMoney: { amount: 4990, currencyCode: "EUR" } },
      ...debit,
    })
    assertEquals(payment?.paymentOutput?.paymentMethod, "directDebit")
  }),
)

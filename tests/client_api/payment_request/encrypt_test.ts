import { assert, assertEquals, assertInstanceOf } from "@std/assert"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as TestClock from "effect/testing/TestClock"
import { encrypt } from "../../../src/client_api/payment_request/encrypt.ts"
import { InvalidPaymentRequest } from "../../../src/client_api/payment_request/invalid_payment_request.ts"
import * as PaymentRequest from "../../../src/client_api/payment_request/payment_request.ts"
import { prepare } from "../../../src/client_api/payment_request/session_recipient.ts"
import type { FieldError } from "../../../src/client_api/payment_request/validate.ts"
import { encode } from "../../../src/crypto/base64.ts"
import { CryptoProvider } from "../../../src/crypto/crypto_provider.ts"
import * as Jwe from "../../../src/crypto/jwe.ts"
import * as WebCrypto from "../../../src/crypto/web_crypto.ts"
import type { DevicePaymentProduct } from "../../../src/model/basic_payment_product.ts"
import { device } from "../encryption/device.ts"
import { platform } from "../platform.ts"
import { vendorVectors } from "../vendor_vectors.ts"
import { card, expiredAccount } from "./products.ts"

const [publicKey, owner] = await Effect.runPromise(
  Effect.gen(function* () {
    const crypto = yield* CryptoProvider
    const { spki, pkcs8 } = yield* crypto.generateKeyPair
    return [
      { keyId: "key-1", publicKey: encode(spki) },
      { keyId: "key-1", privateKey: yield* crypto.importPrivateKey(pkcs8) },
    ] as const
  }).pipe(Effect.provide(WebCrypto.layer)),
)

const { asked, run } = platform(() => ({ body: publicKey }), new Date(2025, 2, 15).getTime())

const requestWith = (
  product: DevicePaymentProduct,
  values: Readonly<Record<string, string>>,
): PaymentRequest.ProductPaymentRequest =>
  Object.entries(values).reduce(
    (request, [id, value]) => PaymentRequest.setValue(request, id, value),
    PaymentRequest.setProduct(PaymentRequest.empty, product),
  )

const opened = (request: PaymentRequest.ProductPaymentRequest) =>
  run(Effect.gen(function* () {
    const { encryptedCustomerInput } = yield* encrypt(request, device)
    const { nonce: _, ...read } = JSON.parse(Redacted.value(yield* Jwe.decrypt(owner, encryptedCustomerInput)))
    return read
  }))

const refused = (request: PaymentRequest.ProductPaymentRequest): Promise<InvalidPaymentRequest> =>
  run(Effect.gen(function* () {
    const error = yield* Effect.flip(encrypt(request, device))
    assertInstanceOf(error, InvalidPaymentRequest)
    return error
  }))

Deno.test("a valid request is encrypted with unmasked values in the order of setting", async () => {
  const request = requestWith(card, {
    expiryDate: "03/25",
    cardNumber: "4975 1234 0056 7817",
    stranger: "left out",
    cardholderName: "Łukasz Šimić",
  })
  assertEquals(await opened(request), {
    clientSessionId: "session-1",
    paymentProductId: 1,
    tokenize: false,
    paymentValues: [
      { key: "expiryDate", value: "0325" },
      { key: "cardNumber", value: "4975123400567817" },
      { key: "cardholderName", value: "Łukasz Šimić" },
    ],
    collectedDeviceInformation: device.information,
  })
})

Deno.test("an account on file goes by its id, with what had to be written again", async () => {
  const withAccount = PaymentRequest.setAccountOnFile(requestWith(card, { cardNumber: "4975" }), expiredAccount)
  const request = PaymentRequest.setTokenize(PaymentRequest.setValue(withAccount, "expiryDate", "12/31"), true)
  const { accountOnFileId, tokenize, paymentValues } = await opened(request)
  assertEquals(accountOnFileId, 812)
  assertEquals(tokenize, true)
  assertEquals(paymentValues, [{ key: "expiryDate", value: "1231" }])
})

Deno.test("a request that is not valid is refused with all errors, and without a value", async () => {
  const error = await refused(requestWith(card, { cardNumber: "4975 1234 0056 7816", expiryDate: "02/25" }))
  assertEquals(error.errors, [
    { fieldId: "cardNumber", errorMessageId: "luhn" },
    { fieldId: "expiryDate", errorMessageId: "expirationDate" },
  ])
  assertEquals(
    error.message,
    "the payment request is invalid: cardNumber (luhn), expiryDate (expirationDate); let the customer correct these fields",
  )
  assert(!Deno.inspect(error, { depth: 9 }).includes("4975"))
})

Deno.test("the month of the clock decides when a card expires", async () => {
  const request = requestWith(card, { cardNumber: "4975123400567817", expiryDate: "0325" })
  await opened(request)
  const inApril = platform(() => ({ body: publicKey }), new Date(2025, 3, 1).getTime())
  assertInstanceOf(await inApril.run(Effect.flip(encrypt(request, device))), InvalidPaymentRequest)
  assertEquals(inApril.asked, [])
})

Deno.test("the key is asked for once within the session", async () => {
  const before = asked.length
  const request = requestWith(card, { cardNumber: "4975123400567817", expiryDate: "12/31" })
  const nonces = await run(Effect.gen(function* () {
    const sealed = yield* Effect.all([encrypt(request, device), encrypt(request, device), encrypt(request)])
    return yield* Effect.forEach(
      sealed,
      ({ encryptedCustomerInput }) =>
        Effect.map(Jwe.decrypt(owner, encryptedCustomerInput), (text) => JSON.parse(Redacted.value(text)).nonce),
    )
  }))
  assertEquals(asked.slice(before), ["/crypto/publickey"])
  assertEquals(new Set(nonces).size, 3)
})

Deno.test("the key can be got ready before anything was typed", async () => {
  const before = asked.length
  const request = requestWith(card, { cardNumber: "4975123400567817", expiryDate: "12/31" })
  await run(Effect.gen(function* () {
    yield* prepare
    assertEquals(asked.length, before + 1)
    yield* encrypt(request, device)
  }))
  assertEquals(asked.length, before + 1)
})

Deno.test("what the platform would not take any more is not encrypted", async () => {
  const request = requestWith(card, { cardNumber: "4975123400567817", expiryDate: "12/31" })
  const error = await run(Effect.gen(function* () {
    yield* encrypt(request, device)
    yield* TestClock.adjust("2 hours")
    return yield* Effect.flip(encrypt(request, device))
  }))
  assertEquals([error._tag, "noticedBy" in error && error.noticedBy], ["SessionExpired", "clock"])
})

interface Vector {
  readonly paymentProduct?: DevicePaymentProduct | null
  readonly values?: Readonly<Record<string, string>>
  readonly expected: { readonly error?: string; readonly validationErrors?: ReadonlyArray<FieldError> }
}

vendorVectors<Vector>({
  file: "encryption",
  only: ({ expected }) => expected.error !== undefined,
  notApplicable: ({ paymentProduct }) =>
    paymentProduct === null ? "the compiler refuses to encrypt a request without a product" : undefined,
  check: async ({ paymentProduct, values, expected }) => {
    assert(paymentProduct)
    assertEquals<unknown>((await refused(requestWith(paymentProduct, values ?? {}))).errors, expected.validationErrors)
  },
})

import { assert, assertEquals } from "@std/assert"
import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as TestClock from "effect/testing/TestClock"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { CreateHostedCheckoutRequest } from "../../src/model/hosted_checkout.ts"
import { CreatePaymentRequest } from "../../src/model/create_payment.ts"
import { writer } from "../../src/model/writing.ts"
import { Sandbox } from "../../src/sandbox/mod.ts"
import * as Payments from "../../src/server_api/payments.ts"
import { createHostedCheckoutRequest, createPaymentRequest } from "../../src/testing/payment_request.ts"

Deno.test("a payment request holds an order and one payment method that goes with its currency", () => {
  const write = writer(CreatePaymentRequest)
  fc.assert(fc.property(createPaymentRequest(), (request) => {
    assert(Result.isSuccess(write(request)))
    const { cardPaymentMethodSpecificInput, redirectPaymentMethodSpecificInput, order, ...others } = request
    assertEquals(others, {})
    assert((cardPaymentMethodSpecificInput === undefined) !== (redirectPaymentMethodSpecificInput === undefined))
    if (redirectPaymentMethodSpecificInput !== undefined) assertEquals(order.amountOfMoney.currencyCode, "CHF")
    assert(order.references.merchantReference.length <= 30)
  }))
})

Deno.test("a hosted checkout holds an order, a locale and a way back", () => {
  const write = writer(CreateHostedCheckoutRequest)
  fc.assert(fc.property(createHostedCheckoutRequest(), (request) => {
    assert(Result.isSuccess(write(request)))
    assertEquals(Object.keys(request.hostedCheckoutSpecificInput ?? {}).sort(), ["locale", "returnUrl"])
  }))
})

const now = "2031-07-15T12:00:00Z"

Deno.test("the platform takes every payment request, under a clock of its own", async () => {
  const platform = Layer.provideMerge(Sandbox.layer(), TestClock.layer())
  const requests = createPaymentRequest({ now: DateTime.makeUnsafe(now) })
  await fc.assert(
    fc.asyncProperty(requests, (request) =>
      Effect.gen(function* () {
        yield* TestClock.setTime(Date.parse(now))
        const { payment } = yield* Payments.create(request)
        assert(payment?.status !== undefined && payment.status !== "REJECTED")
      }).pipe(Effect.provide(platform), Effect.runPromise)),
    { numRuns: 50, seed: 20250303 },
  )
})

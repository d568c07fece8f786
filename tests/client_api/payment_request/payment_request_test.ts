import { assert, assertEquals, assertStrictEquals } from "@std/assert"
import * as Redacted from "effect/Redacted"
import * as PaymentRequest from "../../../src/client_api/payment_request/payment_request.ts"
import { card, expiredAccount } from "./products.ts"

const { empty } = PaymentRequest

const typed = (request: PaymentRequest.PaymentRequest): ReadonlyArray<readonly [string, string]> =>
  [...request.values].map(([key, value]) => [key, Redacted.value(value)])

Deno.test("a new request has chosen and entered nothing", () => {
  assertEquals(empty, { product: undefined, accountOnFile: undefined, tokenize: false, values: new Map() })
  assert(!PaymentRequest.hasProduct(empty))
  assert(PaymentRequest.hasProduct(PaymentRequest.setProduct(empty, card)))
})

Deno.test("each change makes a new request and leaves the old one", () => {
  const request = PaymentRequest.setValue(PaymentRequest.setProduct(empty, card), "cardNumber", "4975")
  const snapshot = { ...request, values: new Map(request.values) }
  const changed = [
    PaymentRequest.setProduct(request, { id: 2 }),
    PaymentRequest.setValue(request, "cardNumber", "1"),
    PaymentRequest.setValue(request, "cvv", "123"),
    PaymentRequest.unsetValue(request, "cardNumber"),
    PaymentRequest.setTokenize(request, true),
    PaymentRequest.setAccountOnFile(request, expiredAccount),
    PaymentRequest.unsetAccountOnFile(PaymentRequest.setAccountOnFile(request, expiredAccount)),
  ]
  for (const other of changed) assert(other !== request)
  assertEquals(request, snapshot)
  assertEquals(typed(changed[1]), [["cardNumber", "1"]])
  assertEquals(typed(changed[2]), [["cardNumber", "4975"], ["cvv", "123"]])
  assertEquals(typed(changed[3]), [])
  assertEquals(changed[4].tokenize, true)
  assertStrictEquals(changed[5].accountOnFile, expiredAccount)
  assertStrictEquals(changed[6].accountOnFile, undefined)
})

Deno.test("values keep the order in which the fields were first set", () => {
  let request = PaymentRequest.setValue(empty, "cvv", "1")
  request = PaymentRequest.setValue(request, "cardNumber", "2")
  request = PaymentRequest.setValue(request, "cvv", "3")
  assertEquals(typed(request), [["cvv", "3"], ["cardNumber", "2"]])
  request = PaymentRequest.setValue(PaymentRequest.unsetValue(request, "cvv"), "cvv", "4")
  assertEquals(typed(request), [["cardNumber", "2"], ["cvv", "4"]])
})

Deno.test("an account on file drops what it supplies and keeps what must be written again", () => {
  let request = PaymentRequest.setValue(empty, "cardNumber", "4975")
  request = PaymentRequest.setValue(request, "cardholderName", "Peter")
  request = PaymentRequest.setValue(request, "expiryDate", "1231")
  request = PaymentRequest.setValue(request, "cvv", "123")
  assertEquals(typed(PaymentRequest.setAccountOnFile(request, expiredAccount)), [["expiryDate", "1231"], [
    "cvv",
    "123",
  ]])
  assertEquals(typed(PaymentRequest.setAccountOnFile(request, { id: 1 })), typed(request))
})

Deno.test("a request never shows what was typed", () => {
  const request = PaymentRequest.setValue(PaymentRequest.setProduct(empty, card), "cardNumber", "4975123400567817")
  for (
    const shown of [Deno.inspect(request, { depth: 9 }), JSON.stringify({ ...request, values: [...request.values] })]
  ) {
    assert(!shown.includes("4975") && !shown.includes("0a1b2c3d"), shown)
  }
})

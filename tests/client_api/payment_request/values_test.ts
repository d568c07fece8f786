import { assertEquals } from "@std/assert"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import * as PaymentRequest from "../../../src/client_api/payment_request/payment_request.ts"
import { maskedValue, paymentValues, unmaskedValue } from "../../../src/client_api/payment_request/values.ts"
import { card } from "./products.ts"

const shown = (value: Option.Option<Redacted.Redacted<string>>): string | undefined =>
  Option.getOrUndefined(Option.map(value, Redacted.value))

Deno.test("values are read with and without their mask", () => {
  let request = PaymentRequest.setValue(
    PaymentRequest.empty,
    "cardNumber",
    "49751234-0056 7817xx",
  )
  request = PaymentRequest.setValue(request, "cardholderName", " Łukasz Šimić ")
  request = PaymentRequest.setValue(request, "expiryDate", Redacted.make("123"))
  request = PaymentRequest.setValue(request, "unknown", "dropped")
  assertEquals(maskedValue(request, "cardNumber"), Option.none())
  const visa = PaymentRequest.setProduct(request, card)
  assertEquals(shown(maskedValue(visa, "cardNumber")), "4975 1234 0056 7817")
  assertEquals(shown(unmaskedValue(visa, "cardNumber")), "4975123400567817")
  assertEquals(shown(maskedValue(visa, "expiryDate")), "12/3")
  assertEquals(shown(unmaskedValue(visa, "expiryDate")), "123")
  assertEquals(shown(maskedValue(visa, "cardholderName")), " Łukasz Šimić ")
  assertEquals(shown(unmaskedValue(visa, "cardholderName")), "Łukasz Šimić")
  assertEquals(maskedValue(visa, "cvv"), Option.none())
  assertEquals(unmaskedValue(visa, "unknown"), Option.none())
  assertEquals(
    paymentValues(visa).map(({ key, value }) => [key, Redacted.value(value)]),
    [["cardNumber", "4975123400567817"], ["cardholderName", "Łukasz Šimić"], ["expiryDate", "123"]],
  )
})

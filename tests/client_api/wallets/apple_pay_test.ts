import { assertEquals } from "@std/assert"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import {
  applePayRequest,
  applePayToken,
  merchantSession,
  merchantValidationRequest,
} from "../../../src/client_api/wallets/apple_pay.ts"

const input = {
  merchantName: "Alpenladen",
  amountOfMoney: { amount: 4990, currencyCode: "CHF" },
  countryCode: "CH",
  networks: ["Visa", "MasterCard"],
}

Deno.test("the request of Apple Pay names merchant, amount and card schemes (protocol: Apple Pay)", () => {
  assertEquals(applePayRequest(input), {
    countryCode: "CH",
    currencyCode: "CHF",
    total: { label: "Alpenladen", amount: "49.90" },
    supportedNetworks: ["Visa", "MasterCard"],
    merchantCapabilities: ["supports3DS"],
  })
  assertEquals(applePayRequest({ ...input, acquirerCountry: "DE" }).countryCode, "DE")
})

Deno.test("merchant validation asks the platform and completes with the parsed session", () => {
  const validation = {
    merchantName: "Alpenladen",
    domainName: "shop.alpenladen.test",
    validationUrl: "https://apple-pay-gateway.test/paymentservices/startSession",
  }
  assertEquals(merchantValidationRequest(validation), {
    paymentProductSession302SpecificInput: {
      displayName: "Alpenladen",
      domainName: "shop.alpenladen.test",
      validationUrl: "https://apple-pay-gateway.test/paymentservices/startSession",
    },
  })
  const answer = (sessionObject: string) => ({ paymentProductSession302SpecificOutput: { sessionObject } })
  assertEquals(merchantSession(answer('{"nonce":"a1"}')), Option.some({ nonce: "a1" }))
  for (const broken of [answer("{"), answer(""), {}, { paymentProductSession302SpecificOutput: {} }]) {
    assertEquals(merchantSession(broken), Option.none())
  }
})

Deno.test("the token is the JSON text of the payment data", () => {
  assertEquals(
    Redacted.value(applePayToken({ paymentData: { version: "EC_v1", data: "x" } })),
    '{"version":"EC_v1","data":"x"}',
  )
})

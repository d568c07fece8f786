import { assertEquals } from "@std/assert"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as ApplePay from "../../../src/client_api/wallets/apple_pay.ts"
import { platform } from "../platform.ts"

const input = {
  merchantName: "Alpenladen",
  amountOfMoney: { amount: 4990, currencyCode: "CHF" },
  countryCode: "CH",
  networks: ["Visa", "MasterCard"],
}

Deno.test("the request of Apple Pay names merchant, amount and card schemes (protocol: Apple Pay)", () => {
  assertEquals(ApplePay.request(input), {
    countryCode: "CH",
    currencyCode: "CHF",
    total: { label: "Alpenladen", amount: "49.90" },
    supportedNetworks: ["Visa", "MasterCard"],
    merchantCapabilities: ["supports3DS"],
  })
  assertEquals(ApplePay.request({ ...input, acquirerCountry: "DE" }).countryCode, "DE")
})

const validation = {
  merchantName: "Alpenladen",
  domainName: "shop.alpenladen.test",
  validationUrl: "https://apple-pay-gateway.test/paymentservices/startSession",
}

Deno.test("merchant validation asks the platform anew each time and yields Apple's object", async () => {
  const bodies: Array<unknown> = []
  const { asked, run } = platform(({ body }) => {
    bodies.push(body)
    return { body: { paymentProductSession302SpecificOutput: { sessionObject: `{"nonce":"a${bodies.length}"}` } } }
  })
  const both = Effect.all([ApplePay.validateMerchant(validation), ApplePay.validateMerchant(validation)])
  assertEquals<unknown>(await run(both), [{ nonce: "a1" }, { nonce: "a2" }])
  assertEquals(asked[0], "/products/302/sessions")
  assertEquals(bodies[0], {
    paymentProductSession302SpecificInput: {
      displayName: "Alpenladen",
      domainName: "shop.alpenladen.test",
      validationUrl: "https://apple-pay-gateway.test/paymentservices/startSession",
    },
  })
})

Deno.test("an answer without a session object aborts the payment", async () => {
  const output = (sessionObject: string) => ({ paymentProductSession302SpecificOutput: { sessionObject } })
  for (const body of [output("{"), output(""), {}, { paymentProductSession302SpecificOutput: {} }]) {
    const error = await platform(() => ({ body })).run(Effect.flip(ApplePay.validateMerchant(validation)))
    assertEquals(error._tag, "MerchantNotValidated")
  }
})

Deno.test("the token is the JSON text of the payment data", () => {
  assertEquals(
    Redacted.value(ApplePay.token({ paymentData: { version: "EC_v1", data: "x" } })),
    '{"version":"EC_v1","data":"x"}',
  )
})

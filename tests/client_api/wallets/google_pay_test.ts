import { assertEquals } from "@std/assert"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import * as GooglePay from "../../../src/client_api/wallets/google_pay.ts"

const input = {
  product: { gateway: "postfinance", networks: ["VISA", "MASTERCARD"] },
  merchantId: "7731",
  merchantName: "Alpenladen",
  amountOfMoney: { amount: 4990, currencyCode: "CHF" },
}

const card = {
  type: "CARD",
  parameters: {
    allowedAuthMethods: ["PAN_ONLY", "CRYPTOGRAM_3DS"],
    allowedCardNetworks: ["VISA", "MASTERCARD"],
  },
}

const expected = {
  apiVersion: 2,
  apiVersionMinor: 0,
  allowedPaymentMethods: [{
    ...card,
    tokenizationSpecification: {
      type: "PAYMENT_GATEWAY",
      parameters: { gateway: "postfinance", gatewayMerchantId: "7731" },
    },
  }],
  merchantInfo: { merchantName: "Alpenladen" },
  transactionInfo: { totalPriceStatus: "FINAL", totalPrice: "49.90", currencyCode: "CHF" },
}

Deno.test("the requests of Google Pay (protocol: Google Pay)", () => {
  assertEquals<unknown>(GooglePay.request(input), Option.some(expected))
  assertEquals<unknown>(
    GooglePay.request({ ...input, acquirerCountry: "DE" }),
    Option.some({ ...expected, transactionInfo: { ...expected.transactionInfo, countryCode: "DE" } }),
  )
  assertEquals<unknown>(
    GooglePay.prefetch(input),
    Option.some({ ...expected, transactionInfo: { totalPriceStatus: "NOT_CURRENTLY_KNOWN", currencyCode: "CHF" } }),
  )
  assertEquals<unknown>(
    GooglePay.readiness(input.product),
    Option.some({ apiVersion: 2, apiVersionMinor: 0, allowedPaymentMethods: [card] }),
  )
})

Deno.test("without card scheme or gateway there is nothing to open", () => {
  for (const product of [{}, { gateway: "postfinance" }, { gateway: "postfinance", networks: [] }]) {
    assertEquals(GooglePay.readiness(product), Option.none())
    assertEquals(GooglePay.request({ ...input, product }), Option.none())
    assertEquals(GooglePay.prefetch({ ...input, product }), Option.none())
  }
  assertEquals(GooglePay.request({ ...input, product: { networks: ["VISA"] } }), Option.none())
})

Deno.test("Google Pay is for real in production only", () => {
  assertEquals(GooglePay.environment("PROD"), "PRODUCTION")
  for (const environment of ["PREPROD", "SANDBOX", "", "prod"]) assertEquals(GooglePay.environment(environment), "TEST")
})

Deno.test("the token is taken from the answer and not shown", () => {
  const token = GooglePay.token({ paymentMethodData: { tokenizationData: { token: "sealed" } } })
  assertEquals(Redacted.value(token), "sealed")
  assertEquals(JSON.stringify(token), '"<redacted>"')
})

import { assert, assertEquals, assertObjectMatch, assertStringIncludes } from "@std/assert"
import * as Effect from "effect/Effect"
import * as Crypto from "../../../src/client_api/crypto.ts"
import * as Iin from "../../../src/client_api/iin/mod.ts"
import { clientOperations } from "../../../src/client_api/operations.ts"
import * as Payments from "../../../src/client_api/payments.ts"
import * as ProductGroups from "../../../src/client_api/productgroups.ts"
import * as Products from "../../../src/client_api/products.ts"
import * as Services from "../../../src/client_api/services.ts"
import * as ApplePay from "../../../src/client_api/wallets/apple_pay.ts"
import { clientRoutes } from "../../../src/sandbox/client_api/routes.ts"
import { Sandbox, SandboxControl } from "../../../src/sandbox/mod.ts"
import * as ServerPayments from "../../../src/server_api/payments.ts"
import type { ServerApi } from "../../../src/server_api/server_api.ts"
import type { Transport } from "../../../src/operation/transport.ts"
import type { SessionRequest } from "../../../src/model/session.ts"
import { type OnDevice, onDevice } from "./device.ts"

const test = <E>(
  name: string,
  program: Effect.Effect<void, E, ServerApi | SandboxControl | Transport>,
): void => Deno.test(name, () => Effect.runPromise(Effect.provide(program, Sandbox.layer())))

const device = <E>(name: string, program: Effect.Effect<void, E, OnDevice>, session?: SessionRequest): void =>
  test(name, onDevice(program, session))

const swiss = { countryCode: "CH", currencyCode: "CHF" }

Deno.test("every operation of the Client API has its route", () => {
  const ids = (specs: ReadonlyArray<{ readonly spec: { readonly id: string } }>) =>
    specs.map(({ spec }) => spec.id).sort()
  assertEquals(ids(clientRoutes), clientOperations.map(({ operation }) => operation.spec.id).sort())
  assertEquals(clientRoutes.length, 14)
})

device(
  "products come sorted out for the payment, in the customer's language",
  Effect.gen(function* () {
    const listed = (query: Parameters<typeof Products.find>[0]) =>
      Effect.map(Products.find(query), ({ paymentProducts = [] }) => paymentProducts.map(({ id }) => id))
    const all = [3203, 3201, 3202, 5407, 1, 3, 2, 132, 125, 117, 302, 320, 840]
    assertEquals(yield* listed(swiss), all)
    assertEquals(yield* listed({ ...swiss, currencyCode: "EUR" }), [
      ...[3201, 3202, 1, 3, 2, 132, 125, 117, 302, 320, 840, 770, 771],
    ])
    assertEquals(yield* listed({ ...swiss, countryCode: "US" }), [1, 3, 2, 132, 125, 117, 302, 320, 840])
    assertEquals(yield* listed({ ...swiss, amount: 49 }), all.filter((id) => id !== 840))
    assertEquals(yield* listed({ ...swiss, amount: 500_001 }), all.filter((id) => id !== 5407))
    assertEquals(yield* listed({ ...swiss, isRecurring: true }), [3203, 1, 3, 2, 132, 125, 117])
    assertEquals(yield* listed({ ...swiss, isInstallments: true }), [])
    assertEquals(yield* listed({ ...swiss, hide: ["productsWithRedirects"] }), [1, 3, 2, 132, 125, 117, 302, 320])
    assertEquals(yield* listed({ ...swiss, hide: ["productsWithoutFields"] }), [3203, 3201, 3202, 5407, 840])

    const names = (locale: string) =>
      Effect.map(
        Products.get(771, { countryCode: "DE", currencyCode: "EUR", locale }),
        ({ displayHints }) => displayHints?.label,
      )
    assertEquals(yield* Effect.forEach(["de_CH", "fr_CH", "it_CH", "en_GB", "rm_CH"], names), [
      "SEPA-Lastschrift",
      "Prélèvement SEPA",
      "Addebito diretto SEPA",
      "SEPA direct debit",
      "SEPA direct debit",
    ])
  }),
)

device(
  "a product has fields with rules in order, masks and texts, unless they are hidden",
  Effect.gen(function* () {
    const visa = yield* Products.get(1, { ...swiss, locale: "de_CH" })
    assertEquals(visa.fields?.map(({ id }) => id), ["cardNumber", "expiryDate", "cvv", "cardholderName"])
    const [number, expiry, code] = visa.fields ?? []
    assertEquals(Object.keys(number.dataRestrictions?.validators ?? {}), ["length", "luhn"])
    assertEquals(Object.keys(expiry.dataRestrictions?.validators ?? {}), [
      "expirationDate",
      "length",
      "regularExpression",
    ])
    assertObjectMatch(number.displayHints ?? {}, {
      label: "Kartennummer",
      mask: "{{9999}} {{9999}} {{9999}} {{9999}} {{999}}",
      displayOrder: 10,
    })
    assertStringIncludes(code.displayHints?.tooltip?.label ?? "", "Rückseite")

    const bare = yield* Products.get(1, { ...swiss, hide: ["fields"] })
    assertEquals(bare.fields, undefined)
    const mute = yield* Products.get(1, { ...swiss, hide: ["translations"] })
    assertEquals(mute.displayHints?.label, undefined)
    assertEquals(mute.fields?.map(({ displayHints }) => displayHints?.label), [
      undefined,
      undefined,
      undefined,
      undefined,
    ])
    assertEquals((yield* Products.find(swiss)).paymentProducts?.every((product) => !("fields" in product)), true)
  }),
)

device(
  "a product that is not there or does not suit is not found",
  Effect.gen(function* () {
    const euros = { countryCode: "US", currencyCode: "USD" }
    for (
      const wrong of [
        Products.get(9999, swiss),
        Products.get(3201, euros),
        Products.get(5407, { ...swiss, amount: 500_001 }),
      ]
    ) {
      const error = yield* Effect.flip(wrong)
      assert(error._tag === "NotFound")
      assertEquals([error.errors[0].code, error.errors[0].propertyName], ["1007", "productId"])
    }
  }),
)

device(
  "a session offers what its filters leave; what they exclude is a wrong question",
  Effect.gen(function* () {
    const { paymentProducts } = yield* Products.find(swiss)
    assertEquals(paymentProducts?.map(({ id }) => id), [5407, 1, 3, 132, 125, 117])
    const error = yield* Effect.flip(Products.get(2, swiss))
    assertEquals(error._tag, "ValidationError")
    assertEquals((yield* Products.get(1, swiss)).id, 1)
    const lookup = yield* Iin.lookup("371449", { ...swiss, amount: 4990 })
    assertEquals(lookup.status, "EXISTING_BUT_NOT_ALLOWED")
  }),
  { paymentProductFilters: { restrictTo: { groups: ["cards"], products: [5407, 2] }, exclude: { products: [2] } } },
)

device(
  "the group of cards goes with its cards",
  Effect.gen(function* () {
    assertEquals((yield* ProductGroups.find(swiss)).paymentProductGroups, [])
    assertEquals((yield* Effect.flip(ProductGroups.get("cards", swiss)))._tag, "NotFound")
  }),
  { paymentProductFilters: { exclude: { groups: ["cards"] } } },
)

device(
  "groups, networks and directories",
  Effect.gen(function* () {
    const { paymentProductGroups } = yield* ProductGroups.find({ ...swiss, locale: "it_CH" })
    assertEquals(paymentProductGroups?.map(({ id, displayHints }) => [id, displayHints?.label]), [["cards", "Carte"]])
    const group = yield* ProductGroups.get("cards", swiss)
    assertEquals(group.fields?.length, 4)
    assertEquals((yield* Effect.flip(ProductGroups.get("wallets", swiss)))._tag, "NotFound")
    assertEquals((yield* Products.networks(320, swiss)).networks, ["VISA", "MASTERCARD", "AMEX"])
    assertEquals((yield* Effect.flip(Products.networks(1, swiss)))._tag, "NotFound")
    const dutch = { countryCode: "NL", currencyCode: "EUR" }
    assertEquals((yield* Products.directory(809, dutch)).entries?.map(({ issuerId }) => issuerId), [
      "RABONL2U",
      "INGBNL2A",
      "ABNANL2A",
    ])
    assertEquals((yield* Effect.flip(Products.directory(1, swiss)))._tag, "NotFound")
  }),
)

device(
  "the first digits of a card tell its product, its brands and whether it can be used here",
  Effect.gen(function* () {
    const details = (bin: string, paymentContext?: object) =>
      Services.getIINdetails({ bin, ...(paymentContext && { paymentContext }) })
    assertEquals(yield* details("401200"), {
      paymentProductId: 1,
      countryCode: "CH",
      issuerName: "Alpenbank",
      binProductType: "CONSUMER",
    })
    const here = { countryCode: "CH", amountOfMoney: { amount: 4990, currencyCode: "CHF" } }
    assertEquals((yield* details("450060", here)).coBrands, [
      { paymentProductId: 1, isAllowedInContext: true },
      { paymentProductId: 3, isAllowedInContext: true },
    ])
    assertEquals((yield* details("501971", here)).isAllowedInContext, false)
    assertEquals((yield* details("400000")).countryCode, "99")
    assertEquals((yield* Effect.flip(details("999999")))._tag, "NotFound")
    assertEquals((yield* Effect.flip(details("40120x")))._tag, "ValidationError")
    assertEquals((yield* Iin.lookup("9999 99", { ...swiss, amount: 1 })).status, "UNKNOWN")
    const found = yield* Iin.lookup("4500 6000 0000", { ...swiss, amount: 1 })
    assertEquals("brands" in found ? found.brands : [], [1, 3])
  }),
)

device(
  "the services: conversion, privacy, customers, fingerprints, keys, Apple Pay",
  Effect.gen(function* () {
    const convert = (source: string, target: string, amount: number) =>
      Services.convertAmount({ source, target, amount })
    assertEquals(yield* convert("CHF", "CHF", 4990), { convertedAmount: 4990 })
    assertEquals(yield* convert("CHF", "EUR", 4990), { convertedAmount: 5190 })
    assertEquals((yield* Effect.flip(convert("CHF", "XXX", 1)))._tag, "ValidationError")

    const { htmlContent = "" } = yield* Services.privacypolicy({ locale: "de_CH", paymentProductId: 5407 })
    assertStringIncludes(htmlContent, "<h2>TWINT</h2>")
    assertStringIncludes((yield* Services.privacypolicy()).htmlContent ?? "", "<h2>PayPal</h2>")
    assertEquals((yield* Effect.flip(Services.privacypolicy({ paymentProductId: 9999 })))._tag, "NotFound")

    const who = (value: string) =>
      Products.customerDetails(1, { countryCode: "CH", values: [{ key: "fiscalNumber", value }] })
    assertEquals((yield* who("7561234567897")).firstName, "Heidi")
    assertEquals((yield* Effect.flip(who("0")))._tag, "NotFound")

    const print = yield* Products.deviceFingerprint(1, { collectorCallback: "shop.collected" })
    assertEquals(print.html, `<script>shop.collected("${print.deviceFingerprintTransactionId}")</script>`)
    assertEquals(
      (yield* Effect.flip(Products.deviceFingerprint(1, { collectorCallback: "a();b" })))._tag,
      "ValidationError",
    )

    const { keyId, publicKey } = yield* Crypto.publickey()
    assertEquals(yield* Crypto.publickey(), { keyId, publicKey })

    const validated = yield* ApplePay.validateMerchant({
      merchantName: "Alpenladen",
      domainName: "shop.example.com",
      validationUrl: "https://apple-pay-gateway.apple.com/paymentservices/startSession",
    })
    assertObjectMatch(validated as object, { domainName: "shop.example.com", displayName: "Alpenladen" })
    assertEquals((yield* Effect.flip(Products.sessions(302, {})))._tag, "ValidationError")
    assertEquals((yield* Effect.flip(Products.sessions(320, {})))._tag, "NotFound")
  }),
)

test(
  "a payment at a third party waits for the customer and is completed after",
  Effect.gen(function* () {
    const { payment } = yield* ServerPayments.create({
      order: { amountOfMoney: { amount: 4990, currencyCode: "CHF" } },
      redirectPaymentMethodSpecificInput: { paymentProductId: 5407 },
    })
    const id = payment?.id ?? ""
    const control = yield* SandboxControl
    yield* onDevice(Effect.gen(function* () {
      assertEquals(yield* Payments.thirdPartyStatus(id), { thirdPartyStatus: "WAITING" })
      yield* control.customerReturns(id, "success")
      assertEquals(yield* Payments.thirdPartyStatus(id), { thirdPartyStatus: "COMPLETED" })
      assertEquals((yield* Effect.flip(Payments.thirdPartyStatus(`${id.slice(0, -6)}900001`)))._tag, "NotFound")
    }))
  }),
)

import { assert, assertEquals } from "@std/assert"
import * as Effect from "effect/Effect"
import { Sandbox } from "../../../src/sandbox/mod.ts"
import * as ProductGroups from "../../../src/server_api/productgroups.ts"
import * as Products from "../../../src/server_api/products.ts"
import type { ServerApi } from "../../../src/server_api/server_api.ts"
import * as Services from "../../../src/server_api/services.ts"

const test = <E>(name: string, program: Effect.Effect<void, E, ServerApi>): void =>
  Deno.test(name, () => Effect.runPromise(Effect.provide(program, Sandbox.layer())))

const swiss = { countryCode: "CH", currencyCode: "CHF" }

test(
  "a merchant's server sees the same products as its devices",
  Effect.gen(function* () {
    const { paymentProducts = [] } = yield* Products.find({ ...swiss, amount: 4990 })
    assertEquals(paymentProducts.length, 13)
    assertEquals(paymentProducts.find(({ id }) => id === 3203)?.allowsMultiplePartialCaptures, true)
    const card = yield* Products.get(3201, { ...swiss, locale: "fr_CH" })
    assertEquals([card.paymentMethod, card.usesRedirectionTo3rdParty, card.fields], ["redirect", true, []])
    assertEquals((yield* Effect.flip(Products.get(9999, swiss)))._tag, "NotFound")
    assertEquals((yield* ProductGroups.find(swiss)).paymentProductGroups?.map(({ id }) => id), ["cards"])
    assertEquals((yield* ProductGroups.get("cards", swiss)).fields?.length, 4)
    assert((yield* ProductGroups.deviceFingerprint("cards")).deviceFingerprintTransactionId !== undefined)
    assertEquals((yield* Effect.flip(ProductGroups.deviceFingerprint("wallets")))._tag, "NotFound")
  }),
)

test(
  "and has the services that go with them",
  Effect.gen(function* () {
    assertEquals((yield* Products.networks(302, swiss)).networks?.length, 4)
    assertEquals((yield* Products.directory(809, { countryCode: "NL", currencyCode: "EUR" })).entries?.length, 3)
    assertEquals((yield* Services.getIINdetails({ bin: "520000" })).paymentProductId, 3)
    assertEquals((yield* Services.convertAmount({ source: "EUR", target: "CHF", amount: 104 })).convertedAmount, 100)
    assert((yield* Services.privacypolicy({ locale: "it_CH" })).htmlContent?.includes("Informativa"))
    const values = [{ key: "fiscalNumber", value: "194605092222" }]
    assertEquals((yield* Products.customerDetails(1, { countryCode: "SE", values })).city, "Stockholm")
    assertEquals((yield* Effect.flip(Products.customerDetails(9999, { countryCode: "SE", values })))._tag, "NotFound")
    assert((yield* Products.deviceFingerprint(1)).html?.startsWith("<script>"))
    const input = { displayName: "Alpenladen", domainName: "shop.example.com", validationUrl: "https://example.com" }
    const session = yield* Products.sessions(302, { paymentProductSession302SpecificInput: input })
    assert(session.paymentProductSession302SpecificOutput?.sessionObject?.includes("shop.example.com"))
  }),
)

import { assert, assertEquals } from "@std/assert"
import * as Effect from "effect/Effect"
import { group, product } from "../../../src/client_api/payment_items/product.ts"
import { platform } from "../platform.ts"

const context = { countryCode: "CH", currencyCode: "CHF" }

const answer = {
  id: 1,
  displayHints: { logo: "pp/logo_1.svg" },
  accountsOnFile: [{ id: 7, displayHints: { logo: "pp/logo_1.svg" } }],
  fields: [
    { id: "cvv", displayHints: { displayOrder: 24, tooltip: { image: "pp/cvv.svg" } } },
    { id: "cardNumber", displayHints: { displayOrder: 10 } },
  ],
}
const expected = {
  id: 1,
  displayHints: { logo: "https://assets.example.com/pp/logo_1.svg" },
  accountsOnFile: [{ id: 7, displayHints: { logo: "https://assets.example.com/pp/logo_1.svg" } }],
  fields: [
    { id: "cardNumber", displayHints: { displayOrder: 10 } },
    { id: "cvv", displayHints: { displayOrder: 24, tooltip: { image: "https://assets.example.com/pp/cvv.svg" } } },
  ],
}

Deno.test("a product comes once, with its fields in the order of display and full addresses", async () => {
  const { asked, run } = platform(() => ({ body: answer }))
  await run(Effect.gen(function* () {
    assertEquals<unknown>(yield* product(1, context), expected)
    assertEquals<unknown>(yield* product(1, context), expected)
  }))
  assertEquals(asked, ["/products/1?countryCode=CH&currencyCode=CHF"])
})

Deno.test("a group likewise", async () => {
  const { asked, run } = platform(() => ({ body: { ...answer, id: "cards" } }))
  assertEquals<unknown>(await run(group("cards", context)), { ...expected, id: "cards" })
  assertEquals(asked, ["/productgroups/cards?countryCode=CH&currencyCode=CHF"])
})

Deno.test("a wallet that the device cannot open is not asked for", async () => {
  const { asked, run } = platform(() => ({ body: { id: 302 } }))
  const error = await run(Effect.flip(product(302, context, { applePay: false, googlePay: true })))
  assert(error._tag === "NotFound")
  assertEquals([error.operation, error.status, error.errors[0].code], ["products.get", 404, "1007"])
  assertEquals(asked, [])
  assertEquals((await run(product(302, context, { applePay: true, googlePay: false }))).id, 302)
})

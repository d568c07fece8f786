import { assert, assertEquals } from "@std/assert"
import * as Effect from "effect/Effect"
import { find } from "../../../src/client_api/payment_items/find.ts"
import { platform } from "../platform.ts"

const context = { countryCode: "CH", currencyCode: "CHF", amount: 4990, locale: "de_CH" }

const products = [
  { id: 5407, displayHints: { displayOrder: 9, logo: "pp/logo_5407.svg" } },
  { id: 1, paymentProductGroup: "cards", displayHints: { displayOrder: 2 } },
  { id: 320, displayHints: { displayOrder: 1 } },
  { id: 3, paymentProductGroup: "cards", displayHints: { displayOrder: 1 } },
]
const groups = [{ id: "cards", displayHints: { logo: "/pp/cards.svg" }, accountsOnFile: [{ id: 7 }] }]

const shop = (paymentProducts: ReadonlyArray<unknown> = products) =>
  platform(({ path }) => ({
    body: path.startsWith("/productgroups") ? { paymentProductGroups: groups } : { paymentProducts },
  }))

Deno.test("the choices are merged, sorted, without wallets that the device lacks, with full addresses", async () => {
  const { asked, run } = shop()
  const { items, accountsOnFile } = await run(find(context))
  assertEquals<unknown>(items, [
    {
      id: "cards",
      displayHints: { logo: "https://assets.example.com/pp/cards.svg" },
      accountsOnFile: [{ id: 7 }],
    },
    { id: 5407, displayHints: { displayOrder: 9, logo: "https://assets.example.com/pp/logo_5407.svg" } },
  ])
  assertEquals([...accountsOnFile.keys()], [7])
  const query = "?hide=fields&locale=de_CH&amount=4990&countryCode=CH&currencyCode=CHF"
  assertEquals(asked.map((path) => [path.split("?")[0], new URLSearchParams(path.split("?")[1]).size]).sort(), [
    ["/productgroups", 5],
    ["/products", 5],
  ])
  assertEquals(
    asked.every((path) =>
      [...new URLSearchParams(query)].every(([name, value]) =>
        new URLSearchParams(path.split("?")[1]).get(name) === value
      )
    ),
    true,
  )
})

Deno.test("a wallet that the device can open is offered, and nothing is asked twice", async () => {
  const { asked, run } = shop()
  await run(Effect.gen(function* () {
    yield* find(context)
    const { items } = yield* find(context, { applePay: false, googlePay: true })
    assertEquals(items.map(({ id }) => id), [320, "cards", 5407])
  }))
  assertEquals(asked.length, 2)
})

Deno.test("an empty list is an error with a remedy", async () => {
  for (const none of [[], [{ id: 302 }, { id: 320 }]]) {
    const error = await shop(none).run(Effect.flip(find(context)))
    assertEquals(error._tag, "NoPaymentItems")
    assert(error.message.includes("check country, currency, amount"))
  }
})

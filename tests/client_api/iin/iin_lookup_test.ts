import { assert, assertEquals } from "@std/assert"
import * as Effect from "effect/Effect"
import { lookup } from "../../../src/client_api/iin/iin_lookup.ts"
import { type Answer, platform, type Question } from "../platform.ts"

const context = { countryCode: "CH", currencyCode: "CHF", amount: 4990 }

const digitsOf = ({ body }: Question): string => String((body as { readonly bin: string }).bin)

Deno.test("a card is looked up by 6 digits, again by 8, the same digits once", async () => {
  const bins: Array<unknown> = []
  const { run } = platform((question) => {
    bins.push(question.body)
    return { body: { paymentProductId: 1, isAllowedInContext: true } }
  })
  await run(Effect.gen(function* () {
    const typed = ["4", "40120", "401200", "4012 003", "4012 0000", "4012 0000 3333 0026", "4012 00"]
    const found = yield* Effect.forEach(typed, (number) => lookup(number, context))
    assertEquals<ReadonlyArray<string>>(found.map(({ status }) => status), [
      ...["NOT_ENOUGH_DIGITS", "NOT_ENOUGH_DIGITS"],
      ...["SUPPORTED", "SUPPORTED", "SUPPORTED", "SUPPORTED", "SUPPORTED"],
    ])
  }))
  const paymentContext = {
    amountOfMoney: { amount: 4990, currencyCode: "CHF" },
    countryCode: "CH",
    isInstallments: false,
    isRecurring: false,
  }
  assertEquals(bins, [{ bin: "401200", paymentContext }, { bin: "40120000", paymentContext }])
})

Deno.test("the account on file goes with the digits, and makes another question", async () => {
  const ids: Array<unknown> = []
  const { run } = platform(({ body }) => {
    ids.push((body as { readonly accountOnFileId?: number }).accountOnFileId)
    return { body: { paymentProductId: 1, isAllowedInContext: true } }
  })
  await run(Effect.andThen(lookup("401200", context), lookup("401200", context, 812)))
  assertEquals(ids, [undefined, 812])
})

Deno.test("the status follows from the answer, and from the product where the platform did not judge", async () => {
  const details: Readonly<Record<string, Answer>> = {
    "100000": { body: { paymentProductId: 1, isAllowedInContext: true, coBrands: [{ paymentProductId: 3 }] } },
    "200000": { body: { paymentProductId: 2, isAllowedInContext: false } },
    "300000": { body: { paymentProductId: 3 } },
    "400000": { body: { paymentProductId: 4 } },
    "500000": { body: {} },
    "600000": { status: 404, code: "300240" },
  }
  const { asked, run } = platform((question) =>
    question.path.startsWith("/products/3")
      ? { body: { id: 3 } }
      : question.path.startsWith("/products/")
      ? { status: 404, code: "1007" }
      : details[digitsOf(question)]
  )
  const found = await run(Effect.forEach(Object.keys(details), (digits) => lookup(digits, context)))
  assertEquals(
    found.map((one) => "brands" in one ? [one.status, one.brands] : [one.status]),
    [
      ["SUPPORTED", [1, 3]],
      ["EXISTING_BUT_NOT_ALLOWED", []],
      ["SUPPORTED", [3]],
      ["UNKNOWN"],
      ["UNKNOWN"],
      ["UNKNOWN"],
    ],
  )
  assertEquals(asked.filter((path) => path.startsWith("/products/")).length, 2)
})

Deno.test("a platform that does not answer well is an error, not an unknown card", async () => {
  const { asked, run } = platform(() => ({ status: 503, code: "9999" }))
  await run(Effect.gen(function* () {
    const error = yield* Effect.flip(lookup("401200", context))
    assertEquals(error._tag, "PlatformError")
    yield* Effect.flip(lookup("401200", context))
  }))
  assertEquals(asked.length, 2)
  const expired = await platform(() => ({ status: 403, code: "9002" })).run(Effect.flip(lookup("401200", context)))
  assert(expired._tag === "SessionExpired")
})

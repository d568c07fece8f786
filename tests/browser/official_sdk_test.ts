import { assert, assertEquals } from "@std/assert"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import type { Page } from "playwright-core"
import { sandbox } from "../../examples/checkout/server/sandbox.ts"
import * as Payments from "../../src/server_api/payments.ts"
import * as Sessions from "../../src/server_api/sessions.ts"
import * as Tokens from "../../src/server_api/tokens.ts"
import { bundle, finishBundling } from "../budgets/bundle.ts"
import { inThisProgram } from "../budgets/packages.ts"
import { executable, launch } from "./chromium.ts"

interface Values {
  readonly clientSessionId: string
  readonly customerId: string
  readonly clientApiUrl: string
  readonly assetUrl: string
}

const opened = (tokens: ReadonlyArray<string> = []) =>
  Effect.map(Sessions.create({ tokens: [...tokens] }), (session): Values => ({
    clientSessionId: Redacted.value(session.clientSessionId ?? Redacted.make("")),
    customerId: session.customerId ?? "",
    clientApiUrl: session.clientApiUrl ?? "",
    assetUrl: session.assetUrl ?? "",
  }))

/** What the SDK does on a page; it runs in the browser. */
const onPage = async (values: Values) => {
  // deno-lint-ignore no-explicit-any -- the global of a script that has no types here
  const { Session } = (globalThis as any).connectsdk
  const session = new Session(values)
  const details = { totalAmount: 4990, countryCode: "CH", currency: "CHF", locale: "de_CH", isRecurring: false }
  const items = await session.getBasicPaymentItems(details, true)
  const visa = await session.getPaymentProduct(1, details)
  const iin = await session.getIinDetails("4012 0000 33", details)
  const twoBrands = await session.getIinDetails("4500 6000", details)
  const group = await session.getPaymentProductGroup("cards", details)
  const { convertedAmount } = await session.convertAmount(4990, "CHF", "EUR")
  const policy = await session.getPrivacyPolicy({ locale: "de_CH", paymentProductId: 1 })
  const account = items.accountsOnFile[0]

  const request = session.getPaymentRequest()
  request.setPaymentProduct(visa)
  if (account === undefined) {
    request.setValue("cardNumber", "4012 0000 3333 0026")
    request.setValue("expiryDate", "12/49")
  } else request.setAccountOnFile(account)
  request.setValue("cvv", "123")
  return {
    items: items.basicPaymentItems.map(({ id }: { id: unknown }) => id),
    logo: visa.displayHints.logo,
    fields: visa.paymentProductFields.map(({ id }: { id: string }) => id),
    groupFields: group.paymentProductFields.length,
    masked: request.getMaskedValue("cardNumber"),
    errors: request.validate(),
    iin: [iin.status, iin.paymentProductId],
    brands: twoBrands.coBrands?.map(({ paymentProductId }: { paymentProductId: number }) => paymentProductId),
    convertedAmount,
    policy: policy.htmlContent,
    accounts: items.accountsOnFile.length,
    encrypted: await session.getEncryptor().encrypt(request),
  }
}

Deno.test({
  name: "the platform's own client SDK pays in the sandbox, in a real browser",
  ignore: executable === undefined,
  // The browser's driver keeps what it needs until the end of the process.
  sanitizeOps: false,
  sanitizeResources: false,
  fn: async () => {
    const browser = await launch()
    const page: Page = await browser.newPage()
    await Promise.all(inThisProgram())
    // Unchanged, from npm.
    const { code } = await bundle(new URL("official_sdk_page.ts", import.meta.url))
    await finishBundling()
    await page.addScriptTag({ content: code, type: "module" })
    const order = { amountOfMoney: { amount: 4990, currencyCode: "CHF" } }
    const program = Effect.gen(function* () {
      const values = yield* opened()
      const seen = yield* Effect.promise(() => page.evaluate(onPage, values))
      assertEquals(seen.items, [3203, 3201, 3202, 5407, "cards", 840])
      assertEquals(seen.logo, `${values.assetUrl}/pp/logo_1.svg`)
      assertEquals(seen.fields, ["cardNumber", "expiryDate", "cvv", "cardholderName"])
      assertEquals([seen.groupFields, seen.masked, seen.errors], [4, "4012 0000 3333 0026", []])
      assertEquals([seen.iin, seen.brands, seen.convertedAmount], [["SUPPORTED", 1], [1, 3], 5190])
      assert(seen.policy.includes("Datenschutz"))
      const { payment } = yield* Payments.create({ order, encryptedCustomerInput: Redacted.make(seen.encrypted) })
      assertEquals(payment?.status, "PENDING_APPROVAL")

      const kept = yield* Payments.tokenize(payment?.id ?? "", {})
      const returning = yield* opened([kept.token ?? ""])
      const again = yield* Effect.promise(() => page.evaluate(onPage, returning))
      assertEquals([again.accounts, again.errors], [1, []])
      const second = yield* Payments.create({ order, encryptedCustomerInput: Redacted.make(again.encrypted) })
      assertEquals(second.payment?.paymentOutput?.cardPaymentMethodSpecificOutput?.token, kept.token)
      yield* Tokens.remove(kept.token ?? "")
    })
    try {
      await Effect.runPromise(Effect.provide(program, sandbox))
    } finally {
      await browser.close()
    }
  },
})

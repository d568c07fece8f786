import { assert, assertEquals, assertMatch } from "@std/assert"
import * as Effect from "effect/Effect"
import * as ManagedRuntime from "effect/ManagedRuntime"
import type { BrowserContextOptions, Page } from "playwright-core"
import { sandbox } from "../../examples/checkout/server/sandbox.ts"
import { serve } from "../../examples/checkout/server/serve.ts"
import { SandboxControl } from "../../src/sandbox/mod.ts"
import { executable, launch, visit } from "./chromium.ts"

/** A sandbox, a shop and a browser, for all steps. */
const opened = async () => {
  const runtime = ManagedRuntime.make(sandbox)
  let close = () => {}
  const closing = new Promise<void>((resolve) => (close = resolve))
  const shop = Promise.withResolvers<string>()
  const open = runtime.runPromise(Effect.scoped(Effect.gen(function* () {
    const { url } = yield* serve({ port: 0 })
    shop.resolve(url)
    yield* Effect.promise(() => closing)
  })))
  open.catch(shop.reject)
  const url = await shop.promise
  const browser = await launch()
  const control = <A, E>(use: (control: typeof SandboxControl.Service) => Effect.Effect<A, E>) =>
    runtime.runPromise(Effect.flatMap(SandboxControl, use))
  return {
    url,
    browser,
    control,
    close: async () => {
      await browser.close()
      close()
      await open
      await runtime.dispose()
    },
  }
}

const visa = { number: "4012000033330026", expiry: "1249", code: "123" }

const enterCard = async (page: Page, { number, expiry, code } = visa): Promise<void> => {
  await page.getByRole("radio", { name: "Cards" }).check()
  await page.getByLabel("Card number").pressSequentially(number)
  await page.getByLabel("Valid until").pressSequentially(expiry)
  await page.getByLabel("Security code").pressSequentially(code)
}

const pay = (page: Page): Promise<void> => page.getByRole("button", { name: "Pay CHF 49.90" }).click()

const thanked = async (page: Page): Promise<void> => {
  await page.getByRole("heading", { name: "Thank you for your order" }).waitFor()
  assertMatch(new URL(page.url()).pathname, /^\/orders\/ORD-/)
}

Deno.test({
  name: "the checkout page in a real browser",
  ignore: executable === undefined,
  // The browser's driver keeps what it needs until the end of the process.
  sanitizeOps: false,
  sanitizeResources: false,
  fn: async (test) => {
    const { url, browser, control, close } = await opened()

    const step = (name: string, act: (page: Page) => Promise<void>, options: BrowserContextOptions = {}) =>
      test.step(name, () =>
        visit(browser, {
          name,
          options,
          act: async (page) => {
            await page.goto(url)
            await page.getByRole("radio").first().waitFor()
            await act(page)
          },
        }))

    const payments = () => control(({ state }) => Effect.map(state, ({ payments }) => payments))

    await step("pay by card", async (page) => {
      await enterCard(page)
      assertEquals(await page.getByLabel("Card number").inputValue(), "4012 0000 3333 0026")
      assertEquals(await page.getByLabel("Valid until").inputValue(), "12/49")
      await pay(page)
      await thanked(page)
      await page.getByText("************0026").waitFor()
      assertEquals((await payments()).at(-1)?.payment.status, "PENDING_APPROVAL")
    })

    await step("errors are shown at their fields, the first of which gets the focus", async (page) => {
      const before = (await payments()).length
      await pay(page)
      await page.getByText("Please choose how to pay.").waitFor()
      await enterCard(page, { number: "4012000033330027", expiry: "0220", code: "12" })
      await page.getByText("a digit seems to be wrong").waitFor()
      await pay(page)
      await page.getByText("Please correct the marked fields.").waitFor()
      for (const label of ["Card number", "Valid until", "Security code"]) {
        const field = page.getByLabel(label)
        assertEquals(await field.getAttribute("aria-invalid"), "true", label)
        const described = (await field.getAttribute("aria-describedby") ?? "").split(" ")[0]
        assert((await page.locator(`#${described}`).textContent() ?? "").length > 0, label)
      }
      assertEquals(await page.getByLabel("Card number").evaluate((field) => field === document.activeElement), true)
      assertEquals((await payments()).length, before)

      await page.getByLabel("Card number").fill("4012000033330026")
      assertEquals(await page.getByLabel("Card number").getAttribute("aria-invalid"), null)
    })

    await step("the mask follows an edit in the middle", async (page) => {
      await page.getByRole("radio", { name: "Cards" }).check()
      const number = page.getByLabel("Card number")
      await number.pressSequentially("4012003333")
      assertEquals(await number.inputValue(), "4012 0033 33")
      for (let i = 0; i < 6; i++) await number.press("ArrowLeft")
      await number.pressSequentially("00")
      assertEquals(await number.inputValue(), "4012 0000 3333")
      const caret = () => number.evaluate((input) => (input as HTMLInputElement).selectionStart)
      assertEquals(await caret(), 8)
      await number.press("Backspace")
      assertEquals([await number.inputValue(), await caret()], ["4012 0003 333", 7])
      await number.evaluate((input) => {
        ;(input as HTMLInputElement).select()
      })
      await page.keyboard.insertText("4012-0000-3333-0026")
      assertEquals(await number.inputValue(), "4012 0000 3333 0026")
    })

    await step("the card's brand shows, and the customer chooses between two", async (page) => {
      await page.getByRole("radio", { name: "Cards" }).check()
      await page.getByLabel("Card number").pressSequentially("450060")
      await page.getByRole("radio", { name: "Mastercard" }).check()
      await page.getByLabel("Card number").press("End")
      await page.getByLabel("Card number").pressSequentially("0000000061")
      await page.getByLabel("Valid until").pressSequentially("1249")
      await page.getByLabel("Security code").pressSequentially("123")
      await pay(page)
      await thanked(page)
      const output = (await payments()).at(-1)?.payment.paymentOutput?.cardPaymentMethodSpecificOutput
      assertEquals(output?.paymentProductId, 3)
    })

    await step("a declined card, and then another", async (page) => {
      await enterCard(page, { ...visa, number: "4012001775445550" })
      await pay(page)
      await page.getByText("The payment was declined.").waitFor()
      assertEquals((await payments()).at(-1)?.payment.status, "REJECTED")
      await page.getByLabel("Card number").fill("4012000033330026")
      await pay(page)
      await thanked(page)
    })

    await step("3-D Secure on the bank's page, and back", async (page) => {
      await enterCard(page, { ...visa, number: "4000000000000002" })
      await pay(page)
      await page.getByRole("button", { name: "Confirm" }).click()
      await thanked(page)
      assertEquals((await payments()).at(-1)?.payment.status, "PENDING_APPROVAL")
    })

    await step("3-D Secure, and the customer thinks better of it", async (page) => {
      await enterCard(page, { ...visa, number: "4000000000000002" })
      await pay(page)
      await page.getByRole("button", { name: "Cancel" }).click()
      await page.getByRole("heading", { name: "The order is not paid" }).waitFor()
      await page.getByRole("link", { name: "Try again" }).click()
      await page.getByRole("radio").first().waitFor()
    })

    await step("TWINT on its own page", async (page) => {
      await page.getByRole("radio", { name: "TWINT" }).check()
      await page.getByText("You continue on the page of TWINT.").waitFor()
      await pay(page)
      await page.getByRole("button", { name: "Pay", exact: true }).click()
      await thanked(page)
    })

    await step("a saved card is paid with by its security code alone", async (page) => {
      await enterCard(page, { number: "5200000091444270", expiry: "1149", code: "321" })
      await page.getByLabel("Save this card for my next order").check()
      await pay(page)
      await thanked(page)
      await page.getByRole("link", { name: "Back to the shop" }).click()
      await page.getByRole("radio", { name: "Saved card **** **** **** 4270" }).check()
      await page.getByLabel("Security code").pressSequentially("321")
      assertEquals(await page.getByRole("textbox").count(), 1)
      await pay(page)
      await thanked(page)
      const output = (await payments()).at(-1)?.payment.paymentOutput?.cardPaymentMethodSpecificOutput
      assertEquals([output?.paymentProductId, output?.card?.cardNumber], [3, "************4270"])
    })

    await step("an expired session is replaced, and what was typed stays", async (page) => {
      await enterCard(page)
      await control(({ advance }) => advance("2 hours"))
      await page.getByLabel("Card number").fill("4111 1111 1111 1111")
      await pay(page)
      await page.getByText("we started a new session").waitFor()
      assertEquals(await page.getByLabel("Card number").inputValue(), "4111 1111 1111 1111")
      assertEquals(await page.getByLabel("Security code").inputValue(), "123")
      await pay(page)
      await thanked(page)
    })

    await step("by keyboard alone, in the customer's language, on a phone", async (page) => {
      const next = async (times = 1) => {
        for (let i = 0; i < times; i++) await page.keyboard.press("Tab")
      }
      await page.getByRole("link", { name: "Alpenladen" }).focus()
      await next(5)
      await page.keyboard.press("Space")
      const focused = () => page.evaluate(() => document.activeElement?.id ?? "")
      for (let i = 0; i < 4; i++) await page.keyboard.press("ArrowDown")
      await page.getByLabel("Kartennummer").waitFor()
      await next()
      assertEquals(await focused(), "cardNumber")
      await page.keyboard.type(visa.number)
      await next()
      await page.keyboard.type(visa.expiry)
      await next()
      await page.keyboard.type(visa.code)
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      assertEquals(overflow <= 0, true)
      await page.keyboard.press("Enter")
      await page.getByRole("heading", { name: "Danke für Ihre Bestellung" }).waitFor()
    }, { locale: "de-CH", viewport: { width: 360, height: 740 }, hasTouch: true })

    await close()
  },
})

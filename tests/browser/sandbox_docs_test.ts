import { assert, assertEquals } from "@std/assert"
import type { Page } from "playwright-core"
import { executable } from "./chromium.ts"
import { openSandbox, phone } from "./sandbox_browser.ts"

const shownIds = (page: Page): Promise<ReadonlyArray<string>> =>
  page.locator("[data-find]").evaluateAll((all) =>
    all.filter((one) => !(one as HTMLElement).hidden).map(({ id }) => id)
  )

Deno.test({
  name: "the API documentation in a browser: search, links, a phone, no complaint",
  ignore: executable === undefined,
  fn: async (t) => {
    const sandbox = await openSandbox()
    try {
      await t.step(
        "search shows what holds all words, and says how much",
        () =>
          sandbox.visit("docs search", async (page) => {
            await page.goto(`${sandbox.url}/docs`)
            const all = await shownIds(page)
            assert(all.length > 400)
            await page.keyboard.press("/")
            await page.keyboard.type("finalize capture")
            const found = await shownIds(page)
            assert(found.includes("server.payments.finalizecapture") && found.length < 20, found.join())
            assertEquals(await page.locator("#found").textContent(), `${found.length} found`)
            assert(await page.locator("#client").isHidden())
            await page.getByRole("searchbox").fill("no such words anywhere")
            assertEquals(await shownIds(page), [])
            assertEquals(await page.locator("#found").textContent(), "0 found")
            await page.getByRole("searchbox").fill("")
            assertEquals(await shownIds(page), all)
          }),
      )

      await t.step(
        "links open what they lead to, also when a search hid it",
        () =>
          sandbox.visit("docs links", async (page) => {
            await page.goto(`${sandbox.url}/docs#server.payments.create`)
            const create = page.locator(`[id="server.payments.create"]`)
            assert(await create.evaluate((one) => (one as HTMLDetailsElement).open))
            await create.getByRole("link", { name: "CreatePaymentRequest" }).first().click()
            const type = page.locator(`[id="server.type.CreatePaymentRequest"]`)
            assert(await type.evaluate((one) => (one as HTMLDetailsElement).open))
            assert(await type.getByText("cardPaymentMethodSpecificInput", { exact: true }).isVisible())
            await page.getByRole("searchbox").fill("iban")
            await page.evaluate(() => location.hash = "#server.payments.approve")
            await page.locator(`[id="server.payments.approve"][open]`).waitFor()
          }),
      )

      await t.step("it reads on a phone without scrolling sideways", () =>
        sandbox.visit("docs phone", async (page) => {
          await page.goto(`${sandbox.url}/docs#server.payments.create`)
          await page.locator(`[id="server.payments.create"][open]`).waitFor()
          const [content, screen] = await page.evaluate(() => [
            document.documentElement.scrollWidth,
            document.documentElement.clientWidth,
          ])
          assert(content <= screen, `${content} of ${screen} pixels`)
        }, phone("en-GB")))
    } finally {
      await sandbox.close()
    }
  },
})

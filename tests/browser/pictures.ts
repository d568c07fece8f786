/**
 * Takes the pictures of the README into `docs/pictures`: the dashboard, a payment's timeline, the hosted checkout and 3-D
 * Secure. Run it after a change of the pages: `deno run -A tests/browser/pictures.ts`.
 *
 * @module
 */
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import type { BrowserContextOptions, Page } from "playwright-core"
import { SandboxControl } from "../../src/sandbox/mod.ts"
import * as HostedCheckouts from "../../src/server_api/hostedcheckouts.ts"
import * as Payments from "../../src/server_api/payments.ts"
import { key, postBox } from "../sandbox/webhooks/post_box.ts"
import { controlToken, openSandbox, phone, shop } from "./sandbox_browser.ts"

const folder = new URL("../../docs/pictures/", import.meta.url)
await Deno.mkdir(folder, { recursive: true })

const box = postBox()
const { run, browser, url, close } = await openSandbox({ webhooks: [{ to: box.receive, keys: [key], name: "shop" }] })

const wide = { viewport: { width: 1000, height: 900 } }

/** Takes a picture of a page: so much of it from the top, or what the window shows. */
const picture = async (
  name: string,
  options: BrowserContextOptions,
  height: number | undefined,
  act: (page: Page) => Promise<void>,
): Promise<void> => {
  const context = await browser.newContext({ locale: "en-GB", timezoneId: "Europe/Zurich", ...options })
  const page = await context.newPage()
  await act(page)
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  const path = new URL(`${name}.png`, folder).pathname
  await (height === undefined
    ? page.screenshot({ path })
    : page.screenshot({ path, clip: { x: 0, y: 0, width: wide.viewport.width, height }, fullPage: true }))
  await context.close()
}

const order = (amount: number, merchantReference: string) => ({
  amountOfMoney: { amount, currencyCode: "CHF" },
  references: { merchantReference },
})
const card = (number: string) => ({
  cardNumber: Redacted.make(number),
  cvv: Redacted.make("123"),
  expiryDate: "1249",
  cardholderName: "Heidi Muster",
})
const checkout = (locale: string) =>
  HostedCheckouts.create({
    order: order(4990, "ORD-2187"),
    hostedCheckoutSpecificInput: { locale, returnUrl: `${shop}/thanks` },
  })
const control = <A, E>(use: (control: typeof SandboxControl.Service) => Effect.Effect<A, E>) =>
  run(Effect.flatMap(SandboxControl, use))

// A payment with a past: challenged, approved, captured, paid, given back in part; one delivery failed first.
box.answers.push(503)
const { payment } = await run(Payments.create({
  order: order(4990, "ORD-2187"),
  cardPaymentMethodSpecificInput: {
    paymentProductId: 1,
    card: card("4000000000000002"),
    threeDSecure: { redirectionData: { returnUrl: `${shop}/thanks` } },
  },
}))
const id = payment?.id ?? ""
await control(({ customerReturns }) => customerReturns(id, "success"))
await run(Payments.approve(id, {}))
await control(({ advance }) => advance("2 days"))
await run(Payments.refund(id, { amountOfMoney: { amount: 1490, currencyCode: "CHF" } }))
await control(({ advance }) => advance("1 day"))
await control(({ seed }) => seed({ payments: 9, seed: 4 }))
await run(Payments.create({
  order: order(12900, "ORD-2188"),
  cardPaymentMethodSpecificInput: { paymentProductId: 1, card: card("4012000033330026") },
}))

await picture("dashboard", wide, 825, async (page) => {
  await page.goto(`${url}/sandbox#token=${controlToken}`)
  await page.getByRole("link", { name: "ORD-2188" }).waitFor()
  await page.getByRole("status").getByText("live").waitFor()
})

const timeline = async (page: Page): Promise<void> => {
  await page.goto(`${url}/sandbox#token=${controlToken}`)
  await page.getByRole("link", { name: "ORD-2187" }).click()
  await page.locator("svg.timeline").waitFor()
  await page.getByRole("status").getByText("live").waitFor()
}
await picture("payment", wide, 1240, timeline)
await picture(
  "payment-phone",
  { ...phone("en-GB"), deviceScaleFactor: 2, colorScheme: "dark" },
  undefined,
  async (page) => {
    await timeline(page)
    await page.getByRole("heading", { name: "Timeline" }).evaluate((heading) => heading.scrollIntoView())
  },
)

await picture("checkout-phone", { ...phone("de-CH"), deviceScaleFactor: 2 }, undefined, async (page) => {
  const { partialRedirectUrl } = await run(checkout("de_CH"))
  await page.goto(`http://${partialRedirectUrl}`)
})

await picture("checkout", wide, 920, async (page) => {
  const { partialRedirectUrl } = await run(checkout("en_GB"))
  await page.goto(`http://${partialRedirectUrl}?product=1`)
  await page.locator("#cardNumber").fill("4000 0000 0000 0002")
  await page.locator("#expiryDate").fill("12/49")
  await page.locator("#cvv").fill("123")
})

await picture("3-d-secure", wide, 740, async (page) => {
  const made = await run(Payments.create({
    order: order(4990, "ORD-2189"),
    cardPaymentMethodSpecificInput: {
      paymentProductId: 1,
      card: card("4000000000000002"),
      threeDSecure: { redirectionData: { returnUrl: `${shop}/thanks` } },
    },
  }))
  await page.goto(made.merchantAction?.redirectData?.redirectURL ?? "")
})

await close()

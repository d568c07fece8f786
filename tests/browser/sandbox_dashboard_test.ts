import { assert, assertEquals, assertStringIncludes } from "@std/assert"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import type { Page } from "playwright-core"
import { SandboxControl } from "../../src/sandbox/mod.ts"
import * as HostedCheckouts from "../../src/server_api/hostedcheckouts.ts"
import * as Payments from "../../src/server_api/payments.ts"
import * as Sessions from "../../src/server_api/sessions.ts"
import { key, postBox, typesOf } from "../sandbox/webhooks/post_box.ts"
import { executable } from "./chromium.ts"
import { audit } from "./page_audit.ts"
import { controlToken, openSandbox, phone, shop } from "./sandbox_browser.ts"

const secrets = {
  cardNumber: "4012000033330026",
  cvv: "9731",
  apiSecret: "the-api-secret",
  webhookSecret: Redacted.value(key.secret),
  controlToken,
}

const pay = (merchantReference: string) =>
  Effect.map(
    Payments.create({
      order: { amountOfMoney: { amount: 4990, currencyCode: "CHF" }, references: { merchantReference } },
      cardPaymentMethodSpecificInput: {
        paymentProductId: 1,
        card: {
          cardNumber: Redacted.make(secrets.cardNumber),
          cvv: Redacted.make(secrets.cvv),
          expiryDate: "1249",
          cardholderName: "Heidi Muster",
        },
      },
    }),
    ({ payment }) => payment?.id ?? "",
  )

const statusOf = (id: string) => Effect.map(Payments.get(id), ({ status }) => status ?? "")

/** Sees to it that nothing secret stands in the page, unfolded as far as it goes. */
const showsNoSecret = async (page: Page): Promise<void> => {
  for (const summary of await page.locator("summary").all()) await summary.click()
  const text = await page.content()
  for (const [name, secret] of Object.entries(secrets)) assert(!text.includes(secret), `the page shows ${name}`)
}

Deno.test({
  name: "the sandbox's dashboard in a real browser",
  ignore: executable === undefined,
  // The browser's driver keeps what it needs until the end of the process.
  sanitizeOps: false,
  sanitizeResources: false,
  fn: async (test) => {
    const box = postBox()
    const { run, visit, url, close } = await openSandbox({ webhooks: [{ to: box.receive, keys: [key], name: "shop" }] })
    const dashboard = `${url}/sandbox#token=${controlToken}`
    const control = <A, E>(use: (control: typeof SandboxControl.Service) => Effect.Effect<A, E>) =>
      run(Effect.flatMap(SandboxControl, use))

    /** The dashboard, which hears of every change before anything is done. */
    const live = async (page: Page): Promise<void> => {
      await page.goto(dashboard)
      await page.getByRole("status").getByText("live").waitFor()
    }

    const opened = async (page: Page, id: string): Promise<void> => {
      await page.goto(`${url}/sandbox#/payments/${id}`)
      await page.getByRole("heading", { level: 2, name: "Timeline" }).waitFor()
    }

    const steps: ReadonlyArray<readonly [name: string, act: (page: Page) => Promise<void>]> = [
      [
        "the token leaves the address, stays for the tab, and is asked for where it is missing or wrong",
        async (page) => {
          await page.goto(`${url}/sandbox`)
          await page.getByRole("heading", { level: 1, name: "Control token" }).waitFor()
          await audit(page, "the question for the token")
          await page.getByLabel("Token").fill("wrong")
          await page.keyboard.press("Enter")
          await page.getByRole("heading", { level: 1, name: "Control token" }).waitFor()
          assertEquals(await page.getByLabel("Token").inputValue(), "")
          await page.goto(dashboard)
          await page.getByRole("heading", { level: 1, name: "Payments" }).waitFor()
          assertEquals(new URL(page.url()).hash, "")
          await page.goto(`${url}/#token=${controlToken}`)
          await page.getByRole("heading", { level: 1, name: "Payments" }).waitFor()
          assertEquals(page.url(), `${url}/sandbox`)
          await page.reload()
          await page.getByRole("heading", { level: 1, name: "Payments" }).waitFor()
          assertEquals(await page.evaluate(() => Object.keys(localStorage).length), 0)
        },
      ],
      ["a payment through the API shows up by itself, opens, and its timeline has its statuses", async (page) => {
        await live(page)
        const id = await run(pay("LIVE-1"))
        await page.getByRole("link", { name: "LIVE-1" }).click()
        await page.getByRole("heading", { level: 1, name: "CHF 49.90" }).waitFor()
        const picture = (statuses: string) =>
          page.getByRole("img", { name: `Statuses over time: ${statuses}` }).waitFor()
        await picture("CREATED, PENDING_APPROVAL")
        await page.locator("svg.timeline").getByText("payments.create 201").first().waitFor({ state: "attached" })
        await page.getByText("************0026").first().waitFor()
        await run(Payments.approve(id, {}))
        await picture("CREATED, PENDING_APPROVAL, CAPTURE_REQUESTED")
        await page.getByRole("button", { name: "Move the time on by 1 h" }).click()
        await picture("CREATED, PENDING_APPROVAL, CAPTURE_REQUESTED, CAPTURED")
        await page.getByLabel("Move the time on by", { exact: true }).fill("2 days")
        await page.getByRole("button", { name: "Move", exact: true }).click()
        await picture("CREATED, PENDING_APPROVAL, CAPTURE_REQUESTED, CAPTURED, PAID")
        assertEquals(await run(statusOf(id)), "PAID")
        await audit(page, "a payment")
        await showsNoSecret(page)
      }],
      ["a payment is led to a status, and why it cannot be is told", async (page) => {
        const id = await run(pay("LEAD-1"))
        await live(page)
        await opened(page, id)
        await page.getByLabel("Lead to").selectOption("CHARGEBACKED")
        await page.getByRole("button", { name: "Go" }).click()
        await page.getByText("The payment is CHARGEBACKED now.").waitFor()
        assertEquals(await run(statusOf(id)), "CHARGEBACKED")
        await page.getByLabel("Lead to").selectOption("CREATED")
        await page.getByRole("button", { name: "Go" }).click()
        await page.getByText("no way leads from CHARGEBACKED to CREATED").waitFor()
        await audit(page, "a refusal")
      }],
      ["a customer who is away comes back", async (page) => {
        const { payment } = await run(Payments.create({
          order: { amountOfMoney: { amount: 4990, currencyCode: "CHF" } },
          redirectPaymentMethodSpecificInput: {
            paymentProductId: 5407,
            redirectionData: { returnUrl: `${shop}/back` },
          },
        }))
        await live(page)
        await opened(page, payment?.id ?? "")
        await page.getByRole("button", { name: "Cancels" }).click()
        await page.getByText("The customer came back.").waitFor()
        assertEquals(await run(statusOf(payment?.id ?? "")), "REJECTED")
        await page.getByRole("button", { name: "Cancels" }).waitFor({ state: "detached" })
      }],
      ["an event is delivered again", async (page) => {
        await live(page)
        const id = await run(pay("AGAIN-1"))
        await control(({ webhooks }) => webhooks.deliverNow)
        const before = typesOf(box).filter((type) => type === "payment.pending_approval").length
        await opened(page, id)
        await page.locator("summary").filter({ hasText: "payment.pending_approval" }).click()
        await page.getByRole("button", { name: "Deliver again" }).click()
        await page.getByText("2 attempts").waitFor()
        assertEquals(typesOf(box).filter((type) => type === "payment.pending_approval").length, before + 1)
        // What was unfolded stays so although the list was drawn again.
        assertEquals(await page.getByRole("button", { name: "Deliver again" }).isVisible(), true)
        await page.getByRole("link", { name: "Deliveries" }).click()
        await page.getByRole("heading", { level: 1, name: "Deliveries" }).waitFor()
        await page.getByText("key webhook-key", { exact: true }).waitFor()
        await page.locator("summary").first().waitFor()
        await audit(page, "deliveries")
        await showsNoSecret(page)
      }],
      ["faults are set, strike and are cleared", async (page) => {
        await live(page)
        await page.getByRole("link", { name: "Faults" }).click()
        await page.getByText("No faults are to come.").waitFor()
        await page.getByLabel("What goes wrong").selectOption({ label: "Status" })
        await page.getByLabel("Status").fill("502")
        await page.getByLabel("Operation").fill("payments.get")
        await page.getByRole("button", { name: "Add fault" }).click()
        await page.getByText("Status, 502, before the platform acts, payments.get, once").waitFor()
        await audit(page, "faults")
        assertEquals((await control(({ faults }) => faults)).length, 1)
        const struck = await fetch(`${url}/v1/1234/payments/000000123400000000010000100001`)
        assertEquals(struck.status, 502)
        await struck.body?.cancel()
        await page.getByText("No faults are to come.").waitFor()
        await page.getByRole("button", { name: "Add fault" }).click()
        await page.getByText("Status, 502, before the platform acts, payments.get, once").waitFor()
        await page.getByRole("button", { name: "Clear faults" }).click()
        await page.getByText("No faults are to come.").waitFor()
        assertEquals((await control(({ faults }) => faults)).length, 0)
        await page.getByLabel("Percent of requests").fill("12.5")
        await page.getByRole("button", { name: "Add fault" }).click()
        await page.getByText("Status, 502, before the platform acts, payments.get, 13 % of requests").waitFor()
        assertEquals((await control(({ faults }) => faults)).map(({ rate }) => rate), [0.125])
        await page.getByLabel("Operation").fill("payments.nonsense")
        await page.getByRole("button", { name: "Add fault" }).click()
        await page.locator("#message.bad").waitFor()
        await control(({ inject }) => inject({ point: "after", fault: { type: "slow", milliseconds: 1 } }))
        await page.getByText("Slow, 1 ms, after the platform acts, any operation, once").waitFor()
        await control(({ clearFaults }) => clearFaults)
      }],
      ["what a merchant sends is text, whatever it looks like", async (page) => {
        const evil = `<img src=x onerror="alert(1)">`
        const dialogs: Array<string> = []
        page.on("dialog", (dialog) => {
          dialogs.push(dialog.message())
          void dialog.dismiss()
        })
        await live(page)
        const id = await run(pay(evil))
        await run(HostedCheckouts.create({
          order: {
            amountOfMoney: { amount: 4990, currencyCode: "CHF" },
            references: { merchantReference: evil },
          },
        }))
        for (const path of ["#/payments", "#/checkouts", `#/payments/${id}`, "#/requests"]) {
          await page.goto(`${url}/sandbox${path}`)
          if (path === "#/requests") await page.locator("summary").nth(1).click()
          await page.getByText("<img src=x onerror=").first().waitFor()
          assertEquals(await page.locator("main img").count(), 0, path)
        }
        assertEquals(dialogs, [])
      }],
      ["checkouts, sessions and requests show, without what is secret", async (page) => {
        await live(page)
        await run(HostedCheckouts.create({
          order: { amountOfMoney: { amount: 4990, currencyCode: "CHF" }, references: { merchantReference: "OPEN-1" } },
        }))
        const { clientSessionId, customerId = "" } = await run(Sessions.create({}))
        const secret = clientSessionId === undefined ? "" : Redacted.value(clientSessionId)
        assert(secret.length > 10)
        await page.getByRole("link", { name: "Checkouts" }).click()
        await page.getByText("OPEN-1").waitFor()
        await audit(page, "checkouts")
        await page.getByRole("link", { name: "Sessions" }).click()
        await page.getByText(`Customer ${customerId}`).waitFor()
        await audit(page, "sessions")
        assert(!(await page.content()).includes(secret))
        await page.getByRole("link", { name: "Requests" }).click()
        await page.locator("summary").filter({ hasText: "sessions.create" }).click()
        await page.getByRole("heading", { level: 3, name: "Headers" }).waitFor()
        await audit(page, "requests")
        assert(!(await page.content()).includes(secret))
        await showsNoSecret(page)
      }],
      ["why a request was refused shows, with what should have been signed", async (page) => {
        await live(page)
        const response = await fetch(`${url}/v1/1234/payments/000000123400000000010000100001`, {
          headers: { date: new Date().toUTCString(), authorization: "GCS v1HMAC:key:AAAA" },
        })
        assertEquals(response.status, 401)
        await response.body?.cancel()
        await page.getByRole("link", { name: "Requests" }).click()
        await page.locator("summary").filter({ hasText: "401" }).first().click()
        await page.getByRole("heading", { level: 3, name: "Should have been signed" }).waitFor()
        await audit(page, "a refused request")
      }],
      ["by keyboard alone", async (page) => {
        const id = await run(pay("KEYS-1"))
        await live(page)
        await page.getByRole("link", { name: "KEYS-1" }).waitFor()
        for (let i = 0; i < 40; i++) {
          await page.keyboard.press("Tab")
          if ((await page.locator(":focus").textContent() ?? "").includes("KEYS-1")) break
        }
        const link = await page.locator(":focus").elementHandle()
        assertEquals(await link?.evaluate((one) => getComputedStyle(one).outlineStyle), "solid")
        // A list that is drawn again leaves what is the same where it is.
        await run(pay("KEYS-2"))
        await page.getByRole("link", { name: "KEYS-2" }).waitFor()
        assertEquals(await link?.evaluate((one) => one === document.activeElement && one.isConnected), true)
        await page.keyboard.press("Enter")
        await page.getByRole("heading", { level: 2, name: "Timeline" }).waitFor()
        assertStringIncludes(page.url(), id)
      }],
      ["examples are added, and everything is forgotten after a question", async (page) => {
        await live(page)
        await page.getByRole("button", { name: "Add examples" }).click()
        await page.getByText("Ten examples were made.").waitFor()
        await audit(page, "payments")
        page.once("dialog", (dialog) => void dialog.accept())
        await page.getByRole("button", { name: "Forget everything" }).click()
        await page.getByText("No payments yet.").waitFor()
        assertEquals((await control(({ state }) => state)).payments, [])
        const again = await run(pay("AFTER-1"))
        await page.getByRole("link", { name: "AFTER-1" }).waitFor()
        assert(again !== "")
      }],
    ]
    for (const [name, act] of steps) await test.step(name, () => visit(name, act))
    for (const [name, act] of steps.slice(1, 3)) {
      await test.step(`${name}, on a phone`, () => visit(`${name} phone`, act, phone("en-GB")))
    }
    await close()

    await test.step("a sandbox that starts again is live again, without a word", async () => {
      const first = await openSandbox({ grace: 0 })
      const port = Number(new URL(first.url).port)
      await first.visit("restart", async (page) => {
        await page.goto(`${first.url}/sandbox#token=${controlToken}`)
        await page.getByRole("status").getByText("live").waitFor()
        await first.stop()
        await page.getByRole("status").getByText("connecting").waitFor()
        const second = await openSandbox({ port })
        await page.getByRole("status").getByText("live").waitFor()
        await second.run(pay("AGAIN-LIVE"))
        await page.getByRole("link", { name: "AGAIN-LIVE" }).waitFor()
        await second.close()
      })
      await first.close()
    })
  },
})

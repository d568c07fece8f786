import { assert, assertEquals, assertStringIncludes } from "@std/assert"
import * as Effect from "effect/Effect"
import type { Page } from "playwright-core"
import { SandboxControl } from "../../src/sandbox/mod.ts"
import { checkoutTexts } from "../../src/sandbox/pages/checkout_texts.ts"
import { mandateTexts } from "../../src/sandbox/pages/mandate_texts.ts"
import { redirectTexts } from "../../src/sandbox/pages/redirect_texts.ts"
import { pageTexts } from "../../src/sandbox/pages/texts.ts"
import type { Language } from "../../src/sandbox/products/texts.ts"
import * as HostedCheckouts from "../../src/server_api/hostedcheckouts.ts"
import * as HostedMandateManagements from "../../src/server_api/hostedmandatemanagements.ts"
import * as Mandates from "../../src/server_api/mandates.ts"
import * as Payments from "../../src/server_api/payments.ts"
import { executable } from "./chromium.ts"
import { audit } from "./page_audit.ts"
import { backAtShop, openSandbox, phone, shop } from "./sandbox_browser.ts"

const languages: ReadonlyArray<Language> = ["de", "fr", "it", "en"]
const returnUrl = `${shop}/back?order=7`
const orderIn = (language: Language) => ({
  amountOfMoney: { amount: 4990, currencyCode: "CHF" },
  customer: { locale: `${language}_CH` },
  references: { merchantReference: "ORD-7" },
})

const checkout = (language: Language, showResultPage = true) =>
  HostedCheckouts.create({
    order: orderIn(language),
    hostedCheckoutSpecificInput: { locale: `${language}_CH`, returnUrl, showResultPage },
  })

const twint = (language: Language) =>
  Payments.create({
    order: orderIn(language),
    redirectPaymentMethodSpecificInput: { paymentProductId: 5407, redirectionData: { returnUrl } },
  })

const mandateInfo = { customerReference: "customer-7", recurrenceType: "RECURRING", signatureType: "SMS" }
const account = { bankAccountIban: { iban: "CH0300700110000123456", accountHolderName: "Heidi Muster" } }

const mandate = (language: Language) => Mandates.create({ ...mandateInfo, language, customer: account, returnUrl })

const hostedMandate = (language: Language) =>
  HostedMandateManagements.create({
    createMandateInfo: mandateInfo,
    hostedMandateManagementSpecificInput: { locale: `${language}_CH`, returnUrl },
  })

const statusOf = (id = "") => Effect.map(Payments.get(id), ({ status }) => status)

const enterCard = async (page: Page, number = "4012000033330026"): Promise<void> => {
  await page.locator("#cardNumber").fill(number)
  await page.locator("#expiryDate").fill("12/49")
  await page.locator("#cvv").fill("123")
  await page.locator("#cardholderName").fill("Heidi Muster")
}

/** Sees to it that a page speaks a language, and that nothing of it is missing. */
const speaks = async (page: Page, language: Language, what: string): Promise<void> => {
  assertEquals(await page.locator("html").getAttribute("lang"), language, what)
  await page.getByText(pageTexts.note[language]).waitFor()
  await audit(page, `${what} in ${language}`)
}

Deno.test({
  name: "the sandbox's pages for customers in a real browser",
  ignore: executable === undefined,
  // The browser's driver keeps what it needs until the end of the process.
  sanitizeOps: false,
  sanitizeResources: false,
  fn: async (test) => {
    const { run, visit, url, close } = await openSandbox()

    for (const language of languages) {
      await test.step(`a checkout by card in ${language}, with a mistake first, on a phone`, () =>
        visit(`checkout ${language}`, async (page) => {
          const made = await run(checkout(language))
          await page.goto(`http://${made.partialRedirectUrl}`)
          await page.getByRole("heading", { level: 1, name: checkoutTexts.title[language] }).waitFor()
          await page.getByRole("heading", { level: 2, name: checkoutTexts.choose[language] }).waitFor()
          await speaks(page, language, "the choice")
          await page.getByRole("link", { name: "Visa" }).click()
          await page.getByRole("heading", { level: 2, name: "Visa" }).waitFor()
          await speaks(page, language, "the form")
          await enterCard(page, "4012000033330027")
          await page.locator("#cvv").fill("")
          await page.getByRole("button", { name: pageTexts.pay[language] }).click()
          await page.getByRole("alert").getByText(pageTexts.wrong[language]).waitFor()
          for (const id of ["cardNumber", "cvv"]) {
            assertEquals(await page.locator(`#${id}`).getAttribute("aria-invalid"), "true", id)
            assert((await page.locator(`#${id}-error`).textContent() ?? "") !== "", id)
          }
          assertEquals(await page.evaluate(() => document.activeElement?.id), "cardNumber")
          assertEquals(await page.locator("#cardNumber").inputValue(), "")
          assertEquals(await page.locator("#expiryDate").inputValue(), "12/49")
          await speaks(page, language, "the form with errors")
          await enterCard(page)
          await page.getByRole("button", { name: pageTexts.pay[language] }).click()
          await page.getByRole("heading", { level: 1, name: checkoutTexts.paid[language] }).waitFor()
          await speaks(page, language, "the result")
          assert(!(await page.content()).includes("4012000033330026"))
          await page.getByRole("link", { name: pageTexts.back[language] }).click()
          const back = await backAtShop(page)
          assertEquals(Object.fromEntries(back), {
            order: "7",
            RETURNMAC: made.RETURNMAC ?? "",
            hostedCheckoutId: made.hostedCheckoutId ?? "",
          })
          const { status } = await run(HostedCheckouts.get(made.hostedCheckoutId ?? ""))
          assertEquals(status, "PAYMENT_CREATED")
        }, phone(`${language}-CH`)))

      await test.step(`a redirect product in ${language}`, () =>
        visit(`redirect ${language}`, async (page) => {
          const { payment, merchantAction } = await run(twint(language))
          await page.goto(merchantAction?.redirectData?.redirectURL ?? "")
          await page.getByRole("heading", { level: 1, name: "TWINT" }).waitFor()
          await page.getByRole("group", { name: redirectTexts.scenario[language] }).waitFor()
          await speaks(page, language, "the redirect page")
          await page.getByRole("button", { name: pageTexts.pay[language], exact: true }).click()
          const back = await backAtShop(page)
          assertEquals(Object.fromEntries(back), {
            order: "7",
            RETURNMAC: merchantAction?.redirectData?.RETURNMAC ?? "",
            REF: payment?.id ?? "",
            paymentId: payment?.id ?? "",
          })
          assertEquals(await run(statusOf(payment?.id)), "PENDING_APPROVAL")
          await page.goto(merchantAction?.redirectData?.redirectURL ?? "")
          await page.getByText(redirectTexts.over[language]).waitFor()
          await speaks(page, language, "the redirect page when it is over")
        }, phone(`${language}-CH`)))

      await test.step(`mandates in ${language}`, () =>
        visit(`mandate ${language}`, async (page) => {
          const made = await run(mandate(language))
          const reference = made.mandate?.uniqueMandateReference ?? ""
          await page.goto(made.merchantAction?.redirectData?.redirectURL ?? "")
          await page.getByText("*****************3456").waitFor()
          await speaks(page, language, "the mandate page")
          await page.getByRole("button", { name: mandateTexts.sign[language] }).click()
          assertEquals(Object.fromEntries(await backAtShop(page)), {
            order: "7",
            RETURNMAC: made.merchantAction?.redirectData?.RETURNMAC ?? "",
            uniqueMandateReference: reference,
          })
          assertEquals((await run(Mandates.get(reference))).mandate?.status, "ACTIVE")
          await page.goto(made.merchantAction?.redirectData?.redirectURL ?? "")
          await page.getByText(mandateTexts.signed[language]).waitFor()
          await speaks(page, language, "the mandate page when it is signed")

          const hosted = await run(hostedMandate(language))
          await page.goto(`http://${hosted.partialRedirectUrl}`)
          await speaks(page, language, "the hosted mandate page")
          await page.getByLabel(mandateTexts.iban[language], { exact: true }).fill("CH00")
          await page.getByLabel(mandateTexts.holder[language]).fill("Heidi Muster")
          await page.getByRole("button", { name: mandateTexts.sign[language] }).click()
          await page.getByText(mandateTexts.wrongIban[language]).waitFor()
          await speaks(page, language, "the hosted mandate page with an error")
          await page.getByLabel(mandateTexts.iban[language], { exact: true }).fill("CH03 0070 0110 0001 2345 6")
          await page.getByRole("button", { name: mandateTexts.sign[language] }).click()
          await page.getByText(mandateTexts.signed[language]).waitFor()
          await speaks(page, language, "the result of the hosted mandate page")
          await page.getByRole("link", { name: pageTexts.back[language] }).click()
          assertEquals(Object.fromEntries(await backAtShop(page)), {
            order: "7",
            RETURNMAC: hosted.RETURNMAC ?? "",
            hostedMandateManagementId: hosted.hostedMandateManagementId ?? "",
          })
        }, phone(`${language}-CH`)))

      await test.step(`a page that does not exist, in ${language}`, () =>
        visit(`404 ${language}`, async (page) => {
          await page.goto(`${url}/checkout/1234:nobody:0`)
          await page.getByRole("heading", { level: 1, name: pageTexts.notFound[language] }).waitFor()
          await speaks(page, language, "the page that does not exist")
        }, phone(`${language}-CH`)))
    }

    await test.step("the audit finds what is wrong with a page", () =>
      visit("audit", async (page) => {
        await page.setContent(
          `<p style="color:#999;background:#fff">pale</p><input placeholder="x"><a href="/"></a><div style="width:3000px">` +
            `wide</div><i id="a">undefined</i><i id="a"></i>`,
        )
        const failed = await audit(page, "a bad page").then(() => "", (error: Error) => error.message)
        for (
          const finding of ["contrast", "no label", "no name", "pixels wide", "no title", "h1", "twice", "undefined"]
        ) {
          assertStringIncludes(failed, finding)
        }
      }))

    await test.step("a checkout works without JavaScript", () =>
      visit("without JavaScript", async (page) => {
        const made = await run(checkout("en"))
        await page.goto(`http://${made.partialRedirectUrl}`)
        await page.getByRole("link", { name: "Visa" }).click()
        await enterCard(page, "4000000000000002")
        await page.getByRole("button", { name: pageTexts.pay.en }).click()
        await page.getByRole("button", { name: redirectTexts.confirm.en }).click()
        await page.getByRole("heading", { level: 1, name: checkoutTexts.paid.en }).waitFor()
      }, { javaScriptEnabled: false }))

    const outcomes = [
      {
        outcome: "success",
        button: redirectTexts.confirm.en,
        status: "PENDING_APPROVAL",
        title: checkoutTexts.paid.en,
      },
      { outcome: "cancelled", button: pageTexts.cancel.en, status: "REJECTED", title: checkoutTexts.declined.en },
      { outcome: "failed", button: redirectTexts.fail.en, status: "REJECTED", title: checkoutTexts.declined.en },
    ]
    for (const { outcome, button, status, title } of outcomes) {
      await test.step(`3-D Secure that ends ${outcome}, from a checkout and back to it`, () =>
        visit(`challenge ${outcome}`, async (page) => {
          const made = await run(checkout("en"))
          await page.goto(`http://${made.partialRedirectUrl}?product=1`)
          await enterCard(page, "4000000000000002")
          await page.getByRole("button", { name: pageTexts.pay.en }).click()
          await page.getByRole("heading", { level: 1, name: "3-D Secure" }).waitFor()
          await page.getByText("•••• 0002").waitFor()
          await audit(page, "3-D Secure")
          await page.getByRole("button", { name: button, exact: true }).click()
          await page.getByRole("heading", { level: 1, name: title }).waitFor()
          await audit(page, `the result of ${outcome}`)
          const { createdPaymentOutput } = await run(HostedCheckouts.get(made.hostedCheckoutId ?? ""))
          assertEquals(createdPaymentOutput?.payment?.status, status)
        }))
    }

    await test.step("without a result page the shop comes right after the challenge", () =>
      visit("no result page", async (page) => {
        const made = await run(checkout("en", false))
        await page.goto(`http://${made.partialRedirectUrl}?product=1`)
        await enterCard(page, "4000000000000002")
        await page.getByRole("button", { name: pageTexts.pay.en }).click()
        await page.getByRole("button", { name: redirectTexts.confirm.en }).click()
        assertEquals((await backAtShop(page)).get("RETURNMAC"), made.RETURNMAC ?? "")
      }))

    await test.step("an outcome that is told later, and one that the shop learns without its customer", () =>
      visit("later", async (page) => {
        const later = await run(twint("en"))
        await page.goto(later.merchantAction?.redirectData?.redirectURL ?? "")
        await page.getByLabel(redirectTexts.delay.en).selectOption({ label: "in 15 minutes" })
        await page.getByRole("button", { name: pageTexts.pay.en, exact: true }).click()
        assertEquals((await backAtShop(page)).get("paymentId"), later.payment?.id ?? "")
        assertEquals(await run(statusOf(later.payment?.id)), "REDIRECTED")
        await page.goto(later.merchantAction?.redirectData?.redirectURL ?? "")
        await page.getByText(redirectTexts.awaited.en).waitFor()
        await audit(page, "an outcome that is awaited")
        await run(Effect.flatMap(SandboxControl, ({ advance }) => advance("15 minutes")))
        assertEquals(await run(statusOf(later.payment?.id)), "PENDING_APPROVAL")

        const gone = await run(twint("en"))
        await page.goto(gone.merchantAction?.redirectData?.redirectURL ?? "")
        await page.getByLabel(redirectTexts.stays.en).check()
        await page.getByRole("button", { name: pageTexts.pay.en, exact: true }).click()
        await page.getByText(redirectTexts.stayed.en).waitFor()
        await audit(page, "a customer who stays away")
        assertEquals(await run(statusOf(gone.payment?.id)), "PENDING_APPROVAL")
      }))

    await test.step("a checkout that is cancelled, and one whose time is over", () =>
      visit("cancelled", async (page) => {
        const made = await run(checkout("de"))
        await page.goto(`http://${made.partialRedirectUrl}`)
        await page.getByRole("button", { name: pageTexts.cancel.de }).click()
        assertEquals((await backAtShop(page)).get("hostedCheckoutId"), made.hostedCheckoutId ?? "")
        await run(Effect.flatMap(SandboxControl, ({ advance }) => advance("2 hours")))
        await page.goto(`http://${made.partialRedirectUrl}`)
        await page.getByText(pageTexts.closed.de).waitFor()
        await speaks(page, "de", "a checkout whose time is over")
        await run(Effect.flatMap(SandboxControl, ({ reset }) => reset))
      }))

    await test.step("a kept card pays with its security code alone", () =>
      visit("kept card", async (page) => {
        const first = await run(checkout("en"))
        await page.goto(`http://${first.partialRedirectUrl}?product=1`)
        await enterCard(page)
        await page.getByLabel(checkoutTexts.remember.en).check()
        await page.getByRole("button", { name: pageTexts.pay.en }).click()
        await page.getByRole("heading", { level: 1, name: checkoutTexts.paid.en }).waitFor()
        const { createdPaymentOutput } = await run(HostedCheckouts.get(first.hostedCheckoutId ?? ""))
        const second = await run(HostedCheckouts.create({
          order: orderIn("en"),
          hostedCheckoutSpecificInput: {
            tokens: createdPaymentOutput?.tokens ?? "",
            paymentProductFilters: { tokensOnly: true },
          },
        }))
        await page.goto(`http://${second.partialRedirectUrl}`)
        assertEquals(await page.getByRole("main").getByRole("listitem").count(), 1)
        await page.getByRole("link", { name: "Visa •••• 0026" }).click()
        await audit(page, "the form of a kept card")
        assertEquals(await page.getByRole("textbox").count(), 1)
        await page.getByLabel("Security code").fill("123")
        await page.getByRole("button", { name: pageTexts.pay.en }).click()
        await page.getByRole("heading", { level: 1, name: checkoutTexts.paid.en }).waitFor()
      }))

    await test.step("the customer changes the language, and it stays through 3-D Secure", () =>
      visit("language", async (page) => {
        const made = await run(checkout("en"))
        await page.goto(`http://${made.partialRedirectUrl}?product=1`)
        await page.getByRole("link", { name: "Italiano" }).click()
        await page.getByRole("heading", { level: 1, name: checkoutTexts.title.it }).waitFor()
        await enterCard(page, "4000000000000002")
        await page.getByRole("button", { name: pageTexts.pay.it }).click()
        await page.getByText(redirectTexts.challenge.it).waitFor()
        await speaks(page, "it", "3-D Secure")
        await page.getByRole("button", { name: redirectTexts.confirm.it }).click()
        await page.getByRole("heading", { level: 1, name: checkoutTexts.paid.it }).waitFor()
        await speaks(page, "it", "the result")
      }))

    await test.step("by keyboard alone", () =>
      visit("keyboard", async (page) => {
        const made = await run(checkout("en"))
        await page.goto(`http://${made.partialRedirectUrl}`)
        const focused = () => page.locator(":focus").innerText().then((text) => text.trim())
        const tabTo = async (name: string) => {
          for (let i = 0; i < 20; i++) {
            await page.keyboard.press("Tab")
            if (await focused() === name) return
          }
          throw new Error(`${name} cannot be reached by Tab`)
        }
        await tabTo("Visa")
        await page.keyboard.press("Enter")
        await page.locator("#cardNumber").waitFor()
        for (const typed of ["4000000000000002", "1249", "123", "Heidi Muster"]) {
          await page.keyboard.press("Tab")
          await page.keyboard.type(typed)
        }
        await page.keyboard.press("Tab")
        await page.keyboard.press("Space")
        await page.keyboard.press("Tab")
        await page.keyboard.press("Enter")
        await page.getByRole("heading", { level: 1, name: "3-D Secure" }).waitFor()
        await tabTo(redirectTexts.confirm.en)
        const outline = await page.locator(":focus").evaluate((element) => getComputedStyle(element).outlineStyle)
        assertEquals(outline, "solid")
        await page.keyboard.press("Enter")
        await page.getByRole("heading", { level: 1, name: checkoutTexts.paid.en }).waitFor()
      }))

    await close()
  },
})

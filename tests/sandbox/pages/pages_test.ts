import { assert, assertEquals, assertStringIncludes } from "@std/assert"
import * as fc from "fast-check"
import * as Redacted from "effect/Redacted"
import { asset } from "../../../src/sandbox/pages/asset.ts"
import { readForm } from "../../../src/sandbox/pages/checkout_form.ts"
import { checkoutTexts, fieldTexts } from "../../../src/sandbox/pages/checkout_texts.ts"
import { languages, pageLanguage, queryWith } from "../../../src/sandbox/pages/language.ts"
import { facts, linkButton, page, problem } from "../../../src/sandbox/pages/layout.ts"
import { mandateTexts } from "../../../src/sandbox/pages/mandate_texts.ts"
import { noPage } from "../../../src/sandbox/pages/no_page.ts"
import { redirectTexts } from "../../../src/sandbox/pages/redirect_texts.ts"
import { pageTexts } from "../../../src/sandbox/pages/texts.ts"
import { addressBack } from "../../../src/sandbox/pages/way_back.ts"
import { productsById } from "../../../src/sandbox/products/catalogue.ts"
import type { Language } from "../../../src/sandbox/products/texts.ts"
import type { SandboxRequest } from "../../../src/sandbox/wire.ts"

const request = (acceptLanguage?: string): SandboxRequest => ({
  method: "GET",
  target: "/",
  headers: acceptLanguage === undefined ? {} : { "accept-language": acceptLanguage },
  body: new Uint8Array(),
  origin: "http://127.0.0.1",
})
const visit = (query = "", acceptLanguage?: string) => ({
  query: new URLSearchParams(query),
  request: request(acceptLanguage),
})

const chosen: ReadonlyArray<
  readonly [query: string, locale: string | undefined, accept: string | undefined, Language]
> = [
  ["language=it", "de_CH", "fr", "it"],
  ["language=xx", "de_CH", "fr", "de"],
  ["", "fr_CH", "de", "fr"],
  ["", "es_ES", "de", "en"],
  ["", undefined, "es-ES,it-CH;q=0.9,de;q=0.8", "it"],
  ["", undefined, "es", "en"],
  ["", undefined, undefined, "en"],
]
for (const [query, locale, accept, language] of chosen) {
  Deno.test(`a page speaks ${language} for ?${query}, the locale ${locale} and the browser's ${accept}`, () => {
    assertEquals(pageLanguage(visit(query, accept), locale), language)
  })
}

Deno.test("no text is missing in any language, and a sentence differs from one to the next", () => {
  for (const texts of [checkoutTexts, fieldTexts, mandateTexts, pageTexts, redirectTexts]) {
    for (const [name, text] of Object.entries(texts)) {
      const all = languages.map(([language]) => text[language].trim())
      assert(all.every((one) => one !== ""), name)
      if (text.en.includes(" ")) assertEquals(new Set(all).size, languages.length, name)
    }
  }
})

Deno.test("what a page is told shows as text, wherever it stands", () => {
  fc.assert(fc.property(fc.string(), (text) => {
    const evil = `"'><b x=${text}</b>&`
    const { body } = page(200, {
      title: evil,
      language: "en",
      query: new URLSearchParams({ [evil]: evil }),
      content: facts([{ name: evil, value: evil }]) + problem(evil, "en", evil) + linkButton(evil, evil),
    })
    assert(!String(body).includes("<b x="))
    assert(!/="[^"]*'><b/.test(String(body)))
  }))
})

Deno.test("a page runs nothing, loads only the sandbox's own and gives its address to nobody", () => {
  const { status, headers, body } = noPage(visit("a=1", "fr"))
  assertEquals([status, headers["content-language"], headers["referrer-policy"]], [404, "fr", "no-referrer"])
  assertStringIncludes(headers["content-security-policy"], "default-src 'none'; style-src 'self'; img-src 'self'")
  assert(!/<script|style=|\son\w+=|https?:/.test(String(body)))
  for (const [, path] of String(body).matchAll(/(?:src|href)="(\/[^"]+)"/g)) {
    assertEquals(asset(request(), path).status, 200, path)
  }
})

Deno.test("the links of a page keep what its address says", () => {
  fc.assert(fc.property(fc.dictionary(fc.string({ minLength: 1 }), fc.string()), fc.string(), (entries, value) => {
    const changed = new URLSearchParams(queryWith(new URLSearchParams(entries), "language", value))
    assertEquals(Object.fromEntries(changed), { ...entries, language: value })
    assertEquals(new URLSearchParams(queryWith(changed, "language", undefined)).has("language"), false)
  }))
})

Deno.test("the way back keeps the shop's own parameters and fragment, and cannot be forged by them", () => {
  assertEquals(addressBack(undefined, { RETURNMAC: "m" }), undefined)
  assertEquals(
    addressBack("https://shop.example/back?order=7&RETURNMAC=forged#top", { RETURNMAC: "m", hostedCheckoutId: "h" }),
    "https://shop.example/back?order=7&RETURNMAC=m&hostedCheckoutId=h#top",
  )
  assertEquals(addressBack("shop://back", { RETURNMAC: "m" }), "shop://back?RETURNMAC=m")
})

const visa = productsById.get(1)
const now = Date.UTC(2030, 0, 15)
const right = { cardNumber: "4012 0000 3333 0026", expiryDate: "01/30", cvv: "123", cardholderName: "" }

const mistakes: ReadonlyArray<readonly [Partial<typeof right>, ReadonlyArray<readonly [string, string]>]> = [
  [{ cardNumber: "" }, [["cardNumber", "required"]]],
  [{ cardNumber: "4012000033330027" }, [["cardNumber", "cardNumber"]]],
  [{ expiryDate: "12/29" }, [["expiryDate", "expiryDate"]]],
  [{ expiryDate: "1" }, [["expiryDate", "expiryDate"]]],
  [{ cvv: "12" }, [["cvv", "cvv"]]],
  [{ cvv: "  " }, [["cvv", "required"]]],
  [{ cardNumber: "", expiryDate: "", cvv: "" }, [["cardNumber", "required"], ["expiryDate", "required"], [
    "cvv",
    "required",
  ]]],
]
for (const [mistake, wrong] of mistakes) {
  Deno.test(`a form with ${JSON.stringify(mistake)} is wrong at ${wrong.map(([id]) => id).join(", ")}`, () => {
    assert(visa !== undefined)
    const entered = readForm({ product: visa }, new URLSearchParams({ ...right, ...mistake }), now)
    assertEquals(entered._tag === "Wrong" ? [...entered.fields] : entered, wrong.map(([id, why]) => [id, why]))
  })
}

Deno.test("a right form is a choice, spaces and slashes left out", () => {
  assert(visa !== undefined)
  const entered = readForm({ product: visa }, new URLSearchParams({ ...right, remember: "on" }), now)
  assert(entered._tag === "Choice")
  const { card, ...choice } = entered.choice
  assertEquals(choice, { paymentProductId: 1, token: undefined, tokenize: true })
  assert(card?.cardNumber !== undefined && card.cvv !== undefined)
  assertEquals(
    [Redacted.value(card.cardNumber), Redacted.value(card.cvv), card.expiryDate, card.cardholderName],
    ["4012000033330026", "123", "0130", undefined],
  )
})

import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import type { CreateHostedCheckoutRequest } from "../../model/hosted_checkout.ts"
import { checkouts, requestOf } from "../checkout/documents.ts"
import { checkoutPage as pathOf } from "../checkout/handlers.ts"
import { type CheckoutState, isOpen } from "../checkout/life.ts"
import { cancelCheckout, type Choice, offered, payCheckout } from "../checkout/pay.ts"
import { payments } from "../payment/documents.ts"
import { redirectUrl } from "../payment/redirect_url.ts"
import type { PaymentState } from "../payment/state.ts"
import { logoPath, productView } from "../products/view.ts"
import { type Language, languageOf, type Texts } from "../products/texts.ts"
import { html, type SandboxAnswer } from "../wire.ts"
import { assetRoot } from "./asset.ts"
import { escapeHtml } from "./escape.ts"
import { amountText, facts, layout, problem, seeOther } from "./layout.ts"
import { formOf, type Page, type Visit } from "./page.ts"

const texts = {
  title: { en: "Payment", de: "Zahlung", fr: "Paiement", it: "Pagamento" },
  amount: { en: "Amount", de: "Betrag", fr: "Montant", it: "Importo" },
  reference: { en: "Reference", de: "Referenz", fr: "Référence", it: "Riferimento" },
  choose: {
    en: "How do you want to pay?",
    de: "Wie möchten Sie bezahlen?",
    fr: "Comment souhaitez-vous payer ?",
    it: "Come desidera pagare?",
  },
  pay: { en: "Pay", de: "Bezahlen", fr: "Payer", it: "Paga" },
  cancel: { en: "Cancel", de: "Abbrechen", fr: "Annuler", it: "Annulla" },
  remember: { en: "Keep this card", de: "Karte speichern", fr: "Mémoriser cette carte", it: "Salva questa carta" },
  other: { en: "Other means of payment", de: "Andere Zahlungsart", fr: "Autre moyen", it: "Altro mezzo" },
  paid: { en: "Thank you", de: "Vielen Dank", fr: "Merci", it: "Grazie" },
  declined: { en: "Not successful", de: "Nicht erfolgreich", fr: "Échec", it: "Non riuscito" },
  closed: {
    en: "This page has expired.",
    de: "Diese Seite ist abgelaufen.",
    fr: "Page expirée.",
    it: "Pagina scaduta.",
  },
  back: { en: "Back to the shop", de: "Zurück zum Shop", fr: "Retour à la boutique", it: "Torna al negozio" },
} as const satisfies Record<string, Texts>

/** The page on which a customer chooses a product and pays (protocol: hosted checkouts). */
export const checkoutPage: Page = (visit) =>
  Effect.gen(function* () {
    const { call, id, isTicket, request } = visit
    const checkout = yield* call.store.get(checkouts, id)
    if (checkout === undefined || checkout.isDeleted || !isTicket(checkout.ticket)) return undefined
    if (checkout.paymentId !== undefined) return yield* finished(visit, checkout, checkout.paymentId)
    if (!isOpen(checkout, call.now, call.settings)) return html(410, closed(checkout))
    return request.method === "GET" ? html(200, open(visit, checkout)) : yield* decide(visit, checkout)
  })

const decide = (visit: Visit, checkout: CheckoutState): Effect.Effect<SandboxAnswer> =>
  Effect.gen(function* () {
    const { call } = visit
    const form = formOf(visit.request)
    if (form.get("decision") === "cancel") return yield* cancelled(visit, checkout)
    const pageUrl = `${call.origin}${pathOf(call.merchantId, checkout)}`
    const opened = yield* Effect.result(payCheckout(call, checkout, choiceOf(form), pageUrl))
    if (Result.isFailure(opened)) {
      return html(400, open(visit, checkout, Number(form.get("product")), opened.failure.reasons[0].message))
    }
    const { payment } = opened.success
    if (payment.status === "REDIRECTED") return seeOther(redirectUrl(call, payment))
    return yield* finished(visit, checkout, payment.id)
  })

const choiceOf = (form: URLSearchParams): Choice => ({
  paymentProductId: Number(form.get("product")),
  tokenize: form.has("remember"),
  ...(form.has("cardNumber")
    ? {
      card: {
        cardNumber: Redacted.make((form.get("cardNumber") ?? "").replace(/\s/g, "")),
        expiryDate: (form.get("expiryDate") ?? "").replace(/\D/g, ""),
        cvv: Redacted.make(form.get("cvv") ?? ""),
        ...(form.get("cardholderName") ? { cardholderName: form.get("cardholderName") ?? "" } : {}),
      },
    }
    : {}),
})

/** The merchant's address with what proves and names the checkout (protocol: hosted checkouts). */
const returnUrl = (checkout: CheckoutState): string | undefined => {
  const url = requestOf(checkout).hostedCheckoutSpecificInput?.returnUrl
  if (url === undefined) return undefined
  const back = new URL(url)
  back.searchParams.set("RETURNMAC", checkout.returnMac)
  back.searchParams.set("hostedCheckoutId", checkout.id)
  return back.href
}

const cancelled = ({ call }: Visit, checkout: CheckoutState): Effect.Effect<SandboxAnswer> => {
  const back = returnUrl(checkout)
  return Effect.as(
    Effect.orDie(cancelCheckout(call, checkout)),
    back === undefined ? html(200, closed(checkout)) : seeOther(back),
  )
}

const succeeded = ({ status }: PaymentState): boolean =>
  status !== "REJECTED" && status !== "CANCELLED" && status !== "REDIRECTED"

/** What comes after the payment: the customer is shown the result, or sent back at once. */
const finished = ({ call }: Visit, checkout: CheckoutState, paymentId: string): Effect.Effect<SandboxAnswer> =>
  Effect.map(call.store.get(payments, paymentId), (payment) => {
    const { hostedCheckoutSpecificInput: input } = requestOf(checkout)
    const back = returnUrl(checkout)
    if (payment?.status === "REDIRECTED") return seeOther(redirectUrl(call, payment))
    if (input?.showResultPage === false && back !== undefined) return seeOther(back)
    const language = languageOf(input?.locale)
    const link = back === undefined ? "" : `<a class="choice" href="${escapeHtml(back)}">${texts.back[language]}</a>`
    const isPaid = payment !== undefined && succeeded(payment)
    return html(
      200,
      layout(texts[isPaid ? "paid" : "declined"][language], orderFacts(checkout, language) + link, language),
    )
  })

const orderFacts = (checkout: CheckoutState, language: Language): string => {
  const { order } = requestOf(checkout)
  const { amount = 0, currencyCode = "" } = order.amountOfMoney
  return facts([
    [texts.amount[language], amountText(amount, currencyCode)],
    [texts.reference[language], checkout.merchantReference],
  ])
}

const closed = (checkout: CheckoutState): string => {
  const language = languageOf(requestOf(checkout).hostedCheckoutSpecificInput?.locale)
  return layout(texts.title[language], `<p>${texts.closed[language]}</p>`, language)
}

const open = (
  { query }: Visit,
  checkout: CheckoutState,
  chosen = Number(query.get("product")),
  wrong?: string,
): string => {
  const request = requestOf(checkout)
  const language = languageOf(request.hostedCheckoutSpecificInput?.locale)
  const product = offered(request).find(({ id }) => id === chosen)
  const content = product === undefined
    ? choices(request, language)
    : form(productView(product, { locale: language }, []), product.paymentMethod === "card", language)
  return layout(texts.title[language], orderFacts(checkout, language) + problem(wrong) + content, language)
}

const cancelButton = (language: Language): string =>
  `<button name="decision" value="cancel" formnovalidate>${texts.cancel[language]}</button>`

const choices = (request: CreateHostedCheckoutRequest, language: Language): string =>
  `<h2>${texts.choose[language]}</h2>` +
  offered(request).map(({ id, name }) =>
    `<a class="choice" href="?product=${id}"><img src="${assetRoot}/${logoPath(id)}" alt="">` +
    `${escapeHtml(name[language])}</a>`
  ).join("") +
  `<form method="post">${cancelButton(language)}</form>`

const autocomplete: Readonly<Record<string, string>> = {
  cardNumber: "cc-number",
  expiryDate: "cc-exp",
  cvv: "cc-csc",
  cardholderName: "cc-name",
}

const form = (
  { id, displayHints, fields = [] }: ReturnType<typeof productView>,
  isCard: boolean,
  language: Language,
): string => {
  const inputs = fields.map(({ id, dataRestrictions, displayHints: hints }) =>
    `<label for="${id}">${escapeHtml(hints?.label ?? id)}</label>` +
    `<input id="${id}" name="${id}" autocomplete="${autocomplete[id] ?? "off"}"` +
    `${hints?.preferredInputType === "IntegerKeyboard" ? ` inputmode="numeric"` : ""}` +
    `${hints?.placeholderLabel === undefined ? "" : ` placeholder="${escapeHtml(hints.placeholderLabel)}"`}` +
    `${dataRestrictions?.isRequired === true ? " required" : ""}>`
  ).join("")
  const remember = isCard
    ? `<label for="remember"><input id="remember" type="checkbox" name="remember">${texts.remember[language]}</label>`
    : ""
  return `<h2>${escapeHtml(displayHints?.label ?? "")}</h2><form method="post">` +
    `<input type="hidden" name="product" value="${id}">${inputs}${remember}` +
    `<button class="main" name="decision" value="pay">${texts.pay[language]}</button>${cancelButton(language)}</form>` +
    `<a class="choice" href="?">${texts.other[language]}</a>`
}

import * as Effect from "effect/Effect"
import { acceptedProduct } from "../payment/accepted_products.ts"
import { payments, savePayment } from "../payment/documents.ts"
import type { ReturnOutcome } from "../payment/end.ts"
import { returnAddress } from "../payment/redirect_url.ts"
import { returnCustomer } from "../payment/return_customer.ts"
import type { PaymentState } from "../payment/state.ts"
import { step } from "../payment/step.ts"
import { productsById } from "../products/catalogue.ts"
import type { Language } from "../products/texts.ts"
import type { Refusal } from "../refusal.ts"
import type { SandboxAnswer } from "../wire.ts"
import { pageLanguage } from "./language.ts"
import { amountText, button, facts, mark, page, shopName } from "./layout.ts"
import { formOf, type Page, type Visit } from "./page.ts"
import { delays, redirectTexts } from "./redirect_texts.ts"
import { pageTexts } from "./texts.ts"
import { goBack, linkBack } from "./way_back.ts"

const outcomes: ReadonlySet<string> = new Set<ReturnOutcome>(["success", "cancelled", "failed"])

/**
 * The page of a third party, simulated: it shows what is to be paid, lets the customer choose the outcome, when it is told
 * and whether the customer comes back, and sends the customer back to the merchant with RETURNMAC (protocol: payment
 * transitions; test data, scenarios).
 */
export const redirectPage: Page = (visit) =>
  Effect.gen(function* () {
    const { call, id, isTicket, request } = visit
    const payment = yield* call.store.get(payments, id)
    if (payment?.redirect === undefined || !isTicket(payment.redirect.ticket)) return undefined
    if (request.method === "GET") return shown(visit, payment, 200)
    const form = formOf(request)
    const outcome = form.get("outcome") ?? ""
    const { minutes } = delays.find(({ minutes }) => String(minutes) === form.get("delay")) ?? delays[0]
    if (!outcomes.has(outcome)) return shown(visit, payment, 400)
    // A page that was sent before is answered like the first time: the customer only wants to go back.
    const after = isWaiting(payment)
      ? yield* Effect.orDie(decide(visit, payment, outcome as ReturnOutcome, minutes))
      : payment
    return form.has("stays") ? stayed(visit, after) : goBack(backFrom(after), languageOf(visit, after), visit.query)
  })

/** Whether the customer has not decided yet. */
const isWaiting = ({ status, redirect }: PaymentState): boolean =>
  status === "REDIRECTED" && redirect?.awaited === undefined

const decide = (
  { call }: Visit,
  payment: PaymentState,
  outcome: ReturnOutcome,
  minutes: number,
): Effect.Effect<PaymentState, Refusal> =>
  minutes === 0 ? returnCustomer(call, payment, outcome) : Effect.flatMap(
    Effect.fromResult(step(payment, { type: "outcomeAwaited", outcome, until: call.now + minutes * 60_000 }, call.now)),
    (change) => Effect.as(savePayment(call, payment, change), change.payment),
  )

const backFrom = (payment: PaymentState): string | undefined =>
  payment.redirect?.returnUrl === undefined ? undefined : returnAddress(payment.redirect.returnUrl, payment)

const languageOf = (visit: Visit, { redirect }: PaymentState): Language => pageLanguage(visit, redirect?.locale)

const isCard = ({ method }: PaymentState): boolean => method.type === "card"

const nameOf = ({ method }: PaymentState, language: Language): string =>
  method.type === "card"
    ? "3-D Secure"
    : productsById.get(method.paymentProductId)?.name[language] ?? acceptedProduct(method.paymentProductId)?.name ??
      pageTexts.payment[language]

const factsOf = (payment: PaymentState, language: Language): string =>
  facts([
    { name: pageTexts.amount[language], value: amountText(payment.amount, payment.currencyCode), as: "sum" },
    {
      name: pageTexts.shop[language],
      // From a hosted checkout the way back is the sandbox's own page.
      value: payment.hostedCheckoutId === undefined ? shopName(payment.redirect?.returnUrl) : undefined,
    },
    {
      name: pageTexts.card[language],
      value: payment.method.type === "card" ? `•••• ${payment.method.card.cardNumber.slice(-4)}` : undefined,
    },
    { name: pageTexts.reference[language], value: payment.references.merchantReference },
    { name: pageTexts.payment[language], value: payment.id, as: "id" },
    { name: pageTexts.status[language], value: isWaiting(payment) ? undefined : payment.status },
  ])

const shown = (visit: Visit, payment: PaymentState, status: number): SandboxAnswer => {
  const language = languageOf(visit, payment)
  const content = isWaiting(payment)
    ? `<p>${redirectTexts[isCard(payment) ? "challenge" : "thirdParty"][language]}</p>` +
      factsOf(payment, language) + form(payment, language)
    : over(payment, language, redirectTexts[payment.redirect?.awaited === undefined ? "over" : "awaited"][language])
  return page(status, { title: nameOf(payment, language), language, query: visit.query, content })
}

/** The page of a customer who does not come back; the link is for whoever tests. */
const stayed = (visit: Visit, payment: PaymentState): SandboxAnswer => {
  const language = languageOf(visit, payment)
  return page(200, {
    title: nameOf(payment, language),
    language,
    query: visit.query,
    content: over(payment, language, redirectTexts.stayed[language]),
  })
}

const over = (payment: PaymentState, language: Language, why: string): string =>
  `${mark(payment.status === "REDIRECTED" ? "wait" : payment.status === "REJECTED" ? "bad" : "good")}<p>${why}</p>` +
  factsOf(payment, language) + linkBack(backFrom(payment), language)

const form = (payment: PaymentState, language: Language): string => {
  const options = delays.map(({ minutes, text }) => `<option value="${minutes}">${text[language]}</option>`).join("")
  const delay = isCard(payment)
    ? ""
    : `<div class="field"><label for="delay">${redirectTexts.delay[language]}</label>` +
      `<select id="delay" name="delay">${options}</select></div>`
  return `<form method="post"><fieldset><legend>${redirectTexts.scenario[language]}</legend>${delay}` +
    `<label class="check"><input type="checkbox" name="stays"> ${redirectTexts.stays[language]}</label></fieldset>` +
    button("outcome", "success", isCard(payment) ? redirectTexts.confirm[language] : pageTexts.pay[language], true) +
    button("outcome", "cancelled", pageTexts.cancel[language]) +
    button("outcome", "failed", redirectTexts.fail[language]) + `</form>`
}

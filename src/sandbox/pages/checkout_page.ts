import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { checkouts, requestOf } from "../checkout/documents.ts"
import { checkoutPage as pathOf } from "../checkout/handlers.ts"
import { type CheckoutState, isOpen } from "../checkout/life.ts"
import { cancelCheckout, offered, payCheckout } from "../checkout/pay.ts"
import { payments } from "../payment/documents.ts"
import { redirectUrl } from "../payment/redirect_url.ts"
import type { PaymentState, Status } from "../payment/state.ts"
import type { Language } from "../products/texts.ts"
import type { Reason } from "../refusal.ts"
import type { SandboxAnswer } from "../wire.ts"
import { type Means, readForm, savedCards } from "./checkout_form.ts"
import { checkoutTexts as texts } from "./checkout_texts.ts"
import { type Attempt, choices, orderFacts, payForm } from "./checkout_view.ts"
import { languageParameter, pageLanguage } from "./language.ts"
import { mark, page, problem, seeOther } from "./layout.ts"
import { formOf, type Page, type Visit } from "./page.ts"
import { pageTexts } from "./texts.ts"
import { addressBack, linkBack } from "./way_back.ts"

/** The page on which a customer chooses a product and pays (protocol: hosted checkouts). */
export const checkoutPage: Page = (visit) =>
  Effect.gen(function* () {
    const { call, id, isTicket, request } = visit
    const checkout = yield* call.store.get(checkouts, id)
    if (checkout === undefined || checkout.isDeleted || !isTicket(checkout.ticket)) return undefined
    if (checkout.paymentId !== undefined) return yield* finished(visit, checkout, checkout.paymentId)
    if (!isOpen(checkout, call.now, call.settings)) return closed(visit, checkout)
    return request.method === "GET" ? yield* open(visit, checkout, 200) : yield* decide(visit, checkout)
  })

/** What the customer chose to pay with: by the page's address, or by a field of a form that was made by hand. */
const meansOf = (
  { call, query }: Visit,
  checkout: CheckoutState,
  form?: URLSearchParams,
): Effect.Effect<Means | undefined> => {
  const request = requestOf(checkout)
  const product = offered(request).find(({ id }) => id === Number(form?.get("product") ?? query.get("product")))
  const place = query.get("saved")
  if (place === null || product !== undefined) return Effect.succeed(product && { product })
  return Effect.map(savedCards(call, checkout, request), (cards) => {
    const saved = cards[Number(place)]
    return saved && { product: saved.product, saved }
  })
}

const decide = (visit: Visit, checkout: CheckoutState): Effect.Effect<SandboxAnswer | undefined> =>
  Effect.gen(function* () {
    const { call, query } = visit
    const form = formOf(visit.request)
    if (form.get("decision") === "cancel") return yield* cancelled(visit, checkout)
    const means = yield* meansOf(visit, checkout, form)
    if (means === undefined) return yield* open(visit, checkout, 400)
    const entered = readForm(means, form, call.now)
    if (entered._tag === "Wrong") return yield* open(visit, checkout, 400, { entered: form, wrong: entered.fields })
    const language = query.get(languageParameter)
    const suffix = language === null ? "" : `?${new URLSearchParams({ [languageParameter]: language })}`
    const pageUrl = `${call.origin}${pathOf(call.merchantId, checkout)}${suffix}`
    const opened = yield* Effect.result(payCheckout(call, checkout, entered.choice, pageUrl))
    if (Result.isFailure(opened)) {
      const [reason] = opened.failure.reasons
      return yield* open(visit, checkout, 400, { entered: form, wrong: fieldOf(reason) }, reason)
    }
    const { payment } = opened.success
    if (payment.status === "REDIRECTED") return seeOther(redirectUrl(call, payment) + suffix)
    return yield* finished(visit, checkout, payment.id)
  })

/** The field that the platform refused. */
const fieldOf = ({ propertyName }: Reason): Attempt["wrong"] => {
  const field = propertyName?.split(".").at(-1)
  return new Map(field === undefined ? [] : [[field, field]])
}

const languageOf = (visit: Visit, checkout: CheckoutState): Language =>
  pageLanguage(visit, requestOf(checkout).hostedCheckoutSpecificInput?.locale)

/** The merchant's address with what proves and names the checkout (protocol: hosted checkouts). */
const backFrom = (checkout: CheckoutState): string | undefined =>
  addressBack(requestOf(checkout).hostedCheckoutSpecificInput?.returnUrl, {
    RETURNMAC: checkout.returnMac,
    hostedCheckoutId: checkout.id,
  })

const open = (
  visit: Visit,
  checkout: CheckoutState,
  status: number,
  attempt: Attempt = { entered: new URLSearchParams(), wrong: new Map() },
  reason?: Reason,
): Effect.Effect<SandboxAnswer> =>
  Effect.gen(function* () {
    const { query } = visit
    const language = languageOf(visit, checkout)
    const means = yield* meansOf(visit, checkout, attempt.entered)
    const content = means === undefined
      ? choices(checkout, yield* savedCards(visit.call, checkout, requestOf(checkout)), language, query)
      : payForm(means, attempt, language, query)
    const message = status === 400 ? pageTexts.wrong[language] : undefined
    return page(status, {
      title: texts.title[language],
      language,
      query,
      content: orderFacts(checkout, language) + problem(message, language, reason?.message) + content,
    })
  })

const result = (
  visit: Visit,
  checkout: CheckoutState,
  status: number,
  title: string,
  content: string,
): SandboxAnswer => {
  const language = languageOf(visit, checkout)
  return page(status, {
    title,
    language,
    query: visit.query,
    content: content + orderFacts(checkout, language) + linkBack(backFrom(checkout), language),
  })
}

const closed = (visit: Visit, checkout: CheckoutState): SandboxAnswer => {
  const language = languageOf(visit, checkout)
  return result(visit, checkout, 410, texts.title[language], `${mark("wait")}<p>${pageTexts.closed[language]}</p>`)
}

const cancelled = (visit: Visit, checkout: CheckoutState): Effect.Effect<SandboxAnswer> => {
  const language = languageOf(visit, checkout)
  const back = backFrom(checkout)
  const shown = back === undefined
    ? result(visit, checkout, 200, texts.title[language], `${mark("bad")}<p>${texts.cancelled[language]}</p>`)
    : seeOther(back)
  return Effect.as(Effect.orDie(cancelCheckout(visit.call, checkout)), shown)
}

const declined: ReadonlySet<Status> = new Set<Status>(["REJECTED", "REJECTED_CAPTURE", "CANCELLED"])
const pending: ReadonlySet<Status> = new Set<Status>(["REDIRECTED", "PENDING_PAYMENT", "AUTHORIZATION_REQUESTED"])

const outcomes = {
  good: ["paid", "paidWhy"],
  wait: ["pending", "pendingWhy"],
  bad: ["declined", "declinedWhy"],
} as const

const outcomeOf = ({ status }: PaymentState): keyof typeof outcomes =>
  declined.has(status) ? "bad" : pending.has(status) ? "wait" : "good"

/** What comes after the payment: the customer is shown the result, or sent back at once. */
const finished = (visit: Visit, checkout: CheckoutState, paymentId: string): Effect.Effect<SandboxAnswer | undefined> =>
  Effect.map(visit.call.store.get(payments, paymentId), (payment) => {
    if (payment === undefined) return undefined
    if (payment.status === "REDIRECTED" && payment.redirect?.awaited === undefined) {
      return seeOther(redirectUrl(visit.call, payment))
    }
    const back = backFrom(checkout)
    const showsResult = requestOf(checkout).hostedCheckoutSpecificInput?.showResultPage ?? true
    if (!showsResult && back !== undefined) return seeOther(back)
    const language = languageOf(visit, checkout)
    const outcome = outcomeOf(payment)
    const [title, why] = outcomes[outcome]
    return result(visit, checkout, 200, texts[title][language], `${mark(outcome)}<p>${texts[why][language]}</p>`)
  })

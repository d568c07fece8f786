import { requestOf } from "../checkout/documents.ts"
import type { CheckoutState } from "../checkout/life.ts"
import { offered } from "../checkout/pay.ts"
import type { DevicePaymentProductField } from "../../model/basic_payment_product.ts"
import type { Language } from "../products/texts.ts"
import { logoPath } from "../products/view.ts"
import { assetRoot } from "./asset.ts"
import { fieldsOf, type Means, type SavedCard } from "./checkout_form.ts"
import { checkoutTexts as texts, fieldTexts } from "./checkout_texts.ts"
import { escapeHtml } from "./escape.ts"
import { queryWith } from "./language.ts"
import { amountText, button, facts, shopName } from "./layout.ts"
import { pageTexts } from "./texts.ts"

/** What is to be paid, and to whom. */
export const orderFacts = (checkout: CheckoutState, language: Language): string => {
  const { order, hostedCheckoutSpecificInput } = requestOf(checkout)
  const { amount = 0, currencyCode = "" } = order.amountOfMoney
  return facts([
    { name: pageTexts.amount[language], value: amountText(amount, currencyCode), as: "sum" },
    { name: pageTexts.shop[language], value: shopName(hostedCheckoutSpecificInput?.returnUrl) },
    { name: pageTexts.reference[language], value: checkout.merchantReference },
  ])
}

/** A card's last digits, as people know them. */
export const lastDigits = (cardNumber: string): string => `•••• ${cardNumber.slice(-4)}`

const choice = (href: string, logo: number, label: string): string =>
  `<li><a class="choice" href="${escapeHtml(href)}"><img src="${assetRoot}/${logoPath(logo)}" alt="">` +
  `${escapeHtml(label)}</a></li>`

/** The list of everything that the customer can pay with. */
export const choices = (
  checkout: CheckoutState,
  saved: ReadonlyArray<SavedCard>,
  language: Language,
  query: URLSearchParams,
): string => {
  const request = requestOf(checkout)
  const tokensOnly = request.hostedCheckoutSpecificInput?.paymentProductFilters?.tokensOnly === true
  const list = [
    ...saved.map(({ product, cardNumber }, place) =>
      choice(
        queryWith(query, "saved", String(place)),
        product.id,
        `${product.name[language]} ${lastDigits(cardNumber)}`,
      )
    ),
    ...(tokensOnly ? [] : offered(request)).map(({ id, name }) =>
      choice(queryWith(query, "product", String(id)), id, name[language])
    ),
  ]
  return (list.length === 0
    ? `<p class="note">${texts.nothing[language]}</p>`
    : `<h2 id="choose">${texts.choose[language]}</h2><ul class="choices" aria-labelledby="choose">${
      list.join("")
    }</ul>`) +
    `<form method="post">${button("decision", "cancel", pageTexts.cancel[language])}</form>`
}

const autocomplete: Readonly<Record<string, string>> = {
  cardNumber: "cc-number",
  expiryDate: "cc-exp",
  cvv: "cc-csc",
  cardholderName: "cc-name",
}

/** Fields whose value is shown again after a mistake: nothing that must not lie around. */
const shownAgain: ReadonlySet<string> = new Set(["expiryDate", "cardholderName"])

/** What was sent and what was wrong with it, by field. */
export interface Attempt {
  readonly entered: URLSearchParams
  readonly wrong: ReadonlyMap<string, string>
}

const field = (
  { id, dataRestrictions, displayHints: hints }: DevicePaymentProductField,
  { entered, wrong }: Attempt,
  language: Language,
): string => {
  const reason = wrong.get(id)
  const isFirst = reason !== undefined && [...wrong.keys()][0] === id
  const isRequired = dataRestrictions?.isRequired === true
  const describedBy = [
    reason === undefined ? "" : `${id}-error`,
    hints?.tooltip?.label === undefined ? "" : `${id}-hint`,
  ]
    .filter((one) => one !== "").join(" ")
  const again = shownAgain.has(id) ? entered.get(id) ?? "" : ""
  return `<div class="field${id === "expiryDate" || id === "cvv" ? "" : " wide"}"><label for="${id}">` +
    `${escapeHtml(hints?.label ?? id)}${
      isRequired ? "" : ` <span class="quiet">(${texts.optional[language]})</span>`
    }` +
    `</label><input id="${id}" name="${id}" autocomplete="${autocomplete[id] ?? "off"}"` +
    `${hints?.preferredInputType === "IntegerKeyboard" ? ` inputmode="numeric"` : ""}` +
    `${hints?.placeholderLabel === undefined ? "" : ` placeholder="${escapeHtml(hints.placeholderLabel)}"`}` +
    `${isRequired ? " required" : ""}${again === "" ? "" : ` value="${escapeHtml(again)}"`}` +
    `${describedBy === "" ? "" : ` aria-describedby="${describedBy}"`}` +
    `${reason === undefined ? "" : ` aria-invalid="true"`}${isFirst ? " autofocus" : ""}>` +
    (reason === undefined
      ? ""
      : `<span class="error" id="${id}-error">${(fieldTexts[reason] ?? fieldTexts.other)[language]}</span>`) +
    (hints?.tooltip?.label === undefined
      ? ""
      : `<span class="hint" id="${id}-hint">${escapeHtml(hints.tooltip.label)}</span>`) +
    `</div>`
}

/** The form of what the customer chose. */
export const payForm = (means: Means, attempt: Attempt, language: Language, query: URLSearchParams): string => {
  const { product, saved } = means
  const { fields = [] } = fieldsOf(means, language)
  const name = product.name[language] + (saved === undefined ? "" : ` ${lastDigits(saved.cardNumber)}`)
  const remember = product.paymentMethod === "card" && saved === undefined
    ? `<label class="check"><input type="checkbox" name="remember"${
      attempt.entered.has("remember") ? " checked" : ""
    }> ` +
      `${texts.remember[language]}</label>`
    : ""
  const others = new URLSearchParams(query)
  others.delete("saved")
  return `<h2>${escapeHtml(name)}</h2>` +
    (product.usesRedirectionTo3rdParty ? `<p class="quiet">${texts.away[language]}</p>` : "") +
    `<form method="post" novalidate><div class="fields">` +
    `${fields.map((one) => field(one, attempt, language)).join("")}</div>${remember}` +
    button("decision", "pay", pageTexts.pay[language], true) +
    button("decision", "cancel", pageTexts.cancel[language]) + `</form>` +
    `<a class="other" href="${escapeHtml(queryWith(others, "product", undefined))}">${texts.other[language]}</a>`
}

import { Payments } from "@epayment/effect"
import * as Effect from "effect/Effect"
import { basket, type Order } from "./orders.ts"
import { resultTexts } from "./result_texts.ts"

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[character] ?? "")

/** The page that tells a customer what became of an order, from the payment as the platform has it now. */
export const resultPage = (order: Order) =>
  Effect.map(order.paymentId === undefined ? Effect.succeed(undefined) : Payments.get(order.paymentId), (payment) => {
    const language = order.language in resultTexts ? order.language : "en"
    const texts = resultTexts[language]
    const category = payment?.statusOutput?.statusCategory
    const isPaid = payment !== undefined && category !== "UNSUCCESSFUL" && payment.status !== "REDIRECTED"
    const card = payment?.paymentOutput?.cardPaymentMethodSpecificOutput?.card?.cardNumber
    const facts = [
      [texts.order, order.reference],
      [texts.amount, `${basket.currencyCode} ${(basket.amount / 100).toFixed(2)}`],
      ...(card === undefined ? [] : [[texts.card, card]]),
      ...(payment?.status === undefined ? [] : [[texts.status, payment.status]]),
    ]
    return `<!doctype html><html lang="${language}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><title>${isPaid ? texts.paid : texts.notPaid}</title>
<link rel="icon" type="image/svg+xml" href="/icon.svg"><link rel="stylesheet" href="/page.css"></head>
<body><header class="top"><a class="brand" href="/">Alpenladen</a></header>
<main class="result"><div class="card">
<p class="sign ${isPaid ? "good" : "bad"}" aria-hidden="true">${isPaid ? "✓" : "!"}</p>
<h1>${isPaid ? texts.paid : texts.notPaid}</h1>
<p>${isPaid ? texts.packed : texts.nothingCharged}</p>
<dl>${facts.map(([name, value]) => `<dt>${name}</dt><dd>${escape(value)}</dd>`).join("")}</dl>
<a class="button" href="/">${isPaid ? texts.back : texts.tryAgain}</a>
</div></main></body></html>`
  })

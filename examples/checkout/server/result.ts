import { Payments } from "@epayment/effect"
import * as Effect from "effect/Effect"
import { basket, type Order } from "./orders.ts"

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[character] ?? "")

/** The page that tells a customer what became of an order, from the payment as the platform has it now. */
export const resultPage = (order: Order) =>
  Effect.map(order.paymentId === undefined ? Effect.succeed(undefined) : Payments.get(order.paymentId), (payment) => {
    const category = payment?.statusOutput?.statusCategory
    const isPaid = payment !== undefined && category !== "UNSUCCESSFUL" && payment.status !== "REDIRECTED"
    const card = payment?.paymentOutput?.cardPaymentMethodSpecificOutput?.card?.cardNumber
    const facts = [
      ["Order", order.reference],
      ["Amount", `${basket.currencyCode} ${(basket.amount / 100).toFixed(2)}`],
      ...(card === undefined ? [] : [["Card", card]]),
      ["Status", payment?.status ?? "not paid"],
    ]
    return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${
      isPaid ? "Thank you" : "Not paid"
    } – Alpenladen</title><link rel="icon" type="image/svg+xml" href="/icon.svg"><link rel="stylesheet" href="/page.css"></head>
<body><header class="top"><a class="brand" href="/">Alpenladen</a></header>
<main class="result"><div class="card">
<p class="sign ${isPaid ? "good" : "bad"}" aria-hidden="true">${isPaid ? "✓" : "!"}</p>
<h1>${isPaid ? "Thank you for your order" : "The order is not paid"}</h1>
<p>${isPaid ? "We pack it today." : "Nothing was charged. You can try again, or pay in another way."}</p>
<dl>${facts.map(([name, value]) => `<dt>${name}</dt><dd>${escape(value)}</dd>`).join("")}</dl>
<a class="button" href="/">${isPaid ? "Back to the shop" : "Try again"}</a>
</div></main></body></html>`
  })

import * as Effect from "effect/Effect"
import { acceptedProduct } from "../payment/accepted_products.ts"
import { payments } from "../payment/documents.ts"
import type { ReturnOutcome } from "../payment/end.ts"
import { returnAddress } from "../payment/redirect_url.ts"
import { returnCustomer } from "../payment/return_customer.ts"
import type { PaymentState } from "../payment/state.ts"
import { html, type SandboxAnswer } from "../wire.ts"
import { amountText, facts, layout, seeOther } from "./layout.ts"
import { formOf, type Page } from "./page.ts"

const outcomes: ReadonlySet<string> = new Set<ReturnOutcome>(["success", "cancelled", "failed"])

/**
 * The page of a third party, simulated: it shows what is to be paid, lets the customer choose the outcome, and sends the
 * customer back to the merchant with RETURNMAC (protocol: payment transitions).
 */
export const redirectPage: Page = ({ call, id, isTicket, request }) =>
  Effect.gen(function* () {
    const payment = yield* call.store.get(payments, id)
    if (payment?.redirect === undefined || !isTicket(payment.redirect.ticket)) return undefined
    if (request.method === "GET") return html(200, shown(payment))
    const outcome = formOf(request).get("outcome") ?? ""
    if (!outcomes.has(outcome)) return html(400, shown(payment))
    // A page that was sent before is answered like the first time: the customer only wants to go back.
    if (payment.status === "REDIRECTED") {
      yield* Effect.orDie(returnCustomer(call, payment, outcome as ReturnOutcome))
    }
    return wayBack(payment)
  })

const wayBack = (payment: PaymentState): SandboxAnswer =>
  payment.redirect?.returnUrl === undefined
    ? html(200, layout("Done", "<p>You can close this page.</p>"))
    : seeOther(returnAddress(payment.redirect.returnUrl, payment))

const nameOf = ({ method }: PaymentState): string =>
  method.type === "card" ? "3-D Secure" : acceptedProduct(method.paymentProductId)?.name ?? "Payment"

const shown = (payment: PaymentState): string => {
  const about = facts([
    ["Amount", amountText(payment.amount, payment.currencyCode)],
    ["Reference", payment.references.merchantReference],
    ["Payment", payment.id],
  ])
  const form = payment.status === "REDIRECTED"
    ? `<form method="post"><fieldset><legend>What does the customer do?</legend>` +
      `<button class="main" name="outcome" value="success">Pay</button>` +
      `<button name="outcome" value="cancelled">Cancel</button>` +
      `<button name="outcome" value="failed">Fail</button></fieldset></form>`
    : `<p>This payment is ${payment.status}.</p>` +
      `<form method="post"><button name="outcome" value="success">Back to the shop</button></form>`
  return layout(`${nameOf(payment)} (sandbox)`, about + form)
}

import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type { CryptoProviderShape } from "../../crypto/crypto_provider.ts"
import { fromUtf8, utf8 } from "../../crypto/utf8.ts"
import { acceptedProduct } from "../payment/accepted_products.ts"
import { payments } from "../payment/documents.ts"
import type { ReturnOutcome } from "../payment/end.ts"
import { returnCustomer } from "../payment/return_customer.ts"
import { redirectPath, returnAddress } from "../payment/redirect_url.ts"
import type { PaymentState } from "../payment/state.ts"
import type { SandboxSettings } from "../settings.ts"
import type { StoreShape } from "../store/store.ts"
import { html, type SandboxAnswer, type SandboxRequest } from "../wire.ts"
import { escapeHtml } from "./escape.ts"

/** What the page needs of the platform. */
export interface PageContext {
  readonly store: StoreShape
  readonly crypto: CryptoProviderShape
  readonly settings: SandboxSettings
  /** Milliseconds since 1970. */
  readonly now: number
}

const outcomes: ReadonlySet<string> = new Set<ReturnOutcome>(["success", "cancelled", "failed"])

/**
 * The page of a third party, simulated: it shows what is to be paid, lets the customer choose the outcome, and sends the
 * customer back to the merchant with RETURNMAC (protocol: payment transitions). Answers nothing for any other path.
 */
export const redirectPage = (
  context: PageContext,
  request: SandboxRequest,
  path: string,
): Effect.Effect<SandboxAnswer | undefined> => {
  const parts = path.startsWith(`${redirectPath}/`) ? path.slice(redirectPath.length + 1).split("/") : []
  if (parts.length !== 3 || (request.method !== "GET" && request.method !== "POST")) return Effect.succeed(undefined)
  const [merchantId, paymentId, ticket] = parts.map(decodedSegment)
  const shown = Effect.gen(function* () {
    const payment = yield* context.store.merchant(merchantId, "change").get(payments, paymentId)
    if (payment?.redirect === undefined || !isTicket(context.crypto, payment.redirect.ticket, ticket)) return undefined
    if (request.method === "GET") return html(200, page(payment))
    return yield* decide(context, merchantId, payment, request)
  })
  return request.method === "GET" ? shown : context.store.transaction(shown)
}

const decodedSegment = (segment: string): string => {
  try {
    return decodeURIComponent(segment)
  } catch {
    return ""
  }
}

const isTicket = (crypto: CryptoProviderShape, expected: string, given: string): boolean =>
  crypto.constantTimeEquals(utf8(expected), utf8(given))

const decide = (
  { store, ...context }: PageContext,
  merchantId: string,
  payment: PaymentState,
  request: SandboxRequest,
): Effect.Effect<SandboxAnswer> => {
  const form = new URLSearchParams(Option.getOrElse(fromUtf8(request.body), () => ""))
  const outcome = form.get("outcome") ?? ""
  if (!outcomes.has(outcome)) return Effect.succeed(html(400, page(payment)))
  const keeper = { ...context, store: store.merchant(merchantId, "change") }
  // A page that was sent before is answered like the first time: the customer only wants to go back.
  const returned = payment.status === "REDIRECTED"
    ? Effect.orDie(returnCustomer(keeper, payment, outcome as ReturnOutcome))
    : Effect.void
  return Effect.as(returned, wayBack(payment))
}

const wayBack = (payment: PaymentState): SandboxAnswer =>
  payment.redirect?.returnUrl === undefined
    ? html(200, layout("Done", "<p>You can close this page.</p>"))
    : { status: 303, headers: { location: returnAddress(payment.redirect.returnUrl, payment) } }

const amountOf = ({ amount, currencyCode }: PaymentState): string => `${currencyCode} ${(amount / 100).toFixed(2)}`

const nameOf = ({ method }: PaymentState): string =>
  method.type === "card" ? "3-D Secure" : acceptedProduct(method.paymentProductId)?.name ?? "Payment"

const page = (payment: PaymentState): string => {
  const name = nameOf(payment)
  const reference = payment.references.merchantReference
  const facts = `<dl><dt>Amount</dt><dd>${escapeHtml(amountOf(payment))}</dd>` +
    (reference === undefined ? "" : `<dt>Reference</dt><dd>${escapeHtml(reference)}</dd>`) +
    `<dt>Payment</dt><dd>${escapeHtml(payment.id)}</dd></dl>`
  return payment.status === "REDIRECTED"
    ? layout(
      `${name} (sandbox)`,
      `${facts}<form method="post"><fieldset><legend>What does the customer do?</legend>` +
        `<button name="outcome" value="success">Pay</button> ` +
        `<button name="outcome" value="cancelled">Cancel</button> ` +
        `<button name="outcome" value="failed">Fail</button></fieldset></form>`,
    )
    : layout(
      `${name} (sandbox)`,
      `${facts}<p>This payment is ${escapeHtml(payment.status)}.</p>` +
        `<form method="post"><button name="outcome" value="success">Back to the shop</button></form>`,
    )
}

const style = "body{font:1rem/1.5 system-ui,sans-serif;max-width:32rem;margin:2rem auto;padding:0 1rem}" +
  "dt{font-weight:600}dd{margin:0 0 .5rem;overflow-wrap:anywhere}button{font:inherit;padding:.5rem 1rem;margin:.25rem 0}"

const layout = (title: string, content: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>` +
  `<meta name="viewport" content="width=device-width,initial-scale=1"><style>${style}</style></head>` +
  `<body><main><h1>${escapeHtml(title)}</h1>${content}</main></body></html>`

import * as Effect from "effect/Effect"
import type { Card } from "../../model/card.ts"
import type { CreateHostedCheckoutRequest } from "../../model/hosted_checkout.ts"
import type { CreatePaymentRequest } from "../../model/create_payment.ts"
import type { Call } from "../call.ts"
import { acceptedProduct } from "../payment/accepted_products.ts"
import { type Opened, openPayment } from "../payment/open.ts"
import { planPayment } from "../payment/plan.ts"
import { productsById } from "../products/catalogue.ts"
import type { CatalogueProduct } from "../products/catalogue_product.ts"
import { catalogue } from "../products/catalogue.ts"
import { offers, suits } from "../products/occasion.ts"
import { type Refusal, unknownProduct } from "../refusal.ts"
import { tokens } from "../token/state.ts"
import { checkouts, requestOf } from "./documents.ts"
import { type CheckoutState, checkoutStep } from "./life.ts"

/** What a customer chose on a checkout's page. */
export interface Choice {
  /** Product that was chosen. */
  readonly paymentProductId: number
  /** What was entered for a card. */
  readonly card?: Card | undefined
  /** A stored card in place of one that is entered. */
  readonly token?: string | undefined
  /** Whether the card is to be kept. */
  readonly tokenize?: boolean | undefined
}

/** The products that a checkout offers: cards and pages of third parties that suit its order and its filters. */
export const offered = (
  { order, hostedCheckoutSpecificInput }: CreateHostedCheckoutRequest,
): ReadonlyArray<CatalogueProduct> => {
  const { amount, currencyCode } = order.amountOfMoney
  const { paymentProductFilters = {}, isRecurring } = hostedCheckoutSpecificInput ?? {}
  const countryCode = order.customer?.billingAddress?.countryCode
  return catalogue.filter((product) =>
    (product.paymentMethod === "card" || product.paymentMethod === "redirect") &&
    suits(product, { amount, currencyCode, countryCode, isRecurring }) && offers(paymentProductFilters, product)
  )
}

/** The request for a payment that a choice makes of a checkout's request. */
const paymentRequest = (
  { order: ordered, hostedCheckoutSpecificInput: { locale } = {}, ...inputs }: CreateHostedCheckoutRequest,
  { paymentProductId, card, token, tokenize }: Choice,
  pageUrl: string,
): CreatePaymentRequest => {
  const order = { ...ordered, customer: { ...ordered.customer, locale: locale ?? ordered.customer?.locale } }
  if (acceptedProduct(paymentProductId)?.method === "card") {
    const { threeDSecure, ...input } = inputs.cardPaymentMethodSpecificInput ?? {}
    return {
      order,
      cardPaymentMethodSpecificInput: {
        ...input,
        paymentProductId,
        threeDSecure: { ...threeDSecure, redirectionData: { returnUrl: pageUrl } },
        ...(card === undefined ? {} : { card }),
        ...(token === undefined ? {} : { token }),
        ...(tokenize === true ? { tokenize } : {}),
      },
    }
  }
  const { requiresApproval } = inputs.redirectPaymentMethodSpecificInput ?? {}
  return {
    order,
    redirectPaymentMethodSpecificInput: {
      paymentProductId,
      redirectionData: { returnUrl: pageUrl },
      ...(requiresApproval === undefined ? {} : { requiresApproval }),
    },
  }
}

/**
 * Pays on a checkout as its page does: makes the payment, whatever comes of it, and ends the checkout. Refused while
 * nothing is made: a product that is not offered, a wrong card, a checkout that is not open.
 */
export const payCheckout = Effect.fnUntraced(function* (
  call: Call,
  checkout: CheckoutState,
  choice: Choice,
  pageUrl: string,
): Effect.fn.Return<Opened, Refusal> {
  yield* Effect.fromResult(checkoutStep(checkout, { type: "pay", paymentId: "" }, call.now, call.settings))
  const request = requestOf(checkout)
  const product = productsById.get(choice.paymentProductId)
  if (product === undefined || !offered(request).includes(product)) return yield* Effect.fail(unknownProduct)
  const token = choice.token !== undefined && checkout.tokens.includes(choice.token)
    ? yield* call.store.get(tokens, choice.token)
    : undefined
  const plan = yield* Effect.fromResult(
    planPayment(paymentRequest(request, choice, pageUrl), { token }, call.now, {
      ...call.settings,
      // The way back is the sandbox's own page, wherever it was reached.
      localReturnUrls: true,
      insecureReturnUrls: true,
    }),
  )
  const opened = yield* openPayment(call, plan, checkout.id)
  const paid = yield* Effect.fromResult(
    checkoutStep(checkout, { type: "pay", paymentId: opened.payment.id }, call.now, call.settings),
  )
  yield* call.store.put(checkouts, paid)
  return opened
})

/** The customer gives up: the merchant is told where it asked for that, otherwise the checkout stays open. */
export const cancelCheckout = (call: Call, checkout: CheckoutState): Effect.Effect<void, Refusal> => {
  const isTold = requestOf(checkout).hostedCheckoutSpecificInput?.returnCancelState === true
  return Effect.flatMap(
    Effect.fromResult(checkoutStep(checkout, { type: "cancel", isTold }, call.now, call.settings)),
    (after) => call.store.put(checkouts, after),
  )
}

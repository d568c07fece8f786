import * as Effect from "effect/Effect"
import type { CreatePaymentResult, PaymentCreationOutput } from "../../model/create_payment.ts"
import type { MerchantAction } from "../../model/merchant_action.ts"
import type { Call } from "../call.ts"
import { additionalReference, merchantNumber, operationId } from "../ids.ts"
import { changeMandate, makeMandate } from "../mandate/documents.ts"
import type { MandateState } from "../mandate/life.ts"
import { newHex } from "../random.ts"
import type { Refusal } from "../refusal.ts"
import { tokenOfCard } from "../token/documents.ts"
import type { Change } from "./change.ts"
import { createPayment, type Opening } from "./create.ts"
import { savePayment } from "./documents.ts"
import type { PaymentPlan } from "./planning.ts"
import { redirectUrl } from "./redirect_url.ts"
import type { MethodState, PaymentState } from "./state.ts"
import { paymentView } from "./view.ts"

/** A payment that was made, and what its creation answers. */
export interface Opened {
  readonly payment: PaymentState
  readonly result: CreatePaymentResult
}

/** Makes the payment of a plan, with the mandate and the token that belong to it. */
export const openPayment = Effect.fnUntraced(function* (
  call: Call,
  plan: PaymentPlan,
  hostedCheckoutId?: string,
): Effect.fn.Return<Opened, Refusal> {
  const mandate = yield* mandateFor(call, plan)
  const id = operationId(merchantNumber(call.merchantId), yield* call.store.nextNumber("order"), 1)
  const made = createPayment({
    id,
    at: call.now,
    amount: plan.order.amount,
    currencyCode: plan.order.currencyCode,
    captureMode: plan.captureMode,
    method: withMandate(plan.method, mandate),
    references: {
      merchantReference: plan.order.merchantReference,
      merchantOrderId: plan.order.merchantOrderId,
    },
    hostedCheckoutId,
  }, yield* openingOf(call, plan))
  const isRejected = made.payment.status === "REJECTED"
  const kept = plan.keepCard === undefined || isRejected ? undefined : yield* tokenOfCard(call, plan.keepCard, {
    paymentProductId: made.payment.method.paymentProductId,
    originalPaymentId: id,
  })
  const change = kept === undefined ? made : withToken(made, kept.token.id)
  const { payment } = change
  yield* savePayment(call, undefined, change)
  if (mandate?.status === "ACTIVE" && !isRejected) yield* changeMandate(call, mandate, "use")
  return {
    payment,
    result: {
      creationOutput: {
        additionalReference: additionalReference(id),
        externalReference: id,
        ...(kept === undefined ? {} : tokenOutput(kept.token.id, kept.isNew)),
      },
      ...actionOf(call, plan, payment),
      payment: paymentView(payment),
    },
  }
})

const mandateFor = (call: Call, { mandate }: PaymentPlan): Effect.Effect<MandateState | undefined, Refusal> =>
  mandate === undefined
    ? Effect.succeed(undefined)
    : mandate.type === "existing"
    ? Effect.succeed(mandate.mandate)
    : makeMandate(call, mandate.input, mandate.path)

const withMandate = (method: MethodState, mandate: MandateState | undefined): MethodState =>
  mandate === undefined || method.type !== "sepaDirectDebit" ? method : { ...method, mandateReference: mandate.id }

const withToken = ({ payment, events }: Change, token: string): Change => {
  const added = (state: PaymentState): PaymentState =>
    state.method.type === "card" ? { ...state, method: { ...state.method, token } } : state
  return { payment: added(payment), events: events.map((event) => ({ ...event, state: added(event.state) })) }
}

const tokenOutput = (token: string, isNewToken: boolean): PaymentCreationOutput => ({
  token,
  isNewToken,
  tokenizationSucceeded: true,
})

const openingOf = (call: Call, { opening, order, verdict }: PaymentPlan): Effect.Effect<Opening> => {
  switch (opening.type) {
    case "redirect":
      return Effect.map(Effect.all([newHex(call.crypto, 16), newHex(call.crypto, 16)]), ([ticket, returnMac]) => ({
        type: "redirect",
        redirect: { ticket, returnMac, returnUrl: opening.returnUrl, verdict, locale: order.locale },
      }))
    case "instructions":
      return Effect.succeed({ type: "instructions", statusCode: opening.statusCode })
    case "form":
    case "verdict":
      return Effect.succeed({ type: opening.type, verdict })
  }
}

/** What the merchant is to do next, if anything (protocol: payment transitions). */
const actionOf = (
  call: Call,
  { opening }: PaymentPlan,
  payment: PaymentState,
): { readonly merchantAction?: MerchantAction } => {
  if (payment.status === "REDIRECTED" && payment.redirect !== undefined) {
    return {
      merchantAction: {
        actionType: "REDIRECT",
        redirectData: { redirectURL: redirectUrl(call, payment), RETURNMAC: payment.redirect.returnMac },
      },
    }
  }
  if (opening.type === "instructions") {
    const showData = [...opening.showData, { key: "PAYMENTREFERENCE", value: payment.id.slice(10, 20) }]
    return { merchantAction: { actionType: "SHOW_INSTRUCTIONS", showData } }
  }
  if (opening.type === "form") {
    return { merchantAction: { actionType: "SHOW_FORM", formFields: [completionField] } }
  }
  return {}
}

/** What a payment that is to be completed asks for. */
const completionField = {
  id: "fiscalNumber",
  type: "numericstring",
  dataRestrictions: { isRequired: true, validators: { length: { minLength: 8, maxLength: 14 } } },
  displayHints: { displayOrder: 0, label: "Fiscal number", formElement: { type: "text" } },
}

/** How a rejected payment is answered: it exists, and its result stands beside the errors. */
export const declinedPayment = ({ payment, result }: Opened): Refusal => ({
  _tag: "Refusal",
  status: 402,
  reasons: payment.reasons ?? [],
  declined: result,
})

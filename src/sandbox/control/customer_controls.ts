import * as Schema from "effect/Schema"
import { Card } from "../../model/card.ts"
import { MandateCustomer } from "../../model/mandate.ts"
import { object, optional } from "../../model/object.ts"
import { Payment } from "../../model/payment.ts"
import { boolean, int32, text } from "../../model/scalar.ts"
import type { Choice } from "../checkout/pay.ts"
import type { MandateDecision } from "../hosted_mandate/handlers.ts"
import type { ReturnOutcome } from "../payment/end.ts"
import type { Status } from "../payment/state.ts"
import { statusFacts } from "../payment/status.ts"
import { endpoint } from "./endpoint.ts"
import { customerReturn, paymentHistory } from "./records.ts"

/** Reads everything about a payment. */
export const readPayment = endpoint({
  id: "payments.get",
  method: "GET",
  path: "/payments/{paymentId}",
  description:
    "Everything about a payment: its statuses over time, captures, refunds, events, requests and deliveries.",
  response: paymentHistory,
}, (control, paymentId) => control.payment(paymentId))

const status: Schema.Codec<Status> = Schema.Literals(Object.keys(statusFacts) as Array<Status>)

/** Where a payment is led to. */
export interface Transition {
  /** The status. */
  readonly to: Status
}
const transitionBody: Schema.Codec<Transition, unknown> = object("Transition", () => ({ to: status }))

/** Leads a payment to a status. */
export const transition = endpoint({
  id: "payments.transition",
  method: "POST",
  path: "/payments/{paymentId}/transition",
  description: "Leads a payment to a status by legal changes, those of the platform and the customer first.",
  request: transitionBody,
  response: Payment,
}, (control, paymentId, { to }) => control.transition(paymentId, to))

/** How the customer of a redirected payment comes back. */
export interface WayBack {
  /** What came of the visit. */
  readonly outcome: ReturnOutcome
}
const wayBack: Schema.Codec<WayBack, unknown> = object("WayBack", () => ({
  outcome: Schema.Literals(["success", "cancelled", "failed"]),
}))

/** The customer of a redirected payment comes back. */
export const customerReturns = endpoint({
  id: "payments.return",
  method: "POST",
  path: "/payments/{paymentId}/return",
  description: "The customer of a REDIRECTED payment comes back.",
  request: wayBack,
  response: customerReturn,
}, (control, paymentId, { outcome }) => control.customerReturns(paymentId, outcome))

const choice: Schema.Codec<Choice, unknown> = object("Choice", () => ({
  paymentProductId: int32(),
  card: optional(Card),
  token: optional(text()),
  tokenize: optional(boolean),
}))

/** The customer of a hosted checkout pays. */
export const customerPays = endpoint({
  id: "checkouts.pay",
  method: "POST",
  path: "/checkouts/{hostedCheckoutId}/pay",
  description: "The customer of a hosted checkout pays as on its page.",
  request: choice,
  response: Payment,
}, (control, hostedCheckoutId, chosen) => control.customerPays(hostedCheckoutId, chosen))

/** The customer of a hosted checkout cancels. */
export const customerCancels = endpoint({
  id: "checkouts.cancel",
  method: "POST",
  path: "/checkouts/{hostedCheckoutId}/cancel",
  description: "The customer of a hosted checkout cancels.",
}, (control, hostedCheckoutId) => control.customerCancels(hostedCheckoutId))

const decision: Schema.Codec<MandateDecision, unknown> = Schema.Union([
  Schema.Struct({ type: Schema.Literal("give"), customer: Schema.optionalKey(MandateCustomer) }),
  Schema.Struct({ type: Schema.Literal("cancel") }),
  Schema.Struct({ type: Schema.Literal("fail") }),
])

/** The customer of a hosted mandate management decides. */
export const customerDecides = endpoint(
  {
    id: "hostedmandates.decide",
    method: "POST",
    path: "/hostedmandates/{hostedMandateManagementId}/decide",
    description: "The customer of a hosted mandate management gives the mandate, cancels or fails.",
    request: decision,
  },
  (control, hostedMandateManagementId, decided) => control.customerDecides(hostedMandateManagementId, decided),
)

import * as Result from "effect/Result"
import type { CreatePaymentRequest } from "../../model/create_payment.ts"
import { invalid, missing } from "../refusal.ts"
import type { SandboxSettings } from "../settings.ts"
import { checkOrder } from "./order.ts"
import { planCard } from "./plan_card.ts"
import { planNonSepa, planSepa } from "./plan_debit.ts"
import { planInstructions } from "./plan_instructions.ts"
import { planMobile } from "./plan_mobile.ts"
import { planRedirect } from "./plan_redirect.ts"
import type { Known, Planned, Planning } from "./planning.ts"

const planners = {
  cardPaymentMethodSpecificInput: planCard,
  redirectPaymentMethodSpecificInput: planRedirect,
  mobilePaymentMethodSpecificInput: planMobile,
  sepaDirectDebitPaymentMethodSpecificInput: planSepa,
  directDebitPaymentMethodSpecificInput: planNonSepa,
  bankTransferPaymentMethodSpecificInput: planInstructions("bankTransfer"),
  cashPaymentMethodSpecificInput: planInstructions("cash"),
  invoicePaymentMethodSpecificInput: planInstructions("invoice"),
  eInvoicePaymentMethodSpecificInput: planInstructions("eInvoice"),
} as const

type MethodInput = keyof typeof planners

/** The names of the inputs of which a request holds exactly one. */
const methodInputs = Object.keys(planners) as ReadonlyArray<MethodInput>

/** Decides what becomes of a request for a payment, or why it is wrong (protocol: payment transitions). */
export const planPayment = (
  request: CreatePaymentRequest,
  known: Known,
  now: number,
  settings: SandboxSettings,
): Planned => {
  const order = checkOrder(request.order, settings)
  if (Result.isFailure(order)) return Result.fail(order.failure)
  const given = methodInputs.filter((name) => request[name] !== undefined)
  if (given.length === 0) return Result.fail(missing("cardPaymentMethodSpecificInput"))
  if (given.length > 1) return Result.fail(invalid(given[1], "stands beside another payment method: give exactly one"))
  return planOne(request, given[0], { order: order.success, known, now, settings })
}

const planOne = <Name extends MethodInput>(request: CreatePaymentRequest, name: Name, planning: Planning): Planned => {
  // The planner of a name takes the input of that name.
  const plan = planners[name] as (input: CreatePaymentRequest[Name], planning: Planning) => Planned
  return plan(request[name], planning)
}

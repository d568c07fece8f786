import type * as Duration from "effect/Duration"
import * as Result from "effect/Result"
import type { CreateMandateWithReturnUrl } from "../../model/mandate.ts"
import type { CreatePaymentRequest } from "../../model/create_payment.ts"
import type { KeyValuePair } from "../../model/key_value_pair.ts"
import type { MandateState } from "../mandate/life.ts"
import { invalid, missing, type Refusal } from "../refusal.ts"
import type { SandboxSettings } from "../settings.ts"
import type { TokenCardState, TokenState } from "../token/state.ts"
import { type CheckedOrder, checkOrder } from "./order.ts"
import { planCard } from "./plan_card.ts"
import { planNonSepa, planSepa } from "./plan_debit.ts"
import { planInstructions } from "./plan_instructions.ts"
import { planMobile } from "./plan_mobile.ts"
import { planRedirect } from "./plan_redirect.ts"
import type { CaptureMode, MethodState, Verdict } from "./state.ts"

/** How a payment begins. */
export type PlannedOpening =
  /** The verdict comes at once. */
  | { readonly type: "verdict" }
  /** The customer is sent to a page first. */
  | { readonly type: "redirect"; readonly returnUrl: string | undefined }
  /** The customer is shown how to pay; the money comes later. */
  | { readonly type: "instructions"; readonly statusCode: number; readonly showData: ReadonlyArray<KeyValuePair> }
  /** Something is missing that `payments.complete` brings. */
  | { readonly type: "form" }

/** What will become of a request for a payment: everything but ids, time and random values. */
export interface PaymentPlan {
  readonly order: CheckedOrder
  readonly method: MethodState
  readonly captureMode: CaptureMode
  readonly verdict: Verdict
  readonly opening: PlannedOpening
  /** The card to keep as a token. */
  readonly keepCard?: TokenCardState | undefined
  /** The mandate to make for the payment, or the one that it uses. */
  readonly mandate?:
    | { readonly type: "new"; readonly input: CreateMandateWithReturnUrl; readonly path: string }
    | { readonly type: "existing"; readonly mandate: MandateState }
    | undefined
  readonly holdBack?: Duration.Duration | undefined
}

/** A plan, or why the request is wrong. */
export type Planned = Result.Result<PaymentPlan, Refusal>

/** What the sandbox knows already of the things that a request names. */
export interface Known {
  readonly token?: TokenState | undefined
  readonly mandate?: MandateState | undefined
}

/** What every method's planning works with. */
export interface Planning {
  readonly order: CheckedOrder
  readonly known: Known
  /** Milliseconds since 1970. */
  readonly now: number
  readonly settings: SandboxSettings
}

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

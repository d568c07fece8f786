import type * as Duration from "effect/Duration"
import * as Result from "effect/Result"
import * as Redacted from "effect/Redacted"
import type { CardPaymentMethodSpecificInput } from "../../model/card_payment.ts"
import type { CreatePaymentRequest } from "../../model/create_payment.ts"
import type { RedirectPaymentMethodSpecificInput } from "../../model/redirect_payment.ts"
import { checkCard } from "../card/check.ts"
import { authenticationOf } from "../card/test_cards.ts"
import { catalogue, isCardProduct } from "../product/catalogue.ts"
import { invalid, missing, type Refusal, refusal, unknownProduct } from "../refusal.ts"
import type { SandboxSettings } from "../settings.ts"
import { eciOf, verdictOf } from "./judge.ts"
import { type CheckedOrder, checkOrder, checkReturnUrl } from "./order.ts"
import type { CaptureMode, MethodState, Verdict } from "./state.ts"
import { surnameTrigger } from "./triggers.ts"

/** What will become of a request for a payment: everything but ids, time and random values. */
export interface PaymentPlan {
  readonly order: CheckedOrder
  readonly method: MethodState
  readonly captureMode: CaptureMode
  readonly verdict: Verdict
  /** Where the customer comes back to, when the payment begins with a redirect. */
  readonly redirect?: { readonly returnUrl: string | undefined }
  readonly holdBack?: Duration.Duration
}

type Planned = Result.Result<PaymentPlan, Refusal>

const methodInputs = [
  "cardPaymentMethodSpecificInput",
  "redirectPaymentMethodSpecificInput",
  "bankTransferPaymentMethodSpecificInput",
  "cashPaymentMethodSpecificInput",
  "directDebitPaymentMethodSpecificInput",
  "eInvoicePaymentMethodSpecificInput",
  "invoicePaymentMethodSpecificInput",
  "mobilePaymentMethodSpecificInput",
  "sepaDirectDebitPaymentMethodSpecificInput",
] as const

/** Decides what becomes of a request for a payment, or why it is wrong (protocol: payment transitions). */
export const planPayment = (request: CreatePaymentRequest, now: number, settings: SandboxSettings): Planned => {
  const order = checkOrder(request.order, settings)
  if (Result.isFailure(order)) return Result.fail(order.failure)
  const given = methodInputs.filter((name) => request[name] !== undefined)
  if (given.length === 0) return Result.fail(missing("cardPaymentMethodSpecificInput"))
  if (given.length > 1) return Result.fail(invalid(given[1], "stands beside another payment method: give exactly one"))
  if (request.cardPaymentMethodSpecificInput !== undefined) {
    return planCard(request.cardPaymentMethodSpecificInput, order.success, now, settings)
  }
  if (request.redirectPaymentMethodSpecificInput !== undefined) {
    return planRedirect(request.redirectPaymentMethodSpecificInput, order.success, now, settings)
  }
  return Result.fail(unknownProduct)
}

const captureModeOf = (
  input: Pick<CardPaymentMethodSpecificInput, "authorizationMode" | "requiresApproval">,
  settings: SandboxSettings,
): CaptureMode => {
  if (input.authorizationMode === "SALE" || input.requiresApproval === false) return "sale"
  if (input.authorizationMode === "PRE_AUTHORIZATION" || settings.multipleCaptures) return "captures"
  return (input.requiresApproval ?? settings.requiresApproval) ? "approval" : "sale"
}

const planCard = (
  input: CardPaymentMethodSpecificInput,
  order: CheckedOrder,
  now: number,
  settings: SandboxSettings,
): Planned => {
  const path = "cardPaymentMethodSpecificInput"
  const checked = checkCard(input.card, `${path}.card`, now, settings)
  if (Result.isFailure(checked)) return Result.fail(checked.failure)
  const { number, state, productId, cvvResult } = checked.success
  const paymentProductId = input.paymentProductId ?? productId
  if (!isCardProduct(paymentProductId)) return Result.fail(unknownProduct)
  const returnUrl = checkReturnUrl(
    input.threeDSecure?.redirectionData?.returnUrl ?? input.returnUrl,
    `${path}.threeDSecure.redirectionData.returnUrl`,
    settings,
  )
  if (Result.isFailure(returnUrl)) return Result.fail(returnUrl.failure)

  const trigger = surnameTrigger({ surname: order.surname, cardholderName: state.cardholderName }, settings)
  if (trigger?.type === "status") return Result.fail(failing(trigger.status))
  const captureMode = captureModeOf(input, settings)
  const skips = (input.threeDSecure?.skipAuthentication ?? input.skipAuthentication) === true
  const authentication = skips ? undefined : authenticationOf(Redacted.value(number))
  const verdict = verdictOf({ ...order, captureMode, trigger, authentication, settings })
  const isChallenge = !skips && (
    authentication === "challenge" || trigger?.type === "redirect" ||
    input.threeDSecure?.challengeIndicator === "challenge-required"
  )
  const method: MethodState = {
    type: "card",
    paymentProductId,
    card: state,
    cvvResult,
    eci: eciOf(isChallenge ? "challenge" : authentication, paymentProductId),
  }
  return Result.succeed({
    order,
    method,
    captureMode,
    verdict,
    ...(isChallenge ? { redirect: { returnUrl: returnUrl.success } } : {}),
    ...(trigger?.type === "timeout" ? { holdBack: settings.timeoutTrigger } : {}),
  })
}

const planRedirect = (
  input: RedirectPaymentMethodSpecificInput,
  order: CheckedOrder,
  now: number,
  settings: SandboxSettings,
): Planned => {
  const path = "redirectPaymentMethodSpecificInput"
  if (input.paymentProductId === undefined) return Result.fail(missing(`${path}.paymentProductId`))
  const product = catalogue.get(input.paymentProductId)
  if (product?.method !== "redirect") return Result.fail(unknownProduct)
  if (product.currencies !== undefined && !product.currencies.includes(order.currencyCode)) {
    return Result.fail(invalid("order.amountOfMoney.currencyCode", `must be one of ${product.currencies.join(", ")}`))
  }
  const minimum = Math.max(1, product.minAmount ?? 1)
  if (order.amount < minimum) {
    return Result.fail(invalid("order.amountOfMoney.amount", `is below the minimum of ${minimum}`))
  }
  const returnUrl = checkReturnUrl(
    input.redirectionData?.returnUrl ?? input.returnUrl,
    `${path}.redirectionData.returnUrl`,
    settings,
  )
  if (Result.isFailure(returnUrl)) return Result.fail(returnUrl.failure)
  const trigger = surnameTrigger({ surname: order.surname }, settings)
  if (trigger?.type === "status") return Result.fail(failing(trigger.status))
  const captureMode = captureModeOf({ requiresApproval: input.requiresApproval }, settings)
  return Result.succeed({
    order,
    method: {
      type: "redirect",
      paymentProductId: input.paymentProductId,
      ...(product.showsCard ? { card: inventedCard(now) } : {}),
    },
    captureMode,
    verdict: verdictOf({ ...order, captureMode, trigger, settings }),
    redirect: { returnUrl: returnUrl.success },
    ...(trigger?.type === "timeout" ? { holdBack: settings.timeoutTrigger } : {}),
  })
}

/** The masked card that a PostFinance Card payment shows afterwards: the merchant never sees the number. */
const inventedCard = (now: number) => ({
  cardNumber: "************0019",
  bin: "",
  expiryDate: `12${String((new Date(now).getUTCFullYear() + 3) % 100).padStart(2, "0")}`,
})

const failing = (status: 500 | 503): Refusal =>
  refusal(status, {
    code: "9999",
    id: "UNKNOWN_SERVER_ERROR",
    message: "the cardholder's surname asked for this answer",
    category: "IO_ERROR",
  })

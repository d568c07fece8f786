import * as Result from "effect/Result"
import type { RedirectPaymentMethodSpecificInput } from "../../model/redirect_payment.ts"
import { invalid, missing, unknownProduct } from "../refusal.ts"
import { acceptedProduct } from "./accepted_products.ts"
import { captureModeOf } from "./capture_mode.ts"
import { verdictOf } from "./judge.ts"
import { checkReturnUrl } from "./order.ts"
import type { Planned, Planning } from "./planning.ts"
import { failing, surnameTrigger } from "./triggers.ts"

const path = "redirectPaymentMethodSpecificInput"

/** Plans a payment on a third party's page: the customer is sent there first. */
export const planRedirect = (
  input: RedirectPaymentMethodSpecificInput,
  { order, now, settings }: Planning,
): Planned => {
  if (input.paymentProductId === undefined) return Result.fail(missing(`${path}.paymentProductId`))
  const product = acceptedProduct(input.paymentProductId)
  if (product?.method !== "redirect") return Result.fail(unknownProduct)
  if (product.currencies !== undefined && !product.currencies.includes(order.currencyCode)) {
    return Result.fail(invalid("order.amountOfMoney.currencyCode", `must be one of ${product.currencies.join(", ")}`))
  }
  const minimum = product.minAmount ?? 1
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
      ...(input.paymentProductId === 3201 ? { card: inventedCard(now) } : {}),
    },
    captureMode,
    verdict: verdictOf({ ...order, captureMode, trigger, settings }),
    opening: { type: "redirect", returnUrl: returnUrl.success },
    ...(trigger?.type === "timeout" ? { holdBack: settings.timeoutTrigger } : {}),
  })
}

/** The masked card that a PostFinance Card payment shows afterwards: the merchant never sees the number. */
const inventedCard = (now: number) => ({
  cardNumber: "************0019",
  bin: "",
  expiryDate: `12${String((new Date(now).getUTCFullYear() + 3) % 100).padStart(2, "0")}`,
})

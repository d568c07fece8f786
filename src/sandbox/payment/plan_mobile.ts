import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import type { MobilePaymentMethodSpecificInput } from "../../model/mobile_payment.ts"
import { cardProductOf } from "../card/brand.ts"
import { maskNumber } from "../card/check.ts"
import { passesLuhn } from "../card/luhn.ts"
import { missing, refusal, unknownProduct } from "../refusal.ts"
import { acceptedProduct } from "./accepted_products.ts"
import { captureModeOf } from "./capture_mode.ts"
import { verdictOf } from "./judge.ts"
import type { Planned, Planning } from "./planning.ts"
import type { CardState } from "./state.ts"
import { failing, surnameTrigger } from "./triggers.ts"

const path = "mobilePaymentMethodSpecificInput"

/** Plans a payment with a mobile wallet, from decrypted data or from the wallet's own token, which the sandbox cannot read. */
export const planMobile = (
  input: MobilePaymentMethodSpecificInput,
  { order, now, settings }: Planning,
): Planned => {
  if (input.paymentProductId === undefined) return Result.fail(missing(`${path}.paymentProductId`))
  if (acceptedProduct(input.paymentProductId)?.method !== "mobile") return Result.fail(unknownProduct)
  const data = input.decryptedPaymentData
  const number = data?.dpan ?? data?.pan
  if (number === undefined && input.encryptedPaymentData === undefined) {
    return Result.fail(missing(`${path}.encryptedPaymentData`))
  }
  if (number !== undefined && !passesLuhn(Redacted.value(number))) {
    return Result.fail(refusal(400, {
      code: "21000020",
      id: "INVALID_VALUE",
      message: "the device's number fails the Luhn check",
      propertyName: `${path}.decryptedPaymentData.dpan`,
    }))
  }
  const trigger = surnameTrigger({ surname: order.surname, cardholderName: data?.cardholderName }, settings)
  if (trigger?.type === "status") return Result.fail(failing(trigger.status))
  const card: CardState = number === undefined
    ? { cardNumber: "************0091", bin: "400000", expiryDate: `12${(new Date(now).getUTCFullYear() + 2) % 100}` }
    : {
      cardNumber: maskNumber(Redacted.value(number)),
      bin: Redacted.value(number).slice(0, 6),
      expiryDate: data?.expiryDate ?? "",
      cardholderName: data?.cardholderName,
    }
  const captureMode = captureModeOf(input, settings)
  return Result.succeed({
    order,
    method: {
      type: "mobile",
      paymentProductId: input.paymentProductId,
      card,
      network: acceptedProduct(cardProductOf(card.bin) ?? 1)?.name ?? "Visa",
    },
    captureMode,
    verdict: verdictOf({ ...order, captureMode, trigger, settings }),
    opening: { type: "verdict" },
    ...(trigger?.type === "timeout" ? { holdBack: settings.timeoutTrigger } : {}),
  })
}

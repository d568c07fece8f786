import * as Result from "effect/Result"
import type { NonSepaDirectDebitPaymentMethodSpecificInput } from "../../model/direct_debit.ts"
import type { SepaDirectDebitPaymentMethodSpecificInput } from "../../model/sepa_direct_debit.ts"
import { isRefusedIban } from "../bank/test_ibans.ts"
import { invalid, missing, type Reason, type Refusal, unknownProduct, wrongState } from "../refusal.ts"
import { acceptedProduct } from "./accepted_products.ts"
import { captureModeOf } from "./capture_mode.ts"
import { verdictOf } from "./judge.ts"
import type { PaymentPlan, Planned, Planning } from "./planning.ts"
import type { Verdict } from "./state.ts"
import { failing, surnameTrigger } from "./triggers.ts"

const path = "sepaDirectDebitPaymentMethodSpecificInput"

const invalidAccount: Reason = { code: "420080", message: "Invalid account", category: "PAYMENT_PLATFORM_ERROR" }

/** The mandate that a debit rests on, and its account as far as that is known. */
const mandateOf = (
  { paymentProduct771SpecificInput: input, token }: SepaDirectDebitPaymentMethodSpecificInput,
  { known }: Planning,
): Result.Result<{ readonly mandate: PaymentPlan["mandate"]; readonly iban: string | undefined }, Refusal> => {
  const at = `${path}.paymentProduct771SpecificInput`
  if (input?.existingUniqueMandateReference !== undefined) {
    if (known.mandate === undefined) {
      return Result.fail(invalid(`${at}.existingUniqueMandateReference`, "is no mandate of yours"))
    }
    return known.mandate.status === "ACTIVE"
      ? Result.succeed({
        mandate: { type: "existing", mandate: known.mandate },
        iban: known.mandate.customer?.bankAccountIban?.iban,
      })
      : Result.fail(wrongState(`the mandate is ${known.mandate.status}, not ACTIVE`))
  }
  if (input?.mandate !== undefined) {
    return Result.succeed({
      mandate: { type: "new", input: input.mandate, path: `${at}.mandate.` },
      iban: input.mandate.customer?.bankAccountIban?.iban,
    })
  }
  if (token === undefined) return Result.fail(missing(`${at}.existingUniqueMandateReference`))
  return known.token?.details.sepaDirectDebit === undefined
    ? Result.fail(invalid(`${path}.token`, "is no token of a SEPA direct debit"))
    : Result.succeed({ mandate: undefined, iban: undefined })
}

/** Plans a SEPA direct debit on a mandate: a new one, an existing one, or that of a token. */
export const planSepa = (input: SepaDirectDebitPaymentMethodSpecificInput, planning: Planning): Planned => {
  const { order, settings } = planning
  const paymentProductId = input.paymentProductId ?? 771
  if (paymentProductId !== 770 && paymentProductId !== 771) return Result.fail(unknownProduct)
  if (order.currencyCode !== "EUR") return Result.fail(invalid("order.amountOfMoney.currencyCode", "must be EUR"))
  const found = mandateOf(input, planning)
  if (Result.isFailure(found)) return Result.fail(found.failure)
  const { mandate, iban } = found.success
  const trigger = surnameTrigger({ surname: order.surname }, settings)
  if (trigger?.type === "status") return Result.fail(failing(trigger.status))
  const captureMode = captureModeOf({ requiresApproval: input.requiresApproval }, settings)
  const verdict: Verdict = iban !== undefined && isRefusedIban(iban)
    ? { outcome: "declined", reasons: [invalidAccount] }
    : verdictOf({ ...order, captureMode, trigger, settings })
  const needsSignature = mandate?.type === "new" && mandate.input.signatureType !== "UNSIGNED"
  return Result.succeed({
    order,
    method: { type: "sepaDirectDebit", paymentProductId, token: input.token },
    captureMode,
    verdict,
    opening: needsSignature ? { type: "redirect", returnUrl: mandate.input.returnUrl } : { type: "verdict" },
    mandate,
  })
}

/** Plans a direct debit outside SEPA. */
export const planNonSepa = (
  input: NonSepaDirectDebitPaymentMethodSpecificInput,
  { order, settings }: Planning,
): Planned => {
  if (input.paymentProductId === undefined) {
    return Result.fail(missing("directDebitPaymentMethodSpecificInput.paymentProductId"))
  }
  if (acceptedProduct(input.paymentProductId)?.method !== "directDebit") return Result.fail(unknownProduct)
  const trigger = surnameTrigger({ surname: order.surname }, settings)
  if (trigger?.type === "status") return Result.fail(failing(trigger.status))
  const captureMode = captureModeOf({ requiresApproval: input.requiresApproval }, settings)
  return Result.succeed({
    order,
    method: { type: "directDebit", paymentProductId: input.paymentProductId, token: input.token },
    captureMode,
    verdict: verdictOf({ ...order, captureMode, trigger, settings }),
    opening: { type: "verdict" },
  })
}

import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import type { CardPaymentMethodSpecificInput } from "../../model/card_payment.ts"
import { checkCard, isFutureMonth } from "../card/check.ts"
import { authenticationOf } from "../card/test_cards.ts"
import { invalid, type Refusal, refusal, unknownProduct } from "../refusal.ts"
import type { TokenCardState } from "../token/state.ts"
import { isCardProduct } from "./accepted_products.ts"
import { captureModeOf } from "./capture_mode.ts"
import { eciOf, verdictOf } from "./judge.ts"
import { checkReturnUrl } from "./order.ts"
import type { Planned, Planning } from "./planning.ts"
import type { MethodState } from "./state.ts"
import { failing, surnameTrigger } from "./triggers.ts"

const path = "cardPaymentMethodSpecificInput"

/** The card that pays: the one that was sent, or that of a token. */
interface PayingCard extends TokenCardState {
  readonly productId: number
  readonly cvvResult: "M" | "P"
  readonly token?: string | undefined
}

const payingCard = (
  { card, token }: CardPaymentMethodSpecificInput,
  { known, now, settings }: Planning,
): Result.Result<PayingCard, Refusal> => {
  if (token === undefined || card?.cardNumber !== undefined) {
    return Result.map(checkCard(card, `${path}.card`, now, settings), ({ state, productId, cvvResult, number }) => ({
      card: state,
      productId,
      cvvResult,
      authentication: authenticationOf(Redacted.value(number)),
    }))
  }
  if (known.token?.card === undefined) return Result.fail(invalid(`${path}.token`, "is no token of a card"))
  if (!isFutureMonth(known.token.card.card.expiryDate, now)) {
    return Result.fail(refusal(400, {
      code: "21000120",
      id: "INVALID_VALUE",
      message: "the card of the token has expired",
      propertyName: `${path}.token`,
    }))
  }
  return Result.succeed({
    ...known.token.card,
    productId: known.token.paymentProductId,
    cvvResult: card?.cvv === undefined ? "P" : "M",
    token,
  })
}

/** Plans a payment by card: with a card or a token, with or without a challenge of the cardholder. */
export const planCard = (input: CardPaymentMethodSpecificInput, planning: Planning): Planned => {
  const { order, settings } = planning
  const paying = payingCard(input, planning)
  if (Result.isFailure(paying)) return Result.fail(paying.failure)
  const { card, productId, cvvResult, token } = paying.success
  const paymentProductId = input.paymentProductId ?? productId
  if (!isCardProduct(paymentProductId)) return Result.fail(unknownProduct)
  const returnUrl = checkReturnUrl(
    input.threeDSecure?.redirectionData?.returnUrl ?? input.returnUrl,
    `${path}.threeDSecure.redirectionData.returnUrl`,
    settings,
  )
  if (Result.isFailure(returnUrl)) return Result.fail(returnUrl.failure)
  const trigger = surnameTrigger({ surname: order.surname, cardholderName: card.cardholderName }, settings)
  if (trigger?.type === "status") return Result.fail(failing(trigger.status))

  const captureMode = captureModeOf(input, settings)
  const skips = (input.threeDSecure?.skipAuthentication ?? input.skipAuthentication) === true
  const authentication = skips ? undefined : paying.success.authentication
  const isChallenge = !skips && (
    authentication === "challenge" || trigger?.type === "redirect" ||
    input.threeDSecure?.challengeIndicator === "challenge-required"
  )
  const method: MethodState = {
    type: "card",
    paymentProductId,
    card,
    cvvResult,
    eci: eciOf(isChallenge ? "challenge" : authentication, paymentProductId),
    token,
  }
  // The first payment of a series always keeps its card (protocol: tokens during payments).
  const keeps = input.tokenize === true || input.recurring?.recurringPaymentSequenceIndicator === "first"
  return Result.succeed({
    order,
    method,
    captureMode,
    verdict: verdictOf({ ...order, captureMode, trigger, authentication, settings }),
    opening: isChallenge
      ? { type: "redirect", returnUrl: returnUrl.success }
      : { type: trigger?.type === "incomplete" ? "form" : "verdict" },
    ...(keeps && token === undefined ? { keepCard: { card, authentication: paying.success.authentication } } : {}),
    ...(trigger?.type === "timeout" ? { holdBack: settings.timeoutTrigger } : {}),
  })
}

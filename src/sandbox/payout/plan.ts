import * as Result from "effect/Result"
import type { CreatePayoutRequest } from "../../model/payout.ts"
import { isCardProduct } from "../payment/accepted_products.ts"
import { checkCard } from "../card/check.ts"
import { isIban } from "../bank/iban.ts"
import { surnameTrigger } from "../payment/triggers.ts"
import { invalid, missing, type Reason, type Refusal, unknownProduct } from "../refusal.ts"
import type { SandboxSettings } from "../settings.ts"

/** What will become of a request for a payout. */
export interface PayoutPlan {
  readonly amount: number
  readonly currencyCode: string
  readonly merchantReference: string | undefined
  readonly merchantOrderId: number | undefined
  readonly paymentProductId: number | undefined
  readonly declined: Reason | undefined
}

/** Decides what becomes of a request for a payout, in the current layout or the deprecated flat one. */
export const planPayout = (
  request: CreatePayoutRequest,
  now: number,
  settings: SandboxSettings,
): Result.Result<PayoutPlan, Refusal> => {
  const path = request.payoutDetails === undefined ? "" : "payoutDetails."
  const { amountOfMoney, customer, references } = request.payoutDetails ?? request
  if (amountOfMoney?.amount === undefined) return Result.fail(missing(`${path}amountOfMoney.amount`))
  if (amountOfMoney.currencyCode === undefined) return Result.fail(missing(`${path}amountOfMoney.currencyCode`))
  if (amountOfMoney.amount <= 0) return Result.fail(invalid(`${path}amountOfMoney.amount`, "must be positive"))
  const card = request.cardPayoutMethodSpecificInput
  const bank = request.bankTransferPayoutMethodSpecificInput
  if (card !== undefined && bank !== undefined) {
    return Result.fail(
      invalid("bankTransferPayoutMethodSpecificInput", "stands beside another method: give exactly one"),
    )
  }
  const account = checkAccount(request, now, settings)
  if (Result.isFailure(account)) return Result.fail(account.failure)
  const surname = card?.recipient?.surname ?? bank?.customer?.name?.surname ?? customer?.name?.surname
  const trigger = surnameTrigger({ surname }, settings)
  return Result.succeed({
    amount: amountOfMoney.amount,
    currencyCode: amountOfMoney.currencyCode,
    merchantReference: references?.merchantReference,
    merchantOrderId: references?.merchantOrderId,
    paymentProductId: card?.paymentProductId,
    declined: trigger?.type === "declined" ? trigger.reason : undefined,
  })
}

/** Where the money goes must be known: a card, a token, or a bank account. */
const checkAccount = (
  request: CreatePayoutRequest,
  now: number,
  settings: SandboxSettings,
): Result.Result<void, Refusal> => {
  const input = request.cardPayoutMethodSpecificInput
  if (input !== undefined) {
    if (input.paymentProductId !== undefined && !isCardProduct(input.paymentProductId)) {
      return Result.fail(unknownProduct)
    }
    if (input.token !== undefined) return Result.succeed(undefined)
    const card = checkCard(input.card, "cardPayoutMethodSpecificInput.card", now, settings)
    return Result.isFailure(card) ? Result.fail(card.failure) : Result.succeed(undefined)
  }
  const path = request.bankTransferPayoutMethodSpecificInput === undefined
    ? ""
    : "bankTransferPayoutMethodSpecificInput."
  const { bankAccountIban, bankAccountBban } = request.bankTransferPayoutMethodSpecificInput ?? request
  if (bankAccountIban?.iban !== undefined) {
    return isIban(bankAccountIban.iban)
      ? Result.succeed(undefined)
      : Result.fail(invalid(`${path}bankAccountIban.iban`, "is not an IBAN"))
  }
  return bankAccountBban?.accountNumber === undefined
    ? Result.fail(missing(`${path}bankAccountIban.iban`))
    : Result.succeed(undefined)
}

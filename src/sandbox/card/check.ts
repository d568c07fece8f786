import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import type { Card } from "../../model/card.ts"
import type { CardState } from "../payment/state.ts"
import { missing, type Refusal, refusal } from "../refusal.ts"
import type { SandboxSettings } from "../settings.ts"
import { cardProductOf } from "./brand.ts"
import { passesLuhn } from "./luhn.ts"
import { isTestCard } from "./test_cards.ts"

/** A card that passed its checks; the number lives as long as the request and is never kept. */
export interface CheckedCard {
  readonly number: Redacted.Redacted<string>
  readonly state: CardState
  /** The product of its range. */
  readonly productId: number
  readonly cvvResult: "M" | "P"
}

/** Checks a card as the platform does: check digit, expiry, known range; and as a sandbox must: no real-looking card. */
export const checkCard = (
  card: Card | undefined,
  path: string,
  now: number,
  settings: SandboxSettings,
): Result.Result<CheckedCard, Refusal> => {
  if (card?.cardNumber === undefined) return Result.fail(missing(`${path}.cardNumber`))
  if (card.expiryDate === undefined) return Result.fail(missing(`${path}.expiryDate`))
  const number = Redacted.value(card.cardNumber)
  if (!passesLuhn(number)) {
    return Result.fail(refusal(400, {
      code: "21000020",
      id: "INVALID_VALUE",
      message: `${path}.cardNumber fails the Luhn check`,
      propertyName: `${path}.cardNumber`,
    }))
  }
  if (!isFutureMonth(card.expiryDate, now)) {
    return Result.fail(refusal(400, {
      code: "21000120",
      id: "INVALID_VALUE",
      message: `${path}.expiryDate is not a future month`,
      propertyName: `${path}.expiryDate`,
    }))
  }
  const productId = cardProductOf(number)
  if (productId === undefined || !settings.anyCard && !isTestCard(number)) {
    return Result.fail(refusal(400, {
      code: "21000050",
      id: "INVALID_VALUE",
      message: productId === undefined
        ? `${path}.cardNumber lies in no range of a card product`
        : `${path}.cardNumber may be a real card; use a documented test card, or allow any card in the sandbox's settings`,
      propertyName: `${path}.cardNumber`,
    }))
  }
  return Result.succeed({
    number: card.cardNumber,
    productId,
    cvvResult: card.cvv === undefined ? "P" : "M",
    state: {
      cardNumber: maskNumber(number),
      bin: number.slice(0, 6),
      expiryDate: card.expiryDate,
      cardholderName: card.cardholderName,
    },
  })
}

/** All stars but the last four digits (protocol: identifiers and common output). */
export const maskNumber = (number: string): string => "*".repeat(number.length - 4) + number.slice(-4)

/** Whether `MMYY` is the current month or later, in UTC. */
export const isFutureMonth = (expiry: string, now: number): boolean => {
  const date = new Date(now)
  const [month, year] = [Number(expiry.slice(0, 2)), 2000 + Number(expiry.slice(2))]
  return year * 12 + month >= date.getUTCFullYear() * 12 + date.getUTCMonth() + 1
}

import * as Result from "effect/Result"
import type { ConvertAmount } from "../../model/money.ts"
import type { ConvertAmountQuery } from "../../model/service_query.ts"
import { invalid, type Refusal } from "../refusal.ts"

/** What one franc is worth: rates of the sandbox, which never change. Amounts have two decimals in every currency. */
const perFranc: ReadonlyMap<string, number> = new Map([
  ["CHF", 1],
  ["EUR", 1.04],
  ["USD", 1.12],
  ["GBP", 0.88],
  ["JPY", 168],
  ["SEK", 12],
  ["DKK", 7.8],
  ["CZK", 26],
  ["AUD", 1.72],
  ["CAD", 1.54],
])

/** Converts cents into cents, rounded to the nearest (protocol: convert amount). */
export const convertAmount = (
  { amount, source, target }: ConvertAmountQuery,
): Result.Result<ConvertAmount, Refusal> => {
  const [from, to] = [perFranc.get(source), perFranc.get(target)]
  if (from === undefined) return Result.fail(invalid("source", "is a currency without a rate"))
  if (to === undefined) return Result.fail(invalid("target", "is a currency without a rate"))
  const convertedAmount = Math.round(amount / from * to)
  return Number.isSafeInteger(convertedAmount)
    ? Result.succeed({ convertedAmount })
    : Result.fail(invalid("amount", "is too large"))
}

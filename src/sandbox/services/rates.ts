import * as Result from "effect/Result"
import { invalid, type Refusal } from "../refusal.ts"

/** Value of one unit in Swiss francs; fixed, so that tests can rely on it. */
const rates: ReadonlyMap<string, number> = new Map([
  ["CHF", 1],
  ["EUR", 0.95],
  ["USD", 0.9],
  ["GBP", 1.1],
  ["JPY", 0.006],
])

/** An amount in another currency; in cents both ways, whatever the currency (protocol: amounts and codes). */
export const convert = (source: string, target: string, amount: number): Result.Result<number, Refusal> => {
  const [from, to] = [rates.get(source), rates.get(target)]
  if (from === undefined) return Result.fail(invalid("source", `must be one of ${[...rates.keys()].join(", ")}`))
  if (to === undefined) return Result.fail(invalid("target", `must be one of ${[...rates.keys()].join(", ")}`))
  return Result.succeed(Math.round(amount * from / to))
}

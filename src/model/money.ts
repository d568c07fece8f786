import type * as Schema from "effect/Schema"
import { currencyCode } from "./iso_code.ts"
import { object, optional } from "./object.ts"
import { int64 } from "./scalar.ts"

/** An amount with its currency (protocol: amounts and codes). */
export interface AmountOfMoney {
  /** Cents, always two decimals whatever the currency: CHF 49.90 is 4990, JPY 500 is 50000. */
  readonly amount?: number
  /** Currency, ISO 4217 in upper case, such as `CHF`; the amount has two decimals in every one. */
  readonly currencyCode?: string
}
/** Schema of {@link AmountOfMoney}. */
export const AmountOfMoney: Schema.Codec<AmountOfMoney, unknown> = /* @__PURE__ */ object("AmountOfMoney", () => ({
  amount: optional(int64()),
  currencyCode: optional(currencyCode()),
}))

/** The answer of a currency conversion. */
export interface ConvertAmount {
  /** The amount in the target currency, in cents. */
  readonly convertedAmount?: number
}
/** Schema of {@link ConvertAmount}. */
export const ConvertAmount: Schema.Codec<ConvertAmount, unknown> = /* @__PURE__ */ object("ConvertAmount", () => ({
  convertedAmount: optional(int64()),
}))

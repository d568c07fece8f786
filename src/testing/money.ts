import * as fc from "fast-check"
import type { AmountOfMoney } from "../model/money.ts"
import { currencyCode } from "./iso_code.ts"
import { record } from "./record.ts"

/** Amounts in cents, from 1 to CHF 100 000.00, mostly below CHF 500.00; they shrink to 1. */
export const amount = (): fc.Arbitrary<number> =>
  fc.oneof(
    { arbitrary: fc.integer({ min: 1, max: 50_000 }), weight: 4 },
    { arbitrary: fc.integer({ min: 1, max: 10_000_000 }), weight: 1 },
  )

/**
 * Amounts with their currency.
 *
 * @example
 * ```ts
 * import { amountOfMoney } from "@epayment/effect/testing"
 * import { assert } from "@std/assert"
 * import * as fc from "fast-check"
 *
 * fc.assert(fc.property(amountOfMoney(), ({ amount }) => assert(Number.isSafeInteger(amount) && amount > 0)))
 * ```
 */
export const amountOfMoney = (): fc.Arbitrary<Required<AmountOfMoney>> =>
  record({ amount: amount(), currencyCode: currencyCode() })

import type * as Schema from "effect/Schema"
import type * as fc from "fast-check"
import { deriving } from "./derive.ts"
import { type ArbitraryOptions, settingsOf } from "./options.ts"

/**
 * Values of any schema of this package, within its limits, as they are in a program: secrets are `Redacted`. A failing one
 * shrinks to its required properties and those that matter, lists to few items, open lists to a known value.
 *
 * Throws a TypeError for a schema of values that the API does not have, such as a `Date`.
 *
 * @example
 * ```ts
 * import { Order } from "@epayment/effect"
 * import { arbitrary } from "@epayment/effect/testing"
 * import { assert } from "@std/assert"
 * import * as fc from "fast-check"
 *
 * const totalOf = ({ items = [] }: NonNullable<Order["shoppingCart"]>): number =>
 *   items.reduce((sum, { amountOfMoney }) => sum + (amountOfMoney?.amount ?? 0), 0)
 *
 * fc.assert(fc.property(arbitrary(Order), ({ shoppingCart = {} }) => assert(totalOf(shoppingCart) >= 0)))
 * ```
 */
export const arbitrary = <T>(schema: Schema.Codec<T, unknown>, options?: ArbitraryOptions): fc.Arbitrary<T> =>
  // What the node describes is the type that the schema states.
  deriving(settingsOf(options))(schema.ast, "") as fc.Arbitrary<T>

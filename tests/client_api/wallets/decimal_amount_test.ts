import { assertEquals } from "@std/assert"
import * as fc from "fast-check"
import { decimalAmount } from "../../../src/client_api/wallets/decimal_amount.ts"

Deno.test("decimalAmount writes cents with two decimals", () => {
  const table: ReadonlyArray<readonly [cents: number, decimal: string]> = [
    [4990, "49.90"],
    [0, "0.00"],
    [5, "0.05"],
    [50, "0.50"],
    [100, "1.00"],
    [-4990, "-49.90"],
    [-5, "-0.05"],
    [Number.MAX_SAFE_INTEGER, "90071992547409.91"],
  ]
  for (const [cents, decimal] of table) assertEquals(decimalAmount(cents), decimal)
})

Deno.test("no cent is lost", () => {
  fc.assert(fc.property(fc.maxSafeInteger(), (cents) => {
    assertEquals(
      decimalAmount(cents).replace(".", ""),
      String(cents).replace(/\d+/, (digits) => digits.padStart(3, "0")),
    )
  }))
})

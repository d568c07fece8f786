import { assertEquals, assertThrows } from "@std/assert"
import { digits, ratios, show, spread } from "./spread.ts"

Deno.test("a spread is the median between the lowest and the highest", () => {
  const table: ReadonlyArray<readonly [ReadonlyArray<number>, number, number, number]> = [
    [[3], 3, 3, 3],
    [[4, 1], 2.5, 1, 4],
    [[9, 1, 5], 5, 1, 9],
    [[10, 2, 8, 4], 6, 2, 10],
  ]
  for (const [values, median, lowest, highest] of table) {
    assertEquals(spread(values), { median, lowest, highest })
  }
  assertThrows(() => spread([]), Error, "nothing was measured")
})

Deno.test("ratios are taken round by round", () => {
  // The second round was twice as slow for both.
  assertEquals(ratios([30, 15, 33], [10, 5, 11]), { median: 3, lowest: 3, highest: 3 })
})

Deno.test("figures show three digits, and the noise when there is any", () => {
  assertEquals([0.1234, 1.234, 12.34, 123.4, 1234.5, 1_234_567].map(digits), [
    "0.12",
    "1.23",
    "12.3",
    "123",
    "1 235",
    "1 234 567",
  ])
  assertEquals(show({ median: 5, lowest: 5, highest: 5 }), "5.00")
  assertEquals(show({ median: 5, lowest: 4, highest: 12 }), "5.00 (4.00–12.0)")
})

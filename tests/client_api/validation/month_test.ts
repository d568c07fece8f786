import { assertEquals } from "@std/assert"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/testing/TestClock"
import { currentMonth } from "../../../src/client_api/validation/month.ts"

Deno.test("currentMonth is the device's month by the clock of the program", async () => {
  const local: ReadonlyArray<readonly [Date, year: number, month: number]> = [
    [new Date(2025, 2, 15, 12), 2025, 3],
    [new Date(2025, 11, 31, 23, 59, 59, 999), 2025, 12],
    [new Date(2026, 0, 1), 2026, 1],
  ]
  for (const [date, year, month] of local) {
    const program = Effect.andThen(TestClock.setTime(date.getTime()), currentMonth)
    assertEquals(await Effect.runPromise(Effect.provide(program, TestClock.layer())), { year, month })
  }
})

import { assertEquals } from "@std/assert"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Schedule from "effect/Schedule"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { thirdPartyStatuses } from "../../src/client_api/third_party_status.ts"
import { platform } from "./platform.ts"

const inTurn = (statuses: ReadonlyArray<string | undefined>) => {
  let next = 0
  return platform(() => ({ body: { thirdPartyStatus: statuses[Math.min(next++, statuses.length - 1)] } }))
}

Deno.test("each change is told once, until the payment is completed", async () => {
  const { asked, run } = inTurn([undefined, "WAITING", "WAITING", "INITIALIZED", "AUTHORIZED", "COMPLETED", "WAITING"])
  const seen = await run(Effect.gen(function* () {
    const fiber = yield* Effect.forkChild(Stream.runCollect(thirdPartyStatuses("p-1")), { startImmediately: true })
    yield* TestClock.adjust("9 seconds")
    assertEquals(asked.length, 5)
    yield* TestClock.adjust("1 second")
    return yield* Fiber.join(fiber)
  }))
  assertEquals([...seen], ["WAITING", "INITIALIZED", "AUTHORIZED", "COMPLETED"])
  assertEquals(asked.length, 6)
  assertEquals(asked[0], "/payments/p-1/thirdpartystatus")
})

Deno.test("the questions follow a schedule of the caller and end with it", async () => {
  const { asked, run } = inTurn(["WAITING"])
  const seen = await run(Effect.gen(function* () {
    const often = thirdPartyStatuses("p-1", Schedule.upTo(Schedule.spaced("100 millis"), { times: 3 }))
    const fiber = yield* Effect.forkChild(Stream.runCollect(often), { startImmediately: true })
    yield* TestClock.adjust("1 minute")
    return yield* Fiber.join(fiber)
  }))
  assertEquals([...seen], ["WAITING"])
  assertEquals(asked.length, 4)
})

Deno.test("a failed question ends the stream with its error", async () => {
  const { run } = platform(() => ({ status: 404, code: "300240" }))
  const error = await run(Effect.flip(Stream.runDrain(thirdPartyStatuses("p-1"))))
  assertEquals(error._tag, "NotFound")
})

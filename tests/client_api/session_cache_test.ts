import { assert, assertEquals } from "@std/assert"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Products from "../../src/client_api/products.ts"
import { once, SessionCache } from "../../src/client_api/session_cache.ts"
import { type Answer, platform } from "./platform.ts"

const payment = { countryCode: "CH", currencyCode: "CHF" }
const networks: Answer = { body: { networks: ["VISA"] } }

Deno.test("what was answered once is not asked again for the same arguments", async () => {
  const { asked, run } = platform(() => networks)
  await run(Effect.gen(function* () {
    const first = yield* once(Products.networks, 320, payment)
    assertEquals(yield* once(Products.networks, 320, payment), first)
    yield* once(Products.networks, 302, payment)
    yield* once(Products.networks, 320, { ...payment, amount: 1 })
    yield* once(Products.directory, 320, payment)
  }))
  assertEquals(asked.map((path) => path.slice("/products/".length)), [
    "320/networks?countryCode=CH&currencyCode=CHF",
    "302/networks?countryCode=CH&currencyCode=CHF",
    "320/networks?countryCode=CH&currencyCode=CHF&amount=1",
    "320/directory?countryCode=CH&currencyCode=CHF",
  ])
})

Deno.test("lookups at the same time share one question", async () => {
  const { asked, run } = platform(() => Effect.as(Effect.yieldNow, networks))
  await run(Effect.gen(function* () {
    const answers = yield* Effect.all(
      Array.from({ length: 5 }, () => once(Products.networks, 320, payment)),
      { concurrency: "unbounded" },
    )
    for (const { networks } of answers) assertEquals(networks, ["VISA"])
  }))
  assertEquals(asked.length, 1)
})

Deno.test("a failure goes to all who wait, and is not kept", async () => {
  let answer: Answer = { status: 404, code: "1007" }
  const { asked, run } = platform(() => Effect.as(Effect.yieldNow, answer))
  await run(Effect.gen(function* () {
    const lookup = once(Products.networks, 320, payment)
    const exits = yield* Effect.all([Effect.exit(lookup), Effect.exit(lookup)], { concurrency: "unbounded" })
    assert(exits.every(Exit.isFailure))
    assertEquals(asked.length, 1)
    answer = networks
    yield* lookup
    yield* lookup
  }))
  assertEquals(asked.length, 2)
})

Deno.test("who waits is not harmed when the one who asked is interrupted", async () => {
  const { run } = platform(() => networks)
  await run(Effect.gen(function* () {
    const { get } = yield* SessionCache
    const gate = yield* Deferred.make<string>()
    let runs = 0
    const lookup = get("key", Effect.suspend(() => (runs++, Deferred.await(gate))))
    const fork = (effect: Effect.Effect<string>) => Effect.forkChild(effect, { startImmediately: true })
    const first = yield* fork(lookup)
    const waiting = [yield* fork(lookup), yield* fork(lookup)]
    yield* Fiber.interrupt(first)
    yield* Deferred.succeed(gate, "found")
    assertEquals(yield* Effect.forEach(waiting, (fiber) => Fiber.join(fiber)), ["found", "found"])
    assertEquals(yield* lookup, "found")
    assertEquals(runs, 2)
  }))
})

Deno.test("who stops waiting does not stop the others", async () => {
  const { run } = platform(() => networks)
  await run(Effect.gen(function* () {
    const { get } = yield* SessionCache
    const gate = yield* Deferred.make<string>()
    const lookup = get("key", Deferred.await(gate))
    const first = yield* Effect.forkChild(lookup, { startImmediately: true })
    const second = yield* Effect.forkChild(lookup, { startImmediately: true })
    yield* Fiber.interrupt(second)
    yield* Deferred.succeed(gate, "found")
    assertEquals(yield* Fiber.join(first), "found")
  }))
})

import { assert, assertEquals } from "@std/assert"
import * as Effect from "effect/Effect"
import * as fc from "fast-check"
import * as Random from "effect/Random"
import { SandboxControl } from "../../src/sandbox/control.ts"
import { virtualSandbox } from "../faults/virtual_sandbox.ts"
import { inVirtualTime } from "../support/virtual_time.ts"
import { orders, shop } from "./orders.ts"
import { traces } from "./twins.ts"

/** Everything that the controls tell, of which the dashboard is made. */
const told = Effect.gen(function* () {
  const { state, payment, events, requests, faults, webhooks } = yield* SandboxControl
  const all = yield* state
  const histories = yield* Effect.forEach(all.payments, ({ payment: { id = "" } }) => payment(id))
  return [all, histories, yield* events(), yield* requests, yield* faults, yield* webhooks.deliveries()]
})

const looked = (requests: ReadonlyArray<unknown>): Promise<ReadonlyArray<string>> =>
  Effect.runPromise(
    Effect.andThen(shop(requests), told).pipe(
      Effect.map((parts) => parts.map((part) => JSON.stringify(part, undefined, 1))),
      Effect.provide(virtualSandbox({ settings: { anyCard: true } })),
      inVirtualTime,
      Random.withSeed("dashboard"),
    ),
  )

Deno.test("neither the controls nor the dashboard tell one card from another", async () => {
  await fc.assert(
    fc.asyncProperty(orders, async ({ a, b, secrets }) => {
      const [one, other] = [await looked(a), await looked(b)]
      const text = one.join("\n")
      assert(text.includes("payment"), "there is nothing to look at")
      for (const { property, a: secret } of secrets) {
        for (const trace of traces(secret)) assert(!text.includes(trace), `${property} shows`)
      }
      one.forEach((part, i) => assertEquals(part.split("\n"), other[i].split("\n")))
    }),
    { numRuns: 30 },
  )
})

import { assertEquals } from "@std/assert"
import * as Effect from "effect/Effect"
import * as fc from "fast-check"
import { inVirtualTime } from "../support/virtual_time.ts"
import { carriedOut, disagreements, plan, shown } from "./plans.ts"
import { inProcess } from "./world.ts"

Deno.test("whatever faults calls of all kinds meet, the laws hold and no two calls share a key", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(plan(), { minLength: 1, maxLength: 6 }), async (plans) => {
      const run = Effect.flatMap(inProcess(), (world) => carriedOut(world, plans))
      const trials = await Effect.runPromise(Effect.scoped(inVirtualTime(run)))
      assertEquals(disagreements(trials), [], plans.map(shown).join("\n"))
    }),
    { numRuns: 100 },
  )
})

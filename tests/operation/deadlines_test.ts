import { assertEquals } from "@std/assert"
import { makeDeadlines } from "../../src/operation/deadlines.ts"

Deno.test("every limit passes once, whenever it began; one that was stopped does not", async () => {
  const deadlines = makeDeadlines()
  const passed: Array<string> = []
  await new Promise<void>((resolve) => {
    const pass = (name: string) => () => {
      passed.push(name)
      if (passed.length === 3) resolve()
    }
    deadlines.start(9, pass("later"))
    const stopped = deadlines.start(1, pass("stopped"))
    deadlines.start(2, () => {
      pass("sooner")()
      deadlines.start(3, pass("begun meanwhile"))
    })
    deadlines.start(Infinity, pass("never"))
    deadlines.stop(stopped)
  })
  await new Promise<void>((resolve) => deadlines.start(20, resolve))
  assertEquals(passed.toSorted(), ["begun meanwhile", "later", "sooner"])
})

Deno.test("limits start anew after all have ended", async () => {
  const deadlines = makeDeadlines()
  deadlines.stop(deadlines.start(1, () => {}))
  await new Promise<void>((resolve) => deadlines.start(1, resolve))
  await new Promise<void>((resolve) => deadlines.start(0, resolve))
})

import { assert, assertEquals } from "@std/assert"
import { jobsOf, run, targets } from "./fuzz.ts"
import { runJobs } from "./pool.ts"
import { Violation } from "./target.ts"

Deno.test("nothing that strangers send crashes a parser, hangs it, gets past a signature or out of its place", async () => {
  const { inputs, findings } = await runJobs(jobsOf({ inputs: 8000, seed: 1 }), { workers: 1, patience: 120_000 })
  assertEquals(
    findings.map(({ kind, target, input, message }) => `${kind} of ${target}, input ${input}: ${message}`),
    [],
  )
  assertEquals([...inputs.keys()], targets.map(({ name }) => name))
})

Deno.test("an input that never ends is told and left behind", async () => {
  const job = { target: "a test's own", seed: 1 }
  const jobs = [{ ...job, from: 0, to: 10 }, { ...job, from: 10, to: 30 }]
  const module = new URL("./hanging_worker.ts", import.meta.url)
  const { inputs, findings } = await runJobs(jobs, { workers: 1, patience: 500, module })
  assertEquals(findings.map(({ kind, input }) => `${kind} ${input}`), ["hang 7"])
  assertEquals([...inputs], [["a test's own", 28]])
})

Deno.test("targets have names of their own", () => {
  assert(new Set(targets.map(({ name }) => name)).size === targets.length && targets.length > 20)
})

/** Runs a job on a target that is not one of ours. */
const found = async (take: (input: number) => void) => {
  let made = 0
  const target = { name: "a test's own", weight: 1, open: () => ({ take: () => take(made++) }) }
  const all = targets as Array<typeof targets[number]>
  all.push(target)
  try {
    const { findings } = await run({ target: target.name, from: 5, to: 20, seed: 1 })
    return findings.map(({ kind, input }) => `${kind} ${input}`)
  } finally {
    all.pop()
  }
}

Deno.test("crashes, forgeries and changed prototypes are found, with the numbers of their inputs", async () => {
  assertEquals(
    await found((input) => {
      if (input === 1) throw new TypeError("undefined is not a function")
      if (input === 3) throw new Violation("forgery", "let in")
    }),
    ["crash 6", "forgery 8"],
  )
  try {
    const touched = await found((input) => {
      if (input === 2) Object.assign(Object.prototype, { admin: true })
    })
    assertEquals(touched, ["injection 7", "injection 8", "injection 9"])
  } finally {
    Reflect.deleteProperty(Object.prototype, "admin")
  }
})

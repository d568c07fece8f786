import process from "node:process"

/** One thing to measure: runs it so many times. */
export interface Case {
  readonly name: string
  readonly run: (times: number) => void | Promise<void>
}

/** Keeps results alive, so that no compiler leaves the work out. */
let last: unknown

/** A case that answers at once. */
export const direct = (name: string, run: () => unknown): Case => ({
  name,
  run: (times) => {
    for (let i = 0; i < times; i++) last = run()
  },
})

/** A case that answers with a promise, one after the other. */
export const awaited = (name: string, run: () => Promise<unknown>): Case => ({
  name,
  run: async (times) => {
    for (let i = 0; i < times; i++) last = await run()
  },
})

const batches = 7

/**
 * Measures cases, each for about so many milliseconds as the command line says, in batches that take turns, and prints
 * one line of JSON: microseconds a run by name, the median of the batches.
 */
export const measure = async (cases: ReadonlyArray<Case>): Promise<void> => {
  const batchMillis = Number(process.argv[2]) / batches
  const sized: Array<{ readonly one: Case; readonly times: number; readonly micros: Array<number> }> = []
  for (const one of cases) sized.push({ one, times: await timesFor(one, batchMillis), micros: [] })
  for (let batch = 0; batch < batches; batch++) {
    for (const { one, times, micros } of sized) micros.push(await millisOf(one, times) * 1000 / times)
  }
  const found = Object.fromEntries(
    sized.map(({ one, micros }) => [one.name, micros.sort((a, b) => a - b)[(batches - 1) / 2]]),
  )
  if (last === found) throw new Error("a case must not answer the result")
  process.stdout.write(`${JSON.stringify(found)}\n`)
}

const millisOf = async ({ run }: Case, times: number): Promise<number> => {
  const start = performance.now()
  const running = run(times)
  if (running !== undefined) await running
  return performance.now() - start
}

/** How often a case runs within a time; finding out warms it up. */
const timesFor = async (one: Case, millis: number): Promise<number> => {
  for (let times = 1;; times *= 4) {
    const took = await millisOf(one, times)
    if (took >= millis) return Math.max(1, Math.round(times * millis / took))
  }
}

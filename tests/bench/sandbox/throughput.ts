import process from "node:process"
import type { ServerApi } from "@epayment/effect"
import * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import { cycle } from "./cycle.ts"

/** What a program did in a time. */
export interface Throughput {
  readonly cyclesPerSecond: number
  /** Processor time of this process. */
  readonly cpuMicrosPerCycle: number
  readonly rssMiB: number
}

/**
 * Runs payments' lives side by side for the seconds of the command line (`seconds at-once`), after a quarter of that time
 * to warm up, and prints one line of JSON.
 */
export const measureThroughput = async (platform: Layer.Layer<ServerApi, unknown>): Promise<void> => {
  const [seconds, atOnce] = process.argv.slice(2, 4).map(Number)
  const found = await Effect.runPromise(
    run(seconds / 4, atOnce).pipe(Effect.andThen(run(seconds, atOnce)), Effect.provide(platform)),
  )
  process.stdout.write(`${JSON.stringify(found)}\n`, () => process.exit(0))
}

const run = (seconds: number, atOnce: number): Effect.Effect<Throughput, unknown, ServerApi> =>
  Effect.suspend(() => {
    const cpu = process.cpuUsage()
    const start = performance.now()
    const end = start + seconds * 1000
    let cycles = 0
    const worker = Effect.whileLoop({
      while: () => performance.now() < end,
      body: () => cycle,
      step: () => {
        cycles++
      },
    })
    return Effect.map(
      Effect.forEach(Array.from({ length: atOnce }), () => worker, { concurrency: atOnce, discard: true }),
      () => {
        const { user, system } = process.cpuUsage(cpu)
        return {
          cyclesPerSecond: cycles / (performance.now() - start) * 1000,
          cpuMicrosPerCycle: (user + system) / cycles,
          rssMiB: process.memoryUsage().rss / 2 ** 20,
        }
      },
    )
  })

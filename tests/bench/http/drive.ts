import process from "node:process"

/** What a client did at one level of concurrency. */
export interface Load {
  /** Calls that were open at a time. */
  readonly atOnce: number
  readonly calls: number
  readonly callsPerSecond: number
  /** Processor time of the client, kernel included. */
  readonly cpuMicrosPerCall: number
  /** Time that 99 of 100 calls stayed below. */
  readonly p99Millis: number
  /** Resident memory of the client at the end. */
  readonly rssMiB: number
}

/**
 * Drives a client at each level of the command line (`URL warm-up-seconds seconds level…`) and prints one line of JSON:
 * a list of {@link Load}. Ends the process, since clients keep connections open.
 */
export const drive = async (
  client: (url: string) => (() => Promise<unknown>) | Promise<() => Promise<unknown>>,
): Promise<void> => {
  const [url, warmUp, seconds, ...levels] = process.argv.slice(2)
  const call = await client(url)
  const loads: Array<Load> = []
  for (const level of levels.map(Number)) {
    await warm(call, level, Number(warmUp))
    loads.push(await run(call, level, Number(seconds)))
  }
  process.stdout.write(`${JSON.stringify(loads)}\n`, () => process.exit(0))
}

/** Calls after which a run-time has compiled what is called often. */
const compiled = 4000

/** On a busy machine a time alone would be up before anything is compiled. */
const warm = async (call: () => Promise<unknown>, atOnce: number, seconds: number): Promise<void> => {
  for (let times = 0, calls = 0; times < 5 && calls < compiled; times++) {
    calls += (await run(call, atOnce, seconds)).calls
  }
}

const run = async (call: () => Promise<unknown>, atOnce: number, seconds: number): Promise<Load> => {
  const latencies: Array<number> = []
  const cpu = process.cpuUsage()
  const start = performance.now()
  const end = start + seconds * 1000
  const worker = async () => {
    for (let before = start; before < end;) {
      await call()
      const after = performance.now()
      latencies.push(after - before)
      before = after
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  const elapsed = performance.now() - start
  const { user, system } = process.cpuUsage(cpu)
  latencies.sort((a, b) => a - b)
  return {
    atOnce,
    calls: latencies.length,
    callsPerSecond: latencies.length / elapsed * 1000,
    cpuMicrosPerCall: (user + system) / latencies.length,
    p99Millis: latencies[Math.floor(latencies.length * 0.99)],
    rssMiB: process.memoryUsage().rss / 2 ** 20,
  }
}

import type { Finding, Job, Outcome } from "./fuzz.ts"
import type { Order } from "./worker.ts"

/** How jobs are done. */
export interface PoolOptions {
  /** How many are done at the same time. */
  readonly workers: number
  /** Milliseconds that one input may take; after that its worker is ended, and the input counts as a hang. */
  readonly patience: number
  /** The module of the workers. */
  readonly module?: URL
}

/** What became of all jobs. */
export interface Total {
  readonly inputs: ReadonlyMap<string, number>
  readonly findings: ReadonlyArray<Finding>
  /** The largest heap of a worker that was seen, in bytes. */
  readonly heap: number
}

/** Does jobs in workers, so that an input that never ends can be told and left behind. */
export const runJobs = async (
  jobs: ReadonlyArray<Job>,
  { workers, patience, module = new URL("./worker.ts", import.meta.url) }: PoolOptions,
): Promise<Total> => {
  const inputs = new Map<string, number>()
  const findings: Array<Finding> = []
  let heap = 0
  let next = 0
  const keep = (job: Job, outcome: Outcome) => {
    inputs.set(job.target, (inputs.get(job.target) ?? 0) + outcome.inputs)
    findings.push(...outcome.findings)
    heap = Math.max(heap, outcome.heap)
  }
  const one = async () => {
    let worker = start(module)
    while (next < jobs.length) {
      const job = jobs[next++]
      const outcome = await order(worker, job, patience)
      keep(job, outcome)
      if (outcome.findings.some(({ kind }) => kind === "hang")) {
        worker.terminate()
        worker = start(module)
      }
    }
    worker.terminate()
  }
  await Promise.all(Array.from({ length: workers }, one))
  return { inputs, findings, heap }
}

const start = (module: URL): Worker => new Worker(module, { type: "module" })

/** Has a worker do a job; looks now and then whether it still gets on. */
const order = (worker: Worker, job: Job, patience: number): Promise<Outcome> => {
  const at = new Int32Array(new SharedArrayBuffer(4))
  Atomics.store(at, 0, -1)
  const { promise, resolve, reject } = Promise.withResolvers<Outcome>()
  let last = -2
  const dog = setInterval(() => {
    const now = Atomics.load(at, 0)
    // Before the first input modules are loaded; that takes its time and hangs nothing.
    if (now !== last || now < 0) return void (last = now)
    const message = `not over after ${patience} ms`
    resolve({
      inputs: now - job.from + 1,
      findings: [{ kind: "hang", target: job.target, input: now, message }],
      heap: 0,
    })
  }, patience)
  worker.onerror = (event) => reject(new Error(`${job.target}, input ${Atomics.load(at, 0)}: ${event.message}`))
  worker.onmessage = ({ data }: MessageEvent<Outcome>) => resolve(data)
  worker.postMessage({ job, at } satisfies Order)
  return promise.finally(() => clearInterval(dog))
}

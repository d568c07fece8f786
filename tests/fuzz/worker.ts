import { type Job, type Outcome, run } from "./fuzz.ts"

/** A job, and the shared memory where the worker writes the number of the input that it takes. */
export interface Order {
  readonly job: Job
  readonly at: Int32Array
}

const scope = self as unknown as {
  onmessage: (event: MessageEvent<Order>) => void
  postMessage: (outcome: Outcome) => void
}

scope.onmessage = async ({ data: { job, at } }) =>
  scope.postMessage(await run(job, (input) => void Atomics.store(at, 0, input)))

import type { Fault, FaultKind, FaultPlan } from "./faults.ts"

/** Which faults {@link randomFaults} mixes. */
export interface RandomFaultOptions {
  /** How likely each request meets a fault, from 0 to 1. */
  readonly rate: number
  /** Decides which requests do; 0 by default. */
  readonly seed?: number
  /** What goes wrong, each as likely as the others; one of every kind by default. */
  readonly kinds?: ReadonlyArray<FaultKind>
  /** Id of the operation, such as `payments.create`; absent: any. */
  readonly operation?: string
  /** Absent: any. */
  readonly merchantId?: string
}

/** One fault of every kind that a program has to get over; those that last do so for a second. */
const everyKind: ReadonlyArray<FaultKind> = [
  { type: "refused" },
  { type: "reset" },
  { type: "silent" },
  { type: "cut" },
  { type: "truncated" },
  { type: "garbage" },
  { type: "status", status: 429, retryAfter: 1 },
  { type: "status", status: 500 },
  { type: "status", status: 502, html: true },
  { type: "status", status: 503, html: true, retryAfter: 1 },
  { type: "slow", milliseconds: 1000 },
  { type: "dribble", milliseconds: 1000 },
  { type: "duplicate" },
]

/** Whether a fault can strike after the platform acted: nobody refuses a connection, or an excess of requests, then. */
const canFollow = (fault: FaultKind): boolean =>
  fault.type !== "refused" && fault.type !== "duplicate" && !(fault.type === "status" && fault.status === 429)

/**
 * A plan of faults of all kinds at both points, drawn by a seed. Each request meets one with the probability `rate`.
 *
 * @example
 * ```ts
 * import { Payments } from "@epayment/effect"
 * import { randomFaults, Sandbox, SandboxControl } from "@epayment/effect/sandbox"
 * import * as Effect from "effect/Effect"
 *
 * const program = Effect.gen(function* () {
 *   const { setFaults } = yield* SandboxControl
 *   yield* setFaults(randomFaults({ rate: 0.3, seed: 7, kinds: [{ type: "reset" }, { type: "status", status: 503 }] }))
 *   const { payments } = yield* Payments.find()
 *   return payments?.length
 * })
 *
 * console.log(await Effect.runPromise(program.pipe(Effect.provide(Sandbox.layer())))) // 0
 * ```
 */
export const randomFaults = (
  { rate, seed = 0, kinds = everyKind, ...scope }: RandomFaultOptions,
): FaultPlan => {
  // A request passes both points, so each takes its share of the rate.
  const atPoint = 1 - Math.sqrt(1 - rate)
  const drawn = (point: Fault["point"], possible: ReadonlyArray<FaultKind>): ReadonlyArray<Fault> =>
    possible.map((fault, i) => {
      const share = atPoint / possible.length
      // The faults are tried in order: a later one is drawn only where no earlier one was.
      return { ...scope, point, fault, rate: share / (1 - i * share) }
    })
  return { seed, faults: [...drawn("before", kinds), ...drawn("after", kinds.filter(canFollow))] }
}

import { type Draw, drawing } from "./hostile.ts"
import { type Target, Violation } from "./target.ts"
import { controlTargets } from "./targets/controls.ts"
import { cryptoTargets } from "./targets/crypto.ts"
import { deviceTargets } from "./targets/device.ts"
import { requestTargets } from "./targets/requests.ts"
import { sandboxTargets } from "./targets/sandbox.ts"
import { valueTargets } from "./targets/values.ts"

/** Everything that takes input from strangers. */
export const targets: ReadonlyArray<Target> = [
  ...requestTargets,
  ...valueTargets,
  ...cryptoTargets,
  ...deviceTargets,
  ...sandboxTargets,
  ...controlTargets,
]

/** What is wrong with how an input was taken, and which one it was: its number tells how to make it again. */
export interface Finding {
  readonly kind: Violation["kind"] | "hang"
  readonly target: string
  readonly input: number
  readonly message: string
}

/** Inputs of one target, from a number up to another that is not among them. */
export interface Job {
  readonly target: string
  readonly from: number
  readonly to: number
  readonly seed: number
}

/** What became of a job. */
export interface Outcome {
  /** How many inputs were made; fewer than asked for where too much was found. */
  readonly inputs: number
  readonly findings: ReadonlyArray<Finding>
  /** The largest heap that was seen, in bytes. */
  readonly heap: number
}

/** After so many findings a job ends. */
const enough = 3

/** The numbers that make an input: those of a seed, a target's name and a number, whatever other targets there are. */
const drawOf = (seed: number, target: string, input: number): Draw => {
  let hash = 0x811c9dc5
  for (const character of `${seed}/${target}/${input}`) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193)
  return drawing(hash)
}

const prototypes: ReadonlyArray<object> = [Object.prototype, Array.prototype, Function.prototype, String.prototype]
const propertiesOf = (): number => prototypes.reduce((sum, one) => sum + Reflect.ownKeys(one).length, 0)
const untouched = propertiesOf()

/** Makes the inputs of a job; `watch` hears the number of each before it is taken. */
export const run = async (
  { target: name, from, to, seed }: Job,
  watch: (input: number) => void = () => {},
): Promise<Outcome> => {
  const target = targets.find((one) => one.name === name)
  if (target === undefined) throw new Error(`no target ${name}`)
  const findings: Array<Finding> = []
  const find = (input: number, cause: unknown) => {
    const kind = cause instanceof Violation ? cause.kind : "crash"
    const message = cause instanceof Error && kind === "crash" ? `${cause.stack}` : String(cause)
    findings.push({ kind, target: name, input, message: message.slice(0, 2000) })
  }
  const taker = await target.open()
  let heap = 0
  let input = from
  for (; input < to && findings.length < enough; input++) {
    watch(input)
    try {
      await taker.take(drawOf(seed, name, input))
      if (propertiesOf() !== untouched) throw new Violation("injection", "it changed a prototype")
    } catch (cause) {
      find(input, cause)
    }
    if (input % 1000 === 0) heap = Math.max(heap, Deno.memoryUsage().heapUsed)
  }
  try {
    await taker.close?.()
  } catch (cause) {
    find(input, cause)
  }
  return { inputs: input - from, findings, heap }
}

/** Inputs of one job: few enough that the last jobs end at about the same time. */
const jobSize = 20_000

/** Shares inputs out among targets by their weights. */
export const jobsOf = (
  { inputs, seed, first = 0, chosen = targets }: {
    readonly inputs: number
    readonly seed: number
    /** The number of each target's first input. */
    readonly first?: number
    readonly chosen?: ReadonlyArray<Target>
  },
): ReadonlyArray<Job> => {
  const weights = chosen.reduce((sum, { weight }) => sum + weight, 0)
  return chosen.flatMap(({ name, weight }) => {
    const end = first + Math.max(1, Math.round(inputs * weight / weights))
    return Array.from({ length: Math.ceil((end - first) / jobSize) }, (_, i) => ({
      target: name,
      from: first + i * jobSize,
      to: Math.min(end, first + (i + 1) * jobSize),
      seed,
    }))
  })
}

/**
 * Calls of every kind under random faults, until so many have struck: `deno task soak --faults 100000 [--seed 1] [--tcp]`.
 * Prints what happened and ends with 1 when a law was broken; the same seed makes the same calls. With `--tcp` they go over
 * sockets, in real time.
 */
import { parseArgs } from "node:util"
import * as Effect from "effect/Effect"
import * as fc from "fast-check"
import * as FetchTransport from "../../src/operation/fetch_transport.ts"
import { inVirtualTime } from "../support/virtual_time.ts"
import type { Trial } from "./laws.ts"
import { carriedOut, disagreements, type Plan, plan, shown } from "./plans.ts"
import { inProcess, overTcp } from "./world.ts"

const { values } = parseArgs({
  args: Deno.args,
  options: {
    faults: { type: "string", default: "100000" },
    seed: { type: "string", default: "1" },
    tcp: { type: "boolean", default: false },
  },
})
const wanted = Number(values.faults)
const seed = Number(values.seed)

/** Calls that one world sees: a client's retries are limited, and each world begins with a full quota. */
const perWorld = 20

const counts = new Map<string, number>()
const count = (name: string, by = 1) => void counts.set(name, (counts.get(name) ?? 0) + by)
const began = performance.now()
let struck = 0
let doubleCharges = 0
let broken = 0

const add = ({ subject, effects, struck: names, end }: Trial) => {
  struck += names.length
  if (subject.operation === "payments.create") {
    count("payments", effects)
    if (effects > 1) doubleCharges++
  }
  count("calls", subject.calls ?? 1)
  count(end === "success" ? "succeeded" : `ended in ${end}`)
  for (const name of names) count(`fault ${name}`)
}

// deno-lint-ignore no-console -- a program for people
const say = console.log

/** Makes some calls in a world of their own. */
const inOneWorld = (plans: ReadonlyArray<Plan>): Promise<ReadonlyArray<Trial>> =>
  Effect.runPromise(Effect.scoped(
    values.tcp
      ? Effect.flatMap(overTcp(FetchTransport.layer()), (world) => carriedOut(world, plans))
      : inVirtualTime(Effect.flatMap(inProcess(), (world) => carriedOut(world, plans))),
  ))
const plans = values.tcp ? plan(10, 400) : plan()

for (let round = 0; struck < wanted; round++) {
  const some = fc.sample(plans, { numRuns: perWorld, seed: seed * 1_000_003 + round })
  const trials = await inOneWorld(some)
  trials.forEach(add)
  const wrong = disagreements(trials)
  if (wrong.length > 0) {
    broken += wrong.length
    say(`round ${round} of seed ${seed}:\n${wrong.join("\n")}\nin\n${some.map(shown).join("\n")}\n`)
  }
  if (round % 250 === 249) say(`… ${struck} faults`)
}

const table = (beginning: string) =>
  [...counts].filter(([name]) => name.startsWith(beginning)).sort(([, a], [, b]) => b - a)
    .map(([name, number]) => `  ${name.slice(beginning.length).padEnd(28)}${number}`).join("\n")

say(`calls            ${counts.get("calls") ?? 0}
faults           ${struck}
${table("fault ")}
outcomes         ${counts.get("succeeded") ?? 0} successes
${table("ended in ")}
payments         ${counts.get("payments") ?? 0}
double charges   ${doubleCharges}
disagreements    ${broken}
took             ${Math.round((performance.now() - began) / 1000)} s, seed ${seed}`)
if (broken > 0 || doubleCharges > 0) Deno.exitCode = 1

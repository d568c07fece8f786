/**
 * Hostile inputs for everything that takes input from strangers: `deno task fuzz [--inputs 1000000] [--seed 1] [--target
 * NAME]`. Prints inputs by target; the exit code is 1 when something was found. Input 42 of a target is made again by
 * `--target NAME --first 42 --inputs 1` and the same seed.
 */
import { parseArgs } from "node:util"
import { type Finding, jobsOf, targets } from "./fuzz.ts"
import { runJobs } from "./pool.ts"

const { values } = parseArgs({
  args: Deno.args,
  options: {
    inputs: { type: "string", default: "1000000" },
    seed: { type: "string", default: "1" },
    first: { type: "string", default: "0" },
    target: { type: "string", default: "" },
    workers: { type: "string", default: String(navigator.hardwareConcurrency) },
  },
})
const [inputs, seed, first, workers] = [values.inputs, values.seed, values.first, values.workers].map(Number)

// deno-lint-ignore no-console -- a program for people
const say = console.log

const chosen = targets.filter(({ name }) => name.includes(values.target))
if (chosen.length === 0) {
  say(`no target ${values.target}; there are:\n${targets.map(({ name }) => name).join("\n")}`)
  Deno.exit(2)
}
const began = performance.now()
const total = await runJobs(jobsOf({ inputs, seed, first, chosen }), { workers, patience: 60_000 })
const { findings, heap } = total
const count = (kind: Finding["kind"]) => findings.filter((one) => one.kind === kind).length
for (const { kind, target, input, message } of findings) say(`${kind} of ${target}, input ${input}: ${message}\n`)
say(chosen.map(({ name }) => `${name.padEnd(36)}${total.inputs.get(name) ?? 0}`).join("\n"))
say(`
inputs                              ${[...total.inputs.values()].reduce((sum, one) => sum + one, 0)}
crashes                             ${count("crash")}
hangs                               ${count("hang")}
injections                          ${count("injection")}
forgeries accepted                  ${count("forgery")}
heap at most                        ${Math.round(heap / 1_048_576)} MiB
took                                ${Math.round((performance.now() - began) / 1000)} s, seed ${seed}`)
if (findings.length > 0) Deno.exitCode = 1

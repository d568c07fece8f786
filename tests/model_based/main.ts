/**
 * Random programs of a shop beside the model of a payment's life: `deno task model [--runs 1000] [--steps 10] [--seed 1]
 * [--over tcp]`. Prints how many steps of each kind were taken; a program that tells platform and model apart is printed as
 * a script, and the exit code is 1.
 */
import { parseArgs } from "node:util"
import { runPrograms } from "./programs.ts"
import { inProcess, serverOnSqlite } from "./shop.ts"

const { values } = parseArgs({
  args: Deno.args,
  options: {
    runs: { type: "string", default: "1000" },
    steps: { type: "string", default: "10" },
    seed: { type: "string" },
    over: { type: "string", default: "process" },
  },
})

const began = performance.now()
const taken = await runPrograms({
  open: values.over === "tcp" ? serverOnSqlite : inProcess,
  runs: Number(values.runs),
  steps: Number(values.steps),
  ...(values.seed === undefined ? {} : { seed: Number(values.seed) }),
})
const steps = [...taken.values()].reduce((sum, one) => sum + one, 0)
const lines = [...taken].sort(([, a], [, b]) => b - a).map(([name, times]) => `  ${name.padEnd(18)}${times}`)
// deno-lint-ignore no-console -- a program for people
console.log(`programs          ${values.runs}
steps             ${steps}
${lines.join("\n")}
disagreements     0
took              ${Math.round((performance.now() - began) / 1000)} s`)

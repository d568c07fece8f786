import { cpus, loadavg, totalmem } from "node:os"
import { canPin } from "./child.ts"
import type { Options } from "./options.ts"
import type { RunTime } from "./run_times.ts"

/** Says on what and how was measured: without it, figures tell nothing. */
export const describe = (options: Options, runTimes: ReadonlyArray<RunTime>): ReadonlyArray<string> => {
  const cores = cpus()
  const [busy] = loadavg()
  return [
    `${cores.length} × ${cores[0]?.model ?? "unknown processor"}, ${Math.round(totalmem() / 2 ** 30)} GiB, ` +
    `${Deno.build.os} ${Deno.build.arch}; ${runTimes.map(({ title }) => title).join(", ")}; ` +
    `${options.rounds} ${options.rounds === 1 ? "round" : "rounds"}, interleaved.`,
    "Figures are medians, with the lowest and the highest round in brackets: that is the machine's noise. Read ratios.",
    ...(canPin ? [] : ["Client and server could not be bound to different cores here: they disturb each other."]),
    ...(busy > 0.5 ? [`The machine was busy with other work at the start (load ${busy.toFixed(1)}).`] : []),
    ...(options.quick ? ["This was a quick run: it shows that everything runs, and no figure means anything."] : []),
  ]
}

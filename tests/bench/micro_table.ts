import { finish } from "./child.ts"
import type { Bench } from "./group.ts"
import { type Figures, measured, record, type Table } from "./report.ts"
import type { RunTime } from "./run_times.ts"
import { show, spread } from "./spread.ts"

/** The name of a case's figure: microseconds a run. */
export const figure = (runTime: RunTime, name: string): string => `${runTime.name} · ${name} · µs`

/** Runs programs that measure cases on every run-time, round by round. */
export const measureCases = async (
  group: string,
  programs: ReadonlyArray<string>,
  { options, runTimes, say }: Bench,
): Promise<Figures> => {
  const figures: Figures = new Map()
  const millis = options.quick ? "20" : "700"
  for (let round = 1; round <= options.rounds; round++) {
    for (const runTime of runTimes) {
      say(`${group}: round ${round} of ${options.rounds}, ${runTime.title}`)
      for (const program of programs) {
        const line = [...await runTime.line(program), millis]
        const { said } = await finish<Readonly<Record<string, number>>>({ line, core: 0 })
        for (const [name, micros] of Object.entries(said)) record(figures, figure(runTime, name), micros)
      }
    }
  }
  return figures
}

/** A table with a case a row and a run-time a column. */
export const tableOfCases = (caption: string, { runTimes }: Bench, figures: Figures): Table => ({
  caption,
  head: ["µs", ...runTimes.map(({ title }) => title)],
  rows: casesOf(runTimes, figures).map((name) => [
    name,
    ...runTimes.map((runTime) => {
      const values = measured(figures, figure(runTime, name))
      return values.length === 0 ? "–" : show(spread(values))
    }),
  ]),
})

const casesOf = (runTimes: ReadonlyArray<RunTime>, figures: Figures): ReadonlyArray<string> => [
  ...new Set(
    [...figures.keys()].flatMap((key) =>
      runTimes.flatMap(({ name }) => {
        const [runTime, ...rest] = key.split(" · ")
        return runTime === name ? [rest.slice(0, -1).join(" · ")] : []
      })
    ),
  ),
]

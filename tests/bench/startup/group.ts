import { finish } from "../child.ts"
import type { Bench, Group } from "../group.ts"
import { atMost, type Figures, measured, record, type Table } from "../report.ts"
import type { RunTime } from "../run_times.ts"
import { show, spread } from "../spread.ts"
import type { Import } from "./import.ts"

const nothing = "nothing"
const effect = "effect: Effect, Schema, HttpClient, FetchHttpClient"
const server = "this library: mod.ts"

/** What is imported, in the order of the table. */
const entries: ReadonlyArray<readonly [name: string, program: string]> = [
  [nothing, "startup/entries/nothing.ts"],
  [effect, "startup/entries/effect.ts"],
  [server, "startup/entries/server_api.ts"],
  ["this library: ./client", "startup/entries/client_api.ts"],
  ["this library: ./webhooks", "startup/entries/webhooks.ts"],
  ["this library: ./sandbox", "startup/entries/sandbox.ts"],
  ["this library: ./testing", "startup/entries/testing.ts"],
  ["stripe", "startup/entries/stripe.ts"],
  ["connect-sdk-nodejs", "startup/entries/connect_sdk_nodejs.ts"],
  ["jose", "startup/entries/jose.ts"],
]

type Quantity = "import ms" | "RSS MiB" | "process ms"

const figure = ({ name }: RunTime, entry: string, quantity: Quantity): string => `${name} · ${entry} · ${quantity}`

const importOnce = async (runTime: RunTime, program: string) => {
  const entry = (await runTime.line(program)).at(-1) ?? program
  return await finish<Import>({ line: [...await runTime.line("startup/import.ts"), entry], core: 0 })
}

/** Imports each entry point in a process of its own. */
export const startup: Group = {
  name: "startup",
  title: "Importing an entry point",
  everywhere: true,
  measure: async (bench) => {
    const { options, runTimes, say } = bench
    const figures: Figures = new Map()
    const rounds = options.quick ? 1 : options.rounds * 3
    // The first process fills the caches for compiled code and counts for nothing.
    for (let round = 0; round <= rounds; round++) {
      say(`startup: round ${round} of ${rounds}`)
      for (const runTime of runTimes) {
        for (const [entry, program] of entries) {
          const { said, millis } = await importOnce(runTime, program)
          if (round === 0) continue
          record(figures, figure(runTime, entry, "import ms"), said.importMillis)
          record(figures, figure(runTime, entry, "RSS MiB"), said.rssMiB)
          record(figures, figure(runTime, entry, "process ms"), millis)
        }
      }
    }
    const deno = runTimes.find(({ name }) => name === "deno")
    const median = (runTime: RunTime, entry: string) =>
      spread(measured(figures, figure(runTime, entry, "import ms"))).median
    return {
      tables: [table(bench, figures)],
      goals: deno === undefined ? [] : [
        atMost(
          `import of mod.ts, ${deno.title}: effect's modules + 25 ms`,
          median(deno, server),
          median(deno, effect) + 25,
          " ms",
        ),
      ],
      remarks: [
        "import: from the call of import() to its end; RSS: what it added; process: from start to end, all in a process of its own.",
        "Deno imports the source; Bun and Node import this library as one bundled file, and the peers as they are.",
      ],
      figures,
    }
  },
}

const table = ({ runTimes }: Bench, figures: Figures): Table => {
  const quantities: ReadonlyArray<Quantity> = ["import ms", "RSS MiB", "process ms"]
  return {
    caption: "Warm caches",
    head: ["entry", ...runTimes.flatMap(({ title }) => quantities.map((quantity) => `${title}, ${quantity}`))],
    rows: entries.map(([entry]) => [
      entry,
      ...runTimes.flatMap((runTime) =>
        quantities.map((quantity) => show(spread(measured(figures, figure(runTime, entry, quantity)))))
      ),
    ]),
  }
}

import { finish, start } from "../child.ts"
import type { Group } from "../group.ts"
import { atLeast, atMost, type Figures, type Goal, measured, record, type Table } from "../report.ts"
import { onDeno, type RunTime } from "../run_times.ts"
import { digits, ratios, show, spread } from "../spread.ts"
import { type Client, clients, connect, floor, ours, stripe } from "./clients.ts"
import type { Load } from "./drive.ts"

const levels = [1, 50] as const

const serverCore = 1
const clientCore = 0

type Quantity = "callsPerSecond" | "cpuMicrosPerCall" | "p99Millis" | "rssMiB"
const quantities: ReadonlyArray<Quantity> = ["callsPerSecond", "cpuMicrosPerCall", "p99Millis", "rssMiB"]

const nameOf = (runTime: RunTime, client: Client, level: number, quantity: Quantity): string =>
  `${runTime.name} · ${client.name} · ${level} at once · ${quantity}`

/** Creates a full card payment, one and fifty at a time, with every client on every run-time. */
export const http: Group = {
  name: "http",
  title: "Creating a full card payment",
  everywhere: true,
  measure: async ({ options, runTimes, say }) => {
    const [warmUp, seconds] = options.quick ? ["0.2", "0.4"] : ["1", "1"]
    const figures: Figures = new Map()
    const server = await start<{ readonly url: string }>({ line: onDeno("http/server.ts"), core: serverCore })
    try {
      for (let round = 1; round <= options.rounds; round++) {
        for (const runTime of runTimes) {
          say(`http: round ${round} of ${options.rounds}, ${runTime.title}`)
          for (const client of clients) {
            const line = [
              ...await runTime.line(client.program),
              server.said.url,
              warmUp,
              seconds,
              ...levels.map(String),
            ]
            const { said } = await finish<ReadonlyArray<Load>>({ line, core: clientCore })
            for (const load of said) {
              for (const quantity of quantities) {
                record(figures, nameOf(runTime, client, load.atOnce, quantity), load[quantity])
              }
            }
          }
        }
      }
    } finally {
      await server.stop()
    }
    return {
      tables: runTimes.map((runTime) => tableOf(runTime, figures)),
      goals: runTimes.flatMap((runTime) => goalsOf(runTime, figures)),
      remarks: [
        "One request of 1.3 KB and one answer of 1.2 KB over plain HTTP with kept connections; this library checks both ways.",
        "This library runs by `Effect.runPromiseWith`, as inside a program of effects; `ManagedRuntime.runPromise` keeps book of every fiber, which costs another 5 to 10 µs.",
        "Ratios are of calls/s with 50 at a time, round by round. p99 and memory are those with 50 at a time.",
      ],
      figures,
    }
  },
}

const tableOf = (runTime: RunTime, figures: Figures): Table => ({
  caption: runTime.title,
  head: [
    "client",
    "calls/s, 1",
    "calls/s, 50",
    `× ${connect.name}`,
    `× ${stripe.name}`,
    "× floor (fetch)",
    "CPU µs/call, 1",
    "CPU µs/call, 50",
    "CPU × floor",
    "p99 ms",
    "RSS MiB",
  ],
  rows: clients.map((client) => {
    const shown = (level: number, quantity: Quantity) =>
      show(spread(measured(figures, nameOf(runTime, client, level, quantity))))
    const versus = (other: Client, quantity: Quantity = "callsPerSecond") =>
      digits(ratio(runTime, figures, client, other, quantity))
    return [
      client.name,
      shown(1, "callsPerSecond"),
      shown(50, "callsPerSecond"),
      versus(connect),
      versus(stripe),
      versus(floor),
      shown(1, "cpuMicrosPerCall"),
      shown(50, "cpuMicrosPerCall"),
      versus(floor, "cpuMicrosPerCall"),
      shown(50, "p99Millis"),
      shown(50, "rssMiB"),
    ]
  }),
})

const ratio = (runTime: RunTime, figures: Figures, client: Client, other: Client, quantity: Quantity): number =>
  ratios(
    measured(figures, nameOf(runTime, client, 50, quantity)),
    measured(figures, nameOf(runTime, other, 50, quantity)),
  ).median

const goalsOf = (runTime: RunTime, figures: Figures): ReadonlyArray<Goal> => {
  const calls = (other: Client, bar: number) =>
    atLeast(
      `calls/s, ${runTime.title}, of ${other.name}`,
      ratio(runTime, figures, ours, other, "callsPerSecond"),
      bar,
      " ×",
    )
  switch (runTime.name) {
    case "deno":
      return [
        calls(connect, 25),
        calls(stripe, 1.7),
        calls(floor, 0.8),
        atMost(
          `CPU per call, ${runTime.title}, of ${floor.name}`,
          ratio(runTime, figures, ours, floor, "cpuMicrosPerCall"),
          1.3,
          " ×",
        ),
      ]
    case "bun":
      return [calls(stripe, 1.6), calls(floor, 0.45)]
    case "node22":
      return [calls(floor, 0.9)]
  }
}

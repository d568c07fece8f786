import { join } from "node:path"
import { finish } from "../child.ts"
import type { Group } from "../group.ts"
import type { Options } from "../options.ts"
import { atLeast, atMost, type Figures, type Goal, measured, record, type Table } from "../report.ts"
import { onDeno } from "../run_times.ts"
import { digits, show, spread } from "../spread.ts"
import type { Embedded } from "./embedded.ts"
import type { Footprint } from "./memory.ts"
import { memoryOf, startServer } from "./server.ts"
import type { Throughput } from "./throughput.ts"

const serverCore = 1
const clientCore = 0

const stores = ["memory", "durable file"] as const
type Store = typeof stores[number]

/** How often the sandbox is used at once, and how it is reached. */
const ways = [["in process", 1], ["in process", 50], ["over HTTP", 50]] as const
type Way = typeof ways[number]

const nameOf = ([how, atOnce]: Way, store: Store): string => `${how}, ${atOnce} at once, ${store}`

const firstAnswer = "first answer of the server, from process start"
const idleMemory = "server, idle · RSS MiB"
const peakMemory = "server, idle · highest RSS MiB"

/** The sandbox: payments' lives a second, memory, and how soon it answers. */
export const sandbox: Group = {
  name: "sandbox",
  title: "The sandbox",
  everywhere: false,
  measure: async ({ options, say }) => {
    const figures: Figures = new Map()
    for (let round = 1; round <= options.rounds; round++) {
      say(`sandbox: round ${round} of ${options.rounds}`)
      await measureStart(figures)
      for (const store of stores) {
        for (const way of ways) await measureThroughput(figures, way, store, options)
      }
    }
    say(`sandbox: memory over ${options.payments} payments`)
    const footprints = await measureMemory(figures, options)
    return {
      tables: [throughputTable(figures), startTable(figures), memoryTable(footprints)],
      goals: goalsOf(figures),
      remarks: [
        "A cycle is a card payment created, approved and paid back, signed and checked on both sides. Durable: SQLite in WAL mode, synchronous=NORMAL.",
        "In process client and sandbox share one core; over HTTP each has its own, and CPU is that of the client.",
      ],
      figures,
    }
  },
}

/** Gives a measurement a store: a fresh file in a folder of its own, or memory. */
const withStore = async <A>(store: Store, use: (file: string | undefined) => Promise<A>): Promise<A> => {
  const folder = await Deno.makeTempDir({ prefix: "sandbox-" })
  try {
    return await use(store === "memory" ? undefined : join(folder, "sandbox.sqlite"))
  } finally {
    await Deno.remove(folder, { recursive: true })
  }
}

const measureThroughput = (figures: Figures, way: Way, store: Store, options: Options): Promise<void> =>
  withStore(store, async (file) => {
    const [how, atOnce] = way
    const load = [options.quick ? "0.5" : "4", String(atOnce)]
    const found = how === "in process"
      ? await throughput([...onDeno("sandbox/in_process.ts"), ...load, ...(file === undefined ? [] : [file])])
      : await overHttp(load, file ?? "memory")
    record(figures, `${nameOf(way, store)} · cycles/s`, found.cyclesPerSecond)
    record(figures, `${nameOf(way, store)} · CPU µs/cycle`, found.cpuMicrosPerCycle)
    record(figures, `${nameOf(way, store)} · RSS MiB`, found.rssMiB)
  })

const overHttp = async (load: ReadonlyArray<string>, store: string): Promise<Throughput> => {
  const server = await startServer(store, serverCore)
  try {
    const { url, merchantId, apiKeyId, secretApiKey } = server.said
    return await throughput([...onDeno("sandbox/over_http.ts"), ...load], {
      EPAYMENT_ENDPOINT: url,
      EPAYMENT_MERCHANT_ID: merchantId,
      EPAYMENT_INTEGRATOR: "Alpenladen AG",
      EPAYMENT_API_KEY_ID: apiKeyId,
      EPAYMENT_SECRET_API_KEY: secretApiKey,
    })
  } finally {
    await server.stop()
  }
}

const throughput = async (
  line: ReadonlyArray<string>,
  env: Readonly<Record<string, string>> = {},
): Promise<Throughput> => (await finish<Throughput>({ line, core: clientCore, env })).said

const measureStart = async (figures: Figures): Promise<void> => {
  const start = performance.now()
  const server = await startServer("memory")
  try {
    await (await fetch(`${server.said.url}/health`)).body?.cancel()
    record(figures, `${firstAnswer} · ms`, performance.now() - start)
    const memory = await memoryOf(server.pid)
    if (memory !== undefined) {
      record(figures, idleMemory, memory.rssMiB)
      record(figures, peakMemory, memory.peakMiB)
    }
  } finally {
    await server.stop()
  }
  const { said } = await finish<Embedded>({ line: onDeno("sandbox/embedded.ts"), core: clientCore })
  record(figures, "embedded: import · ms", said.importMillis)
  record(figures, "embedded: first answer after import · ms", said.firstAnswerMillis)
  record(figures, "embedded: first payment after that · ms", said.firstPaymentMillis)
}

const measureMemory = async (
  figures: Figures,
  { payments }: Options,
): Promise<ReadonlyArray<readonly [Store, ReadonlyArray<Footprint>]>> => {
  const found: Array<readonly [Store, ReadonlyArray<Footprint>]> = []
  for (const store of stores) {
    await withStore(store, async (file) => {
      const line = [...onDeno("sandbox/memory.ts"), String(payments), ...(file === undefined ? [] : [file])]
      const { said } = await finish<ReadonlyArray<Footprint>>({ line, core: clientCore })
      for (const { payments, rssMiB } of said) record(figures, `${store}, after ${payments} payments · RSS MiB`, rssMiB)
      found.push([store, said])
    })
  }
  return found
}

const cell = (figures: Figures, name: string): string => {
  const values = measured(figures, name)
  return values.length === 0 ? "–" : show(spread(values))
}

const throughputTable = (figures: Figures): Table => ({
  caption: "Payments' lives",
  head: ["", "cycles/s", "CPU µs/cycle", "RSS MiB"],
  rows: stores.flatMap((store) =>
    ways.map((way) => {
      const name = nameOf(way, store)
      return [name, ...["cycles/s", "CPU µs/cycle", "RSS MiB"].map((what) => cell(figures, `${name} · ${what}`))]
    })
  ),
})

const startTable = (figures: Figures): Table => ({
  caption: "Start",
  head: ["", "found"],
  rows: [
    `${firstAnswer} · ms`,
    idleMemory,
    peakMemory,
    "embedded: import · ms",
    "embedded: first answer after import · ms",
    "embedded: first payment after that · ms",
  ].map((name) => [name, cell(figures, name)]),
})

const memoryTable = (footprints: ReadonlyArray<readonly [Store, ReadonlyArray<Footprint>]>): Table => ({
  caption: "Resident memory of a process with an embedded sandbox, MiB",
  head: ["payments", ...(footprints[0]?.[1] ?? []).map(({ payments }) => String(payments))],
  rows: footprints.map(([store, found]) => [store, ...found.map(({ rssMiB }) => digits(rssMiB))]),
})

const goalsOf = (figures: Figures): ReadonlyArray<Goal> => {
  const median = (name: string) => spread(measured(figures, name)).median
  const durable = nameOf(ways[1], "durable file")
  return [
    atLeast("cycles/s in process on one core, durable file", median(`${durable} · cycles/s`), 1000),
    atMost(firstAnswer, median(`${firstAnswer} · ms`), 300, " ms"),
    atMost("first answer embedded, after import", median("embedded: first answer after import · ms"), 50, " ms"),
  ]
}

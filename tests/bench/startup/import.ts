import process from "node:process"
import { pathToFileURL } from "node:url"

/** What an import cost. */
export interface Import {
  readonly importMillis: number
  /** Resident memory that it added. */
  readonly rssMiB: number
}

const entry = pathToFileURL(process.argv[2]).href
const before = process.memoryUsage().rss
const start = performance.now()
await import(entry)
const importMillis = performance.now() - start
const cost: Import = { importMillis, rssMiB: (process.memoryUsage().rss - before) / 2 ** 20 }
process.stdout.write(`${JSON.stringify(cost)}\n`, () => process.exit(0))

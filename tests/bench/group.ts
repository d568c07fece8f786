import type { Options } from "./options.ts"
import type { Report } from "./report.ts"
import type { RunTime } from "./run_times.ts"

/** What every group works with. */
export interface Bench {
  readonly options: Options
  /** The run-times that were asked for. */
  readonly runTimes: ReadonlyArray<RunTime>
  /** Tells how far the bench is. */
  readonly say: (text: string) => void
}

/** Measurements that belong together. */
export interface Group {
  readonly name: string
  readonly title: string
  /** Whether it measures on all run-times or on Deno alone. */
  readonly everywhere: boolean
  readonly measure: (bench: Bench) => Promise<Report>
}

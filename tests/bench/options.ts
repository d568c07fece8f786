import { parseArgs } from "node:util"

/** Run-times on which the library is measured. */
export const runTimeNames = ["deno", "bun", "node22"] as const
/** One of them. */
export type RunTimeName = typeof runTimeNames[number]

/** What a run of the bench is asked for. */
export interface Options {
  /** Names of groups. */
  readonly groups: ReadonlyArray<string>
  readonly runTimes: ReadonlyArray<RunTimeName>
  readonly rounds: number
  /** Short measurements, to see that everything runs; their figures mean nothing. */
  readonly quick: boolean
  /** Payments over which the sandbox's memory is watched. */
  readonly payments: number
  /** File for the raw figures. */
  readonly json: string | undefined
  /** File for the tables. */
  readonly markdown: string | undefined
}

/** How the bench is called. */
export const usage = (groups: ReadonlyArray<string>): string =>
  `deno task bench [group…] [--json FILE] [--markdown FILE] [--rounds N] [--quick]
                [--run-times ${runTimeNames.join(",")}] [--payments N]
groups: ${groups.join(", ")}; all without any`

/** A command line that the bench does not understand. */
export class UsageError extends Error {}

/** Reads the command line. Throws {@link UsageError}. */
export const readOptions = (args: ReadonlyArray<string>, groups: ReadonlyArray<string>): Options => {
  const { values, positionals } = parsed(args)
  const unknown = positionals.find((name) => !groups.includes(name))
  if (unknown !== undefined) throw new UsageError(`there is no group ${unknown}`)
  const runTimes = values["run-times"]?.split(",") ?? runTimeNames
  return {
    groups: positionals.length === 0 ? groups : positionals,
    runTimes: runTimes.map((name) => {
      const known = runTimeNames.find((one) => one === name)
      if (known === undefined) throw new UsageError(`there is no run-time ${name}`)
      return known
    }),
    rounds: count("--rounds", values.rounds ?? (values.quick ? "1" : "3")),
    quick: values.quick,
    payments: count("--payments", values.payments ?? (values.quick ? "2000" : "20000")),
    json: values.json,
    markdown: values.markdown,
  }
}

const parsed = (args: ReadonlyArray<string>) => {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: "string" },
        markdown: { type: "string" },
        rounds: { type: "string" },
        quick: { type: "boolean", default: false },
        "run-times": { type: "string" },
        payments: { type: "string" },
      },
    })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

const count = (option: string, text: string): number => {
  if (!/^[1-9][0-9]{0,6}$/.test(text)) throw new UsageError(`${option} wants a whole number from 1 up`)
  return Number(text)
}

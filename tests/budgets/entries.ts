/** The entry points whose sizes are recorded: files of `entries`, and what they stand for. */
export const entries = {
  effect_and_schema: "Effect + Schema, the floor",
  plain_program: "a request in plain Effect and Schema",
  one_operation: "one server operation, from mod.ts",
  one_operation_by_path: "one server operation, from its own entry points",
  all_operations: "all of mod.ts",
  device_flow: "device flow",
  encryption: "encryption alone, from ./client",
  encryption_by_module: "encryption alone, from its modules",
} as const

/** One of them. */
export type Entry = keyof typeof entries

/** Their names, in the order of the list. */
export const entryNames = Object.keys(entries) as ReadonlyArray<Entry>

/** The file of an entry point. */
export const entryFile = (entry: Entry): URL => new URL(`./entries/${entry}.ts`, import.meta.url)

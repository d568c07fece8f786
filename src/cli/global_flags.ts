import { Flag, GlobalFlag } from "./effect_cli.ts"

const toggle = (name: string, description: string): Flag.Flag<boolean> =>
  Flag.Boolean(name).pipe(Flag.withDescription(description), Flag.withoutNegation, Flag.withDefault(false))

/** Whether results are JSON: one document, or one line for each where they come one by one. */
export const Json: GlobalFlag.Setting<"json", boolean> = GlobalFlag.Setting("json")({
  flag: toggle("json", "Print results as JSON on standard output"),
})

/** Whether requests and answers are written on standard error, sensitive values hidden. */
export const Verbose: GlobalFlag.Setting<"verbose", boolean> = GlobalFlag.Setting("verbose")({
  flag: toggle("verbose", "Write requests and answers on standard error, sensitive values hidden"),
})

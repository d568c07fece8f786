import type { Command } from "./effect_cli.ts"
import type { Json, Verbose } from "./global_flags.ts"

/** What a command's work may need: the process and the flags that every command knows. */
export type Needs = Command.Environment | typeof Json.Identifier | typeof Verbose.Identifier

/** A command of this command line; what its flags are is its own affair. */
export type CliCommand<Name extends string> = Command.Command<Name, never, Record<never, never>, unknown, Needs>

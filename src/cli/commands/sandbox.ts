import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import { type FlagEntry, flagTable, parseFlags } from "../../sandbox/flags.ts"
import type { CliCommand } from "../command.ts"
import { Command, Flag } from "../effect_cli.ts"
import { misused } from "../failure.ts"
import { Json } from "../global_flags.ts"
import { untilInterrupted } from "../until_interrupted.ts"

/** A flag of the sandbox, given back as it would be written for the sandbox itself, which checks it. */
const flagOf = ({ name, value, says }: FlagEntry): Flag.Flag<ReadonlyArray<string>> =>
  value === undefined
    ? Flag.Boolean(name).pipe(
      Flag.withDescription(says),
      Flag.withoutNegation,
      Flag.withDefault(false),
      Flag.map((on) => on ? [`--${name}`] : []),
    )
    : Flag.String(name).pipe(
      Flag.withDescription(says),
      Flag.withMetavar(value),
      Flag.optional,
      Flag.map(Option.match({ onNone: () => [], onSome: (given) => [`--${name}=${given}`] })),
    )

/** `sandbox`: the platform in a box, as a server, with the flags of `deno task sandbox`. */
export const sandbox: CliCommand<"sandbox"> = Command.make(
  "sandbox",
  { flags: flagTable.map(flagOf) },
  Effect.fnUntraced(function* ({ flags }) {
    const json = yield* Json
    const parsed = parseFlags([...flags.flat(), ...(json ? ["--json"] : [])])
    if (Result.isFailure(parsed)) return yield* misused(parsed.failure)
    // Loaded only now: no other command needs the sandbox's server and its store.
    const { serve } = yield* Effect.promise(() => import("../../sandbox/serve.ts"))
    return yield* Effect.raceFirst(serve(parsed.success), untilInterrupted)
  }),
).pipe(
  Command.withDescription("Runs the platform in a box, as a server; prints the variables under which to reach it"),
)

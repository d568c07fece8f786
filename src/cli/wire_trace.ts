import * as Effect from "effect/Effect"
import * as WireLog from "../operation/wire_log.ts"
import { Verbose } from "./global_flags.ts"
import { note } from "./output.ts"

/** With `--verbose`, writes the requests and answers of an effect on standard error, sensitive values hidden. */
export const traced = <A, E, R>(
  self: Effect.Effect<A, E, R>,
): Effect.Effect<A, E, R | typeof Verbose.Identifier> =>
  Effect.flatMap(
    Verbose,
    (verbose) =>
      verbose ? WireLog.withWireLog(WireLog.make({ write: (entry) => note(WireLog.entryText(entry)) }))(self) : self,
  )

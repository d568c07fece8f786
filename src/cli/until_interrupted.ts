import process from "node:process"
import * as Effect from "effect/Effect"

/** Waits for Ctrl-C or the signal to end, which is how a server is meant to end: the exit code stays 0. */
export const untilInterrupted: Effect.Effect<never> = Effect.onInterrupt(
  Effect.never,
  () => Effect.sync(() => void (process.exitCode = 0)),
)

import process from "node:process"
import * as Effect from "effect/Effect"
import { TerminalCapabilities } from "./effect_cli.ts"

/** Shows how far some work is in one line of standard error, where that is a terminal; nothing elsewhere. */
export const progress = (done: number, all: number, what: string): Effect.Effect<void> =>
  Effect.map(TerminalCapabilities.TerminalCapabilities, ({ canAnimate }) => {
    if (!canAnimate || process.stderr.isTTY !== true) return
    const filled = Math.round(20 * done / Math.max(1, all))
    const bar = "█".repeat(filled) + "░".repeat(20 - filled)
    process.stderr.write(`\r${bar} ${done}/${all} ${what}${done === all ? "\n" : ""}`)
  })

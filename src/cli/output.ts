import process from "node:process"
import * as Effect from "effect/Effect"
import { TerminalCapabilities } from "./effect_cli.ts"
import { Json } from "./global_flags.ts"

/** Writes a line of a result on standard output. */
export const print = (text: string): Effect.Effect<void> => Effect.sync(() => void process.stdout.write(`${text}\n`))

/** Writes a line about the work on standard error. */
export const note = (text: string): Effect.Effect<void> => Effect.sync(() => void process.stderr.write(`${text}\n`))

/** Writes a result: as one line of JSON with `--json`, otherwise as a text for people. */
export const result = (value: unknown, text: (paint: Paint) => string): Effect.Effect<void, never, Json> =>
  Effect.flatMap(Json, (json) => json ? print(JSON.stringify(value)) : Effect.flatMap(paint, (p) => print(text(p))))

type Json = typeof Json.Identifier

/** Colours, or none where nobody would see them. */
export interface Paint {
  readonly green: (text: string) => string
  readonly red: (text: string) => string
  readonly yellow: (text: string) => string
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
}

const coloured = (code: number) => (text: string): string => `\u001b[${code}m${text}\u001b[0m`
const plain = (text: string): string => text

const colours: Paint = {
  green: coloured(32),
  red: coloured(31),
  yellow: coloured(33),
  bold: coloured(1),
  dim: coloured(2),
}
const noColours: Paint = { green: plain, red: plain, yellow: plain, bold: plain, dim: plain }

/** The colours of standard output: those of a terminal, unless NO_COLOR is set. */
export const paint: Effect.Effect<Paint> = Effect.map(
  TerminalCapabilities.TerminalCapabilities,
  ({ canColor }) => canColor ? colours : noColours,
)

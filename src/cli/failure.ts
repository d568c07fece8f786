import type * as Cause from "effect/Cause"
import * as Data from "effect/Data"
import { CliError } from "./effect_cli.ts"

interface CommandFailedFields {
  readonly message: string
  readonly exitCode: 1 | 2
  /** The command has printed its result already, which says no. */
  readonly told?: true
}

const CommandFailedBase: new (
  fields: CommandFailedFields,
) => Cause.YieldableError & { readonly _tag: "CommandFailed" } & CommandFailedFields = Data.TaggedError("CommandFailed")

/** A command's own failure: 1 when a check or the other side said no, 2 when the command was used wrongly. */
export class CommandFailed extends CommandFailedBase {}

/** Fails because the command was used wrongly; the message says what to write instead. */
export const misused = (message: string): CommandFailed => new CommandFailed({ message, exitCode: 2 })

/** Fails because a check or the other side said no. */
export const saidNo = (message: string): CommandFailed => new CommandFailed({ message, exitCode: 1 })

/** The same after a result that was printed and says so in full. */
export const toldNo = (message: string): CommandFailed => new CommandFailed({ message, exitCode: 1, told: true })

/** Errors that say: nothing was tried, because what was given is wrong. */
const usageTags: ReadonlySet<string> = new Set(["InvalidRequest", "ConfigurationError"])

/** What a failure is for the shell and for a reader of JSON. */
export interface Described {
  readonly exitCode: 1 | 2
  /** What to write on standard error; absent when Effect's command line has written it. */
  readonly message?: string
  /** The error as data: its type, message and facts, what is redacted still so; absent after a result that says no. */
  readonly document?: { readonly error: Readonly<Record<string, unknown>> }
}

/** What an error tells besides its type and message; causes may hold anything, so they stay out. */
const factsOf = (error: object): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(error).filter(([name]) => !["_tag", "name", "message", "stack", "cause", "reason"].includes(name)),
  )

/** Describes any failure; none is shown with a stack trace. */
export const describe = (error: unknown): Described => {
  if (error instanceof CommandFailed) {
    const { message, exitCode, told } = error
    return told ? { exitCode, message } : { exitCode, message, document: { error: { type: "CommandFailed", message } } }
  }
  if (CliError.isCliError(error)) {
    const problems = error._tag === "ShowHelp" ? error.errors.map(({ message }) => message) : [error.message]
    return { exitCode: 2, document: { error: { type: "WrongUsage", message: problems.join("\n") } } }
  }
  const message = error instanceof Error && error.message !== "" ? error.message : "it failed without saying why"
  if (!(error instanceof Error) || !("_tag" in error)) {
    return { exitCode: 1, message, document: { error: { type: "Defect", message } } }
  }
  const type = String(error._tag)
  return {
    exitCode: usageTags.has(type) ? 2 : 1,
    message,
    document: { error: { type, message, ...factsOf(error) } },
  }
}

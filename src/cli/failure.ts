import type * as Cause from "effect/Cause"
import * as Data from "effect/Data"
import { CliError } from "./effect_cli.ts"

const CommandFailedBase: new (
  fields: { readonly message: string; readonly exitCode: 1 | 2; readonly facts?: Readonly<Record<string, unknown>> },
) => Cause.YieldableError & {
  readonly _tag: "CommandFailed"
  readonly exitCode: 1 | 2
  readonly facts?: Readonly<Record<string, unknown>>
} = Data.TaggedError("CommandFailed")

/** A command's own failure: 1 when a check or the other side said no, 2 when the command was used wrongly. */
export class CommandFailed extends CommandFailedBase {}

/** Fails because the command was used wrongly; the message says what to write instead. */
export const misused = (message: string): CommandFailed => new CommandFailed({ message, exitCode: 2 })

/** Fails because a check or the other side said no. */
export const saidNo = (message: string, facts?: Readonly<Record<string, unknown>>): CommandFailed =>
  new CommandFailed({ message, exitCode: 1, ...(facts === undefined ? {} : { facts }) })

/** Errors that say: nothing was tried, because what was given is wrong. */
const usageTags: ReadonlySet<string> = new Set(["InvalidRequest", "ConfigurationError"])

/** What a failure is for the shell and for a reader of JSON. */
export interface Described {
  readonly exitCode: 1 | 2
  readonly message: string
  /** The error as data: its type, message and facts; what is redacted stays so. */
  readonly document: { readonly error: Readonly<Record<string, unknown>> }
  /** Whether Effect's command line has told it already. */
  readonly presented?: true
}

/** Describes any failure; one that the library does not know is named without its stack trace. */
export const describe = (error: unknown): Described => {
  if (error instanceof CommandFailed) {
    const { message, exitCode, facts } = error
    return { exitCode, message, document: { error: { type: "CommandFailed", message, ...facts } } }
  }
  if (CliError.isCliError(error)) {
    return { exitCode: 2, message: error.message, document: { error: { type: error._tag } }, presented: true }
  }
  if (typeof error !== "object" || error === null || !("_tag" in error)) {
    const message = error instanceof Error ? error.message : "it failed"
    return { exitCode: 1, message, document: { error: { type: "Defect", message } } }
  }
  const { _tag: type, message, stack: _, name: __, cause: ___, reason: ____, ...facts } = {
    ...error,
    message: "message" in error ? String(error.message) : "it failed",
  } as Readonly<Record<string, unknown>> & { readonly message: string }
  return {
    exitCode: usageTags.has(String(type)) ? 2 : 1,
    message,
    document: { error: { type, message, ...facts } },
  }
}

import * as Effect from "effect/Effect"
import { CliOutput, type HelpDoc, TerminalCapabilities } from "./effect_cli.ts"
import { nearest } from "./nearest.ts"
import { note, print } from "./output.ts"

type Invalid = CliOutput.Presenter.InvalidInvocation

type Problem = Invalid["errors"][number]

/** From this number of alternatives on, the near ones say more than all of them. */
const many = 10

/** An error and the names that it may have meant. */
const explained = (error: Problem, { flags, globalFlags, subcommands }: HelpDoc, text: string): string => {
  const told = (message: string, names: ReadonlyArray<string>) =>
    names.length === 0
      ? message
      : `${message}\nDid you mean ${names.length === 1 ? "this" : "one of these"}?\n${
        names.map((name) => `  ${name}`).join("\n")
      }`
  switch (error._tag) {
    case "UnknownSubcommand": {
      if (error.suggestions.length > 0) return text
      return told(
        text,
        nearest(error.subcommand, subcommands?.flatMap(({ commands }) => commands.map(({ name }) => name)) ?? []),
      )
    }
    case "UnrecognizedOption": {
      if (error.suggestions.length > 0) return text
      return told(text, nearest(error.option, [...flags, ...globalFlags ?? []].map(({ name }) => `--${name}`)))
    }
    case "InvalidValue": {
      const names = [...error.expected.matchAll(/"([^"]+)"/g)].map(([, name]) => name)
      if (names.length < many) return text
      const message = text.slice(0, text.indexOf(" Expected:"))
      const near = nearest(error.value, names)
      return told(message, near.length === 0 ? names : near)
    }
    default:
      return text
  }
}

const usageOf = ({ usage }: HelpDoc): string => `Usage: ${usage}`

/**
 * Shows what was asked for on standard output; what was written wrongly, with the usage and names that come near, on
 * standard error, so that a reader of results never meets it.
 */
export const presenter: CliOutput.Presenter = {
  present: (event) =>
    Effect.flatMap(TerminalCapabilities.TerminalCapabilities, ({ canColor }) => {
      const formatter = CliOutput.defaultFormatter({ colors: canColor, globalFlags: "summary" })
      switch (event._tag) {
        case "Help":
          return event.reason === "Requested"
            ? print(formatter.formatHelpDoc(event.helpDoc))
            : note(formatter.formatHelpDoc(event.helpDoc))
        case "Version":
          return print(event.version)
        case "InvalidInvocation":
          return note([
            ...event.errors.map((error) => explained(error, event.helpDoc, formatter.formatCliError(error))),
            "",
            usageOf(event.helpDoc),
            `See ${event.commandPath.join(" ")} --help`,
          ].join("\n"))
      }
    }),
}

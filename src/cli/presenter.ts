import * as Effect from "effect/Effect"
import { CliOutput, type HelpDoc, TerminalCapabilities } from "./effect_cli.ts"
import { note, print } from "./output.ts"

type Invalid = CliOutput.Presenter.InvalidInvocation

/** Subcommands whose name holds what was written, where no name is close enough to be suggested for a typo. */
const related = ({ errors, helpDoc }: Invalid): ReadonlyArray<string> =>
  errors.flatMap((error) => {
    if (error._tag !== "UnknownSubcommand" || error.suggestions.length > 0) return []
    const names = helpDoc.subcommands?.flatMap(({ commands }) => commands.map(({ name }) => name)) ?? []
    const words = error.subcommand.toLowerCase().split(/[^a-z]+/).filter((word) => word.length > 2)
    return names.filter((name) => words.some((word) => name.toLowerCase().includes(word)))
  })

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
        case "InvalidInvocation": {
          const near = related(event)
          const path = event.commandPath.join(" ")
          return note([
            ...event.errors.map((error) => formatter.formatCliError(error)),
            ...(near.length === 0 ? [] : [`Did you mean one of these?\n${near.map((name) => `  ${name}`).join("\n")}`]),
            "",
            usageOf(event.helpDoc),
            `See ${path} --help`,
          ].join("\n"))
        }
      }
    }),
}

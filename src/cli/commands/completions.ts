import type { CliCommand } from "../command.ts"
import { Argument, Command, Completions } from "../effect_cli.ts"
import { print } from "../output.ts"

/** `completions`: prints what a shell needs to complete commands, operations and flags of `root`. */
export const completions = (root: () => Command.Command.Any): CliCommand<"completions"> =>
  Command.make(
    "completions",
    { shell: Argument.Literals("shell", ["bash", "zsh", "fish"]).pipe(Argument.withDescription("The shell")) },
    ({ shell }) => print(Completions.generate("epayment", shell, Completions.fromCommand(root()))),
  ).pipe(
    Command.withDescription("Prints a script that completes commands, operations and flags in your shell"),
    Command.withExamples([{ command: "source <(epayment completions bash)" }]),
  )

/**
 * Effect's command line module, which is unstable: everything here takes it from this file.
 *
 * @module
 */
export * as Argument from "effect/cli/Argument"
export * as CliConfig from "effect/cli/CliConfig"
export * as CliError from "effect/cli/CliError"
export * as CliOutput from "effect/cli/CliOutput"
export * as Command from "effect/cli/Command"
export * as Completions from "effect/cli/Completions"
export * as Flag from "effect/cli/Flag"
export * as GlobalFlag from "effect/cli/GlobalFlag"
export type { HelpDoc } from "effect/cli/HelpDoc"
export * as Prompt from "effect/cli/Prompt"
export * as TerminalCapabilities from "effect/cli/TerminalCapabilities"
export { ChildProcessSpawner, make as makeChildProcessSpawner } from "effect/process/ChildProcessSpawner"

/**
 * The command line `epayment`: the sandbox, webhooks, signatures and every operation, from a shell.
 *
 * @module
 */
import process from "node:process"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import { version } from "../server_api/server_meta_info.ts"
import { CliConfig, CliOutput, Command, GlobalFlag } from "./effect_cli.ts"
import { describe } from "./failure.ts"
import { capabilities, processServices } from "./process_services.ts"
import { presenter } from "./presenter.ts"
import { root } from "./root.ts"

const program = Command.run(root, { version, renderErrors: true }).pipe(
  Effect.provide(Layer.mergeAll(
    processServices,
    capabilities,
    CliOutput.layerPresenter(presenter),
    CliConfig.layer({ builtIns: [GlobalFlag.Help, GlobalFlag.Version] }),
  )),
  // Standard output belongs to results.
  Effect.provideService(Logger.LogToStderr, true),
)

/** A reader that has seen enough, such as `head`, ends the command. */
process.stdout.on("error", (cause: Error & { readonly code?: string }) => {
  if (cause.code !== "EPIPE") throw cause
  process.exit()
})

const fiber = Effect.runFork(program)
const end = () => Effect.runFork(Fiber.interrupt(fiber))
process.once("SIGINT", end)
process.once("SIGTERM", end)
fiber.addObserver((exit) => {
  process.off("SIGINT", end)
  process.off("SIGTERM", end)
  if (Exit.isSuccess(exit)) return
  if (Cause.hasInterruptsOnly(exit.cause)) {
    process.exitCode ??= 130
    return
  }
  const { exitCode, message, document } = describe(Cause.squash(exit.cause))
  process.exitCode = exitCode
  if (message !== undefined) process.stderr.write(`${message}\n`)
  if (document !== undefined && process.argv.includes("--json")) process.stdout.write(`${JSON.stringify(document)}\n`)
})

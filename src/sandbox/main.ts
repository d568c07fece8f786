import process from "node:process"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import type * as LogLevel from "effect/LogLevel"
import * as References from "effect/References"
import * as Result from "effect/Result"
import { type LogLevelFlag, parseFlags, usage } from "./flags.ts"
import { serve } from "./serve.ts"

const levels: Readonly<Record<LogLevelFlag, LogLevel.LogLevel>> = {
  debug: "Debug",
  info: "Info",
  warn: "Warn",
  error: "Error",
  none: "None",
}

const flags = parseFlags(process.argv.slice(2))
if (Result.isFailure(flags)) {
  process.stderr.write(`${flags.failure}\n\n${usage}`)
  process.exitCode = 2
} else if (flags.success.help) {
  process.stdout.write(usage)
} else {
  const fiber = Effect.runFork(
    serve(flags.success).pipe(
      Effect.provide(flags.success.json ? Logger.layer([Logger.withConsoleError(Logger.formatJson)]) : Layer.empty),
      Effect.provideService(References.MinimumLogLevel, levels[flags.success.logLevel ?? "warn"]),
      // Standard output belongs to the announcement.
      Effect.provideService(Logger.LogToStderr, true),
      Effect.catch((error) =>
        Effect.sync(() => {
          process.stderr.write(`${error.message}\n`)
          process.exitCode = 1
        })
      ),
    ),
  )
  const end = () => Effect.runFork(Fiber.interrupt(fiber))
  process.once("SIGINT", end)
  process.once("SIGTERM", end)
  fiber.addObserver(() => {
    process.off("SIGINT", end)
    process.off("SIGTERM", end)
  })
}

import { Buffer } from "node:buffer"
import process from "node:process"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Layer from "effect/Layer"
import * as Path from "effect/Path"
import * as PlatformError from "effect/PlatformError"
import * as Sink from "effect/Sink"
import * as Stdio from "effect/Stdio"
import * as Stream from "effect/Stream"
import * as Terminal from "effect/Terminal"
import { ChildProcessSpawner, type Command, makeChildProcessSpawner, TerminalCapabilities } from "./effect_cli.ts"
import { keyboard } from "./keyboard.ts"

const written = (
  stream: { readonly write: (part: string | Uint8Array) => boolean },
): Sink.Sink<void, string | Uint8Array, never, never> =>
  Sink.forEach((part: string | Uint8Array) => Effect.sync(() => void stream.write(part)))

const stdio: Stdio.Stdio = Stdio.make({
  args: Effect.sync(() => process.argv.slice(2)),
  stdinIsTerminal: Effect.sync(() => process.stdin.isTTY === true),
  stdoutIsTerminal: Effect.sync(() => process.stdout.isTTY === true),
  stderrIsTerminal: Effect.sync(() => process.stderr.isTTY === true),
  stdout: () => written(process.stdout),
  stderr: () => written(process.stderr),
  stdin: Stream.fromAsyncIterable<Uint8Array, PlatformError.PlatformError>(
    process.stdin,
    (cause) =>
      PlatformError.systemError({
        module: "Stdio",
        method: "stdin",
        _tag: "Unknown",
        description: "stdin broke",
        cause,
      }),
  ).pipe(Stream.map((part: Uint8Array | string) => typeof part === "string" ? Buffer.from(part) : part)),
})

/**
 * What Effect's command line asks of its surroundings, over the `node:` modules that Deno, Node and Bun share. No command
 * starts processes or has Effect read files, so those two only fail.
 */
export const processServices: Layer.Layer<Command.Environment> = Layer.mergeAll(
  Layer.succeed(Stdio.Stdio, stdio),
  Layer.succeed(Terminal.Terminal, keyboard),
  FileSystem.layerNoop({}),
  Path.layer,
  Layer.succeed(
    ChildProcessSpawner,
    makeChildProcessSpawner(() => Effect.die(new Error("no command starts a process"))),
  ),
)

/** Whether the terminal takes colours and prompts: none with NO_COLOR, none on a pipe. */
export const capabilities: Layer.Layer<never> = Layer.provide(
  TerminalCapabilities.layer,
  Layer.succeed(Stdio.Stdio, stdio),
)

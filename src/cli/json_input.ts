import { readFile } from "node:fs/promises"
import process from "node:process"
import * as Effect from "effect/Effect"
import { type CommandFailed, misused } from "./failure.ts"

/** Reads a whole file. Fails when it cannot be read. */
export const fileBytes = (name: string): Effect.Effect<Uint8Array, CommandFailed> =>
  Effect.tryPromise({
    try: () => readFile(name),
    catch: (cause) => misused(`${name} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`),
  })

/** Reads standard input to its end. Fails when it breaks. */
export const stdinBytes: Effect.Effect<Uint8Array, CommandFailed> = Effect.tryPromise({
  try: async () => {
    const parts: Array<Uint8Array> = []
    for await (const part of process.stdin) parts.push(typeof part === "string" ? new TextEncoder().encode(part) : part)
    return new Uint8Array(await new Blob(parts as Array<BlobPart>).arrayBuffer())
  },
  catch: () => misused("standard input cannot be read"),
})

/** What was given as it is, `@file` or `-` for standard input; nothing given is standard input, unless that is a terminal. */
export const givenBytes = (given: string | undefined): Effect.Effect<Uint8Array | undefined, CommandFailed> => {
  if (given === undefined) return process.stdin.isTTY ? Effect.succeed(undefined) : stdinBytes
  if (given === "-") return stdinBytes
  return given.startsWith("@") ? fileBytes(given.slice(1)) : Effect.succeed(new TextEncoder().encode(given))
}

/** The same as JSON; a blank text is nothing. Fails when it is not JSON; what was given is not repeated, it may be secret. */
export const givenJson = (given: string | undefined): Effect.Effect<unknown, CommandFailed> =>
  Effect.flatMap(givenBytes(given), (bytes) => {
    const text = new TextDecoder().decode(bytes)
    if (text.trim() === "") return Effect.succeed(undefined)
    return Effect.try({
      try: (): unknown => JSON.parse(text),
      catch: () =>
        misused(
          "the body is not JSON: give it as an argument in single quotes, with --body @file, or on standard input",
        ),
    })
  })

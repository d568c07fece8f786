import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import type { Bytes } from "../../crypto/crypto_provider.ts"
import { utf8 } from "../../crypto/utf8.ts"
import type { ChangedPart, SandboxChange } from "./changes.ts"
import { storedEvent } from "./trace.ts"

const part: Schema.Codec<ChangedPart> = Schema.Literals(["objects", "requests", "deliveries", "faults", "clock"])

/** Schema of {@link SandboxChange}. */
export const sandboxChange: Schema.Codec<SandboxChange, unknown> = Schema.Union([
  Schema.Struct({ type: Schema.Literal("event"), event: storedEvent }),
  Schema.Struct({ type: Schema.Literal("changed"), parts: Schema.Array(part) }),
  Schema.Struct({ type: Schema.Literal("reset") }),
])

/** How often, in milliseconds, a silent stream says that it is still there, so that nobody on the way closes it. */
const keepAlive = 15_000

/**
 * Changes as server-sent events: one line of JSON each. Events carry their place in the order as id, so that a browser that
 * comes back resumes behind the last one it heard of.
 */
export const writeChanges = (changes: Stream.Stream<SandboxChange>): Stream.Stream<Bytes> =>
  Stream.merge(
    Stream.prepend(Stream.map(changes, written), [": the sandbox's changes\n\n"]),
    Stream.fromEffectRepeat(Effect.as(Effect.sleep(keepAlive), ": still here\n\n")),
  ).pipe(Stream.map(utf8))

const written = (change: SandboxChange): string => {
  const id = change.type === "event" ? `id: ${change.event.sequence}\n` : change.type === "reset" ? "id: 0\n" : ""
  return `${id}event: ${change.type}\ndata: ${JSON.stringify(change)}\n\n`
}

/** Reads what {@link writeChanges} wrote; what it does not know is left out. */
export const readChanges = <E>(body: Stream.Stream<Uint8Array, E>): Stream.Stream<SandboxChange, E> =>
  body.pipe(
    Stream.decodeText(),
    Stream.splitLines,
    Stream.filter((line) => line.startsWith("data: ")),
    Stream.flatMap((line) => {
      const change = Schema.decodeUnknownOption(Schema.fromJsonString(sandboxChange))(line.slice("data: ".length))
      return change._tag === "Some" ? Stream.succeed(change.value) : Stream.empty
    }),
  )

import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type { Bytes } from "../../crypto/crypto_provider.ts"
import { joined } from "../../crypto/joined.ts"
import { Platform } from "../platform.ts"
import type { Outgoing, SandboxAnswer, SandboxRequest } from "../wire.ts"
import { full, isUrgent, makeGate, type Place } from "./gate.ts"

/** What serves a request as `Deno.serve`, `Bun.serve` and most frameworks want it. */
export type WebHandler = (request: Request) => Promise<Response>

/**
 * The platform as a web handler. A fault that breaks the connection before the answer can only break it within the body
 * here, since web handlers have no hold of the socket; the sandbox's own server does it right.
 */
export const webHandler: Effect.Effect<WebHandler, never, Platform> = Effect.gen(function* () {
  const platform = yield* Platform
  const run = Effect.runPromiseWith(yield* Effect.context<never>())
  const gate = makeGate(platform.settings.openRequests)
  const { bodyBytes } = platform.settings
  return (request) => {
    const target = targetOf(request)
    const place = isUrgent(target) ? freePlace : gate.enter()
    const refused = Effect.map(full(platform, target), (answer) => responseOf(answer, answer.body ?? null))
    if (place === undefined) return run(refused)
    const answered = Effect.flatMap(
      Effect.promise(() => received(request, target, place, bodyBytes)),
      (received) => received === undefined ? refused : Effect.flatMap(platform.handle(received), respond),
    )
    return run(Effect.ensuring(answered, Effect.sync(place.leave)), { signal: request.signal })
  }
})

const freePlace: Place = { take: () => true, leave: () => {} }

/** Deno hands the target out as received; others normalise it, which a signature over the decoded query survives. */
const targetOf = ({ url }: Request): string => url.slice(pathOf(url))

/** Where the path begins. */
const pathOf = (url: string): number => url.indexOf("/", url.indexOf("//") + 2)

/** The request, or nothing when there is no room for its body; of one that is too large, enough to be refused. */
const received = async (
  request: Request,
  target: string,
  place: Place,
  limit: number,
): Promise<SandboxRequest | undefined> => {
  const chunks: Array<Uint8Array> = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    if (!place.take(chunk.length)) return undefined
    chunks.push(chunk)
    size += chunk.length
    if (size > limit) break
  }
  return {
    method: request.method,
    target,
    headers: Object.fromEntries(request.headers),
    body: joined(chunks),
    origin: request.url.slice(0, pathOf(request.url)),
  }
}

const respond = (outgoing: Outgoing): Effect.Effect<Response> => {
  switch (outgoing._tag) {
    case "Answer":
      return Effect.sync(() => responseOf(outgoing.answer, outgoing.answer.body ?? null))
    case "Streamed":
      return Effect.map(Stream.toReadableStreamEffect(outgoing.pieces), (body) => responseOf(outgoing.answer, body))
    case "Silent":
      return Effect.never
    case "Dropped":
      return Effect.sync(() => new Response(broken()))
    case "Cut":
      return Effect.sync(() => responseOf(outgoing.answer, broken(outgoing.answer.body)))
  }
}

const responseOf = ({ status, headers }: SandboxAnswer, body: BodyInit | null): Response =>
  new Response(status === 204 || status === 304 ? null : body, { status, headers })

/** A body that breaks off after its first half. */
const broken = (body: string | Bytes | undefined = ""): ReadableStream<Uint8Array> => {
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body
  let sent = false
  return new ReadableStream({
    pull: (controller) => {
      if (sent || bytes.length === 0) return controller.error(new Error("the sandbox breaks the connection"))
      sent = true
      controller.enqueue(bytes.subarray(0, Math.ceil(bytes.length / 2)))
    },
  })
}

import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type { Bytes } from "../../crypto/crypto_provider.ts"
import { Platform } from "../platform.ts"
import type { Outgoing, SandboxAnswer, SandboxRequest } from "../wire.ts"

/** What serves a request as `Deno.serve`, `Bun.serve` and most frameworks want it. */
export type WebHandler = (request: Request) => Promise<Response>

/**
 * The platform as a web handler. A fault that breaks the connection before the answer can only break it within the body
 * here, since web handlers have no hold of the socket; the sandbox's own server does it right.
 */
export const webHandler: Effect.Effect<WebHandler, never, Platform> = Effect.gen(function* () {
  const platform = yield* Platform
  const run = Effect.runPromiseWith(yield* Effect.context<never>())
  return (request) =>
    run(
      Effect.flatMap(Effect.promise(() => received(request)), platform.handle).pipe(Effect.flatMap(respond)),
      { signal: request.signal },
    )
})

const received = async (request: Request): Promise<SandboxRequest> => {
  // Deno hands the target out as received; others normalise it, which a signature over the decoded query survives.
  const path = request.url.indexOf("/", request.url.indexOf("//") + 2)
  return {
    method: request.method,
    target: request.url.slice(path),
    headers: Object.fromEntries(request.headers),
    body: new Uint8Array(await request.arrayBuffer()),
    origin: request.url.slice(0, path),
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

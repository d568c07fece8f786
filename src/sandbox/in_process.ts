import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import type { Bytes } from "../crypto/crypto_provider.ts"
import { utf8 } from "../crypto/utf8.ts"
import {
  Transport,
  TransportError,
  type TransportShape,
  type WireHeaders,
  type WireRequest,
  type WireText,
} from "../operation/transport.ts"
import { TextReader } from "../operation/wire_text.ts"
import { joined } from "../crypto/joined.ts"
import { Platform, type PlatformShape } from "./platform.ts"
import type { Outgoing, SandboxAnswer, SandboxRequest } from "./wire.ts"

/** Carries requests to a platform in the same process: no sockets, no Request or Response objects. */
export const layer: Layer.Layer<Transport, never, Platform> = Layer.effect(
  Transport,
  Effect.map(Platform, (platform) => makeTransport(platform)),
)

const makeTransport = (platform: PlatformShape): TransportShape => ({
  send: (request, maxBytes) =>
    Effect.flatMap(exchange(platform, request), ({ status, headers, body, pieces }) =>
      Effect.map(
        pieces === undefined ? Effect.succeed(body) : Effect.map(Stream.runCollect(pieces), joined),
        (body) => ({ status, headers: lookup(headers), ...text(body, maxBytes) }),
      )),
  open: (request) =>
    Effect.map(exchange(platform, request), ({ status, headers, body, pieces }) => ({
      status,
      headers: lookup(headers),
      body: pieces ??
        (body === undefined ? Stream.empty : Stream.succeed(typeof body === "string" ? utf8(body) : body)),
    })),
})

/** An answer as it arrives; `pieces` in place of a body that comes bit by bit. */
interface Delivered extends SandboxAnswer {
  readonly pieces?: Stream.Stream<Bytes>
}

const exchange = (platform: PlatformShape, request: WireRequest): Effect.Effect<Delivered, TransportError> =>
  Effect.flatMap(received(request), (received) => Effect.flatMap(handled(platform, received), delivered))

/**
 * What the platform makes of a request. Under faults a sender may give up while the platform is at it, which does not keep
 * the platform from going on; without, the detour over a fiber is saved.
 */
const handled = (platform: PlatformShape, request: SandboxRequest): Effect.Effect<Outgoing> =>
  Effect.suspend(() => {
    // What the platform does is none of the program's own spans.
    const handling = Effect.withTracerEnabled(platform.handle(request), false)
    return platform.faults.isEmpty() ? handling : Effect.flatMap(Effect.forkDetach(handling), Fiber.join)
  })

/** The request as a server would have received it. */
const received = ({ method, url, headers, body }: WireRequest): Effect.Effect<SandboxRequest, TransportError> => {
  // The first slash behind `scheme://host`.
  const path = url.indexOf("/", url.indexOf("//") + 2)
  return Effect.map(bytesOf(body), (bytes) => ({
    method,
    target: url.slice(path),
    headers,
    body: bytes,
    origin: url.slice(0, path),
  }))
}

const nothing: Bytes = new Uint8Array()

const bytesOf = (body: WireRequest["body"]): Effect.Effect<Bytes, TransportError> => {
  if (body === undefined) return Effect.succeed(nothing)
  if (typeof body === "string") return Effect.succeed(utf8(body))
  if (body instanceof Uint8Array) return Effect.succeed(body)
  return Stream.runCollect(body).pipe(
    Effect.map((chunks) => joined([...chunks])),
    Effect.mapError((cause) =>
      new TransportError({ message: "the body of the request broke off", mayHaveArrived: true, cause })
    ),
  )
}

const delivered = (outgoing: Outgoing): Effect.Effect<Delivered, TransportError> => {
  switch (outgoing._tag) {
    case "Answer":
      return Effect.succeed(outgoing.answer)
    case "Streamed":
      return Effect.succeed({ ...outgoing.answer, pieces: outgoing.pieces })
    case "Silent":
      return Effect.never
    case "Dropped":
      return Effect.fail(
        new TransportError({
          message: outgoing.arrived ? "the connection was reset" : "the connection was refused",
          mayHaveArrived: outgoing.arrived,
        }),
      )
    case "Cut":
      return Effect.fail(
        new TransportError({
          message: "the connection was reset within the answer",
          mayHaveArrived: true,
          status: outgoing.answer.status,
        }),
      )
  }
}

const lookup = (headers: SandboxAnswer["headers"]): WireHeaders => ({
  get: (name) => headers[name.toLowerCase()] ?? null,
})

const text = (body: SandboxAnswer["body"], maxBytes: number): WireText => {
  // Three bytes is the most that one UTF-16 code unit takes in UTF-8.
  if (typeof body === "string" && body.length * 3 <= maxBytes) return { body }
  const reader = new TextReader(maxBytes)
  if (body !== undefined) reader.add(typeof body === "string" ? utf8(body) : body)
  return reader.end()
}

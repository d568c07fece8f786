import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http"
import * as Context from "effect/Context"
import * as Data from "effect/Data"
import type * as Cause from "effect/Cause"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Latch from "effect/Latch"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import type { Bytes } from "../../crypto/crypto_provider.ts"
import { joined } from "../../crypto/joined.ts"
import { Platform, type PlatformShape } from "../platform.ts"
import type { Outgoing, SandboxAnswer } from "../wire.ts"
import { full, type Gate, isUrgent, makeGate, type Place } from "./gate.ts"
import { logRequest } from "./request_log.ts"

const ServerFailedBase: new (
  fields: { readonly message: string; readonly cause?: unknown },
) => Cause.YieldableError & { readonly _tag: "ServerFailed"; readonly cause?: unknown } = Data.TaggedError(
  "ServerFailed",
)

/** The sandbox could not listen: the port is taken, or the address is not this machine's. */
export class ServerFailed extends ServerFailedBase {}

/** Where to listen. */
export interface ListenOptions {
  /** Address to listen on; 127.0.0.1 by default, so that nobody else on the network reaches it. */
  readonly host?: string
  /** 8787 by default; 0 takes any that is free. */
  readonly port?: number
  /** How long requests in flight may take after the end was asked for; 5 seconds by default. */
  readonly grace?: Duration.Input
}

const SandboxServerBase: Context.ServiceClass<
  SandboxServer,
  "@epayment/effect/SandboxServer",
  { readonly url: string; readonly port: number }
> = Context.Service<SandboxServer, { readonly url: string; readonly port: number }>()("@epayment/effect/SandboxServer")

/** A sandbox that listens: its address. */
export class SandboxServer extends SandboxServerBase {
  /**
   * Serves the platform over HTTP on `node:http` (Deno, Bun, Node.js) as long as the layer lives. Targets are taken as
   * received and faults reach the socket. Fails with `ServerFailed` when it cannot listen.
   */
  static readonly layerNoDeps = (options: ListenOptions = {}): Layer.Layer<SandboxServer, ServerFailed, Platform> =>
    Layer.effect(SandboxServer, serve(options))
}

/** Port of a sandbox that names none. */
const defaultPort = 8787

const serve = Effect.fnUntraced(function* (
  { host = "127.0.0.1", port = defaultPort, grace = Duration.seconds(5) }: ListenOptions,
) {
  const platform = yield* Platform
  const run = Effect.runForkWith(yield* Effect.context<never>())
  const ending = Latch.makeUnsafe(false)
  const gate = makeGate(platform.settings.openRequests)
  const server = createServer((request, response) => {
    run(timed(request, response, admitted({ platform, gate, ending }, request, response)))
  })
  const bound = yield* Effect.acquireRelease(
    Effect.andThen(listen(server, host, port), Effect.sync(() => addressOf(server))),
    () => Effect.andThen(Effect.andThen(Effect.logDebug("ending"), ending.open), stop(server, grace)),
  )
  const url = `http://${host.includes(":") ? `[${host}]` : host}:${bound}`
  yield* Effect.annotateLogs(Effect.logDebug("listening"), { url })
  return { url, port: bound }
})

const addressOf = (server: Server): number => {
  const address = server.address()
  return typeof address === "object" && address !== null ? address.port : 0
}

const listen = (server: Server, host: string, port: number): Effect.Effect<void, ServerFailed> =>
  Effect.callback((resume) => {
    const fail = (cause: Error & { readonly code?: string }) =>
      resume(Effect.fail(
        new ServerFailed({
          message: cause.code === "EADDRINUSE"
            ? `port ${port} of ${host} is taken; name another with --port, or 0 for any that is free`
            : `cannot listen on ${host}:${port}: ${cause.message}`,
          cause,
        }),
      ))
    server.once("error", fail)
    server.listen(port, host, () => {
      server.off("error", fail)
      resume(Effect.void)
    })
  })

/** How often connections are looked for that have become idle since the server began to end, in milliseconds. */
const idleCheck = 20

/** Stops listening, lets requests in flight end, and cuts off what takes longer than the grace. */
const stop = (server: Server, grace: Duration.Input): Effect.Effect<void> => {
  const closed = Effect.callback<void>((resume) => {
    server.close(() => resume(Effect.void))
  })
  const closeIdle = Effect.sync(() => server.closeIdleConnections())
  return Effect.timeoutOrElse(
    Effect.raceFirst(closed, Effect.forever(Effect.andThen(closeIdle, Effect.sleep(idleCheck)))),
    {
      duration: grace,
      orElse: () => Effect.sync(() => server.closeAllConnections()),
    },
  )
}

/** What every exchange works with. */
interface Serving {
  readonly platform: PlatformShape
  readonly gate: Gate
  /** Opened when the server ends. */
  readonly ending: Latch.Latch
}

/** Logs a request once its answer has left, or its connection has gone. */
const timed = (
  request: IncomingMessage,
  response: ServerResponse,
  exchange: Effect.Effect<void>,
): Effect.Effect<void> =>
  Effect.flatMap(Effect.timed(exchange), ([took]) =>
    logRequest({
      method: methodOf(request),
      target: targetOf(request),
      status: response.headersSent ? response.statusCode : undefined,
      milliseconds: Math.round(Duration.toMillis(took)),
    }))

/** Answers a request if there is room for it; its place is taken until the answer has left or the sender has gone. */
const admitted = (serving: Serving, request: IncomingMessage, response: ServerResponse): Effect.Effect<void> =>
  Effect.suspend(() => {
    const target = targetOf(request)
    const place = isUrgent(target) ? freePlace : serving.gate.enter()
    if (place === undefined) return refuse(serving, request, response)
    response.once("close", place.leave)
    return exchange(serving, place, request, response)
  })

const freePlace: Place = { take: () => true, leave: () => {} }

const refuse = ({ platform }: Serving, request: IncomingMessage, response: ServerResponse): Effect.Effect<void> =>
  Effect.map(full(platform, targetOf(request)), (answer) => {
    request.resume()
    sendWhole(answer, response)
  })

const exchange = (
  serving: Serving,
  place: Place,
  request: IncomingMessage,
  response: ServerResponse,
): Effect.Effect<void> => {
  const { platform, ending } = serving
  const { bodyBytes, bodyTimeout } = platform.settings
  const received = Effect.timeoutOrElse(bodyOf(request, place, bodyBytes), {
    duration: bodyTimeout,
    orElse: () => Effect.succeed<Received>({ _tag: "TooSlow" }),
  })
  return Effect.flatMap(received, (received) => {
    switch (received._tag) {
      case "Gone":
        return Effect.sync(() => request.socket.destroy())
      case "NoRoom":
        return refuse(serving, request, response)
      case "TooSlow":
        return Effect.sync(() => sendWhole({ status: 408, headers: { connection: "close" } }, response))
      case "Whole":
        return Effect.flatMap(
          platform.handle({
            method: methodOf(request),
            target: targetOf(request),
            headers: headersOf(request),
            body: received.body,
            origin: `http://${request.headers.host ?? "localhost"}`,
            peer: request.socket.remoteAddress,
          }),
          (outgoing) => {
            // Whoever holds this connection is not to send another request on it.
            if (ending.isOpen()) response.setHeader("connection", "close")
            return outgoing._tag === "Streamed"
              ? stream(outgoing, response, ending)
              : Effect.sync(() => send(outgoing, request, response))
          },
        )
    }
  })
}

const methodOf = ({ method = "GET" }: IncomingMessage): string => method

const targetOf = ({ url = "/" }: IncomingMessage): string => url

const headersOf = ({ headers }: IncomingMessage): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, typeof value === "string" ? value : value.join(", ")]]
    ),
  )

/** What came of a request's body. */
type Received =
  | { readonly _tag: "Whole"; readonly body: Bytes }
  /** The sender went away. */
  | { readonly _tag: "Gone" }
  /** All open requests together are as large as they may be. */
  | { readonly _tag: "NoRoom" }
  | { readonly _tag: "TooSlow" }

/** Reads a body. One byte more than the limit is enough for the platform to refuse it: the rest is not kept. */
const bodyOf = (request: IncomingMessage, place: Place, limit: number): Effect.Effect<Received> =>
  Effect.callback((resume) => {
    const chunks: Array<Uint8Array> = []
    let size = 0
    request.on("data", (chunk: Uint8Array) => {
      if (size > limit) return
      if (!place.take(chunk.length)) return resume(Effect.succeed({ _tag: "NoRoom" }))
      chunks.push(chunk)
      size += chunk.length
    })
    request.on("end", () => resume(Effect.succeed({ _tag: "Whole", body: joined(chunks) })))
    request.on("error", () => resume(Effect.succeed({ _tag: "Gone" })))
    request.on("aborted", () => resume(Effect.succeed({ _tag: "Gone" })))
  })

/** Sends a body piece by piece until it ends, the reader goes away or the server ends. */
const stream = (
  { answer: { status, headers }, pieces }: Extract<Outgoing, { readonly _tag: "Streamed" }>,
  response: ServerResponse,
  ending: Latch.Latch,
): Effect.Effect<void> => {
  const closed = Effect.callback<void>((resume) => {
    response.once("close", () => resume(Effect.void))
  })
  const sent = Stream.runForEach(pieces, (piece) =>
    Effect.callback<void>((resume) => {
      response.write(piece, () => resume(Effect.void))
    }))
  return Effect.suspend(() => {
    response.writeHead(status, headers)
    return Effect.andThen(
      Effect.raceFirst(sent, Effect.raceFirst(closed, ending.await)),
      Effect.sync(() => response.end()),
    )
  })
}

const send = (
  outgoing: Exclude<Outgoing, { readonly _tag: "Streamed" }>,
  request: IncomingMessage,
  response: ServerResponse,
): void => {
  switch (outgoing._tag) {
    case "Answer":
      return sendWhole(outgoing.answer, response)
    case "Silent":
      return
    case "Dropped":
      request.socket.destroy()
      return
    case "Cut": {
      const { status, headers, body = "" } = outgoing.answer
      const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body
      response.writeHead(status, { ...headers, "content-length": String(bytes.length) })
      response.write(bytes.subarray(0, Math.ceil(bytes.length / 2)), () => request.socket.destroy())
    }
  }
}

const sendWhole = ({ status, headers, body }: SandboxAnswer, response: ServerResponse): void => {
  response.writeHead(status, headers)
  response.end(body)
}

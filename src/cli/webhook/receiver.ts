import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import { type CommandFailed, misused } from "../failure.ts"

/** Answers one request. */
export type Answering<R> = (request: Request) => Effect.Effect<Response, never, R>

/** Bytes beyond which the receiver refuses a webhook anyway. */
const largestBody = 1_048_576

const requestOf = async (incoming: IncomingMessage, origin: string): Promise<Request> => {
  const parts: Array<Uint8Array> = []
  let size = 0
  for await (const part of incoming) {
    // What is over is not kept: what is there is too large already.
    if (size <= largestBody) parts.push(part)
    size += part.length
  }
  const headers = Object.entries(incoming.headersDistinct).flatMap(([name, values = []]) =>
    values.map((value): [string, string] => [name, value])
  )
  const { method = "GET", url = "/" } = incoming
  const body = method === "GET" || method === "HEAD" ? null : new Blob(parts as Array<BlobPart>)
  return new Request(new URL(url, origin), { method, headers, body })
}

const send = async (response: Response, outgoing: ServerResponse): Promise<void> => {
  outgoing.writeHead(response.status, Object.fromEntries(response.headers))
  outgoing.end(new Uint8Array(await response.arrayBuffer()))
}

/** Listens as long as the scope is open; answers the address. Fails when the port is taken. */
export const listening = <R>(
  { host, port, answer }: { readonly host: string; readonly port: number; readonly answer: Answering<R> },
): Effect.Effect<string, CommandFailed, Scope.Scope | R> =>
  Effect.gen(function* () {
    const run = Effect.runPromiseWith(yield* Effect.context<R>())
    const server = createServer((incoming, outgoing) => {
      requestOf(incoming, `http://${host}`).then((request) => run(answer(request))).then(
        (response) => send(response, outgoing),
      ).catch(() => outgoing.destroy())
    })
    yield* Effect.acquireRelease(
      Effect.callback<void, CommandFailed>((resume) => {
        server.once("error", (cause) =>
          resume(Effect.fail(misused(`cannot listen on ${host}:${port}: ${cause.message}`))))
        server.listen(port, host, () =>
          resume(Effect.void))
      }),
      () =>
        Effect.callback<void>((resume) => {
          server.close(() => resume(Effect.void))
          server.closeAllConnections()
        }),
    )
    const { port: taken } = server.address() as AddressInfo
    return `http://${host.includes(":") ? `[${host}]` : host}:${taken}`
  })

import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"

/** A request as it went over the wire. */
export interface Sent {
  readonly method: string
  /** Path and query. */
  readonly target: string
  /** The idempotence key, if it carried one. */
  readonly key: string | undefined
}

/** A line between a program and a server on which every request is seen. */
export interface Wiretap {
  /** Where the program connects to. */
  readonly origin: string
  /** The requests whose heads went over the line, in order. */
  readonly sent: ReadonlyArray<Sent>
  /** Connections of the program that are open now. */
  readonly open: () => number
  /** Resolves when the program has closed the connection over which the request with this number (from 1) went. */
  readonly closed: (number: number) => Promise<void>
  /** Resolves when so many requests were seen. */
  readonly reached: (number: number) => Promise<void>
}

/** Taps the line to a server on a port of this machine, as long as the scope is open. */
export const wiretap = (port: number): Effect.Effect<Wiretap, never, Scope.Scope> =>
  Effect.map(
    Effect.acquireRelease(Effect.sync(() => start(port)), ({ stop }) => Effect.promise(stop)),
    ({ tap }) => tap,
  )

const start = (port: number) => {
  const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 })
  const sent: Array<Sent> = []
  const closings: Array<Promise<void>> = []
  const waiting: Array<readonly [number: number, resolve: () => void]> = []
  const clients = new Set<Deno.Conn>()
  const lines: Array<Promise<void>> = []

  const line = async (client: Deno.Conn) => {
    const server = await Deno.connect({ hostname: "127.0.0.1", port })
    const closed = Promise.withResolvers<void>()
    clients.add(client)
    const see = (request: Sent) => {
      sent.push(request)
      closings.push(closed.promise)
      for (const [number, resolve] of waiting) if (sent.length >= number) resolve()
    }
    const there = carry(client, server, reading(see)).finally(() => {
      closed.resolve()
      close(server)
    })
    const back = carry(server, client, () => {}).finally(() => close(client))
    await Promise.all([there, back])
    clients.delete(client)
  }

  const accepting = (async () => {
    for await (const client of listener) lines.push(line(client))
  })()

  const tap: Wiretap = {
    origin: `http://127.0.0.1:${listener.addr.port}`,
    sent,
    open: () => clients.size,
    closed: (number) => closings[number - 1],
    reached: (number) => {
      if (sent.length >= number) return Promise.resolve()
      const { promise, resolve } = Promise.withResolvers<void>()
      waiting.push([number, resolve])
      return promise
    },
  }
  const stop = async () => {
    listener.close()
    await accepting
    for (const client of clients) close(client)
    await Promise.all(lines)
  }
  return { tap, stop }
}

const isOver = (cause: unknown): boolean =>
  cause instanceof Deno.errors.BadResource || cause instanceof Deno.errors.ConnectionReset ||
  cause instanceof Deno.errors.BrokenPipe || cause instanceof Deno.errors.NotConnected ||
  cause instanceof Deno.errors.Interrupted

const close = (connection: Deno.Conn): void => {
  try {
    connection.close()
  } catch (cause) {
    if (!isOver(cause)) throw cause
  }
}

/** Carries bytes from one connection to the other until one of them ends. */
const carry = async (from: Deno.Conn, to: Deno.Conn, watch: (bytes: Uint8Array) => void) => {
  const buffer = new Uint8Array(65_536)
  try {
    for (;;) {
      const length = await from.read(buffer)
      if (length === null) return
      const bytes = buffer.subarray(0, length)
      watch(bytes)
      for (let at = 0; at < length;) at += await to.write(bytes.subarray(at))
    }
  } catch (cause) {
    if (!isOver(cause)) throw cause
  }
}

/** Reads the heads of requests off a stream of bytes and skips their bodies. */
const reading = (see: (request: Sent) => void): (bytes: Uint8Array) => void => {
  let text = ""
  let skip = 0
  let chunked = false
  const step = (): boolean => {
    if (skip > 0) {
      const skipped = Math.min(skip, text.length)
      text = text.slice(skipped)
      skip -= skipped
      return skip === 0 && text !== ""
    }
    if (chunked) {
      const end = text.indexOf("\r\n")
      if (end < 0) return false
      const size = parseInt(text.slice(0, end), 16)
      text = text.slice(end + 2)
      skip = size + 2
      chunked = size > 0
      return true
    }
    const end = text.indexOf("\r\n\r\n")
    if (end < 0) return false
    const [first, ...fields] = text.slice(0, end).split("\r\n")
    text = text.slice(end + 4)
    const [method, target] = first.split(" ")
    const headers = new Map(fields.map((field) => {
      const colon = field.indexOf(":")
      return [field.slice(0, colon).toLowerCase(), field.slice(colon + 1).trim()] as const
    }))
    skip = Number(headers.get("content-length") ?? 0)
    chunked = headers.get("transfer-encoding") === "chunked"
    see({ method, target, key: headers.get("x-gcs-idempotence-key") })
    return text !== ""
  }
  const latin1 = new TextDecoder("latin1")
  return (bytes) => {
    text += latin1.decode(bytes)
    while (step());
  }
}

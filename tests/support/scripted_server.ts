import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"

/** A request as it came off the socket. */
export interface Received {
  readonly method: string
  /** Path and query exactly as on the request line. */
  readonly target: string
  readonly headers: Headers
  /** The body without the framing of its transfer encoding. */
  readonly body: Uint8Array
  /** False when the peer hung up before the end of the body. */
  readonly complete: boolean
}

/** The socket of one request. */
export interface Wire {
  readonly write: (content: string | Uint8Array) => Promise<void>
  /** Resolves when the peer closes the connection. */
  readonly hungUp: () => Promise<void>
}

/** What the server does with one request; afterwards it closes the connection. */
export interface Answer {
  /** Answers without reading the request, so that closing resets the connection. */
  readonly unread?: true
  readonly give: (wire: Wire) => Promise<void>
}

/** A server whose every byte a test decides: one request a connection, answers in the order of the script, the last one for all that follow. */
export interface ScriptedServer {
  /** Scheme, host and port. */
  readonly origin: string
  /** The requests that were read, in the order of their arrival. */
  readonly requests: ReadonlyArray<Received>
  /** How many requests began, read or not. */
  readonly count: () => number
  /** Resolves when the first bytes of the request with this number (from 1) are there. */
  readonly begun: (number: number) => Promise<void>
  /** Resolves when the request with this number (from 1) was read and the answer to it begins. */
  readonly arrived: (number: number) => Promise<void>
  /** Resolves when the peer closed the connection of the request with this number (from 1) before its answer was over. */
  readonly abandoned: (number: number) => Promise<void>
}

/** Sends these bytes and closes the connection. */
export const bytes = (...content: ReadonlyArray<string | Uint8Array>): Answer => ({
  give: async ({ write }) => {
    for (const part of content) await write(part)
  },
})

/** Sends a complete answer; the length of its body is declared. */
export const answer = (
  status: number,
  body: string | Uint8Array = "",
  headers: Readonly<Record<string, string>> = {},
): Answer => {
  const length = typeof body === "string" ? encoder.encode(body).length : body.length
  return bytes(head(status, { ...headers, ...(status === 204 ? {} : { "content-length": String(length) }) }), body)
}

/** Sends a complete JSON answer. */
export const json = (status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): Answer =>
  answer(status, JSON.stringify(value), { "content-type": "application/json", ...headers })

/** Status line and headers, up to the empty line. */
export const head = (status: number, headers: Readonly<Record<string, string>> = {}): string =>
  [
    `HTTP/1.1 ${status} Status`,
    ...Object.entries({ ...headers, connection: "close" }).map(([name, value]) => `${name}: ${value}`),
    "",
    "",
  ].join("\r\n")

/** Resets the connection without an answer. */
export const reset: Answer = { unread: true, give: () => Promise.resolve() }

/** Closes the connection without an answer. */
export const hangUp: Answer = bytes()

/** Never answers. */
export const silence: Answer = { give: ({ hungUp }) => hungUp() }

/** Sends these bytes and then nothing more. */
export const stall = (...content: ReadonlyArray<string | Uint8Array>): Answer => ({
  give: async (wire) => {
    await bytes(...content).give(wire)
    await wire.hungUp()
  },
})

/** Starts a server on a free port; it stops with the scope, and fails then if its own code failed. */
export const scriptedServer = (
  ...script: readonly [Answer, ...ReadonlyArray<Answer>]
): Effect.Effect<ScriptedServer, never, Scope.Scope> =>
  Effect.map(
    Effect.acquireRelease(Effect.sync(() => start(script)), ({ stop }) => Effect.promise(stop)),
    ({ server }) => server,
  )

/** An origin at which nothing listens. */
export const closedOrigin: Effect.Effect<string> = Effect.sync(() => {
  const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 })
  listener.close()
  return `http://127.0.0.1:${listener.addr.port}`
})

const encoder = new TextEncoder()

const start = (script: ReadonlyArray<Answer>) => {
  const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 })
  const requests: Array<Received> = []
  const open = new Set<Deno.Conn>()
  const handlers: Array<Promise<void>> = []
  const beginnings = milestones("did not begin")
  const arrivals = milestones("did not arrive")
  const departures = milestones("was not abandoned: its connection is still open")
  let count = 0

  const handle = async (connection: Deno.Conn) => {
    const source = reading(connection)
    try {
      // A connection that says nothing, such as one opened ahead of need, is no request.
      if (!(await source.more())) return
      const number = ++count
      beginnings.reach(number)
      const { unread, give } = script[Math.min(number, script.length) - 1]
      if (unread === undefined) requests.push(await readRequest(source))
      arrivals.reach(number)
      const hungUp = async () => {
        while (await source.more());
        departures.reach(number)
      }
      await give({ write: (content) => writeAll(connection, content), hungUp })
    } catch (cause) {
      if (!isHangUp(cause)) throw cause
    } finally {
      open.delete(connection)
      connection.close()
    }
  }

  const accept = async () => {
    for await (const connection of listener) {
      open.add(connection)
      handlers.push(handle(connection))
    }
  }
  const accepting = accept()

  const server: ScriptedServer = {
    origin: `http://127.0.0.1:${listener.addr.port}`,
    requests,
    count: () => count,
    begun: beginnings.reached,
    arrived: arrivals.reached,
    abandoned: departures.reached,
  }
  const stop = async () => {
    listener.close()
    await accepting
    for (const connection of open) await connection.closeWrite().catch(ignoreHangUp)
    await Promise.all(handlers)
  }
  return { server, stop }
}

const isHangUp = (cause: unknown): boolean =>
  cause instanceof Deno.errors.ConnectionReset || cause instanceof Deno.errors.BrokenPipe ||
  cause instanceof Deno.errors.NotConnected

const ignoreHangUp = (cause: unknown): void => {
  if (!isHangUp(cause)) throw cause
}

/** Things that happen to requests by number; to wait for what never happens fails after a while, long before the test gives up. */
const milestones = (what: string) => {
  const all = new Map<number, PromiseWithResolvers<void>>()
  const at = (number: number) => {
    const known = all.get(number) ?? Promise.withResolvers<void>()
    all.set(number, known)
    return known
  }
  const reached = (number: number) => {
    const { promise, reject } = at(number)
    const patience = setTimeout(() => reject(new Error(`request ${number} ${what}`)), 10_000)
    return promise.finally(() => clearTimeout(patience))
  }
  return { reach: (number: number) => at(number).resolve(), reached }
}

const writeAll = async (connection: Deno.Conn, content: string | Uint8Array) => {
  const whole = typeof content === "string" ? encoder.encode(content) : content
  for (let sent = 0; sent < whole.length;) sent += await connection.write(whole.subarray(sent))
}

/** The bytes that came in and were not taken yet. */
interface Source {
  /** Waits for more bytes; false at the end. */
  readonly more: () => Promise<boolean>
  /** Takes what comes before the marker, or nothing at the end. */
  readonly until: (marker: string) => Promise<string | undefined>
  /** Takes this many bytes, fewer at the end. */
  readonly take: (length: number) => Promise<Uint8Array>
}

const reading = (connection: Deno.Conn): Source => {
  let held: Array<Uint8Array> = []
  const buffer = new Uint8Array(65_536)
  const joined = () => {
    const whole = concat(held)
    held = [whole]
    return whole
  }
  const more = async () => {
    // Whether the peer closes or resets the connection, nothing more comes.
    const length = await connection.read(buffer).catch(ignoreHangUp) ?? null
    if (length !== null) held.push(buffer.slice(0, length))
    return length !== null
  }
  return {
    more,
    until: async (marker) => {
      for (;;) {
        const whole = joined()
        const at = indexOf(whole, encoder.encode(marker))
        if (at >= 0) {
          held = [whole.subarray(at + marker.length)]
          return new TextDecoder().decode(whole.subarray(0, at))
        }
        if (!(await more())) return undefined
      }
    },
    take: async (length) => {
      while (held.reduce((sum, { length }) => sum + length, 0) < length && await more());
      const whole = joined()
      held = [whole.subarray(length)]
      return whole.subarray(0, length)
    },
  }
}

const concat = (parts: ReadonlyArray<Uint8Array>): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

const indexOf = (bytes: Uint8Array, marker: Uint8Array): number => {
  for (let i = bytes.indexOf(marker[0]); i >= 0; i = bytes.indexOf(marker[0], i + 1)) {
    if (marker.every((byte, j) => bytes[i + j] === byte)) return i
  }
  return -1
}

const readRequest = async (source: Source): Promise<Received> => {
  const [line = "", ...fields] = (await source.until("\r\n\r\n") ?? "").split("\r\n")
  const [method = "", target = ""] = line.split(" ")
  const headers = new Headers(fields.map((field): [string, string] => {
    const colon = field.indexOf(":")
    return [field.slice(0, colon), field.slice(colon + 1).trim()]
  }))
  if (headers.get("transfer-encoding") !== "chunked") {
    const length = Number(headers.get("content-length") ?? 0)
    const body = await source.take(length)
    return { method, target, headers, body, complete: body.length === length }
  }
  const chunks: Array<Uint8Array> = []
  for (;;) {
    const size = await source.until("\r\n")
    if (size === undefined) return { method, target, headers, body: concat(chunks), complete: false }
    const chunk = await source.take(parseInt(size, 16))
    chunks.push(chunk)
    await source.take(2)
    if (size === "0") return { method, target, headers, body: concat(chunks), complete: true }
  }
}

import type * as Cause from "effect/Cause"
import * as Context from "effect/Context"
import * as Data from "effect/Data"
import type * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import type * as Stream from "effect/Stream"
import type { Bytes } from "../crypto/crypto_provider.ts"

/** One request, complete and signed: a transport sends exactly this. */
export interface WireRequest {
  /** HTTP method. */
  readonly method: "GET" | "POST" | "PUT" | "DELETE"
  /** Absolute, percent-encoded. */
  readonly url: string
  /** All headers, by lower-case name. */
  readonly headers: Readonly<Record<string, string>>
  /** Text (JSON), bytes, or a stream of unknown length. */
  readonly body?: string | Bytes | Stream.Stream<Uint8Array, unknown>
  /** Longest wait for the whole answer in milliseconds; kept by transports that say `limitsTime`, by the caller otherwise. */
  readonly millis?: number
  /** Whether whatever carries the request must not send it again by itself, as run-times do over reused connections. */
  readonly once?: boolean
}

/** Headers of an answer. */
export interface WireHeaders {
  /** The value of a header, looked up without regard to case, or null. */
  readonly get: (name: string) => string | null
}

/** The body of an answer as text. */
export interface WireText {
  /** The text, empty without a body. */
  readonly body: string
  /** True when the body is longer than was allowed and was cut there. */
  readonly cut?: true
}

/** One answer with its body. */
export interface WireAnswer extends WireText {
  /** HTTP status. */
  readonly status: number
  /** All headers. */
  readonly headers: WireHeaders
}

/** One answer whose body is read as it arrives; closing the scope cancels what was not read. */
export interface WireStream {
  /** HTTP status. */
  readonly status: number
  /** All headers. */
  readonly headers: WireHeaders
  /** The bytes. */
  readonly body: Stream.Stream<Uint8Array, TransportError>
}

const TransportErrorBase: new (
  fields: {
    readonly message: string
    readonly mayHaveArrived: boolean
    readonly status?: number
    readonly timedOut?: true
    readonly cause?: unknown
  },
) => Cause.YieldableError & {
  readonly _tag: "TransportError"
  readonly mayHaveArrived: boolean
  readonly status?: number
  readonly timedOut?: true
  readonly cause?: unknown
} = /* @__PURE__ */ Data.TaggedError("TransportError")

/**
 * A transport got no complete answer. `mayHaveArrived` is false only when the request provably never left; `status` is
 * there when the answer began and broke off, `timedOut` when the transport gave up by itself.
 */
export class TransportError extends TransportErrorBase {}

/** What carries one request; interruption aborts it and frees the connection. Redirects are not followed. */
export interface TransportShape {
  /** Whether `send` keeps the time limit of a request by itself, which is cheaper than from outside. */
  readonly limitsTime?: true | undefined
  /** Sends a request and reads the body of the answer as text, at most `maxBytes` of it. */
  readonly send: (request: WireRequest, maxBytes: number) => Effect.Effect<WireAnswer, TransportError>
  /** Sends a request and hands out the body as a stream that lives as long as the scope. */
  readonly open: (request: WireRequest) => Effect.Effect<WireStream, TransportError, Scope.Scope>
}

const TransportBase: Context.ServiceClass<Transport, "@epayment/effect/Transport", TransportShape> =
  /* @__PURE__ */ Context.Service<
    Transport,
    TransportShape
  >()("@epayment/effect/Transport")

/** The wire: `FetchTransport.layer` by default, `HttpClientTransport.layer` over any Effect `HttpClient`. */
export class Transport extends TransportBase {}

import type * as Stream from "effect/Stream"
import type { Bytes } from "../crypto/crypto_provider.ts"

/** A request as the sandbox receives it, whatever carried it. */
export interface SandboxRequest {
  readonly method: string
  /** Path and query exactly as received, percent-encoding included: what a signature covers. */
  readonly target: string
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Bytes
  /** Scheme, host and port under which the sender reached the sandbox. */
  readonly origin: string
  /** IP address of the sender, where whatever carried the request knows it. */
  readonly peer?: string | undefined
}

/** An answer of the sandbox. */
export interface SandboxAnswer {
  readonly status: number
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>
  /** Absent where there is none. */
  readonly body?: string | Bytes | undefined
}

/** What leaves the sandbox: an answer or, where a fault was asked for, less than one. */
export type Outgoing =
  | { readonly _tag: "Answer"; readonly answer: SandboxAnswer }
  /** The connection ends without a byte of an answer; `arrived` tells whether the request was taken in at all. */
  | { readonly _tag: "Dropped"; readonly arrived: boolean }
  /** The connection ends within the body. */
  | { readonly _tag: "Cut"; readonly answer: SandboxAnswer }
  /** The body leaves piece by piece, for as long as the sender listens. */
  | { readonly _tag: "Streamed"; readonly answer: SandboxAnswer; readonly pieces: Stream.Stream<Bytes> }
  /** Nothing is ever sent; the connection stays open until the sender gives up. */
  | { readonly _tag: "Silent" }

/** An answer that goes out whole. */
export const whole = (answer: SandboxAnswer): Outgoing => ({ _tag: "Answer", answer })

/** A JSON answer. */
export const json = (
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): SandboxAnswer => ({
  status,
  headers: { "content-type": "application/json", ...headers },
  body: JSON.stringify(value),
})

/** An HTML answer. */
export const html = (status: number, page: string): SandboxAnswer => ({
  status,
  headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" },
  body: page,
})

/** Path and query of a target; the query keeps its `?`. */
export const splitTarget = (target: string): { readonly path: string; readonly query: string } => {
  const mark = target.indexOf("?")
  return mark < 0 ? { path: target, query: "" } : { path: target.slice(0, mark), query: target.slice(mark) }
}

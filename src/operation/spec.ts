import type * as Schema from "effect/Schema"
import type { PlatformAnswer } from "./errors.ts"

/**
 * Whether a request may be sent again when nobody knows whether it took effect (protocol: safe retry rules).
 *
 * - `always`: it reads, or doing it twice changes nothing more
 * - `with key`: under the same idempotence key, which the platform honours here
 * - `never`: the platform's state guards it or nothing does; only a request that provably never left is sent again
 */
export type Repeat = "always" | "with key" | "never"

/** How the rejected result inside an error body becomes the operation's own error. */
// deno-lint-ignore no-explicit-any -- the result type is fixed where the descriptor is declared
export interface Declined<E, Result = any> {
  /** Property of the error body, such as `paymentResult`. */
  readonly property: string
  /** Schema of the value under that property. */
  readonly schema: Schema.Codec<Result, unknown>
  /** Builds the error. */
  readonly error: (answer: PlatformAnswer, result: Result) => E
}

// deno-lint-ignore no-explicit-any -- any wire schema; its type is inferred where a spec is written
type Wire = Schema.Codec<any, unknown>

/** Everything there is to know about an operation: what the client, the sandbox and the documents are made from. */
export interface Spec {
  /** Group and name as in the API's own list, such as `payments.approve`; also the name of its span. */
  readonly id: string
  /** HTTP method. */
  readonly method: "GET" | "POST" | "PUT" | "DELETE"
  /** Path below the merchant's or customer's root, such as `/payments/{paymentId}/approve`. */
  readonly path: string
  /** Files have a root of their own on the same host (protocol: file upload). */
  readonly service?: "files"
  /** Documented status of a success; any other 2xx counts as one too. */
  readonly success: number
  /** Whether the request may be sent again when its outcome is unknown. */
  readonly repeat: Repeat
  /** JSON body of the request. */
  readonly request?: Wire
  /** Query parameters. */
  readonly query?: Wire
  /** JSON body of a success; absent where there is none. */
  readonly response?: Wire
  /** What a refused payment, payout or refund carries. */
  // deno-lint-ignore no-explicit-any -- any descriptor; its error type is inferred where a spec is written
  readonly declined?: Declined<any>
  /** `upload`: a multipart body with one file; `download`: the success is a stream of bytes. */
  readonly transfer?: "upload" | "download"
}

/** Whether a call of the operation can change something on the platform. */
export const changesState = ({ method, repeat }: Spec): boolean =>
  repeat !== "always" || method === "PUT" || method === "DELETE"

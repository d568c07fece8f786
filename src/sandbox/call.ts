import type * as Duration from "effect/Duration"
import type { Keeper } from "./keep.ts"

/** What a handler works with: one merchant's data, the moment, and what the sandbox assumes. */
export interface Call extends Keeper {
  readonly merchantId: string
  /** Scheme, host and port under which the merchant reached the sandbox: pages and APIs that are handed out live there. */
  readonly origin: string
  /** Names the request in errors. */
  readonly requestId: string
}

/** What a handler answers. */
export interface Answered<A> {
  readonly result: A
  /** Where it differs from the status that the operation's spec states. */
  readonly status?: number
  /** Path of the new resource below the merchant's root. */
  readonly location?: string
  /** How long the answer is held back after everything is done. */
  readonly holdBack?: Duration.Duration
}

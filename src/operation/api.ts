import type * as Effect from "effect/Effect"
import type { CryptoError } from "../crypto/crypto_error.ts"
import type { ApiError, CredentialsUnavailable } from "./errors.ts"
import type { LimitSettings } from "./limits.ts"
import type { RetrySettings } from "./retry.ts"
import type { RetryQuota } from "./retry_quota.ts"
import type { Spec } from "./spec.ts"
import type { TransportShape } from "./transport.ts"
import type { WireLog } from "./wire_log.ts"

/** A request before it is authorized: all that a signature covers. */
export interface UnsignedRequest {
  /** HTTP method in upper case. */
  readonly method: Spec["method"]
  /** Percent-encoded, with the leading slash. */
  readonly path: string
  /** Percent-encoded, with its `?`; empty without parameters. */
  readonly query: string
  /** Absent without a body. */
  readonly contentType: string | undefined
  /** Headers of the call by lower-case name. */
  readonly headers: Readonly<Record<string, string>>
}

/** What the pipeline needs of an API; `E` is what its authorization can fail with besides. */
export interface Api<E = never> {
  /** Scheme, host and port, without a slash at the end. */
  readonly origin: string
  /** Path in front of every operation's path. */
  readonly root: (service: Spec["service"]) => string
  /** All headers to send; called anew for each attempt, so that date and signature are of `now` (milliseconds since 1970). */
  readonly authorize: (
    operation: string,
    request: UnsignedRequest,
    now: number,
  ) => Effect.Effect<Readonly<Record<string, string>>, CredentialsUnavailable | E>
  /** Whether `authorize` waits for nobody: no source of keys or signatures could keep a call beyond its time limit. */
  readonly authorizesAtOnce: boolean
  /** A new idempotence key. */
  readonly newKey: Effect.Effect<string, CryptoError>
  /** Tells an error of this API more precisely. */
  readonly refine: (error: ApiError) => ApiError | E
  /** What carries the requests. */
  readonly transport: TransportShape
  /** Watches the wire unless a call says otherwise. */
  readonly wireLog?: WireLog | undefined
  /** How calls are repeated unless they say otherwise. */
  readonly retry: RetrySettings
  /** What all calls together may spend on repetitions. */
  readonly quota: RetryQuota
  /** Limits of time and size unless a call says otherwise. */
  readonly limits: LimitSettings
}

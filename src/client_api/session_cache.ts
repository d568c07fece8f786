import * as Cause from "effect/Cause"
import * as Context from "effect/Context"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import type { ApiError } from "../operation/errors.ts"
import type { Operation } from "../operation/operation.ts"

/** What was found out within one client session. */
export interface SessionCacheShape {
  /**
   * The result of a lookup, made at the first use of its key and kept. Lookups of one key at the same time share one run;
   * a failure goes to all of them and is not kept.
   */
  readonly get: <A, E, R>(key: string, lookup: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R>
}

const SessionCacheBase: Context.ServiceClass<
  SessionCache,
  "@epayment/effect/SessionCache",
  SessionCacheShape
> = /* @__PURE__ */ Context.Service<SessionCache, SessionCacheShape>()("@epayment/effect/SessionCache")

/** What the platform answered within one client session, kept in memory as long as the session (protocol: caching). */
export class SessionCache extends SessionCacheBase {
  /** An empty cache; one for each client session. */
  static readonly layer: Layer.Layer<SessionCache> = /* @__PURE__ */ Layer.sync(SessionCache, () => make())
}

const make = (): SessionCacheShape => {
  const kept = new Map<string, Deferred.Deferred<unknown, unknown>>()

  const get = <A, E, R>(key: string, lookup: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
    Effect.suspend(() => {
      const before = kept.get(key)
      // What is kept under a key came of the same lookup.
      if (before !== undefined) return Deferred.await(before) as Effect.Effect<A, E>
      const result = Deferred.makeUnsafe<unknown, unknown>()
      kept.set(key, result)
      return Effect.onExit(lookup, (exit) =>
        Effect.sync(() => {
          if (Exit.isFailure(exit)) kept.delete(key)
          // Who waits must not suffer from the interruption of another: one of them looks up anew.
          const interrupted = Exit.isFailure(exit) && Cause.hasInterruptsOnly(exit.cause)
          Deferred.doneUnsafe(result, interrupted ? get(key, lookup) as Effect.Effect<A, E> : exit)
        }))
    })

  return { get }
}

/**
 * Calls an operation once within the session for the same arguments: products, networks, directories, conversions and the
 * like do not change meanwhile. Not for what moves on, such as `Payments.thirdPartyStatus` (protocol: caching).
 *
 * @example
 * ```ts
 * import { once, Products } from "@epayment/effect/client"
 *
 * const networks = once(Products.networks, 320, { countryCode: "CH", currencyCode: "CHF", amount: 4990 })
 * ```
 */
export const once = <Args extends ReadonlyArray<unknown>, A, E, R>(
  operation: Operation<Args, A, E, R>,
  ...args: Args
): Effect.Effect<A, E | ApiError, R | SessionCache> =>
  Effect.flatMap(SessionCache, ({ get }) => get(`${operation.spec.id} ${JSON.stringify(args)}`, operation(...args)))

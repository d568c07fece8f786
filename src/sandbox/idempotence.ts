import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type { SandboxSettings } from "./settings.ts"
import type { StoredAnswer, StoreShape } from "./store/store.ts"

/** What is kept of an answer, before it is known when its key was first seen. */
export type Keepable = Omit<StoredAnswer, "firstAt">

/** How a request under a key goes on. */
export type Keyed<A extends Keepable> =
  /** It was the first one and was carried out. */
  | { readonly _tag: "Acted"; readonly answer: A }
  /** It was carried out earlier, and this is what was answered then. */
  | { readonly _tag: "Replayed"; readonly answer: StoredAnswer }
  /** The first request under the key is still running. */
  | { readonly _tag: "Running"; readonly firstAt: number }

/** Lets each request happen once per merchant and key (protocol: idempotence). */
export interface Idempotence {
  /**
   * Runs `act` under a key unless it was answered within the window or is running. What `act` changes and the answer that
   * is kept are one transaction: the platform never forgets that it acted. Answers of 500 and more are not kept. `delay`
   * comes first, while the key counts as running.
   */
  readonly once: <A extends Keepable>(
    merchantId: string,
    key: string,
    now: number,
    delay: Effect.Effect<void>,
    act: Effect.Effect<A>,
  ) => Effect.Effect<Keyed<A>>
}

/** The idempotence of one process; keys that run are known to it alone, those that were answered to the store. */
export const makeIdempotence = (store: StoreShape, settings: SandboxSettings): Idempotence => {
  const running = new Map<string, number>()
  const window = Duration.toMillis(settings.idempotenceWindow)
  let prunedAt = -Infinity

  /** Forgets old answers, once for each twentieth part of the window. */
  const prune = (now: number): Effect.Effect<void> => {
    if (now - prunedAt < window / 20) return Effect.void
    prunedAt = now
    return store.forgetAnswers(now - window)
  }

  return {
    once: <A extends Keepable>(
      merchantId: string,
      key: string,
      now: number,
      delay: Effect.Effect<void>,
      act: Effect.Effect<A>,
    ) =>
      Effect.suspend(() => {
        const name = `${merchantId} ${key}`
        const firstAt = running.get(name)
        if (firstAt !== undefined) return Effect.succeed<Keyed<A>>({ _tag: "Running", firstAt })
        running.set(name, now)
        const once = Effect.flatMap(store.answer(merchantId, key, now - window), (kept): Effect.Effect<Keyed<A>> => {
          if (kept !== undefined) return Effect.succeed({ _tag: "Replayed", answer: kept })
          return Effect.flatMap(act, (answer) => {
            const { status, location, body } = answer
            const keep = status < 500
              ? store.keepAnswer(merchantId, key, { firstAt: now, status, location, body })
              : Effect.void
            return Effect.as(keep, { _tag: "Acted", answer } as const)
          })
        })
        return Effect.ensuring(
          Effect.andThen(delay, store.transaction(Effect.andThen(prune(now), once))),
          Effect.sync(() => {
            running.delete(name)
          }),
        )
      }),
  }
}

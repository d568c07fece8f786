import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type { CryptoProviderShape } from "../crypto/crypto_provider.ts"
import { newUuid } from "./random.ts"
import type { SandboxSettings } from "./settings.ts"
import { isRunning, type StoredAnswer } from "./store/answers.ts"
import type { StoreShape } from "./store/store.ts"

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
   * Runs `act` under a key unless it was answered within the window or is running, in this process or another. What `act`
   * changes and the answer that is kept are one transaction: the platform never forgets that it acted. Answers of 500 and
   * more are not kept. `delay`, where there is one, comes first, while the key counts as running.
   */
  readonly once: <A extends Keepable>(
    merchantId: string,
    key: string,
    now: number,
    delay: Effect.Effect<void> | undefined,
    act: Effect.Effect<A>,
  ) => Effect.Effect<Keyed<A>>
}

/** A request that does not act. */
type Settled = Exclude<Keyed<never>, { readonly _tag: "Acted" }>

/** How long a key stays with a process that gives no sign of life, in milliseconds. */
const lease = 10_000

/**
 * Idempotence over a store. A request that is carried out at once holds the store's transaction, which the next one under
 * its key waits for; one that is delayed holds its key in the store, as long as its process lives.
 */
export const makeIdempotence = (
  store: StoreShape,
  crypto: CryptoProviderShape,
  settings: SandboxSettings,
): Idempotence => {
  const { answers, transaction } = store
  const runningHere = new Map<string, number>()
  const window = Duration.toMillis(settings.idempotenceWindow)
  let prunedAt = -Infinity

  /** Forgets old answers, once for each twentieth part of the window. */
  const prune = (now: number): Effect.Effect<void> => {
    if (now - prunedAt < window / 20) return Effect.void
    prunedAt = now
    return answers.forget(now - window)
  }

  /** How the request ends without `act`, if it does; `holder` is whose hold does not count. */
  const settled = (
    merchantId: string,
    key: string,
    now: number,
    holder: string | undefined,
  ): Effect.Effect<Settled | undefined> =>
    Effect.flatMap(answers.find(merchantId, key, now - window), (found): Effect.Effect<Settled | undefined> => {
      if (found === undefined) return Effect.succeed(undefined)
      if (!isRunning(found)) return Effect.succeed({ _tag: "Replayed", answer: found })
      return Effect.map(
        Clock.currentTimeMillis,
        (real) =>
          found.holder === holder || found.heldUntil <= real
            ? undefined
            : { _tag: "Running", firstAt: found.firstAt } as const,
      )
    })

  const acted = <A extends Keepable>(
    merchantId: string,
    key: string,
    now: number,
    holder: string | undefined,
    act: Effect.Effect<A>,
  ): Effect.Effect<Keyed<A>> =>
    transaction(
      Effect.flatMap(
        Effect.andThen(prune(now), settled(merchantId, key, now, holder)),
        (known): Effect.Effect<Keyed<A>> =>
          known !== undefined ? Effect.succeed(known) : Effect.flatMap(act, (answer) => {
            const { status, location, body } = answer
            const kept = status < 500
              ? answers.keep(merchantId, key, { firstAt: now, status, location, body })
              : Effect.void
            return Effect.as(kept, { _tag: "Acted", answer } as const)
          }),
      ),
    )

  /** Holds the key in the store during the delay, which others may see long before it acts. */
  const actedLater = Effect.fnUntraced(function* <A extends Keepable>(
    merchantId: string,
    key: string,
    now: number,
    delay: Effect.Effect<void>,
    act: Effect.Effect<A>,
  ): Effect.fn.Return<Keyed<A>> {
    const holder = yield* newUuid(crypto)
    const until = Effect.map(Clock.currentTimeMillis, (real) => real + lease)
    const hold = Effect.flatMap(
      until,
      (heldUntil) => answers.hold(merchantId, key, { firstAt: now, holder, heldUntil }),
    )
    const known = yield* transaction(
      Effect.tap(settled(merchantId, key, now, undefined), (found) => found === undefined ? hold : Effect.void),
    )
    if (known !== undefined) return known
    const holdOn = Effect.flatMap(until, (heldUntil) => answers.holdOn(merchantId, key, holder, heldUntil))
    const held = Effect.raceFirst(delay, Effect.forever(Effect.delay(holdOn, lease / 3)))
    return yield* Effect.ensuring(
      Effect.andThen(held, acted(merchantId, key, now, holder, act)),
      answers.release(merchantId, key, holder),
    )
  })

  return {
    once: (merchantId, key, now, delay, act) =>
      Effect.suspend(() => {
        const name = `${merchantId} ${key}`
        const firstAt = runningHere.get(name)
        if (firstAt !== undefined) return Effect.succeed({ _tag: "Running", firstAt } as const)
        runningHere.set(name, now)
        return Effect.ensuring(
          delay === undefined
            ? acted(merchantId, key, now, undefined, act)
            : actedLater(merchantId, key, now, delay, act),
          Effect.sync(() => {
            runningHere.delete(name)
          }),
        )
      }),
  }
}

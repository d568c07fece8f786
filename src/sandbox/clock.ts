import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import type { StoreShape } from "./store/store.ts"

/** The sandbox's time: Effect's clock, moved on by what `advance` added, or a time that moves only when it is moved. */
export interface SandboxClock {
  /** Whether the time moves only when it is moved. */
  readonly isManual: boolean
  /** Milliseconds since 1970. */
  readonly now: Effect.Effect<number>
  /** Moves the time on by some milliseconds, for this store for good. */
  readonly moveOn: (milliseconds: number) => Effect.Effect<void>
  /** Forgets how far the time was moved on. */
  readonly reset: Effect.Effect<void>
}

const offsetFact = "clock.offset"
const beginFact = "clock.begin"

/**
 * The clock of a store; how far it was moved on is part of the store, so that a restart does not turn time back and every
 * process on the store has the same time. A manual clock begins at the moment of its store's first start, which is part of
 * the store as well.
 */
export const makeClock = Effect.fnUntraced(function* (
  store: StoreShape,
  isManual: boolean,
  note: () => void,
): Effect.fn.Return<SandboxClock> {
  const real = Clock.Clock.use((clock) => Effect.sync(() => clock.currentTimeMillisUnsafe()))
  const moved = Effect.map(store.fact(offsetFact), (offset) => offset === undefined ? 0 : Number(offset))
  const begun = yield* store.fact(beginFact)
  const begin = begun === undefined ? yield* real : Number(begun)
  const keepBegin = isManual ? store.setFact(beginFact, String(begin)) : Effect.void
  yield* keepBegin
  return {
    isManual,
    now: isManual
      ? Effect.map(moved, (by) => begin + by)
      : Effect.flatMap(moved, (by) => Clock.Clock.use((clock) => Effect.succeed(clock.currentTimeMillisUnsafe() + by))),
    moveOn: (milliseconds) => Effect.andThen(store.addToFact(offsetFact, milliseconds), Effect.sync(note)),
    reset: Effect.andThen(Effect.andThen(store.setFact(offsetFact, "0"), keepBegin), Effect.sync(note)),
  }
})

import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import type { StoreShape } from "./store/store.ts"

/** The sandbox's time: Effect's clock, moved on by what `advance` added. */
export interface SandboxClock {
  /** Milliseconds since 1970. */
  readonly now: Effect.Effect<number>
  /** Moves the time on by some milliseconds, for this store for good. */
  readonly moveOn: (milliseconds: number) => Effect.Effect<void>
  /** Forgets how far the time was moved on. */
  readonly reset: Effect.Effect<void>
}

const offsetFact = "clock.offset"

/** The clock of a store; how far it was moved on is part of the store, so that a restart does not turn time back. */
export const makeClock = (store: StoreShape): Effect.Effect<SandboxClock> =>
  Effect.map(store.fact(offsetFact), (fact) => {
    let offset = fact === undefined ? 0 : Number(fact)
    return {
      now: Clock.Clock.use((clock) => Effect.succeed(clock.currentTimeMillisUnsafe() + offset)),
      moveOn: (milliseconds) =>
        Effect.suspend(() => {
          offset += milliseconds
          return store.setFact(offsetFact, String(offset))
        }),
      reset: Effect.sync(() => {
        offset = 0
      }),
    }
  })

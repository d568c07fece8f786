import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Scheduler from "effect/Scheduler"

/** When virtual time begins unless a test says otherwise: cards of the tests are valid then. */
export const start = Date.UTC(2025, 2, 3, 8)

/** A time of its own. */
export interface VirtualTime {
  /** Runs an effect in this time; one at a time, and each goes on where the one before left off. */
  readonly within: <A, E, R>(self: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R>
}

/**
 * A time that stands still while anything runs and jumps to the end of the next sleep when nothing does. Whatever waits for
 * a promise or a socket has no place in it.
 */
export const virtualTime = (from = start): VirtualTime => {
  let now = from
  let running = 0
  let over = true
  const sleepers: Array<{ readonly at: number; readonly wake: () => void }> = []

  const goOn = () => {
    while (!over && running === 0) {
      const next = sleepers.shift()
      if (next === undefined) return
      now = Math.max(now, next.at)
      running++
      next.wake()
      running--
    }
  }

  const scheduler = new Scheduler.MixedScheduler("async", (task) => {
    let cancelled = false
    running++
    queueMicrotask(() => {
      if (!cancelled) task()
      running--
      goOn()
    })
    return () => {
      cancelled = true
    }
  })

  const nanos = () => BigInt(Math.round(now)) * 1_000_000n
  const clock: Clock.Clock = {
    currentTimeMillisUnsafe: () => now,
    currentTimeMillis: Effect.sync(() => now),
    currentTimeNanosUnsafe: nanos,
    currentTimeNanos: Effect.sync(nanos),
    monotonicTimeNanosUnsafe: nanos,
    monotonicTimeNanos: Effect.sync(nanos),
    sleep: (duration) =>
      Effect.callback<void>((resume) => {
        // Clocks know no parts of a millisecond.
        const at = now + Math.ceil(Math.max(0, Duration.toMillis(duration)))
        if (at === Infinity) return
        const sleeper = { at, wake: () => resume(Effect.void) }
        const later = sleepers.findIndex((one) => one.at > at)
        sleepers.splice(later < 0 ? sleepers.length : later, 0, sleeper)
        running++
        queueMicrotask(() => {
          running--
          goOn()
        })
        return Effect.sync(() => {
          const index = sleepers.indexOf(sleeper)
          if (index >= 0) sleepers.splice(index, 1)
        })
      }),
  }

  return {
    within: (self) =>
      Effect.suspend(() => {
        over = false
        return self.pipe(
          Effect.onExit(() => Effect.sync(() => void (over = true))),
          Effect.provideService(Clock.Clock, clock),
          Effect.provideService(Scheduler.Scheduler, scheduler),
        )
      }),
  }
}

/** Runs an effect to its end in a time of its own. */
export const inVirtualTime = <A, E, R>(self: Effect.Effect<A, E, R>, from = start): Effect.Effect<A, E, R> =>
  Effect.suspend(() => virtualTime(from).within(self))

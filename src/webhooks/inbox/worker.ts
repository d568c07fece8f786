import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import type * as Latch from "effect/Latch"
import * as Semaphore from "effect/Semaphore"
import { claimHandler, type EventHandler, type HandlingResult, type HeldClaim, type Restore } from "./handle_claim.ts"
import type { InboxStore } from "./inbox_store.ts"
import type { InboxUnavailable } from "./inbox_unavailable.ts"
import { checkedSettings, type WorkerSettings } from "./worker_settings.ts"

/** What one pass over the due events did. */
export interface ProcessedEvents {
  /** Events whose handler succeeded. */
  readonly handled: number
  /** Events whose handler failed, now waiting for their next attempt or given up; those that were lost to another worker. */
  readonly failed: number
}

/** The worker over a store; `stored` opens when this process stores an event. */
export const makeWorker = (store: InboxStore, stored: Latch.Latch): {
  readonly process: <E, R>(
    onEvent: EventHandler<E, R>,
    settings?: WorkerSettings,
  ) => Effect.Effect<ProcessedEvents, InboxUnavailable, R>
  readonly run: <E, R>(onEvent: EventHandler<E, R>, settings?: WorkerSettings) => Effect.Effect<never, never, R>
} => {
  // Looking for work is not worth a span each second.
  const claim = (lease: number): Effect.Effect<HeldClaim | undefined, InboxUnavailable> =>
    Effect.flatMap(Clock.currentTimeMillis, (now) =>
      Effect.map(
        store.claim(now, now + lease),
        (claimed) => claimed === undefined ? undefined : { claim: claimed, until: now + lease },
      )).pipe(Effect.withTracerEnabled(false))

  return {
    process: Effect.fnUntraced(function* <E, R>(onEvent: EventHandler<E, R>, given: WorkerSettings = {}) {
      const settings = checkedSettings(given)
      const handle = claimHandler(store, onEvent, settings)
      const results: Array<HandlingResult> = []
      const one = Effect.uninterruptibleMask((restore) =>
        Effect.flatMap(
          claim(settings.lease),
          (held) =>
            held === undefined
              ? Effect.succeed(false)
              : Effect.map(handle(restore, held), (result) => results.push(result) > 0),
        )
      )
      const all = Effect.gen(function* () {
        while (yield* one);
      })
      yield* Effect.all(Array.from({ length: settings.concurrency }, () => all), { concurrency: "unbounded" })
      const handled = results.filter((result) => result === "handled").length
      return { handled, failed: results.length - handled }
    }),

    run: Effect.fnUntraced(function* <E, R>(onEvent: EventHandler<E, R>, given: WorkerSettings = {}) {
      const settings = checkedSettings(given)
      const handle = claimHandler(store, onEvent, settings)
      const looking = yield* Semaphore.make(1)
      const report = (error: InboxUnavailable) => settings.report({ _tag: "StoreFailed", error })

      /** Waits for the next event; only one looks at a time, and only the wait can be interrupted: a claim is never dropped. */
      const next = Effect.fnUntraced(function* (restore: Restore) {
        for (;;) {
          yield* stored.close
          const held = yield* Effect.catch(
            claim(settings.lease),
            (error) => Effect.as(report(error), "failed" as const),
          )
          if (held !== undefined && held !== "failed") return held
          const wait = held === "failed" ? Effect.sleep(settings.pollInterval) : stored.await
          yield* restore(Effect.timeoutOption(wait, settings.pollInterval))
        }
      })
      const one = Effect.uninterruptibleMask((restore) =>
        Effect.flatMap(
          Effect.andThen(restore(looking.take(1)), Effect.ensuring(next(restore), looking.release(1))),
          (held) => Effect.catch(handle(restore, held), report),
        )
      )
      const forget = Effect.flatMap(Clock.currentTimeMillis, (now) => store.forget(now - settings.keepHandled)).pipe(
        Effect.catch(report),
        Effect.andThen(Effect.sleep("1 hour")),
      )
      const workers = Array.from({ length: settings.concurrency }, () => Effect.forever(one))
      return yield* Effect.all([Effect.forever(forget), ...workers], { concurrency: "unbounded" }) as Effect.Effect<
        never,
        never,
        R
      >
    }),
  }
}

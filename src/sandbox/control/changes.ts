import * as Effect from "effect/Effect"
import * as Latch from "effect/Latch"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import type { StoredEvent, StoreShape } from "../store/store.ts"

/** A part of the sandbox in which something changed that no event tells. */
export type ChangedPart = "objects" | "requests" | "deliveries" | "faults" | "clock"

/** Something that changed in the sandbox. */
export type SandboxChange =
  /** An event happened; every one is told, in order. */
  | { readonly type: "event"; readonly event: StoredEvent }
  /** Look again at these parts; several changes in a row are told once. */
  | { readonly type: "changed"; readonly parts: ReadonlyArray<ChangedPart> }
  /** Everything was forgotten; the order of events begins anew. */
  | { readonly type: "reset" }

/** Tells who listens what changes. */
export interface Changes {
  /** Something changed; costs nothing while nobody listens. */
  readonly note: (what: ChangedPart | "reset") => void
  /** Whether nobody listens: who joins later looks at everything first. */
  readonly isUnheard: () => boolean
  /** The events after a place in their order, or those from now on, and what else changes, until it is interrupted. */
  readonly stream: (after: number | undefined) => Stream.Stream<SandboxChange>
}

interface Listener {
  readonly noted: Set<ChangedPart | "reset">
  readonly woken: Latch.Latch
}

/** How long, in milliseconds, a listener may not notice what another process on the same store did. */
const unnoticed = 1000

/** The changes of a platform over its store. */
export const makeChanges = (store: StoreShape): Changes => {
  const listeners = new Set<Listener>()

  const listen = Effect.acquireRelease(
    Effect.sync((): Listener => {
      const listener = { noted: new Set<ChangedPart | "reset">(), woken: Latch.makeUnsafe(false) }
      listeners.add(listener)
      return listener
    }),
    (listener) => Effect.sync(() => listeners.delete(listener)),
  )

  /** What is new for a listener that has heard of the events up to `after`; waits until something is. */
  const next = Effect.fnUntraced(function* (
    { noted, woken }: Listener,
    after: number,
  ): Effect.fn.Return<readonly [ReadonlyArray<SandboxChange>, Option.Option<number>]> {
    while (true) {
      yield* woken.close
      const parts = [...noted]
      noted.clear()
      // Another process on the same store may have forgotten everything.
      if (parts.includes("reset") || (yield* store.lastEvent) < after) return [[{ type: "reset" }], Option.some(0)]
      const events = yield* store.events({ after })
      const changed = parts.filter((part) => part !== "reset")
      if (events.length > 0 || changed.length > 0) {
        return [
          [
            ...events.map((event): SandboxChange => ({ type: "event", event })),
            ...(changed.length === 0 ? [] : [{ type: "changed", parts: changed } as const]),
          ],
          Option.some(events.at(-1)?.sequence ?? after),
        ]
      }
      yield* Effect.timeoutOption(woken.await, unnoticed)
    }
  })

  return {
    isUnheard: () => listeners.size === 0,
    note: (what) => {
      for (const { noted, woken } of listeners) {
        noted.add(what)
        woken.openUnsafe()
      }
    },
    stream: (after) =>
      Stream.unwrap(Effect.gen(function* () {
        const listener = yield* listen
        const start = after ?? (yield* store.lastEvent)
        return Stream.paginate(start, (heard) => next(listener, heard))
      })),
  }
}

/** A store that notes what changes in it. */
export const withChanges = (store: StoreShape, { note, isUnheard }: Changes): StoreShape => ({
  ...store,
  transaction: (effect) =>
    isUnheard()
      ? store.transaction(effect)
      : Effect.tap(store.transaction(effect), () => Effect.sync(() => note("objects"))),
  clear: Effect.tap(store.clear, () => Effect.sync(() => note("reset"))),
  deliveries: {
    ...store.deliveries,
    settle: (claimed, settlement) =>
      Effect.tap(store.deliveries.settle(claimed, settlement), () => Effect.sync(() => note("deliveries"))),
  },
})

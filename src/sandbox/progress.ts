import * as Effect from "effect/Effect"
import type { Keeper } from "./keep.ts"
import type { StoreShape } from "./store/store.ts"

/** Does to an object what is due at the keeper's moment, and keeps it with the next moment. */
export type Player = (keeper: Keeper, id: string) => Effect.Effect<void>

/**
 * Plays what the platform does by itself until a moment: captures, settlements, refunds, expiries, each at its own time and
 * in the order of their times, one transaction each. Called before every request, so nobody ever sees a state that time
 * has overtaken.
 */
export const playUntil = (
  store: StoreShape,
  players: ReadonlyMap<string, Player>,
  { crypto, settings }: Pick<Keeper, "crypto" | "settings">,
  until: number,
): Effect.Effect<void> =>
  Effect.flatMap(store.due(until), (first) => {
    if (first === undefined) return Effect.void
    // Found again inside the transaction: another request may have played it meanwhile.
    const playOne = Effect.flatMap(store.due(until), (due) => {
      if (due === undefined) return Effect.succeed(false)
      const player = players.get(due.kind)
      if (player === undefined) return Effect.die(new Error(`nothing is known to be due for a ${due.kind}`))
      const keeper = { store: store.merchant(due.merchantId, "change"), crypto, settings, now: due.dueAt }
      return Effect.as(player(keeper, due.id), true)
    })
    return Effect.asVoid(Effect.repeat(store.transaction(playOne), { while: (played) => played }))
  })

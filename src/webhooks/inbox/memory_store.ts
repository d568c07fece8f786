import * as Effect from "effect/Effect"
import type { Claim, InboxCounts, InboxStore, NewEntry } from "./inbox_store.ts"

interface Entry extends NewEntry {
  readonly receivedAt: number
  state: keyof InboxCounts
  dueAt: number
  settledAt: number
  attempts: number
  leases: number
  reason: string
}

/** A store in this process's memory: every method is one step that nothing can come between. */
export const makeMemoryStore = (): InboxStore => {
  /** Waiting and leased ones, in the order of arrival. */
  const open = new Map<string, Entry>()
  const dead = new Map<string, Entry>()
  /** When each was handled. */
  const handled = new Map<string, number>()

  const held = ({ id, lease }: Claim): Entry | undefined => {
    const entry = open.get(id)
    return entry?.state === "leased" && entry.leases === lease ? entry : undefined
  }

  return {
    insert: (entry, now) =>
      Effect.sync(() => {
        if (open.has(entry.id) || dead.has(entry.id) || handled.has(entry.id)) return false
        open.set(entry.id, {
          ...entry,
          receivedAt: now,
          state: "waiting",
          dueAt: now,
          settledAt: 0,
          attempts: 0,
          leases: 0,
          reason: "",
        })
        return true
      }),
    claim: (now, until) =>
      Effect.sync(() => {
        let next: Entry | undefined
        for (const entry of open.values()) {
          if (entry.dueAt <= now && (next === undefined || entry.dueAt < next.dueAt)) next = entry
        }
        if (next === undefined) return undefined
        next.state = "leased"
        next.dueAt = until
        return { id: next.id, body: next.body, attempt: ++next.attempts, lease: ++next.leases }
      }),
    extend: (claim, until) =>
      Effect.sync(() => {
        const entry = held(claim)
        if (entry !== undefined) entry.dueAt = until
        return entry !== undefined
      }),
    settle: (claim, settlement, now) =>
      Effect.sync(() => {
        const entry = held(claim)
        if (entry === undefined) return false
        entry.state = settlement.state
        entry.settledAt = now
        if (settlement.state === "waiting") {
          entry.dueAt = settlement.dueAt
          entry.reason = settlement.reason
          return true
        }
        open.delete(entry.id)
        if (settlement.state === "handled") handled.set(entry.id, now)
        else dead.set(entry.id, Object.assign(entry, { reason: settlement.reason }))
        return true
      }),
    counts: Effect.sync(() => {
      const leased = [...open.values()].filter(({ state }) => state === "leased").length
      return { waiting: open.size - leased, leased, handled: handled.size, dead: dead.size }
    }),
    dead: ({ offset, limit }) =>
      Effect.sync(() =>
        [...dead.values()].slice(offset, offset + limit).map((
          { id, type, body, receivedAt, settledAt, attempts, reason },
        ) => ({
          id,
          type,
          body,
          receivedAt,
          settledAt,
          attempts,
          reason,
        }))
      ),
    requeue: (id, now) =>
      Effect.sync(() => {
        const entry = dead.get(id)
        if (entry === undefined) return false
        dead.delete(id)
        open.set(id, Object.assign(entry, { state: "waiting", dueAt: now, attempts: 0 }))
        return true
      }),
    forget: (handledBefore) =>
      Effect.sync(() => {
        for (const [id, at] of handled) if (at < handledBefore) handled.delete(id)
      }),
  }
}

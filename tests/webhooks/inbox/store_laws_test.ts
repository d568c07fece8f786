import { assert, assertEquals } from "@std/assert"
import * as fc from "fast-check"
import * as Effect from "effect/Effect"
import type { Claim, InboxStore, Settlement } from "../../../src/webhooks/inbox/inbox_store.ts"
import { type Law, storeLaws, type Stores } from "./backends.ts"

const entry = (id: string) => ({ id, type: "payment.paid", body: `{"id":"${id}"}` })

const claimed = (store: InboxStore, now: number, until: number) =>
  Effect.map(store.claim(now, until), (claim) => {
    assert(claim !== undefined, `nothing was due at ${now}`)
    return claim
  })

/** A law that needs one store only. */
const alone = (law: (store: InboxStore) => Effect.Effect<void, unknown>): Law<Stores> => (fresh) =>
  Effect.flatMap(Effect.flatten(fresh), law)

storeLaws("a store of the inbox", {
  "takes an event once, whatever became of it": alone(Effect.fnUntraced(function* (store) {
    assertEquals(yield* store.insert(entry("a"), 0), true)
    assertEquals(yield* store.insert(entry("a"), 1), false)
    const claim = yield* claimed(store, 1, 10)
    assertEquals(yield* store.insert(entry("a"), 2), false)
    assertEquals(yield* store.settle(claim, { state: "handled" }, 3), true)
    assertEquals(yield* store.insert(entry("a"), 4), false)
    yield* store.insert(entry("b"), 5)
    yield* store.settle(yield* claimed(store, 5, 10), { state: "dead", reason: "r" }, 6)
    assertEquals(yield* store.insert(entry("b"), 7), false)
    assertEquals(yield* store.counts, { waiting: 0, leased: 0, handled: 1, dead: 1 })
  })),

  "lends an event to one worker until the lease ends": alone(Effect.fnUntraced(function* (store) {
    yield* store.insert(entry("a"), 0)
    assertEquals(yield* store.claim(0, 10), { id: "a", body: '{"id":"a"}', attempt: 1, lease: 1 })
    assertEquals(yield* store.claim(9, 19), undefined)
    assertEquals(yield* store.counts, { waiting: 0, leased: 1, handled: 0, dead: 0 })
    assertEquals(yield* store.claim(10, 20), { id: "a", body: '{"id":"a"}', attempt: 2, lease: 2 })
  })),

  "gives out what is due longest first": alone(Effect.fnUntraced(function* (store) {
    for (const [id, at] of [["c", 3], ["a", 1], ["b", 2]] as const) yield* store.insert(entry(id), at)
    assertEquals(yield* store.claim(0, 10), undefined)
    const order = []
    for (let i = 0; i < 3; i++) order.push((yield* claimed(store, 5, 10)).id)
    assertEquals(order, ["a", "b", "c"])
  })),

  "makes a lease longer for its holder only": alone(Effect.fnUntraced(function* (store) {
    yield* store.insert(entry("a"), 0)
    const first = yield* claimed(store, 0, 10)
    assertEquals(yield* store.extend(first, 20), true)
    assertEquals(yield* store.claim(19, 30), undefined)
    const second = yield* claimed(store, 20, 30)
    assertEquals(yield* store.extend(first, 100), false)
    assertEquals(yield* store.extend(second, 40), true)
    assertEquals(yield* store.claim(39, 50), undefined)
  })),

  "lets the holder of the latest lease settle, once, and nobody else": alone(Effect.fnUntraced(function* (store) {
    const settlements: ReadonlyArray<Settlement> = [
      { state: "handled" },
      { state: "dead", reason: "r" },
      { state: "waiting", dueAt: 1000, reason: "r" },
    ]
    for (const [i, settlement] of settlements.entries()) {
      yield* store.insert(entry(`${i}`), 0)
      const first = yield* claimed(store, 0, 10)
      const second = yield* claimed(store, 10, 20)
      assertEquals(second.id, first.id)
      for (const late of settlements) assertEquals(yield* store.settle(first, late, 11), false)
      assertEquals(yield* store.settle(second, settlement, 12), true)
      for (const again of settlements) assertEquals(yield* store.settle(second, again, 13), false)
      assertEquals(yield* store.extend(second, 2000), false)
    }
    assertEquals(yield* store.counts, { waiting: 1, leased: 0, handled: 1, dead: 1 })
  })),

  "lets a late holder settle as long as nobody took over": alone(Effect.fnUntraced(function* (store) {
    yield* store.insert(entry("a"), 0)
    const late = yield* claimed(store, 0, 10)
    assertEquals(yield* store.settle(late, { state: "handled" }, 500), true)
    assertEquals(yield* store.claim(1000, 2000), undefined)
  })),

  "makes a waiting event due at its time, counting the attempts": alone(Effect.fnUntraced(function* (store) {
    yield* store.insert(entry("a"), 0)
    yield* store.settle(yield* claimed(store, 0, 10), { state: "waiting", dueAt: 50, reason: "r" }, 5)
    assertEquals(yield* store.claim(49, 60), undefined)
    assertEquals(yield* store.claim(50, 60), { id: "a", body: '{"id":"a"}', attempt: 2, lease: 2 })
  })),

  "lists the dead with all that is known, and lets them live again with all attempts": alone(
    Effect.fnUntraced(function* (store) {
      for (const [i, id] of ["a", "b", "c"].entries()) {
        yield* store.insert(entry(id), i)
        yield* claimed(store, i, 10 + i)
        yield* store.settle(yield* claimed(store, 10 + i, 100), { state: "dead", reason: `why ${id}` }, 20 + i)
      }
      const all = yield* store.dead({ offset: 0, limit: 10 })
      assertEquals(all.map(({ id }) => id), ["a", "b", "c"])
      assertEquals(all[1], { ...entry("b"), receivedAt: 1, settledAt: 21, attempts: 2, reason: "why b" })
      assertEquals((yield* store.dead({ offset: 1, limit: 1 })).map(({ id }) => id), ["b"])

      assertEquals(yield* store.requeue("b", 30), true)
      assertEquals(yield* store.requeue("b", 30), false)
      assertEquals(yield* store.requeue("nobody", 30), false)
      assertEquals(yield* store.claim(29, 40), undefined)
      assertEquals(yield* store.claim(30, 40), { id: "b", body: '{"id":"b"}', attempt: 1, lease: 3 })
      assertEquals((yield* store.dead({ offset: 0, limit: 10 })).map(({ id }) => id), ["a", "c"])
    }),
  ),

  "forgets what was handled before a moment, and nothing else": alone(Effect.fnUntraced(function* (store) {
    for (const id of ["old", "recent", "dead", "leased"]) {
      yield* store.insert(entry(id), 0)
      const claim = yield* claimed(store, 0, 1000)
      if (id === "old") yield* store.settle(claim, { state: "handled" }, 10)
      if (id === "recent") yield* store.settle(claim, { state: "handled" }, 20)
      if (id === "dead") yield* store.settle(claim, { state: "dead", reason: "r" }, 5)
    }
    yield* store.insert(entry("waiting"), 0)
    yield* store.forget(20)
    assertEquals(yield* store.counts, { waiting: 1, leased: 1, handled: 1, dead: 1 })
    assertEquals(yield* store.insert(entry("recent"), 30), false)
    assertEquals(yield* store.insert(entry("old"), 30), true)
  })),

  "keeps texts as they are": alone(Effect.fnUntraced(function* (store) {
    const body = JSON.stringify({ text: "Zürich 'quoted' \"twice\" \\ \n 😀 \0 \ud800 $1 ? :x" })
    yield* store.insert({ id: "a'b\"c", type: "späte.Änderung", body }, 0)
    const claim = yield* claimed(store, 0, 10)
    assertEquals([claim.id, claim.body], ["a'b\"c", body])
    yield* store.settle(claim, { state: "dead", reason: 'weil\'s "so" ist 😀' }, 1)
    const [dead] = yield* store.dead({ offset: 0, limit: 1 })
    assertEquals([dead.type, dead.body, dead.reason], ["späte.Änderung", body, 'weil\'s "so" ist 😀'])
  })),

  "holds times of this century": alone(Effect.fnUntraced(function* (store) {
    const now = Date.UTC(2099, 11, 31)
    yield* store.insert(entry("a"), now)
    assertEquals(yield* store.claim(now - 1, now), undefined)
    yield* store.settle(yield* claimed(store, now, now + 60_000), { state: "dead", reason: "" }, now + 1)
    const [dead] = yield* store.dead({ offset: 0, limit: 1 })
    assertEquals([dead.receivedAt, dead.settledAt], [now, now + 1])
  })),

  "shares its events between processes, each taken by one of them": (fresh) =>
    Effect.gen(function* () {
      const open = yield* fresh
      const processes = yield* Effect.all([open, open, open, open])
      const ids = Array.from({ length: 60 }, (_, i) => `event-${i}`)
      const inserted = yield* Effect.forEach(
        ids,
        (id) => Effect.forEach(processes, (store) => store.insert(entry(id), 0), { concurrency: "unbounded" }),
        { concurrency: 8 },
      )
      for (const results of inserted) assertEquals(results.filter((isNew) => isNew).length, 1)

      const takeAll = Effect.fnUntraced(function* (store: InboxStore) {
        const taken: Array<string> = []
        for (;;) {
          const claim: Claim | undefined = yield* store.claim(1, 1_000_000)
          if (claim === undefined) return taken
          assertEquals([claim.attempt, claim.lease], [1, 1])
          taken.push(claim.id)
        }
      })
      const workers = processes.flatMap((store) => [takeAll(store), takeAll(store)])
      const taken = (yield* Effect.all(workers, { concurrency: "unbounded" })).flat()
      assertEquals([...taken].sort(), [...ids].sort())
    }),

  "behaves as its model whatever is done to it": (fresh) =>
    Effect.gen(function* () {
      const open = yield* fresh
      const [store, other] = yield* Effect.all([open, open])
      let round = 0
      yield* Effect.promise(() =>
        fc.assert(
          fc.asyncProperty(
            fc.array(step, { maxLength: 40 }),
            (steps) => Effect.runPromise(conforms([store, other], `${round++}-`, steps)),
          ),
          { numRuns: 60 },
        )
      )
    }),
})

type Step =
  | { readonly do: "insert" | "requeue"; readonly id: number }
  | { readonly do: "claim"; readonly lease: number }
  | { readonly do: "extend"; readonly claim: number; readonly lease: number }
  | { readonly do: "settle"; readonly claim: number; readonly state: Settlement["state"]; readonly wait: number }

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constantFrom("insert" as const, "insert" as const, "requeue" as const), id: fc.nat({ max: 4 }) }),
  fc.record({ do: fc.constant("claim" as const), lease: fc.integer({ min: 1, max: 20 }) }),
  fc.record({ do: fc.constant("extend" as const), claim: fc.nat({ max: 9 }), lease: fc.integer({ min: 1, max: 20 }) }),
  fc.record({
    do: fc.constant("settle" as const),
    claim: fc.nat({ max: 9 }),
    state: fc.constantFrom("handled" as const, "waiting" as const, "dead" as const),
    wait: fc.integer({ min: 0, max: 20 }),
  }),
)

interface Modelled {
  state: "waiting" | "leased" | "handled" | "dead"
  dueAt: number
  attempts: number
  leases: number
}

/** Runs steps on two processes in turn, each a moment later, and holds every answer against the model. */
const conforms = Effect.fnUntraced(function* (
  processes: ReadonlyArray<InboxStore>,
  prefix: string,
  steps: ReadonlyArray<Step>,
) {
  const model = new Map<string, Modelled>()
  const claims: Array<Claim> = []
  const holds = ({ id, lease }: Claim): Modelled | undefined => {
    const one = model.get(id)
    return one?.state === "leased" && one.leases === lease ? one : undefined
  }
  for (const [i, step] of steps.entries()) {
    const store = processes[i % processes.length]
    const now = 10 * i
    switch (step.do) {
      case "insert": {
        const id = `${prefix}${step.id}`
        assertEquals(yield* store.insert(entry(id), now), !model.has(id))
        if (!model.has(id)) model.set(id, { state: "waiting", dueAt: now, attempts: 0, leases: 0 })
        break
      }
      case "requeue": {
        const one = model.get(`${prefix}${step.id}`)
        assertEquals(yield* store.requeue(`${prefix}${step.id}`, now), one?.state === "dead")
        if (one?.state === "dead") Object.assign(one, { state: "waiting", dueAt: now, attempts: 0 })
        break
      }
      case "claim": {
        const due = [...model.values()].filter(({ state, dueAt }) =>
          (state === "waiting" || state === "leased") && dueAt <= now
        )
        const claim: Claim | undefined = yield* store.claim(now, now + step.lease)
        assertEquals(claim !== undefined, due.length > 0)
        if (claim === undefined) break
        const one = model.get(claim.id)
        assert(one !== undefined && due.includes(one))
        assertEquals(one.dueAt, Math.min(...due.map(({ dueAt }) => dueAt)))
        Object.assign(one, {
          state: "leased",
          dueAt: now + step.lease,
          attempts: one.attempts + 1,
          leases: one.leases + 1,
        })
        assertEquals([claim.attempt, claim.lease], [one.attempts, one.leases])
        claims.push(claim)
        break
      }
      case "extend": {
        if (claims.length === 0) break
        const claim = claims[step.claim % claims.length]
        const one = holds(claim)
        assertEquals(yield* store.extend(claim, now + step.lease), one !== undefined)
        if (one !== undefined) one.dueAt = now + step.lease
        break
      }
      case "settle": {
        if (claims.length === 0) break
        const claim = claims[step.claim % claims.length]
        const one = holds(claim)
        const settlement: Settlement = step.state === "handled"
          ? { state: "handled" }
          : step.state === "dead"
          ? { state: "dead", reason: "r" }
          : { state: "waiting", dueAt: now + step.wait, reason: "r" }
        assertEquals(yield* store.settle(claim, settlement, now), one !== undefined)
        if (one !== undefined) Object.assign(one, { state: step.state, dueAt: now + step.wait })
        break
      }
    }
  }
  // Leaves nothing open for the next round.
  const [store] = processes
  for (;;) {
    const claim: Claim | undefined = yield* store.claim(1_000_000, 2_000_000)
    if (claim === undefined) break
    yield* store.settle(claim, { state: "handled" }, 1_000_000)
  }
})

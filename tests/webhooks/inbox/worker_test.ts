import { assert, assertEquals, assertInstanceOf } from "@std/assert"
import * as Cause from "effect/Cause"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Option from "effect/Option"
import type * as Scope from "effect/Scope"
import * as TestClock from "effect/testing/TestClock"
import { InvalidBody } from "../../../src/webhooks/errors.ts"
import { AttemptsExhausted, TimeLimitExceeded } from "../../../src/webhooks/inbox/attempt_errors.ts"
import type { InboxReport } from "../../../src/webhooks/inbox/inbox_report.ts"
import type { InboxStore } from "../../../src/webhooks/inbox/inbox_store.ts"
import { InboxUnavailable } from "../../../src/webhooks/inbox/inbox_unavailable.ts"
import { makeMemoryStore } from "../../../src/webhooks/inbox/memory_store.ts"
import { WebhookInbox, type WebhookInboxShape } from "../../../src/webhooks/inbox/webhook_inbox.ts"
import type { WorkerSettings } from "../../../src/webhooks/inbox/worker_settings.ts"
import { makeEvent } from "../../../src/webhooks/make_event.ts"

const event = (id: string) => makeEvent("payment.paid", { id: "p" }, { id })

interface Bench {
  readonly inbox: WebhookInboxShape
  readonly store: InboxStore
  /** What workers reported. */
  readonly reports: Array<InboxReport>
  /** Settings with a report that is kept. */
  readonly settings: WorkerSettings
}

/** Registers a test of a worker at a clock that only the test moves. */
const workerTest = (
  name: string,
  body: (bench: Bench) => Effect.Effect<void, unknown, Scope.Scope>,
  store: InboxStore = makeMemoryStore(),
): void =>
  Deno.test(name, () =>
    Effect.runPromise(
      Effect.gen(function* () {
        const inbox = yield* WebhookInbox
        const reports: Array<InboxReport> = []
        const report = (report: InboxReport) => Effect.sync(() => void reports.push(report))
        yield* body({ inbox, store, reports, settings: { report } })
      }).pipe(Effect.scoped, Effect.provide([WebhookInbox.layerStore(store), TestClock.layer()])),
    ))

const down = Effect.fail(new InboxUnavailable({ cause: "down", message: "down" }))
const ids = (reports: ReadonlyArray<InboxReport>) => reports.map((report) => report._tag)
const errorOf = (report: InboxReport) =>
  "cause" in report ? Option.getOrUndefined(Cause.findErrorOption(report.cause)) : undefined

/** Lets all fibers go on as far as they can without time passing. */
const settle = Effect.forEach(Array.from({ length: 50 }), () => Effect.yieldNow, { discard: true })

workerTest("process handles what is due, each event once, and ends", ({ inbox, settings }) =>
  Effect.gen(function* () {
    const sent = Array.from({ length: 30 }, (_, i) => event(`${i}`))
    yield* Effect.forEach(sent, inbox.store)
    const seen: Array<string> = []
    const handle = (event: { readonly id: string }) => Effect.sync(() => void seen.push(event.id))
    assertEquals(yield* inbox.process(handle, settings), { handled: 30, failed: 0 })
    assertEquals(seen.sort(), sent.map(({ id }) => id).sort())
    assertEquals(yield* inbox.process(handle, settings), { handled: 0, failed: 0 })
    assertEquals(yield* inbox.counts, { waiting: 0, leased: 0, handled: 30, dead: 0 })
  }))

workerTest("a handler gets the event as it was stored", ({ inbox, settings }) =>
  Effect.gen(function* () {
    const stored = makeEvent("refund.created", { id: "r", status: "CREATED" }, { id: "e", merchantId: "7731" })
    yield* inbox.store(stored)
    yield* inbox.process((event) => Effect.sync(() => assertEquals<unknown>(event, stored)), settings)
    assertEquals((yield* inbox.counts).handled, 1)
  }))

workerTest(
  "a failed handler is tried again after 10 s, 20 s, 40 s … at most 1 h, 12 times in all",
  ({ inbox, reports, settings }) =>
    Effect.gen(function* () {
      yield* inbox.store(event("e"))
      const times: Array<number> = []
      const fail = () =>
        Effect.flatMap(TestClock.testClockWith((clock) => clock.currentTimeMillis), (now) => {
          times.push(now)
          return Effect.fail(new Error("no stock"))
        })
      yield* Effect.forkScoped(inbox.run(fail, { ...settings, pollInterval: "10 seconds" }))
      yield* TestClock.adjust("6 hours")
      const waits = times.slice(1).map((time, i) => Math.floor((time - times[i]) / 1000))
      assertEquals(waits, [10, 20, 40, 80, 160, 320, 640, 1280, 2560, 3600, 3600])
      assertEquals(ids(reports), [...Array.from({ length: 11 }, () => "AttemptFailed" as const), "GivenUp"])
      assertEquals(yield* inbox.counts, { waiting: 0, leased: 0, handled: 0, dead: 1 })
      const [letter] = yield* inbox.deadLetters()
      assertEquals([letter.eventId, letter.type, letter.attempts, letter.reason], [
        "e",
        "payment.paid",
        12,
        "Error: no stock",
      ])
      assertEquals<unknown>(letter.event, Option.some(event("e")))
    }),
)

workerTest(
  "a dead letter that is re-queued is handled at once, with all its attempts",
  ({ inbox, settings }) =>
    Effect.gen(function* () {
      yield* inbox.store(event("e"))
      let broken = true
      const attempts: Array<string> = []
      const handle = ({ id }: { readonly id: string }) =>
        Effect.suspend(() => {
          attempts.push(id)
          return broken ? Effect.fail("broken") : Effect.void
        })
      yield* Effect.forkScoped(inbox.run(handle, { ...settings, maxAttempts: 1 }))
      yield* settle
      assertEquals(yield* inbox.requeue("other"), false)
      broken = false
      assertEquals(yield* inbox.requeue("e"), true)
      yield* settle
      assertEquals(attempts, ["e", "e"])
      assertEquals((yield* inbox.counts).handled, 1)
      assertEquals(yield* inbox.deadLetters(), [])
    }),
)

workerTest(
  "what this process stores is handled at once; what another one stored, at the next look",
  ({ inbox, store, settings }) =>
    Effect.gen(function* () {
      const seen: Array<string> = []
      yield* Effect.forkScoped(inbox.run(({ id }) => Effect.sync(() => void seen.push(id)), settings))
      yield* settle
      yield* inbox.store(event("here"))
      yield* settle
      assertEquals(seen, ["here"])
      yield* store.insert({ id: "there", type: "payment.paid", body: JSON.stringify(event("there")) }, 0)
      yield* TestClock.adjust("999 millis")
      assertEquals(seen, ["here"])
      yield* TestClock.adjust("1 millis")
      assertEquals(seen, ["here", "there"])
    }),
)

workerTest(
  "as many events as allowed are handled at the same time, and no more",
  ({ inbox, settings }) =>
    Effect.gen(function* () {
      yield* Effect.forEach(Array.from({ length: 10 }, (_, i) => event(`${i}`)), inbox.store)
      const running = { now: 0, most: 0 }
      const gate = yield* Deferred.make<void>()
      const handle = () =>
        Effect.sync(() => {
          running.most = Math.max(running.most, ++running.now)
        }).pipe(Effect.andThen(Deferred.await(gate)), Effect.andThen(Effect.sync(() => running.now--)))
      yield* Effect.forkScoped(inbox.run(handle, { ...settings, concurrency: 3 }))
      yield* settle
      assertEquals([running.now, (yield* inbox.counts).leased], [3, 3])
      yield* Deferred.succeed(gate, undefined)
      yield* settle
      assertEquals([running.most, (yield* inbox.counts).handled], [3, 10])
    }),
)

workerTest(
  "an interrupted handler ends first, then its event is free for others at once",
  ({ inbox, store, reports, settings }) =>
    Effect.gen(function* () {
      yield* inbox.store(event("e"))
      const started = yield* Deferred.make<void>()
      const cleanup = yield* Deferred.make<void>()
      const handle = () =>
        Effect.andThen(Deferred.succeed(started, undefined), Effect.never).pipe(
          Effect.onInterrupt(() => Deferred.await(cleanup)),
        )
      const fiber = yield* Effect.forkScoped(inbox.run(handle, settings))
      yield* Deferred.await(started)
      const interruption = yield* Effect.forkScoped(Fiber.interrupt(fiber))
      yield* settle
      assertEquals((yield* inbox.counts).leased, 1)
      yield* Deferred.succeed(cleanup, undefined)
      yield* Fiber.join(interruption)
      assertEquals(yield* inbox.counts, { waiting: 1, leased: 0, handled: 0, dead: 0 })
      assertEquals((yield* store.claim(0, 1000))?.attempt, 2)
      assertEquals(reports, [])
    }),
)

workerTest(
  "a worker that waits for events can be interrupted, and takes none on its way out",
  ({ inbox, store, settings }) =>
    Effect.gen(function* () {
      const fiber = yield* Effect.forkScoped(inbox.run(() => Effect.void, settings))
      yield* settle
      yield* store.insert({ id: "e", type: "payment.paid", body: JSON.stringify(event("e")) }, 0)
      yield* Fiber.interrupt(fiber)
      assertEquals((yield* store.claim(0, 1000))?.attempt, 1)
    }),
)

workerTest(
  "a handler that takes too long is interrupted and counts as failed",
  ({ inbox, reports, settings }) =>
    Effect.gen(function* () {
      yield* inbox.store(event("e"))
      let interrupted = false
      const hang = () => Effect.onInterrupt(Effect.never, () => Effect.sync(() => void (interrupted = true)))
      yield* Effect.forkScoped(inbox.run(hang, { ...settings, timeLimit: "2 minutes" }))
      yield* TestClock.adjust("119 seconds")
      assertEquals([interrupted, reports.length], [false, 0])
      yield* TestClock.adjust("1 seconds")
      assert(interrupted)
      assertInstanceOf(errorOf(reports[0]), TimeLimitExceeded)
      assertEquals((yield* inbox.counts).waiting, 1)
    }),
)

workerTest("a lease lasts as long as its handler", ({ inbox, store, reports, settings }) =>
  Effect.gen(function* () {
    yield* inbox.store(event("e"))
    const slow = () => Effect.sleep("10 minutes")
    yield* Effect.forkScoped(inbox.run(slow, { ...settings, lease: "1 minute", timeLimit: "1 hour" }))
    for (let second = 0; second < 599; second += 7) {
      yield* TestClock.adjust("7 seconds")
      const now = yield* TestClock.testClockWith((clock) => clock.currentTimeMillis)
      if (now < 600_000) assertEquals(yield* store.claim(now, now + 1), undefined)
    }
    yield* TestClock.adjust("10 seconds")
    assertEquals((yield* inbox.counts).handled, 1)
    assertEquals(reports, [])
  }))

const unhurried = makeMemoryStore()
workerTest(
  "a lease lasts also where the database takes its time",
  ({ inbox, reports, settings }) =>
    Effect.gen(function* () {
      yield* inbox.store(event("e"))
      yield* Effect.forkScoped(inbox.run(() => Effect.sleep("4 minutes"), { ...settings, concurrency: 1 }))
      yield* TestClock.adjust("5 minutes")
      assertEquals([(yield* inbox.counts).handled, reports.length], [1, 0])
    }),
  { ...unhurried, extend: (claim, until) => Effect.delay(unhurried.extend(claim, until), "1 seconds") },
)

const slow = makeMemoryStore()
const slowToClaim: InboxStore = {
  ...slow,
  claim: (now, until) =>
    Effect.tap(slow.claim(now, until), (claim) => claim === undefined ? Effect.void : Effect.sleep("50 seconds")),
}
workerTest(
  "a handler begins with a fresh lease, however long claiming took",
  ({ inbox, settings }) =>
    Effect.gen(function* () {
      yield* inbox.store(event("e"))
      yield* Effect.forkScoped(inbox.run(() => Effect.never, { ...settings, concurrency: 1 }))
      for (let second = 0; second < 240; second += 5) {
        yield* TestClock.adjust("5 seconds")
        assertEquals(yield* slow.claim((second + 5) * 1000, 0), undefined)
      }
    }),
  slowToClaim,
)

const late = makeMemoryStore()
workerTest(
  "a handler does not begin once its lease was taken over",
  ({ inbox, reports, settings }) =>
    Effect.gen(function* () {
      yield* inbox.store(event("e"))
      let called = false
      yield* Effect.forkScoped(
        inbox.run(() => Effect.sync(() => void (called = true)), { ...settings, concurrency: 1 }),
      )
      yield* TestClock.adjust("70 seconds")
      assert((yield* late.claim(70_000, 200_000)) !== undefined)
      yield* TestClock.adjust("20 seconds")
      assertEquals([called, ids(reports)], [false, ["LeaseLost"]])
    }),
  {
    ...late,
    claim: (now, until) =>
      Effect.tap(late.claim(now, until), (claim) => claim === undefined ? Effect.void : Effect.sleep("80 seconds")),
  },
)

workerTest(
  "a transaction that has marked its event may take its time to end",
  ({ inbox, reports, settings }) =>
    Effect.gen(function* () {
      yield* inbox.store(event("e"))
      let committed = false
      const commit = Effect.andThen(Effect.sleep("3 minutes"), Effect.sync(() => void (committed = true)))
      const transaction: WorkerSettings["transaction"] = (self) => Effect.tap(self, commit)
      yield* Effect.forkScoped(inbox.run(() => Effect.void, { ...settings, transaction }))
      yield* TestClock.adjust("4 minutes")
      assertEquals([committed, (yield* inbox.counts).handled, reports.length], [true, 1, 0])
    }),
)

const stolen = makeMemoryStore()
workerTest(
  "a handler whose lease was taken over is interrupted, and its end changes nothing",
  ({ inbox, reports, settings }) =>
    Effect.gen(function* () {
      yield* inbox.store(event("e"))
      let interrupted = false
      const hang = () => Effect.onInterrupt(Effect.never, () => Effect.sync(() => void (interrupted = true)))
      yield* Effect.forkScoped(inbox.run(hang, { ...settings, concurrency: 1, pollInterval: "1 hour" }))
      yield* settle
      // Another machine, whose clock is ahead, takes the event.
      const theirs = yield* stolen.claim(600_000, 3_600_000)
      assert(theirs !== undefined)
      yield* TestClock.adjust("20 seconds")
      assert(interrupted)
      assertEquals(ids(reports), ["LeaseLost"])
      assertEquals((yield* inbox.counts).leased, 1)
      assertEquals(yield* stolen.settle(theirs, { state: "handled" }, 0), true)
    }),
  stolen,
)

const deaf: InboxStore = { ...makeMemoryStore(), extend: () => down }
workerTest(
  "a handler is interrupted by the end of its lease when the database does not answer",
  ({ inbox, reports, settings }) =>
    Effect.gen(function* () {
      yield* inbox.store(event("e"))
      let interrupted = false
      const hang = () => Effect.onInterrupt(Effect.never, () => Effect.sync(() => void (interrupted = true)))
      yield* Effect.forkScoped(inbox.run(hang, { ...settings, concurrency: 1, pollInterval: "1 hour" }))
      yield* TestClock.adjust("59999 millis")
      assert(!interrupted)
      yield* TestClock.adjust("1 millis")
      assert(interrupted)
      assertEquals(ids(reports), ["LeaseLost"])
    }),
  deaf,
)

const silent: InboxStore = { ...makeMemoryStore(), extend: () => Effect.never }
workerTest(
  "a database that hangs does not keep a handler beyond its lease either",
  ({ inbox, reports, settings }) =>
    Effect.gen(function* () {
      yield* inbox.store(event("e"))
      yield* Effect.forkScoped(inbox.run(() => Effect.never, { ...settings, concurrency: 1, pollInterval: "1 hour" }))
      yield* TestClock.adjust("59999 millis")
      assertEquals(reports, [])
      yield* TestClock.adjust("1 millis")
      assertEquals(ids(reports), ["LeaseLost"])
    }),
  silent,
)

const failing = { claims: 0, settles: 0 }
const memory = makeMemoryStore()
const flaky: InboxStore = {
  ...memory,
  claim: (now, until) => Effect.suspend(() => failing.claims-- > 0 ? down : memory.claim(now, until)),
  settle: (claim, settlement, now) =>
    Effect.suspend(() => failing.settles-- > 0 ? down : memory.settle(claim, settlement, now)),
}
workerTest(
  "a worker outlives failures of the database, and handles an event once if they are short",
  ({ inbox, reports, settings }) =>
    Effect.gen(function* () {
      yield* inbox.store(event("e"))
      failing.claims = 3
      failing.settles = 3
      let times = 0
      yield* Effect.forkScoped(inbox.run(() => Effect.sync(() => void times++), settings))
      yield* TestClock.adjust("10 seconds")
      assertEquals([times, (yield* inbox.counts).handled], [1, 1])
      assertEquals(ids(reports), ["StoreFailed", "StoreFailed", "StoreFailed"])
    }),
  flaky,
)

const forgetful = { settles: 0 }
const base = makeMemoryStore()
const unsettled: InboxStore = {
  ...base,
  settle: (claim, settlement, now) =>
    Effect.suspend(() => forgetful.settles-- > 0 ? down : base.settle(claim, settlement, now)),
}
workerTest(
  "when the database fails for long the event is handled again after the lease: at least once, never lost",
  ({ inbox, reports, settings }) =>
    Effect.gen(function* () {
      yield* inbox.store(event("e"))
      forgetful.settles = 11
      let times = 0
      yield* Effect.forkScoped(inbox.run(() => Effect.sync(() => void times++), settings))
      yield* TestClock.adjust("30 seconds")
      assertEquals([times, ids(reports)], [1, ["StoreFailed"]])
      yield* TestClock.adjust("40 seconds")
      assertEquals([times, (yield* inbox.counts).handled], [2, 1])
    }),
  unsettled,
)

workerTest("process fails when the database does", ({ inbox }) =>
  Effect.gen(function* () {
    failing.claims = 1
    assertEquals((yield* Effect.flip(inbox.process(() => Effect.void)))._tag, "InboxUnavailable")
  }), flaky)

workerTest(
  "an event whose process died in the last attempt is given up without another one",
  ({ inbox, store, reports, settings }) =>
    Effect.gen(function* () {
      yield* inbox.store(event("e"))
      for (let time = 0; time < 3; time++) yield* store.claim(time, time + 1)
      yield* TestClock.adjust("1 minute")
      let called = false
      const handle = () => Effect.sync(() => void (called = true))
      assertEquals(yield* inbox.process(handle, { ...settings, maxAttempts: 3 }), { handled: 0, failed: 1 })
      assertEquals([called, ids(reports)], [false, ["GivenUp"]])
      assertInstanceOf(errorOf(reports[0]), AttemptsExhausted)
    }),
)

workerTest(
  "an event that cannot be read any more is given up at once, the others are handled",
  ({ inbox, store, reports, settings }) =>
    Effect.gen(function* () {
      yield* store.insert({ id: "torn", type: "payment.paid", body: '{"apiVersion":"v1"' }, 0)
      yield* inbox.store(event("e"))
      assertEquals(yield* inbox.process(() => Effect.void, settings), { handled: 1, failed: 1 })
      assertInstanceOf(errorOf(reports[0]), InvalidBody)
      const [letter] = yield* inbox.deadLetters()
      assertEquals([letter.eventId, letter.event], ["torn", Option.none()])
    }),
)

workerTest(
  "a handler that throws, dies or interrupts itself has failed, no worker ends by it",
  ({ inbox, settings }) =>
    Effect.gen(function* () {
      const ways: ReadonlyArray<() => Effect.Effect<void>> = [
        () => {
          throw new Error("thrown")
        },
        () => Effect.die("died"),
        () => Effect.interrupt,
      ]
      for (const [i, way] of ways.entries()) {
        yield* inbox.store(event(`${i}`))
        const { handled, failed } = yield* inbox.process(way, { ...settings, maxAttempts: 3, backoff: () => 0 })
        assertEquals([handled, failed > 0], [0, true])
      }
      const reasons = (yield* inbox.deadLetters()).map(({ reason }) => reason)
      assertEquals(reasons.slice(0, 2), ["Error: thrown", "died"])
      assert(reasons[2].startsWith("AttemptsExhausted"), reasons[2])
    }),
)

workerTest("a reason is one that every database takes, and short", ({ inbox, settings }) =>
  Effect.gen(function* () {
    yield* inbox.store(event("e"))
    yield* inbox.process(() => Effect.fail(new Error(`\0${"x".repeat(1000)}`)), { ...settings, maxAttempts: 1 })
    const [{ reason }] = yield* inbox.deadLetters()
    assertEquals([reason.length, reason.includes("\0")], [500, false])
  }))

workerTest("ids of handled events are forgotten after 30 days", ({ inbox, settings }) =>
  Effect.gen(function* () {
    yield* inbox.store(event("e"))
    yield* Effect.forkScoped(inbox.run(() => Effect.void, { ...settings, pollInterval: "1 hour" }))
    yield* settle
    yield* TestClock.adjust("30 days")
    assertEquals(yield* inbox.store(event("e")), false)
    yield* TestClock.adjust("1 hour")
    assertEquals((yield* inbox.counts).handled, 0)
    assertEquals(yield* inbox.store(event("e")), true)
  }))

workerTest("process and run are there as effects of the service", () =>
  Effect.gen(function* () {
    const inbox = yield* WebhookInbox
    yield* inbox.store(event("e"))
    const seen: Array<string> = []
    const handle = ({ id }: { readonly id: string }) => Effect.sync(() => void seen.push(id))
    assertEquals(yield* WebhookInbox.process(handle), { handled: 1, failed: 0 })
    yield* Effect.forkScoped(WebhookInbox.run(handle))
    yield* inbox.store(event("f"))
    yield* settle
    assertEquals(seen, ["e", "f"])
  }).pipe(Effect.provide(WebhookInbox.layerMemory)))

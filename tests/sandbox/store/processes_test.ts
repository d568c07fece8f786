import { assert, assertEquals, assertInstanceOf } from "@std/assert"
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Latch from "effect/Latch"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import type * as Scope from "effect/Scope"
import fc from "fast-check"
import { CryptoProvider } from "../../../src/crypto/crypto_provider.ts"
import * as WebCrypto from "../../../src/crypto/web_crypto.ts"
import * as Crypto from "../../../src/client_api/crypto.ts"
import { IdempotenceConflict } from "../../../src/operation/errors.ts"
import * as Idempotence from "../../../src/operation/idempotence.ts"
import type { Transport } from "../../../src/operation/transport.ts"
import { SandboxControl } from "../../../src/sandbox/control.ts"
import { type Keepable, makeIdempotence } from "../../../src/sandbox/idempotence.ts"
import type { SandboxOptions } from "../../../src/sandbox/options.ts"
import * as Sandbox from "../../../src/sandbox/sandbox.ts"
import { defaultSettings } from "../../../src/sandbox/settings.ts"
import { Store } from "../../../src/sandbox/store/store.ts"
import * as Payments from "../../../src/server_api/payments.ts"
import type { ServerApi } from "../../../src/server_api/server_api.ts"
import * as Sessions from "../../../src/server_api/sessions.ts"
import { deviceOf } from "../client_api/device.ts"
import { cardOrder } from "../orders.ts"
import { key, postBox } from "../webhooks/post_box.ts"
import { databaseLaws, type SharedDatabase } from "./stores.ts"

type Services = ServerApi | SandboxControl | Transport

/** Runs something in one of the processes. */
type Process = <A, E>(program: Effect.Effect<A, E, Services>) => Effect.Effect<A, E>

const processOn = (context: Context.Context<Services>): Process => (program) => Effect.provideContext(program, context)

/** Two sandboxes that share nothing but a database, as two processes would. */
const twoProcesses = Effect.fnUntraced(function* (
  fresh: Effect.Effect<SharedDatabase, unknown, Scope.Scope>,
  options: SandboxOptions = {},
) {
  const { sql } = yield* fresh
  const sandbox = Layer.fresh(Sandbox.layer({ ...options, store: { sql }, api: { retry: { maxAttempts: 1 } } }))
  return [processOn(yield* Layer.build(sandbox)), processOn(yield* Layer.build(sandbox))] as const
})

/** Everything at once: in turn in the one and the other process. */
const race = <A, E>(
  processes: readonly [Process, Process],
  programs: ReadonlyArray<Effect.Effect<A, E, Services>>,
): Effect.Effect<ReadonlyArray<Result.Result<A, E>>> =>
  Effect.forEach(programs, (program, i) => Effect.result(processes[i % 2](program)), { concurrency: "unbounded" })

const winners = (results: ReadonlyArray<Result.Result<unknown, unknown>>): number =>
  results.filter(Result.isSuccess).length

const times = <A>(count: number, value: A): ReadonlyArray<A> => Array.from({ length: count }, () => value)

/** Two processes that carry out requests of merchant 1234 under the same key. */
const twoIdempotences = Effect.fnUntraced(function* (fresh: Effect.Effect<SharedDatabase, unknown, Scope.Scope>) {
  const { store } = yield* fresh
  const crypto = Context.get(yield* Layer.build(WebCrypto.layer), CryptoProvider)
  const now = yield* Clock.currentTimeMillis
  const make = Effect.map(Layer.build(store), (context) => {
    const { once } = makeIdempotence(Context.get(context, Store), crypto, defaultSettings)
    return (delay: Effect.Effect<void> | undefined, act: Effect.Effect<Keepable>) =>
      once("1234", "key", now, delay, act)
  })
  return [yield* make, yield* make] as const
})

const answered = (body: string, status = 201): Effect.Effect<Keepable> =>
  Effect.succeed({ status, location: undefined, body })

const created = (order = cardOrder()) => Effect.map(Payments.create(order), ({ payment }) => payment?.id ?? "")

const keyed = created().pipe(Idempotence.withKey("order-1"))

const amounts = fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 2, maxLength: 6 })

databaseLaws("two processes on one store", {
  "of approvals at the same time one wins": (fresh) =>
    Effect.gen(function* () {
      const processes = yield* twoProcesses(fresh)
      for (let round = 0; round < 5; round++) {
        const id = yield* processes[0](created())
        assertEquals(winners(yield* race(processes, times(6, Payments.approve(id)))), 1)
        const { captures = [] } = yield* processes[1](Payments.captures(id))
        assertEquals(captures.map(({ captureOutput }) => captureOutput?.amountOfMoney?.amount), [4990])
      }
    }),

  "captures and refunds at the same time never take or give more than there is": (fresh) =>
    Effect.gen(function* () {
      const processes = yield* twoProcesses(fresh, { settings: { multipleCaptures: true } })
      const sums = (wanted: ReadonlyArray<number>, results: ReadonlyArray<Result.Result<unknown, unknown>>) =>
        wanted.reduce((sum, amount, i) => sum + (Result.isSuccess(results[i]) ? amount : 0), 0)
      const law = fc.asyncProperty(amounts, amounts, (captured, refunded) =>
        Effect.runPromise(Effect.gen(function* () {
          const id = yield* processes[0](created(cardOrder({ amount: 1000 })))
          const captures = yield* race(processes, captured.map((amount) => Payments.capture(id, { amount })))
          const total = sums(captured, captures)
          assert(total <= 1000 && total > 0)
          const back = yield* race(
            processes,
            refunded.map((amount) => Payments.refund(id, { amountOfMoney: { amount, currencyCode: "CHF" } })),
          )
          const given = sums(refunded, back)
          assert(given <= total)
          const { captures: kept = [] } = yield* processes[1](Payments.captures(id))
          assertEquals(
            kept.reduce((sum, { captureOutput }) => sum + (captureOutput?.amountOfMoney?.amount ?? 0), 0),
            total,
          )
          const { refunds: paid = [] } = yield* processes[0](Payments.refunds(id))
          assertEquals(
            paid.reduce((sum, { refundOutput }) => sum + (refundOutput?.amountOfMoney?.amount ?? 0), 0),
            given,
          )
        })))
      yield* Effect.promise(() => fc.assert(law, { numRuns: 10 }))
    }),

  "payments made at the same time have ids of their own": (fresh) =>
    Effect.gen(function* () {
      const processes = yield* twoProcesses(fresh)
      const results = yield* race(processes, times(30, created()))
      const ids = new Set(results.map(Result.getOrThrow))
      assertEquals(ids.size, 30)
      assertEquals((yield* processes[0](Payments.find({ limit: 1 }))).totalCount, 30)
    }),

  "requests under one key at the same time make one payment": (fresh) =>
    Effect.gen(function* () {
      const processes = yield* twoProcesses(fresh)
      const results = yield* race(processes, times(10, keyed))
      const ids = results.filter(Result.isSuccess).map(({ success }) => success)
      assert(ids.length > 0)
      assertEquals(new Set(ids).size, 1)
      for (const result of results) if (Result.isFailure(result)) assertInstanceOf(result.failure, IdempotenceConflict)
      assertEquals((yield* processes[1](Payments.find())).totalCount, 1)
      assertEquals(yield* processes[1](keyed), ids[0])
    }),

  "a key that is running in one process is running in the other, until it is answered": (fresh) =>
    Effect.gen(function* () {
      const [one, two] = yield* twoIdempotences(fresh)
      const gate = Latch.makeUnsafe(false)
      const begun = Latch.makeUnsafe(false)
      const slow = yield* Effect.forkChild(one(Effect.andThen(begun.open, gate.await), answered("first")))
      yield* begun.await
      assertEquals((yield* two(undefined, answered("second")))._tag, "Running")
      assertEquals((yield* two(Effect.void, answered("second")))._tag, "Running")
      yield* gate.open
      assertEquals((yield* Fiber.join(slow))._tag, "Acted")
      const replayed = yield* two(Effect.void, answered("second"))
      assert(replayed._tag === "Replayed" && replayed.answer.body === "first")
    }),

  "a key is free again when its request is given up, or fails": (fresh) =>
    Effect.gen(function* () {
      const [one, two] = yield* twoIdempotences(fresh)
      const begun = Latch.makeUnsafe(false)
      const slow = yield* Effect.forkChild(one(Effect.andThen(begun.open, Effect.never), answered("first")))
      yield* begun.await
      yield* Fiber.interrupt(slow)
      assertEquals((yield* two(Effect.void, answered("broken", 500)))._tag, "Acted")
      const acted = yield* one(undefined, answered("second"))
      assert(acted._tag === "Acted" && acted.answer.body === "second")
    }),

  "a key that a process took away with it is free when its lease is over": (fresh) =>
    Effect.gen(function* () {
      const database = yield* fresh
      const now = yield* Clock.currentTimeMillis
      const hold = (heldUntil: number) =>
        Effect.provide(
          Effect.flatMap(Store, ({ answers }) =>
            answers.hold("1234", "key", { firstAt: now, holder: "gone", heldUntil })),
          database.store,
        )
      const [one] = yield* twoIdempotences(Effect.succeed(database))
      yield* hold(now + 3_600_000)
      assertEquals((yield* one(undefined, answered("first")))._tag, "Running")
      yield* hold(now - 1)
      assertEquals((yield* one(Effect.void, answered("first")))._tag, "Acted")
    }),

  "time that one process moves on has passed in the other": (fresh) =>
    Effect.gen(function* () {
      const [one, two] = yield* twoProcesses(fresh)
      const id = yield* one(created())
      yield* two(Payments.approve(id))
      const control = SandboxControl
      const now = (process: Process) =>
        process(Effect.flatMap(control, ({ state }) => Effect.map(state, ({ now }) => now)))
      const before = yield* now(two)
      yield* one(Effect.flatMap(control, ({ advance }) => advance("3 days")))
      assert((yield* now(two)) >= before + 3 * 86_400_000)
      assertEquals((yield* two(Payments.get(id))).status, "PAID")
      yield* Effect.all([
        one(Effect.flatMap(control, ({ advance }) => advance("1 day"))),
        two(Effect.flatMap(control, ({ advance }) => advance("1 day"))),
      ], { concurrency: 2 })
      const [a, b] = [yield* now(one), yield* now(two)]
      assert(a >= before + 5 * 86_400_000 && b >= a)
      yield* one(Effect.flatMap(control, ({ reset }) => reset))
      assert((yield* now(two)) < before + 86_400_000)
      assertEquals((yield* two(Payments.find())).totalCount, 0)
    }),

  "what one process made due is played when the other moves the time on": (fresh) =>
    Effect.gen(function* () {
      const [one, two] = yield* twoProcesses(fresh)
      yield* two(Payments.find())
      const id = yield* one(Effect.tap(created(), Payments.approve))
      yield* two(Effect.flatMap(SandboxControl, ({ advance }) => advance("1 hour")))
      assertEquals((yield* one(Payments.get(id))).status, "CAPTURED")
    }),

  "a session has one key pair, whoever is asked for it": (fresh) =>
    Effect.gen(function* () {
      const processes = yield* twoProcesses(fresh)
      const session = yield* processes[0](Sessions.create())
      const ask = Effect.provide(Crypto.publickey(), Layer.fresh(deviceOf(session)))
      const keys = (yield* race(processes, times(4, ask))).map(Result.getOrThrow)
      assertEquals(new Set(keys.map(({ keyId }) => keyId)).size, 1)
    }),

  "an event is delivered by one of them": (fresh) =>
    Effect.gen(function* () {
      const box = postBox()
      const processes = yield* twoProcesses(fresh, { webhooks: [{ to: box.receive, keys: [key] }] })
      const results = yield* race(processes, times(20, Effect.tap(created(), Payments.approve)))
      assertEquals(winners(results), 20)
      const deliveries = Effect.flatMap(SandboxControl, ({ webhooks }) => webhooks.deliveries())
      const waiting = Effect.map(processes[0](deliveries), (all) => all.some(({ state }) => state === "waiting"))
      yield* Effect.all(
        processes.map((process) => process(Effect.flatMap(SandboxControl, ({ webhooks }) => webhooks.deliverNow))),
        { concurrency: 2 },
      )
      while (yield* waiting) yield* Effect.sleep(5)
      const ids = box.received.map(({ event }) => event.id)
      assertEquals(ids.length, (yield* processes[1](deliveries)).length)
      assertEquals(new Set(ids).size, ids.length)
    }),
})

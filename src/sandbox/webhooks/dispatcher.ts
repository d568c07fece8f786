import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import type { CryptoProviderShape } from "../../crypto/crypto_provider.ts"
import type { SandboxClock } from "../clock.ts"
import type { FaultsToCome } from "../faults_to_come.ts"
import type { SandboxSettings } from "../settings.ts"
import type { StoreShape } from "../store/store.ts"
import { sendUnderFaults } from "./delivery_faults.ts"
import type { ClaimedDelivery } from "./delivery_queue.ts"
import { deliver, verificationProblem } from "./exchange.ts"
import type { NamedEndpoint } from "./endpoint.ts"
import type { Lane, Lanes } from "./lanes.ts"

/** What a dispatcher works with. */
export interface DispatcherOptions {
  readonly store: StoreShape
  readonly clock: SandboxClock
  readonly crypto: CryptoProviderShape
  readonly settings: SandboxSettings
  readonly lanes: Lanes
  readonly faults: FaultsToCome
  /** Plays what the platform does by itself until now; each change of a status makes events. */
  readonly catchUp: Effect.Effect<void>
}

/** Sends the deliveries in the store (protocol: delivery). */
export interface Dispatcher {
  readonly lanes: Lanes
  /** Starts the work of a lane, until the scope of the platform ends. */
  readonly begin: (lane: Lane) => Effect.Effect<void>
  /** Asks an endpoint to prove itself; answers what is wrong, if anything. */
  readonly verify: (endpoint: NamedEndpoint) => Effect.Effect<string | undefined>
  /** Moves the sandbox's time on; changes and deliveries happen at their own times, in order. */
  readonly advance: (milliseconds: number) => Effect.Effect<void>
  /** Sends some deliveries one after the other, each some times; `undefined`: all that wait. */
  readonly send: (ids: ReadonlyArray<number> | undefined, copies?: number) => Effect.Effect<void>
  /** Ids of what is due, in order. */
  readonly due: Effect.Effect<ReadonlyArray<number>>
  /** Nobody else sends anything while this effect runs. */
  readonly alone: <A, E>(effect: Effect.Effect<A, E>) => Effect.Effect<A, E>
  /** Whether anything is sent without being asked for. */
  readonly setHeld: (held: boolean) => Effect.Effect<void>
}

/** Later than anything is ever due, and an integer to every database. */
const endOfTime = Number.MAX_SAFE_INTEGER
/** How much longer than the time-out of an answer a delivery is held, so that its outcome is kept first. */
const leaseMargin = 2_000
/** Longest wait before a lane looks again: another process may have left something behind. */
const longestWait = 300_000
/** Wait before a lane looks again after its store failed. */
const shortWait = 1_000

/** A dispatcher over the deliveries of a store. It works in the scope that it is made in. */
export const makeDispatcher = Effect.fnUntraced(function* (
  { store, clock, crypto, settings, lanes, faults, catchUp }: DispatcherOptions,
): Effect.fn.Return<Dispatcher, never, Scope.Scope> {
  const scope = yield* Effect.scope
  const { timeout, retries } = settings.webhookDelivery
  const sending = { crypto, timeout }
  let held = false

  const names = (): ReadonlyArray<string> => lanes.all().map(({ endpoint }) => endpoint.name)
  const laneOf = (name: string): Lane | undefined => lanes.all().find(({ endpoint }) => endpoint.name === name)

  /** Sends a claimed delivery; `at` is the moment that its attempt counts for. */
  const attempt = Effect.fnUntraced(function* (claimed: ClaimedDelivery, at: number, copies: number) {
    const lane = laneOf(claimed.endpoint)
    if (lane === undefined) return yield* store.deliveries.giveBack(claimed)
    const attempts = [...claimed.attempts]
    for (let copy = 0; copy < copies; copy++) {
      const keyId = lane.key.id
      const send = deliver(lane.endpoint, lane.key, claimed.body, sending)
      const outcomes = yield* sendUnderFaults(faults, claimed.merchantId, timeout, send)
      attempts.push(...outcomes.map((outcome) => ({ at, keyId, ...outcome })))
    }
    const isDelivered = attempts.slice(claimed.attempts.length).some(({ why }) => why === undefined)
    const wait = retries[claimed.failures]
    yield* store.deliveries.settle(
      claimed,
      isDelivered
        ? { state: "delivered", failures: 0, attempts }
        : wait === undefined
        ? { state: "givenUp", failures: claimed.failures + 1, attempts }
        : { state: "waiting", dueAt: at + Duration.toMillis(wait), failures: claimed.failures + 1, attempts },
    )
  })

  /** Claims a delivery that is due until a moment and sends it, unless another process does. */
  const sendOne = (
    id: number,
    until: number,
    at: (claimed: ClaimedDelivery) => Effect.Effect<number>,
    copies = 1,
  ): Effect.Effect<void> =>
    Effect.uninterruptibleMask((restore) =>
      Effect.gen(function* () {
        const now = yield* Clock.currentTimeMillis
        const lease = copies * Duration.toMillis(timeout) + leaseMargin
        const claimed = yield* store.deliveries.claim(id, until, now, now + lease)
        if (claimed === undefined) return
        yield* Effect.onInterrupt(
          restore(Effect.flatMap(at(claimed), (moment) => attempt(claimed, moment, copies))),
          () => store.deliveries.giveBack(claimed),
        )
      })
    )

  const dueUntil = (until: number, of: ReadonlyArray<string> = names(), limit?: number) =>
    Effect.flatMap(Clock.currentTimeMillis, (now) => store.deliveries.due(of, until, now, limit))

  /** Sends what is due first in a lane; answers how long to wait before looking again when nothing is. */
  const work = Effect.fnUntraced(function* ({ endpoint }: Lane) {
    const now = yield* clock.now
    const [next] = held ? [] : yield* dueUntil(endOfTime, [endpoint.name], 1)
    if (next !== undefined && next.dueAt <= now) {
      yield* sendOne(next.id, now, () => clock.now)
      return undefined
    }
    const realNow = yield* Clock.currentTimeMillis
    const leaseEnd = yield* store.deliveries.leaseEnd([endpoint.name], realNow)
    const change = yield* store.deliveries.nextChange
    const waits = [next && next.dueAt - now, change && change - now, leaseEnd && leaseEnd - realNow]
    return Math.max(1, Math.min(longestWait, ...waits.filter((wait) => wait !== undefined)))
  })

  const run = (lane: Lane): Effect.Effect<never> => {
    const look = Effect.gen(function* () {
      yield* lane.woken.close
      yield* catchUp
      const wait = yield* lane.turn.withPermits(1)(work(lane))
      if (wait !== undefined) yield* Effect.timeoutOption(lane.woken.await, wait)
    })
    return Effect.forever(
      Effect.catchDefect(look, (defect) =>
        Effect.andThen(
          Effect.logError(`sandbox: the deliveries to ${lane.endpoint.name} stopped for a moment`, defect),
          Effect.sleep(shortWait),
        )),
    ).pipe(Effect.withTracerEnabled(false))
  }

  const verify = (endpoint: NamedEndpoint): Effect.Effect<string | undefined> => verificationProblem(endpoint, sending)

  const alone = <A, E>(effect: Effect.Effect<A, E>): Effect.Effect<A, E> =>
    Effect.suspend(() => lanes.all().reduceRight((inner, { turn }) => turn.withPermits(1)(inner), effect))

  const begin = (lane: Lane): Effect.Effect<void> => {
    const asked = Effect.flatMap(verify(lane.endpoint), (problem) => {
      lane.verification = { problem }
      return problem === undefined ? Effect.void : Effect.logWarning(
        `sandbox: the platform would not accept the webhook endpoint ${lane.endpoint.name}: ${problem}`,
      )
    })
    const greet = lane.verification === undefined ? lane.turn.withPermits(1)(asked) : Effect.void
    return Effect.asVoid(Effect.forkIn(Effect.andThen(greet, run(lane)), scope, { startImmediately: true }))
  }

  /** The next moment at which the platform changes or sends something by itself. */
  const nextMoment = Effect.gen(function* () {
    const [delivery] = held ? [] : yield* dueUntil(endOfTime, names(), 1)
    const change = yield* store.deliveries.nextChange
    return Math.min(delivery?.dueAt ?? Infinity, change ?? Infinity)
  })

  const moveTo = (moment: number): Effect.Effect<void> =>
    Effect.flatMap(clock.now, (now) => moment > now ? clock.moveOn(moment - now) : Effect.void)

  const sendDue = Effect.gen(function* () {
    while (!held) {
      const now = yield* clock.now
      const [next] = yield* dueUntil(now, names(), 1)
      if (next === undefined) return
      // The attempt counts for its own moment, however long those before it took.
      yield* sendOne(next.id, now, ({ dueAt }) => Effect.succeed(dueAt))
    }
  })

  const advance = (milliseconds: number): Effect.Effect<void> =>
    lanes.all().length === 0 ? Effect.andThen(clock.moveOn(milliseconds), catchUp) : alone(Effect.gen(function* () {
      const target = (yield* clock.now) + milliseconds
      for (let next = yield* nextMoment; next <= target; next = yield* nextMoment) {
        yield* moveTo(next)
        yield* catchUp
        yield* sendDue
      }
      yield* moveTo(target)
      yield* catchUp
    }))

  return {
    lanes,
    begin,
    verify,
    advance,
    send: Effect.fnUntraced(function* (ids, copies = 1) {
      const chosen = ids ?? (yield* dueUntil(endOfTime)).map(({ id }) => id)
      for (const id of chosen) yield* sendOne(id, endOfTime, () => clock.now, copies)
    }),
    due: Effect.flatMap(clock.now, (now) => Effect.map(dueUntil(now), (found) => found.map(({ id }) => id))),
    alone,
    setHeld: (value) =>
      Effect.sync(() => {
        held = value
      }),
  }
})

import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import * as Semaphore from "effect/Semaphore"
import * as CircuitBreaker from "effect/persistence/CircuitBreaker"
import * as RateLimiter from "effect/persistence/RateLimiter"
import { retryAfter } from "./retry_after.ts"
import {
  Transport,
  TransportError,
  type TransportShape,
  type WireAnswer,
  type WireHeaders,
  type WireRequest,
} from "./transport.ts"

/** What the answer of either way to send tells a guard. */
interface Head {
  readonly status: number
  readonly headers: WireHeaders
}

/** Runs one request, or does not. */
type Guard = <A extends Head, R>(
  request: WireRequest,
  exchange: Effect.Effect<A, TransportError, R>,
) => Effect.Effect<A, TransportError, R>

/**
 * A transport whose requests pass a guard first. A wait there counts towards the time limit of the attempt; a request whose
 * turn does not come in time was never sent.
 */
const guarded = (transport: TransportShape, guard: Guard): TransportShape => ({
  limitsTime: true,
  send: (request, maxBytes) =>
    Effect.clockWith((clock) => {
      const { millis } = request
      const start = clock.currentTimeMillisUnsafe()
      let left = false
      const exchange = Effect.suspend(() => {
        left = true
        return millis === undefined
          ? transport.send(request, maxBytes)
          : inTime(transport, request, maxBytes, Math.max(1, millis - (clock.currentTimeMillisUnsafe() - start)))
      })
      const passed = guard(request, exchange)
      if (millis === undefined) return passed
      const tooLate = Effect.suspend(() =>
        left ? Effect.never : Effect.fail(neverSent("its turn did not come in time"))
      )
      return Effect.raceFirst(passed, Effect.delay(tooLate, Duration.millis(millis)))
    }),
  open: (request) => guard(request, transport.open(request)),
})

/** An attempt that fails by itself when its time is over; one that is cut off from outside would tell a guard nothing. */
const inTime = (
  transport: TransportShape,
  request: WireRequest,
  maxBytes: number,
  millis: number,
): Effect.Effect<WireAnswer, TransportError> => {
  const sent = transport.send({ ...request, millis }, maxBytes)
  return transport.limitsTime === true ? sent : Effect.timeoutOrElse(sent, {
    duration: Duration.millis(millis),
    orElse: () =>
      Effect.fail(new TransportError({ message: "no answer in time", mayHaveArrived: true, timedOut: true })),
  })
}

/**
 * Sends at most `limit` requests a `window`; those beyond wait for their turn, within the time limit of their attempt. Put
 * it over the transport of one layer.
 *
 * @example
 * ```ts
 * import { FetchTransport, TransportGuards } from "@epayment/effect"
 * import * as Layer from "effect/Layer"
 *
 * const transport = TransportGuards.rateLimiter({ limit: 50, window: "1 second" }).pipe(
 *   Layer.provide(FetchTransport.layer()),
 * )
 * ```
 */
export const rateLimiter = (
  { limit, window }: { readonly limit: number; readonly window: Duration.Input },
): Layer.Layer<Transport, never, Transport> =>
  Layer.effect(
    Transport,
    Effect.gen(function* () {
      const transport = yield* Transport
      const limiter = yield* RateLimiter.RateLimiter
      const turn = limiter.consume({ key: "requests", algorithm: "token-bucket", onExceeded: "delay", limit, window })
        .pipe(Effect.mapError((cause) => neverSent("the rate limiter failed", cause)))
      return guarded(transport, (_, exchange) => Effect.flatMap(turn, ({ delay }) => Effect.delay(exchange, delay)))
    }),
  ).pipe(Layer.provide(RateLimiter.layer), Layer.provide(RateLimiter.layerStoreMemory))

/** When a circuit breaker opens, and for how long. */
export interface CircuitBreakerOptions {
  /** Failures in a row after which nothing is sent any more; 5 by default. */
  readonly failures?: number
  /** How long nothing is sent, until one request is let through as a test; 30 seconds by default. */
  readonly openFor?: Duration.Input
}

/** A circuit breaker that is not told otherwise: 5 failures, 30 seconds. */
export const defaultCircuitBreaker: Required<CircuitBreakerOptions> = {
  failures: 5,
  openFor: /* @__PURE__ */ Duration.seconds(30),
}

/**
 * Stops sending when the platform is in trouble: after some answers with status 429 or 500 and more, or broken connections,
 * in a row. A request that is held back fails with `ConnectionError` that says it never left. `Retry-After` keeps the
 * circuit open for longer, at most an hour.
 *
 * @example
 * ```ts
 * import { FetchTransport, TransportGuards } from "@epayment/effect"
 * import * as Layer from "effect/Layer"
 *
 * const transport = TransportGuards.circuitBreaker({ failures: 10 }).pipe(Layer.provide(FetchTransport.layer()))
 * ```
 */
export const circuitBreaker = (
  options: CircuitBreakerOptions = {},
): Layer.Layer<Transport, never, Transport> =>
  Layer.effect(
    Transport,
    Effect.gen(function* () {
      const transport = yield* Transport
      const { failures = defaultCircuitBreaker.failures, openFor = defaultCircuitBreaker.openFor } = options
      const breaker = yield* CircuitBreaker.make({
        tripPolicy: CircuitBreaker.consecutive(failures),
        openDuration: openFor,
      })
      return guarded(transport, ({ url }, exchange) =>
        Effect.mapError(
          breaker.execute(exchange, { key: new URL(url).origin, classify: health }),
          (error) => error._tag === "TransportError" ? error : neverSent("the circuit breaker is open", error),
        ))
    }),
  ).pipe(Layer.provide(CircuitBreaker.layerStoreMemory()))

const health = (exit: Exit.Exit<Head, TransportError>): Effect.Effect<CircuitBreaker.Outcome> =>
  Effect.clockWith((clock) => {
    if (Exit.isFailure(exit)) return Effect.succeed(CircuitBreaker.failure())
    const { status, headers } = exit.value
    if (status !== 429 && status < 500) return Effect.succeed(CircuitBreaker.success)
    const wait = retryAfter(headers.get("retry-after"), clock.currentTimeMillisUnsafe())
    return Effect.succeed(CircuitBreaker.failure({ retryAfter: wait }))
  })

/**
 * Sends at most this many requests at the same time; the others wait, within the time limit of their attempt. A download
 * counts until its answer begins.
 *
 * @example
 * ```ts
 * import { FetchTransport, TransportGuards } from "@epayment/effect"
 * import * as Layer from "effect/Layer"
 *
 * const transport = TransportGuards.concurrency(10).pipe(Layer.provide(FetchTransport.layer()))
 * ```
 */
export const concurrency = (requests: number): Layer.Layer<Transport, never, Transport> =>
  Layer.effect(
    Transport,
    Effect.gen(function* () {
      const transport = yield* Transport
      const semaphore = yield* Semaphore.make(requests)
      return guarded(transport, (_, exchange) => semaphore.withPermits(1)(exchange))
    }),
  )

const neverSent = (message: string, cause?: unknown): TransportError =>
  new TransportError({ message, mayHaveArrived: false, cause })

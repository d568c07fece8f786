import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { Transport, TransportError, type WireAnswer, type WireRequest } from "../../src/operation/transport.ts"

/** What becomes of one request. */
export type Turn = Effect.Effect<WireAnswer, TransportError>

/** A request and the time at which it was sent, in milliseconds. */
export interface Sent {
  readonly at: number
  readonly request: WireRequest
}

/** A transport without a network. */
export interface ScriptedTransport {
  readonly layer: Layer.Layer<Transport>
  /** What was sent so far. */
  readonly sent: ReadonlyArray<Sent>
}

/** A transport that answers each request as told; the number counts from 1. */
export const respondingTransport = (respond: (request: WireRequest, number: number) => Turn): ScriptedTransport => {
  const sent: Array<Sent> = []
  const send = (request: WireRequest) =>
    Effect.flatMap(Clock.currentTimeMillis, (at) => {
      sent.push({ at, request })
      return respond(request, sent.length)
    })
  const open = (request: WireRequest) =>
    Effect.map(send(request), ({ status, headers, body }) => ({
      status,
      headers,
      body: Stream.succeed(new TextEncoder().encode(body)),
    }))
  return { layer: Layer.succeed(Transport, { send, open }), sent }
}

/** A transport that takes its turns in order, the last one for all requests that follow. */
export const scriptedTransport = (...turns: readonly [Turn, ...ReadonlyArray<Turn>]): ScriptedTransport =>
  respondingTransport((_, number) => turns[Math.min(number, turns.length) - 1])

/** An answer with a JSON body. */
export const answered = (status: number, value: unknown = {}, headers: Readonly<Record<string, string>> = {}): Turn =>
  Effect.succeed({
    status,
    headers: new Headers({ "content-type": "application/json", ...headers }),
    body: JSON.stringify(value),
  })

/** An answer with any body. */
export const answeredText = (status: number, body: string, contentType: string | undefined = "text/html"): Turn =>
  Effect.succeed({ status, headers: new Headers({ "content-type": contentType }), body })

/** The errors of the platform as JSON, each with a code. */
export const refused = (status: number, ...codes: ReadonlyArray<string>): Turn =>
  answered(status, { errorId: "e-1", errors: codes.map((code) => ({ code })) })

/** No answer, and the request may have arrived. */
export const lost: Turn = Effect.fail(new TransportError({ message: "the connection broke", mayHaveArrived: true }))

/** No connection: the request did not leave. */
export const neverLeft: Turn = Effect.fail(new TransportError({ message: "no connection", mayHaveArrived: false }))

/** No end of the wait. */
export const silence: Turn = Effect.never

/** Runs an effect to its end while a test clock goes forward by itself, from 1970 on; ten days are enough for any of them. */
export const inVirtualTime = <A, E, R>(self: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
  Effect.gen(function* () {
    const fiber = yield* Effect.forkChild(self)
    yield* TestClock.adjust("10 days")
    return yield* Fiber.join(fiber)
  }).pipe(Effect.provide(TestClock.layer()))

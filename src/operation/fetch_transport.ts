import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { failureReason, neverLeft } from "./connection_failure.ts"
import { type Deadlines, makeDeadlines } from "./deadlines.ts"
import { type SentOnce, sentOnce } from "./sent_once.ts"
import {
  Transport,
  TransportError,
  type TransportShape,
  type WireAnswer,
  type WireRequest,
  type WireText,
} from "./transport.ts"
import { TextReader } from "./wire_text.ts"

/** The part of `fetch` that is used. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>

/**
 * A transport on a function like `fetch`: one promise for the answer and its body, aborted by interruption. `sentOnce` are
 * the options that keep the run-time from sending a request again by itself.
 */
export const make = (
  fetch: Fetch,
  sentOnce: SentOnce = () => ({ keepalive: false }),
): TransportShape => {
  const deadlines = makeDeadlines()
  const send = (request: WireRequest, maxBytes: number, millis?: number) =>
    answered((signal) => fetch(request.url, init(request, signal, sentOnce)), maxBytes, deadlines, millis)
  return {
    limitsTime: true,
    send: (request, maxBytes) =>
      request.millis === undefined ? send(request, maxBytes) : Effect.withFiber(({ context }) =>
        // A program that brings a clock of its own, a test above all, has its time limits kept by that clock.
        context.mapUnsafe.has(Clock.Clock.key)
          ? Effect.timeoutOrElse(send(request, maxBytes), {
            duration: Duration.millis(request.millis ?? 0),
            orElse: () => Effect.fail(gaveUp()),
          })
          : send(request, maxBytes, request.millis)
      ),
    open: (request) =>
      Effect.acquireRelease(
        Effect.callback<Response, TransportError>((resume, signal) => {
          fetch(request.url, init(request, signal, sentOnce)).then(
            (response) => resume(Effect.succeed(response)),
            (cause) => resume(Effect.fail(transportError(cause, undefined))),
          )
        }),
        // A body that is being read is freed by its reader; one that broke off has nothing left to free.
        ({ body }) => body === null || body.locked ? Effect.void : Effect.promise(() => body.cancel().catch(() => {})),
        { interruptible: true },
      ).pipe(
        Effect.map((response) => ({
          status: response.status,
          headers: response.headers,
          body: response.body === null ? Stream.empty : Stream.fromReadableStream({
            evaluate: () => response.body as ReadableStream<Uint8Array>,
            onError: (cause) => transportError(cause, response.status),
          }),
        })),
      ),
  }
}

/**
 * The default transport, on the run-time's own `fetch` or the one that is given (a pool, a test). A `fetch` of your own has
 * to pass the options on that it gets: they keep a request from being sent twice. If it goes through a client of Deno's of
 * its own, for a proxy, make that with `poolMaxIdlePerHost: 0`.
 */
export const layer = (options: { readonly fetch?: Fetch } = {}): Layer.Layer<Transport> =>
  Layer.effect(
    Transport,
    Effect.map(sentOnce, (once) => make(options.fetch ?? ((url, init) => globalThis.fetch(url, init)), once)),
  )

const answered = (
  send: (signal: AbortSignal) => Promise<Response>,
  maxBytes: number,
  deadlines: Deadlines,
  millis: number | undefined,
): Effect.Effect<WireAnswer, TransportError> =>
  Effect.callback((resume) => {
    const controller = new AbortController()
    let status: number | undefined
    const deadline = millis === undefined ? undefined : deadlines.start(millis, () => {
      resume(Effect.fail(gaveUp()))
      controller.abort()
    })
    const ended = () => {
      if (deadline !== undefined) deadlines.stop(deadline)
    }
    const failed = (cause: unknown) => {
      ended()
      resume(Effect.fail(transportError(cause, status)))
    }
    const arrived = (response: Response) => {
      const { headers } = response
      const done = (text: WireText) => {
        ended()
        resume(Effect.succeed({ status: response.status, headers, ...text }))
      }
      status = response.status
      // A run-time makes the stream of a body when somebody asks for it: the text alone is read without one.
      if (fits(headers, maxBytes)) {
        response.text().then((body) => done({ body }), failed)
        return
      }
      const { body } = response
      if (body === null) done({ body: "" })
      else readText(body, maxBytes).then(done, failed)
    }
    try {
      send(controller.signal).then(arrived).catch(failed)
    } catch (cause) {
      failed(cause)
    }
    return Effect.sync(() => {
      ended()
      controller.abort()
    })
  })

const gaveUp = (): TransportError =>
  new TransportError({ message: "no answer in time", mayHaveArrived: true, timedOut: true })

const init = (request: WireRequest, signal: AbortSignal, sentOnce: SentOnce): RequestInit => {
  const { method, headers, body } = request
  const own = request.once ? sentOnce() : undefined
  if (body === undefined || typeof body === "string" || body instanceof Uint8Array) {
    return { ...own, method, headers, body, signal, redirect: "manual" }
  }
  // Node and browsers want `duplex` with a streamed body; the DOM's types do not know it yet.
  return {
    ...own,
    method,
    headers,
    body: Stream.toReadableStream(body),
    signal,
    redirect: "manual",
    duplex: "half",
  } as RequestInit
}

const transportError = (cause: unknown, status: number | undefined): TransportError =>
  new TransportError({
    message: failureReason(cause),
    mayHaveArrived: status !== undefined || !neverLeft(cause),
    status,
    cause,
  })

/** Whether a body is no longer than allowed by what its headers say, which is final where it is not compressed. */
const fits = (headers: Headers, maxBytes: number): boolean => {
  const length = headers.get("content-length")
  return length !== null && headers.get("content-encoding") === null && Number(length) <= maxBytes
}

const readText = async (body: ReadableStream<Uint8Array>, maxBytes: number): Promise<WireText> => {
  const text = new TextReader(maxBytes)
  for await (const chunk of body) {
    // Leaving the loop cancels the rest of the body.
    if (!text.add(chunk)) break
  }
  return text.end()
}

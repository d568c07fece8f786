import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { failureReason, neverLeft } from "./connection_failure.ts"
import { Transport, TransportError, type TransportShape, type WireAnswer, type WireRequest } from "./transport.ts"

/** The part of `fetch` that is used. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>

/** A transport on a function like `fetch`: one promise for the answer and its body, aborted by interruption. */
export const make = (fetch: Fetch): TransportShape => ({
  send: (request, maxBytes) =>
    Effect.callback<WireAnswer, TransportError>((resume, signal) => {
      let status: number | undefined
      const answer = async (): Promise<WireAnswer> => {
        const response = await fetch(request.url, init(request, signal))
        status = response.status
        return { status, headers: response.headers, body: await readText(response, maxBytes) }
      }
      answer().then(
        (value) => resume(Effect.succeed(value)),
        (cause) => resume(Effect.fail(transportError(cause, status))),
      )
    }),
  open: (request) =>
    Effect.acquireRelease(
      Effect.callback<Response, TransportError>((resume, signal) => {
        fetch(request.url, init(request, signal)).then(
          (response) => resume(Effect.succeed(response)),
          (cause) => resume(Effect.fail(transportError(cause, undefined))),
        )
      }),
      // A body that was read to its end or is being read cannot be cancelled again: nothing is left to free then.
      ({ body }) => body === null || body.locked ? Effect.void : Effect.ignore(Effect.promise(() => body.cancel())),
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
})

/** The default transport, on the run-time's own `fetch` or the one that is given (a proxy, a pool, a test). */
export const layer = (options: { readonly fetch?: Fetch } = {}): Layer.Layer<Transport> =>
  Layer.sync(Transport, () => make(options.fetch ?? ((url, init) => globalThis.fetch(url, init))))

const init = (request: WireRequest, signal: AbortSignal): RequestInit => {
  const { method, headers, body } = request
  if (body === undefined || typeof body === "string" || body instanceof Uint8Array) {
    return { method, headers, body, signal, redirect: "manual" }
  }
  // Node and browsers want `duplex` with a streamed body; the DOM's types do not know it yet.
  return {
    method,
    headers,
    body: Stream.toReadableStream(body),
    signal,
    redirect: "manual",
    duplex: "half",
  } as RequestInit
}

const transportError = (cause: unknown, status: number | undefined): TransportError =>
  cause instanceof TransportError ? cause : new TransportError({
    message: failureReason(cause),
    mayHaveArrived: status !== undefined || !neverLeft(cause),
    status,
    cause,
  })

const tooLarge = (status: number, maxBytes: number): TransportError =>
  new TransportError({ message: `the answer is larger than ${maxBytes} bytes`, mayHaveArrived: true, status })

const readText = async (response: Response, maxBytes: number): Promise<string> => {
  const { body, headers, status } = response
  const length = headers.get("content-length")
  if (body === null || length !== null && headers.get("content-encoding") === null) {
    if (Number(length) <= maxBytes) return response.text()
    await body?.cancel()
    throw tooLarge(status, maxBytes)
  }
  const decoder = new TextDecoder()
  let text = ""
  let size = 0
  for await (const chunk of body) {
    size += chunk.length
    // Leaving the loop cancels the rest of the body.
    if (size > maxBytes) throw tooLarge(status, maxBytes)
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}

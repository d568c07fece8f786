import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import * as HttpBody from "effect/http/HttpBody"
import * as HttpClient from "effect/http/HttpClient"
import type * as HttpClientError from "effect/http/HttpClientError"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import type * as HttpClientResponse from "effect/http/HttpClientResponse"
import { failureReason, neverLeft } from "./connection_failure.ts"
import { Transport, TransportError, type TransportShape, type WireHeaders, type WireRequest } from "./transport.ts"

/** A transport over any Effect `HttpClient`: for its proxies, pools, rate limiter and circuit breaker. */
export const make = (client: HttpClient.HttpClient): TransportShape => {
  // Foreign headers would break signatures' expectations and, in a browser, preflights.
  const quiet = HttpClient.transformResponse(
    client,
    Effect.provideService(HttpClient.TracerPropagationEnabled, false),
  )
  return {
    send: (request, maxBytes) =>
      Effect.scoped(Effect.flatMap(open(quiet, request), (answer) =>
        Effect.map(
          Stream.runFold(limited(answer.body, maxBytes, answer.status), () => new TextReader(), (reader, chunk) =>
            reader.add(chunk)),
          (reader) => ({ status: answer.status, headers: answer.headers, body: reader.end() }),
        ))),
    open: (request) => open(quiet, request),
  }
}

/** The layer of {@link make} over the `HttpClient` that the program provides. */
export const layer: Layer.Layer<Transport, never, HttpClient.HttpClient> = Layer.effect(
  Transport,
  Effect.map(HttpClient.HttpClient, make),
)

const open = (client: HttpClient.HttpClient, request: WireRequest) =>
  Effect.gen(function* () {
    const scope = yield* Scope.Scope
    const response = yield* HttpClient.withScope(client).execute(toHttp(request)).pipe(
      Effect.provideService(Scope.Scope, scope),
      Effect.mapError(transportError),
    )
    return {
      status: response.status,
      headers: headersOf(response),
      body: Stream.mapError(response.stream, transportError),
    }
  })

const toHttp = ({ method, url, headers, body }: WireRequest): HttpClientRequest.HttpClientRequest =>
  HttpClientRequest.make(method)(url, {
    headers,
    body: body === undefined
      ? HttpBody.empty
      : typeof body === "string"
      ? HttpBody.text(body, headers["content-type"])
      : body instanceof Uint8Array
      ? HttpBody.uint8Array(body, headers["content-type"])
      : HttpBody.stream(body, headers["content-type"]),
  })

const headersOf = (response: HttpClientResponse.HttpClientResponse): WireHeaders => ({
  get: (name) => response.headers[name.toLowerCase()] ?? null,
})

const limited = (
  body: Stream.Stream<Uint8Array, TransportError>,
  maxBytes: number,
  status: number,
): Stream.Stream<Uint8Array, TransportError> => {
  let size = 0
  return Stream.mapEffect(body, (chunk) => {
    size += chunk.length
    return size <= maxBytes ? Effect.succeed(chunk) : Effect.fail(
      new TransportError({ message: `the answer is larger than ${maxBytes} bytes`, mayHaveArrived: true, status }),
    )
  })
}

/** Text from UTF-8 chunks that may cut a character. */
class TextReader {
  readonly decoder = new TextDecoder()
  text = ""
  add(chunk: Uint8Array): this {
    this.text += this.decoder.decode(chunk, { stream: true })
    return this
  }
  end(): string {
    return this.text + this.decoder.decode()
  }
}

const transportError = (error: HttpClientError.HttpClientError): TransportError => {
  const { reason } = error
  const cause = "cause" in reason ? reason.cause : undefined
  const status = "response" in reason ? reason.response.status : undefined
  return new TransportError({
    message: failureReason(cause),
    mayHaveArrived: status !== undefined || !neverLeft(cause),
    ...(status === undefined ? {} : { status }),
    cause,
  })
}

import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as HttpBody from "effect/http/HttpBody"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientError from "effect/http/HttpClientError"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import type * as HttpClientResponse from "effect/http/HttpClientResponse"
import { failureReason, neverLeft } from "./connection_failure.ts"
import { type SentOnce, sentOnce } from "./sent_once.ts"
import { Transport, TransportError, type TransportShape, type WireHeaders, type WireRequest } from "./transport.ts"
import { readText } from "./wire_text.ts"

/**
 * A transport over any Effect `HttpClient`, also one that is wrapped in `HttpClient.withRateLimiter` or
 * `HttpClient.withCircuitBreaker`: for its proxies and pools. `fetchOptions` go to `fetch` where the client uses it. A
 * client that sends by itself again, as `withRateLimiter` does unless its `times` is 0, is not what counts attempts.
 * `sentOnce` are the options that keep `fetch` from sending a request again by itself; those in `fetchOptions` win.
 */
export const make = <E>(
  client: HttpClient.HttpClient.With<E>,
  fetchOptions: RequestInit = {},
  sentOnce: SentOnce = () => ({ keepalive: false }),
): TransportShape => {
  const discreet = HttpClient.transformResponse(client, (execute) =>
    execute.pipe(
      // The client's own span would hold the URL and with it ids; its headers would not be signed and, in a browser, cost
      // a preflight. The operation has its span already.
      Effect.provideService(HttpClient.TracerDisabledWhen, () => true),
    ))
  const options: RequestInit = { ...fetchOptions, redirect: "manual" }
  const sent = (request: WireRequest) =>
    Effect.provideService(
      open(discreet, request),
      FetchHttpClient.RequestInit,
      request.once ? { ...sentOnce(), ...options } : options,
    )
  return {
    send: (request, maxBytes) =>
      Effect.scoped(
        Effect.flatMap(sent(request), ({ status, headers, body }) =>
          Effect.map(readText(body, maxBytes), (text) => ({ status, headers, ...text }))),
      ),
    open: sent,
  }
}

/**
 * The layer of {@link make} over the `HttpClient` that the program provides. Options for `fetch`, such as Deno's client
 * for a proxy, are given to this layer as `FetchHttpClient.RequestInit`; redirects are never followed.
 */
export const layer: Layer.Layer<Transport, never, HttpClient.HttpClient> = /* @__PURE__ */ Layer.effect(
  Transport,
  /* @__PURE__ */ Effect.gen(function* () {
    const client = yield* HttpClient.HttpClient
    const fetchOptions = yield* Effect.serviceOption(FetchHttpClient.RequestInit)
    return make(client, Option.getOrUndefined(fetchOptions), yield* sentOnce)
  }),
)

/** The request lives in a scope of its own, so that it ends at once when it fails or is interrupted. */
const open = <E>(client: HttpClient.HttpClient.With<E>, request: WireRequest) =>
  Effect.gen(function* () {
    const scope = yield* Scope.fork(yield* Scope.Scope)
    const response = yield* HttpClient.withScope(client).execute(toHttp(request)).pipe(
      Effect.provideService(Scope.Scope, scope),
      Effect.mapError(transportError),
      Effect.onError((cause) => Scope.close(scope, Exit.failCause(cause))),
    )
    return { status: response.status, headers: headersOf(response), body: bodyOf(response) }
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

const bodyOf = (response: HttpClientResponse.HttpClientResponse): Stream.Stream<Uint8Array, TransportError> =>
  Stream.catch(response.stream, (error) =>
    // A client may tell an empty body as an error.
    error.reason._tag === "EmptyBodyError" ? Stream.empty : Stream.fail(transportError(error)))

const transportError = (error: unknown): TransportError => {
  if (!HttpClientError.isHttpClientError(error)) {
    const tag = typeof error === "object" && error !== null && "_tag" in error ? error._tag : undefined
    const refused = tag === "CircuitBreakerError" || tag === "RateLimiterError"
    return new TransportError({
      message: refused ? "the client did not send it" : "the client failed",
      // What a rate limiter sent before it failed was answered with 429.
      mayHaveArrived: !refused,
      cause: error,
    })
  }
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

import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { type ConfigurationError, misconfigured } from "../../operation/configuration_error.ts"
import { type WebhookKey, WebhookKeys } from "../../webhooks/webhook_keys.ts"

/**
 * Receives what the platform sends, in the same process: what `Webhooks.handler` makes, or an effect. The sandbox waits for
 * its answer, so it answers first and works later.
 */
export type WebhookReceiver = (request: Request) => Promise<Response> | Effect.Effect<Response, unknown>

/** Where the sandbox delivers events to, as a merchant enters it in the platform's configuration console. */
export interface WebhookEndpoint {
  /**
   * An http(s) URL, of this machine unless the setting `anyWebhookHost` allows others, or a function in the same process,
   * which needs no socket.
   */
  readonly to: string | WebhookReceiver
  /** The webhooks keys; the first one signs until another is activated. */
  readonly keys: readonly [WebhookKey, ...ReadonlyArray<WebhookKey>]
  /** What it is called; by its place, such as `endpoint-1`, by default. Deliveries that an earlier run left belong to the name. */
  readonly name?: string
  /** Whose events it gets; those of all merchants by default. */
  readonly merchantId?: string
}

/** An endpoint with its name. */
export interface NamedEndpoint extends WebhookEndpoint {
  readonly name: string
}

/** Host names that never leave the machine; `URL` has brought IP addresses into their usual form. */
export const isLoopback = (host: string): boolean =>
  host === "localhost" || host.endsWith(".localhost") || host === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(host)

/** What is wrong with the URL of an endpoint, if anything. */
export const urlProblem = (text: string, anyHost: boolean): string | undefined => {
  const url = URL.parse(text)
  if (url === null) return "expected a whole URL, such as http://localhost:3000/webhooks"
  if (url.protocol !== "http:" && url.protocol !== "https:") return "expected http or https"
  if (url.username !== "" || url.password !== "") return "leave user name and password out"
  if (!anyHost && !isLoopback(url.hostname)) {
    return "expected a host of this machine, such as localhost; the setting anyWebhookHost allows others"
  }
  return undefined
}

/**
 * Checks endpoints and names those that have no name. Fails with `ConfigurationError` when a URL is not allowed, a name is
 * there twice or a key is blank.
 */
export const namedEndpoints: (
  endpoints: ReadonlyArray<WebhookEndpoint>,
  anyHost: boolean,
  taken?: ReadonlyArray<string>,
) => Effect.Effect<ReadonlyArray<NamedEndpoint>, ConfigurationError> = Effect.fnUntraced(
  function* (endpoints: ReadonlyArray<WebhookEndpoint>, anyHost: boolean, taken: ReadonlyArray<string> = []) {
    const named: Array<NamedEndpoint> = []
    for (const endpoint of endpoints) {
      const name = endpoint.name ?? `endpoint-${taken.length + named.length + 1}`
      if ([...taken, ...named.map((one) => one.name)].includes(name)) {
        return yield* misconfigured("webhooks.name", `two endpoints are called ${name}`)
      }
      const problem = typeof endpoint.to === "string" ? urlProblem(endpoint.to, anyHost) : undefined
      if (problem !== undefined) return yield* misconfigured("webhooks.to", problem)
      // Keys that a receiver would refuse cannot be the platform's.
      yield* Effect.scoped(Layer.build(WebhookKeys.layer(...endpoint.keys)))
      named.push({ ...endpoint, name })
    }
    return named
  },
)

import type * as Duration from "effect/Duration"
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import { CryptoProvider, type CryptoProviderShape } from "../../crypto/crypto_provider.ts"
import { failureReason } from "../../operation/connection_failure.ts"
import { verificationHeader } from "../../webhooks/delivery.ts"
import { sign } from "../../webhooks/sign.ts"
import type { WebhookKey } from "../../webhooks/webhook_keys.ts"
import { newHex } from "../random.ts"
import type { WebhookEndpoint } from "./endpoint.ts"

/** How an endpoint answered a delivery: its status, or why there is none; `why` is absent after a 2xx. */
export interface Answer {
  readonly status?: number
  readonly why?: string
}

/** What it takes to send something. */
export interface Sending {
  readonly crypto: CryptoProviderShape
  /** How long an endpoint may take for its answer. */
  readonly timeout: Duration.Duration
}

/** Where a function in the same process seems to live. */
const inProcessUrl = "http://webhooks.localhost/"

const urlOf = ({ to }: WebhookEndpoint): string => typeof to === "string" ? to : inProcessUrl

/** There is no answer; the sentence says why. */
class NoAnswer extends Data.TaggedError("NoAnswer")<{ readonly why: string }> {}

/** Carries a request to an endpoint. Redirects are not followed: they would lead past the check of the URL. */
const carried = ({ to }: WebhookEndpoint, request: Request): Effect.Effect<Response, NoAnswer> => {
  if (typeof to === "string") {
    return Effect.tryPromise({
      try: (signal) => fetch(request, { redirect: "manual", signal }),
      catch: (cause) => new NoAnswer({ why: failureReason(cause) }),
    })
  }
  const threw = () => new NoAnswer({ why: "the receiver failed" })
  return Effect.flatMap(
    Effect.try({ try: () => to(request), catch: threw }),
    (answer) =>
      Effect.isEffect(answer)
        ? Effect.catchDefect(Effect.mapError(answer, threw), () => Effect.fail(threw()))
        : Effect.tryPromise({ try: () => answer, catch: threw }),
  )
}

/** Sends a request and reads of the answer what is asked for, in time. */
const exchanged = <A>(
  endpoint: WebhookEndpoint,
  request: Request,
  timeout: Duration.Duration,
  read: (response: Response) => Effect.Effect<A, NoAnswer>,
): Effect.Effect<A, NoAnswer> =>
  Effect.timeoutOrElse(Effect.flatMap(carried(endpoint, request), read), {
    duration: timeout,
    orElse: () => Effect.fail(new NoAnswer({ why: "no answer in time" })),
  })

const drained = (response: Response): Effect.Effect<Response> =>
  Effect.as(Effect.ignore(Effect.tryPromise(() => response.body?.cancel() ?? Promise.resolve())), response)

/** Delivers a body, signed with a key (protocol: delivery, webhook signature). Anything but a 2xx counts as failed. */
export const deliver = (
  endpoint: WebhookEndpoint,
  key: WebhookKey,
  body: string,
  { crypto, timeout }: Sending,
): Effect.Effect<Answer> =>
  sign(body, key, { url: urlOf(endpoint) }).pipe(
    Effect.provideService(CryptoProvider, crypto),
    Effect.mapError(() => new NoAnswer({ why: "it could not be signed" })),
    Effect.flatMap((request) => exchanged(endpoint, request, timeout, drained)),
    Effect.map(({ status }): Answer =>
      status >= 200 && status < 300 ? { status } : { status, why: `expected a 2xx, got ${status}` }
    ),
    Effect.catch(({ why }) => Effect.succeed<Answer>({ why })),
  )

/**
 * Asks an endpoint to prove that it is the merchant's: it echoes a value that nobody can guess as plain text (protocol:
 * endpoint verification). Answers what is wrong, if anything.
 */
export const verificationProblem = (
  endpoint: WebhookEndpoint,
  { crypto, timeout }: Sending,
): Effect.Effect<string | undefined> =>
  Effect.flatMap(newHex(crypto, 16), (value) => {
    const request = new Request(urlOf(endpoint), { headers: { [verificationHeader]: value } })
    return exchanged(endpoint, request, timeout, (response) =>
      Effect.map(
        Effect.tryPromise({
          try: () => response.text(),
          catch: () => new NoAnswer({ why: "its answer broke off" }),
        }),
        (text) =>
          response.status !== 200
            ? `expected status 200, got ${response.status}`
            : !/^text\/plain\b/i.test(response.headers.get("content-type") ?? "")
            ? "expected Content-Type: text/plain"
            : text !== value
            ? `expected the value of ${verificationHeader} as the body`
            : undefined,
      )).pipe(Effect.catch(({ why }) => Effect.succeed(why)))
  })

import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import type { CryptoProvider } from "../crypto/crypto_provider.ts"
import { verificationHeader } from "./delivery.ts"
import type { VerificationError } from "./errors.ts"
import type { InboxUnavailable } from "./inbox/inbox_unavailable.ts"
import { WebhookInbox } from "./inbox/webhook_inbox.ts"
import { verify, type VerifyOptions } from "./verify.ts"
import type { WebhookKeys } from "./webhook_keys.ts"

/** Why a delivery was not accepted. */
export type RefusalError = VerificationError | InboxUnavailable

/** Settings of a receiver. */
export interface ReceiveOptions extends VerifyOptions {
  /** Hears why a delivery was not accepted; Effect's log. Whoever sent it learns the status only. */
  readonly onRefused?: (error: RefusalError) => Effect.Effect<void>
}

/**
 * Answers one request of the platform: 200 with the value of `X-GCS-Webhooks-Endpoint-Verification` when the endpoint is
 * configured, 204 as soon as an event is stored (or was before), 403 for what is forged, 413 for what is too large, 400 for
 * an authentic event that cannot be read, 503 when keys or inbox fail. The platform repeats whatever was not answered with a
 * 2xx (protocol: delivery, endpoint verification). Anything but GET and POST is answered with 405.
 *
 * @example
 * ```ts
 * import { Effect, Redacted } from "effect"
 * import { assertEquals } from "@std/assert"
 * import * as Webhooks from "@epayment/effect/webhooks"
 *
 * const key = { id: "webhook-key", secret: Redacted.make("webhook-secret") }
 *
 * const program = Effect.gen(function* () {
 *   const event = Webhooks.makeEvent("payment.paid", { id: "payment-1" }, { id: "event-1" })
 *   const response = yield* Webhooks.receive(yield* Webhooks.sign(event, key))
 *   assertEquals(response.status, 204)
 * })
 *
 * await Effect.runPromise(Effect.provide(program, Webhooks.layer(key)))
 * ```
 */
export const receive: (
  request: Request,
  options?: ReceiveOptions,
) => Effect.Effect<Response, never, CryptoProvider | WebhookKeys | WebhookInbox> = /* @__PURE__ */ Effect.fn(
  "Webhooks.receive",
)(
  function* (request: Request, options: ReceiveOptions = {}) {
    if (request.method === "GET") return verification(request.headers.get(verificationHeader))
    if (request.method !== "POST") return notAllowed()
    const inbox = yield* WebhookInbox
    return yield* Effect.flatMap(verify(request, options), inbox.store).pipe(
      Effect.as(204),
      Effect.catch((error) => Effect.as((options.onRefused ?? logRefusal)(error), statusOf(error))),
      Effect.map((status) => new Response(null, { status })),
    )
  },
)

/** A value that could be anything is never shown as a page. */
const verification = (value: string | null): Response =>
  value === null || value === "" ? notAllowed() : new Response(value, {
    headers: { "content-type": "text/plain", "x-content-type-options": "nosniff", "cache-control": "no-store" },
  })

const notAllowed = (): Response => new Response(null, { status: 405, headers: { allow: "GET, POST" } })

/** One status for every forgery, so that trying out headers, ids and signatures teaches nothing. */
const statusOf = (error: RefusalError): number => {
  switch (error._tag) {
    case "MissingHeader":
    case "DuplicateHeader":
    case "UnknownKey":
    case "SignatureMismatch":
      return 403
    case "BodyTooLarge":
      return 413
    case "BodyUnreadable":
    case "InvalidCharset":
    case "InvalidBody":
    case "ApiVersionMismatch":
    case "EventTooOld":
      return 400
    case "KeysUnavailable":
    case "CryptoError":
    case "InboxUnavailable":
      return 503
  }
}

const logRefusal = (error: RefusalError): Effect.Effect<void> =>
  Effect.logWarning("a webhook was not accepted", Cause.fail(error))

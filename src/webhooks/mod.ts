/**
 * Webhooks of the platform: verified, typed, received exactly once.
 *
 * An event passes through three hands. `verify` takes it only with the platform's signature over the raw bytes and decodes
 * it; `WebhookInbox` keeps it by its id before the platform gets its 2xx; the handler works on it afterwards, at least once
 * and by one worker at a time, again and later after a failure. `handler` is all three as one web handler.
 *
 * ```ts
 * import { Effect, Redacted } from "effect"
 * import * as Webhooks from "@epayment/effect/webhooks"
 *
 * const onEvent = Webhooks.match({
 *   "payment.paid": ({ payment }) => Effect.log(`ship the goods of ${payment.id}`),
 *   payment: ({ type, payment }) => Effect.log(`${type}: ${payment.id} is ${payment.status}`),
 *   refund: ({ refund }) => Effect.log(`refund ${refund.id} is ${refund.status}`),
 *   payout: () => Effect.void,
 *   token: () => Effect.void,
 *   dispute: ({ dispute }) => Effect.logWarning(`dispute ${dispute.id} about ${dispute.paymentId}`),
 *   unknown: ({ wireType }) => Effect.logWarning(`nobody handles ${wireType}`),
 * })
 *
 * const endpoint = Effect.gen(function* () {
 *   const handler = yield* Webhooks.handler(onEvent)
 *   const verification = new Request("https://shop.example/webhooks", {
 *     headers: { "X-GCS-Webhooks-Endpoint-Verification": "b0a5" },
 *   })
 *   // In a server: Deno.serve(handler), Bun.serve({ fetch: handler })
 *   return yield* Effect.promise(() => handler(verification).then((response) => response.text()))
 * })
 *
 * const keys = Webhooks.layer({ id: "webhook-key", secret: Redacted.make("webhook-secret") })
 * const echoed = await Effect.runPromise(endpoint.pipe(Effect.scoped, Effect.provide(keys)))
 * ```
 *
 * Use `WebhookInbox.layerSql` where an event must outlive the process. Events come in any order and more than once: compare
 * those of one object with `isNewer`.
 *
 * @module
 */
export { CryptoProvider } from "../crypto/crypto_provider.ts"
/** The crypto provider on the run-time's own WebCrypto. */
export * as WebCrypto from "../crypto/web_crypto.ts"
export { formatCreated, parseCreated } from "./created.ts"
export {
  apiVersion,
  type DeliverySettings,
  deliverySettings,
  keyIdHeader,
  signatureHeader,
  verificationHeader,
} from "./delivery.ts"
export * from "./errors.ts"
export * from "./event.ts"
export * from "./event_types.ts"
export { handler, type HandlerOptions, type WebHandler } from "./handler.ts"
export type { HeaderSource } from "./header_source.ts"
export * from "./inbox/attempt_errors.ts"
export type { EventHandler } from "./inbox/handle_claim.ts"
export { type InboxReport, logReport } from "./inbox/inbox_report.ts"
export type { Claim, DeadEntry, InboxCounts, InboxStore, NewEntry, Page, Settlement } from "./inbox/inbox_store.ts"
export { InboxUnavailable, type InboxUnavailableFacts } from "./inbox/inbox_unavailable.ts"
export { type DeadLetter, WebhookInbox, type WebhookInboxShape } from "./inbox/webhook_inbox.ts"
export type { ProcessedEvents } from "./inbox/worker.ts"
export type { WorkerSettings } from "./inbox/worker_settings.ts"
export { layer } from "./layer.ts"
export { type EventPayloads, makeEvent, type PayloadOf } from "./make_event.ts"
export { type EventCases, type EventResult, match } from "./match.ts"
export { receive, type ReceiveOptions, type RefusalError } from "./receive.ts"
export { sign, signature, type SignOptions } from "./sign.ts"
export { byStatusChange, isNewer, orderByStatusChange } from "./status_change.ts"
export { verify, verifyBytes, type VerifyOptions } from "./verify.ts"
export { type WebhookKey, WebhookKeys, type WebhookKeysShape } from "./webhook_keys.ts"

import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import type { CryptoProvider } from "../crypto/crypto_provider.ts"
import type { EventHandler } from "./inbox/handle_claim.ts"
import { WebhookInbox } from "./inbox/webhook_inbox.ts"
import type { WorkerSettings } from "./inbox/worker_settings.ts"
import { receive, type ReceiveOptions } from "./receive.ts"
import type { WebhookKeys } from "./webhook_keys.ts"

/** What `Deno.serve`, `Bun.serve` and Effect's `HttpEffect.fromWebHandler` take. */
export type WebHandler = (request: Request) => Promise<Response>

/** Settings of {@link handler}: those of the receiver and those of the worker. */
export interface HandlerOptions extends ReceiveOptions, WorkerSettings {}

/**
 * Makes the web handler of an endpoint: it answers requests as {@link receive} does and, as long as the scope is open,
 * handles stored events with `onEvent`, those that an earlier run of the program left over included. The answer never waits
 * for `onEvent`, and its failures are tried again as `WebhookInbox` promises.
 *
 * @example
 * ```ts
 * import { Console, Deferred, Effect, Redacted } from "effect"
 * import * as Webhooks from "@epayment/effect/webhooks"
 *
 * const key = { id: "webhook-key", secret: Redacted.make("webhook-secret") }
 *
 * const program = Effect.gen(function* () {
 *   const done = yield* Deferred.make<void>()
 *   const handler = yield* Webhooks.handler((event) =>
 *     Effect.andThen(Console.log(event.type), Deferred.succeed(done, undefined))
 *   )
 *   const server = yield* Effect.acquireRelease(
 *     Effect.sync(() => Deno.serve({ port: 0, onListen: () => {} }, handler)),
 *     (server) => Effect.promise(() => server.shutdown()),
 *   )
 *   const url = `http://localhost:${server.addr.port}/webhooks`
 *   const event = Webhooks.makeEvent("payment.paid", { id: "payment-1" }, { id: "event-1" })
 *   const delivery = yield* Webhooks.sign(event, key, { url })
 *   yield* Effect.promise(() => fetch(delivery))
 *   yield* Deferred.await(done)
 * })
 *
 * await Effect.runPromise(program.pipe(Effect.scoped, Effect.provide(Webhooks.layer(key))))
 * ```
 */
export const handler = <E, R>(
  onEvent: EventHandler<E, R>,
  options: HandlerOptions = {},
): Effect.Effect<WebHandler, never, CryptoProvider | WebhookKeys | WebhookInbox | Scope.Scope | R> =>
  Effect.gen(function* () {
    yield* Effect.forkScoped(WebhookInbox.run(onEvent, options))
    const context = yield* Effect.context<CryptoProvider | WebhookKeys | WebhookInbox>()
    const run = Effect.runPromiseWith(context)
    return (request: Request) => run(receive(request, options))
  })

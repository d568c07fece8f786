import type * as Effect from "effect/Effect"
import type { SandboxRefused } from "../control_error.ts"
import type { Delivery } from "./delivery.ts"
import type { WebhookEndpoint } from "./endpoint.ts"

/** An endpoint as the sandbox sees it. */
export interface EndpointState {
  /** Name under which the controls know it. */
  readonly name: string
  /** Its URL; absent for a function in the same process. */
  readonly url?: string
  /** Id of the key that signs. */
  readonly activeKeyId: string
  /** Whether it proved to be the merchant's; absent until it was asked. */
  readonly isVerified?: boolean
  /** What was wrong with its proof. */
  readonly problem?: string
}

/** How held deliveries go out. */
export interface ReleaseOptions {
  /** `shuffled` by Effect's `Random`, so that a seed repeats it. In order by default. */
  readonly order?: "inOrder" | "reversed" | "shuffled"
  /** How often each is sent; once by default. */
  readonly copies?: number
}

/**
 * What a test may do to the sandbox's webhooks. Where something is sent, it is answered or failed when the effect ends.
 *
 * @example
 * ```ts
 * import { Payments } from "@epayment/effect"
 * import { Sandbox, SandboxControl } from "@epayment/effect/sandbox"
 * import * as Webhooks from "@epayment/effect/webhooks"
 * import { Effect, Layer, Queue, Redacted } from "effect"
 *
 * const key = { id: "webhook-key", secret: Redacted.make("webhook-secret") }
 *
 * const program = Effect.gen(function* () {
 *   const { webhooks } = yield* SandboxControl
 *   const events = yield* Queue.unbounded<Webhooks.WebhookEvent>()
 *   const handler = yield* Webhooks.handler((event) => Queue.offer(events, event))
 *   yield* webhooks.configure({ to: handler, keys: [key] })
 *   yield* Payments.create({
 *     order: { amountOfMoney: { amount: 4990, currencyCode: "CHF" } },
 *     redirectPaymentMethodSpecificInput: {
 *       paymentProductId: 3201,
 *       redirectionData: { returnUrl: "https://shop.example/return" },
 *     },
 *   })
 *   return yield* Queue.takeN(events, 2)
 * })
 *
 * const layer = Layer.merge(Sandbox.layer(), Webhooks.layer(key))
 * const events = await Effect.runPromise(program.pipe(Effect.scoped, Effect.provide(layer)))
 * console.log(events.map(({ type }) => type)) // ["payment.created", "payment.redirected"]
 * ```
 */
export interface WebhookControl {
  /**
   * Adds an endpoint, as in the platform's configuration console. Fails with `SandboxRefused` when its URL or keys are not
   * allowed, or when it does not prove itself by echoing what a GET asks it (protocol: endpoint verification).
   */
  readonly configure: (endpoint: WebhookEndpoint) => Effect.Effect<void, SandboxRefused>
  /** The endpoints. */
  readonly endpoints: Effect.Effect<ReadonlyArray<EndpointState>>
  /** From now on this key signs, also what is sent again. Fails with `SandboxRefused` when no endpoint has it. */
  readonly activateKey: (keyId: string) => Effect.Effect<void, SandboxRefused>
  /** Deliveries with all their attempts, in the order of their events; of one event or object, or all. */
  readonly deliveries: (id?: string) => Effect.Effect<ReadonlyArray<Delivery>>
  /** Sends everything that waits, whenever it is due, once. */
  readonly deliverNow: Effect.Effect<void>
  /** Sends an event again, whatever became of it. Fails with `SandboxRefused` when no endpoint was ever to get it. */
  readonly redeliver: (eventId: string) => Effect.Effect<void, SandboxRefused>
  /** Nothing is sent any more by itself until `release`. */
  readonly hold: Effect.Effect<void>
  /** Sends what is due, in another order or several times over, and goes on as usual. */
  readonly release: (options?: ReleaseOptions) => Effect.Effect<void>
}

import * as Context from "effect/Context"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type * as Stream from "effect/Stream"
import type { Payment } from "../model/payment.ts"
import * as FetchTransport from "../operation/fetch_transport.ts"
import type { Transport } from "../operation/transport.ts"
import type { Choice } from "./checkout/pay.ts"
import type { SandboxChange } from "./control/changes.ts"
import { type ControlAddress, controlOverHttp, type SandboxUnreachable } from "./control/over_http.ts"
import type { CustomerReturn, PaymentHistory, SandboxState } from "./control/records.ts"
import type { SeedOptions } from "./control/seed.ts"
import type { SandboxRefused } from "./control_error.ts"
import type { Fault, FaultPlan } from "./faults.ts"
import type { MandateDecision } from "./hosted_mandate/handlers.ts"
import type { ReturnOutcome } from "./payment/end.ts"
import type { Status } from "./payment/state.ts"
import { Platform } from "./platform.ts"
import type { RecordedRequest } from "./recorder.ts"
import type { StoredEvent } from "./store/store.ts"
import type { WebhookControl } from "./webhooks/webhook_control.ts"

/** What a test may do to the sandbox besides calling its API. */
export interface SandboxControlShape {
  /** Everything that is there. */
  readonly state: Effect.Effect<SandboxState>
  /** As `state`, with at most so many payments, checkouts and sessions of each merchant: the youngest. */
  readonly youngest: (count: number) => Effect.Effect<SandboxState>
  /** Everything about one payment. Fails with `SandboxRefused` when no merchant has it. */
  readonly payment: (paymentId: string) => Effect.Effect<PaymentHistory, SandboxRefused>
  /**
   * What changes from now on, or all events after a place in their order (their `sequence`) and then what changes; until it
   * is interrupted.
   */
  readonly changes: (after?: number) => Stream.Stream<SandboxChange>
  /** Forgets everything: objects, keys' answers, faults, recorded requests, and how far the time was moved. */
  readonly reset: Effect.Effect<void>
  /**
   * Makes example payments in all kinds of states; the same seed makes the same ones. Answers their ids. Fails with
   * `SandboxRefused` when there is no such merchant.
   */
  readonly seed: (options?: SeedOptions) => Effect.Effect<ReadonlyArray<string>, SandboxRefused>
  /** The customer of a REDIRECTED payment comes back. Fails with `SandboxRefused` when no customer is away. */
  readonly customerReturns: (
    paymentId: string,
    outcome: ReturnOutcome,
  ) => Effect.Effect<CustomerReturn, SandboxRefused>
  /**
   * The customer of a hosted checkout pays as on its page. Fails with `SandboxRefused` when the checkout is not open, the
   * product is not offered or the card is wrong.
   */
  readonly customerPays: (hostedCheckoutId: string, choice: Choice) => Effect.Effect<Payment, SandboxRefused>
  /** The customer of a hosted checkout cancels. Fails with `SandboxRefused` when the checkout is not open. */
  readonly customerCancels: (hostedCheckoutId: string) => Effect.Effect<void, SandboxRefused>
  /**
   * The customer of a hosted mandate management decides. Fails with `SandboxRefused` when its page is not open or what the
   * customer says is wrong.
   */
  readonly customerDecides: (
    hostedMandateManagementId: string,
    decision: MandateDecision,
  ) => Effect.Effect<void, SandboxRefused>
  /**
   * Leads a payment to a status by legal changes, those of the platform and the customer first. Fails with
   * `SandboxRefused` when there is no way.
   */
  readonly transition: (paymentId: string, to: Status) => Effect.Effect<Payment, SandboxRefused>
  /**
   * Moves the sandbox's time on and plays everything that is due until then, deliveries of events included, in order. Fails
   * with `SandboxRefused` when the time would stand still for ever or run backwards.
   */
  readonly advance: (by: Duration.Input) => Effect.Effect<void, SandboxRefused>
  /** As `advance`, until a moment in milliseconds since 1970. */
  readonly advanceTo: (moment: number) => Effect.Effect<void, SandboxRefused>
  /**
   * Adds a fault behind those that are still to come. Fails with `SandboxRefused` when the fault cannot be or names an
   * operation or merchant that does not exist.
   */
  readonly inject: (fault: Fault) => Effect.Effect<void, SandboxRefused>
  /** Puts a plan in place of all faults that are still to come; fails as `inject` does. */
  readonly setFaults: (plan: FaultPlan) => Effect.Effect<void, SandboxRefused>
  /** The faults that are still to come. */
  readonly faults: Effect.Effect<ReadonlyArray<Fault>>
  /** Takes every fault away. */
  readonly clearFaults: Effect.Effect<void>
  /** The youngest requests, oldest first, sensitive values masked, with the reason of every refusal. */
  readonly requests: Effect.Effect<ReadonlyArray<RecordedRequest>>
  /** What happened, in order; of one object or of all. */
  readonly events: (subjectId?: string) => Effect.Effect<ReadonlyArray<StoredEvent>>
  /** Webhooks: endpoints and deliveries. */
  readonly webhooks: WebhookControl
}

const SandboxControlBase: Context.ServiceClass<
  SandboxControl,
  "@epayment/effect/SandboxControl",
  SandboxControlShape
> = Context.Service<SandboxControl, SandboxControlShape>()("@epayment/effect/SandboxControl")

/** The sandbox's controls for tests: state, time, customers, forced transitions, faults, recorded requests. */
export class SandboxControl extends SandboxControlBase {
  /** The controls of a platform. */
  static readonly layer: Layer.Layer<SandboxControl, never, Platform> = Layer.effect(
    SandboxControl,
    Effect.map(Platform, ({ control }) => control),
  )

  /**
   * The controls of a sandbox in another process, over HTTP: they do the same. Fails with `SandboxUnreachable` when it does
   * not answer or does not take the token; a sandbox that goes away later is a defect. An endpoint for webhooks has to be a
   * URL here.
   *
   * @example
   * ```ts ignore
   * import { SandboxControl } from "@epayment/effect/sandbox"
   * import * as Effect from "effect/Effect"
   * import * as Redacted from "effect/Redacted"
   *
   * // `deno task sandbox --json` prints both.
   * const control = SandboxControl.layerHttp({ url: "http://127.0.0.1:8787", token: Redacted.make("…") })
   *
   * const program = Effect.gen(function* () {
   *   const { advance, state } = yield* SandboxControl
   *   yield* advance("2 days")
   *   return (yield* state).payments
   * })
   *
   * await Effect.runPromise(program.pipe(Effect.provide(control)))
   * ```
   */
  static readonly layerHttp = (address: ControlAddress): Layer.Layer<SandboxControl, SandboxUnreachable> =>
    SandboxControl.layerHttpNoDeps(address).pipe(Layer.provide(FetchTransport.layer()))

  /** As `layerHttp`, on a transport of your own. */
  static readonly layerHttpNoDeps = (
    address: ControlAddress,
  ): Layer.Layer<SandboxControl, SandboxUnreachable, Transport> =>
    Layer.effect(SandboxControl, controlOverHttp(address))
}

import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type { Capture } from "../model/capture.ts"
import type { Payment } from "../model/payment.ts"
import type { RefundResult } from "../model/refund.ts"
import type { Call } from "./call.ts"
import { cancelCheckout, type Choice, payCheckout } from "./checkout/pay.ts"
import { checkouts } from "./checkout/documents.ts"
import { SandboxRefused } from "./control_error.ts"
import type { Fault } from "./faults.ts"
import { decideMandate, hostedMandates, type MandateDecision } from "./hosted_mandate/handlers.ts"
import { captureView } from "./payment/capture_view.ts"
import { payments, savePayment } from "./payment/documents.ts"
import type { ReturnOutcome } from "./payment/end.ts"
import { force } from "./payment/force.ts"
import { returnAddress } from "./payment/redirect_url.ts"
import { returnCustomer } from "./payment/return_customer.ts"
import { refundView } from "./payment/refund_view.ts"
import type { PaymentState, Status } from "./payment/state.ts"
import { paymentView } from "./payment/view.ts"
import { Platform, type PlatformShape } from "./platform.ts"
import type { RecordedRequest } from "./recorder.ts"
import type { Refusal } from "./refusal.ts"
import type { Collection } from "./store/collection.ts"
import type { StoredEvent } from "./store/store.ts"
import { makeWebhookControl } from "./webhooks/make_webhook_control.ts"
import type { WebhookControl } from "./webhooks/webhook_control.ts"

/** A payment with everything that belongs to it, as the API shows them. */
export interface PaymentRecord {
  /** Merchant that it belongs to. */
  readonly merchantId: string
  /** The payment, with its operations. */
  readonly payment: Payment
  /** Its captures, oldest first. */
  readonly captures: ReadonlyArray<Capture>
  /** Its refunds, oldest first. */
  readonly refunds: ReadonlyArray<RefundResult>
}

/** What the sandbox holds. */
export interface SandboxState {
  /** The sandbox's time in milliseconds since 1970. */
  readonly now: number
  /** Payments of all merchants, oldest first for each. */
  readonly payments: ReadonlyArray<PaymentRecord>
}

/** Where a customer went after a redirect page. */
export interface CustomerReturn {
  /** The payment after the way back. */
  readonly payment: Payment
  /** The merchant's `returnUrl` with RETURNMAC, REF and paymentId; absent when the payment named none. */
  readonly returnUrl: string | undefined
}

/** What a test may do to the sandbox besides calling its API. */
export interface SandboxControlShape {
  /** Everything that is there. */
  readonly state: Effect.Effect<SandboxState>
  /** Forgets everything: objects, keys' answers, faults, recorded requests, and how far the time was moved. */
  readonly reset: Effect.Effect<void>
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
  /** Moves the sandbox's time on and plays everything that is due until then, deliveries of events included, in order. */
  readonly advance: (by: Duration.Input) => Effect.Effect<void>
  /** Adds a fault behind those that are still to come. */
  readonly inject: (fault: Fault) => Effect.Effect<void>
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
    Effect.map(Platform, (platform) => makeControl(platform)),
  )
}

const makeControl = (platform: PlatformShape): SandboxControlShape => {
  const { store, clock, crypto, settings, merchantIds, faults, recorder } = platform

  /** Changes the object with an id, whichever merchant it belongs to. */
  const changed = <A, B>(
    collection: Collection<A>,
    id: string,
    change: (call: Call, document: A) => Effect.Effect<B, Refusal>,
  ): Effect.Effect<B, SandboxRefused> =>
    Effect.andThen(
      platform.catchUp,
      store.transaction(Effect.gen(function* () {
        for (const merchantId of merchantIds) {
          const merchant = store.merchant(merchantId, "change")
          const document = yield* merchant.get(collection, id)
          if (document === undefined) continue
          const now = yield* clock.now
          const call = { merchantId, store: merchant, now, settings, crypto, origin: "", requestId: "control" }
          return yield* Effect.mapError(change(call, document), ({ reasons }) =>
            new SandboxRefused({
              message: `${collection.kind} ${id}: ${reasons.map(({ message }) => message).join("; ")}`,
            }))
        }
        return yield* new SandboxRefused({ message: `no merchant of this sandbox has a ${collection.kind} ${id}` })
      })),
    )

  return SandboxControl.of({
    state: Effect.andThen(
      platform.catchUp,
      Effect.gen(function* () {
        const records: Array<PaymentRecord> = []
        for (const merchantId of merchantIds) {
          const { documents } = yield* store.merchant(merchantId).find(payments, {})
          records.push(...documents.map((payment) => recordOf(merchantId, payment)))
        }
        return { now: yield* clock.now, payments: records }
      }),
    ),
    reset: Effect.andThen(
      store.clear,
      Effect.andThen(
        clock.reset,
        Effect.sync(() => {
          faults.clear()
          recorder.clear()
        }),
      ),
    ),
    customerReturns: (paymentId, outcome) =>
      Effect.map(
        changed(payments, paymentId, (call, payment) => returnCustomer(call, payment, outcome)),
        (payment) => ({
          payment: paymentView(payment),
          returnUrl: payment.redirect?.returnUrl === undefined
            ? undefined
            : returnAddress(payment.redirect.returnUrl, payment),
        }),
      ),
    customerPays: (hostedCheckoutId, choice) =>
      Effect.map(
        changed(checkouts, hostedCheckoutId, (call, checkout) => payCheckout(call, checkout, choice, inProcessPage)),
        ({ payment }) => paymentView(payment),
      ),
    customerCancels: (hostedCheckoutId) => changed(checkouts, hostedCheckoutId, cancelCheckout),
    customerDecides: (hostedMandateManagementId, decision) =>
      Effect.asVoid(
        changed(hostedMandates, hostedMandateManagementId, (call, hosted) => decideMandate(call, hosted, decision)),
      ),
    transition: (paymentId, to) =>
      changed(payments, paymentId, (call, payment) =>
        Effect.flatMap(
          Effect.fromResult(force(payment, to, call.now)),
          (change) => Effect.as(savePayment(call, payment, change), paymentView(change.payment)),
        )),
    advance: (by) => platform.dispatcher.advance(Duration.toMillis(Duration.fromInputUnsafe(by))),
    inject: (fault) => Effect.sync(() => faults.add(fault)),
    faults: Effect.sync(() => faults.left()),
    clearFaults: Effect.sync(() => faults.clear()),
    requests: Effect.sync(() => recorder.all()),
    events: (subjectId) => Effect.andThen(platform.catchUp, allEvents(store.events, subjectId)),
    webhooks: makeWebhookControl(platform),
  })
}

/** Where a customer of a program in the same process would come back to after a challenge. */
const inProcessPage = "http://sandbox.localhost/checkout"

/** All events, read in pages. */
const allEvents = Effect.fnUntraced(function* (
  read: PlatformShape["store"]["events"],
  subjectId: string | undefined,
): Effect.fn.Return<ReadonlyArray<StoredEvent>> {
  const events: Array<StoredEvent> = []
  while (true) {
    const page: ReadonlyArray<StoredEvent> = yield* read({
      after: events.at(-1)?.sequence ?? 0,
      ...(subjectId === undefined ? {} : { subjectId }),
    })
    if (page.length === 0) return events
    events.push(...page)
  }
})

const recordOf = (merchantId: string, payment: PaymentState): PaymentRecord => ({
  merchantId,
  payment: paymentView(payment, true),
  captures: payment.captures.map((one) => captureView(payment, one)),
  refunds: payment.refunds.map((one) => refundView(payment, one)),
})

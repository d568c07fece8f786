import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type * as Schema from "effect/Schema"
import { writer } from "../../model/writing.ts"
import type { Call } from "../call.ts"
import { checkouts } from "../checkout/documents.ts"
import { cancelCheckout, payCheckout } from "../checkout/pay.ts"
import { clientRoutes } from "../client_api/routes.ts"
import type { SandboxControlShape } from "../control.ts"
import { SandboxRefused } from "../control_error.ts"
import { Fault, FaultPlan } from "../faults.ts"
import { decideMandate, hostedMandates } from "../hosted_mandate/handlers.ts"
import { payments, savePayment } from "../payment/documents.ts"
import { force } from "../payment/force.ts"
import { returnAddress } from "../payment/redirect_url.ts"
import { returnCustomer } from "../payment/return_customer.ts"
import { paymentView } from "../payment/view.ts"
import type { PlatformShape } from "../platform.ts"
import type { Refusal } from "../refusal.ts"
import { serverRoutes } from "../routes.ts"
import type { Collection } from "../store/collection.ts"
import type { StoredEvent } from "../store/store.ts"
import { deliveryOperation } from "../webhooks/delivery_faults.ts"
import { makeWebhookControl } from "../webhooks/make_webhook_control.ts"
import { durationOf } from "./duration.ts"
import { makeLook } from "./look.ts"
import { seedPayments } from "./seed.ts"

/** The controls of a platform. */
export const makeControl = (platform: Omit<PlatformShape, "control" | "handle">): SandboxControlShape => {
  const { store, clock, crypto, settings, merchantIds, faults, recorder, changes } = platform
  const look = makeLook(platform)

  const callOf = (merchantId: string, now: number): Call => ({
    merchantId,
    store: store.merchant(merchantId, "change"),
    now,
    settings,
    crypto,
    origin: "",
    requestId: "control",
  })

  /** Changes the object with an id, whichever merchant it belongs to. */
  const changed = <A, B>(
    collection: Collection<A>,
    id: string,
    change: (call: Call, document: A) => Effect.Effect<B, Refusal>,
  ): Effect.Effect<B, SandboxRefused> =>
    Effect.andThen(
      platform.catchUp,
      store.transaction(Effect.gen(function* () {
        const now = yield* clock.now
        for (const merchantId of merchantIds) {
          const call = callOf(merchantId, now)
          const document = yield* call.store.get(collection, id)
          if (document === undefined) continue
          return yield* Effect.mapError(
            change(call, document),
            (refusal) => refused(`${collection.kind} ${id}`, refusal),
          )
        }
        return yield* unknown(`no merchant of this sandbox has a ${collection.kind} ${id}`)
      })),
    )

  /** Checks what comes from elsewhere: a fault that cannot be, or that nothing would ever meet. */
  const checked = <A>(
    schema: Schema.Codec<A, unknown>,
    value: A,
    list: (value: A) => ReadonlyArray<readonly [path: string, fault: Fault]>,
  ): Effect.Effect<A, SandboxRefused> => {
    const written = writer(schema)(value)
    if (Result.isFailure(written)) {
      const [{ property, message }] = written.failure
      return invalid(message, property)
    }
    for (const [path, { operation, merchantId }] of list(value)) {
      if (operation !== undefined && !operationIds.has(operation)) {
        return invalid(`there is no ${operation}; expected an id such as payments.create`, `${path}operation`)
      }
      if (merchantId !== undefined && !merchantIds.includes(merchantId)) {
        return invalid(`expected a merchant of this sandbox: ${merchantIds.join(", ")}`, `${path}merchantId`)
      }
    }
    return Effect.succeed(value)
  }

  return {
    state: look.state(undefined),
    youngest: look.state,
    payment: look.payment,
    changes: (after) => changes.stream(after),
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
    seed: ({ merchantId = merchantIds[0], ...options } = {}) =>
      merchantIds.includes(merchantId)
        ? Effect.andThen(
          platform.catchUp,
          store.transaction(Effect.mapError(
            Effect.flatMap(clock.now, (now) => seedPayments(callOf(merchantId, now), options)),
            (refusal) => refused("example payments", refusal),
          )),
        )
        : unknown(`this sandbox has no merchant ${merchantId}`),
    customerReturns: (paymentId, outcome) =>
      Effect.map(
        changed(payments, paymentId, (call, payment) => returnCustomer(call, payment, outcome)),
        (payment) => ({
          payment: paymentView(payment),
          ...(payment.redirect?.returnUrl === undefined
            ? {}
            : { returnUrl: returnAddress(payment.redirect.returnUrl, payment) }),
        }),
      ),
    customerPays: (hostedCheckoutId, choice) =>
      Effect.map(
        changed(checkouts, hostedCheckoutId, (call, checkout) => payCheckout(call, checkout, choice, inProcessPage)),
        ({ payment }) => paymentView(payment),
      ),
    customerCancels: (hostedCheckoutId) => Effect.asVoid(changed(checkouts, hostedCheckoutId, cancelCheckout)),
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
    advance: (by) => Effect.flatMap(durationOf(by), (one) => platform.dispatcher.advance(Duration.toMillis(one))),
    advanceTo: (moment) =>
      Effect.flatMap(
        clock.now,
        (now) =>
          Effect.flatMap(durationOf(moment - now, "to"), (one) => platform.dispatcher.advance(Duration.toMillis(one))),
      ),
    inject: (fault) => Effect.map(checked(Fault, fault, (one) => [["", one]]), () => faults.add(fault)),
    setFaults: (plan) =>
      Effect.map(
        checked(FaultPlan, plan, (one) => one.faults.map((fault, i) => [`faults[${i}].`, fault])),
        () => faults.set(plan),
      ),
    faults: Effect.sync(() => faults.left().faults),
    clearFaults: Effect.sync(() => faults.clear()),
    requests: Effect.sync(() => recorder.all()),
    events: (subjectId) => Effect.andThen(platform.catchUp, allEvents(store.events, subjectId)),
    webhooks: makeWebhookControl(platform),
  }
}

/** Ids of all operations that the sandbox answers, and of what it sends by itself. */
const operationIds: ReadonlySet<string> = new Set([
  ...[...serverRoutes, ...clientRoutes].map(({ spec }) => spec.id),
  deliveryOperation,
])

const unknown = (message: string) => Effect.fail(new SandboxRefused({ message, because: "unknown" }))
const invalid = (message: string, property: string) =>
  Effect.fail(
    new SandboxRefused({
      message: property === "" ? message : `${property}: ${message}`,
      because: "invalid",
      ...(property === "" ? {} : { property }),
    }),
  )

const refused = (what: string, { status, reasons }: Refusal): SandboxRefused =>
  new SandboxRefused({
    message: `${what}: ${reasons.map(({ message }) => message).join("; ")}`,
    because: status === 400 ? "invalid" : status === 404 ? "unknown" : "impossible",
  })

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

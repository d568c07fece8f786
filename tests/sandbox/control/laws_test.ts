import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Stream from "effect/Stream"
import * as Retry from "../../../src/operation/retry.ts"
import { type Fault, type FaultPlan, SandboxControl } from "../../../src/sandbox/mod.ts"
import * as HostedCheckouts from "../../../src/server_api/hostedcheckouts.ts"
import * as HostedMandates from "../../../src/server_api/hostedmandatemanagements.ts"
import * as Payments from "../../../src/server_api/payments.ts"
import * as Refunds from "../../../src/server_api/refunds.ts"
import * as Sessions from "../../../src/server_api/sessions.ts"
import { cardOrder, redirectOrder } from "../orders.ts"
import { law } from "./both_sides.ts"

const created = (order = cardOrder()) => Effect.map(Payments.create(order), ({ payment }) => payment?.id ?? "")

law(
  "the state holds payments with captures and refunds, checkouts and sessions, and no secret of them",
  Effect.gen(function* () {
    const control = yield* SandboxControl
    const id = yield* created(cardOrder({ reference: "ORD-1" }))
    yield* Payments.approve(id)
    yield* control.advance("2 hours")
    yield* Payments.refund(id, { amountOfMoney: { amount: 990, currencyCode: "CHF" } })
    const { hostedCheckoutId = "" } = yield* HostedCheckouts.create({
      order: { amountOfMoney: { amount: 100, currencyCode: "CHF" }, references: { merchantReference: "ORD-2" } },
    })
    const session = yield* Sessions.create()
    const state = yield* control.state
    assertEquals([state.paymentCount, state.checkoutCount, state.sessionCount], [1, 1, 1])
    assertEquals(state.merchantIds, ["1234"])
    const [{ merchantId, payment, captures, refunds }] = state.payments
    assertEquals([merchantId, payment.id, payment.status], ["1234", id, "CAPTURED"])
    assertEquals(captures.map(({ status }) => status), ["CAPTURED"])
    assertEquals(refunds.map(({ refundOutput }) => refundOutput?.amountOfMoney?.amount), [990])
    assertEquals(state.checkouts.map((one) => [one.hostedCheckoutId, one.status, one.isOpen, one.merchantReference]), [
      [hostedCheckoutId, "IN_PROGRESS", true, "ORD-2"],
    ])
    assertEquals(state.sessions.map(({ customerId }) => customerId), [session.customerId ?? ""])
    assert(session.clientSessionId !== undefined)
    assert(!JSON.stringify(state).includes(Redacted.value(session.clientSessionId)))
  }),
)

law(
  "the youngest are the last ones of each list, and the counts are those of all",
  Effect.gen(function* () {
    const control = yield* SandboxControl
    const ids: Array<string> = []
    for (let i = 0; i < 4; i++) ids.push(yield* created())
    const { payments, paymentCount } = yield* control.youngest(2)
    assertEquals([payments.map(({ payment }) => payment.id), paymentCount], [ids.slice(2), 4])
    assertEquals((yield* control.youngest(0)).payments, [])
    assertEquals((yield* control.youngest(10)).payments.length, 4)
  }),
)

law(
  "the history of a payment tells its statuses in order, and its own events and requests alone",
  Effect.gen(function* () {
    const control = yield* SandboxControl
    const id = yield* created()
    yield* Payments.approve(id)
    const other = yield* created()
    yield* control.advance("2 hours")
    yield* Payments.refund(id, { amountOfMoney: { amount: 4990, currencyCode: "CHF" } })
    yield* control.advance("2 days")
    const history = yield* control.payment(id)
    assertEquals(history.statuses.map(({ status }) => status), [
      "CREATED",
      "PENDING_APPROVAL",
      "CAPTURE_REQUESTED",
      "CAPTURED",
      "REFUNDED",
    ])
    const times = history.statuses.map(({ at }) => at)
    assertEquals(times, times.toSorted((a, b) => a - b))
    assertEquals(history.events.map(({ type }) => type).filter((type) => type.startsWith("refund.")), [
      "refund.created",
      "refund.refund_requested",
      "refund.refunded",
    ])
    assertEquals(history.requests.map(({ operation }) => operation), [
      "payments.create",
      "payments.approve",
      "payments.refund",
    ])
    assertEquals((yield* control.payment(other)).requests.length, 1)
  }),
)

law(
  "a payment that nobody has is refused as unknown, an impossible change as impossible",
  Effect.gen(function* () {
    const control = yield* SandboxControl
    const id = yield* created()
    assertEquals((yield* Effect.flip(control.payment("17"))).because, "unknown")
    assertEquals((yield* Effect.flip(control.transition("17", "PAID"))).because, "unknown")
    assertEquals((yield* Effect.flip(control.customerCancels("17"))).because, "unknown")
    const refused = yield* Effect.flip(control.transition(id, "CREATED"))
    assertEquals([refused._tag, refused.because], ["SandboxRefused", "impossible"])
    assertStringIncludes(refused.message, "no way leads from PENDING_APPROVAL to CREATED")
    assertEquals((yield* Effect.flip(control.customerReturns(id, "success"))).because, "impossible")
    assertEquals((yield* Effect.flip(control.webhooks.redeliver("17"))).because, "unknown")
    assertEquals((yield* Effect.flip(control.webhooks.activateKey("17"))).because, "unknown")
  }),
)

law(
  "a payment is led to the status that is asked for",
  Effect.gen(function* () {
    const control = yield* SandboxControl
    const id = yield* created()
    assertEquals((yield* control.transition(id, "PAID")).status, "PAID")
    assertEquals((yield* Payments.get(id)).status, "PAID")
  }),
)

law(
  "customers come back, pay, cancel and decide",
  Effect.gen(function* () {
    const control = yield* SandboxControl
    const away = yield* created(redirectOrder())
    const { payment, returnUrl } = yield* control.customerReturns(away, "success")
    assertEquals(payment.status, "PENDING_APPROVAL")
    assertMatch(returnUrl ?? "", /^https:\/\/shop\.example\/return\?cart=7&.*RETURNMAC=/)

    const order = { amountOfMoney: { amount: 4990, currencyCode: "CHF" } }
    const { hostedCheckoutId = "" } = yield* HostedCheckouts.create({ order })
    const paid = yield* control.customerPays(hostedCheckoutId, {
      paymentProductId: 1,
      card: { cardNumber: Redacted.make("4012000033330026"), cvv: Redacted.make("123"), expiryDate: "1249" },
    })
    assertEquals((yield* HostedCheckouts.get(hostedCheckoutId)).createdPaymentOutput?.payment?.id, paid.id)
    const wrong = yield* Effect.flip(control.customerPays(hostedCheckoutId, { paymentProductId: 1 }))
    assertEquals(wrong._tag, "SandboxRefused")

    const second = yield* HostedCheckouts.create({ order })
    yield* control.customerCancels(second.hostedCheckoutId ?? "")
    const mandate = yield* HostedMandates.create({
      createMandateInfo: { customerReference: "c-1", recurrenceType: "RECURRING", signatureType: "UNSIGNED" },
    })
    yield* control.customerDecides(mandate.hostedMandateManagementId ?? "", { type: "cancel" })
    assertEquals((yield* HostedMandates.get(mandate.hostedMandateManagementId ?? "")).status, "CANCELLED_BY_CONSUMER")
  }),
)

law(
  "a manual clock stands still, and moves on by durations and to instants, never back",
  Effect.gen(function* () {
    const control = yield* SandboxControl
    const id = yield* created()
    yield* Payments.approve(id)
    const { now, isManual } = yield* control.state
    assert(isManual)
    assertEquals((yield* control.state).now, now)
    yield* control.advance("90 minutes")
    assertEquals((yield* control.state).now, now + 5_400_000)
    assertEquals((yield* Payments.get(id)).status, "CAPTURED")
    yield* control.advanceTo(now + 2 * 86_400_000)
    assertEquals((yield* control.state).now, now + 2 * 86_400_000)
    assertEquals((yield* Payments.get(id)).status, "PAID")
    const wrong = [
      ["advance", control.advance(-1)],
      ["advance", control.advance(Duration.infinity)],
      ["to", control.advanceTo(now)],
    ] as const
    for (const [name, move] of wrong) {
      const { because, property } = yield* Effect.flip(move)
      assertEquals([because, property], ["invalid", name])
    }
    assertEquals((yield* control.state).now, now + 2 * 86_400_000)
    yield* control.reset
    const after = yield* control.state
    assertEquals([after.now, after.paymentCount], [now, 0])
  }),
  { clock: "manual" },
)

const wrongFaults: ReadonlyArray<readonly [fault: Fault, property: string]> = [
  [{ point: "before", fault: { type: "reset" }, rate: 2 }, "rate"],
  [{ point: "before", fault: { type: "reset" }, times: 0 }, "times"],
  [{ point: "after", fault: { type: "refused" } }, "point"],
  [{ point: "after", fault: { type: "duplicate" } }, "point"],
  [{ point: "before", fault: { type: "status", status: 1000 } }, "fault.status"],
  [{ point: "before", fault: { type: "slow", milliseconds: -1 } }, "fault.milliseconds"],
  [{ point: "before", fault: { type: "reset" }, operation: "payments.destroy" }, "operation"],
  [{ point: "before", fault: { type: "reset" }, merchantId: "7" }, "merchantId"],
]

law(
  "faults that cannot be are refused with their property, and what was to come stays",
  Effect.gen(function* () {
    const control = yield* SandboxControl
    const fault: Fault = { point: "before", fault: { type: "status", status: 503 }, times: 3 }
    yield* control.inject(fault)
    for (const [wrong, property] of wrongFaults) {
      const one = yield* Effect.flip(control.inject(wrong))
      assertEquals([one.because, one.property], ["invalid", property])
      const inPlan = yield* Effect.flip(control.setFaults({ faults: [fault, wrong] }))
      assertEquals([inPlan.because, inPlan.property], ["invalid", `faults[1].${property}`])
    }
    assertEquals(yield* control.faults, [fault])
  }),
)

law(
  "faults strike and are counted down, a plan replaces them, and they can be taken away",
  Effect.gen(function* () {
    const control = yield* SandboxControl
    const plan: FaultPlan = {
      seed: 3,
      faults: [
        { point: "before", fault: { type: "status", status: 503 }, times: 2 },
        { point: "after", fault: { type: "reset" }, rate: 0.5 },
      ],
    }
    yield* control.inject({ point: "before", fault: { type: "silent" } })
    yield* control.setFaults(plan)
    assertEquals(yield* control.faults, plan.faults)
    const error = yield* Effect.flip(Payments.find().pipe(Retry.withRetry({ maxAttempts: 1 })))
    assertEquals(error._tag, "PlatformError")
    assertEquals((yield* control.faults)[0].times, 1)
    yield* control.clearFaults
    assertEquals(yield* control.faults, [])
    yield* Payments.find()
  }),
)

law(
  "the recorded requests tell why one was refused, and hide what is secret",
  Effect.gen(function* () {
    const control = yield* SandboxControl
    yield* created()
    yield* Effect.flip(Payments.get("17"))
    const requests = yield* control.requests
    assertEquals(requests.map(({ number, operation, status }) => [number, operation, status]), [
      [1, "payments.create", 201],
      [2, "payments.get", 404],
    ])
    const text = JSON.stringify(requests)
    for (const secret of ["4012000033330026", "sandbox-secret"]) assert(!text.includes(secret))
    yield* control.reset
    assertEquals(yield* control.requests, [])
  }),
)

law(
  "events are those of one object or of all",
  Effect.gen(function* () {
    const control = yield* SandboxControl
    const id = yield* created()
    yield* created()
    assertEquals((yield* control.events(id)).map(({ type }) => type), ["payment.created", "payment.pending_approval"])
    assertEquals((yield* control.events()).map(({ sequence }) => sequence), [1, 2, 3, 4])
  }),
)

law(
  "the same seed makes the same examples, in many states",
  Effect.gen(function* () {
    const control = yield* SandboxControl
    const described = Effect.map(control.state, ({ payments }) =>
      payments.map(({ payment, captures, refunds }) => [
        payment.id,
        payment.status,
        payment.paymentOutput?.amountOfMoney,
        payment.paymentOutput?.references?.merchantReference,
        captures.length,
        refunds.length,
      ]))
    const ids = yield* control.seed({ payments: 30, seed: 7 })
    const first = yield* described
    assertEquals(first.map(([id]) => String(id)), [...ids])
    assert(new Set(first.map(([, status]) => status)).size >= 6)
    yield* control.reset
    yield* control.seed({ payments: 30, seed: 7 })
    assertEquals(yield* described, first)
    yield* control.reset
    yield* control.seed({ payments: 30, seed: 8 })
    assert(JSON.stringify(yield* described) !== JSON.stringify(first))
    assertEquals((yield* Effect.flip(control.seed({ merchantId: "7" }))).because, "unknown")
  }),
)

law(
  "changes are told as they happen: events in order after a place, what else changed, and that all was forgotten",
  Effect.gen(function* () {
    const control = yield* SandboxControl
    const id = yield* created()
    const told = yield* Stream.runCollect(Stream.take(control.changes(1), 1))
    assertEquals(told.map((one) => one.type === "event" && one.event.type), ["payment.pending_approval"])

    const heard = yield* control.changes(0).pipe(
      Stream.filter(({ type }) => type === "event"),
      Stream.take(3),
      Stream.tap((one) => one.type === "event" && one.event.sequence === 2 ? Payments.approve(id) : Effect.void),
      Stream.runCollect,
    )
    assertEquals(heard.map((one) => one.type === "event" && one.event.type), [
      "payment.created",
      "payment.pending_approval",
      "payment.capture_requested",
    ])

    const parts = yield* control.changes(2).pipe(
      Stream.tap(({ type }) =>
        type === "event" ? control.inject({ point: "before", fault: { type: "reset" } }) : Effect.void
      ),
      Stream.filter((one) => one.type === "changed" && one.parts.includes("faults")),
      Stream.take(1),
      Stream.runCollect,
    )
    assertEquals(parts.length, 1)

    const last = yield* control.changes(2).pipe(
      Stream.tap(({ type }) => type === "event" ? control.reset : Effect.void),
      Stream.filter(({ type }) => type === "reset"),
      Stream.take(1),
      Stream.runCollect,
    )
    assertEquals(last, [{ type: "reset" }])
  }),
)

law(
  "an endpoint that is not allowed is refused",
  Effect.gen(function* () {
    const { webhooks } = yield* SandboxControl
    const keys = [{ id: "k", secret: Redacted.make("s") }] as const
    const far = yield* Effect.flip(webhooks.configure({ to: "https://shop.example/hooks", keys }))
    assertEquals(far.because, "invalid")
    const nobody = yield* Effect.flip(webhooks.configure({ to: "http://127.0.0.1:9/hooks", keys }))
    assertEquals(nobody.because, "impossible")
    assertEquals(yield* webhooks.endpoints, [])
    yield* webhooks.hold
    yield* webhooks.release({ order: "reversed", copies: 2 })
    yield* webhooks.deliverNow
    assertEquals(yield* webhooks.deliveries(), [])
    yield* Refunds.find()
  }),
)

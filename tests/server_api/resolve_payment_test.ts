import { assert, assertEquals, assertObjectMatch } from "@std/assert"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import type { CreatePaymentRequest } from "../../src/model/create_payment.ts"
import * as Idempotence from "../../src/operation/idempotence.ts"
import * as Retry from "../../src/operation/retry.ts"
import { SandboxControl } from "../../src/sandbox/control.ts"
import type { Fault, FaultKind } from "../../src/sandbox/faults.ts"
import * as Payments from "../../src/server_api/payments.ts"
import { type ResolveOptions, resolvePayment } from "../../src/server_api/resolve_payment.ts"
import type { ServerApi } from "../../src/server_api/server_api.ts"
import { virtualSandbox } from "../faults/virtual_sandbox.ts"
import { answered, refused, respondingTransport, scriptedTransport } from "../support/scripted_transport.ts"
import { virtualApi } from "../support/test_api.ts"
import { testEffect } from "../support/test_effect.ts"
import { inVirtualTime, start } from "../support/virtual_time.ts"

const reference = "ORD-2025-000817"

const order = (surname = "Müller", amount = 4990, merchantReference: string | undefined = reference) =>
  ({
    order: {
      amountOfMoney: { amount, currencyCode: "CHF" },
      customer: { personalInformation: { name: { surname } } },
      references: { merchantReference },
    },
    cardPaymentMethodSpecificInput: {
      paymentProductId: 1,
      card: { cardNumber: Redacted.make("4012000033330026"), cvv: Redacted.make("123"), expiryDate: "1231" },
    },
  }) satisfies CreatePaymentRequest

const idempotenceKey = "order-817"
const create = (request: CreatePaymentRequest) =>
  Payments.create(request).pipe(Idempotence.withKey(idempotenceKey), Retry.withRetry({ maxAttempts: 1 }))

const inject = (point: Fault["point"], fault: FaultKind, times = 1, operation = "payments.create") =>
  Effect.flatMap(SandboxControl, (control) => control.inject({ operation, point, fault, times }))

const paymentsThere = Effect.map(
  Effect.flatMap(SandboxControl, (control) => control.state),
  ({ payments }) => payments.map(({ payment }) => payment),
)

const sandboxed = <A, E>(self: Effect.Effect<A, E, ServerApi | SandboxControl>) =>
  inVirtualTime(Effect.provide(self, virtualSandbox()))

const withoutAnswer: ReadonlyArray<FaultKind> = [
  { type: "reset" },
  { type: "silent" },
  { type: "cut" },
  { type: "truncated" },
  { type: "garbage" },
  { type: "status", status: 503 },
  { type: "status", status: 502, html: true },
  { type: "status", status: 429 },
]

/** Loses the answer to a call and finds out what became of it. */
const lostAndResolved = (request: CreatePaymentRequest, options?: ResolveOptions) =>
  Effect.gen(function* () {
    const startedAt = yield* Clock.currentTimeMillis
    const first = yield* Effect.result(create(request))
    assert(Result.isFailure(first))
    const found = yield* resolvePayment({ request, idempotenceKey, startedAt }, options)
    return { found, payments: yield* paymentsThere, took: (yield* Clock.currentTimeMillis) - startedAt }
  })

for (const fault of withoutAnswer) {
  for (const point of ["before", "after"] as const) {
    for (const whenMissing of ["create", "leave"] as const) {
      const exists = whenMissing === "create" || point === "after"
      const title = `${fault.type}${"status" in fault ? ` ${fault.status}` : ""} ${point} the platform acts`
      testEffect(
        `${title}, missing payments to ${whenMissing}: ${exists ? "the one payment" : "none"}`,
        Effect.gen(function* () {
          yield* inject(point, fault)
          const { found, payments } = yield* lostAndResolved(order(), { whenMissing })
          assertEquals(payments.length, exists ? 1 : 0)
          if (found._tag === "None") return assertEquals([found.reason, exists], [undefined, false])
          assertEquals(found.payment.id, payments[0].id)
        }).pipe(sandboxed),
      )
    }
  }
}

testEffect(
  "a lost decline is found as the rejected payment, either way",
  Effect.gen(function* () {
    for (const whenMissing of ["create", "leave"] as const) {
      const control = yield* SandboxControl
      yield* control.reset
      yield* inject("after", { type: "reset" })
      const { found, payments } = yield* lostAndResolved(order("DECLINE"), { whenMissing })
      assert(found._tag === "Found")
      assertEquals([found.payment.status, payments.length], ["REJECTED", 1])
    }
  }).pipe(sandboxed),
)

testEffect(
  "what the customer has to do is found as well",
  Effect.gen(function* () {
    const redirect: CreatePaymentRequest = {
      order: order().order,
      redirectPaymentMethodSpecificInput: {
        paymentProductId: 3201,
        redirectionData: { returnUrl: "https://shop.example.com/return" },
      },
    }
    yield* inject("after", { type: "reset" })
    const { found } = yield* lostAndResolved(redirect)
    assertObjectMatch(found, {
      _tag: "Found",
      payment: { status: "REDIRECTED" },
      merchantAction: { actionType: "REDIRECT" },
    })
  }).pipe(sandboxed),
)

testEffect(
  "a refusal of the platform is certainty that there is no payment",
  Effect.gen(function* () {
    yield* inject("after", { type: "reset" })
    const { found, payments } = yield* lostAndResolved(order("Müller", -1))
    assertObjectMatch(found, { _tag: "None", reason: { _tag: "ValidationError" } })
    assertEquals(payments.length, 0)
  }).pipe(sandboxed),
)

testEffect(
  "a platform that is silent for minutes is asked until it speaks",
  Effect.gen(function* () {
    yield* inject("after", { type: "reset" })
    yield* inject("before", { type: "status", status: 503 }, 12)
    const { found, payments, took } = yield* lostAndResolved(order())
    assertEquals([found._tag, payments.length], ["Found", 1])
    assert(took > 5_000 && took < 600_000)
  }).pipe(sandboxed),
)

testEffect(
  "a platform that does not speak in time leaves the payment unresolved; a second look finds it",
  Effect.gen(function* () {
    const control = yield* SandboxControl
    const startedAt = yield* Clock.currentTimeMillis
    yield* inject("after", { type: "reset" })
    yield* Effect.flip(create(order()))
    yield* control.inject({ point: "before", fault: { type: "reset" }, times: 1_000_000 })
    const lost = { request: order(), idempotenceKey, startedAt }
    const error = yield* Effect.flip(resolvePayment(lost, { patience: "1 minute" }))
    assertObjectMatch(error, { _tag: "PaymentUnresolved", reason: "no answer", cause: { _tag: "OutcomeUnknown" } })
    assert((yield* Clock.currentTimeMillis) - startedAt < 5 * 60_000)
    yield* control.clearFaults
    assertEquals((yield* resolvePayment(lost))._tag, "Found")
    assertEquals((yield* paymentsThere).length, 1)
  }).pipe(sandboxed),
)

testEffect(
  "what a platform in trouble does not say under the key is found by its reference",
  Effect.gen(function* () {
    const startedAt = yield* Clock.currentTimeMillis
    yield* inject("after", { type: "reset" })
    yield* Effect.flip(create(order()))
    yield* inject("before", { type: "status", status: 500 }, 1_000_000)
    const lost = { request: order(), idempotenceKey, startedAt }
    assertEquals((yield* resolvePayment(lost, { patience: "1 minute" }))._tag, "Found")
    const other = { ...lost, request: order("Müller", 1) }
    const error = yield* Effect.flip(resolvePayment(other, { patience: "1 minute" }))
    assertObjectMatch(error, { _tag: "PaymentUnresolved", reason: "no answer", cause: { _tag: "PlatformError" } })
  }).pipe(sandboxed),
)

testEffect(
  "a key that the platform has forgotten is not used again: the payment is looked for",
  Effect.gen(function* () {
    const control = yield* SandboxControl
    const startedAt = yield* Clock.currentTimeMillis
    yield* inject("after", { type: "reset" })
    yield* Effect.flip(create(order()))
    yield* control.advance("30 hours")
    const found = yield* resolvePayment({ request: order(), idempotenceKey, startedAt: startedAt - 30 * 3_600_000 })
    assertEquals([found._tag, (yield* paymentsThere).length], ["Found", 1])
    const missing = order("Müller", 4990, "ORD-other")
    const none = yield* resolvePayment({ request: missing, idempotenceKey, startedAt: startedAt - 30 * 3_600_000 })
    assertEquals([none._tag, (yield* paymentsThere).length], ["None", 1])
  }).pipe(sandboxed),
)

testEffect(
  "a payment that comes about late is waited for before it is called missing",
  Effect.gen(function* () {
    const payment = { id: "p-1", paymentOutput: { amountOfMoney: order().order.amountOfMoney } }
    const platform = respondingTransport(() =>
      Effect.flatMap(
        Clock.currentTimeMillis,
        (now) =>
          answered(200, {
            payments: now - start < 200_000 ? [] : [payment],
            totalCount: now - start < 200_000 ? 0 : 1,
          }),
      )
    )
    const found = yield* resolvePayment({ request: order(), startedAt: start }).pipe(
      Effect.provide(virtualApi(platform.layer)),
    )
    assertObjectMatch(found, { _tag: "Found", payment: { id: "p-1" } })
    assert(platform.sent.length < 20 && (yield* Clock.currentTimeMillis) - start < 240_000)
  }).pipe(inVirtualTime),
)

testEffect(
  "without a payment, `leave` takes as long as a request may be on its way, and no longer",
  Effect.gen(function* () {
    const startedAt = yield* Clock.currentTimeMillis
    const found = yield* resolvePayment({ request: order(), startedAt }, { settle: "3 minutes" })
    assertEquals([found, (yield* Clock.currentTimeMillis) - startedAt], [{ _tag: "None" }, 180_000])
    const later = yield* resolvePayment({ request: order(), startedAt }, { settle: "3 minutes" })
    assertEquals([later, (yield* Clock.currentTimeMillis) - startedAt], [{ _tag: "None" }, 180_000])
  }).pipe(sandboxed),
)

testEffect(
  "payments under one reference: the amount tells them apart, the same amount does not",
  Effect.gen(function* () {
    const startedAt = yield* Clock.currentTimeMillis
    const options = { whenMissing: "leave" } as const
    const mine = yield* Payments.create(order())
    yield* Payments.create(order("Müller", 100))
    const found = yield* resolvePayment({ request: order(), startedAt }, options)
    assert(found._tag === "Found")
    assertEquals(found.payment.id, mine.payment?.id)
    yield* Payments.create(order())
    const error = yield* Effect.flip(resolvePayment({ request: order(), startedAt }, options))
    assertObjectMatch(error, { _tag: "PaymentUnresolved", reason: "ambiguous" })
    assert(error._tag === "PaymentUnresolved")
    assertEquals(error.payments.length, 2)
  }).pipe(sandboxed),
)

testEffect(
  "without key and reference there is nothing to go by",
  Effect.gen(function* () {
    const { references: _, ...nameless } = order().order
    const request = { ...order(), order: nameless }
    const error = yield* Effect.flip(resolvePayment({ request, startedAt: yield* Clock.currentTimeMillis }))
    assertObjectMatch(error, { _tag: "PaymentUnresolved", reason: "no handle" })
    assert(!error.message.includes("4012"))
  }).pipe(sandboxed),
)

/** Answers under the key that are no answer to the question. */
const inconclusive: Readonly<Record<string, Parameters<typeof scriptedTransport>[0]>> = {
  "a refusal by a proxy": answered(400, {}),
  "an answer without a payment": answered(201, {}),
  "a key that was withdrawn": refused(401, "9002"),
}

for (const [name, turn] of Object.entries(inconclusive)) {
  testEffect(
    `${name} is not certainty`,
    Effect.gen(function* () {
      const { references: _, ...nameless } = order().order
      const lost = {
        request: { ...order(), order: nameless },
        idempotenceKey,
        startedAt: yield* Clock.currentTimeMillis,
      }
      const error = yield* Effect.flip(Effect.provide(resolvePayment(lost), virtualApi(scriptedTransport(turn).layer)))
      assertObjectMatch(error, { _tag: "PaymentUnresolved", reason: "no answer" })
    }).pipe(inVirtualTime),
  )
}

testEffect(
  "a request that is none is refused as such",
  Effect.gen(function* () {
    const request = { order: { amountOfMoney: { amount: 0.5, currencyCode: "CHF" } } }
    const error = yield* Effect.flip(resolvePayment({ request, idempotenceKey, startedAt: start }))
    assertEquals(error._tag, "InvalidRequest")
  }).pipe(sandboxed),
)

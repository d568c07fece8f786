import {
  assert,
  assertEquals,
  assertMatch,
  assertNotEquals,
  assertObjectMatch,
  assertStringIncludes,
} from "@std/assert"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as TestClock from "effect/testing/TestClock"
import * as Idempotence from "../../src/operation/idempotence.ts"
import * as Limits from "../../src/operation/limits.ts"
import * as Retry from "../../src/operation/retry.ts"
import { Sandbox, SandboxControl } from "../../src/sandbox/mod.ts"
import type { EmbeddedOptions } from "../../src/sandbox/sandbox.ts"
import * as Captures from "../../src/server_api/captures.ts"
import * as Payments from "../../src/server_api/payments.ts"
import * as Refunds from "../../src/server_api/refunds.ts"
import type { ServerApi } from "../../src/server_api/server_api.ts"
import * as Services from "../../src/server_api/services.ts"
import * as Sessions from "../../src/server_api/sessions.ts"
import { cardOrder, redirectOrder } from "./orders.ts"

const test = <E>(
  name: string,
  program: Effect.Effect<void, E, ServerApi | SandboxControl>,
  options: EmbeddedOptions = {},
): void => Deno.test(name, () => Effect.runPromise(Effect.provide(program, Sandbox.layer(options))))

const created = (order = cardOrder()) =>
  Effect.map(Payments.create(order), ({ payment }) => {
    assert(payment?.id !== undefined)
    return payment.id
  })

test(
  "a card payment is created, read, approved, refunded and found",
  Effect.gen(function* () {
    assertEquals(yield* Services.testconnection(), { result: "OK" })
    const id = yield* created(cardOrder({ reference: "ORD-817" }))
    assertEquals(id, "000000123400000000010000100001")
    const approval = yield* Payments.approve(id, { amount: 4000 })
    assertEquals(approval.payment?.status, "CAPTURE_REQUESTED")
    const refund = yield* Payments.refund(id, { amountOfMoney: { amount: 1500, currencyCode: "CHF" } })
    assertEquals(refund.status, "REFUND_REQUESTED")
    assertEquals((yield* Refunds.get(refund.id ?? "")).refundOutput?.amountOfMoney?.amount, 1500)
    const payment = yield* Payments.get(id)
    assertObjectMatch(payment, {
      status: "CAPTURED",
      paymentOutput: { amountOfMoney: { amount: 4990 }, amountCaptured: 4000, amountRefundRequested: 1500 },
      statusOutput: { isRefundable: true, isCancellable: false, isAuthorized: true, statusCategory: "COMPLETED" },
    })
    assertEquals((yield* Payments.captures(id)).captures?.map(({ status }) => status), ["CAPTURED"])
    assertEquals((yield* Payments.refunds(id)).refunds?.map(({ id }) => id), [refund.id])
    assertEquals((yield* Payments.find({ merchantReference: "ORD-817" })).totalCount, 1)
    assertEquals((yield* Refunds.find()).refunds?.length, 1)
  }),
)

test(
  "captures in parts are read and refunded one by one, and listed as operations",
  Effect.gen(function* () {
    const id = yield* created(cardOrder({ authorizationMode: "PRE_AUTHORIZATION" }))
    const first = yield* Payments.capture(id, {
      amount: 1000,
      order: { references: { merchantCaptureReference: "parcel 1" } },
    })
    assertEquals([first.status, first.captureOutput?.references?.merchantCaptureReference], [
      "CAPTURE_REQUESTED",
      "parcel 1",
    ])
    assertEquals((yield* Payments.get(id)).status, "CAPTURE_IN_PROGRESS")
    yield* Payments.capture(id, { amount: 2000 })
    assertEquals((yield* Payments.finalizecapture(id)).status, "CAPTURE_REQUESTED")
    yield* Captures.refund(first.id ?? "", { amountOfMoney: { amount: 400, currencyCode: "CHF" } })
    const over = yield* Effect.flip(
      Captures.refund(first.id ?? "", { amountOfMoney: { amount: 601, currencyCode: "CHF" } }),
    )
    assertEquals(over._tag, "ValidationError")
    assertEquals((yield* Captures.get(first.id ?? "")).statusOutput?.isRefundable, true)
    const { paymentOutput } = yield* Payments.get(id, { returnOperations: true })
    assertEquals(paymentOutput?.operations?.map(({ type, status }) => `${type} ${status}`), [
      "capture CAPTURED",
      "capture CAPTURED",
      "refund PENDING_CAPTURE",
    ])
  }),
)

test(
  "a redirected payment waits for its customer and comes back with RETURNMAC",
  Effect.gen(function* () {
    const { merchantAction, payment } = yield* Payments.create(redirectOrder())
    assertEquals([payment?.status, merchantAction?.actionType], ["REDIRECTED", "REDIRECT"])
    const { RETURNMAC, redirectURL } = merchantAction?.redirectData ?? {}
    assertMatch(redirectURL ?? "", /^http:\/\/sandbox\.localhost\/redirect\/1234\/[0-9]{30}\/[0-9a-f]{32}$/)
    const control = yield* SandboxControl
    const back = yield* control.customerReturns(payment?.id ?? "", "success")
    assertEquals(back.payment.status, "PENDING_APPROVAL")
    const url = new URL(back.returnUrl ?? "")
    assertEquals(url.searchParams.get("RETURNMAC") ?? undefined, RETURNMAC)
    assertEquals([url.searchParams.get("REF"), url.searchParams.get("paymentId")], [
      payment?.id ?? "",
      payment?.id ?? "",
    ])
    assertEquals(url.searchParams.get("cart"), "7")
    const twice = yield* Effect.flip(control.customerReturns(payment?.id ?? "", "success"))
    assertEquals(twice._tag, "SandboxRefused")
    assertEquals(
      (yield* Payments.get(payment?.id ?? "")).paymentOutput?.redirectPaymentMethodSpecificOutput
        ?.paymentProduct3201SpecificOutput?.card?.cardNumber,
      "************0019",
    )
  }),
)

const triggers: ReadonlyArray<readonly [Parameters<typeof cardOrder>[0], string | undefined, string | undefined]> = [
  [{ cardNumber: "4012000033330026" }, "PENDING_APPROVAL", undefined],
  [{ cardNumber: "5200008932030109", paymentProductId: 3 }, "PENDING_APPROVAL", undefined],
  [{ cardNumber: "4012001775445550" }, "REJECTED", "430285"],
  [{ cardNumber: "371402182236181", paymentProductId: 2 }, "REJECTED", "430285"],
  [{ cardNumber: "4000000000000002" }, "REDIRECTED", undefined],
  [{ cardNumber: "4012001775445550", threeDSecure: { skipAuthentication: true } }, "PENDING_APPROVAL", undefined],
  [{ threeDSecure: { challengeIndicator: "challenge-required" } }, "REDIRECTED", undefined],
  [{ requiresApproval: false }, "CAPTURE_REQUESTED", undefined],
  [{ amount: 0 }, "ACCOUNT_VERIFIED", undefined],
  [{ amount: 1302 }, "PENDING_APPROVAL", undefined],
  [{ amount: 1302, requiresApproval: false }, "REJECTED", "430330"],
  [{ amount: 1304 }, "REJECTED", "430330"],
  [{ amount: 1304, currencyCode: "USD" }, "PENDING_APPROVAL", undefined],
  [{ amount: 1310, authorizationMode: "PRE_AUTHORIZATION" }, "REJECTED", "430421"],
  [{ holder: "Heidi DECLINE" }, "REJECTED", "430285"],
  [{ holder: "Heidi NOFUNDS" }, "REJECTED", "430360"],
  [{ holder: "Heidi FRAUD" }, "REJECTED", "430421"],
  [{ holder: "Heidi REVIEW" }, "PENDING_FRAUD_APPROVAL", undefined],
  [{ holder: "Heidi CHALLENGE" }, "REDIRECTED", undefined],
  [{ holder: "Heidi Decline" }, "PENDING_APPROVAL", undefined],
]
for (const [order, status, code] of triggers) {
  test(
    `an order with ${JSON.stringify(order)} becomes ${status} ${code ?? ""}`,
    Effect.gen(function* () {
      const result = yield* Effect.result(Payments.create(cardOrder(order)))
      if (result._tag === "Success") {
        assertEquals(code, undefined)
        assertEquals(result.success.payment?.status, status)
      } else {
        assert(result.failure._tag === "PaymentDeclined", result.failure.message)
        assertEquals(result.failure.status, 402)
        assertEquals(result.failure.errors[0].code, code)
        const rejected = result.failure.paymentResult.payment
        assertEquals((yield* Payments.get(rejected?.id ?? "")).status, status)
      }
    }),
  )
}

const wrong: ReadonlyArray<readonly [string, Parameters<typeof cardOrder>[0], number, string, string]> = [
  [
    "a number that fails the Luhn check",
    { cardNumber: "4012000033330027" },
    400,
    "21000020",
    "cardPaymentMethodSpecificInput.card.cardNumber",
  ],
  [
    "an expired card",
    { card: { cardNumber: Redacted.make("4012000033330026"), expiryDate: "0120" } },
    400,
    "21000120",
    "cardPaymentMethodSpecificInput.card.expiryDate",
  ],
  [
    "a card without a number",
    { card: { expiryDate: "1249" } },
    400,
    "20000000",
    "cardPaymentMethodSpecificInput.card.cardNumber",
  ],
  [
    "a card that may be real",
    { cardNumber: "4716892345678905" },
    400,
    "21000050",
    "cardPaymentMethodSpecificInput.card.cardNumber",
  ],
  ["a negative amount", { amount: -1 }, 400, "21000050", "order.amountOfMoney.amount"],
  ["a product that is none", { paymentProductId: 99 }, 404, "1007", "productId"],
]
for (const [name, order, status, code, propertyName] of wrong) {
  test(
    `${name} is refused with ${code} at ${propertyName}`,
    Effect.gen(function* () {
      const error = yield* Effect.flip(Payments.create(cardOrder(order)))
      assert("errors" in error, error.message)
      assertEquals([error.status, error.errors[0].code, error.errors[0].propertyName], [status, code, propertyName])
      assertMatch(error.errorId ?? "", /^[0-9a-f-]{36}$/)
      assertEquals((yield* Payments.find()).totalCount, 0)
    }),
  )
}

test(
  "any card is taken where that is set",
  Effect.asVoid(Payments.create(cardOrder({ cardNumber: "4716892345678905" }))),
  {
    settings: { anyCard: true },
  },
)

test(
  "documented amounts make captures, cancellations and refunds fail, and change nothing",
  Effect.gen(function* () {
    const cancelling = yield* created(cardOrder({ amount: 1305 }))
    assertEquals((yield* Effect.flip(Payments.cancel(cancelling)))._tag, "Refused")
    assertEquals((yield* Payments.get(cancelling)).status, "PENDING_APPROVAL")
    const id = yield* created()
    assertEquals((yield* Effect.flip(Payments.approve(id, { amount: 1309 })))._tag, "Refused")
    yield* Payments.approve(id)
    const refused = yield* Effect.flip(Payments.refund(id, { amountOfMoney: { amount: 1306, currencyCode: "CHF" } }))
    assert(refused._tag === "RefundDeclined")
    assertEquals(refused.refundResult.status, "REJECTED")
    assertEquals((yield* Refunds.get(refused.refundResult.id ?? "")).statusOutput?.errors?.[0].code, "430330")
    assertEquals((yield* Payments.get(id)).paymentOutput?.amountRefundRequested, undefined)
  }),
)

test(
  "ids that are none, or nobody's, are not found as the platform says it",
  Effect.gen(function* () {
    const shape = yield* Effect.flip(Payments.get("0a1b2c3d"))
    const nobody = yield* Effect.flip(Payments.get("000000123400000000990000100001"))
    assert(shape._tag === "NotFound" && nobody._tag === "NotFound")
    assertEquals([shape.errors[0].code, nobody.errors[0].code], ["1003", "300240"])
    assertEquals((yield* Effect.flip(Captures.get("000000123400000000990000200001")))._tag, "NotFound")
    assertEquals((yield* Effect.flip(Refunds.get("x")))._tag, "NotFound")
  }),
)

test(
  "a key is carried out once: the same answer again, with the time of the first, declines and refusals too",
  Effect.gen(function* () {
    const pay = Payments.create(cardOrder()).pipe(Idempotence.withKey("order-817"))
    const first = yield* pay
    assertEquals(yield* pay, first)
    assertEquals((yield* Payments.find()).totalCount, 1)
    const decline = Effect.flip(Payments.create(cardOrder({ holder: "A DECLINE" })).pipe(Idempotence.withKey("no-817")))
    const [one, two] = [yield* decline, yield* decline]
    assert(one._tag === "PaymentDeclined" && two._tag === "PaymentDeclined")
    assertEquals(two.paymentResult, one.paymentResult)
    assertEquals([one.firstRequestAt, typeof two.firstRequestAt], [undefined, "number"])
    assertEquals((yield* Payments.find()).totalCount, 2)
    const { advance, requests } = yield* SandboxControl
    assertEquals((yield* requests).map(({ replayed }) => replayed), [false, true, false, false, true, false])
    yield* advance("25 hours")
    assertNotEquals((yield* pay).payment?.id, first.payment?.id)
  }),
)

test(
  "while the first request under a key runs, the second is told so",
  Effect.gen(function* () {
    const { inject } = yield* SandboxControl
    yield* inject({ point: "before", times: 2, fault: { type: "slow", milliseconds: 100 } })
    const pay = Payments.create(cardOrder()).pipe(Idempotence.withKey("order-818"), Retry.withRetry({ maxAttempts: 1 }))
    const fibers = [yield* Effect.forkChild(Effect.result(pay)), yield* Effect.forkChild(Effect.result(pay))] as const
    // The first one sleeps until the clock is moved, so the one that ends is the second.
    const second = yield* Effect.raceFirst(Fiber.join(fibers[0]), Fiber.join(fibers[1]))
    assert(second._tag === "Failure" && second.failure._tag === "IdempotenceConflict")
    const { status, errors, firstRequestAt } = second.failure
    assertEquals([status, errors[0].code, firstRequestAt], [409, "1409", 0])
    yield* TestClock.adjust("100 millis")
    const both = yield* Effect.all([Fiber.join(fibers[0]), Fiber.join(fibers[1])])
    const first = both.find(({ _tag }) => _tag === "Success")
    assert(first?._tag === "Success")
    assertEquals(yield* pay, first.success)
  }).pipe(Effect.provide(TestClock.layer())),
)

test(
  "two approvals, and two refunds of everything, at once: one wins",
  Effect.gen(function* () {
    const id = yield* created()
    const twice = <A, E extends { readonly _tag: string }>(call: Effect.Effect<A, E, ServerApi>) =>
      Effect.map(
        Effect.all([Effect.result(call), Effect.result(call)], { concurrency: "unbounded" }),
        (results) => results.map(({ _tag }) => _tag).sort(),
      )
    assertEquals(yield* twice(Payments.approve(id)), ["Failure", "Success"])
    assertEquals(yield* twice(Payments.refund(id)), ["Failure", "Success"])
    const { paymentOutput, status } = yield* Payments.get(id)
    assertEquals([status, paymentOutput?.amountCaptured, paymentOutput?.amountRefundRequested], [
      "REFUNDED",
      4990,
      4990,
    ])
  }),
)

test(
  "time plays captures, settlements, refunds and expiries in their order",
  Effect.gen(function* () {
    const { advance, events } = yield* SandboxControl
    const id = yield* created()
    const unused = yield* created()
    yield* Payments.approve(id, { amount: 4000 })
    yield* advance("59 minutes")
    assertEquals((yield* Payments.get(id)).status, "CAPTURE_REQUESTED")
    yield* advance("1 minute")
    assertEquals((yield* Payments.get(id)).status, "CAPTURED")
    yield* Payments.refund(id)
    yield* advance("8 days")
    assertEquals((yield* Payments.get(id)).paymentOutput?.amountRefunded, 4000)
    assertObjectMatch(yield* Payments.get(unused), { status: "REJECTED", statusOutput: { statusCode: 170 } })
    const told = yield* events(id)
    assertEquals(told.map(({ type }) => type), [
      "payment.created",
      "payment.pending_approval",
      "payment.capture_requested",
      "payment.captured",
      "payment.refunded",
    ])
    assertEquals(told.map(({ at }) => at), told.map(({ at }) => at).toSorted((a, b) => a - b))
    assertEquals(new Set((yield* events()).map((one) => one.id)).size, (yield* events()).length)
  }),
)

test(
  "a lost answer is repeated under its key and nobody pays twice; a refused connection neither",
  Effect.gen(function* () {
    const { inject, requests, faults } = yield* SandboxControl
    yield* inject({ operation: "payments.create", point: "after", fault: { type: "reset" } })
    yield* inject({ operation: "payments.create", point: "before", fault: { type: "refused" } })
    yield* inject({
      operation: "payments.approve",
      point: "before",
      fault: { type: "status", status: 503, html: true },
    })
    yield* created()
    const made = yield* Payments.find()
    assertEquals(made.totalCount, 1)
    assertEquals((yield* requests).map(({ left, replayed }) => `${left} ${replayed}`).slice(0, 3), [
      "Dropped false",
      "Dropped false",
      "Answer true",
    ])
    assertEquals((yield* faults).length, 1)
  }),
)

const kinds: ReadonlyArray<readonly [Parameters<typeof faultTest>[0], string]> = [
  [{ type: "reset" }, "OutcomeUnknown"],
  [{ type: "cut" }, "OutcomeUnknown"],
  [{ type: "silent" }, "OutcomeUnknown"],
  [{ type: "truncated" }, "UnexpectedResponse"],
  [{ type: "garbage" }, "UnexpectedResponse"],
  [{ type: "status", status: 500 }, "PlatformError"],
  [{ type: "status", status: 503, html: true }, "PlatformError"],
  [{ type: "status", status: 429, retryAfter: 7 }, "RateLimited"],
]
const faultTest = (
  fault: Parameters<Effect.Success<typeof SandboxControl>["inject"]>[0]["fault"],
) =>
  Effect.gen(function* () {
    const { inject } = yield* SandboxControl
    yield* inject({ point: "after", fault })
    return yield* Effect.flip(
      Payments.create(cardOrder()).pipe(
        Retry.withRetry({ maxAttempts: 1 }),
        Limits.withLimits({ attempt: fault.type === "silent" ? "50 millis" : "30 seconds" }),
      ),
    )
  })
for (const [fault, tag] of kinds) {
  test(
    `a fault ${JSON.stringify(fault)} after the platform acted is ${tag} to the caller`,
    Effect.gen(function* () {
      assertEquals<string>((yield* faultTest(fault))._tag, tag)
      assertEquals((yield* Payments.find()).totalCount, 1)
    }),
  )
}

test(
  "a surname can ask for a platform error that leaves nothing behind",
  Effect.gen(function* () {
    const error = yield* Effect.flip(
      Payments.create(cardOrder({ holder: "A ERROR503" })).pipe(Retry.withRetry({ maxAttempts: 1 })),
    )
    assert(error._tag === "PlatformError")
    assertEquals(error.status, 503)
    assertEquals((yield* Payments.find()).totalCount, 0)
  }),
)

test(
  "transition leads a payment where it is wanted, or says that there is no way",
  Effect.gen(function* () {
    const { transition } = yield* SandboxControl
    const id = yield* created()
    assertEquals((yield* transition(id, "PAID")).status, "PAID")
    assertEquals((yield* Payments.get(id)).paymentOutput?.amountPaid, 4990)
    const refused = yield* Effect.flip(transition(id, "PENDING_APPROVAL"))
    assertStringIncludes(refused.message, "no way leads from PAID")
    assertEquals((yield* Effect.flip(transition("nobody", "PAID")))._tag, "SandboxRefused")
  }),
)

test(
  "neither store nor records hold a card number or a security code",
  Effect.gen(function* () {
    const { requests, state } = yield* SandboxControl
    yield* created(cardOrder({ holder: "Heidi Muster" }))
    const shown = JSON.stringify([yield* requests, yield* state])
    assert(!shown.includes("4012000033330026"))
    assert(!shown.includes('"123"'))
    assertStringIncludes(shown, "************0026")
  }),
)

test(
  "a session hands out what a device needs, new for each call",
  Effect.gen(function* () {
    const [one, two] = [yield* Sessions.create(), yield* Sessions.create()]
    assert(one.clientSessionId !== undefined && two.clientSessionId !== undefined)
    assertMatch(Redacted.value(one.clientSessionId), /^[0-9a-f]{32}$/)
    assertNotEquals(Redacted.value(one.clientSessionId), Redacted.value(two.clientSessionId))
    assertMatch(one.customerId ?? "", /^1234-[0-9a-f]{32}$/)
    assertEquals([one.clientApiUrl, one.assetUrl, one.region], [
      "http://sandbox.localhost/client",
      "http://sandbox.localhost/assets",
      "EU",
    ])
  }),
)

test(
  "reset forgets everything",
  Effect.gen(function* () {
    const { advance, inject, reset, state, faults, requests } = yield* SandboxControl
    yield* created()
    yield* advance("2 hours")
    yield* inject({ point: "before", fault: { type: "reset" } })
    yield* reset
    assertEquals([(yield* state).payments, yield* faults, yield* requests], [[], [], []])
    assertEquals(yield* created(), "000000123400000000010000100001")
  }),
)

Deno.test("what a store's file holds is there again in the next sandbox, time and keys included", async () => {
  const folder = await Deno.makeTempDir()
  const options: EmbeddedOptions = { store: { file: `${folder}/sandbox.sqlite` } }
  const pay = Payments.create(cardOrder()).pipe(Idempotence.withKey("order-1"))
  try {
    const first = await Effect.runPromise(
      Effect.provide(
        Effect.gen(function* () {
          const { payment } = yield* pay
          yield* Payments.approve(payment?.id ?? "")
          yield* (yield* SandboxControl).advance("2 hours")
          return payment?.id ?? ""
        }),
        Sandbox.layer(options),
      ),
    )
    await Effect.runPromise(
      Effect.provide(
        Effect.gen(function* () {
          assertEquals((yield* pay).payment?.id, first)
          assertEquals((yield* Payments.get(first)).status, "CAPTURED")
          assertNotEquals((yield* Payments.create(cardOrder())).payment?.id, first)
        }),
        Sandbox.layer(options),
      ),
    )
    const bytes = await Deno.readFile(`${folder}/sandbox.sqlite`)
    assert(!new TextDecoder("latin1").decode(bytes).includes("4012000033330026"))
  } finally {
    await Deno.remove(folder, { recursive: true })
  }
})

Deno.test("each layer is a sandbox of its own", async () => {
  const count = Effect.map(Payments.find(), ({ totalCount }) => totalCount)
  const counts = await Effect.runPromise(Effect.all([
    Effect.provide(Effect.andThen(Payments.create(cardOrder()), count), Sandbox.layer()),
    Effect.provide(count, Layer.fresh(Sandbox.layer())),
  ]))
  assertEquals(counts, [1, 0])
})

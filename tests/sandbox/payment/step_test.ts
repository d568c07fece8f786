import { assert, assertEquals } from "@std/assert"
import * as Duration from "effect/Duration"
import * as fc from "fast-check"
import * as Result from "effect/Result"
import type { Change } from "../../../src/sandbox/payment/change.ts"
import { createPayment } from "../../../src/sandbox/payment/create.ts"
import { nextDue } from "../../../src/sandbox/payment/due.ts"
import { force } from "../../../src/sandbox/payment/force.ts"
import { isCancellable, statusFacts } from "../../../src/sandbox/payment/status.ts"
import type { CaptureMode, PaymentState, Status, Verdict } from "../../../src/sandbox/payment/state.ts"
import { type PaymentCommand, step } from "../../../src/sandbox/payment/step.ts"
import {
  capturable,
  captured,
  captureRequested,
  refundable,
  refunded,
  refundReserved,
} from "../../../src/sandbox/payment/totals.ts"
import { paymentView } from "../../../src/sandbox/payment/view.ts"
import { defaultSettings } from "../../../src/sandbox/settings.ts"

const id = "000000123400000000010000100001"
const card = { cardNumber: "************0026", bin: "401200", expiryDate: "1249" }

const opened = (
  { amount = 4990, captureMode = "approval", verdict = { outcome: "authorised" }, redirect = false }: {
    readonly amount?: number
    readonly captureMode?: CaptureMode
    readonly verdict?: Verdict
    readonly redirect?: boolean
  } = {},
): PaymentState =>
  createPayment(
    {
      id,
      at: 1000,
      amount,
      currencyCode: "CHF",
      captureMode,
      method: redirect
        ? { type: "redirect", paymentProductId: 3201, card }
        : { type: "card", paymentProductId: 1, card, cvvResult: "M" },
      references: {},
    },
    redirect ? { type: "redirect", redirect: { ticket: "t", returnMac: "m", verdict } } : { type: "verdict", verdict },
  ).payment

const after = (payment: PaymentState, ...commands: ReadonlyArray<PaymentCommand>): PaymentState =>
  commands.reduce((state, command) => {
    const result = step(state, command, 2000)
    assert(Result.isSuccess(result), `${command.type} was refused in ${state.status}`)
    return result.success.payment
  }, payment)

const refusalOf = (payment: PaymentState, command: PaymentCommand) => {
  const result = step(payment, command, 2000)
  assert(Result.isFailure(result), `${command.type} was possible in ${payment.status}`)
  return result.failure
}

const declined: Verdict = { outcome: "declined", reasons: [{ code: "430285", message: "Not authorised" }] }
const refund = (amount?: number): PaymentCommand => ({ type: "refund", input: { amount, requiresApproval: false } })
const processed = (payment: PaymentState): PaymentState =>
  payment.captures.filter(({ status }) => status === "CAPTURE_REQUESTED").reduce(
    (state, { id }) => after(state, { type: "captureProcessed", captureId: id, accepted: true }),
    payment,
  )

const openings: ReadonlyArray<readonly [Parameters<typeof opened>[0], Status]> = [
  [{}, "PENDING_APPROVAL"],
  [{ captureMode: "captures" }, "PENDING_CAPTURE"],
  [{ captureMode: "sale" }, "CAPTURE_REQUESTED"],
  [{ amount: 0 }, "ACCOUNT_VERIFIED"],
  [{ verdict: declined }, "REJECTED"],
  [{ verdict: { outcome: "challenged" } }, "PENDING_FRAUD_APPROVAL"],
  [{ verdict: { outcome: "requested" } }, "AUTHORIZATION_REQUESTED"],
  [{ redirect: true }, "REDIRECTED"],
]
for (const [opening, status] of openings) {
  Deno.test(`a payment created with ${JSON.stringify(opening)} is ${status}`, () => {
    assertEquals(opened(opening).status, status)
  })
}

const returns: ReadonlyArray<readonly [Parameters<typeof opened>[0], PaymentCommand, Status, number]> = [
  [{}, { type: "customerReturns", outcome: "success" }, "PENDING_APPROVAL", 600],
  [{ captureMode: "sale" }, { type: "customerReturns", outcome: "success" }, "CAPTURED", 800],
  [{ captureMode: "captures" }, { type: "customerReturns", outcome: "success" }, "PENDING_CAPTURE", 600],
  [{ verdict: declined }, { type: "customerReturns", outcome: "success" }, "REJECTED", 100],
  [{}, { type: "customerReturns", outcome: "cancelled" }, "REJECTED", 130],
  [{}, { type: "customerReturns", outcome: "failed" }, "REJECTED", 100],
  [{}, { type: "expire" }, "REJECTED", 150],
]
for (const [opening, command, status, code] of returns) {
  Deno.test(`a redirected payment ${JSON.stringify(opening)} is ${status} (${code}) after ${JSON.stringify(command)}`, () => {
    const payment = after(opened({ ...opening, redirect: true }), command)
    assertEquals([payment.status, payment.statusCode], [status, code])
  })
}

Deno.test("an outcome that the third party tells later changes nothing until then, and then as if told at once", () => {
  const payment = opened({ redirect: true })
  const awaiting = after(payment, { type: "outcomeAwaited", outcome: "cancelled", until: payment.createdAt + 900_000 })
  assertEquals([awaiting.status, awaiting.changedAt], [payment.status, payment.changedAt])
  const due = nextDue(awaiting, defaultSettings)
  assertEquals(due, { at: payment.createdAt + 900_000, command: { type: "customerReturns", outcome: "cancelled" } })
  assertEquals(after(awaiting, { type: "customerReturns", outcome: "cancelled" }).statusCode, 130)
  assertEquals(
    refusalOf(after(payment, { type: "expire" }), { type: "outcomeAwaited", outcome: "success", until: 0 }).status,
    402,
  )
})

Deno.test("an approval captures at most what was authorised, once, and can be taken back until it went out", () => {
  const pending = opened()
  const approved = after(pending, { type: "approve", amount: 4000 })
  assertEquals([approved.status, captureRequested(approved)], ["CAPTURE_REQUESTED", 4000])
  for (const amount of [0, -1, 4991]) assertEquals(refusalOf(pending, { type: "approve", amount }).status, 400)
  const again = refusalOf(approved, { type: "approve" })
  assertEquals([again.status, again.reasons[0].id], [402, "UNKNOWN_ORDER_OR_NOT_PENDING"])
  const back = after(approved, { type: "cancelApproval" })
  assertEquals([back.status, captureRequested(back)], ["PENDING_APPROVAL", 0])
  assertEquals(after(back, { type: "approve" }).captures.map(({ status }) => status), [
    "CANCELLED",
    "CAPTURE_REQUESTED",
  ])
  assertEquals(refusalOf(processed(approved), { type: "cancelApproval" }).status, 402)
})

Deno.test("partial captures add up to the authorisation and the rest can be released", () => {
  const pending = opened({ captureMode: "captures", amount: 100 })
  const one = after(pending, { type: "capture", input: { amount: 30 } })
  assertEquals([one.status, capturable(one)], ["CAPTURE_IN_PROGRESS", 70])
  assertEquals(refusalOf(one, { type: "capture", input: { amount: 71 } }).status, 400)
  assertEquals(after(one, { type: "capture", input: { amount: 70 } }).status, "CAPTURE_REQUESTED")
  assertEquals(after(one, { type: "capture", input: {} }).captures.map(({ amount }) => amount), [30, 70])
  const finalized = after(one, { type: "finalizeCapture" })
  assertEquals([finalized.status, capturable(finalized)], ["CAPTURE_REQUESTED", 0])
  assertEquals(refusalOf(pending, { type: "finalizeCapture" }).status, 402)
  assertEquals(refusalOf(one, { type: "cancel" }).status, 402)
})

Deno.test("refunds add up to what was captured, and all of it makes the payment REFUNDED", () => {
  const paid = processed(after(opened(), { type: "approve", amount: 1000 }))
  assertEquals([paid.status, refundable(paid)], ["CAPTURED", 1000])
  const part = after(paid, refund(400))
  assertEquals([part.status, refundable(part)], ["CAPTURED", 600])
  assertEquals(refusalOf(part, refund(601)).status, 400)
  const all = after(part, refund())
  assertEquals([all.status, refundable(all)], ["REFUNDED", 0])
  assertEquals(refusalOf(all, refund(1)).status, 402)
  assertEquals(refusalOf(opened(), refund(1)).status, 402)
  const failed = after(all, { type: "refundProcessed", refundId: all.refunds[1].id, accepted: false })
  assertEquals([failed.status, refundable(failed)], ["CAPTURED", 600])
})

Deno.test("a refund in another currency, or of another payment's capture, is refused", () => {
  const paid = processed(after(opened(), { type: "approve" }))
  const input = { requiresApproval: false }
  assertEquals(refusalOf(paid, { type: "refund", input: { ...input, currencyCode: "EUR" } }).status, 400)
  assertEquals(refusalOf(paid, { type: "refund", input: { ...input, captureId: id } }).status, 404)
})

Deno.test("a refund that needs approval reserves its amount, may be lowered, and gives it back when cancelled", () => {
  const paid = processed(after(opened({ amount: 1000 }), { type: "approve" }))
  const waiting = after(paid, { type: "refund", input: { amount: 800, requiresApproval: true } })
  const refundId = waiting.refunds[0].id
  assertEquals([waiting.refunds[0].status, refundable(waiting)], ["PENDING_APPROVAL", 200])
  assertEquals(refusalOf(waiting, { type: "approveRefund", refundId, amount: 801 }).status, 400)
  const lowered = after(waiting, { type: "approveRefund", refundId, amount: 500 })
  assertEquals([lowered.refunds[0].status, refundable(lowered)], ["REFUND_REQUESTED", 500])
  assertEquals(refusalOf(lowered, { type: "cancelRefund", refundId }).status, 402)
  const back = after(lowered, { type: "cancelRefundApproval", refundId })
  assertEquals(refundable(after(back, { type: "cancelRefund", refundId })), 1000)
})

Deno.test("what nobody used runs out: status code 170, and the authorisation is released", () => {
  for (const captureMode of ["approval", "captures"] as const) {
    const expired = after(opened({ captureMode }), { type: "expire" })
    assertEquals([expired.status, expired.statusCode, expired.authorised], ["REJECTED", 170, 0])
  }
})

Deno.test("chargebacks and reversals take a captured payment out of reach of refunds", () => {
  const paid = processed(after(opened(), { type: "approve" }))
  const notified = after(paid, { type: "captureDisputed", to: "CHARGEBACK_NOTIFICATION" })
  assertEquals(notified.status, "CHARGEBACK_NOTIFICATION")
  assertEquals(after(notified, { type: "captureDisputed", to: "CHARGEBACKED" }).status, "CHARGEBACKED")
  assertEquals(refusalOf(notified, refund()).status, 402)
  assertEquals(after(paid, { type: "captureDisputed", to: "REVERSED" }).status, "REVERSED")
})

const amounts = fc.option(fc.integer({ min: -5, max: 120 }), { nil: undefined })
const index = fc.nat({ max: 4 })
/** Any command, aimed at any capture or refund that is there or not. */
const commands: fc.Arbitrary<(payment: PaymentState) => PaymentCommand> = fc.oneof(
  amounts.map((amount) => () => ({ type: "approve", amount }) as const),
  amounts.chain((amount) =>
    fc.boolean().map((isFinal) => () => ({ type: "capture", input: { amount, isFinal } }) as const)
  ),
  fc.tuple(amounts, fc.boolean(), fc.option(index, { nil: undefined })).map(
    ([amount, requiresApproval, of]) => (payment: PaymentState) => ({
      type: "refund",
      input: { amount, requiresApproval, captureId: of === undefined ? undefined : payment.captures[of]?.id ?? "none" },
    } as const),
  ),
  fc.constantFrom(
    "cancelApproval" as const,
    "processChallenged" as const,
    "finalizeCapture" as const,
    "cancel" as const,
    "expire" as const,
  ).map((type) => () => ({ type })),
  fc.constantFrom("success" as const, "cancelled" as const, "failed" as const).map((outcome) => () => ({
    type: "customerReturns" as const,
    outcome,
  })),
  fc.constantFrom("success" as const, "cancelled" as const, "failed" as const).map((outcome) => () => ({
    type: "outcomeAwaited" as const,
    outcome,
    until: 900_000,
  })),
  fc.tuple(index, fc.boolean()).map(([of, accepted]) => ({ captures }: PaymentState) => ({
    type: "captureProcessed",
    captureId: captures[of]?.id ?? "none",
    accepted,
  } as const)),
  index.map((of) => ({ captures }: PaymentState) => ({
    type: "captureSettled",
    captureId: captures[of]?.id ?? "none",
  } as const)),
  fc.tuple(index, amounts).map(([of, amount]) => ({ refunds }: PaymentState) => ({
    type: "approveRefund",
    refundId: refunds[of]?.id ?? "none",
    amount,
  } as const)),
  fc.tuple(index, fc.constantFrom("cancelRefund" as const, "cancelRefundApproval" as const)).map(
    ([of, type]) => ({ refunds }: PaymentState) => ({ type, refundId: refunds[of]?.id ?? "none" }),
  ),
  fc.tuple(index, fc.boolean()).map(([of, accepted]) => ({ refunds }: PaymentState) => ({
    type: "refundProcessed",
    refundId: refunds[of]?.id ?? "none",
    accepted,
  } as const)),
  fc.constantFrom("CHARGEBACK_NOTIFICATION" as const, "CHARGEBACKED" as const, "REVERSED" as const).map((to) => () => ({
    type: "captureDisputed" as const,
    to,
  })),
  fc.constantFrom<Verdict>({ outcome: "authorised" }, declined).map((verdict) => () => ({
    type: "acquirerAnswers" as const,
    verdict,
  })),
)
const start = fc.record({
  amount: fc.integer({ min: 0, max: 100 }),
  captureMode: fc.constantFrom<CaptureMode>("approval", "captures", "sale"),
  verdict: fc.constantFrom<Verdict>(
    { outcome: "authorised" },
    { outcome: "challenged" },
    { outcome: "requested" },
    declined,
  ),
  redirect: fc.boolean(),
})

/** Runs commands one after the other and looks at every change. */
const walk = (
  payment: PaymentState,
  list: ReadonlyArray<(payment: PaymentState) => PaymentCommand>,
  look: (before: PaymentState, change: Change, command: PaymentCommand) => void,
): PaymentState =>
  list.reduce((state, make, i) => {
    const command = make(state)
    const result = step(state, command, 2000 + i)
    if (Result.isFailure(result)) {
      assert(result.failure.status >= 400 && result.failure.reasons.length > 0)
      return state
    }
    look(state, result.success, command)
    return result.success.payment
  }, payment)

const life = fc.tuple(start, fc.array(commands, { maxLength: 30 }))

Deno.test("whatever is done: refunded ≤ captured ≤ authorised ≤ ordered, and no part is counted twice", () => {
  fc.assert(
    fc.property(life, ([opening, list]) => {
      walk(opened(opening), list, (_, { payment }) => {
        assert(payment.authorised <= payment.amount)
        const dropped = payment.status === "REJECTED" || payment.status === "CANCELLED"
        assert(dropped || captureRequested(payment) <= payment.authorised)
        assert(captured(payment) <= captureRequested(payment))
        assert(refunded(payment) <= refundReserved(payment))
        assert(capturable(payment) >= 0 && refundable(payment) >= 0)
        for (const one of payment.captures) {
          assert(one.amount > 0)
          const taken = payment.refunds
            .filter(({ status }) =>
              status === "PENDING_APPROVAL" || status === "REFUND_REQUESTED" || status === "REFUNDED"
            )
            .flatMap(({ parts }) => parts.filter(({ captureId }) => captureId === one.id))
            .reduce((total, { amount }) => total + amount, 0)
          assert(taken <= one.amount)
        }
        for (const { amount, parts } of payment.refunds) {
          assert(amount > 0)
          assertEquals(parts.reduce((total, part) => total + part.amount, 0), amount)
        }
      })
    }),
    { numRuns: 2000 },
  )
})

Deno.test("whatever is done: ids stay unique and every object keeps the one it has", () => {
  fc.assert(fc.property(life, ([opening, list]) => {
    walk(opened(opening), list, (before, { payment }) => {
      const ids = [payment.id, ...payment.captures.map(({ id }) => id), ...payment.refunds.map(({ id }) => id)]
      assertEquals(new Set(ids).size, ids.length)
      assert(ids.every((one) => /^[0-9]{30}$/.test(one) && one.startsWith(payment.id.slice(0, 20))))
      assertEquals(
        payment.captures.slice(0, before.captures.length).map(({ id }) => id),
        before.captures.map(({ id }) => id),
      )
      assertEquals(
        payment.refunds.slice(0, before.refunds.length).map(({ id }) => id),
        before.refunds.map(({ id }) => id),
      )
    })
  }))
})

/** Which statuses may follow which (protocol: payment transitions). */
const legal: { readonly [From in Status]?: ReadonlyArray<Status> } = {
  REDIRECTED: [
    "PENDING_APPROVAL",
    "PENDING_CAPTURE",
    "CAPTURE_REQUESTED",
    "CAPTURED",
    "REJECTED",
    "PENDING_FRAUD_APPROVAL",
    "AUTHORIZATION_REQUESTED",
    "ACCOUNT_VERIFIED",
  ],
  AUTHORIZATION_REQUESTED: [
    "PENDING_APPROVAL",
    "PENDING_CAPTURE",
    "CAPTURE_REQUESTED",
    "CAPTURED",
    "REJECTED",
    "ACCOUNT_VERIFIED",
  ],
  PENDING_FRAUD_APPROVAL: [
    "PENDING_APPROVAL",
    "PENDING_CAPTURE",
    "CAPTURE_REQUESTED",
    "CAPTURED",
    "CANCELLED",
    "REJECTED",
    "ACCOUNT_VERIFIED",
  ],
  PENDING_APPROVAL: ["CAPTURE_REQUESTED", "CANCELLED", "REJECTED"],
  PENDING_CAPTURE: ["CAPTURE_IN_PROGRESS", "CAPTURE_REQUESTED", "CANCELLED", "REJECTED"],
  CAPTURE_IN_PROGRESS: [
    "CAPTURE_REQUESTED",
    "CAPTURED",
    "PAID",
    "PENDING_CAPTURE",
    "REFUNDED",
    "REVERSED",
    "CHARGEBACKED",
    "CHARGEBACK_NOTIFICATION",
  ],
  CAPTURE_REQUESTED: [
    "CAPTURED",
    "PAID",
    "REJECTED_CAPTURE",
    "PENDING_APPROVAL",
    "CANCELLED",
    "REFUNDED",
    "REVERSED",
    "CHARGEBACKED",
    "CHARGEBACK_NOTIFICATION",
  ],
  CAPTURED: ["PAID", "REFUNDED", "CHARGEBACK_NOTIFICATION", "REVERSED"],
  PAID: ["REFUNDED", "CHARGEBACK_NOTIFICATION", "REVERSED"],
  REFUNDED: ["CAPTURED", "PAID"],
  CHARGEBACK_NOTIFICATION: ["CHARGEBACKED", "REVERSED"],
  REVERSED: ["CHARGEBACK_NOTIFICATION", "CHARGEBACKED"],
}

Deno.test("no status is followed by one that the table does not allow, and every change has its event", () => {
  fc.assert(
    fc.property(life, ([opening, list]) => {
      walk(opened(opening), list, (before, { payment, events }, command) => {
        const told = events.filter(({ kind }) => kind === "payment").map(({ type }) => type)
        if (before.status === payment.status) return assertEquals(told, [])
        assert(
          legal[before.status]?.includes(payment.status),
          `${command.type} led from ${before.status} to ${payment.status}`,
        )
        assertEquals(told, [`payment.${payment.status.toLowerCase()}`])
        assert(payment.changedAt >= 2000)
      })
    }),
    { numRuns: 2000 },
  )
})

Deno.test("flags follow from the state: what is cancellable can be cancelled, what is refundable refunded, nothing else", () => {
  fc.assert(fc.property(life, ([opening, list]) => {
    const check = (payment: PaymentState) => {
      const view = paymentView(payment)
      assertEquals(view.statusOutput?.isCancellable, Result.isSuccess(step(payment, { type: "cancel" }, 9000)))
      assertEquals(view.statusOutput?.isCancellable, isCancellable(payment))
      if (view.statusOutput?.isRefundable) assert(Result.isSuccess(step(payment, refund(), 9000)))
      assertEquals(view.statusOutput?.statusCategory, statusFacts[payment.status].category)
    }
    check(walk(opened(opening), list, (_, { payment }) => check(payment)))
  }))
})

Deno.test("what is due can be done, and time alone brings every payment to rest", () => {
  fc.assert(fc.property(life, ([opening, list]) => {
    let payment = walk(opened(opening), list, () => {})
    for (let i = 0;; i++) {
      const due = nextDue(payment, defaultSettings)
      if (due === undefined) break
      const result = step(payment, due.command, due.at)
      assert(Result.isSuccess(result), `${due.command.type} is due in ${payment.status} but refused`)
      payment = result.success.payment
      assert(i < 100, "time never comes to an end")
    }
  }))
})

Deno.test("a disabled timer is never due", () => {
  const never = { ...defaultSettings, authorisationLifetime: Duration.infinity }
  assertEquals(nextDue(opened(), never), undefined)
})

const forced: ReadonlyArray<readonly [PaymentState, Status]> = [
  [opened({ redirect: true }), "PAID"],
  [opened({ redirect: true }), "REJECTED"],
  [opened(), "PAID"],
  [opened(), "CHARGEBACKED"],
  [opened(), "CANCELLED"],
  [opened({ captureMode: "captures" }), "REFUNDED"],
  [opened({ captureMode: "sale" }), "REJECTED_CAPTURE"],
  [opened({ verdict: { outcome: "requested" } }), "CAPTURED"],
]
for (const [payment, to] of forced) {
  Deno.test(`a payment that is ${payment.status} (${payment.captureMode}) can be forced to ${to}`, () => {
    const result = force(payment, to, 5000)
    assert(Result.isSuccess(result))
    assertEquals(result.success.payment.status, to)
    assert(result.success.events.some(({ type }) => type === `payment.${to.toLowerCase()}`))
  })
}

Deno.test("there is no way back from the end", () => {
  assert(Result.isFailure(force(after(opened(), { type: "cancel" }), "PAID", 5000)))
})

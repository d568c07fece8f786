import { assert, assertEquals } from "@std/assert"
import * as fc from "fast-check"
import * as LifeCycle from "../../src/testing/life_cycle_model/mod.ts"

const hour = 3_600_000
const day = 24 * hour

const orders = {
  approval: { amount: 1000, mode: "approval", method: "card" },
  captures: { amount: 1000, mode: "captures", method: "card" },
  sale: { amount: 1000, mode: "sale", method: "card" },
  away: { amount: 1000, mode: "approval", method: "redirect" },
  declined: { amount: 1000, mode: "approval", method: "card", isDeclined: true },
  declinedAway: { amount: 1000, mode: "sale", method: "redirect", isDeclined: true },
} satisfies Readonly<Record<string, LifeCycle.ModelOrder>>

type Happening = LifeCycle.ModelAction | number

/** The status after actions and waits (milliseconds), or the place of the action that was refused. */
const statusAfter = (order: LifeCycle.ModelOrder, happenings: ReadonlyArray<Happening>): string => {
  let now = 0
  let payment = LifeCycle.made(order, now)
  for (const [i, one] of happenings.entries()) {
    if (typeof one === "number") {
      now += one
      payment = LifeCycle.later(payment, now)
      continue
    }
    const next = LifeCycle.after(payment, one, now)
    if (next === undefined) return `refused ${i}`
    payment = next
  }
  return LifeCycle.statusOf(payment)
}

const approve = (amount?: number): LifeCycle.ModelAction => ({ type: "approve", amount })
const capture = (amount?: number, isFinal?: boolean): LifeCycle.ModelAction => ({ type: "capture", amount, isFinal })
const refund = (amount?: number): LifeCycle.ModelAction => ({ type: "refund", amount })
const back = (outcome: "success" | "cancelled" | "failed"): LifeCycle.ModelAction => ({
  type: "customerReturns",
  outcome,
})
const cancel: LifeCycle.ModelAction = { type: "cancel" }
const cancelApproval: LifeCycle.ModelAction = { type: "cancelApproval" }
const finalize: LifeCycle.ModelAction = { type: "finalizeCapture" }

/** Lives by the reference (protocol: payment transitions, captures, refunds). */
const lives: ReadonlyArray<readonly [order: keyof typeof orders, happenings: ReadonlyArray<Happening>, end: string]> = [
  ["approval", [], "PENDING_APPROVAL"],
  ["captures", [], "PENDING_CAPTURE"],
  ["sale", [], "CAPTURE_REQUESTED"],
  ["away", [], "REDIRECTED"],
  ["declined", [], "REJECTED"],
  ["away", [back("success")], "PENDING_APPROVAL"],
  ["away", [back("cancelled")], "REJECTED"],
  ["away", [back("failed")], "REJECTED"],
  ["away", [4 * hour], "REJECTED"],
  ["away", [4 * hour, back("success")], "refused 1"],
  ["declinedAway", [back("success")], "REJECTED"],
  ["approval", [approve()], "CAPTURE_REQUESTED"],
  ["approval", [approve(), approve()], "refused 1"],
  ["approval", [approve(1001)], "refused 0"],
  ["approval", [approve(0)], "refused 0"],
  ["approval", [approve(400), 2 * hour], "CAPTURED"],
  ["approval", [approve(), 2 * day], "PAID"],
  ["approval", [8 * day], "REJECTED"],
  ["approval", [approve(), cancelApproval], "PENDING_APPROVAL"],
  ["approval", [approve(), 2 * hour, cancelApproval], "refused 2"],
  ["approval", [approve(), cancelApproval, approve(500)], "CAPTURE_REQUESTED"],
  ["approval", [approve(), cancel], "CANCELLED"],
  ["approval", [approve(), 2 * hour, cancel], "refused 2"],
  ["approval", [cancel, approve()], "refused 1"],
  ["approval", [refund()], "refused 0"],
  ["approval", [approve(), refund(400)], "CAPTURED"],
  ["approval", [approve(), refund(400), refund(601)], "refused 2"],
  ["approval", [approve(), refund(400), refund(600)], "REFUNDED"],
  ["approval", [approve(), refund(), refund()], "refused 2"],
  ["captures", [capture(300)], "CAPTURE_IN_PROGRESS"],
  ["captures", [capture(300), capture(700)], "CAPTURE_REQUESTED"],
  ["captures", [capture(300), capture(701)], "refused 1"],
  ["captures", [capture(300, true), capture(1)], "refused 1"],
  ["captures", [capture(300), finalize, 2 * day], "PAID"],
  ["captures", [finalize], "refused 0"],
  ["captures", [capture(300), cancel], "refused 1"],
  ["captures", [capture(300), 8 * day], "PAID"],
  ["captures", [capture(300), 2 * hour, refund()], "CAPTURE_IN_PROGRESS"],
  ["sale", [capture()], "refused 0"],
  ["sale", [cancel], "CANCELLED"],
]

for (const [order, happenings, end] of lives) {
  Deno.test(`life cycle: ${order} ${JSON.stringify(happenings)} comes to ${end}`, () => {
    assertEquals(statusAfter(orders[order], happenings), end)
  })
}

const order = fc.constantFrom<LifeCycle.ModelOrder>(...Object.values(orders))
const action = fc.constantFrom(
  approve(),
  approve(400),
  capture(300),
  capture(),
  refund(200),
  refund(),
  back("success"),
  cancel,
  cancelApproval,
  finalize,
)
const happening = fc.oneof<[fc.Arbitrary<Happening>, fc.Arbitrary<Happening>]>(
  action,
  fc.integer({ min: 1, max: 3 * day }),
)

/** A payment after whatever was possible, and the moment. */
const lived = fc.tuple(order, fc.array(happening, { maxLength: 12 })).map(([one, happenings]) =>
  happenings.reduce<readonly [LifeCycle.ModelPayment, number]>(
    ([payment, now], next) =>
      typeof next === "number"
        ? [LifeCycle.later(payment, now + next), now + next]
        : [LifeCycle.after(payment, next, now) ?? payment, now],
    [LifeCycle.made(one, 0), 0],
  )
)

Deno.test("no more goes back than came in, and no more comes in than was ordered", () => {
  fc.assert(fc.property(lived, ([payment]) => {
    const { amountCaptured, amountPaid, amountRefundRequested, amountRefunded } = LifeCycle.seen(payment)
    assert(amountRefunded <= amountRefundRequested && amountRefundRequested <= amountCaptured)
    assert(amountPaid <= amountCaptured && amountCaptured <= payment.amount)
  }))
})

Deno.test("a long wait is as good as two shorter ones", () => {
  fc.assert(fc.property(lived, fc.nat(9 * day), fc.nat(9 * day), ([payment, now], a, b) => {
    assertEquals(
      LifeCycle.later(LifeCycle.later(payment, now + a), now + a + b),
      LifeCycle.later(payment, now + a + b),
    )
  }))
})

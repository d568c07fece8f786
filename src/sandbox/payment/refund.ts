import { invalid, notFound, type Reason, refusal, wrongState } from "../refusal.ts"
import { effortId } from "../ids.ts"
import { changed, type PaymentEvent, refundEvent, refused, type Step, withMoneyStatus } from "./change.ts"
import type { PaymentState, RefundState } from "./state.ts"
import { isCaptured, refundable, refundableOf } from "./totals.ts"

/** What the merchant says about a refund, and what the account and the bank make of it. */
export interface RefundInput {
  /** Cents; absent: all that remains. */
  readonly amount?: number | undefined
  readonly currencyCode?: string | undefined
  /** The capture to pay back; absent: the payment, oldest capture first. */
  readonly captureId?: string | undefined
  readonly reference?: string | undefined
  /** Whether the account wants refunds approved. */
  readonly requiresApproval: boolean
  /** Why the bank declines it, if it does: the refund then exists, rejected. */
  readonly declined?: ReadonlyArray<Reason> | undefined
}

/** Pays back a payment or one of its captures, all that remains or a part (protocol: refunds). */
export const refund = (payment: PaymentState, input: RefundInput, at: number): Step => {
  const captures = payment.captures.filter(({ id }) => input.captureId === undefined || id === input.captureId)
  if (captures.length === 0 && input.captureId !== undefined) return refused(notFound("capture"))
  if (!captures.some(isCaptured)) return refused(wrongState("nothing was captured that could be refunded"))
  if (input.currencyCode !== undefined && input.currencyCode !== payment.currencyCode) {
    return refused(
      invalid("amountOfMoney.currencyCode", `must be the currency of the payment, ${payment.currencyCode}`),
    )
  }
  const most = captures.reduce((total, capture) => total + refundableOf(payment, capture), 0)
  const amount = input.amount ?? most
  if (most === 0) return refused(wrongState("all that was captured goes back already"))
  if (amount <= 0) return refused(invalid("amountOfMoney.amount", "must be positive"))
  if (amount > most) return refused(invalid("amountOfMoney.amount", `exceeds what can be refunded: ${most}`))

  const effort = payment.lastEffort + 1
  const made: RefundState = {
    id: effortId(payment.id, effort),
    amount,
    parts: taken(payment, captures, amount),
    ...(input.declined !== undefined
      ? { status: "REJECTED", statusCode: 100, reasons: input.declined }
      : input.requiresApproval
      ? { status: "PENDING_APPROVAL", statusCode: 600 }
      : { status: "REFUND_REQUESTED", statusCode: 800 }),
    createdAt: at,
    changedAt: at,
    reference: input.reference,
  }
  const next = withMoneyStatus({ ...payment, lastEffort: effort, refunds: [...payment.refunds, made] }, at)
  const told = refundEvent(next, made)
  const created: PaymentEvent = { ...told, type: "refund.created" }
  return changed(payment, next, [created, told])
}

/** Takes an amount from captures, oldest first. */
const taken = (payment: PaymentState, captures: PaymentState["captures"], amount: number): RefundState["parts"] => {
  let left = amount
  return captures.flatMap((capture) => {
    const part = Math.min(left, refundableOf(payment, capture))
    left -= part
    return part > 0 ? [{ captureId: capture.id, amount: part }] : []
  })
}

/** Approves a refund that waits for it, all of it or a lower amount. */
export const approveRefund = (payment: PaymentState, refundId: string, amount: number | undefined, at: number): Step =>
  moved(payment, refundId, "PENDING_APPROVAL", at, (found) => {
    if (amount !== undefined && (amount <= 0 || amount > found.amount)) {
      return refusal(400, {
        code: "21000050",
        id: "INVALID_VALUE",
        message: amount <= 0 ? "amount must be positive" : `amount exceeds the refund: ${found.amount}`,
        propertyName: "amount",
      })
    }
    const lower = amount ?? found.amount
    const parts = taken(
      { ...payment, refunds: payment.refunds.filter((one) => one !== found) },
      payment.captures,
      lower,
    )
    return { ...found, amount: lower, parts, status: "REFUND_REQUESTED", statusCode: 800 }
  })

/** Takes the approval of a refund back while it has not gone out. */
export const cancelRefundApproval = (payment: PaymentState, refundId: string, at: number): Step =>
  moved(
    payment,
    refundId,
    "REFUND_REQUESTED",
    at,
    (found) => ({ ...found, status: "PENDING_APPROVAL", statusCode: 600 }),
  )

/** Gives a refund up that waits for approval. */
export const cancelRefund = (payment: PaymentState, refundId: string, at: number): Step =>
  moved(payment, refundId, "PENDING_APPROVAL", at, (found) => ({ ...found, status: "CANCELLED", statusCode: 99999 }))

/** The platform tells what became of a requested refund. */
export const refundProcessed = (payment: PaymentState, refundId: string, accepted: boolean, at: number): Step =>
  moved(
    payment,
    refundId,
    "REFUND_REQUESTED",
    at,
    (found) =>
      accepted
        ? { ...found, status: "REFUNDED", statusCode: 1800 }
        : { ...found, status: "REJECTED_CAPTURE", statusCode: 1850 },
  )

const moved = (
  payment: PaymentState,
  refundId: string,
  from: RefundState["status"],
  at: number,
  change: (refund: RefundState) => RefundState | ReturnType<typeof refusal>,
): Step => {
  const found = payment.refunds.find(({ id }) => id === refundId)
  if (found === undefined) return refused(notFound("refund"))
  if (found.status !== from) return refused(wrongState(`the refund is ${found.status}, not ${from}`))
  const next = change(found)
  if ("_tag" in next) return refused(next)
  const after = { ...next, changedAt: at }
  const refunds = payment.refunds.map((one) => one === found ? after : one)
  const whole = withMoneyStatus({ ...payment, refunds }, at)
  return changed(payment, whole, [refundEvent(whole, after)])
}

/** Whether anything of a payment can be paid back now. */
export const isRefundable = (payment: PaymentState): boolean =>
  (payment.status === "CAPTURED" || payment.status === "PAID" || payment.status === "CAPTURE_IN_PROGRESS") &&
  refundable(payment) > 0

import * as Result from "effect/Result"
import { type Refusal, wrongState } from "../refusal.ts"
import type { Change } from "./change.ts"
import type { PaymentState, Status } from "./state.ts"
import { type PaymentCommand, step } from "./step.ts"

/** More changes than any way between two statuses takes. */
const longestWay = 8

/** What can happen to a payment without its merchant, in the order in which it is tried. */
const ownWays = (payment: PaymentState): ReadonlyArray<PaymentCommand> => [
  ...payment.captures.flatMap(({ id, status }): ReadonlyArray<PaymentCommand> =>
    status === "CAPTURE_REQUESTED"
      ? [
        { type: "captureProcessed", captureId: id, accepted: true },
        { type: "captureProcessed", captureId: id, accepted: false },
      ]
      : status === "CAPTURED"
      ? [{ type: "captureSettled", captureId: id }]
      : []
  ),
  ...payment.refunds.flatMap(({ id, status }): ReadonlyArray<PaymentCommand> =>
    status === "REFUND_REQUESTED"
      ? [
        { type: "refundProcessed", refundId: id, accepted: true },
        { type: "refundProcessed", refundId: id, accepted: false },
      ]
      : []
  ),
  { type: "customerReturns", outcome: "success" },
  { type: "customerReturns", outcome: "cancelled" },
  { type: "customerReturns", outcome: "failed" },
  { type: "moneyArrives" },
  { type: "acquirerAnswers", verdict: { outcome: "authorised" } },
  { type: "acquirerAnswers", verdict: { outcome: "declined", reasons: [] } },
  { type: "captureDisputed", to: "CHARGEBACK_NOTIFICATION" },
  { type: "captureDisputed", to: "CHARGEBACKED" },
  { type: "captureDisputed", to: "REVERSED" },
  { type: "expire" },
]

/** What its merchant would have to do, tried when nothing else leads to the goal. */
const merchantWays: ReadonlyArray<PaymentCommand> = [
  { type: "approve" },
  { type: "processChallenged" },
  { type: "complete" },
  { type: "capture", input: {} },
  { type: "finalizeCapture" },
  { type: "cancelApproval" },
  { type: "cancel" },
  { type: "refund", input: { requiresApproval: false } },
]

/**
 * Leads a payment to a status by the shortest way of legal changes, those of the platform and the customer first, then
 * with the merchant's; refused where no way leads there.
 */
export const force = (payment: PaymentState, to: Status, at: number): Result.Result<Change, Refusal> => {
  if (payment.status === to) return Result.succeed({ payment, events: [] })
  for (const ways of [ownWays, (one: PaymentState) => [...ownWays(one), ...merchantWays]]) {
    const change = search(payment, to, at, ways)
    if (change !== undefined) return Result.succeed(change)
  }
  return Result.fail(wrongState(`no way leads from ${payment.status} to ${to}`))
}

const search = (
  start: PaymentState,
  to: Status,
  at: number,
  ways: (payment: PaymentState) => ReadonlyArray<PaymentCommand>,
): Change | undefined => {
  let frontier: ReadonlyArray<Change> = [{ payment: start, events: [] }]
  const seen = new Set([fingerprint(start)])
  for (let length = 0; length < longestWay && frontier.length > 0; length++) {
    const next: Array<Change> = []
    for (const { payment, events } of frontier) {
      for (const command of ways(payment)) {
        const result = step(payment, command, at)
        if (Result.isFailure(result)) continue
        const change = { payment: result.success.payment, events: [...events, ...result.success.events] }
        if (change.payment.status === to) return change
        const print = fingerprint(change.payment)
        if (seen.has(print)) continue
        seen.add(print)
        next.push(change)
      }
    }
    frontier = next
  }
  return undefined
}

/** What tells two states on the way apart. */
const fingerprint = ({ status, captures, refunds }: PaymentState): string =>
  JSON.stringify([status, captures.map((one) => one.status), refunds.map((one) => one.status)])

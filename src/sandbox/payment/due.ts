import * as Duration from "effect/Duration"
import type { SandboxSettings } from "../settings.ts"
import type { PaymentState } from "./state.ts"
import type { PaymentCommand } from "./step.ts"

/** What the platform will do to a payment by itself, and when (milliseconds since 1970). */
export interface Due {
  readonly at: number
  readonly command: PaymentCommand
}

/**
 * The next thing that the platform does to a payment by itself: a capture goes through, funds are matched, a refund
 * arrives, an authorisation or a redirect runs out. It follows from the state alone, so it survives a restart.
 */
export const nextDue = (payment: PaymentState, settings: SandboxSettings): Due | undefined => {
  let first: Due | undefined
  const consider = (since: number, wait: Duration.Duration, command: PaymentCommand) => {
    const at = since + Duration.toMillis(wait)
    if (Number.isFinite(at) && (first === undefined || at < first.at)) first = { at, command }
  }
  switch (payment.status) {
    case "REDIRECTED": {
      const awaited = payment.redirect?.awaited
      if (awaited !== undefined) {
        return { at: awaited.at, command: { type: "customerReturns", outcome: awaited.outcome } }
      }
      consider(payment.changedAt, settings.redirectLifetime, { type: "expire" })
      break
    }
    case "PENDING_PAYMENT":
      consider(payment.changedAt, settings.moneyArrivesAfter, { type: "moneyArrives" })
      break
    case "PENDING_COMPLETION":
      consider(payment.changedAt, settings.redirectLifetime, { type: "expire" })
      break
    case "AUTHORIZATION_REQUESTED":
      consider(payment.changedAt, settings.authorisationAnswerAfter, {
        type: "acquirerAnswers",
        verdict: { outcome: "authorised" },
      })
      break
    case "PENDING_APPROVAL":
    case "PENDING_FRAUD_APPROVAL":
    case "PENDING_CAPTURE":
    case "CAPTURE_IN_PROGRESS":
      consider(payment.authorisedAt ?? payment.createdAt, settings.authorisationLifetime, { type: "expire" })
      break
    default:
      break
  }
  for (const { id, status, changedAt } of payment.captures) {
    if (status === "CAPTURE_REQUESTED") {
      consider(changedAt, settings.captureAfter, { type: "captureProcessed", captureId: id, accepted: true })
    }
    if (status === "CAPTURED") consider(changedAt, settings.settleAfter, { type: "captureSettled", captureId: id })
  }
  for (const { id, status, changedAt } of payment.refunds) {
    if (status === "REFUND_REQUESTED") {
      consider(changedAt, settings.refundAfter, { type: "refundProcessed", refundId: id, accepted: true })
    }
  }
  return first
}

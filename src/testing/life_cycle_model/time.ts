import { type ModelPayment, statusOf } from "./payment.ts"

/** How long the platform takes for what it does by itself, in milliseconds. */
export interface ModelTimes {
  /** How long a customer may stay away. */
  readonly redirect: number
  /** How long a promise of money lasts. */
  readonly authorisation: number
  /** How long a capture waits until it is sent out. */
  readonly capture: number
  /** How long a capture waits until it is settled. */
  readonly settlement: number
  /** How long a refund takes. */
  readonly refund: number
}

const hour = 60 * 60 * 1000

/** The times that the sandbox keeps unless its settings say otherwise. */
export const sandboxTimes: ModelTimes = {
  redirect: 3 * hour,
  authorisation: 7 * 24 * hour,
  capture: hour,
  settlement: 24 * hour,
  refund: 24 * hour,
}

interface Due {
  readonly at: number
  readonly payment: ModelPayment
}

/** What happens next to a payment by itself, each thing at its time. */
const due = (payment: ModelPayment, times: ModelTimes): ReadonlyArray<Due> => {
  const all: Array<Due> = []
  const status = statusOf(payment)
  if (status === "REDIRECTED") {
    const at = payment.since + times.redirect
    all.push({ at, payment: { ...payment, stage: "rejected", since: at } })
  }
  if (status === "PENDING_APPROVAL" || status === "PENDING_CAPTURE") {
    const at = payment.since + times.authorisation
    all.push({ at, payment: { ...payment, stage: "rejected", since: at } })
  }
  if (status === "CAPTURE_IN_PROGRESS") {
    all.push({ at: payment.since + times.authorisation, payment: { ...payment, isFinal: true } })
  }
  payment.captures.forEach((one, i) => {
    const next = { requested: ["captured", times.capture], captured: ["paid", times.settlement] } as const
    if (one.state !== "requested" && one.state !== "captured") return
    const [state, wait] = next[one.state]
    const at = one.at + wait
    all.push({ at, payment: { ...payment, captures: payment.captures.with(i, { ...one, state, at }) } })
  })
  payment.refunds.forEach((one, i) => {
    if (one.state !== "requested") return
    const at = one.at + times.refund
    all.push({ at, payment: { ...payment, refunds: payment.refunds.with(i, { ...one, state: "refunded", at }) } })
  })
  return all
}

/** A payment at a later moment (milliseconds since 1970), when nobody did anything to it: all that was due has happened. */
export const later = (payment: ModelPayment, at: number, times: ModelTimes = sandboxTimes): ModelPayment => {
  const [next] = due(payment, times).filter((one) => one.at <= at).sort((a, b) => a.at - b.at)
  return next === undefined ? payment : later(next.payment, at, times)
}

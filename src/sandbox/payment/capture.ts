import { notFound, refusal, wrongState } from "../refusal.ts"
import { effortId } from "../ids.ts"
import { changed, type PaymentEvent, refused, type Step, withMoneyStatus, withStatus } from "./change.ts"
import type { CaptureState, PaymentState } from "./state.ts"
import { capturable, isLiveCapture } from "./totals.ts"

/** What the merchant says about a capture. */
export interface CaptureInput {
  /** Cents; absent: all that is left, and final. */
  readonly amount?: number | undefined
  readonly isFinal?: boolean | undefined
  readonly reference?: string | undefined
}

/** A payment with one more capture. */
export const nextCapture = (
  payment: PaymentState,
  { amount, isFinal, status = "CAPTURE_REQUESTED", reference, at }: {
    readonly amount: number
    readonly isFinal: boolean
    readonly status?: "CAPTURE_REQUESTED" | "CAPTURED"
    readonly reference?: string | undefined
    readonly at: number
  },
): PaymentState => {
  const effort = payment.lastEffort + 1
  const capture: CaptureState = {
    id: effortId(payment.id, effort),
    amount,
    status,
    statusCode: 800,
    isFinal,
    createdAt: at,
    changedAt: at,
    reference,
  }
  return { ...payment, isFinal, lastEffort: effort, captures: [...payment.captures, capture] }
}

/** An amount that a merchant may not ask for. */
const amountRefusal = (amount: number, most: number) =>
  refusal(400, {
    code: "21000050",
    id: "INVALID_VALUE",
    message: amount <= 0 ? "amount must be positive" : `amount exceeds what is left: ${most}`,
    propertyName: "amount",
  })

/** Approves a payment: all of it or a lower amount is captured, once (protocol: payment transitions). */
export const approve = (payment: PaymentState, amount: number | undefined, at: number): Step => {
  const wanted = amount ?? payment.authorised
  if (wanted <= 0 || wanted > payment.authorised) return refused(amountRefusal(wanted, payment.authorised))
  return changed(payment, withMoneyStatus(nextCapture(payment, { amount: wanted, isFinal: true, at }), at))
}

/** Takes an approval back while its capture has not gone out. */
export const cancelApproval = (payment: PaymentState, at: number): Step => {
  const [capture, ...others] = payment.captures.filter(isLiveCapture)
  if (payment.captureMode !== "approval" || capture?.status !== "CAPTURE_REQUESTED" || others.length > 0) {
    return refused(wrongState("only an approval whose capture has not gone out can be taken back"))
  }
  const captures = payment.captures.map((one) => one === capture ? cancelled(one, at) : one)
  return changed(payment, withStatus({ ...payment, captures, isFinal: false }, "PENDING_APPROVAL", at))
}

/** Captures a part of the authorisation or, without an amount, all that is left. */
export const capture = (payment: PaymentState, input: CaptureInput, at: number): Step => {
  const most = capturable(payment)
  const amount = input.amount ?? most
  if (amount <= 0 || amount > most) return refused(amountRefusal(amount, most))
  const isFinal = input.amount === undefined || input.isFinal === true || amount === most
  return changed(
    payment,
    withMoneyStatus(nextCapture(payment, { amount, isFinal, reference: input.reference, at }), at),
  )
}

/** Ends the captures of a payment: what is left of the authorisation is released. */
export const finalizeCapture = (payment: PaymentState, at: number): Step =>
  payment.captures.some(isLiveCapture)
    ? changed(payment, withMoneyStatus({ ...payment, isFinal: true }, at))
    : refused(wrongState("there is no capture yet: cancel the payment instead"))

/** The platform tells what became of a requested capture. */
export const captureProcessed = (payment: PaymentState, captureId: string, accepted: boolean, at: number): Step =>
  moved(payment, captureId, ["CAPTURE_REQUESTED"], at, accepted ? ["CAPTURED", 900] : ["REJECTED_CAPTURE", 1100])

/** The funds of a capture are matched. */
export const captureSettled = (payment: PaymentState, captureId: string, at: number): Step =>
  moved(payment, captureId, ["CAPTURED"], at, ["PAID", 1000])

/** The cardholder's bank takes money back: announces it, does it, or reverses the transaction. */
export const captureDisputed = (
  payment: PaymentState,
  to: "CHARGEBACK_NOTIFICATION" | "CHARGEBACKED" | "REVERSED",
  at: number,
): Step => {
  const from = to === "CHARGEBACKED" ? ["CHARGEBACK_NOTIFICATION"] : ["CAPTURED", "PAID"]
  const codes = { CHARGEBACK_NOTIFICATION: 1000, CHARGEBACKED: 1500, REVERSED: 1510 }
  const found = payment.captures.find(({ status }) => from.includes(status))
  if (found === undefined || payment.status === "REFUNDED") {
    return refused(wrongState(`no capture can become ${to} now`))
  }
  return moved(payment, found.id, from, at, [to, codes[to]])
}

const cancelled = (capture: CaptureState, at: number): CaptureState => ({
  ...capture,
  status: "CANCELLED",
  statusCode: 99999,
  changedAt: at,
})

/** All requested captures of a payment are called off; used when the payment itself is cancelled. */
export const withoutCaptures = (payment: PaymentState, at: number): PaymentState => ({
  ...payment,
  captures: payment.captures.map((one) => isLiveCapture(one) ? cancelled(one, at) : one),
})

const moved = (
  payment: PaymentState,
  captureId: string,
  from: ReadonlyArray<string>,
  at: number,
  [status, statusCode]: readonly [CaptureState["status"], number],
  events: ReadonlyArray<PaymentEvent> = [],
): Step => {
  const found = payment.captures.find(({ id }) => id === captureId)
  if (found === undefined) return refused(notFound("capture"))
  if (!from.includes(found.status)) {
    return refused(wrongState(`a capture that is ${found.status} cannot become ${status}`))
  }
  const captures = payment.captures.map((one) => one === found ? { ...one, status, statusCode, changedAt: at } : one)
  return changed(payment, withMoneyStatus({ ...payment, captures }, at), events)
}

import type { PaymentState, Status } from "./state.ts"

/** What a status means for a client: its category, its usual code and two of its flags (protocol: payment statuses). */
export interface StatusFacts {
  readonly category: string
  readonly code: number
  readonly isCancellable: boolean
  readonly isAuthorized: boolean
}

const facts = (category: string, code: number, isCancellable = false, isAuthorized = false): StatusFacts => ({
  category,
  code,
  isCancellable,
  isAuthorized,
})

/** The table of payment statuses. */
export const statusFacts: Readonly<Record<Status, StatusFacts>> = {
  CREATED: facts("CREATED", 0),
  REDIRECTED: facts("PENDING_PAYMENT", 50),
  PENDING_PAYMENT: facts("PENDING_PAYMENT", 50),
  ACCOUNT_VERIFIED: facts("ACCOUNT_VERIFIED", 300),
  PENDING_FRAUD_APPROVAL: facts("PENDING_MERCHANT", 525, true, true),
  PENDING_APPROVAL: facts("PENDING_MERCHANT", 600, true, true),
  PENDING_COMPLETION: facts("PENDING_MERCHANT", 60),
  PENDING_CAPTURE: facts("PENDING_MERCHANT", 600, true, true),
  CAPTURE_IN_PROGRESS: facts("PENDING_MERCHANT", 625, false, true),
  AUTHORIZATION_REQUESTED: facts("PENDING_CONNECT_OR_3RD_PARTY", 70),
  CAPTURE_REQUESTED: facts("PENDING_CONNECT_OR_3RD_PARTY", 800, true, true),
  CAPTURED: facts("COMPLETED", 900, false, true),
  PAID: facts("COMPLETED", 1000, false, true),
  CHARGEBACK_NOTIFICATION: facts("COMPLETED", 1000, false, true),
  CHARGEBACKED: facts("REVERSED", 1500, false, true),
  REVERSED: facts("REVERSED", 1510, false, true),
  REFUNDED: facts("REFUNDED", 1800, false, true),
  REJECTED: facts("UNSUCCESSFUL", 100),
  REJECTED_CAPTURE: facts("UNSUCCESSFUL", 1100, false, true),
  CANCELLED: facts("UNSUCCESSFUL", 99999),
}

/** Whether a payment can be cancelled: before any of it was captured, while its status allows it. */
export const isCancellable = (payment: PaymentState): boolean =>
  statusFacts[payment.status].isCancellable &&
  payment.captures.every(({ status }) =>
    status === "CAPTURE_REQUESTED" || status === "CANCELLED" || status === "REJECTED_CAPTURE"
  )

import type * as Schema from "effect/Schema"
import { Capture } from "../../model/capture.ts"
import { object, optional } from "../../model/object.ts"
import { Payment } from "../../model/payment.ts"
import { RefundResult } from "../../model/refund.ts"
import { boolean, int64, list, text } from "../../model/scalar.ts"
import type { RecordedRequest } from "../recorder.ts"
import type { StoredEvent } from "../store/store.ts"
import type { Delivery } from "../webhooks/delivery.ts"
import { delivery, recordedRequest, storedEvent } from "./trace.ts"

/** A payment with everything that belongs to it, as the API shows them. */
export interface PaymentRecord {
  /** Merchant that it belongs to. */
  readonly merchantId: string
  /** When it was made, in milliseconds since 1970. */
  readonly createdAt: number
  /** The payment, with its operations. */
  readonly payment: Payment
  /** Its captures, oldest first. */
  readonly captures: ReadonlyArray<Capture>
  /** Its refunds, oldest first. */
  readonly refunds: ReadonlyArray<RefundResult>
}
const paymentRecord: Schema.Codec<PaymentRecord, unknown> = object("PaymentRecord", () => ({
  merchantId: text(),
  createdAt: int64(),
  payment: Payment,
  captures: list(Capture),
  refunds: list(RefundResult),
}))

/** A hosted checkout, without what only its customer and its merchant know. */
export interface CheckoutRecord {
  /** Merchant that it belongs to. */
  readonly merchantId: string
  /** Id of the hosted checkout. */
  readonly hostedCheckoutId: string
  /** When it was made, in milliseconds since 1970. */
  readonly createdAt: number
  /** Where it stands: `IN_PROGRESS`, `PAYMENT_CREATED` or `CANCELLED_BY_CONSUMER`. */
  readonly status: string
  /** Whether its customer can still pay. */
  readonly isOpen: boolean
  /** The merchant's own reference, where it gave one. */
  readonly merchantReference?: string
  /** Payment that was made on it. */
  readonly paymentId?: string
}
const checkoutRecord: Schema.Codec<CheckoutRecord, unknown> = object("CheckoutRecord", () => ({
  merchantId: text(),
  hostedCheckoutId: text(),
  createdAt: int64(),
  status: text(),
  isOpen: boolean,
  merchantReference: optional(text()),
  paymentId: optional(text()),
}))

/** A client session, without its id, which is a secret. */
export interface SessionRecord {
  /** Merchant that it belongs to. */
  readonly merchantId: string
  /** Customer id of the session, as it stands in the paths of the Client API. */
  readonly customerId: string
  /** When it was made, in milliseconds since 1970. */
  readonly createdAt: number
  /** When it ends, in milliseconds since 1970. */
  readonly expiresAt: number
}
const sessionRecord: Schema.Codec<SessionRecord, unknown> = object("SessionRecord", () => ({
  merchantId: text(),
  customerId: text(),
  createdAt: int64(),
  expiresAt: int64(),
}))

/** What the sandbox holds. */
export interface SandboxState {
  /** The sandbox's time in milliseconds since 1970. */
  readonly now: number
  /** Whether the time moves only when it is moved. */
  readonly isManual: boolean
  /** Ids of the merchants. */
  readonly merchantIds: ReadonlyArray<string>
  /** Payments of all merchants, oldest first for each. */
  readonly payments: ReadonlyArray<PaymentRecord>
  /** Hosted checkouts of all merchants, oldest first for each. */
  readonly checkouts: ReadonlyArray<CheckoutRecord>
  /** Client sessions of all merchants, oldest first for each. */
  readonly sessions: ReadonlyArray<SessionRecord>
  /** How many payments there are, also where only the youngest are listed. */
  readonly paymentCount: number
  /** How many hosted checkouts there are. */
  readonly checkoutCount: number
  /** How many client sessions there are. */
  readonly sessionCount: number
}
/** Schema of {@link SandboxState}. */
export const sandboxState: Schema.Codec<SandboxState, unknown> = object("SandboxState", () => ({
  now: int64(),
  isManual: boolean,
  merchantIds: list(text()),
  payments: list(paymentRecord),
  checkouts: list(checkoutRecord),
  sessions: list(sessionRecord),
  paymentCount: int64(),
  checkoutCount: int64(),
  sessionCount: int64(),
}))

/** A status that a payment came to. */
export interface ReachedStatus {
  /** Such as `PENDING_APPROVAL`. */
  readonly status: string
  /** When, in milliseconds since 1970. */
  readonly at: number
}
const reachedStatus: Schema.Codec<ReachedStatus, unknown> = object("ReachedStatus", () => ({
  status: text(),
  at: int64(),
}))

/** Everything that the sandbox knows of a payment. */
export interface PaymentHistory extends PaymentRecord {
  /** The statuses that it went through, in order. */
  readonly statuses: ReadonlyArray<ReachedStatus>
  /** What happened to it, its captures and its refunds, in order. */
  readonly events: ReadonlyArray<StoredEvent>
  /** The recorded requests that name it or were answered with it, oldest first, sensitive values masked. */
  readonly requests: ReadonlyArray<RecordedRequest>
  /** The deliveries of its events, in order. */
  readonly deliveries: ReadonlyArray<Delivery>
}
/** Schema of {@link PaymentHistory}. */
export const paymentHistory: Schema.Codec<PaymentHistory, unknown> = object("PaymentHistory", () => ({
  statuses: list(reachedStatus),
  events: list(storedEvent),
  requests: list(recordedRequest),
  deliveries: list(delivery),
}), paymentRecord)

/** Where a customer went after a redirect page. */
export interface CustomerReturn {
  /** The payment after the way back. */
  readonly payment: Payment
  /** The merchant's `returnUrl` with RETURNMAC, REF and paymentId; absent when the payment named none. */
  readonly returnUrl?: string
}
/** Schema of {@link CustomerReturn}. */
export const customerReturn: Schema.Codec<CustomerReturn, unknown> = object("CustomerReturn", () => ({
  payment: Payment,
  returnUrl: optional(text()),
}))

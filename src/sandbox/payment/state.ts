import type { Reason } from "../refusal.ts"
import type { ReturnOutcome } from "./end.ts"

/** The statuses of a payment that the sandbox uses (protocol: payment statuses). */
export type Status =
  | "CREATED"
  | "REDIRECTED"
  | "PENDING_PAYMENT"
  | "ACCOUNT_VERIFIED"
  | "PENDING_FRAUD_APPROVAL"
  | "PENDING_APPROVAL"
  | "PENDING_COMPLETION"
  | "PENDING_CAPTURE"
  | "CAPTURE_IN_PROGRESS"
  | "AUTHORIZATION_REQUESTED"
  | "CAPTURE_REQUESTED"
  | "CAPTURED"
  | "PAID"
  | "CHARGEBACK_NOTIFICATION"
  | "CHARGEBACKED"
  | "REVERSED"
  | "REFUNDED"
  | "REJECTED"
  | "REJECTED_CAPTURE"
  | "CANCELLED"

/** What the issuer, the acquirer or the fraud screening says to a payment. */
export type Verdict =
  | { readonly outcome: "authorised" }
  | { readonly outcome: "challenged" }
  | { readonly outcome: "requested" }
  | { readonly outcome: "declined"; readonly reasons: ReadonlyArray<Reason> }

/** How an authorised payment becomes money: after an approval, in captures of any number, or at once. */
export type CaptureMode = "approval" | "captures" | "sale"

/** What is kept of a card: never its number, never its security code. */
export interface CardState {
  /** All stars but the last four digits. */
  readonly cardNumber: string
  /** First six digits. */
  readonly bin: string
  /** Last month in which the card is valid, `MMYY`. */
  readonly expiryDate: string
  /** Name on the card. */
  readonly cardholderName?: string | undefined
}

/** How a payment is made. */
export type MethodState =
  | {
    readonly type: "card"
    readonly paymentProductId: number
    readonly card: CardState
    readonly cvvResult: "M" | "P"
    /** Result of the cardholder's authentication, where there was one. */
    readonly eci?: string | undefined
    readonly token?: string | undefined
    readonly schemeTransactionId?: string | undefined
  }
  | {
    readonly type: "redirect"
    readonly paymentProductId: number
    readonly card?: CardState | undefined
    readonly token?: string | undefined
  }
  | {
    readonly type: "mobile"
    readonly paymentProductId: number
    /** The device's own number in place of the card's. */
    readonly card: CardState
    readonly network: string
    readonly token?: string | undefined
  }
  | {
    readonly type: "sepaDirectDebit" | "directDebit"
    readonly paymentProductId: number
    readonly mandateReference?: string | undefined
    readonly token?: string | undefined
  }
  | {
    readonly type: "bankTransfer" | "cash" | "invoice" | "eInvoice"
    readonly paymentProductId: number
    readonly token?: undefined
  }

/** Where the customer was sent and what waits for the way back. */
export interface RedirectState {
  /** Part of the page's address that nobody can guess. */
  readonly ticket: string
  /** The value that proves the way back; the merchant got it with the creation. */
  readonly returnMac: string
  /** Where the customer comes back to; without it the page ends in a plain message. */
  readonly returnUrl?: string | undefined
  /** What the payment becomes when the customer completes the page. */
  readonly verdict: Verdict
  /** Language and country of the customer, such as `de_CH`, where the merchant said them. */
  readonly locale?: string | undefined
  /** What the customer decided where the third party tells it later only, in milliseconds since 1970. */
  readonly awaited?: { readonly outcome: ReturnOutcome; readonly at: number } | undefined
}

/** A capture: an amount of the authorisation that becomes money (protocol: captures). */
export interface CaptureState {
  /** Id of the capture. */
  readonly id: string
  /** Cents. */
  readonly amount: number
  /** Where the capture stands. */
  readonly status:
    | "CAPTURE_REQUESTED"
    | "CAPTURED"
    | "PAID"
    | "CANCELLED"
    | "REJECTED_CAPTURE"
    | "CHARGEBACK_NOTIFICATION"
    | "CHARGEBACKED"
    | "REVERSED"
  /** Legacy number of the status. */
  readonly statusCode: number
  /** Whether no further capture follows it. */
  readonly isFinal: boolean
  /** Milliseconds since 1970. */
  readonly createdAt: number
  /** When its status changed last, in milliseconds since 1970. */
  readonly changedAt: number
  /** The merchant's own reference of the capture. */
  readonly reference?: string | undefined
}

/** A refund: money that goes back (protocol: refunds). */
export interface RefundState {
  /** Id of the refund. */
  readonly id: string
  /** Cents. */
  readonly amount: number
  /** The captures that it takes the money from; their amounts add up to the refund's. */
  readonly parts: ReadonlyArray<{ readonly captureId: string; readonly amount: number }>
  /** Where the refund stands. */
  readonly status: "PENDING_APPROVAL" | "REFUND_REQUESTED" | "REFUNDED" | "REJECTED" | "REJECTED_CAPTURE" | "CANCELLED"
  /** Legacy number of the status. */
  readonly statusCode: number
  /** Milliseconds since 1970. */
  readonly createdAt: number
  /** When its status changed last, in milliseconds since 1970. */
  readonly changedAt: number
  /** The merchant's own reference of the refund. */
  readonly reference?: string | undefined
  /** Why it was rejected. */
  readonly reasons?: ReadonlyArray<Reason> | undefined
}

/**
 * A payment with all its captures and refunds: one value, so that what must hold among them is decided in one place and
 * stored in one row. Times are milliseconds since 1970, amounts cents.
 */
export interface PaymentState {
  /** Id of the payment. */
  readonly id: string
  /** Milliseconds since 1970. */
  readonly createdAt: number
  /** When its status changed last, in milliseconds since 1970. */
  readonly changedAt: number
  /** Where the payment stands. */
  readonly status: Status
  /** Legacy number of the status. */
  readonly statusCode: number
  /** What was ordered, in cents. */
  readonly amount: number
  /** ISO 4217 code. */
  readonly currencyCode: string
  /** What was authorised and not released: nothing before an authorisation and after a cancellation. */
  readonly authorised: number
  /** When it was authorised, in milliseconds since 1970. */
  readonly authorisedAt?: number | undefined
  /** How it becomes money. */
  readonly captureMode: CaptureMode
  /** Whether no further capture can follow. */
  readonly isFinal: boolean
  /** How it is made. */
  readonly method: MethodState
  /** The merchant's own references. */
  readonly references: {
    readonly merchantReference?: string | undefined
    readonly merchantOrderId?: number | undefined
  }
  /** Where the customer was sent, if anywhere. */
  readonly redirect?: RedirectState | undefined
  /** What the payment becomes when it is completed. */
  readonly afterCompletion?: Verdict | undefined
  /** The hosted checkout on which it was made. */
  readonly hostedCheckoutId?: string | undefined
  /** Its captures, oldest first. */
  readonly captures: ReadonlyArray<CaptureState>
  /** Its refunds, oldest first. */
  readonly refunds: ReadonlyArray<RefundState>
  /** Effort number of the youngest object of the order; ids are made from the next one. */
  readonly lastEffort: number
  /** Why it was rejected. */
  readonly reasons?: ReadonlyArray<Reason> | undefined
}

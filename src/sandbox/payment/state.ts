import type { Reason } from "../refusal.ts"

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
  readonly expiryDate: string
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
}

/** A capture: an amount of the authorisation that becomes money (protocol: captures). */
export interface CaptureState {
  readonly id: string
  /** Cents. */
  readonly amount: number
  readonly status:
    | "CAPTURE_REQUESTED"
    | "CAPTURED"
    | "PAID"
    | "CANCELLED"
    | "REJECTED_CAPTURE"
    | "CHARGEBACK_NOTIFICATION"
    | "CHARGEBACKED"
    | "REVERSED"
  readonly statusCode: number
  readonly isFinal: boolean
  readonly createdAt: number
  readonly changedAt: number
  readonly reference?: string | undefined
}

/** A refund: money that goes back (protocol: refunds). */
export interface RefundState {
  readonly id: string
  /** Cents. */
  readonly amount: number
  /** The captures that it takes the money from; their amounts add up to the refund's. */
  readonly parts: ReadonlyArray<{ readonly captureId: string; readonly amount: number }>
  readonly status: "PENDING_APPROVAL" | "REFUND_REQUESTED" | "REFUNDED" | "REJECTED" | "REJECTED_CAPTURE" | "CANCELLED"
  readonly statusCode: number
  readonly createdAt: number
  readonly changedAt: number
  readonly reference?: string | undefined
  readonly reasons?: ReadonlyArray<Reason> | undefined
}

/**
 * A payment with all its captures and refunds: one value, so that what must hold among them is decided in one place and
 * stored in one row. Times are milliseconds since 1970, amounts cents.
 */
export interface PaymentState {
  readonly id: string
  readonly createdAt: number
  readonly changedAt: number
  readonly status: Status
  readonly statusCode: number
  readonly amount: number
  readonly currencyCode: string
  /** What was authorised and not released: nothing before an authorisation and after a cancellation. */
  readonly authorised: number
  readonly authorisedAt?: number | undefined
  readonly captureMode: CaptureMode
  /** Whether no further capture can follow. */
  readonly isFinal: boolean
  readonly method: MethodState
  readonly references: {
    readonly merchantReference?: string | undefined
    readonly merchantOrderId?: number | undefined
  }
  readonly redirect?: RedirectState | undefined
  /** What the payment becomes when it is completed. */
  readonly afterCompletion?: Verdict | undefined
  readonly hostedCheckoutId?: string | undefined
  readonly captures: ReadonlyArray<CaptureState>
  readonly refunds: ReadonlyArray<RefundState>
  /** Effort number of the youngest object of the order; ids are made from the next one. */
  readonly lastEffort: number
  readonly reasons?: ReadonlyArray<Reason> | undefined
}

import type * as Schema from "effect/Schema"
import { BankTransferPaymentMethodSpecificOutput } from "./bank_transfer.ts"
import { CardPaymentMethodSpecificOutput } from "./card_payment_output.ts"
import { CashPaymentMethodSpecificOutput } from "./cash_payment.ts"
import { moment } from "./date.ts"
import { KeyValuePair } from "./key_value_pair.ts"
import { object, optional } from "./object.ts"
import { OrderOutput } from "./order_output.ts"
import { PaymentMethod } from "./payment_method.ts"
import { AbstractOrderStatus } from "./payment_status.ts"
import { RedirectPaymentMethodSpecificOutput } from "./redirect_payment_output.ts"
import { boolean, int32, int64, list, namedEnum, type Other, text } from "./scalar.ts"
import { SepaDirectDebitPaymentMethodSpecificOutput } from "./sepa_direct_debit.ts"

/**
 * Status of a capture (protocol: captures): `CAPTURE_REQUESTED` is queued, `CAPTURED` and `PAID` succeeded,
 * `REJECTED_CAPTURE` and `CANCELLED` failed, with the others the money went or goes back.
 */
export type CaptureStatus =
  | "CREATED"
  | "CAPTURE_REQUESTED"
  | "CAPTURED"
  | "PAID"
  | "CANCELLED"
  | "REJECTED_CAPTURE"
  | "REVERSED"
  | "CHARGEBACK_NOTIFICATION"
  | "CHARGEBACKED"
  | Other
/** Schema of {@link CaptureStatus}. */
export const CaptureStatus: Schema.Codec<CaptureStatus> = /* @__PURE__ */ namedEnum("CaptureStatus", [
  "CREATED",
  "CAPTURE_REQUESTED",
  "CAPTURED",
  "PAID",
  "CANCELLED",
  "REJECTED_CAPTURE",
  "REVERSED",
  "CHARGEBACK_NOTIFICATION",
  "CHARGEBACKED",
])

/** Status of a capture in detail. */
export interface CaptureStatusOutput {
  /** Whether no other capture of the payment follows. */
  readonly isFinal?: boolean
  /** Whether the capture can be refunded now. */
  readonly isRefundable?: boolean
  /** Whether it may be tried again without incurring a fee, once it was rejected. */
  readonly isRetriable?: boolean
  /** Unprocessed answer of the provider, by key. */
  readonly providerRawOutput?: ReadonlyArray<KeyValuePair>
  /** Number of the status on the legacy platform; write no logic on it. */
  readonly statusCode?: number
  /** When the status last changed, without a time zone. As `YYYYMMDDHHMMSS`. */
  readonly statusCodeChangeDateTime?: string
}
/** Schema of {@link CaptureStatusOutput}. */
export const CaptureStatusOutput: Schema.Codec<CaptureStatusOutput, unknown> = /* @__PURE__ */ object(
  "CaptureStatusOutput",
  () => ({
    isFinal: optional(boolean),
    isRefundable: optional(boolean),
    isRetriable: optional(boolean),
    providerRawOutput: optional(list(KeyValuePair)),
    statusCode: optional(int32()),
    statusCodeChangeDateTime: optional(moment()),
  }),
)

/** Amounts, references and method of a capture. */
export interface CaptureOutput extends OrderOutput {
  /** Amount that was paid, in cents. */
  readonly amountPaid?: number
  /** Amount that was reversed, in cents. */
  readonly amountReversed?: number
  /** What came of a payment by bank transfer. */
  readonly bankTransferPaymentMethodSpecificOutput?: BankTransferPaymentMethodSpecificOutput
  /** What came of a payment by card. */
  readonly cardPaymentMethodSpecificOutput?: CardPaymentMethodSpecificOutput
  /** What came of a payment in cash or by voucher. */
  readonly cashPaymentMethodSpecificOutput?: CashPaymentMethodSpecificOutput
  /** Kind of payment; tells which method specific output is filled in. */
  readonly paymentMethod?: PaymentMethod
  /** What came of a payment at a third party's page. */
  readonly redirectPaymentMethodSpecificOutput?: RedirectPaymentMethodSpecificOutput
  /** Why the capture was reversed. */
  readonly reversalReason?: string
  /** What came of a SEPA direct debit. */
  readonly sepaDirectDebitPaymentMethodSpecificOutput?: SepaDirectDebitPaymentMethodSpecificOutput
}
/** Schema of {@link CaptureOutput}. */
export const CaptureOutput: Schema.Codec<CaptureOutput, unknown> = /* @__PURE__ */ object("CaptureOutput", () => ({
  amountPaid: optional(int64()),
  amountReversed: optional(int64()),
  bankTransferPaymentMethodSpecificOutput: optional(BankTransferPaymentMethodSpecificOutput),
  cardPaymentMethodSpecificOutput: optional(CardPaymentMethodSpecificOutput),
  cashPaymentMethodSpecificOutput: optional(CashPaymentMethodSpecificOutput),
  paymentMethod: optional(PaymentMethod),
  redirectPaymentMethodSpecificOutput: optional(RedirectPaymentMethodSpecificOutput),
  reversalReason: optional(text()),
  sepaDirectDebitPaymentMethodSpecificOutput: optional(SepaDirectDebitPaymentMethodSpecificOutput),
}), OrderOutput)

/** A capture of a payment. */
export interface Capture extends AbstractOrderStatus {
  /** Amounts, references and method. */
  readonly captureOutput?: CaptureOutput
  /** Where the capture stands. */
  readonly status?: CaptureStatus
  /** The status in detail. */
  readonly statusOutput?: CaptureStatusOutput
}
/** Schema of {@link Capture}. */
export const Capture: Schema.Codec<Capture, unknown> = /* @__PURE__ */ object("Capture", () => ({
  captureOutput: optional(CaptureOutput),
  status: optional(CaptureStatus),
  statusOutput: optional(CaptureStatusOutput),
}), AbstractOrderStatus)

/** A capture that was made or asked for. */
export interface CaptureResponse extends Capture {}
/** Schema of {@link CaptureResponse}. */
export const CaptureResponse: Schema.Codec<CaptureResponse, unknown> = /* @__PURE__ */ object(
  "CaptureResponse",
  () => ({}),
  Capture,
)

/** The captures of a payment. */
export interface CapturesResponse {
  /** The captures. */
  readonly captures?: ReadonlyArray<Capture>
}
/** Schema of {@link CapturesResponse}. */
export const CapturesResponse: Schema.Codec<CapturesResponse, unknown> = /* @__PURE__ */ object(
  "CapturesResponse",
  () => ({
    captures: optional(list(Capture)),
  }),
)

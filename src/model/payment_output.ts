import type * as Schema from "effect/Schema"
import { BankTransferPaymentMethodSpecificOutput } from "./bank_transfer.ts"
import { CardPaymentMethodSpecificOutput } from "./card_payment_output.ts"
import { CashPaymentMethodSpecificOutput } from "./cash_payment.ts"
import { moment } from "./date.ts"
import { NonSepaDirectDebitPaymentMethodSpecificOutput } from "./direct_debit.ts"
import { EInvoicePaymentMethodSpecificOutput } from "./e_invoice.ts"
import { InvoicePaymentMethodSpecificOutput } from "./invoice_payment.ts"
import { MobilePaymentMethodSpecificOutput } from "./mobile_payment_output.ts"
import { AmountOfMoney } from "./money.ts"
import { object, optional } from "./object.ts"
import { OrderOutput } from "./order_output.ts"
import { PaymentMethod } from "./payment_method.ts"
import { RedirectPaymentMethodSpecificOutput } from "./redirect_payment_output.ts"
import { int64, list, namedEnum, type Other, text } from "./scalar.ts"
import { SepaDirectDebitPaymentMethodSpecificOutput } from "./sepa_direct_debit.ts"

/** Kind of operation on a payment. */
export type OperationType = "capture" | "refund" | Other
/** Schema of {@link OperationType}. */
export const OperationType: Schema.Codec<OperationType> = /* @__PURE__ */ namedEnum("OperationType", [
  "capture",
  "refund",
])

/** Status of a capture or refund in the list of a payment's operations (protocol: operations). */
export type OperationStatus =
  | "CREATED"
  | "PENDING_CAPTURE"
  | "REJECTED"
  | "CANCELLED"
  | "CAPTURED"
  | "PAID"
  | "REFUNDED"
  | "CHARGEBACK_NOTIFICATION"
  | "CHARGEBACKED"
  | Other
/** Schema of {@link OperationStatus}. */
export const OperationStatus: Schema.Codec<OperationStatus> = /* @__PURE__ */ namedEnum("OperationStatus", [
  "CREATED",
  "PENDING_CAPTURE",
  "REJECTED",
  "CANCELLED",
  "CAPTURED",
  "PAID",
  "REFUNDED",
  "CHARGEBACK_NOTIFICATION",
  "CHARGEBACKED",
])

/** A capture or refund of a payment (protocol: operations). */
export interface PaymentOperation {
  /** Amount of the operation. */
  readonly amountOfMoney?: AmountOfMoney
  /** Id of the capture or refund. */
  readonly id?: string
  /** Where the operation stands. */
  readonly status?: OperationStatus
  /** When the operation was made, without a time zone. As `YYYYMMDDHHMMSS`. */
  readonly timestamp?: string
  /** Whether it is a capture or a refund. */
  readonly type?: OperationType
}
/** Schema of {@link PaymentOperation}. */
export const PaymentOperation: Schema.Codec<PaymentOperation, unknown> = /* @__PURE__ */ object(
  "PaymentOperation",
  () => ({
    amountOfMoney: optional(AmountOfMoney),
    id: optional(text()),
    status: optional(OperationStatus),
    timestamp: optional(moment()),
    type: optional(OperationType),
  }),
)

/** Amounts, references and method of a payment. */
export interface PaymentOutput extends OrderOutput {
  /** Amount of which the capture was requested, in cents. */
  readonly amountCaptureRequested?: number
  /** Amount that was captured, in cents. */
  readonly amountCaptured?: number
  /** Amount that was paid, in cents. */
  readonly amountPaid?: number
  /** Amount of which the refund was requested, in cents. */
  readonly amountRefundRequested?: number
  /** Amount that was refunded, in cents. */
  readonly amountRefunded?: number
  /** Amount that was reversed, in cents. */
  readonly amountReversed?: number
  /** What came of a payment by bank transfer. */
  readonly bankTransferPaymentMethodSpecificOutput?: BankTransferPaymentMethodSpecificOutput
  /** What came of a payment by card. */
  readonly cardPaymentMethodSpecificOutput?: CardPaymentMethodSpecificOutput
  /** What came of a payment in cash or by voucher. */
  readonly cashPaymentMethodSpecificOutput?: CashPaymentMethodSpecificOutput
  /** What came of a direct debit outside SEPA. */
  readonly directDebitPaymentMethodSpecificOutput?: NonSepaDirectDebitPaymentMethodSpecificOutput
  /** What came of a payment by electronic invoice. */
  readonly eInvoicePaymentMethodSpecificOutput?: EInvoicePaymentMethodSpecificOutput
  /** What came of a payment by invoice. */
  readonly invoicePaymentMethodSpecificOutput?: InvoicePaymentMethodSpecificOutput
  /** What came of a payment with a mobile wallet. */
  readonly mobilePaymentMethodSpecificOutput?: MobilePaymentMethodSpecificOutput
  /** Captures and refunds; only when asked for with `returnOperations`. */
  readonly operations?: ReadonlyArray<PaymentOperation>
  /** Kind of payment; tells which method specific output is filled in. */
  readonly paymentMethod?: PaymentMethod
  /** What came of a payment at a third party's page. */
  readonly redirectPaymentMethodSpecificOutput?: RedirectPaymentMethodSpecificOutput
  /** Why the payment was reversed. */
  readonly reversalReason?: string
  /** What came of a SEPA direct debit. */
  readonly sepaDirectDebitPaymentMethodSpecificOutput?: SepaDirectDebitPaymentMethodSpecificOutput
}
/** Schema of {@link PaymentOutput}. */
export const PaymentOutput: Schema.Codec<PaymentOutput, unknown> = /* @__PURE__ */ object("PaymentOutput", () => ({
  amountCaptureRequested: optional(int64()),
  amountCaptured: optional(int64()),
  amountPaid: optional(int64()),
  amountRefundRequested: optional(int64()),
  amountRefunded: optional(int64()),
  amountReversed: optional(int64()),
  bankTransferPaymentMethodSpecificOutput: optional(BankTransferPaymentMethodSpecificOutput),
  cardPaymentMethodSpecificOutput: optional(CardPaymentMethodSpecificOutput),
  cashPaymentMethodSpecificOutput: optional(CashPaymentMethodSpecificOutput),
  directDebitPaymentMethodSpecificOutput: optional(NonSepaDirectDebitPaymentMethodSpecificOutput),
  eInvoicePaymentMethodSpecificOutput: optional(EInvoicePaymentMethodSpecificOutput),
  invoicePaymentMethodSpecificOutput: optional(InvoicePaymentMethodSpecificOutput),
  mobilePaymentMethodSpecificOutput: optional(MobilePaymentMethodSpecificOutput),
  operations: optional(list(PaymentOperation)),
  paymentMethod: optional(PaymentMethod),
  redirectPaymentMethodSpecificOutput: optional(RedirectPaymentMethodSpecificOutput),
  reversalReason: optional(text()),
  sepaDirectDebitPaymentMethodSpecificOutput: optional(SepaDirectDebitPaymentMethodSpecificOutput),
}), OrderOutput)

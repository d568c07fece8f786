import type * as Schema from "effect/Schema"
import { AmountOfMoney } from "./money.ts"
import { object, optional } from "./object.ts"
import { int64, text } from "./scalar.ts"

/** References of a transaction, yours and those of others. */
export interface PaymentReferences {
  /** Your own reference of the capture. */
  readonly merchantCaptureReference?: string
  /** Your own number of the order; need not be unique. */
  readonly merchantOrderId?: number
  /** Your own reference of the transaction. */
  readonly merchantReference?: string
  /** Reference for the customer's transfer; `0` when there is none. */
  readonly paymentReference?: string
  /** Id of the provider or acquirer that handles the transaction. */
  readonly providerId?: string
  /** Your id at that provider. */
  readonly providerMerchantId?: string
  /** Reference that the provider gave. */
  readonly providerReference?: string
  /** Your reference of the payment that is paid back. */
  readonly referenceOrigPayment?: string
}
/** Schema of {@link PaymentReferences}. */
export const PaymentReferences: Schema.Codec<PaymentReferences, unknown> = /* @__PURE__ */ object(
  "PaymentReferences",
  () => ({
    merchantCaptureReference: optional(text()),
    merchantOrderId: optional(int64()),
    merchantReference: optional(text()),
    paymentReference: optional(text()),
    providerId: optional(text()),
    providerMerchantId: optional(text()),
    providerReference: optional(text()),
    referenceOrigPayment: optional(text()),
  }),
)

/** What the output of a payment, capture, refund or payout holds. */
export interface OrderOutput {
  /** Amount of the transaction. */
  readonly amountOfMoney?: AmountOfMoney
  /** References of the transaction. */
  readonly references?: PaymentReferences
}
/** Schema of {@link OrderOutput}. */
export const OrderOutput: Schema.Codec<OrderOutput, unknown> = /* @__PURE__ */ object("OrderOutput", () => ({
  amountOfMoney: optional(AmountOfMoney),
  references: optional(PaymentReferences),
}))

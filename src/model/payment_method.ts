import type * as Schema from "effect/Schema"
import { object, optional } from "./object.ts"
import { int32, namedEnum, type Other } from "./scalar.ts"

/**
 * Kind of payment in an answer; it tells which method specific output is filled in. Mobile wallets also report
 * `mobile`.
 */
export type PaymentMethod =
  | "bankRefund"
  | "bankTransfer"
  | "card"
  | "cash"
  | "directDebit"
  | "eInvoice"
  | "invoice"
  | "redirect"
  | Other
/** Schema of {@link PaymentMethod}. */
export const PaymentMethod: Schema.Codec<PaymentMethod> = /* @__PURE__ */ namedEnum("PaymentMethod", [
  "bankRefund",
  "bankTransfer",
  "card",
  "cash",
  "directDebit",
  "eInvoice",
  "invoice",
  "redirect",
])

/** What the input of every payment method holds. */
export interface AbstractPaymentMethodSpecificInput {
  /** Id of the payment product, such as 1 for Visa (protocol: product ids). */
  readonly paymentProductId?: number
}
/** Schema of {@link AbstractPaymentMethodSpecificInput}. */
export const AbstractPaymentMethodSpecificInput: Schema.Codec<AbstractPaymentMethodSpecificInput, unknown> =
  /* @__PURE__ */ object("AbstractPaymentMethodSpecificInput", () => ({
    paymentProductId: optional(int32()),
  }))

/** What the output of every payment method holds. */
export interface AbstractPaymentMethodSpecificOutput {
  /** Id of the payment product, such as 1 for Visa (protocol: product ids). */
  readonly paymentProductId?: number
}
/** Schema of {@link AbstractPaymentMethodSpecificOutput}. */
export const AbstractPaymentMethodSpecificOutput: Schema.Codec<AbstractPaymentMethodSpecificOutput, unknown> =
  /* @__PURE__ */ object("AbstractPaymentMethodSpecificOutput", () => ({
    paymentProductId: optional(int32()),
  }))

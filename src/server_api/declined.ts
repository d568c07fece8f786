import * as Data from "effect/Data"
import { CreatePaymentResult } from "../model/create_payment.ts"
import { PayoutResult } from "../model/payout.ts"
import { RefundResult } from "../model/refund.ts"
import type { ErrorClass, PlatformAnswer } from "../operation/errors.ts"
import type { Declined } from "../operation/spec.ts"

/** Facts of a {@link PaymentDeclined}. */
export interface PaymentDeclinedFacts extends PlatformAnswer {
  /** The rejected payment and what came of its creation; the payment exists and can be read later by its id. */
  readonly paymentResult: CreatePaymentResult
}
const PaymentDeclinedBase: ErrorClass<"PaymentDeclined", PaymentDeclinedFacts> = /* @__PURE__ */ Data.TaggedError(
  "PaymentDeclined",
)
/**
 * The payment was rejected, by the platform or further downstream (protocol: error bodies). Never repeat it by yourself:
 * `paymentResult.payment.statusOutput.isRetriable` says whether you may try again without a fee.
 */
export class PaymentDeclined extends PaymentDeclinedBase {}

/** Facts of a {@link RefundDeclined}. */
export interface RefundDeclinedFacts extends PlatformAnswer {
  /** The rejected refund; it exists and can be read later by its id. */
  readonly refundResult: RefundResult
}
const RefundDeclinedBase: ErrorClass<"RefundDeclined", RefundDeclinedFacts> = /* @__PURE__ */ Data.TaggedError(
  "RefundDeclined",
)
/** The refund was rejected, by the platform or the bank (protocol: error bodies). */
export class RefundDeclined extends RefundDeclinedBase {}

/** Facts of a {@link PayoutDeclined}. */
export interface PayoutDeclinedFacts extends PlatformAnswer {
  /** The rejected payout; it exists and can be read later by its id. */
  readonly payoutResult: PayoutResult
}
const PayoutDeclinedBase: ErrorClass<"PayoutDeclined", PayoutDeclinedFacts> = /* @__PURE__ */ Data.TaggedError(
  "PayoutDeclined",
)
/** The payout was rejected, by the platform or the bank (protocol: error bodies). */
export class PayoutDeclined extends PayoutDeclinedBase {}

/** Only codes join the message: the platform's texts may repeat what was sent. */
const told = (
  what: string,
  { errors }: PlatformAnswer,
  result: { readonly id?: string; readonly status?: string } | undefined,
): string => {
  const which = result?.id === undefined ? "" : ` '${result.id}'`
  const status = result?.status === undefined ? "" : ` with status '${result.status}'`
  const codes = errors.flatMap(({ code }) => code ?? [])
  return `declined ${what}${which}${status}${codes.length === 0 ? "" : `: code ${codes.join(", ")}`}`
}

/** How a rejected payment in an error body becomes a {@link PaymentDeclined}. */
export const paymentDeclined: Declined<PaymentDeclined, CreatePaymentResult> = {
  property: "paymentResult",
  schema: CreatePaymentResult,
  error: (answer, paymentResult) =>
    new PaymentDeclined({ ...answer, paymentResult, message: told("payment", answer, paymentResult.payment) }),
}

/** How a rejected refund in an error body becomes a {@link RefundDeclined}. */
export const refundDeclined: Declined<RefundDeclined, RefundResult> = {
  property: "refundResult",
  schema: RefundResult,
  error: (answer, refundResult) =>
    new RefundDeclined({ ...answer, refundResult, message: told("refund", answer, refundResult) }),
}

/** How a rejected payout in an error body becomes a {@link PayoutDeclined}. */
export const payoutDeclined: Declined<PayoutDeclined, PayoutResult> = {
  property: "payoutResult",
  schema: PayoutResult,
  error: (answer, payoutResult) =>
    new PayoutDeclined({ ...answer, payoutResult, message: told("payout", answer, payoutResult) }),
}

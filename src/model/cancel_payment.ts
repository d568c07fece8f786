import type * as Schema from "effect/Schema"
import { object, optional } from "./object.ts"
import { Payment } from "./payment.ts"
import { VoidResponseId } from "./void_response.ts"

/** What came of the cancellation of a payment by card. */
export interface CancelPaymentCardPaymentMethodSpecificOutput {
  /** Answer of the issuer to the reversal. */
  readonly voidResponseId?: VoidResponseId
}
/** Schema of {@link CancelPaymentCardPaymentMethodSpecificOutput}. */
export const CancelPaymentCardPaymentMethodSpecificOutput: Schema.Codec<
  CancelPaymentCardPaymentMethodSpecificOutput,
  unknown
> = /* @__PURE__ */ object("CancelPaymentCardPaymentMethodSpecificOutput", () => ({
  voidResponseId: optional(VoidResponseId),
}))

/** What came of the cancellation of a payment with a mobile wallet. */
export interface CancelPaymentMobilePaymentMethodSpecificOutput {
  /** Answer of the issuer to the reversal. */
  readonly voidResponseId?: VoidResponseId
}
/** Schema of {@link CancelPaymentMobilePaymentMethodSpecificOutput}. */
export const CancelPaymentMobilePaymentMethodSpecificOutput: Schema.Codec<
  CancelPaymentMobilePaymentMethodSpecificOutput,
  unknown
> = /* @__PURE__ */ object("CancelPaymentMobilePaymentMethodSpecificOutput", () => ({
  voidResponseId: optional(VoidResponseId),
}))

/** The answer to the cancellation of a payment. */
export interface CancelPaymentResponse {
  /** What came of the cancellation of a payment by card. */
  readonly cardPaymentMethodSpecificOutput?: CancelPaymentCardPaymentMethodSpecificOutput
  /** What came of the cancellation of a payment with a mobile wallet. */
  readonly mobilePaymentMethodSpecificOutput?: CancelPaymentMobilePaymentMethodSpecificOutput
  /** The payment. */
  readonly payment?: Payment
}
/** Schema of {@link CancelPaymentResponse}. */
export const CancelPaymentResponse: Schema.Codec<CancelPaymentResponse, unknown> = /* @__PURE__ */ object(
  "CancelPaymentResponse",
  () => ({
    cardPaymentMethodSpecificOutput: optional(CancelPaymentCardPaymentMethodSpecificOutput),
    mobilePaymentMethodSpecificOutput: optional(CancelPaymentMobilePaymentMethodSpecificOutput),
    payment: optional(Payment),
  }),
)

/** The answer when an approval was taken back. */
export interface CancelApprovalPaymentResponse {
  /** The payment, which waits for approval again. */
  readonly payment?: Payment
}
/** Schema of {@link CancelApprovalPaymentResponse}. */
export const CancelApprovalPaymentResponse: Schema.Codec<CancelApprovalPaymentResponse, unknown> =
  /* @__PURE__ */ object("CancelApprovalPaymentResponse", () => ({
    payment: optional(Payment),
  }))

import type * as Schema from "effect/Schema"
import { CardWithoutCvv } from "./card.ts"
import { CreatePaymentResult } from "./create_payment.ts"
import { Merchant } from "./merchant.ts"
import { object, optional } from "./object.ts"
import { Order } from "./order.ts"

/** The card that was still missing. */
export interface CompletePaymentCardPaymentMethodSpecificInput {
  /** The card, without its security code. */
  readonly card: CardWithoutCvv
}
/** Schema of {@link CompletePaymentCardPaymentMethodSpecificInput}. */
export const CompletePaymentCardPaymentMethodSpecificInput: Schema.Codec<
  CompletePaymentCardPaymentMethodSpecificInput,
  unknown
> = /* @__PURE__ */ object("CompletePaymentCardPaymentMethodSpecificInput", () => ({
  card: CardWithoutCvv,
}))

/** Completes a payment that is `PENDING_COMPLETION` with what was missing. */
export interface CompletePaymentRequest {
  /** What a payment by card needs. */
  readonly cardPaymentMethodSpecificInput?: CompletePaymentCardPaymentMethodSpecificInput
  /** Facts about you, the merchant. */
  readonly merchant?: Merchant
  /** Facts of the order that were still missing. */
  readonly order?: Order
}
/** Schema of {@link CompletePaymentRequest}. */
export const CompletePaymentRequest: Schema.Codec<CompletePaymentRequest, unknown> = /* @__PURE__ */ object(
  "CompletePaymentRequest",
  () => ({
    cardPaymentMethodSpecificInput: optional(CompletePaymentCardPaymentMethodSpecificInput),
    merchant: optional(Merchant),
    order: optional(Order),
  }),
)

/** The answer to the completion of a payment. */
export interface CompletePaymentResponse extends CreatePaymentResult {}
/** Schema of {@link CompletePaymentResponse}. */
export const CompletePaymentResponse: Schema.Codec<CompletePaymentResponse, unknown> = /* @__PURE__ */ object(
  "CompletePaymentResponse",
  () => ({}),
  CreatePaymentResult,
)

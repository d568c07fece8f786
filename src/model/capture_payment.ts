import type * as Schema from "effect/Schema"
import { AirlineData } from "./airline_data.ts"
import { LodgingData } from "./lodging_data.ts"
import { object, optional } from "./object.ts"
import { boolean, int64, text } from "./scalar.ts"
import { Shipping } from "./shipping.ts"

/** Air tickets and stays in the captured part of an order. */
export interface CapturePaymentOrderAdditionalInput {
  /** Air tickets among the goods. */
  readonly airlineData?: AirlineData
  /** Stay among the goods. */
  readonly lodgingData?: LodgingData
}
/** Schema of {@link CapturePaymentOrderAdditionalInput}. */
export const CapturePaymentOrderAdditionalInput: Schema.Codec<CapturePaymentOrderAdditionalInput, unknown> =
  /* @__PURE__ */ object("CapturePaymentOrderAdditionalInput", () => ({
    airlineData: optional(AirlineData),
    lodgingData: optional(LodgingData),
  }))

/** Your references of a capture. */
export interface CapturePaymentOrderReferences {
  /** Your own reference of the capture. */
  readonly merchantCaptureReference?: string
}
/** Schema of {@link CapturePaymentOrderReferences}. */
export const CapturePaymentOrderReferences: Schema.Codec<CapturePaymentOrderReferences, unknown> =
  /* @__PURE__ */ object("CapturePaymentOrderReferences", () => ({
    merchantCaptureReference: optional(text()),
  }))

/** The captured part of an order. */
export interface CapturePaymentOrder {
  /** Air tickets and stays. */
  readonly additionalInput?: CapturePaymentOrderAdditionalInput
  /** Your references of the capture. */
  readonly references?: CapturePaymentOrderReferences
  /**
   * How the goods reach the customer; newer releases of the API read the properties of {@link CapturePaymentShipping}
   * only.
   */
  readonly shipping?: Shipping
}
/** Schema of {@link CapturePaymentOrder}. */
export const CapturePaymentOrder: Schema.Codec<CapturePaymentOrder, unknown> = /* @__PURE__ */ object(
  "CapturePaymentOrder",
  () => ({
    additionalInput: optional(CapturePaymentOrderAdditionalInput),
    references: optional(CapturePaymentOrderReferences),
    shipping: optional(Shipping),
  }),
)

/** Captures an authorised payment, all of it or a part (protocol: captures). */
export interface CapturePaymentRequest {
  /** Amount to capture in cents; absent: all that is left. */
  readonly amount?: number
  /** Whether no other capture follows, so that the rest of the authorisation is released; `false` by default. */
  readonly isFinal?: boolean
  /** The captured part of the order. */
  readonly order?: CapturePaymentOrder
}
/** Schema of {@link CapturePaymentRequest}. */
export const CapturePaymentRequest: Schema.Codec<CapturePaymentRequest, unknown> = /* @__PURE__ */ object(
  "CapturePaymentRequest",
  () => ({
    amount: optional(int64()),
    isFinal: optional(boolean),
    order: optional(CapturePaymentOrder),
  }),
)

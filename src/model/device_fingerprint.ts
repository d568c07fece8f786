import type * as Schema from "effect/Schema"
import { object, optional } from "./object.ts"
import { text } from "./scalar.ts"

/** Asks for the script that takes a device fingerprint. */
export interface DeviceFingerprintRequest {
  /** Name of the function in your page that is called when the fingerprint was taken. */
  readonly collectorCallback?: string
}
/** Schema of {@link DeviceFingerprintRequest}. */
export const DeviceFingerprintRequest: Schema.Codec<DeviceFingerprintRequest, unknown> = /* @__PURE__ */ object(
  "DeviceFingerprintRequest",
  () => ({
    collectorCallback: optional(text()),
  }),
)

/** The script that takes a device fingerprint. */
export interface DeviceFingerprintResponse {
  /** Id to pass on with the payment, in `order.customer.device`. */
  readonly deviceFingerprintTransactionId?: string
  /** Markup to put into the page; it collects the fingerprint. */
  readonly html?: string
}
/** Schema of {@link DeviceFingerprintResponse}. */
export const DeviceFingerprintResponse: Schema.Codec<DeviceFingerprintResponse, unknown> = /* @__PURE__ */ object(
  "DeviceFingerprintResponse",
  () => ({
    deviceFingerprintTransactionId: optional(text()),
    html: optional(text()),
  }),
)

/** The device fingerprint that belongs to a payment. */
export interface DeviceFingerprintDetails {
  /** Id of the payment. */
  readonly paymentId?: string
  /** The provider's unprocessed answer. */
  readonly rawDeviceFingerprintOutput?: string
}
/** Schema of {@link DeviceFingerprintDetails}. */
export const DeviceFingerprintDetails: Schema.Codec<DeviceFingerprintDetails, unknown> = /* @__PURE__ */ object(
  "DeviceFingerprintDetails",
  () => ({
    paymentId: optional(text()),
    rawDeviceFingerprintOutput: optional(text()),
  }),
)

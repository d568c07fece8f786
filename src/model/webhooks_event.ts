import type * as Schema from "effect/Schema"
import { CaptureResponse } from "./capture.ts"
import { DisputeResponse } from "./dispute.ts"
import { object, optional } from "./object.ts"
import { PaymentResponse } from "./payment.ts"
import { PayoutResponse } from "./payout.ts"
import { RefundResponse } from "./refund.ts"
import { text } from "./scalar.ts"
import { TokenResponse } from "./token.ts"

/** An event that the platform delivers, with the object that it is about (protocol: event envelope). */
export interface WebhooksEvent {
  /** Version of the API that made the event: `v1`. */
  readonly apiVersion?: string
  /** The capture, for an event about one. */
  readonly capture?: CaptureResponse
  /** When the event was made, as `yyyy-MM-dd'T'HH:mm:ss.SSSZ` with a zone offset without colon. */
  readonly created?: string
  /** The dispute, for an event about one. */
  readonly dispute?: DisputeResponse
  /** Id of the event; a repeated delivery has the same one. */
  readonly id?: string
  /** Id of the merchant whom the event concerns. */
  readonly merchantId?: string
  /** The payment, for an event about one. */
  readonly payment?: PaymentResponse
  /** The payout, for an event about one. */
  readonly payout?: PayoutResponse
  /** The refund, for an event about one. */
  readonly refund?: RefundResponse
  /** The token, for an event about one; after a deletion only its id. */
  readonly token?: TokenResponse
  /** Object and event, such as `payment.paid`; new ones may appear. */
  readonly type?: string
}
/** Schema of {@link WebhooksEvent}. */
export const WebhooksEvent: Schema.Codec<WebhooksEvent, unknown> = /* @__PURE__ */ object("WebhooksEvent", () => ({
  apiVersion: optional(text()),
  capture: optional(CaptureResponse),
  created: optional(text()),
  dispute: optional(DisputeResponse),
  id: optional(text()),
  merchantId: optional(text()),
  payment: optional(PaymentResponse),
  payout: optional(PayoutResponse),
  refund: optional(RefundResponse),
  token: optional(TokenResponse),
  type: optional(text()),
}))

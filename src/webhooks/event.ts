import * as Schema from "effect/Schema"
import type { CaptureResponse } from "../model/capture.ts"
import { DisputeResponse } from "../model/dispute.ts"
import { lazily } from "../model/lazy.ts"
import { object, optional } from "../model/object.ts"
import { PaymentResponse } from "../model/payment.ts"
import { PayoutResponse } from "../model/payout.ts"
import { RefundResponse } from "../model/refund.ts"
import { text } from "../model/scalar.ts"
import { TokenResponse } from "../model/token.ts"
import { apiVersion } from "./delivery.ts"
import {
  type DisputeEventType,
  disputeEventTypes,
  type EventType,
  type PaymentEventType,
  paymentEventTypes,
  type PayoutEventType,
  payoutEventTypes,
  type RefundEventType,
  refundEventTypes,
  type TokenEventType,
  tokenEventTypes,
} from "./event_types.ts"

/** What every event has (protocol: event envelope). */
export interface EventEnvelope {
  /** Version of the API that made the event. */
  readonly apiVersion: "v1"
  /** Id of the event; a repeated delivery has the same one. */
  readonly id: string
  /** When the event was made, such as `2025-03-03T09:20:11.127+0100`; `parseCreated` reads it. */
  readonly created?: string
  /** Id of the merchant whom the event concerns. */
  readonly merchantId?: string
}
/** Schema of {@link EventEnvelope}. */
export const EventEnvelope: Schema.Codec<EventEnvelope, unknown> = /* @__PURE__ */ object("EventEnvelope", () => ({
  apiVersion: Schema.Literals([apiVersion]),
  id: text(),
  created: optional(text()),
  merchantId: optional(text()),
}))

/** A payment changed its status. */
export interface PaymentEvent<T extends PaymentEventType = PaymentEventType> extends EventEnvelope {
  /** What happened. */
  readonly type: T
  /** The payment as reading it at that moment would have shown it. */
  readonly payment: PaymentResponse
}
/** Schema of {@link PaymentEvent}. */
export const PaymentEvent: Schema.Codec<PaymentEvent, unknown> = /* @__PURE__ */ object("PaymentEvent", () => ({
  type: Schema.Literals(paymentEventTypes),
  payment: PaymentResponse,
}), EventEnvelope)

/** A refund changed its status. */
export interface RefundEvent<T extends RefundEventType = RefundEventType> extends EventEnvelope {
  /** What happened. */
  readonly type: T
  /** The refund as reading it at that moment would have shown it. */
  readonly refund: RefundResponse
}
/** Schema of {@link RefundEvent}. */
export const RefundEvent: Schema.Codec<RefundEvent, unknown> = /* @__PURE__ */ object("RefundEvent", () => ({
  type: Schema.Literals(refundEventTypes),
  refund: RefundResponse,
}), EventEnvelope)

/** A payout changed its status. */
export interface PayoutEvent<T extends PayoutEventType = PayoutEventType> extends EventEnvelope {
  /** What happened. */
  readonly type: T
  /** The payout as reading it at that moment would have shown it. */
  readonly payout: PayoutResponse
}
/** Schema of {@link PayoutEvent}. */
export const PayoutEvent: Schema.Codec<PayoutEvent, unknown> = /* @__PURE__ */ object("PayoutEvent", () => ({
  type: Schema.Literals(payoutEventTypes),
  payout: PayoutResponse,
}), EventEnvelope)

/** A token changed. */
export interface TokenEvent<T extends TokenEventType = TokenEventType> extends EventEnvelope {
  /** What happened. */
  readonly type: T
  /** The token as reading it at that moment would have shown it; of `token.deleted` only the id. */
  readonly token: TokenResponse
}
/** Schema of {@link TokenEvent}. */
export const TokenEvent: Schema.Codec<TokenEvent, unknown> = /* @__PURE__ */ object("TokenEvent", () => ({
  type: Schema.Literals(tokenEventTypes),
  token: TokenResponse,
}), EventEnvelope)

/** A dispute changed its status. */
export interface DisputeEvent<T extends DisputeEventType = DisputeEventType> extends EventEnvelope {
  /** What happened. */
  readonly type: T
  /** The dispute as reading it at that moment would have shown it. */
  readonly dispute: DisputeResponse
}
/** Schema of {@link DisputeEvent}. */
export const DisputeEvent: Schema.Codec<DisputeEvent, unknown> = /* @__PURE__ */ object("DisputeEvent", () => ({
  type: Schema.Literals(disputeEventTypes),
  dispute: DisputeResponse,
}), EventEnvelope)

/** An event of one of the 47 known types. */
export type KnownEvent = PaymentEvent | RefundEvent | PayoutEvent | TokenEvent | DisputeEvent
/** Schema of {@link KnownEvent}. */
export const KnownEvent: Schema.Codec<KnownEvent, unknown> = /* @__PURE__ */ lazily((): Schema.Top =>
  Schema.Union([PaymentEvent, RefundEvent, PayoutEvent, TokenEvent, DisputeEvent]).annotate({
    identifier: "KnownEvent",
  })
) as unknown as Schema.Codec<KnownEvent, unknown>

/** An event of a type that the platform added later, or that nobody documented. */
export interface UnknownEvent extends EventEnvelope {
  /** Stands for every unknown type, so that a `switch` over `type` can name all cases. */
  readonly type: "unknown"
  /** The type as it was delivered, such as `mandate.created`. */
  readonly wireType: string
  /** The whole event as it was parsed from JSON. */
  readonly raw: Readonly<Record<string, unknown>>
  /** The object that the event is about, decoded where it stands under a known name and has the known shape. */
  readonly payment?: PaymentResponse
  /** Likewise a refund. */
  readonly refund?: RefundResponse
  /** Likewise a payout. */
  readonly payout?: PayoutResponse
  /** Likewise a token. */
  readonly token?: TokenResponse
  /** Likewise a dispute. */
  readonly dispute?: DisputeResponse
  /** Likewise a capture; no type of event about captures is documented. */
  readonly capture?: CaptureResponse
}

/**
 * An event that the platform delivered. `type` tells which object it holds; the compiler follows.
 *
 * @example
 * ```ts
 * import type { WebhookEvent } from "@epayment/effect/webhooks"
 *
 * const amountPaid = (event: WebhookEvent): number | undefined => {
 *   switch (event.type) {
 *     case "payment.paid":
 *     case "payment.paid_increment":
 *       return event.payment.paymentOutput?.amountPaid
 *     default:
 *       return undefined
 *   }
 * }
 * ```
 */
export type WebhookEvent = KnownEvent | UnknownEvent

/** The event of a known type, such as `EventOf<"payment.paid">`. */
export type EventOf<T extends EventType> = T extends PaymentEventType ? PaymentEvent<T>
  : T extends RefundEventType ? RefundEvent<T>
  : T extends PayoutEventType ? PayoutEvent<T>
  : T extends TokenEventType ? TokenEvent<T>
  : T extends DisputeEventType ? DisputeEvent<T>
  : never

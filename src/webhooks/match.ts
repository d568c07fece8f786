import type {
  DisputeEvent,
  EventOf,
  PaymentEvent,
  PayoutEvent,
  RefundEvent,
  TokenEvent,
  UnknownEvent,
  WebhookEvent,
} from "./event.ts"
import { type EventType, objectOf } from "./event_types.ts"

/** A case for every object, and for each type that needs one of its own. */
export type EventCases<A> =
  & {
    readonly [
      /** Events of this very type. */
      T in EventType
    ]?: (event: EventOf<T>) => A
  }
  & {
    /** Events about payments whose type has no case of its own. */
    readonly payment: (event: PaymentEvent) => A
    /** Likewise about refunds. */
    readonly refund: (event: RefundEvent) => A
    /** Likewise about payouts. */
    readonly payout: (event: PayoutEvent) => A
    /** Likewise about tokens. */
    readonly token: (event: TokenEvent) => A
    /** Likewise about disputes. */
    readonly dispute: (event: DisputeEvent) => A
    /** Events of types that this library does not know. */
    readonly unknown: (event: UnknownEvent) => A
  }

/** What the cases return together: with effects a union that `Effect` unifies. */
export type EventResult<Cases extends EventCases<unknown>> = ResultOf<Cases[keyof Cases]>

type ResultOf<Case> = Case extends (event: never) => infer A ? A : never

/** Cases under names that are none, such as a type with a typing mistake, are refused. */
type OnlyKnown<Cases> = { readonly [K in Exclude<keyof Cases, keyof EventCases<unknown>>]: never }

/**
 * Chooses what to do with an event: the case of its very type where there is one, otherwise that of its object. No event is
 * left over: cases for all objects and for unknown types are required.
 *
 * @example
 * ```ts
 * import { match } from "@epayment/effect/webhooks"
 *
 * const subject = match({
 *   "payment.paid": ({ payment }) => `paid: ${payment.id}`,
 *   payment: ({ type, payment }) => `${type}: ${payment.id}`,
 *   refund: ({ refund }) => `refund ${refund.id}`,
 *   payout: ({ payout }) => `payout ${payout.id}`,
 *   token: ({ token }) => `token ${token.id}`,
 *   dispute: ({ dispute }) => `dispute ${dispute.id}`,
 *   unknown: ({ wireType }) => wireType,
 * })
 * ```
 */
export const match = <const Cases extends EventCases<unknown>>(
  cases: Cases & OnlyKnown<Cases>,
): (event: WebhookEvent) => EventResult<Cases> =>
(event) => {
  const object = event.type === "unknown" ? undefined : objectOf(event.type)
  const chosen = cases[event.type] ?? cases[object ?? "unknown"]
  return (chosen as (event: WebhookEvent) => EventResult<Cases>)(event)
}

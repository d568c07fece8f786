import * as Option from "effect/Option"
import * as Order from "effect/Order"
import { parseCreated } from "./created.ts"
import type { WebhookEvent } from "./event.ts"

/** The moment of a status change, `YYYYMMDDHHMMSS`, as far as the event tells it. */
const changedAt = (event: WebhookEvent): string => {
  const told = statusOutput(event)?.statusCodeChangeDateTime
  // Neither has a zone of its own in the status; the digits of `created` are the local time of the same platform.
  return told ?? (event.created ?? "").replace(/\D/g, "").slice(0, 14)
}

const statusOutput = (event: WebhookEvent): { readonly statusCodeChangeDateTime?: string } | undefined => {
  if ("payment" in event && event.payment !== undefined) return event.payment.statusOutput
  if ("refund" in event && event.refund !== undefined) return event.refund.statusOutput
  if ("payout" in event && event.payout !== undefined) return event.payout.statusOutput
  if ("dispute" in event && event.dispute !== undefined) return event.dispute.statusOutput
  return "capture" in event ? event.capture?.statusOutput : undefined
}

const madeAt = (event: WebhookEvent): number => Option.getOrElse(parseCreated(event.created ?? ""), () => 0)

/**
 * The order in which the events of one object happened: by `statusOutput.statusCodeChangeDateTime` (whole seconds), and when
 * that is equal or missing by `created`. Events arrive in any order (protocol: delivery).
 */
export const byStatusChange: Order.Order<WebhookEvent> = /* @__PURE__ */ Order.combine(
  /* @__PURE__ */ Order.mapInput(Order.String, changedAt),
  /* @__PURE__ */ Order.mapInput(Order.Number, madeAt),
)

/** The events of one object, oldest first by {@link byStatusChange}; equal ones keep their places. */
export const orderByStatusChange = <E extends WebhookEvent>(events: Iterable<E>): ReadonlyArray<E> =>
  [...events].sort(byStatusChange)

/**
 * Whether an event tells a later state of its object than another event of it: keep what the newer one says and ignore the
 * older one, whenever it arrives. When both tell the same moment neither is newer; read the object again if it matters.
 *
 * @example
 * ```ts
 * import { assert } from "@std/assert"
 * import { isNewer, makeEvent } from "@epayment/effect/webhooks"
 *
 * const paid = makeEvent("payment.paid", { statusOutput: { statusCodeChangeDateTime: "20250303092011" } }, { id: "2" })
 * const pending = makeEvent("payment.pending_capture", {
 *   statusOutput: { statusCodeChangeDateTime: "20250303091500" },
 * }, { id: "1" })
 *
 * assert(isNewer(paid, pending))
 * assert(!isNewer(pending, paid))
 * ```
 */
export const isNewer = (event: WebhookEvent, than: WebhookEvent): boolean => byStatusChange(event, than) > 0

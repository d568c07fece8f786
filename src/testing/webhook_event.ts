import type * as fc from "fast-check"
import { KnownEvent } from "../webhooks/event.ts"
import { arbitrary } from "./arbitrary.ts"
import type { ArbitraryOptions } from "./options.ts"

/**
 * Events of every type that the platform delivers, about an object with the status that the type names (protocol: event
 * types).
 *
 * @example
 * ```ts
 * import { webhookEvent } from "@epayment/effect/testing"
 * import { assertEquals } from "@std/assert"
 * import * as fc from "fast-check"
 *
 * fc.assert(fc.property(webhookEvent(), (event) => {
 *   if (event.type === "payment.paid") assertEquals(event.payment.status, "PAID")
 * }))
 * ```
 */
export const webhookEvent = (options?: ArbitraryOptions): fc.Arbitrary<KnownEvent> =>
  arbitrary(KnownEvent, options).map((event) => {
    const status = statusNamedBy(event.type)
    if ("payment" in event) return { ...event, payment: { ...event.payment, status } }
    if ("refund" in event) return { ...event, refund: { ...event.refund, status } }
    if ("payout" in event) return { ...event, payout: { ...event.payout, status } }
    if ("dispute" in event) return { ...event, dispute: { ...event.dispute, status } }
    return event
  })

/** `payment.paid_increment` tells of further funds for a payment that is PAID. */
const statusNamedBy = (type: KnownEvent["type"]): string =>
  type.slice(type.indexOf(".") + 1).replace("_increment", "").toUpperCase()

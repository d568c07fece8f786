import { assert, assertEquals } from "@std/assert"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { webhookEvent } from "../../src/testing/webhook_event.ts"
import { eventTypes } from "../../src/webhooks/event_types.ts"
import { readEvent } from "../../src/webhooks/read_event.ts"
import { writeEvent } from "../../src/webhooks/write_event.ts"

Deno.test("events are delivered and read as they are", () => {
  fc.assert(
    fc.property(webhookEvent(), (event) => {
      assertEquals(Result.getOrThrow(readEvent(Result.getOrThrow(writeEvent(event)))), event)
    }),
    { seed: 20250303 },
  )
})

Deno.test("the object has the status that the type names", () => {
  fc.assert(fc.property(webhookEvent({ density: 0 }), (event) => {
    if (event.type === "payment.paid_increment") assertEquals(event.payment.status, "PAID")
    else if ("payment" in event) assertEquals(`payment.${event.payment.status?.toLowerCase()}`, event.type)
    else if ("refund" in event) assertEquals(`refund.${event.refund.status?.toLowerCase()}`, event.type)
    else if ("payout" in event) assertEquals(`payout.${event.payout.status?.toLowerCase()}`, event.type)
  }))
})

Deno.test("every type occurs", () => {
  const seen = new Set(fc.sample(webhookEvent({ density: 0 }), { seed: 1, numRuns: 2000 }).map(({ type }) => type))
  for (const type of eventTypes) assert(seen.has(type), type)
})

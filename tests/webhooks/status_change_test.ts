import { assert, assertEquals } from "@std/assert"
import * as fc from "fast-check"
import type { WebhookEvent } from "../../src/webhooks/event.ts"
import { formatCreated } from "../../src/webhooks/created.ts"
import { makeEvent } from "../../src/webhooks/make_event.ts"
import { byStatusChange, isNewer, orderByStatusChange } from "../../src/webhooks/status_change.ts"

const event = (id: string, changed?: string, created?: string): WebhookEvent =>
  makeEvent(
    "payment.captured",
    changed === undefined ? {} : { statusOutput: { statusCodeChangeDateTime: changed } },
    created === undefined ? { id } : { id, created },
  )

Deno.test("the later status change is newer, whenever the event was made or arrived (protocol: delivery)", () => {
  const early = event("1", "20250303091500", "2025-03-03T10:00:00.000+0100")
  const late = event("2", "20250303091501", "2025-03-03T09:15:01.000+0100")
  assert(isNewer(late, early))
  assert(!isNewer(early, late))
})

Deno.test("of one moment the one made later is newer, across offsets; of the same two neither", () => {
  const first = event("1", "20250303091500", "2025-03-03T09:15:00.100+0100")
  const second = event("2", "20250303091500", "2025-03-03T08:15:00.200+0000")
  assert(isNewer(second, first))
  assert(!isNewer(first, second))
  assert(!isNewer(first, { ...first, id: "3" }))
})

Deno.test("without a status change the time of the event decides", () => {
  const token = (id: string, created: string) => makeEvent("token.updated", { id: "t" }, { id, created })
  assert(isNewer(token("2", "2025-03-03T09:15:00.200+0100"), token("1", "2025-03-03T09:15:00.100+0100")))
  assert(isNewer(event("2", undefined, "2025-03-03T09:15:01.000+0100"), event("1", "20250303091500")))
})

Deno.test("every object with a status is ordered by it", () => {
  const status = (statusCodeChangeDateTime: string) => ({ statusOutput: { statusCodeChangeDateTime } })
  const [old, recent] = [status("20250101000000"), status("20250102000000")]
  assert(isNewer(makeEvent("refund.created", recent, { id: "2" }), makeEvent("refund.created", old, { id: "1" })))
  assert(isNewer(makeEvent("payout.created", recent, { id: "2" }), makeEvent("payout.created", old, { id: "1" })))
  assert(isNewer(makeEvent("dispute.draft", recent, { id: "2" }), makeEvent("dispute.draft", old, { id: "1" })))
  const unknown = (capture: object): WebhookEvent => ({
    apiVersion: "v1",
    id: "u",
    type: "unknown",
    wireType: "capture.created",
    raw: {},
    capture,
  })
  assert(isNewer(unknown(recent), unknown(old)))
})

const anyEvent = fc.record({
  changed: fc.option(fc.constantFrom("20250303091500", "20250303091501", "20250303101500"), { nil: undefined }),
  created: fc.option(fc.integer({ min: 0, max: 3 }).map((n) => formatCreated(Date.UTC(2025, 2, 3, 9, 15, n))), {
    nil: undefined,
  }),
}).map(({ changed, created }) => event("e", changed, created))

Deno.test("it is an order: total, antisymmetric and transitive, also where moments are missing", () => {
  fc.assert(
    fc.property(anyEvent, anyEvent, anyEvent, (a, b, c) => {
      assertEquals(byStatusChange(a, b), -byStatusChange(b, a) + 0 as -1 | 0 | 1)
      if (byStatusChange(a, b) <= 0 && byStatusChange(b, c) <= 0) assert(byStatusChange(a, c) <= 0)
    }),
    { numRuns: 2000 },
  )
})

Deno.test("however events arrive, they are put into the same order", () => {
  const inOrder = ["20250303091500", "20250303091501", "20250303101500", "20260101000000"].map((at, i) =>
    event(`${i}`, at)
  )
  fc.assert(
    fc.property(fc.shuffledSubarray(inOrder, { minLength: inOrder.length }), (arrived) => {
      assertEquals(orderByStatusChange(arrived), inOrder)
    }),
  )
})

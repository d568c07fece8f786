import { assertEquals } from "@std/assert"
import { byDisplayOrder } from "../../../src/client_api/payment_items/display_order.ts"

Deno.test("byDisplayOrder sorts ascending, keeps the order of equals and leaves its input alone", () => {
  const items = [
    { id: "c", displayHints: { displayOrder: 20 } },
    { id: "a", displayHints: { displayOrder: 10 } },
    { id: "zero" },
    { id: "b", displayHints: { displayOrder: 10 } },
    { id: "also zero", displayHints: {} },
    { id: "below", displayHints: { displayOrder: -1 } },
  ]
  const before = items.map(({ id }) => id)
  assertEquals(byDisplayOrder(items).map(({ id }) => id), ["below", "zero", "also zero", "a", "b", "c"])
  assertEquals(items.map(({ id }) => id), before)
})

import { assertEquals } from "@std/assert"
import { makeEvent } from "../../src/webhooks/make_event.ts"

Deno.test("an event has the envelope of the platform, and its object under the name of its type", () => {
  const event = makeEvent("payout.account_credited", { id: "p", status: "ACCOUNT_CREDITED" }, {
    id: "e",
    created: "2025-03-03T09:20:11.127+0100",
    merchantId: "7731",
  })
  const status: string | undefined = event.payout.status
  assertEquals(status, "ACCOUNT_CREDITED")
  assertEquals(event, {
    apiVersion: "v1",
    id: "e",
    created: "2025-03-03T09:20:11.127+0100",
    merchantId: "7731",
    type: "payout.account_credited",
    payout: { id: "p", status: "ACCOUNT_CREDITED" },
  })
})

Deno.test("the compiler holds type and object together", () => {
  // @ts-expect-error a refund has no field of a dispute
  makeEvent("refund.created", { captureId: "c" }, { id: "e" })
  // @ts-expect-error there is no such type
  makeEvent("payment.payed", {}, { id: "e" })
})

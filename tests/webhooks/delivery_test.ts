import { assertEquals } from "@std/assert"
import * as Duration from "effect/Duration"
import { deliverySettings, keyIdHeader, signatureHeader, verificationHeader } from "../../src/webhooks/delivery.ts"

Deno.test("an event is delivered again after 10 minutes, 1, 2, 8 and 24 hours (protocol: delivery)", () => {
  assertEquals(deliverySettings.retries.map(Duration.toMinutes), [10, 60, 120, 480, 1440])
  assertEquals(Duration.toSeconds(deliverySettings.timeout), 10)
})

Deno.test("the headers are those of the platform (protocol: webhook signature, endpoint verification)", () => {
  assertEquals([signatureHeader, keyIdHeader, verificationHeader], [
    "X-GCS-Signature",
    "X-GCS-KeyId",
    "X-GCS-Webhooks-Endpoint-Verification",
  ])
})

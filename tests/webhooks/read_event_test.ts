import { assert, assertEquals, assertInstanceOf, assertStringIncludes } from "@std/assert"
import * as Result from "effect/Result"
import { ApiVersionMismatch, InvalidBody } from "../../src/webhooks/errors.ts"
import { eventTypes, objectOf } from "../../src/webhooks/event_types.ts"
import { readEvent } from "../../src/webhooks/read_event.ts"

const envelope = {
  apiVersion: "v1",
  id: "6a1f0c9e-3b58-4f6f-9a0c-5f1d0b7f2e90",
  created: "2025-03-03T09:20:11.127+0100",
  merchantId: "7731",
}
const read = (event: object) => Result.getOrThrow(readEvent(JSON.stringify(event)))
const refusal = (text: string) => Result.getOrThrow(Result.flip(readEvent(text)))

Deno.test("each of the 47 types is read with the object that it is about", () => {
  for (const type of eventTypes) {
    const object = objectOf(type) ?? ""
    const event = { ...envelope, type, [object]: { id: "000000773100000000420000100001" } }
    assertEquals<unknown>(read(event), event)
  }
})

Deno.test("what the platform added or left empty does not matter", () => {
  const event = read({
    ...envelope,
    merchantId: null,
    type: "payment.paid",
    shard: 7,
    refund: null,
    payment: { id: "p", status: "PAID_IN_GOLD", statusOutput: null, more: { than: "before" } },
  })
  const { merchantId: _, ...rest } = envelope
  assertEquals<unknown>(event, { ...rest, type: "payment.paid", payment: { id: "p", status: "PAID_IN_GOLD" } })
})

Deno.test("an event needs neither its time nor its merchant", () => {
  const event = { apiVersion: "v1", id: "e", type: "token.deleted", token: { id: "t" } }
  assertEquals<unknown>(read(event), event)
})

Deno.test("an unknown type is kept as it is, its object decoded where its name is known", () => {
  const delivered = {
    ...envelope,
    type: "capture.created",
    capture: { id: "c", status: "CAPTURED", x: 1 },
    ratio: 0.25,
  }
  assertEquals<unknown>(read(delivered), {
    ...envelope,
    type: "unknown",
    wireType: "capture.created",
    raw: delivered,
    capture: { id: "c", status: "CAPTURED" },
  })
})

Deno.test("an unknown type is never refused for its payload", () => {
  for (const payload of [{ payment: 7 }, { payment: { id: 7 } }, { mandate: { id: "m" } }, {}]) {
    const event = read({ ...envelope, type: "mandate.created", ...payload })
    assert(event.type === "unknown")
    assertEquals(event.payment, undefined)
    assertEquals<unknown>(event.raw, { ...envelope, type: "mandate.created", ...payload })
  }
})

Deno.test("a type called unknown is unknown", () => {
  const event = read({ ...envelope, type: "unknown" })
  assert(event.type === "unknown")
  assertEquals(event.wireType, "unknown")
})

const noEvents: ReadonlyArray<readonly [text: string, message: string]> = [
  ["", "not JSON"],
  ["{", "not JSON"],
  ["\uFEFF{}", "not JSON"],
  [`[${JSON.stringify({ ...envelope, type: "payment.paid", payment: {} })}]`, "one event per request"],
  ["null", "not a JSON object"],
  ["7", "not a JSON object"],
  ['"event"', "not a JSON object"],
  ["[".repeat(200_000), "not JSON"],
  ["[".repeat(200_000) + "]".repeat(200_000), "the body is"],
]

Deno.test("what is not one JSON object is refused, a list of events with its reason", () => {
  for (const [text, message] of noEvents) {
    const error = refusal(text)
    assertInstanceOf(error, InvalidBody)
    assertStringIncludes(error.message, message)
    assertEquals(error.problems, [])
  }
})

const misshapen: ReadonlyArray<readonly [event: object, ...properties: ReadonlyArray<string>]> = [
  [{ ...envelope, type: undefined }, "type"],
  [{ ...envelope, type: 7 }, "type"],
  [{ ...envelope, type: "payment.paid" }, "payment"],
  [{ ...envelope, type: "payment.paid", payment: null }, "payment"],
  [{ ...envelope, type: "payment.paid", payment: "s3cr3t" }, "payment"],
  [{ ...envelope, type: "payment.paid", payment: {}, id: undefined }, "id"],
  [{ ...envelope, type: "payment.paid", payment: {}, id: "" }, "id"],
  [{ ...envelope, type: "mandate.created", id: 7 }, "id"],
  [{ ...envelope, type: "refund.created", refund: { id: 4_711_815, status: "CREATED" } }, "refund.id"],
  [
    { ...envelope, type: "payment.paid", payment: { paymentOutput: { amountOfMoney: { amount: 10.5 } } } },
    "payment.paymentOutput.amountOfMoney.amount",
  ],
]

Deno.test("a wrong shape is refused by the names of the properties, without their values", () => {
  for (const [event, ...properties] of misshapen) {
    const error = refusal(JSON.stringify(event))
    assertInstanceOf(error, InvalidBody)
    assertEquals(error.problems.map(({ property }) => property), properties)
    for (const property of properties) assertStringIncludes(error.message, property)
    assert(!/s3cr3t|4711815|10\.5/.test(error.message), error.message)
  }
})

Deno.test("another version of the API is an error of its own that names both, before anything of the shape", () => {
  for (const version of ["v0", "v2", "", undefined, 1]) {
    const error = refusal(JSON.stringify({ ...envelope, apiVersion: version, type: 7 }))
    assertInstanceOf(error, ApiVersionMismatch)
    assertEquals(error.eventVersion, typeof version === "string" ? version : undefined)
    assertEquals(error.supportedVersion, "v1")
  }
})

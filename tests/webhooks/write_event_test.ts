import { assertEquals, assertInstanceOf, assertStringIncludes } from "@std/assert"
import * as fc from "fast-check"
import * as Result from "effect/Result"
import { InvalidBody } from "../../src/webhooks/errors.ts"
import { makeEvent } from "../../src/webhooks/make_event.ts"
import { readEvent } from "../../src/webhooks/read_event.ts"
import { writeEvent } from "../../src/webhooks/write_event.ts"
import { knownEvent } from "./arbitraries.ts"

Deno.test("what is written is read back, whatever the event holds", () => {
  fc.assert(
    fc.property(knownEvent(), (event) => {
      const text = Result.getOrThrow(writeEvent(event))
      const again = Result.getOrThrow(readEvent(text))
      assertEquals(again, event)
      assertEquals(Result.getOrThrow(writeEvent(again)), text)
    }),
    { numRuns: 300 },
  )
})

Deno.test("an unknown event is written as it came, what nobody knows included", () => {
  const text = JSON.stringify({ apiVersion: "v1", id: "e", type: "mandate.created", mandate: { ratio: 0.1, id: null } })
  assertEquals(writeEvent(Result.getOrThrow(readEvent(text))), Result.succeed(text))
})

Deno.test("a value of a wrong type is refused by its name; limits of requests do not hold for events", () => {
  const wrong = makeEvent("payment.paid", { id: 7 as unknown as string }, { id: "e" })
  const error = Result.getOrThrow(Result.flip(writeEvent(wrong)))
  assertInstanceOf(error, InvalidBody)
  assertStringIncludes(error.message, "payment.id")

  const free = makeEvent("payment.paid", { statusOutput: { statusCodeChangeDateTime: "yesterday" } }, { id: "e" })
  assertEquals(Result.flatMap(writeEvent(free), readEvent), Result.succeed(free))
})

Deno.test("a type that is none is refused", () => {
  const event = { ...makeEvent("payment.paid", {}, { id: "e" }), type: "payment.payed" as "payment.paid" }
  assertStringIncludes(Result.getOrThrow(Result.flip(writeEvent(event))).message, "type")
})

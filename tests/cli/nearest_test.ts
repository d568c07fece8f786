import { assert, assertEquals } from "@std/assert"
import * as fc from "fast-check"
import { nearest } from "../../src/cli/nearest.ts"
import { serverOperations } from "../../src/server_api/operations.ts"
import { eventTypes } from "../../src/webhooks/event_types.ts"

const operations = serverOperations.map(({ operation: { spec } }) => spec.id)

const meant: ReadonlyArray<readonly [string, ReadonlyArray<string>, string]> = [
  ["payments.craete", operations, "payments.create"],
  ["paymnets.approve", operations, "payments.approve"],
  ["PAYMENTS.CANCEL", operations, "payments.cancel"],
  ["convertAmount", operations, "services.convertAmount"],
  ["payment.payd", eventTypes, "payment.paid"],
  ["dispute", eventTypes, "dispute.created"],
]
for (const [written, names, name] of meant) {
  Deno.test(`${written} may stand for ${name}`, () => assert(nearest(written, names).includes(name)))
}

Deno.test("a name stands for itself alone", () => {
  fc.assert(fc.property(fc.constantFrom(...operations), (name) => assertEquals(nearest(name, operations), [name])))
})

Deno.test("a name is found again after one typing error", () => {
  fc.assert(
    fc.property(fc.constantFrom(...operations), fc.nat(), fc.constantFrom("x", "", "e"), (name, place, by) => {
      const at = place % name.length
      const written = name.slice(0, at) + by + name.slice(at + 1)
      assert(nearest(written, operations).length > 0)
    }),
  )
})

Deno.test("a word that has nothing in common with any name stands for none", () => {
  assertEquals(nearest("qqqqqqqq", operations), [])
})

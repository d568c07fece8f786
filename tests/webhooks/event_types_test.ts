import { assert, assertEquals } from "@std/assert"
import { eventTypes, eventTypesOf, objectOf } from "../../src/webhooks/event_types.ts"

Deno.test("47 types are known, each once, each of one object", () => {
  assertEquals(eventTypes.length, 47)
  assertEquals(new Set(eventTypes).size, 47)
  assertEquals(
    Object.fromEntries(Object.entries(eventTypesOf).map(([object, types]) => [object, types.length])),
    { payment: 20, refund: 7, payout: 8, token: 5, dispute: 7 },
  )
  for (const [object, types] of Object.entries(eventTypesOf)) {
    for (const type of types) {
      assert(type.startsWith(`${object}.`), type)
      assertEquals<string | undefined>(objectOf(type), object)
    }
  }
})

Deno.test("a type that nobody listed has no object, whatever it looks like", () => {
  for (const type of ["", "payment", "payment.", "payment.payed", "capture.created", "constructor", "__proto__"]) {
    assertEquals(objectOf(type), undefined)
  }
})

const catalogue = new URL("../../../shared/reference/server-api.json", import.meta.url)
const facts = await Deno.readTextFile(catalogue).catch((cause) => {
  if (cause instanceof Deno.errors.NotFound) return undefined
  throw cause
})

Deno.test({
  name: "the types are those of the catalogue, each with its property",
  ignore: facts === undefined,
  fn: () => {
    const { webhookEvents } = JSON.parse(facts ?? "{}") as {
      readonly webhookEvents: ReadonlyArray<{ readonly type: string; readonly property: string }>
    }
    const listed = webhookEvents.map(({ type, property }) => `${property} ${type}`).sort()
    assertEquals(eventTypes.map((type) => `${objectOf(type)} ${type}`).sort(), listed)
  },
})

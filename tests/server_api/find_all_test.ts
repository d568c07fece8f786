import { assertEquals } from "@std/assert"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import * as Payments from "../../src/server_api/payments.ts"
import * as Payouts from "../../src/server_api/payouts.ts"
import * as Refunds from "../../src/server_api/refunds.ts"
import { answered, respondingTransport } from "../support/scripted_transport.ts"
import { virtualApi } from "../support/test_api.ts"

const all = [
  ["payments", Payments.findAll],
  ["refunds", Refunds.findAll],
  ["payouts", Payouts.findAll],
] as const

/** A platform with so many objects of a kind, which answers the page that is asked for. */
const platform = (kind: string, total: number) =>
  respondingTransport(({ url }) => {
    const { searchParams } = new URL(url)
    const [offset, limit] = ["offset", "limit"].map((name) => Number(searchParams.get(name)))
    const page = Array.from(
      { length: Math.max(0, Math.min(limit, total - offset)) },
      (_, i) => ({ id: `${offset + i}` }),
    )
    return answered(200, { [kind]: page, limit, offset, totalCount: total })
  })

for (const [kind, findAll] of all) {
  Deno.test(`all ${kind} come in order, a page at a time`, async () => {
    const { layer, sent } = platform(kind, 250)
    const found = await Effect.runPromise(
      findAll({ merchantOrderId: 817 }).pipe(
        Stream.map(({ id }) => id),
        Stream.runCollect,
        Effect.provide(virtualApi(layer)),
      ),
    )
    assertEquals(found, Array.from({ length: 250 }, (_, i) => `${i}`))
    assertEquals(
      sent.map(({ request }) => new URL(request.url).search),
      [0, 100, 200].map((offset) => `?merchantOrderId=817&offset=${offset}&limit=100`),
    )
  })
}

Deno.test("a page that nobody wants is not asked for", async () => {
  const { layer, sent } = platform("payments", 250)
  const found = await Effect.runPromise(
    Payments.findAll({ offset: 10, limit: 20 }).pipe(
      Stream.take(20),
      Stream.runCollect,
      Effect.provide(virtualApi(layer)),
    ),
  )
  assertEquals([found.length, found[0].id, sent.length], [20, "10", 1])
})

Deno.test("a stream over nothing ends at once", async () => {
  const { layer, sent } = platform("payments", 0)
  const found = await Effect.runPromise(Payments.findAll().pipe(Stream.runCollect, Effect.provide(virtualApi(layer))))
  assertEquals([found.length, sent.length], [0, 1])
})

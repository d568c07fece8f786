import { assert, assertEquals } from "@std/assert"
import * as Effect from "effect/Effect"
import * as Logger from "effect/Logger"
import { type Fault, randomFaults, Sandbox, SandboxControl } from "../../../src/sandbox/mod.ts"
import * as Payments from "../../../src/server_api/payments.ts"
import type { ServerApi } from "../../../src/server_api/server_api.ts"
import { cardOrder } from "../orders.ts"
import { key, type PostBox, postBox, typesOf } from "../webhooks/post_box.ts"

const test = (
  name: string,
  program: (box: PostBox) => Effect.Effect<void, unknown, ServerApi | SandboxControl>,
): void =>
  Deno.test(name, () => {
    const box = postBox()
    const sandbox = Sandbox.layer({ clock: "manual", webhooks: [{ to: box.receive, keys: [key] }] })
    return Effect.runPromise(program(box).pipe(Effect.provide(sandbox), Effect.provide(Logger.layer([]))))
  })

const deliveries: Pick<Fault, "operation"> = { operation: "webhooks.deliver" }

test("a duplicate delivery arrives twice in a row and counts as delivered", (box) =>
  Effect.gen(function* () {
    const { inject, webhooks } = yield* SandboxControl
    yield* inject({ ...deliveries, point: "before", fault: { type: "duplicate" } })
    yield* Payments.create(cardOrder())
    yield* webhooks.deliverNow
    assertEquals(typesOf(box), ["payment.created", "payment.created", "payment.pending_approval"])
    assertEquals((yield* webhooks.deliveries()).map(({ state, attempts }) => [state, attempts.length]), [
      ["delivered", 2],
      ["delivered", 1],
    ])
  }))

test("an event that is lost on its way, or whose answer is, is sent again in time", (box) =>
  Effect.gen(function* () {
    const { advance, inject, webhooks } = yield* SandboxControl
    yield* inject({ ...deliveries, point: "before", fault: { type: "reset" } })
    yield* inject({ ...deliveries, point: "after", fault: { type: "silent" } })
    yield* Payments.create(cardOrder())
    yield* advance(0)
    assertEquals(typesOf(box), ["payment.pending_approval"])
    yield* advance("10 minutes")
    assertEquals(typesOf(box).toSorted(), ["payment.created", "payment.pending_approval", "payment.pending_approval"])
    const all = yield* webhooks.deliveries()
    assertEquals(all.map(({ state, attempts }) => [state, attempts.map(({ why }) => why)]), [
      ["delivered", ["fault before: reset", undefined]],
      ["delivered", ["fault after: silent", undefined]],
    ])
  }))

test("a fault that names no operation waits for a request: deliveries do not use it up", (box) =>
  Effect.gen(function* () {
    const { faults, inject, webhooks } = yield* SandboxControl
    yield* Payments.create(cardOrder())
    yield* webhooks.hold
    yield* inject({ point: "before", fault: { type: "reset" } })
    yield* webhooks.release()
    yield* webhooks.deliverNow
    assertEquals([box.received.length, (yield* faults).length], [2, 1])
  }))

test("under random faults every event arrives in the end", (box) =>
  Effect.gen(function* () {
    const { advance, events, setFaults, webhooks } = yield* SandboxControl
    const kinds = [{ type: "reset" }, { type: "duplicate" }, { type: "status", status: 503 }] as const
    yield* setFaults(randomFaults({ ...deliveries, rate: 0.5, seed: 4, kinds }))
    for (let i = 0; i < 10; i++) yield* Payments.create(cardOrder())
    yield* advance("3 days")
    const happened = (yield* events()).map(({ id }) => id)
    assertEquals(new Set(box.received.map(({ event }) => event.id)), new Set(happened))
    assert(box.received.length > happened.length)
    assertEquals((yield* webhooks.deliveries()).filter(({ state }) => state !== "delivered"), [])
  }))

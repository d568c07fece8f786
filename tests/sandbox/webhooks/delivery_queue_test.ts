import { assert, assertEquals } from "@std/assert"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { Sandbox, SandboxControl } from "../../../src/sandbox/mod.ts"
import { Store } from "../../../src/sandbox/store/store.ts"
import type { DeliveryQueue, NewDelivery } from "../../../src/sandbox/webhooks/delivery_queue.ts"
import * as Payments from "../../../src/server_api/payments.ts"
import { cardOrder } from "../orders.ts"
import { key, postBox } from "./post_box.ts"

const delivery = (eventId: string, dueAt: number, endpoint = "shop"): NewDelivery => ({
  endpoint,
  merchantId: "1234",
  eventId,
  type: "payment.paid",
  subjectId: `subject of ${eventId}`,
  body: `{"id":"${eventId}"}`,
  dueAt,
})

const test = (name: string, program: (queue: DeliveryQueue) => Effect.Effect<void>): void =>
  Deno.test(`delivery queue: ${name}`, () =>
    Effect.runPromise(Effect.provide(Effect.flatMap(Store, (store) => program(store.deliveries)), Store.layerMemory)))

const attempt = { at: 100, keyId: "k", status: 500, why: "expected a 2xx, got 500" }

test("what is due comes in the order of its moments, then of its making", (queue) =>
  Effect.gen(function* () {
    yield* queue.add([delivery("late", 300), delivery("b", 100), delivery("a", 100), delivery("other", 50, "other")])
    assertEquals((yield* queue.due(["shop"], 200, 0)).map(({ id }) => id), [2, 3])
    assertEquals(yield* queue.due(["shop", "other"], 300, 0, 2), [{ id: 4, dueAt: 50 }, { id: 2, dueAt: 100 }])
    assertEquals(yield* queue.due([], 300, 0), [])
    assertEquals(yield* queue.due(["shop"], 99, 0), [])
  }))

test("one claim wins, until its lease ends", (queue) =>
  Effect.gen(function* () {
    yield* queue.add([delivery("a", 100)])
    assertEquals(yield* queue.claim(1, 99, 0, 10), undefined)
    const claims = yield* Effect.all([queue.claim(1, 100, 0, 10), queue.claim(1, 100, 0, 10)], { concurrency: 2 })
    assertEquals(claims.filter((claim) => claim !== undefined).length, 1)
    assertEquals(yield* queue.due(["shop"], 100, 9), [])
    assertEquals(yield* queue.leaseEnd(["shop"], 9), 10)
    assertEquals(yield* queue.leaseEnd(["other"], 9), undefined)
    assertEquals(yield* queue.leaseEnd(["shop"], 10), undefined)
    const next = yield* queue.claim(1, 100, 10, 20)
    assertEquals([next?.eventId, next?.body, next?.failures, next?.dueAt], ["a", `{"id":"a"}`, 0, 100])
  }))

test("who lost a claim can neither settle nor give back", (queue) =>
  Effect.gen(function* () {
    yield* queue.add([delivery("a", 100)])
    const lost = yield* queue.claim(1, 100, 0, 10)
    const held = yield* queue.claim(1, 100, 10, 20)
    assert(lost !== undefined && held !== undefined)
    yield* queue.settle(lost, { state: "delivered", failures: 0, attempts: [attempt] })
    yield* queue.giveBack(lost)
    assertEquals(yield* queue.claim(1, 100, 15, 30), undefined)
    assertEquals((yield* queue.list())[0].state, "waiting")
    yield* queue.giveBack(held)
    assert((yield* queue.claim(1, 100, 15, 30)) !== undefined)
  }))

test("a settled delivery waits, is over, and is queued again", (queue) =>
  Effect.gen(function* () {
    yield* queue.add([delivery("a", 100), delivery("b", 100)])
    const first = yield* queue.claim(1, 100, 0, 10)
    assert(first !== undefined)
    yield* queue.settle(first, { state: "waiting", dueAt: 700, failures: 1, attempts: [attempt] })
    assertEquals(yield* queue.due(["shop"], 1000, 0), [{ id: 2, dueAt: 100 }, { id: 1, dueAt: 700 }])
    const second = yield* queue.claim(1, 700, 0, 10)
    assert(second !== undefined)
    assertEquals([second.failures, second.attempts], [1, [attempt]])
    yield* queue.settle(second, { state: "givenUp", failures: 2, attempts: [attempt, attempt] })
    assertEquals((yield* queue.due(["shop"], 1000, 0)).length, 1)
    assertEquals(yield* queue.claim(1, 1000, 0, 10), undefined)
    assertEquals(yield* queue.requeue("a", 900), [1])
    assertEquals(yield* queue.requeue("nobody's", 900), [])
    const [again] = yield* queue.list("a")
    assertEquals([again.state, again.dueAt, again.attempts.length], ["waiting", 900, 2])
    assertEquals((yield* queue.claim(1, 900, 0, 10))?.failures, 0)
    assertEquals((yield* queue.list("subject of b")).map(({ eventId }) => eventId), ["b"])
  }))

Deno.test("two sandboxes on one file never send one delivery twice", async () => {
  const folder = await Deno.makeTempDir()
  const box = postBox()
  const options = {
    store: { file: `${folder}/sandbox.sqlite` },
    webhooks: [{ to: box.receive, keys: [key] as const }],
  }
  const twice = Effect.gen(function* () {
    const sandboxes = yield* Effect.all([Layer.build(Sandbox.layer(options)), Layer.build(Sandbox.layer(options))])
    const busy = Effect.gen(function* () {
      const { webhooks } = yield* SandboxControl
      yield* Effect.forEach(Array(10), () => Payments.create(cardOrder()), { discard: true })
      yield* webhooks.deliverNow
      while ((yield* webhooks.deliveries()).some(({ state }) => state === "waiting")) yield* Effect.sleep(1)
    })
    yield* Effect.forEach(sandboxes, (sandbox) => Effect.provideContext(busy, sandbox), { concurrency: 2 })
  })
  try {
    await Effect.runPromise(Effect.scoped(twice))
    assertEquals(box.received.length, 40)
    assertEquals(new Set(box.received.map(({ event }) => event.id)).size, 40)
  } finally {
    await Deno.remove(folder, { recursive: true })
  }
})

import { assert, assertEquals, assertMatch, assertObjectMatch, assertStringIncludes } from "@std/assert"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Logger from "effect/Logger"
import * as Random from "effect/Random"
import * as Redacted from "effect/Redacted"
import { Sandbox, SandboxControl } from "../../../src/sandbox/mod.ts"
import type { EmbeddedOptions } from "../../../src/sandbox/sandbox.ts"
import * as Payments from "../../../src/server_api/payments.ts"
import * as Payouts from "../../../src/server_api/payouts.ts"
import * as Refunds from "../../../src/server_api/refunds.ts"
import type { ServerApi } from "../../../src/server_api/server_api.ts"
import * as Tokens from "../../../src/server_api/tokens.ts"
import { parseCreated } from "../../../src/webhooks/created.ts"
import { deliverySettings } from "../../../src/webhooks/delivery.ts"
import { isNewer } from "../../../src/webhooks/status_change.ts"
import { verify } from "../../../src/webhooks/verify.ts"
import { layer as webhooksLayer } from "../../../src/webhooks/layer.ts"
import { cardOrder } from "../orders.ts"
import { key, type PostBox, postBox, type Received, typesOf } from "./post_box.ts"

const quiet = Logger.layer([])

/** A sandbox that delivers to a post box in the same process. */
const test = <E>(
  name: string,
  program: (box: PostBox) => Effect.Effect<void, E, ServerApi | SandboxControl>,
  options: EmbeddedOptions = {},
): void =>
  Deno.test(name, () => {
    const box = postBox()
    const sandbox = Sandbox.layer({ webhooks: [{ to: box.receive, keys: [key] }], ...options })
    return Effect.runPromise(program(box).pipe(Effect.provide(sandbox), Effect.provide(quiet)))
  })

const created = (order = cardOrder()) => Effect.map(Payments.create(order), ({ payment }) => payment?.id ?? "")

const statusOf = ({ event }: Received): unknown =>
  (Object.values(event).find((value) => typeof value === "object") as { status?: unknown } | undefined)?.status

/** A request as a receiver gets it. */
const requestOf = ({ body, headers }: Received): Request =>
  new Request("https://shop.example/webhooks", { method: "POST", headers, body })

test("a payment's life arrives in order, each event with the payment as it was then", (box) =>
  Effect.gen(function* () {
    const { advance, events, webhooks } = yield* SandboxControl
    const id = yield* created(cardOrder({ reference: "ORD-817" }))
    yield* Payments.approve(id)
    yield* advance("2 days")
    yield* Payments.refund(id, { amountOfMoney: { amount: 4990, currencyCode: "CHF" } })
    yield* advance("2 days")
    yield* webhooks.deliverNow
    assertEquals(box.received.map((one) => [one.event.type, statusOf(one)]), [
      ["payment.created", "CREATED"],
      ["payment.pending_approval", "PENDING_APPROVAL"],
      ["payment.capture_requested", "CAPTURE_REQUESTED"],
      ["payment.captured", "CAPTURED"],
      ["payment.paid", "PAID"],
      ["payment.refunded", "REFUNDED"],
      ["refund.created", "REFUND_REQUESTED"],
      ["refund.refund_requested", "REFUND_REQUESTED"],
      ["refund.refunded", "REFUNDED"],
    ])
    assertEquals(box.received.map(({ event }) => event.id), (yield* events()).map((event) => event.id))
    const times = (yield* events()).map(({ at }) => at)
    box.received.forEach(({ event }, i) => {
      assertEquals([event.merchantId, event.apiVersion], ["1234", "v1"])
      assertMatch(event.created, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+0000$/)
      assertEquals(parseCreated(event.created), parseCreated(new Date(times[i]).toISOString()))
    })
    const paid = box.received[4].event.payment
    assertObjectMatch(paid as object, {
      id,
      paymentOutput: {
        amountOfMoney: { amount: 4990 },
        amountPaid: 4990,
        references: { merchantReference: "ORD-817" },
      },
      statusOutput: { statusCode: 1000 },
    })
  }))

test("what happens within one change is told as it was on the way", (box) =>
  Effect.gen(function* () {
    const { webhooks } = yield* SandboxControl
    const id = yield* created()
    yield* Payments.approve(id)
    // The waiting capture goes through first.
    yield* Payments.refund(id)
    yield* webhooks.deliverNow
    const told = box.received.filter(({ event }) => event.payment !== undefined)
    assertEquals(told.map((one) => [one.event.type, statusOf(one)]).slice(2), [
      ["payment.capture_requested", "CAPTURE_REQUESTED"],
      ["payment.captured", "CAPTURED"],
      ["payment.refunded", "REFUNDED"],
    ])
  }))

test("the event shows the payment exactly as reading it does", (box) =>
  Effect.gen(function* () {
    const { webhooks } = yield* SandboxControl
    const id = yield* created(cardOrder({ holder: "Heidi Müller", tokenize: true }))
    yield* webhooks.deliverNow
    const read = yield* Payments.get(id)
    const last = box.received.at(-1)
    assert(last !== undefined)
    const event = yield* Effect.provide(verify(requestOf(last)), webhooksLayer(key))
    assert(event.type === "payment.pending_approval")
    assertEquals(event.payment, read)
  }))

test("refunds, payouts and tokens are told too; of a deleted token the id only", (box) =>
  Effect.gen(function* () {
    const { advance, webhooks } = yield* SandboxControl
    const id = yield* created()
    const { token = "" } = yield* Payments.tokenize(id, { alias: "mine" })
    yield* Tokens.remove(token)
    const payout = yield* Payouts.create({
      amountOfMoney: { amount: 100, currencyCode: "CHF" },
      bankTransferPayoutMethodSpecificInput: {
        bankAccountIban: { accountHolderName: "Heidi Müller", iban: "CH9300762011623852957" },
      },
    })
    yield* advance("3 days")
    yield* webhooks.deliverNow
    const about = (object: string) => box.received.filter(({ event }) => event[object] !== undefined)
    assertEquals(about("token").map(({ event }) => event.type), ["token.created", "token.deleted"])
    assertEquals(about("token")[1].event.token, { id: token })
    assertObjectMatch(about("token")[0].event.token as object, { id: token, originalPaymentId: id })
    assertEquals(about("payout").map(({ event }) => event.type), [
      "payout.created",
      "payout.payout_requested",
      "payout.account_credited",
    ])
    assertObjectMatch(about("payout")[2].event.payout as object, { id: payout.id, status: "ACCOUNT_CREDITED" })
    assert(!JSON.stringify(box.received.map(({ body }) => body)).includes("4012000033330026"))
  }))

test("a receiver of this library takes everything that is sent", (box) =>
  Effect.gen(function* () {
    const { advance, webhooks } = yield* SandboxControl
    const id = yield* created()
    yield* Payments.approve(id)
    const refund = yield* Payments.refund(id)
    yield* Effect.exit(Refunds.cancel(refund.id ?? ""))
    yield* advance("9 days")
    yield* webhooks.deliverNow
    assert(box.received.length >= 8)
    for (const one of box.received) {
      const event = yield* Effect.provide(verify(requestOf(one)), webhooksLayer(key))
      assertEquals<string>(event.type, one.event.type)
    }
  }))

test("failed deliveries climb the ladder under a moved clock, the same bytes each time", (box) =>
  Effect.gen(function* () {
    const { advance, webhooks } = yield* SandboxControl
    yield* webhooks.hold
    const id = yield* created()
    const [first] = yield* webhooks.deliveries(id)
    box.answers.push(...Array(20).fill(503))
    yield* webhooks.release()
    yield* advance("3 days")
    const deliveries = yield* webhooks.deliveries(id)
    assertEquals(deliveries.map(({ state }) => state), ["givenUp", "givenUp"])
    for (const { attempts } of deliveries) {
      assertEquals(attempts.length, 6)
      const waits = attempts.slice(1).map(({ at }, i) => at - attempts[i].at)
      assertEquals(waits, deliverySettings.retries.map((wait) => Duration.toMillis(wait)))
      assertEquals(attempts[0], {
        at: attempts[0].at,
        keyId: key.id,
        status: 503,
        why: "expected a 2xx, got 503",
      })
    }
    const ofFirst = box.received.filter(({ event }) => event.id === first.eventId)
    assertEquals(new Set(ofFirst.map(({ body }) => body)).size, 1)
    // Turn by turn: the two events of the payment climb side by side.
    assertEquals(typesOf(box), Array(6).fill(["payment.created", "payment.pending_approval"]).flat())
  }))

test("a redirect and an error are no 2xx; a delivery ends with the first 2xx", (box) =>
  Effect.gen(function* () {
    const { advance, webhooks } = yield* SandboxControl
    yield* webhooks.hold
    box.answers.push(302, 404, 200, 202)
    const id = yield* created()
    yield* webhooks.release()
    yield* advance("1 day")
    const deliveries = yield* webhooks.deliveries(id)
    assertEquals(deliveries.map(({ state, attempts }) => [state, ...attempts.map(({ status }) => status)]), [
      ["delivered", 302, 200],
      ["delivered", 404, 202],
    ])
  }))

test("changes and deliveries are played at their own times", (box) =>
  Effect.gen(function* () {
    const { advance, webhooks } = yield* SandboxControl
    yield* webhooks.hold
    const id = yield* created()
    yield* Payments.approve(id)
    box.answers.push(500, 500, 500)
    yield* webhooks.release()
    // 10 minutes: the ladder; 1 hour: the capture; another day: its funds.
    yield* advance("2 days")
    assertEquals(typesOf(box).slice(3), [
      "payment.created",
      "payment.pending_approval",
      "payment.capture_requested",
      "payment.captured",
      "payment.paid",
    ])
  }))

test("duplicates and reordering on demand; status changes put them in order again", (box) =>
  Effect.gen(function* () {
    const { advance, webhooks } = yield* SandboxControl
    yield* webhooks.hold
    const id = yield* created()
    yield* Payments.approve(id)
    yield* advance("2 days")
    assertEquals(box.received.length, 0)
    yield* webhooks.release({ order: "reversed", copies: 2 })
    const lives = ["payment.created", "payment.pending_approval", "payment.capture_requested", "payment.captured"]
    assertEquals(typesOf(box), [...lives, "payment.paid"].toReversed().flatMap((type) => [type, type]))
    const events = yield* Effect.provide(
      Effect.forEach(box.received, (one) => verify(requestOf(one))),
      webhooksLayer(key),
    )
    assert(isNewer(events[0], events[2]))
    assert(!isNewer(events[2], events[0]))
    yield* Payments.get(id)
    yield* webhooks.deliverNow
    assertEquals(box.received.length, 10)
  }))

test("a shuffle is repeated by its seed", (box) =>
  Effect.gen(function* () {
    const { advance, webhooks } = yield* SandboxControl
    const orders: Array<ReadonlyArray<string>> = []
    for (const seed of ["one", "one", "two"]) {
      yield* webhooks.hold
      const id = yield* created()
      yield* Payments.approve(id)
      yield* advance("2 days")
      const before = box.received.length
      yield* webhooks.release({ order: "shuffled" }).pipe(Random.withSeed(seed))
      orders.push(typesOf(box).slice(before))
    }
    assertEquals(orders[0].length, 5)
    assertEquals(orders[0], orders[1])
    assert(orders[0].join() !== orders[2].join())
  }))

test("an event is delivered again by hand, with the same id and bytes", (box) =>
  Effect.gen(function* () {
    const { webhooks } = yield* SandboxControl
    const id = yield* created()
    yield* webhooks.deliverNow
    const [{ eventId }] = yield* webhooks.deliveries(id)
    box.answers.push(500)
    yield* webhooks.redeliver(eventId)
    assertEquals(box.received.length, 3)
    assertEquals(box.received[2].body, box.received[0].body)
    const [delivery] = yield* webhooks.deliveries(eventId)
    assertEquals([delivery.state, delivery.attempts.length], ["waiting", 2])
    yield* webhooks.deliverNow
    assertEquals((yield* webhooks.deliveries(eventId)).map(({ state }) => state), ["delivered"])
    const refused = yield* Effect.flip(webhooks.redeliver("nobody's"))
    assertStringIncludes(refused.message, "nobody's")
  }))

const second = { id: "webhook-key-2", secret: Redacted.make("second secret") }
{
  const box = postBox()
  test("keys rotate: the active one signs, also what is sent again", () =>
    Effect.gen(function* () {
      const { webhooks } = yield* SandboxControl
      const id = yield* created()
      yield* webhooks.deliverNow
      yield* webhooks.activateKey(second.id)
      const [{ eventId }] = yield* webhooks.deliveries(id)
      yield* webhooks.redeliver(eventId)
      assertEquals(box.received.map(({ headers }) => headers.get("X-GCS-KeyId")), [key.id, key.id, second.id])
      for (const one of box.received) {
        yield* Effect.provide(verify(requestOf(one)), webhooksLayer(key, second))
      }
      const refused = yield* Effect.flip(verify(requestOf(box.received[2]))).pipe(Effect.provide(webhooksLayer(key)))
      assertEquals(refused._tag, "UnknownKey")
      assertEquals((yield* Effect.flip(webhooks.activateKey("third")))._tag, "SandboxRefused")
      assertEquals((yield* webhooks.endpoints)[0].activeKeyId, second.id)
    }), { webhooks: [{ to: box.receive, keys: [key, second] }] })
}

test("deliveries arrive by themselves", (box) =>
  Effect.gen(function* () {
    const id = yield* created()
    while (box.received.length < 2) yield* Effect.sleep(1)
    assertEquals(typesOf(box), ["payment.created", "payment.pending_approval"])
    assertObjectMatch(box.received[1].event.payment as object, { id })
    assertEquals(box.verifications.length, 1)
  }))

const [mine, theirs, all] = [postBox(), postBox(), postBox()]
test("each endpoint gets the events of its merchant; one that fails holds nobody up", () =>
  Effect.gen(function* () {
    const { webhooks } = yield* SandboxControl
    const id = yield* created()
    yield* webhooks.deliverNow
    assertEquals([mine, theirs, all].map(({ received }) => received.length), [2, 0, 2])
    assertEquals((yield* webhooks.deliveries(id)).map(({ endpoint, state }) => [endpoint, state]), [
      ["mine", "delivered"],
      ["endpoint-3", "delivered"],
      ["broken", "waiting"],
      ["mine", "delivered"],
      ["endpoint-3", "delivered"],
      ["broken", "waiting"],
    ])
    assertEquals((yield* webhooks.deliveries(id))[2].attempts.at(-1)?.why, "the receiver failed")
  }), {
  webhooks: [
    { to: mine.receive, keys: [key], name: "mine", merchantId: "1234" },
    { to: theirs.receive, keys: [key], merchantId: "7731" },
    { to: all.receive, keys: [key] },
    { to: () => Effect.die("broken"), keys: [key], name: "broken" },
  ],
})

const slow = postBox()
test("no answer in time counts as failed", () =>
  Effect.gen(function* () {
    const { webhooks } = yield* SandboxControl
    const id = yield* created()
    yield* webhooks.deliverNow
    assertEquals((yield* webhooks.deliveries(id))[0].attempts[0].why, "no answer in time")
    assertEquals((yield* webhooks.endpoints)[0].isVerified, true)
  }), {
  webhooks: [{
    to: (request) => request.method === "GET" ? slow.receive(request) : Effect.never,
    keys: [key],
  }],
  settings: { webhookDelivery: { ...deliverySettings, timeout: Duration.millis(20) } },
})

test("a reset forgets deliveries", (box) =>
  Effect.gen(function* () {
    const { reset, webhooks } = yield* SandboxControl
    yield* webhooks.hold
    yield* created()
    yield* reset
    yield* webhooks.release()
    assertEquals(box.received.length, 0)
    assertEquals(yield* webhooks.deliveries(), [])
  }))

test("without endpoints nothing is queued", () =>
  Effect.gen(function* () {
    const { advance, webhooks } = yield* SandboxControl
    yield* created()
    yield* advance("1 day")
    yield* webhooks.deliverNow
    assertEquals(yield* webhooks.deliveries(), [])
  }), { webhooks: [] })

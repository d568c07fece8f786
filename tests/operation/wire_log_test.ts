import { assert, assertEquals, assertMatch, assertNotEquals } from "@std/assert"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import * as Redacted from "effect/Redacted"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import * as Limits from "../../src/operation/limits.ts"
import { personalData } from "../../src/operation/obfuscation/rules.ts"
import * as WireLog from "../../src/operation/wire_log.ts"
import * as Disputes from "../../src/server_api/disputes.ts"
import * as Files from "../../src/server_api/files.ts"
import { create, get } from "../support/operations.ts"
import {
  answered,
  answeredText,
  inVirtualTime,
  lost,
  respondingTransport,
  scriptedTransport,
  silence,
  type Turn,
} from "../support/scripted_transport.ts"
import { virtualApi } from "../support/test_api.ts"
import { testEffect } from "../support/test_effect.ts"

const order = { amount: 4990, card: { number: Redacted.make("4012000033330026"), cvv: Redacted.make("987") } }

/** A wire log that keeps its entries. */
const keeping = (options: WireLog.WireLogOptions = {}) => {
  const entries: Array<WireLog.WireEntry> = []
  const wireLog = WireLog.make({ ...options, write: (entry) => Effect.sync(() => void entries.push(entry)) })
  return { entries, wireLog }
}

const tags = (entries: ReadonlyArray<WireLog.WireEntry>) => entries.map(({ _tag }) => _tag)

testEffect(
  "a request and its answer share an id, show what was sent and hide what nobody may see",
  Effect.gen(function* () {
    const { entries, wireLog } = keeping()
    const slow: Turn = Effect.delay(answered(201, { id: "p-1", value: "x" }, { location: "/p-1" }), "250 millis")
    yield* inVirtualTime(Effect.provide(create(order), virtualApi(scriptedTransport(slow).layer, { wireLog })))
    const [request, answer] = entries
    assert(request._tag === "Request" && answer._tag === "Answer" && entries.length === 2)
    assertMatch(request.correlationId, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    assertEquals(answer.correlationId, request.correlationId)
    assertEquals([request.method, request.url], ["POST", "https://payment.example.com/v1/7731/payments"])
    assertEquals(request.headers.authorization, "********")
    assertEquals(request.headers["content-type"], "application/json")
    assert(request.headers["x-gcs-idempotence-key"] !== undefined)
    assertEquals(JSON.parse(request.body), { amount: 4990, card: { number: "************0026", cvv: "***" } })
    assertEquals([answer.status, Duration.toMillis(answer.duration)], [201, 250])
    assertEquals(answer.headers, { "content-type": "application/json", location: "/p-1" })
    assertEquals(JSON.parse(answer.body), { id: "p-1", value: "*" })
    assert(!JSON.stringify(entries).includes("987"))
  }),
)

testEffect(
  "each attempt has an id of its own; a missing answer is told with its reason",
  Effect.gen(function* () {
    const { entries, wireLog } = keeping()
    const script = scriptedTransport(lost, answered(201, { id: "p-1" }))
    yield* inVirtualTime(Effect.provide(create(order), virtualApi(script.layer, { wireLog })))
    assertEquals(tags(entries), ["Request", "NoAnswer", "Request", "Answer"])
    const [first, failed, second] = entries
    assert(failed._tag === "NoAnswer" && failed.correlationId === first.correlationId)
    assertEquals(failed.reason, "the connection broke")
    assertNotEquals(first.correlationId, second.correlationId)
  }),
)

testEffect(
  "an attempt that is given up is told",
  Effect.gen(function* () {
    const { entries, wireLog } = keeping()
    const call = get("p-1").pipe(Limits.withLimits({ attempt: "2 seconds", call: "2 seconds" }), Effect.flip)
    const error = yield* inVirtualTime(Effect.provide(call, virtualApi(scriptedTransport(silence).layer, { wireLog })))
    assertEquals(error._tag, "TimeoutError")
    assertEquals(tags(entries), ["Request", "NoAnswer"])
    const [, given] = entries
    assert(given._tag === "NoAnswer" && Duration.toMillis(given.duration) === 2000)
    assertEquals(given.reason, "nobody waits for it any more")
  }),
)

const pdf = { fileName: "receipt.pdf", contentType: "application/pdf", content: new TextEncoder().encode("%PDF") }

testEffect(
  "files are binary content both ways, whether they come whole or as streams",
  Effect.gen(function* () {
    const { entries, wireLog } = keeping()
    const script = scriptedTransport(
      answered(201, { fileId: "f-1" }),
      answered(201, { fileId: "f-2" }),
      answeredText(200, "%PDF", "application/pdf"),
      answered(404, { errors: [] }),
    )
    const calls = Effect.all([
      Disputes.uploadFile("d-1", pdf),
      Disputes.uploadFile("d-1", { ...pdf, content: Stream.succeed(pdf.content) }),
      Effect.scoped(Files.getFile("f-1")),
      Effect.flip(Effect.scoped(Files.getFile("f-2"))),
    ])
    yield* inVirtualTime(Effect.provide(calls, virtualApi(script.layer, { wireLog })))
    const bodies = entries.map((entry) => entry._tag === "NoAnswer" ? entry.reason : entry.body)
    const binary = "<binary content>"
    assertEquals(bodies, [binary, '{"fileId":"f-1"}', binary, '{"fileId":"f-2"}', "", binary, "", "<stream>"])
  }),
)

const failing: Readonly<Record<string, (entry: WireLog.WireEntry) => Effect.Effect<void>>> = {
  "throws": () => {
    throw new Error("no paper")
  },
  "dies": () => Effect.die("no paper"),
  "never ends": () => Effect.never,
  "is interrupted": () => Effect.interrupt,
}

for (const [name, write] of Object.entries(failing)) {
  testEffect(
    `a log that ${name} breaks no call`,
    Effect.gen(function* () {
      const script = scriptedTransport(lost, answered(201, { id: "p-1" }))
      const api = virtualApi(script.layer, { wireLog: WireLog.make({ write }) })
      const payment = yield* inVirtualTime(Effect.provide(create(order), api))
      assertEquals([payment.id, script.sent.length], ["p-1", 2])
    }),
  )
}

testEffect(
  "a rule that throws breaks no call",
  Effect.gen(function* () {
    const throwing = () => {
      throw new Error("no rule")
    }
    const rules = { properties: { id: throwing }, headers: { date: throwing } }
    const { entries, wireLog } = keeping({ rules })
    const script = scriptedTransport(answered(200, { id: "p-1" }))
    const payment = yield* inVirtualTime(Effect.provide(get("p-1"), virtualApi(script.layer, { wireLog })))
    assertEquals(payment.id, "p-1")
    assert(!JSON.stringify(entries).includes("p-1\\"))
  }),
)

testEffect(
  "interruption goes through a log as it goes through the call",
  Effect.gen(function* () {
    const { entries, wireLog } = keeping()
    const fiber = yield* Effect.forkChild(
      Effect.provide(get("p-1"), virtualApi(scriptedTransport(silence).layer, { wireLog })),
    )
    yield* TestClock.adjust("1 second")
    yield* Fiber.interrupt(fiber)
    assertEquals(tags(entries), ["Request", "NoAnswer"])
  }).pipe(Effect.provide(TestClock.layer())),
)

testEffect(
  "a call's own log stands in for the layer's",
  Effect.gen(function* () {
    const layers = keeping()
    const own = keeping({ rules: personalData, bodyLength: 4 })
    const api = virtualApi(scriptedTransport(answered(200, { id: "p-1" })).layer, { wireLog: layers.wireLog })
    const calls = Effect.andThen(WireLog.withWireLog(own.wireLog)(get("p-1")), get("p-2"))
    yield* inVirtualTime(Effect.provide(calls, api))
    assertEquals([own.entries.length, layers.entries.length], [2, 2])
    const answer = own.entries[1]
    assert(answer._tag === "Answer")
    assertEquals(answer.body, '{"id… (12 characters)')
  }),
)

testEffect(
  "entries go to Effect's logger as HTTP writes messages",
  Effect.gen(function* () {
    const lines: Array<string> = []
    const logger = Logger.make(({ message }) => void lines.push(String(message)))
    const script = scriptedTransport(answered(200, { id: "p-1" }), lost)
    const call = Effect.andThen(get("p-1"), Effect.flip(get("p-2"))).pipe(
      Effect.provide(virtualApi(script.layer, { wireLog: WireLog.make(), retry: { maxAttempts: 1 } })),
      Effect.provide(Logger.layer([logger])),
    )
    yield* inVirtualTime(call)
    assertEquals(lines.length, 4)
    const [request, answer, , none] = lines.map((line) => line.replace(/[0-9a-f]{8}-[-0-9a-f]{27}/, "ID"))
    assertMatch(
      request,
      /^request ID\nGET https:\/\/payment.example.com\/v1\/7731\/payments\/p-1 HTTP\/1.1\n(.+: .+\n)*authorization: \*{8}(\n.+: .+)*$/,
    )
    assertEquals(answer, 'answer ID after 0\nHTTP/1.1 200\ncontent-type: application/json\n\n{"id":"p-1"}')
    assertEquals(none, "no answer ID after 0: the connection broke")
  }),
)

testEffect(
  "a call without a log uses the very transport of the layer",
  Effect.gen(function* () {
    const script = respondingTransport(() => answered(200, { id: "p-1" }))
    let watched = 0
    const wireLog: WireLog.WireLog = (transport) => {
      watched++
      return transport
    }
    const api = yield* Layer.build(virtualApi(script.layer))
    yield* Effect.provide(get("p-1"), api)
    assertEquals(watched, 0)
    yield* Effect.provide(WireLog.withWireLog(wireLog)(get("p-1")), api)
    assertEquals(watched, 1)
  }),
)

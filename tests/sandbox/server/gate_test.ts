import { assert, assertEquals } from "@std/assert"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import * as Retry from "../../../src/operation/retry.ts"
import { RateLimited } from "../../../src/operation/errors.ts"
import { healthPath } from "../../../src/sandbox/health.ts"
import * as Sandbox from "../../../src/sandbox/sandbox.ts"
import { makeGate } from "../../../src/sandbox/server/gate.ts"
import { SandboxServer } from "../../../src/sandbox/server/node_server.ts"
import type { SandboxSettings } from "../../../src/sandbox/settings.ts"
import * as Payments from "../../../src/server_api/payments.ts"
import { ServerApi } from "../../../src/server_api/server_api.ts"
import { cardOrder } from "../orders.ts"

Deno.test("a gate has so many places, and gives each back once", () => {
  const gate = makeGate(2)
  const [one, two] = [gate.enter(), gate.enter()]
  assert(one !== undefined && two !== undefined)
  assertEquals(gate.enter(), undefined)
  one.leave()
  one.leave()
  assert(gate.enter() !== undefined)
  assertEquals(gate.enter(), undefined)
})

Deno.test("bodies have room until all together are too large, and give it back", () => {
  const gate = makeGate(3)
  const [one, two] = [gate.enter(), gate.enter()]
  const half = 32 * 1024 * 1024
  assert(one?.take(half) && one.take(half - 1) && two?.take(1))
  assertEquals(two?.take(1), false)
  one?.leave()
  assertEquals(two?.take(half), true)
})

const apiKey = { id: "key-1", secret: Redacted.make("c2FuZGJveC1vbmx5") }

const test = (
  name: string,
  settings: Partial<SandboxSettings>,
  program: (port: number) => Effect.Effect<void, unknown, ServerApi>,
): void =>
  Deno.test(name, () => {
    const server = Sandbox.layerServer({
      port: 0,
      grace: "1 second",
      merchants: [{ id: "1234", keys: [apiKey] }],
      settings,
    })
    const client = Layer.unwrap(Effect.map(SandboxServer, ({ url }) =>
      ServerApi.layer({ endpoint: url, merchantId: "1234", integrator: "test", apiKey })))
    return Effect.runPromise(
      Effect.flatMap(SandboxServer, ({ port }) =>
        program(port)).pipe(Effect.provide(Layer.provideMerge(client, server))),
    )
  })

const once = Retry.withRetry({ maxAttempts: 1 })

/** A request whose body never comes: it holds its place until its connection is closed. */
const halfSent = (port: number): Effect.Effect<Deno.TcpConn> =>
  Effect.promise(async () => {
    const connection = await Deno.connect({ hostname: "127.0.0.1", port })
    const head = "POST /v1/1234/payments HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\n{"
    await connection.write(new TextEncoder().encode(head))
    return connection
  })

const pay = Payments.create(cardOrder()).pipe(once)

test(
  "beyond the open requests one is told to come again, until there is room",
  { openRequests: 2 },
  (port) =>
    Effect.gen(function* () {
      const connections = [yield* halfSent(port), yield* halfSent(port)]
      // A request that was sent is not one that has arrived.
      const refused = yield* Effect.retry(
        Effect.flatMap(
          Effect.result(pay),
          (result) => Result.isFailure(result) ? Effect.succeed(result.failure) : Effect.fail("not full"),
        ),
        { while: (why) => why === "not full" },
      )
      assert(refused instanceof RateLimited)
      assertEquals(refused.retryAfter === undefined ? undefined : Duration.toSeconds(refused.retryAfter), 1)
      const health = yield* Effect.promise(() => fetch(`http://127.0.0.1:${port}${healthPath}`))
      assertEquals(health.status, 200)
      yield* Effect.promise(() => health.text())
      for (const connection of connections) connection.close()
      const { payment } = yield* Effect.retry(pay, { while: (error) => error instanceof RateLimited })
      assertEquals(payment?.status, "PENDING_APPROVAL")
    }),
)

test(
  "of many requests at once each is carried out or refused, and nothing in between",
  { openRequests: 4 },
  () =>
    Effect.gen(function* () {
      const results = yield* Effect.all(Array.from({ length: 60 }, () => Effect.result(pay)), {
        concurrency: "unbounded",
      })
      const refused = results.filter(Result.isFailure).map(({ failure }) => failure)
      assertEquals(refused.filter((error) => !(error instanceof RateLimited)), [])
      assertEquals((yield* Payments.find({ limit: 1 })).totalCount, 60 - refused.length)
      assert(refused.length < 60)
    }),
)

test(
  "a body that does not come is waited for no longer than its time",
  { bodyTimeout: Duration.millis(50) },
  (port) =>
    Effect.gen(function* () {
      const connection = yield* halfSent(port)
      const answer = yield* Effect.promise(() => new Response(connection.readable).text())
      assertEquals(answer.split("\r\n")[0], "HTTP/1.1 408 Request Timeout")
    }),
)

Deno.test("a web handler has the same gate, and reads no more of a body than it has to", async () => {
  const program = Effect.gen(function* () {
    const handler = yield* Sandbox.handler({ settings: { openRequests: 1, bodyBytes: 1000 } })
    let pulled = 0
    let end = (): void => {}
    const endless = new ReadableStream({
      pull: (controller) => {
        pulled++
        if (pulled === 1) end = () => controller.enqueue(new Uint8Array(600))
        else controller.enqueue(new Uint8Array(600))
      },
    }, { highWaterMark: 0 })
    const url = "http://sandbox.test/v1/1234/payments"
    const first = handler(new Request(url, { method: "POST", body: endless }))
    while (pulled === 0) yield* Effect.yieldNow
    const second = yield* Effect.promise(() => handler(new Request(url)))
    assertEquals([second.status, second.headers.get("retry-after")], [429, "1"])
    const health = yield* Effect.promise(() => handler(new Request(`http://sandbox.test${healthPath}`)))
    assertEquals(health.status, 200)
    end()
    assertEquals((yield* Effect.promise(() => first)).status, 413)
    assert(pulled < 5)
    assertEquals((yield* Effect.promise(() => handler(new Request(url)))).status, 401)
  })
  await Effect.runPromise(Effect.scoped(program))
})

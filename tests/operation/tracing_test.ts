import { assert, assertEquals } from "@std/assert"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as Tracer from "effect/Tracer"
import { withKey } from "../../src/operation/idempotence.ts"
import { withRetry } from "../../src/operation/retry.ts"
import type { ServerApi } from "../../src/server_api/server_api.ts"
import * as Files from "../../src/server_api/files.ts"
import { create, find, get } from "../support/operations.ts"
import { hangUp, json, scriptedServer } from "../support/scripted_server.ts"
import { apiAt } from "../support/test_api.ts"
import { testEffect } from "../support/test_effect.ts"
import { transports } from "../support/transports.ts"

/** Runs an effect with a tracer that keeps every span. */
const spansOf = <A, E, R>(self: Effect.Effect<A, E, R>) =>
  Effect.gen(function* () {
    const spans: Array<Tracer.NativeSpan> = []
    const tracer = Tracer.make({
      span: (options) => {
        const span = new Tracer.NativeSpan(options)
        spans.push(span)
        return span
      },
    })
    yield* Effect.exit(self).pipe(Effect.withSpan("shop"), Effect.provideService(Tracer.Tracer, tracer))
    return spans
  })

const attributes = (span: Tracer.NativeSpan) => Object.fromEntries(span.attributes)

const secretCard = { number: Redacted.make("4111111111111111"), cvv: Redacted.make("987") }
const secretive = create({ amount: 4990, reference: "Käthe", card: secretCard }).pipe(withKey("order-817"))
const once = withRetry({ maxAttempts: 1 })

for (const [name, transport] of transports) {
  testEffect(
    `a call over ${name} is one span with the name and the attributes of its operation`,
    Effect.gen(function* () {
      const server = yield* scriptedServer(json(500, {}), json(201, { id: "p-1" }))
      const [shop, call, ...others] = yield* spansOf(Effect.provide(secretive, apiAt(server.origin, transport)))
      assertEquals(others.map(({ name }) => name), [])
      assertEquals(shop.name, "shop")
      assertEquals([call.name, call.kind, call.status._tag], ["payments.create", "client", "Ended"])
      assert(call.parent._tag === "Some" && call.parent.value.spanId === shop.spanId)
      assertEquals(attributes(call), {
        "http.request.method": "POST",
        "url.template": "/payments",
        "server.address": server.origin,
        "epayment.attempts": 2,
        "http.response.status_code": 201,
      })
    }),
  )

  testEffect(
    `a span over ${name} tells how a call failed, and holds no ids and no secrets`,
    Effect.gen(function* () {
      const calls: ReadonlyArray<readonly [call: Effect.Effect<unknown, unknown, ServerApi>, template: string]> = [
        [get("000000773100000000420000100001"), "/payments/{paymentId}"],
        [find({ reference: "Käthe" }), "/payments"],
        [secretive, "/payments"],
        [Effect.scoped(Files.getFile("f-4711")), "/files/{fileId}"],
      ]
      for (const [call, template] of calls) {
        for (const answer of [hangUp, json(404, { errorId: "e-1", errors: [{ code: "1" }] })]) {
          const server = yield* scriptedServer(answer)
          const [, span] = yield* spansOf(call.pipe(once, Effect.provide(apiAt(server.origin, transport))))
          assert(span.status._tag === "Ended" && span.status.exit._tag === "Failure")
          const told = attributes(span)
          assertEquals(told["url.template"], template)
          assertEquals(told["epayment.attempts"], 1)
          assertEquals(told["http.response.status_code"], answer === hangUp ? undefined : 404)
          const shown = JSON.stringify([span.name, told, span.events]).replaceAll(server.origin, "")
          for (const secret of ["000042", "Käthe", "K%C3%A4the", "4111", "987", "order-817", "4711", "GCS v1HMAC"]) {
            assert(!shown.includes(secret), `${secret} in ${shown}`)
          }
        }
      }
    }),
  )

  testEffect(
    `over ${name} no trace headers reach the platform`,
    Effect.gen(function* () {
      const server = yield* scriptedServer(json(200, {}))
      yield* spansOf(Effect.provide(secretive, apiAt(server.origin, transport)))
      const names = [...server.requests[0].headers.keys()].sort()
      assertEquals(names.filter((name) => !/^(accept|accept-encoding|accept-language|host|user-agent)$/.test(name)), [
        "authorization",
        "content-length",
        "content-type",
        "date",
        "x-gcs-idempotence-key",
        "x-gcs-servermetainfo",
      ])
    }),
  )
}

testEffect(
  "each call has its own span, also under a tracer that a layer provides",
  Effect.gen(function* () {
    const server = yield* scriptedServer(json(200, {}))
    const names: Array<string> = []
    const tracer = Layer.succeed(
      Tracer.Tracer,
      Tracer.make({
        span: (options) => {
          names.push(options.name)
          return new Tracer.NativeSpan(options)
        },
      }),
    )
    yield* Effect.all([get("p-1"), find(), secretive], { concurrency: "unbounded" }).pipe(
      Effect.provide(Layer.mergeAll(apiAt(server.origin, transports[0][1]), tracer)),
    )
    assertEquals(names.sort(), ["payments.create", "payments.find", "payments.get"])
  }),
)

import { assert, assertEquals, assertInstanceOf, assertStringIncludes } from "@std/assert"
import * as ConfigProvider from "effect/ConfigProvider"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { ConfigurationError } from "../../src/operation/configuration_error.ts"
import { ServerApi } from "../../src/server_api/server_api.ts"
import { create, get } from "../support/operations.ts"
import { json, scriptedServer, silence } from "../support/scripted_server.ts"
import { isSignedBy } from "../support/signature_check.ts"
import { demoKey, demoOptions } from "../support/test_api.ts"
import { testEffect } from "../support/test_effect.ts"

const environment = {
  EPAYMENT_ENDPOINT: "https://payment.example.com",
  EPAYMENT_MERCHANT_ID: "7731",
  EPAYMENT_INTEGRATOR: "Alpenladen",
  EPAYMENT_API_KEY_ID: "pf-demo-key-01",
  EPAYMENT_SECRET_API_KEY: "c2FuZGJveC1vbmx5L2RlbW8rc2VjcmV0LTAx",
}

const configuredBy = (values: Readonly<Record<string, string>>) =>
  ServerApi.layerConfig.pipe(
    Layer.provide(Layer.succeed(ConfigProvider.ConfigProvider, ConfigProvider.fromEnv({ env: values }))),
  )

testEffect(
  "the default layer calls the platform with one key, WebCrypto and fetch",
  Effect.gen(function* () {
    const server = yield* scriptedServer(json(201, { id: "p-1" }))
    const api = ServerApi.layer({ ...demoOptions, endpoint: server.origin, apiKey: demoKey })
    assertEquals(yield* Effect.provide(create({ amount: 4990 }), api), { id: "p-1" })
    assert(isSignedBy(demoKey, server.requests[0]))
    assertEquals(new TextDecoder().decode(server.requests[0].body), '{"amount":4990}')
  }),
)

testEffect(
  "the layer from Config reads five variables",
  Effect.gen(function* () {
    const server = yield* scriptedServer(json(200, { id: "p-1" }))
    const api = configuredBy({ ...environment, EPAYMENT_ENDPOINT: server.origin })
    assertEquals(yield* Effect.provide(get("p-1"), api), { id: "p-1" })
    assert(isSignedBy(demoKey, server.requests[0]))
    assertEquals(server.requests[0].target, "/v1/7731/payments/p-1")
  }),
)

testEffect(
  "a variable that is missing is named, with all that are needed and without the others' values",
  Effect.gen(function* () {
    for (const name of Object.keys(environment)) {
      const others = Object.fromEntries(Object.entries(environment).filter(([other]) => other !== name))
      const error = yield* Effect.flip(Effect.scoped(Layer.build(configuredBy(others))))
      assertInstanceOf(error, ConfigurationError)
      assertEquals(error.setting, name)
      for (const variable of Object.keys(environment)) assertStringIncludes(error.message, variable)
      for (const shown of [error.message, Deno.inspect(error), JSON.stringify(error)]) {
        for (const value of Object.values(others)) assert(!shown.includes(value), shown)
      }
    }
  }),
)

testEffect(
  "a variable that is wrong is named as the setting that it is",
  Effect.gen(function* () {
    const wrong = [
      ["EPAYMENT_ENDPOINT", "https://payment.example.com/v1", "endpoint"],
      ["EPAYMENT_MERCHANT_ID", "v1/7731", "merchantId"],
      ["EPAYMENT_INTEGRATOR", "  ", "integrator"],
      ["EPAYMENT_API_KEY_ID", "a b", "apiKey.id"],
      ["EPAYMENT_SECRET_API_KEY", "  ", "apiKey.secret"],
    ] as const
    for (const [name, value, setting] of wrong) {
      const error = yield* Effect.flip(Effect.scoped(Layer.build(configuredBy({ ...environment, [name]: value }))))
      assertInstanceOf(error, ConfigurationError)
      assertEquals(error.setting, setting)
    }
  }),
)

testEffect(
  "the run-time's own clock keeps the limit of an attempt",
  Effect.gen(function* () {
    const server = yield* scriptedServer(silence)
    const options = { ...demoOptions, endpoint: server.origin, apiKey: demoKey }
    const short = ServerApi.layer({ ...options, limits: { attempt: "100 millis" }, retry: { maxAttempts: 1 } })
    const read = yield* Effect.flip(Effect.provide(get("p-1"), short))
    assertEquals([read._tag, "mayHaveArrived" in read && read.mayHaveArrived], ["TimeoutError", true])
    assertStringIncludes(read.message, "no answer within 100ms")
    yield* Effect.promise(() => server.abandoned(1))
    assertEquals((yield* Effect.flip(Effect.provide(create({ amount: 1 }), short)))._tag, "OutcomeUnknown")
  }),
)

testEffect(
  "limits beyond what a timer of the run-time can count are none",
  Effect.gen(function* () {
    for (const limit of [Duration.infinity, Duration.days(1000), Duration.days(25)]) {
      const server = yield* scriptedServer(json(200, { id: "p-1" }))
      const endless = ServerApi.layer({
        ...demoOptions,
        endpoint: server.origin,
        apiKey: demoKey,
        limits: { attempt: limit, call: limit },
      })
      assertEquals(yield* Effect.provide(get("p-1"), endless), { id: "p-1" })
      assertEquals(server.count(), 1)
    }
  }),
)

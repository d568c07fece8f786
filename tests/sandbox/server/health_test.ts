import { assertEquals } from "@std/assert"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as TestClock from "effect/testing/TestClock"
import { health } from "../../../src/sandbox/health.ts"
import { Store } from "../../../src/sandbox/store/store.ts"
import { version } from "../../../src/server_api/server_meta_info.ts"

const unavailable = { status: 503, body: JSON.stringify({ status: "unavailable", version, store: "unavailable" }) }

const said = ({ status, body }: Effect.Success<ReturnType<typeof health>>) => ({ status, body })

const withFact = (fact: Effect.Effect<string | undefined>) =>
  Effect.map(Store, (store) => health({ ...store, fact: () => fact }))

Deno.test("a sandbox whose store answers is well, and says which version it has", () =>
  Effect.runPromise(
    Effect.gen(function* () {
      const answer = yield* health(yield* Store)
      assertEquals(said(answer), { status: 200, body: JSON.stringify({ status: "ok", version, store: "ok" }) })
    }).pipe(Effect.provide(Store.layerMemory)),
  ))

Deno.test("a sandbox whose store fails is not well", () =>
  Effect.runPromise(
    Effect.gen(function* () {
      assertEquals(said(yield* yield* withFact(Effect.die(new Error("the database is gone")))), unavailable)
    }).pipe(Effect.provide(Store.layerMemory)),
  ))

Deno.test("a sandbox whose store does not answer in time is not well", () =>
  Effect.runPromise(
    Effect.gen(function* () {
      const asked = yield* Effect.forkChild(yield* withFact(Effect.never), { startImmediately: true })
      yield* TestClock.adjust("5 seconds")
      assertEquals(said(yield* Fiber.join(asked)), unavailable)
    }).pipe(Effect.provide(Store.layerMemory), Effect.provide(TestClock.layer())),
  ))

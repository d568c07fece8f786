import { assert, assertEquals } from "@std/assert"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import type * as Scope from "effect/Scope"
import * as Idempotence from "../../../src/operation/idempotence.ts"
import * as Retry from "../../../src/operation/retry.ts"
import * as Payments from "../../../src/server_api/payments.ts"
import { ServerApi } from "../../../src/server_api/server_api.ts"
import { cardOrder } from "../orders.ts"
import { type RunningSandbox, startSandbox } from "../start_server.ts"
import { databaseLaws, type SharedDatabase } from "./stores.ts"

const apiOf = ({ url }: RunningSandbox) =>
  ServerApi.layer({
    endpoint: url,
    merchantId: "1234",
    integrator: "balancer test",
    apiKey: { id: "key-1", secret: Redacted.make("secret-1") },
  })

/** Starts a sandbox on a store; a process of its own. */
const started = ({ name }: SharedDatabase): Effect.Effect<RunningSandbox, never, Scope.Scope> => {
  let ended = false
  return Effect.acquireRelease(
    Effect.promise(async () => {
      const sandbox = await startSandbox("--store", name, "--api-key", "key-1", "--api-secret", "secret-1")
      const end = (signal?: Deno.Signal) => {
        ended = true
        return sandbox.end(signal)
      }
      return { ...sandbox, end }
    }),
    (sandbox) => ended ? Effect.void : Effect.promise(() => sandbox.end()),
  )
}

const pay = (key: string) =>
  Payments.create(cardOrder({ reference: key })).pipe(
    Idempotence.withKey(key),
    Retry.withRetry({ maxAttempts: 1 }),
    Effect.map(({ payment }) => payment?.id ?? ""),
  )

databaseLaws("sandboxes in processes of their own", {
  "serve one state, and each change once": (fresh) =>
    Effect.gen(function* () {
      const database = yield* fresh
      const [one, two] = yield* Effect.all([started(database), started(database)], { concurrency: 2 })
      const on = [apiOf(one), apiOf(two)]
      for (let round = 0; round < 5; round++) {
        const id = yield* Effect.provide(pay(`order-${round}`), on[0])
        const approvals = yield* Effect.forEach(
          [0, 1, 0, 1],
          (i) => Effect.result(Effect.provide(Payments.approve(id), on[i])),
          { concurrency: "unbounded" },
        )
        assertEquals(approvals.filter(Result.isSuccess).length, 1)
        const amountOfMoney = { amount: 2000, currencyCode: "CHF" }
        const refunds = yield* Effect.forEach(
          [0, 1, 0, 1],
          (i) => Effect.result(Effect.provide(Payments.refund(id, { amountOfMoney }), on[i])),
          { concurrency: "unbounded" },
        )
        // 49.90 hold 20.00 twice.
        assertEquals(refunds.filter(Result.isSuccess).length, 2)
        assertEquals(yield* Effect.provide(pay(`order-${round}`), on[1]), id)
      }
      assertEquals((yield* Effect.provide(Payments.find({ limit: 1 }), on[1])).totalCount, 5)
    }),

  "lose nothing that was acknowledged when one of them is killed": (fresh) =>
    Effect.gen(function* () {
      const database = yield* fresh
      const [one, two] = yield* Effect.all([started(database), started(database)], { concurrency: 2 })
      const acknowledged = new Map<string, string>()
      const cutOff: Array<string> = []
      const client = (name: string, sandbox: RunningSandbox, enough: () => boolean) =>
        Effect.gen(function* () {
          for (let i = 0; !enough(); i++) {
            const result = yield* Effect.result(pay(`${name}-${i}`))
            if (Result.isFailure(result)) return void cutOff.push(`${name}-${i}`)
            acknowledged.set(`${name}-${i}`, result.success)
          }
        }).pipe(Effect.provide(apiOf(sandbox)))
      let isKilled = false
      const kill = Effect.gen(function* () {
        while (acknowledged.size < 20) yield* Effect.sleep(5)
        yield* Effect.promise(() => one.end("SIGKILL"))
        isKilled = true
      })
      yield* Effect.all([
        kill,
        client("a", one, () => false),
        client("b", one, () => false),
        client("c", two, () => isKilled),
      ], { concurrency: "unbounded" })
      assertEquals(cutOff.filter((key) => key.startsWith("c")), [])
      assertEquals(cutOff.length, 2)
      yield* Effect.provide(
        Effect.gen(function* () {
          for (const [key, id] of acknowledged) assertEquals(yield* pay(key), id)
          for (const key of cutOff) assert((yield* pay(key)) !== "")
          assertEquals((yield* Payments.find({ limit: 1 })).totalCount, acknowledged.size + 2)
        }),
        apiOf(two),
      )
    }),
})

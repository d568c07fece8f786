import { assert, assertEquals } from "@std/assert"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Payments from "../../../src/server_api/payments.ts"
import { startSandbox } from "../start_server.ts"
import { apiOf, pay } from "./paying.ts"

const rounds = Number(Deno.env.get("SANDBOX_KILLS") ?? 4)
const clients = 4

/** Pays under one new key after the other until the sandbox is gone; tells what was acknowledged and what was cut off. */
const payUntilKilled = (prefix: string, acknowledged: Map<string, string>, cutOff: Set<string>) =>
  Effect.gen(function* () {
    for (let i = 0;; i++) {
      const key = `${prefix}-${i}`
      const result = yield* Effect.result(pay(key))
      if (Result.isFailure(result)) {
        cutOff.add(key)
        return
      }
      acknowledged.set(key, result.success)
    }
  })

Deno.test("a sandbox killed under load has every payment that it acknowledged, and none twice", async () => {
  const folder = await Deno.makeTempDir()
  const flags = ["--store", `${folder}/sandbox.sqlite`, "--api-key", "key-1", "--api-secret", "secret-1"]
  const acknowledged = new Map<string, string>()
  const cutOff = new Set<string>()
  try {
    for (let round = 0; round < rounds; round++) {
      const sandbox = await startSandbox(...flags)
      const before = acknowledged.size
      const load = Effect.runPromise(
        Effect.provide(
          Effect.all(
            Array.from({ length: clients }, (_, i) => payUntilKilled(`r${round}c${i}`, acknowledged, cutOff)),
            { concurrency: "unbounded", discard: true },
          ),
          apiOf(sandbox),
        ),
      )
      while (acknowledged.size < before + 20) await new Promise((resolve) => setTimeout(resolve, 5))
      assertEquals(await sandbox.end("SIGKILL"), 137)
      await load
    }
    assertEquals(cutOff.size, rounds * clients)

    const sandbox = await startSandbox(...flags)
    try {
      await Effect.runPromise(Effect.provide(
        Effect.gen(function* () {
          for (const [key, id] of acknowledged) {
            assertEquals((yield* Payments.get(id)).paymentOutput?.references?.merchantReference, key)
            assertEquals(yield* pay(key), id)
          }
          for (const key of cutOff) {
            const id = yield* pay(key)
            assertEquals(yield* pay(key), id)
          }
          const total = (yield* Payments.find({ limit: 1 })).totalCount
          assertEquals(total, acknowledged.size + cutOff.size)
        }),
        apiOf(sandbox),
      ))
    } finally {
      assertEquals(await sandbox.end(), 0)
    }
    assert(acknowledged.size >= rounds * 20)
  } finally {
    await Deno.remove(folder, { recursive: true })
  }
})

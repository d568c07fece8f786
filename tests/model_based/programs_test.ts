import { assert, assertEquals, assertRejects } from "@std/assert"
import { PgClient } from "@effect/sql-pg"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as SqlClient from "effect/sql/SqlClient"
import { Store } from "../../src/sandbox/store/store.ts"
import { postgres, type PostgresServer, withoutPostgres } from "../support/postgres.ts"
import { runPrograms } from "./programs.ts"
import { script } from "./script.ts"
import { inProcess, type OpenShop, serverOn, serverOnSqlite } from "./shop.ts"
import type { Step } from "./steps.ts"

Deno.test("random programs of a shop agree with the model, in process", async () => {
  const taken = await runPrograms({ open: inProcess, runs: 40, steps: 10 })
  assert(taken.size > 8)
})

Deno.test("random programs of a shop agree with the model, behind a socket on SQLite", async () => {
  await runPrograms({ open: serverOnSqlite, runs: 5, steps: 10 })
})

/** Shops whose stores are databases of a PostgreSQL server, a new one each. */
const onPostgres = ({ host, port, username }: PostgresServer): OpenShop => {
  const connected = (database: string) => PgClient.layer({ host, port, username, database, maxConnections: 4 })
  let count = 0
  return async () => {
    const name = `programs_${++count}`
    const made = Effect.flatMap(SqlClient.SqlClient, (sql) => sql`CREATE DATABASE ${sql(name)}`)
    await Effect.runPromise(Effect.provide(made, connected("postgres")))
    return serverOn(Store.layerSql.pipe(Layer.provide(connected(name))))()
  }
}

const missing = withoutPostgres()
Deno.test({
  name: `random programs of a shop agree with the model, on PostgreSQL${missing === undefined ? "" : ` (${missing})`}`,
  ignore: missing !== undefined,
  fn: () =>
    Effect.runPromise(Effect.scoped(Effect.flatMap(postgres, (server) =>
      Effect.promise(async () => {
        await runPrograms({ open: onPostgres(server), runs: 5, steps: 10 })
      })))),
})

Deno.test("a platform that differs from the model is told by a short program", async () => {
  const forgetful: OpenShop = async () => {
    let shop = await inProcess()
    return {
      run: (part) => shop.run(part),
      restart: async () => {
        await shop.close()
        shop = await inProcess()
      },
      close: () => shop.close(),
      patience: shop.patience,
    }
  }
  const error = await assertRejects(() => runPrograms({ open: forgetful, runs: 200, steps: 10, seed: 1 }))
  assert(error instanceof Error)
  const [, program = ""] = error.message.split("const learn =")
  assertEquals(program.split("Payments.create").length, 2)
  assert(program.includes("started anew"))
})

const every: ReadonlyArray<Step> = [
  {
    type: "create",
    order: { amount: 500, mode: "captures", method: "card" },
    onDevice: false,
    strikes: [{ name: "", fault: { type: "reset" }, point: "after", passes: true }],
  },
  {
    type: "create",
    order: { amount: 700, mode: "sale", method: "card" },
    onDevice: true,
    strikes: [],
  },
  { type: "repeat", which: 0 },
  { type: "act", which: 0, action: { type: "capture", amount: 100 }, strikes: [] },
  { type: "advance", minutes: 67 },
  { type: "race", which: 0, action: { type: "refund", amount: 60 } },
  { type: "act", which: 0, action: { type: "finalizeCapture" }, strikes: [] },
  { type: "act", which: 0, action: { type: "cancel" }, strikes: [] },
  { type: "restart" },
]

Deno.test("a program that is printed runs as it is", async () => {
  const file = await Deno.makeTempFile({ suffix: ".ts" })
  await Deno.writeTextFile(file, script.whole(every.map((step) => script.line(step, 0)).join("\n")))
  try {
    const config = new URL("../../deno.json", import.meta.url).pathname
    const { code, stdout } = await new Deno.Command(Deno.execPath(), {
      args: ["run", "--no-check", "-A", "--config", config, file],
      env: { NO_COLOR: "1" },
      stderr: "null",
    }).output()
    const lines = new TextDecoder().decode(stdout)
    assertEquals(code, 0, lines)
    for (
      const text of [
        "order-0 PENDING_CAPTURE",
        "order-0 CAPTURE_IN_PROGRESS",
        "amountRefundRequested",
        "payments.cancel:",
      ]
    ) {
      assert(lines.includes(text), `${text}\n${lines}`)
    }
  } finally {
    await Deno.remove(file)
  }
})

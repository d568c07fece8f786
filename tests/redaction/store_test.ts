import { assert, assertEquals } from "@std/assert"
import { DatabaseSync } from "node:sqlite"
import * as Effect from "effect/Effect"
import * as fc from "fast-check"
import * as Random from "effect/Random"
import { virtualSandbox } from "../faults/virtual_sandbox.ts"
import { inVirtualTime } from "../support/virtual_time.ts"
import { orders, shop } from "./orders.ts"
import { traces } from "./twins.ts"

/** Every row of every table. */
const rowsOf = (file: string): string => {
  const database = new DatabaseSync(file, { readOnly: true })
  const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").all()
  const rows = tables.map(({ name }) => JSON.stringify(database.prepare(`SELECT * FROM "${name}"`).all()))
  database.close()
  // When the tables were made is told by the machine's own clock.
  return rows.filter((row) => !row.includes("migration_id")).join("\n")
}

/** The bytes of a store, its write-ahead log included, as text. */
const bytesOf = (file: string): string =>
  [file, `${file}-wal`, `${file}-shm`].map((name) => {
    try {
      return new TextDecoder("latin1").decode(Deno.readFileSync(name))
    } catch (cause) {
      if (cause instanceof Deno.errors.NotFound) return ""
      throw cause
    }
  }).join("")

/** Answers what the store's files hold before and after its end. */
const stored = async (requests: ReadonlyArray<unknown>) => {
  const folder = await Deno.makeTempDir()
  try {
    const file = `${folder}/sandbox.sqlite`
    const bytes = await Effect.runPromise(
      Effect.gen(function* () {
        yield* shop(requests)
        return bytesOf(file)
      }).pipe(
        Effect.provide(virtualSandbox({ store: { file }, settings: { anyCard: true } })),
        inVirtualTime,
        Random.withSeed("store"),
      ),
    )
    return { bytes: bytes + bytesOf(file), rows: rowsOf(file) }
  } finally {
    await Deno.remove(folder, { recursive: true })
  }
}

Deno.test("no file of the sandbox holds a card number, and no row knows a security code", async () => {
  await fc.assert(
    fc.asyncProperty(orders, async ({ a, b, secrets }) => {
      const [one, other] = [await stored(a), await stored(b)]
      assert(one.bytes.includes("payment"), "nothing was stored")
      for (const { property, a: secret } of secrets) {
        for (const trace of traces(secret)) assert(!one.bytes.includes(trace), `${property} is in the file`)
      }
      assertEquals(one.rows, other.rows)
    }),
    { numRuns: 10 },
  )
})

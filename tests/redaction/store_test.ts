import { assert, assertEquals } from "@std/assert"
import { DatabaseSync } from "node:sqlite"
import * as Effect from "effect/Effect"
import * as fc from "fast-check"
import * as Random from "effect/Random"
import type { CreatePaymentRequest } from "../../src/model/create_payment.ts"
import * as Payments from "../../src/server_api/payments.ts"
import * as Tokens from "../../src/server_api/tokens.ts"
import { card, createPaymentRequest } from "../../src/testing/mod.ts"
import { virtualSandbox } from "../faults/virtual_sandbox.ts"
import { inVirtualTime } from "../support/virtual_time.ts"
import { drawing, traces, type Twins, twinsOf } from "./twins.ts"

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

/** Pays with some requests, keeps their cards as tokens, and answers what the store's files hold before and after its end. */
const stored = async (requests: ReadonlyArray<unknown>) => {
  const folder = await Deno.makeTempDir()
  try {
    const file = `${folder}/sandbox.sqlite`
    const bytes = await Effect.runPromise(
      Effect.gen(function* () {
        for (const request of requests as ReadonlyArray<CreatePaymentRequest>) {
          yield* Effect.exit(Payments.create(request))
          const { cvv: _, partialPin: __, ...kept } = request.cardPaymentMethodSpecificInput?.card ?? {}
          yield* Effect.exit(Tokens.create({ paymentProductId: 1, card: { data: { cardWithoutCvv: kept } } }))
        }
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

const orders: fc.Arbitrary<Twins> = fc.tuple(
  fc.array(
    fc.tuple(createPaymentRequest(), card()).map(([{ order }, one]) => ({
      order,
      cardPaymentMethodSpecificInput: { paymentProductId: 1, card: one },
    })),
    { minLength: 1, maxLength: 5 },
  ),
  fc.nat(),
).map(([requests, seed]) => twinsOf(requests, drawing(seed), "stay"))

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

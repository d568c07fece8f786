import { assert, assertEquals, assertInstanceOf, assertStringIncludes } from "@std/assert"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import type { Collection } from "../../../src/sandbox/store/collection.ts"
import { Store } from "../../../src/sandbox/store/store.ts"
import { StoreUnavailable } from "../../../src/sandbox/store/store_unavailable.ts"
import { type Law, storeLaws, type StoreLayer } from "./stores.ts"

interface Note {
  readonly id: string
  readonly at: number
  readonly text: string
  readonly reference?: string
}

const notes: Collection<Note> = {
  kind: "note",
  keys: ({ id, at, reference }) => ({ id, createdAt: at, merchantReference: reference }),
}

const note = (id: string, at: number, reference?: string): Note => ({ id, at, text: `text of ${id}`, reference })

const laws: Record<string, Law<StoreLayer>> = {}

const test = (name: string, program: Effect.Effect<void, never, Store>) => {
  laws[name] = (fresh) => Effect.flatMap(fresh, (store) => Effect.provide(program, store))
}

test(
  "a document is read back, replaced and removed",
  Effect.gen(function* () {
    const store = (yield* Store).merchant("1234")
    assertEquals(yield* store.get(notes, "a"), undefined)
    yield* store.put(notes, note("a", 1))
    yield* store.put(notes, { ...note("a", 1), text: "newer" })
    assertEquals((yield* store.get(notes, "a"))?.text, "newer")
    yield* store.remove(notes, "a")
    assertEquals(yield* store.get(notes, "a"), undefined)
  }),
)

test(
  "documents are found by their keys, oldest first, in pages with a total",
  Effect.gen(function* () {
    const store = (yield* Store).merchant("1234")
    for (let i = 0; i < 7; i++) yield* store.put(notes, note(`n${i}`, 10 - i, i % 2 === 0 ? "even" : "odd"))
    const found = yield* store.find(notes, { merchantReference: "even" }, { offset: 1, limit: 2 })
    assertEquals(found.documents.map(({ id }) => id), ["n4", "n2"])
    assertEquals(found.total, 4)
    assertEquals((yield* store.find(notes, { merchantReference: "other" })).total, 0)
  }),
)

test(
  "a merchant neither sees nor changes what another has under the same id",
  Effect.gen(function* () {
    const store = yield* Store
    const [one, two] = [store.merchant("1"), store.merchant("2")]
    yield* one.put(notes, note("a", 1, "r"))
    assertEquals(yield* two.get(notes, "a"), undefined)
    assertEquals((yield* two.find(notes, { merchantReference: "r" })).total, 0)
    yield* two.put(notes, { ...note("a", 1), text: "of two" })
    yield* two.remove(notes, "a")
    assertEquals((yield* one.get(notes, "a"))?.text, "text of a")
    assertEquals([yield* one.nextNumber("order"), yield* one.nextNumber("order"), yield* two.nextNumber("order")], [
      1,
      2,
      1,
    ])
  }),
)

test(
  "a transaction that fails changes nothing",
  Effect.gen(function* () {
    const store = yield* Store
    const merchant = store.merchant("1")
    const failed = yield* Effect.flip(store.transaction(Effect.gen(function* () {
      yield* merchant.put(notes, note("a", 1))
      yield* merchant.nextNumber("order")
      return yield* Effect.fail("no" as const)
    })))
    assertEquals(failed, "no")
    assertEquals(yield* merchant.get(notes, "a"), undefined)
    assertEquals(yield* merchant.nextNumber("order"), 1)
  }),
)

test(
  "transactions at the same time follow one another",
  Effect.gen(function* () {
    const store = yield* Store
    const merchant = store.merchant("1")
    yield* merchant.put(notes, { ...note("sum", 1), text: "0" })
    const add = store.transaction(Effect.gen(function* () {
      const before = yield* merchant.get(notes, "sum")
      yield* Effect.yieldNow
      yield* merchant.put(notes, { ...note("sum", 1), text: String(Number(before?.text) + 1) })
    }))
    yield* Effect.all(Array.from({ length: 50 }, () => add), { concurrency: "unbounded" })
    assertEquals((yield* merchant.get(notes, "sum"))?.text, "50")
  }),
)

test(
  "the document that is due first comes first, until it is put off",
  Effect.gen(function* () {
    const store = yield* Store
    yield* store.merchant("1").put(notes, note("late", 1), 300)
    yield* store.merchant("2").put(notes, note("early", 1), 200)
    yield* store.merchant("2").put(notes, note("never", 1))
    assertEquals(yield* store.due(199), undefined)
    assertEquals((yield* store.due(1000))?.id, "early")
    yield* store.merchant("2").put(notes, note("early", 1))
    assertEquals(yield* store.due(1000), { merchantId: "1", kind: "note", id: "late", dueAt: 300 })
  }),
)

test(
  "answers are kept per merchant and key until they are too old",
  Effect.gen(function* () {
    const { answers } = yield* Store
    const answer = { firstAt: 100, status: 201, location: "/v1/1/payments/x", body: `{"a":1}` }
    yield* answers.keep("1", "key", answer)
    assertEquals(yield* answers.find("1", "key", 100), answer)
    assertEquals(yield* answers.find("1", "key", 101), undefined)
    assertEquals(yield* answers.find("2", "key", 100), undefined)
    yield* answers.keep("1", "key", { ...answer, firstAt: 200, location: undefined })
    assertEquals(yield* answers.find("1", "key", 200), { ...answer, firstAt: 200, location: undefined })
    yield* answers.forget(201)
    assertEquals(yield* answers.find("1", "key", 0), undefined)
  }),
)

test(
  "a key is held by one holder until it is released or answered",
  Effect.gen(function* () {
    const { answers } = yield* Store
    const held = { firstAt: 100, holder: "a", heldUntil: 50 }
    yield* answers.hold("1", "key", held)
    assertEquals(yield* answers.find("1", "key", 0), held)
    yield* answers.holdOn("1", "key", "b", 60)
    yield* answers.release("1", "key", "b")
    assertEquals(yield* answers.find("1", "key", 0), held)
    yield* answers.holdOn("1", "key", "a", 70)
    assertEquals(yield* answers.find("1", "key", 0), { ...held, heldUntil: 70 })
    const answer = { firstAt: 100, status: 201, location: undefined, body: "a" }
    yield* answers.keep("1", "key", answer)
    yield* answers.holdOn("1", "key", "a", 80)
    yield* answers.release("1", "key", "a")
    assertEquals(yield* answers.find("1", "key", 0), answer)
    yield* answers.hold("1", "other", held)
    yield* answers.release("1", "other", "a")
    assertEquals(yield* answers.find("1", "other", 0), undefined)
  }),
)

test(
  "texts are kept as they are, whatever they hold",
  Effect.gen(function* () {
    const store = (yield* Store).merchant("1")
    for (const text of ["'; DROP TABLE documents; --", "a\0b", "\ud800", "日本 \u{1F600}", "?$1"]) {
      yield* store.put(notes, { id: text, at: 1, text, reference: text })
      assertEquals((yield* store.get(notes, text))?.text, text)
      assertEquals((yield* store.find(notes, { merchantReference: text })).documents[0].text, text)
    }
    assertEquals(yield* store.get(notes, "a\0c"), undefined)
  }),
)

test(
  "events keep their order and tell their subject",
  Effect.gen(function* () {
    const store = yield* Store
    const event = (id: string, subject: string) => ({
      id,
      type: "payment.created",
      subject: { kind: "payment", id: subject },
      at: 5,
    })
    yield* store.merchant("1").emit([event("e1", "p1"), event("e2", "p2")])
    yield* store.merchant("2").emit([event("e3", "p3")])
    assertEquals((yield* store.events({})).map(({ id }) => id), ["e1", "e2", "e3"])
    assertEquals((yield* store.events({ merchantId: "1", subjectId: "p2" })).map(({ sequence }) => sequence), [2])
    assertEquals((yield* store.events({ after: 1, limit: 1 }))[0].subject, { kind: "payment", id: "p2" })
  }),
)

test(
  "clearing forgets everything",
  Effect.gen(function* () {
    const store = yield* Store
    yield* store.merchant("1").put(notes, note("a", 1))
    yield* store.setFact("offset", "12")
    assertEquals(yield* store.fact("offset"), "12")
    yield* store.setFact("offset", "13")
    assertEquals(yield* store.fact("offset"), "13")
    yield* Effect.all([store.addToFact("offset", 29), store.addToFact("offset", -2_000_000_000_000)], {
      concurrency: 2,
    })
    assertEquals(yield* store.fact("offset"), "-1999999999958")
    yield* store.clear
    assertEquals(yield* store.fact("offset"), undefined)
    assertEquals(yield* store.merchant("1").get(notes, "a"), undefined)
  }),
)

storeLaws("store", laws)

Deno.test("a file is there again after it was closed, and its tables are not made twice", async () => {
  const folder = await Deno.makeTempDir()
  try {
    const open = <A>(program: Effect.Effect<A, never, Store>) =>
      Effect.runPromise(Effect.provide(program, Store.layerFile(`${folder}/store.sqlite`)))
    await open(Effect.flatMap(Store, (store) => store.merchant("1").put(notes, note("kept", 1))))
    assertEquals((await open(Effect.flatMap(Store, (store) => store.merchant("1").get(notes, "kept"))))?.id, "kept")
  } finally {
    await Deno.remove(folder, { recursive: true })
  }
})

Deno.test("a file that cannot be opened, or is none, is a typed error that names it", async () => {
  const folder = await Deno.makeTempDir()
  try {
    await Deno.writeTextFile(`${folder}/text.sqlite`, "this is no database, only a text that is long enough to be read")
    for (const name of ["missing/store.sqlite", "text.sqlite"]) {
      const exit = await Effect.runPromiseExit(
        Effect.provide(Effect.asVoid(Store), Store.layerFile(`${folder}/${name}`)),
      )
      assert(Exit.isFailure(exit))
      const error = await Effect.runPromise(
        Effect.flip(Effect.provide(Effect.asVoid(Store), Store.layerFile(`${folder}/${name}`))),
      )
      assertInstanceOf(error, StoreUnavailable)
      assertStringIncludes(error.message, name)
    }
  } finally {
    await Deno.remove(folder, { recursive: true })
  }
})

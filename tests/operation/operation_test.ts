import { assert, assertEquals } from "@std/assert"
import * as Effect from "effect/Effect"
import type * as Schema from "effect/Schema"
import { object, optional } from "../../src/model/object.ts"
import { text } from "../../src/model/scalar.ts"
import type { ApiError } from "../../src/operation/errors.ts"
import type { Spec } from "../../src/operation/spec.ts"
import { changesState } from "../../src/operation/spec.ts"
import { type ServerApi, type ServerOperation, serverOperation } from "../../src/server_api/server_api.ts"
import {
  approve,
  create,
  type Declined,
  find,
  get,
  lookup,
  type Order,
  type Payment,
  remove,
  type Search,
  update,
} from "../support/operations.ts"
import { answered, scriptedTransport } from "../support/scripted_transport.ts"
import { virtualApi } from "../support/test_api.ts"
import { testEffect } from "../support/test_effect.ts"

interface Note {
  readonly text?: string
}

testEffect(
  "declaring an operation builds nothing; its schemas are built at the first call, once",
  Effect.gen(function* () {
    let built = 0
    const Note: Schema.Codec<Note, unknown> = object("Note", () => {
      built++
      return { text: optional(text()) }
    })
    const write: ServerOperation<[id: string, note?: Note], Note> = serverOperation({
      id: "notes.write",
      method: "POST",
      path: "/notes/{noteId}",
      success: 200,
      repeat: "always",
      request: Note,
      response: Note,
    })
    assertEquals([typeof write, write.spec.id, built], ["function", "notes.write", 0])
    const call = write("n-1", { text: "a" })
    assertEquals(built, 0)
    const { layer, sent } = scriptedTransport(answered(200, { text: "b" }))
    for (let i = 0; i < 3; i++) assertEquals(yield* Effect.provide(call, virtualApi(layer)), { text: "b" })
    assertEquals(built, 1)
    assertEquals(sent.map(({ request }) => request.body), Array.from({ length: 3 }, () => '{"text":"a"}'))
    // A body whose properties are all optional may be left out.
    yield* Effect.provide(write("n-1"), virtualApi(layer))
    assertEquals(sent.at(-1)?.request.body, "{}")
  }),
)

testEffect(
  "a call is a value: it may be made before there is an API, and run as often as one likes against any",
  Effect.gen(function* () {
    const call = get("p-1")
    const [one, other] = [
      scriptedTransport(answered(200, { id: "one" })),
      scriptedTransport(answered(200, { id: "other" })),
    ]
    assertEquals(yield* Effect.provide(call, virtualApi(one.layer)), { id: "one" })
    assertEquals(yield* Effect.provide(call, virtualApi(other.layer, { merchantId: "2" })), { id: "other" })
    assertEquals(yield* Effect.provide(call, virtualApi(one.layer)), { id: "one" })
    assertEquals([one.sent.length, other.sent.length], [2, 1])
    assertEquals(other.sent[0].request.url, "https://payment.example.com/v1/2/payments/p-1")
  }),
)

Deno.test("what may be repeated and what changes something follow from the spec", () => {
  const changing = [create, approve, update, remove].map(({ spec }) => changesState(spec))
  const reading = [get, find, lookup].map(({ spec }) => changesState(spec))
  assert(changing.every((changes) => changes) && reading.every((changes) => !changes))
})

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends (<T>() => T extends B ? 1 : 2) ? true : false
const same = <A, B>(_: Equal<A, B>): void => undefined

Deno.test("the compiler knows arguments, results and errors from the declaration", () => {
  same<ReturnType<typeof get>, Effect.Effect<Payment, ApiError, ServerApi>>(true)
  same<ReturnType<typeof create>, Effect.Effect<Payment, Declined | ApiError, ServerApi>>(true)
  same<ReturnType<typeof remove>, Effect.Effect<void, ApiError, ServerApi>>(true)
  same<Parameters<typeof update>, [tokenId: string, order: Order]>(true)
  same<Parameters<typeof find>, [query?: Search]>(true)
  same<typeof get.spec, Spec>(true)
  const refusedByTheCompiler = () => {
    const spec = { id: "a", method: "GET", path: "/a/{b}", success: 200, repeat: "always" } as const
    // @ts-expect-error -- the path has one parameter
    const none: ServerOperation<[], void> = serverOperation(spec)
    // @ts-expect-error -- an operation without a response answers nothing
    const some: ServerOperation<[b: string], Payment> = serverOperation(spec)
    // @ts-expect-error -- an order needs its amount
    const lacking = create({ reference: "a" })
    // @ts-expect-error -- an unknown property
    const more = create({ amount: 1, amuont: 2 })
    // @ts-expect-error -- there is no such way to repeat
    const odd = serverOperation({ ...spec, repeat: "sometimes" })
    return [none, some, lacking, more, odd]
  }
  assertEquals(typeof refusedByTheCompiler, "function")
})

import { assert, assertEquals } from "@std/assert"
import * as Effect from "effect/Effect"
import * as Logger from "effect/Logger"
import * as fc from "fast-check"
import { Sandbox, SandboxControl } from "../../../src/sandbox/mod.ts"
import * as HostedCheckouts from "../../../src/server_api/hostedcheckouts.ts"
import * as Payments from "../../../src/server_api/payments.ts"
import * as Sessions from "../../../src/server_api/sessions.ts"
import { cardOrder, redirectOrder } from "../orders.ts"
import { key } from "../webhooks/post_box.ts"

/** What a merchant leaves behind before the time moves. */
type Deed = "pays" | "approves" | "refunds" | "sends away" | "opens a session" | "opens a checkout"

/** A merchant's deeds, each with a pause after it, in minutes. */
type Program = ReadonlyArray<readonly [deed: Deed, pause: number]>

const deed: fc.Arbitrary<Deed> = fc.constantFrom(
  "pays",
  "approves",
  "refunds",
  "sends away",
  "opens a session",
  "opens a checkout",
)
const program: fc.Arbitrary<Program> = fc.array(fc.tuple(deed, fc.constantFrom(0, 1, 61)), {
  minLength: 1,
  maxLength: 5,
})
const minutes = fc.oneof(fc.integer({ min: 0, max: 20_000 }), fc.constantFrom(0, 10, 59, 60, 120, 1440, 10_080))

const doIt = Effect.fnUntraced(function* (deed: Deed) {
  switch (deed) {
    case "pays":
      return yield* Payments.create(cardOrder())
    case "sends away":
      return yield* Payments.create(redirectOrder())
    case "opens a session":
      return yield* Sessions.create()
    case "opens a checkout":
      return yield* HostedCheckouts.create({ order: { amountOfMoney: { amount: 100, currencyCode: "CHF" } } })
  }
  const { payment } = yield* Payments.create(cardOrder())
  yield* Payments.approve(payment?.id ?? "")
  if (deed === "refunds") {
    yield* Payments.refund(payment?.id ?? "", { amountOfMoney: { amount: 4990, currencyCode: "CHF" } })
  }
})

/** A program, then moves of the time; what there is in the end, with times counted from the beginning. */
const played = (program: Program, moves: ReadonlyArray<number>) => {
  const attempts = new Map<string, number>()
  /** An endpoint that fails by a rule of its own, so that there are retries. */
  const receive = async (request: Request): Promise<Response> => {
    if (request.method === "GET") return new Response(request.headers.get("X-GCS-Webhooks-Endpoint-Verification"))
    const { id, type } = await request.json()
    const tries = attempts.get(id) ?? 0
    attempts.set(id, tries + 1)
    return new Response(null, { status: tries < String(type).length % 4 ? 503 : 204 })
  }
  return Effect.gen(function* () {
    const control = yield* SandboxControl
    const begin = (yield* control.state).now
    yield* control.webhooks.configure({ to: receive, keys: [key] })
    for (const [deed, pause] of program) {
      yield* doIt(deed)
      yield* control.advance(pause * 60_000)
    }
    for (const move of moves) yield* control.advance(move * 60_000)
    const state = yield* control.state
    const events = yield* control.events()
    const deliveries = yield* control.webhooks.deliveries()
    return {
      now: state.now - begin,
      payments: state.payments.map(({ payment, captures, refunds }) => [
        payment.id,
        payment.status,
        payment.statusOutput?.statusCode,
        captures.map(({ status }) => status),
        refunds.map(({ status }) => status),
      ]),
      checkouts: state.checkouts.map(({ status, isOpen }) => [status, isOpen]),
      sessions: state.sessions.map(({ expiresAt }) => expiresAt - begin),
      events: events.map(({ sequence, type, subject, at }) => [sequence, type, subject.id, at - begin] as const),
      deliveries: deliveries.map(({ type, subjectId, state, dueAt, attempts }) => [
        type,
        subjectId,
        state,
        dueAt === undefined ? undefined : dueAt - begin,
        attempts.map(({ at, status }) => [at - begin, status]),
      ]),
    }
  }).pipe(
    Effect.provide(Sandbox.layer({ clock: "manual", controlToken: undefined })),
    Effect.provide(Logger.layer([])),
  )
}

Deno.test("advancing by a + b is advancing by a, then by b: states, events, retries, each at its own time", async () => {
  let events = 0
  let retries = 0
  await fc.assert(
    fc.asyncProperty(program, fc.tuple(minutes, minutes), async (program, [a, b]) => {
      const [once, twice] = await Effect.runPromise(Effect.all([played(program, [a + b]), played(program, [a, b])]))
      assertEquals(twice, once)
      events += once.events.length
      retries += once.deliveries.filter(([, , , , attempts]) => (attempts as ReadonlyArray<unknown>).length > 1).length
    }),
    { numRuns: 25, seed: 20250303 },
  )
  assert(events > 100 && retries > 20, `${events} events, ${retries} retries`)
})

Deno.test("the first run and the second one are the same", async () => {
  const deeds: Program = [["refunds", 0], ["pays", 61], ["sends away", 1]]
  const [first, second] = await Effect.runPromise(Effect.all([played(deeds, [20_000]), played(deeds, [20_000])]))
  assertEquals(second, first)
  const times = first.events.map(([, , , at]) => at)
  assertEquals(times, times.toSorted((a, b) => a - b))
})

import { assertEquals } from "@std/assert"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import { type CallReport, withReport } from "../../src/operation/report.ts"
import { updateSettings } from "../../src/operation/call_settings.ts"
import * as Disputes from "../../src/server_api/disputes.ts"
import * as Files from "../../src/server_api/files.ts"
import type { ServerApi } from "../../src/server_api/server_api.ts"
import { approve, create, get } from "../support/operations.ts"
import {
  answered,
  inVirtualTime,
  lost,
  neverLeft,
  refused,
  scriptedTransport,
  silence,
  type Turn,
} from "../support/scripted_transport.ts"
import { virtualApi } from "../support/test_api.ts"
import { testEffect } from "../support/test_effect.ts"

const order = { amount: 4990 }
const pdf = { fileName: "receipt.pdf", contentType: "application/pdf", content: new Uint8Array(3) }

/** What is reported of a call, however it ends. */
const reported = (
  call: Effect.Effect<unknown, unknown, ServerApi>,
  ...turns: readonly [Turn, ...ReadonlyArray<Turn>]
) =>
  Effect.map(
    inVirtualTime(Effect.exit(call).pipe(withReport, Effect.provide(virtualApi(scriptedTransport(...turns).layer)))),
    ([, reports]) => reports.map(({ idempotenceKey: _, ...report }) => report),
  )

testEffect(
  "a report counts the requests of a call and names its last answer",
  Effect.gen(function* () {
    const read = { operation: "payments.get" }
    assertEquals(yield* reported(get("p-1"), answered(200)), [{ ...read, attempts: 1, status: 200 }])
    assertEquals(yield* reported(get("p-1"), refused(500), answered(200)), [{ ...read, attempts: 2, status: 200 }])
    assertEquals(yield* reported(get("p-1"), refused(500)), [{ ...read, attempts: 3, status: 500 }])
    assertEquals(yield* reported(get("p-1"), refused(404)), [{ ...read, attempts: 1, status: 404 }])
    assertEquals(yield* reported(get("p-1"), refused(500), lost, silence), [{ ...read, attempts: 3 }])
    assertEquals(yield* reported(get("p-1"), neverLeft), [{ ...read, attempts: 3 }])
    assertEquals(yield* reported(Effect.scoped(Files.getFile("f")), answered(200)), [
      { operation: "files.getFile", attempts: 1, status: 200 },
    ])
    assertEquals(yield* reported(Disputes.uploadFile("d", pdf), refused(400)), [
      { operation: "disputes.uploadFile", attempts: 1, status: 400 },
    ])
  }),
)

testEffect(
  "a call that is refused before it is sent reports no request",
  Effect.gen(function* () {
    const refusals = [
      ["payments.get", get("../x")],
      ["payments.create", create({ amount: 1.5 })],
      ["payments.approve", approve("")],
      ["files.getFile", Effect.scoped(Files.getFile(""))],
      ["disputes.uploadFile", Disputes.uploadFile("", pdf)],
      ["disputes.uploadFile", Disputes.uploadFile("d", { ...pdf, fileName: "" })],
    ] as const
    for (const [operation, call] of refusals) {
      assertEquals(yield* reported(call, answered(200)), [{ operation, attempts: 0 }])
    }
  }),
)

testEffect(
  "reports come in the order in which calls end, to every observer around them",
  Effect.gen(function* () {
    const { layer } = scriptedTransport(Effect.delay(answered(200), "2 seconds"), answered(200))
    const both = Effect.all([get("slow"), approve("quick")], { concurrency: "unbounded" })
    const [[, inner], outer] = yield* inVirtualTime(
      both.pipe(withReport, withReport, Effect.provide(virtualApi(layer))),
    )
    assertEquals(inner.map(({ operation }) => operation), ["payments.approve", "payments.get"])
    assertEquals(outer, inner)
  }),
)

testEffect(
  "a call that is interrupted is reported too",
  Effect.gen(function* () {
    const reports: Array<CallReport> = []
    const fiber = yield* create(order).pipe(
      updateSettings((settings) => ({ ...settings, report: (report) => reports.push(report) })),
      Effect.provide(virtualApi(scriptedTransport(silence).layer)),
      Effect.forkChild({ startImmediately: true }),
    )
    yield* Effect.yieldNow
    yield* Fiber.interrupt(fiber)
    assertEquals(reports.map(({ operation, attempts }) => [operation, attempts]), [["payments.create", 1]])
  }),
)

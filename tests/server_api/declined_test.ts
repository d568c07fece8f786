import { assert, assertEquals } from "@std/assert"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/testing/TestClock"
import * as Captures from "../../src/server_api/captures.ts"
import { PaymentDeclined, PayoutDeclined, RefundDeclined } from "../../src/server_api/declined.ts"
import * as Payments from "../../src/server_api/payments.ts"
import * as Payouts from "../../src/server_api/payouts.ts"
import * as Refunds from "../../src/server_api/refunds.ts"
import { answered, scriptedTransport, type Turn } from "../support/scripted_transport.ts"
import { virtualApi } from "../support/test_api.ts"

const id = "000000773100000000430000100001"
const errors = [{ code: "430360", message: "Not authorised 4012 0000 3333 0026", requestId: "42" }, { id: "NO_CODE" }]
const body = (result: object) => ({ errorId: "e-1", errors, ...result })

/** How a call fails when the platform answers so. */
const failure = <A, E>(call: Effect.Effect<A, E, never>): Promise<E> =>
  Effect.runPromise(Effect.flip(call).pipe(Effect.provide(TestClock.layer())))
const answering = (turn: Turn) => {
  const { layer, sent } = scriptedTransport(turn)
  return { sent, platform: virtualApi(layer) }
}

const order = { amountOfMoney: { amount: 4990, currencyCode: "CHF" } }

Deno.test("a rejected payment is carried by its error, whatever the status, and is not asked for again", async () => {
  const paymentResult = { creationOutput: { externalReference: id }, payment: { id, status: "REJECTED", future: true } }
  for (const status of [402, 400, 500]) {
    const { sent, platform } = answering(answered(status, body({ paymentResult })))
    const error = await failure(Payments.create({ order }).pipe(Effect.provide(platform)))
    assert(error instanceof PaymentDeclined)
    assertEquals(error._tag, "PaymentDeclined")
    assertEquals(
      [error.operation, error.status, error.errorId, error.message],
      ["payments.create", status, "e-1", `declined payment '${id}' with status 'REJECTED': code 430360`],
    )
    assertEquals(error.paymentResult.payment?.id, id)
    assertEquals(error.errors.length, 2)
    assert(error.idempotenceKey !== undefined)
    assertEquals(sent.length, 1)
  }
})

Deno.test("a rejected refund is carried by its error, of a payment and of a capture", async () => {
  const refundResult = { id, status: "REJECTED", statusOutput: { isRetriable: true } }
  for (const refund of [Payments.refund, Captures.refund]) {
    const { platform } = answering(answered(402, body({ refundResult })))
    const error = await failure(refund(id).pipe(Effect.provide(platform)))
    assert(error instanceof RefundDeclined)
    assertEquals(error.message, `declined refund '${id}' with status 'REJECTED': code 430360`)
    assertEquals(error.refundResult.statusOutput?.isRetriable, true)
  }
})

Deno.test("a rejected payout is carried by its error", async () => {
  const { platform } = answering(answered(402, body({ payoutResult: { id, status: "REJECTED" } })))
  const error = await failure(Payouts.create({}).pipe(Effect.provide(platform)))
  assert(error instanceof PayoutDeclined)
  assertEquals(error.message, `declined payout '${id}' with status 'REJECTED': code 430360`)
  assertEquals(error.payoutResult.id, id)
})

Deno.test("what a rejected result lacks, its message leaves out", async () => {
  const { platform } = answering(answered(402, { paymentResult: {} }))
  const error = await failure(Payments.create({ order }).pipe(Effect.provide(platform)))
  assertEquals([error._tag, error.message], ["PaymentDeclined", "declined payment"])
})

Deno.test("only the operations that can be declined look for a result", async () => {
  const { platform } = answering(answered(402, body({ refundResult: { id } })))
  const error = await failure(Refunds.cancel(id).pipe(Effect.provide(platform)))
  assertEquals(error._tag, "Refused")
})

import { assert, assertEquals, assertMatch } from "@std/assert"
import * as Effect from "effect/Effect"
import { play } from "../../src/cli/webhook/play.ts"
import { flagTable } from "../../src/sandbox/flags.ts"
import { layer } from "../../src/sandbox/sandbox.ts"
import type { EventType } from "../../src/webhooks/event_types.ts"
import { type Environment, epayment, started } from "./epayment.ts"

/** Starts `epayment sandbox` and answers the variables under which the command line finds it. */
const running = async (...flags: ReadonlyArray<string>) => {
  const sandbox = started(["sandbox", "--port", "0", "--json", ...flags])
  const { url, merchantId, apiKeyId, secretApiKey, controlToken } = JSON.parse(await sandbox.line())
  const env: Environment = {
    EPAYMENT_ENDPOINT: url,
    EPAYMENT_MERCHANT_ID: merchantId,
    EPAYMENT_API_KEY_ID: apiKeyId,
    EPAYMENT_SECRET_API_KEY: secretApiKey,
    EPAYMENT_INTEGRATOR: "tests",
    EPAYMENT_SANDBOX_TOKEN: controlToken,
  }
  return { env, end: sandbox.end }
}

Deno.test("sandbox has the flags of the sandbox's own command line, and refuses the same", async () => {
  const { stdout } = await epayment(["sandbox", "--help"])
  for (const { name, says } of flagTable) {
    assert(stdout.split("\n").some((line) => line.includes(`--${name}`) && line.includes(says)), name)
  }
  const { code, stderr } = await epayment(["sandbox", "--port", "http"])
  assertEquals([code, stderr], [2, "--port needs a number from 0 to 65535, not http\n"])
})

Deno.test("a sandbox that was started is well by the doctor, is seeded, plays an event, and ends with code 0", async () => {
  const { env, end } = await running("--merchant", "77")
  const { code } = await epayment(["doctor"], { env })
  const seeded = await epayment(["seed", "--payments", "3", "--json"], { env })
  const payments: ReadonlyArray<string> = JSON.parse(seeded.stdout).payments
  const read = await epayment(["call", "payments.get", payments[2], "--json"], { env })
  assertEquals([code, payments.length, JSON.parse(read.stdout).id], [0, 3, payments[2]])

  const played = await epayment(["trigger", "payment.paid", "--amount", "1250", "--json"], { env })
  const { objectId, events } = JSON.parse(played.stdout)
  assertEquals(events.at(-1), "payment.paid")
  const payment = await epayment(["call", "payments.get", objectId, "--json"], { env })
  const { status, paymentOutput } = JSON.parse(payment.stdout)
  assertEquals([status, paymentOutput.amountPaid], ["PAID", 1250])

  const stranger = await epayment(["seed"], { env: { ...env, EPAYMENT_SANDBOX_TOKEN: "another" } })
  assertEquals([stranger.code, stranger.stdout], [1, ""])
  assertEquals(await end(), 0)
  const gone = await epayment(["seed"], { env })
  assertEquals(gone.code, 1)
  assertMatch(gone.stderr, /does not answer/)
})

Deno.test("without the token of the sandbox its variable is named, with code 2", async () => {
  const { code, stderr } = await epayment(["seed"], { env: { EPAYMENT_ENDPOINT: "http://127.0.0.1:9" } })
  assertEquals(code, 2)
  assertMatch(stderr, /^EPAYMENT_SANDBOX_TOKEN: missing/)
})

const order = { amount: 4990, currencyCode: "CHF", merchantReference: "ORD-1" }
const played: ReadonlyArray<EventType> = [
  "payment.redirected",
  "payment.rejected",
  "payment.chargebacked",
  "payment.refunded",
  "refund.refunded",
  "payout.account_credited",
  "token.updated",
  "token.deleted",
  "dispute.success",
  "dispute.cancelled",
]
for (const type of played) {
  Deno.test(`what leads to ${type} is played until it happens, and no further`, async () => {
    const { events } = await Effect.runPromise(Effect.provide(play(type, order), layer()))
    assertEquals(events.filter((one) => one === type), [type])
    assertEquals(events.at(-1), type)
  })
}

Deno.test("what the sandbox never comes to by itself is refused, with the way to send it", async () => {
  const { message } = await Effect.runPromise(
    Effect.flip(Effect.provide(play("payment.pending_capture", order), layer())),
  ) as Error
  assertMatch(message, /send the event alone with --url/)
})

import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import { sampleEvent } from "../../src/cli/webhook/sample_event.ts"
import { eventTypes } from "../../src/webhooks/event_types.ts"
import { layer } from "../../src/webhooks/layer.ts"
import { sign } from "../../src/webhooks/sign.ts"
import { verify } from "../../src/webhooks/verify.ts"
import { epayment, started, testCli, webhookVariables } from "./epayment.ts"

const key = { id: "webhook-key", secret: Redacted.make("webhook-secret") }
const options = { amount: 4990, currencyCode: "CHF", merchantReference: "ORD-1" }
const env = webhookVariables

for (const type of eventTypes) {
  Deno.test(`the sample of ${type} passes the library's own receiver unchanged`, async () => {
    const event = sampleEvent(type, options, { id: "event-1", merchantId: "1234" })
    const round = Effect.flatMap(sign(event, key), (request) => verify(request))
    const read = await Effect.runPromise(Effect.provide(round, layer(key)))
    assertEquals(JSON.parse(JSON.stringify(read)), JSON.parse(JSON.stringify(event)))
  })
}

/** Where a `listen --json` that was just started listens. */
const address = async (listener: ReturnType<typeof started>): Promise<string> =>
  JSON.parse(await listener.line()).listening

Deno.test("a triggered event is verified and printed; a repeated one is marked; a forged one is refused", async () => {
  const listener = started(["listen", "--port", "0", "--json"], env)
  const url = await address(listener)
  const args = ["trigger", "payment.paid", "--url", url, "--event-id", "event-1", "--amount", "1250", "--json"]
  const first = await epayment(args, { env })
  assertEquals([first.code, JSON.parse(first.stdout).status], [0, 204])
  const line = JSON.parse(await listener.line())
  assertEquals([line.verified, line.repeated, line.event.payment.paymentOutput.amountPaid], [true, false, 1250])
  await epayment(args, { env })
  assertEquals(JSON.parse(await listener.line()).repeated, true)
  const forged = await epayment(args, { env: { ...env, EPAYMENT_WEBHOOK_SECRET: "another" } })
  assertEquals([forged.code, JSON.parse(forged.stdout).status], [1, 403])
  const refused = JSON.parse(await listener.line())
  assertEquals([refused.verified, refused.error.type], [false, "SignatureMismatch"])
  assertEquals(await listener.end(), 0)
})

Deno.test("verified webhooks are passed on as they came, forged ones are not; the answer is the one of the address behind", async () => {
  const bodies: Array<string> = []
  const behind = Deno.serve({ port: 0, hostname: "127.0.0.1", onListen: () => {} }, async (request) => {
    const event = await Effect.runPromise(Effect.provide(verify(request.clone() as Request), layer(key)))
    bodies.push(event.id)
    return new Response(null, { status: event.id === "bad" ? 500 : 202 })
  })
  const listener = started(
    ["listen", "--port", "0", "--json", "--forward", `http://127.0.0.1:${behind.addr.port}/`],
    env,
  )
  const url = await address(listener)
  const trigger = async (id: string, secret: string) => {
    const args = ["trigger", "token.deleted", "--url", url, "--event-id", id, "--json"]
    const { code, stdout } = await epayment(args, { env: { ...env, EPAYMENT_WEBHOOK_SECRET: secret } })
    return [code, JSON.parse(stdout).status]
  }
  assertEquals(await trigger("good", "webhook-secret"), [0, 202])
  assertEquals(await trigger("bad", "webhook-secret"), [1, 500])
  assertEquals(await trigger("forged", "another"), [1, 403])
  assertEquals(bodies, ["good", "bad"])
  await behind.shutdown()
  assertEquals(await trigger("late", "webhook-secret"), [1, 502])
  await listener.end()
})

Deno.test("the listener proves itself as an endpoint, and ends by itself after a number of webhooks", async () => {
  const listener = started(["listen", "--port", "0", "--json", "--count", "1"], env)
  const url = await address(listener)
  const proof = await fetch(url, { headers: { "X-GCS-Webhooks-Endpoint-Verification": "value" } })
  assertEquals([proof.status, await proof.text()], [200, "value"])
  await epayment(["trigger", "refund.refunded", "--url", url], { env })
  assertEquals(JSON.parse(await listener.line()).event.type, "refund.refunded")
  assertEquals(await listener.end("SIGTERM"), 0)
})

Deno.test("a body that is too large for a webhook is refused", async () => {
  const listener = started(["listen", "--port", "0", "--json"], env)
  const url = await address(listener)
  const large = await fetch(url, {
    method: "POST",
    headers: { "X-GCS-Signature": "AAAA", "X-GCS-KeyId": "webhook-key" },
    body: new Uint8Array(3_000_000),
  })
  assertEquals([large.status, await large.text()], [413, ""])
  assertEquals(JSON.parse(await listener.line()).error.type, "BodyTooLarge")
  await listener.end()
})

Deno.test("as text an event is one line", async () => {
  const listener = started(["listen", "--port", "0"], env)
  const [, url] = /listens on (\S+);/.exec(await listener.line()) ?? []
  const sent = await epayment(["trigger", "payment.paid", "--url", url, "--event-id", "event-1"], { env })
  assertEquals(sent.stdout, "✓ payment.paid event-1: answered with 204\n")
  assertMatch(await listener.line(), /^✓ payment\.paid {2}\d+ {2}PAID {2}CHF 49\.90 {2}event event-1 → 204$/)
  await listener.end()
})

testCli("the sandbox delivers to the listener", async ({ env: account, control }) => {
  const listener = started(["listen", "--port", "0", "--json"], env)
  const url = await address(listener)
  await Effect.runPromise(control.webhooks.configure({ to: url, keys: [key] }))
  const body = JSON.stringify({
    order: { amountOfMoney: { amount: 4990, currencyCode: "CHF" } },
    cardPaymentMethodSpecificInput: {
      paymentProductId: 1,
      card: { cardNumber: "4012000033330026", cvv: "123", expiryDate: "1249" },
    },
  })
  assertEquals((await epayment(["call", "payments.create", body], { env: account })).code, 0)
  await Effect.runPromise(control.webhooks.deliverNow)
  const lines = [JSON.parse(await listener.line()), JSON.parse(await listener.line())]
  assertEquals(lines.map(({ event }) => event.type).sort(), ["payment.created", "payment.pending_approval"])
  assert(lines.every(({ verified }) => verified))
  await listener.end()
})

Deno.test("a port that is taken is named, with code 2", async () => {
  const taken = Deno.listen({ port: 0, hostname: "127.0.0.1" })
  const { port } = taken.addr
  const { code, stderr } = await epayment(["listen", "--port", String(port)], { env })
  taken.close()
  assertEquals(code, 2)
  assertStringIncludes(stderr, `cannot listen on 127.0.0.1:${port}`)
})

Deno.test("an endpoint that does not answer is code 1, a missing key code 2", async () => {
  const closed = Deno.listen({ port: 0, hostname: "127.0.0.1" })
  const url = `http://127.0.0.1:${closed.addr.port}/`
  closed.close()
  const silent = await epayment(["trigger", "payment.paid", "--url", url], { env })
  assertEquals(silent.code, 1)
  assertMatch(silent.stderr, /did not answer: no connection/)
  const keyless = await epayment(["trigger", "payment.paid", "--url", url])
  assertEquals(keyless.code, 2)
  assertMatch(keyless.stderr, /^EPAYMENT_WEBHOOK_KEY_ID: missing/)
})

import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert"
import * as Effect from "effect/Effect"
import { epayment, testCli, variables } from "./epayment.ts"

const order = (amount: number) => ({
  order: { amountOfMoney: { amount, currencyCode: "CHF" }, references: { merchantReference: "ORD-1" } },
  cardPaymentMethodSpecificInput: {
    paymentProductId: 1,
    card: { cardNumber: "4012000033330026", cvv: "123", expiryDate: "1249" },
  },
})

Deno.test("call lists every operation without one", async () => {
  const { code, stdout } = await epayment(["call", "--json"])
  const list: ReadonlyArray<{ readonly operation: string }> = JSON.parse(stdout)
  assertEquals([code, list.length], [0, 73])
  assert(list.some(({ operation }) => operation === "payments.create"))
})

testCli("an operation takes JSON as an argument, from a file and from standard input", async ({ env }) => {
  const text = JSON.stringify(order(4990))
  const file = await Deno.makeTempFile({ suffix: ".json" })
  await Deno.writeTextFile(file, text)
  const ways = [
    await epayment(["call", "payments.create", text], { env }),
    await epayment(["call", "payments.create", "--body", text], { env }),
    await epayment(["call", "payments.create", "--body", `@${file}`], { env }),
    await epayment(["call", "payments.create", "--body", "-"], { env, stdin: text }),
    await epayment(["call", "payments.create"], { env, stdin: text }),
  ]
  await Deno.remove(file)
  for (const { code, stdout, stderr } of ways) {
    assertEquals([code, stderr], [0, ""])
    assertEquals(JSON.parse(stdout).payment.status, "PENDING_APPROVAL")
  }
})

testCli("path parameters are arguments, query parameters are flags", async ({ env }) => {
  const created = await epayment(["call", "payments.create", JSON.stringify(order(4990)), "--json"], { env })
  const { payment } = JSON.parse(created.stdout)
  const approved = await epayment(["call", "payments.approve", payment.id, '{"amount":4990}', "--json"], { env })
  assertEquals(JSON.parse(approved.stdout).payment.status, "CAPTURE_REQUESTED")
  const found = await epayment(["call", "payments.find", "--merchantReference", "ORD-1", "--limit", "1", "--json"], {
    env,
  })
  assertEquals(JSON.parse(found.stdout).totalCount, 1)
  const product = await epayment(
    ["call", "products.get", "1", "--countryCode=CH", "--currencyCode=CHF", "--hide", "fields", "--json"],
    { env },
  )
  assertEquals([product.stderr, JSON.parse(product.stdout).id], ["", 1])
  assertEquals(JSON.parse(product.stdout).fields, undefined)
})

testCli("with --json a result is one line", async ({ env }) => {
  const { stdout } = await epayment(["call", "services.testconnection", "--json"], { env })
  assertEquals(stdout, '{"result":"OK"}\n')
})

testCli("a declined payment ends with code 1, its message and the rejected payment", async ({ env }) => {
  const { order: ordered, cardPaymentMethodSpecificInput: input } = order(4990)
  const card = { ...input.card, cardholderName: "Heidi NOFUNDS" }
  const body = JSON.stringify({ order: ordered, cardPaymentMethodSpecificInput: { ...input, card } })
  const { code, stdout, stderr } = await epayment(["call", "payments.create", body, "--json"], { env })
  assertEquals(code, 1, stdout)
  const { error } = JSON.parse(stdout)
  assertEquals([error.type, error.paymentResult.payment.status], ["PaymentDeclined", "REJECTED"])
  assertStringIncludes(stderr, error.message)
})

const wrong: ReadonlyArray<readonly [string, string, RegExp]> = [
  [
    "an amount with a decimal point",
    JSON.stringify(order(49.9)),
    /amountOfMoney\.amount: expected a whole number; amounts are in cents/,
  ],
  ["a property that does not exist", '{"ordre":{}}', /ordre: unknown property/],
  ["a wrong type", '{"order":[]}', /order: /],
  ["no JSON", "{", /the body is not JSON/],
]
for (const [title, body, message] of wrong) {
  Deno.test(`${title} is refused before anything is sent, with code 2`, async () => {
    const env = variables("http://127.0.0.1:9")
    const { code, stdout, stderr } = await epayment(["call", "payments.create", body], { env })
    assertEquals({ code, stdout }, { code: 2, stdout: "" })
    assertMatch(stderr, message)
    assert(!/\n\s+at /.test(stderr), stderr)
  })
}

Deno.test("a body that is given twice is refused", async () => {
  const { code, stderr } = await epayment(["call", "payments.create", "{}", "--body", "{}"], {
    env: variables("http://x"),
  })
  assertEquals(code, 2)
  assertMatch(stderr, /give the body once/)
})

Deno.test("a variable that is missing is named, with code 2", async () => {
  const { EPAYMENT_MERCHANT_ID: _, ...env } = variables("http://127.0.0.1:9")
  const { code, stderr } = await epayment(["call", "services.testconnection"], { env })
  assertEquals(code, 2)
  assertMatch(stderr, /^EPAYMENT_MERCHANT_ID: missing/)
})

testCli("--dry-run shows the request with sensitive values hidden, and sends nothing", async ({ env, control }) => {
  const args = [
    "call",
    "payments.create",
    JSON.stringify(order(4990)),
    "--idempotence-key",
    "order-1",
    "--dry-run",
    "--json",
  ]
  const { code, stdout, stderr } = await epayment(args, { env })
  assertEquals([code, stderr], [0, ""])
  const { method, url, headers, body } = JSON.parse(stdout)
  assertEquals([method, url], ["POST", `${env.EPAYMENT_ENDPOINT}/v1/1234/payments`])
  assertEquals(headers["x-gcs-idempotence-key"], "order-1")
  assertEquals(headers.authorization, "********")
  assertEquals(JSON.parse(body).cardPaymentMethodSpecificInput.card.cardNumber, "************0026")
  assertEquals(await Effect.runPromise(control.requests), [])
})

testCli("what is redacted in an answer is shown on demand only", async ({ env }) => {
  const hidden = await epayment(["call", "sessions.create", "{}", "--json"], { env })
  const shown = await epayment(["call", "sessions.create", "{}", "--json", "--reveal"], { env })
  assertEquals(JSON.parse(hidden.stdout).clientSessionId, "<redacted>")
  assertMatch(JSON.parse(shown.stdout).clientSessionId, /^[0-9a-f]{32}$/)
})

testCli("the same idempotence key takes effect once", async ({ env, control }) => {
  const args = ["call", "payments.create", JSON.stringify(order(4990)), "--idempotence-key", "order-1", "--json"]
  const [first, second] = [await epayment(args, { env }), await epayment(args, { env })]
  assertEquals(first.stdout, second.stdout)
  assertEquals((await Effect.runPromise(control.state)).payments.length, 1)
})

testCli("a file goes up and comes down again", async ({ env, control }) => {
  const created = await epayment(["call", "payments.create", JSON.stringify(order(4990)), "--json"], { env })
  const { payment } = JSON.parse(created.stdout)
  await Effect.runPromise(control.transition(payment.id, "CHARGEBACKED"))
  const disputed = await epayment(["call", "payments.dispute", payment.id, "{}", "--json"], { env })
  const folder = await Deno.makeTempDir()
  await Deno.writeTextFile(`${folder}/note.txt`, "delivered on 3 March")
  const { id } = JSON.parse(disputed.stdout)
  const sent = await epayment(["call", "disputes.uploadFile", id, "--file", `${folder}/note.txt`, "--json"], { env })
  const { fileId } = JSON.parse(sent.stdout)
  const piped = await epayment(["call", "files.getFile", fileId], { env })
  assertEquals(piped.stdout, "delivered on 3 March")
  const saved = await epayment(["call", "files.getFile", fileId, "--output", `${folder}/copy.txt`, "--json"], { env })
  assertEquals(JSON.parse(saved.stdout).bytes, 20)
  assertEquals(await Deno.readTextFile(`${folder}/copy.txt`), "delivered on 3 March")
  await Deno.remove(folder, { recursive: true })
})

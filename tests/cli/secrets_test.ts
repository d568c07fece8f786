import { assert, assertEquals } from "@std/assert"
import { epayment, testCli, variables, webhookVariables } from "./epayment.ts"

const secrets = ["sandbox-secret", "webhook-secret", "4012000033330026", '"987"', "Token-Of-The-Controls"]

const pay = JSON.stringify({
  order: { amountOfMoney: { amount: 4990, currencyCode: "CHF" } },
  cardPaymentMethodSpecificInput: {
    paymentProductId: 1,
    card: { cardNumber: "4012000033330026", cvv: "987", expiryDate: "1249" },
  },
})
const broken = pay.replace("4990", "49.90").replace('"987"', '["987"]')

const commands: ReadonlyArray<ReadonlyArray<string>> = [
  ["doctor"],
  ["call", "payments.create", pay],
  ["call", "payments.create", pay, "--dry-run"],
  ["call", "payments.create", broken],
  ["call", "payments.create", pay.slice(0, -1)],
  ["call", "payments.create", pay, "--idempotence-key", "x".repeat(50)],
  ["call", "sessions.create", "{}"],
  ["sign", "request", "GET", "/v1/1234/services/testconnection"],
  [
    "verify",
    "request",
    "GET",
    "/v1/1234/payments",
    "-H",
    "Date: x",
    "-H",
    "Authorization: GCS v1HMAC:sandbox-key:AAAA",
  ],
  ["trigger", "payment.paid", "--url", "http://127.0.0.1:9/"],
]

testCli("no command shows a secret, with --verbose and --json neither", async ({ env }) => {
  const all = { ...env, ...webhookVariables, EPAYMENT_SANDBOX_TOKEN: "Token-Of-The-Controls" }
  for (const args of commands) {
    for (const more of [["--verbose"], ["--verbose", "--json"]]) {
      const { stdout, stderr } = await epayment([...args, ...more], { env: all })
      const shown = secrets.filter((secret) => `${stdout}${stderr}`.includes(secret))
      assertEquals(shown, [], `${args.join(" ")} ${more.join(" ")}\n${stdout}\n${stderr}`)
    }
  }
})

testCli(
  "with --verbose the request and its answer are on standard error, the result alone on standard output",
  async ({ env }) => {
    const { stdout, stderr } = await epayment(["call", "services.testconnection", "--verbose", "--json"], { env })
    assertEquals(stdout, '{"result":"OK"}\n')
    assert(
      /request [0-9a-f-]{36}\nGET \S+\/v1\/1234\/services\/testconnection HTTP\/1\.1[^]*\nHTTP\/1\.1 200/.test(stderr),
      stderr,
    )
  },
)

Deno.test("no flag takes a secret: none is asked for in any help but the one of the sandbox, whose keys open nothing else", async () => {
  for (const command of ["doctor", "call", "trigger", "listen", "sign", "verify"]) {
    const { stdout } = await epayment([command, "--help"], { env: variables("http://127.0.0.1:9") })
    assert(!/--\S*(secret|token|password)/i.test(stdout), stdout)
  }
})
